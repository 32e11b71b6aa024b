// Connector routes about activities: send, reply, update, delete, and the targeted kinds of them.
import { complaintsAbout, refuseBadMessage } from './card-rules.ts';
import type { ConnectorParts } from './connector-parts.ts';
import { json, type Call, type Reply } from './http.ts';
import { badArgument, refusals, refuse } from './refusals.ts';
import { OutgoingActivity } from './wire.ts';
import { findConversation, type Conversation, type Message, type World } from './world.ts';

function activityOf(call: Call): OutgoingActivity {
  const parsed = OutgoingActivity.safeParse(json(call));
  return parsed.success ? parsed.data : refuse(badArgument(parsed.error.message));
}

/** The conversation, if the bot may write there now. */
function writable({ world }: ConnectorParts, id: string): { conversation: Conversation; root?: string } {
  const { conversation, root } = findConversation(world, id);
  if (conversation === undefined) return refuse(refusals.unknownConversation);
  const [onlyMember = ''] = conversation.members;
  const blocked = conversation.kind === 'personal' && world.people.get(onlyMember)?.blocked === true;
  if (blocked) return refuse(refusals.writesBlocked);
  if (!conversation.botInside)
    return refuse(conversation.kind === 'personal' ? refusals.writesBlocked : refusals.notInRoster);
  if (root !== undefined && world.message(conversation, root) === undefined) refuse(refusals.unknownActivity);
  return { conversation, ...(root !== undefined && { root }) };
}

function targetOf({ world }: ConnectorParts, { members }: Conversation, { recipient }: OutgoingActivity): string {
  const person = world.accounts.get(recipient?.id ?? '');
  return person !== undefined && members.has(person.key) ? person.key : refuse(refusals.unknownMember);
}

function send(parts: ConnectorParts, call: Call, id: string, repliesTo: string | undefined): Reply {
  const activity = activityOf(call);
  const { conversation, root } = writable(parts, id);
  if (activity.type === 'typing') {
    parts.world.tell({ kind: 'typing', conversation });
    return { status: 202, body: {} };
  }
  if (activity.type !== 'message') return refuse(badArgument(`An activity of type ${activity.type} cannot be sent.`));
  refuseBadMessage(activity);
  const onlyFor = call.query.get('isTargetedActivity') === 'true' ? targetOf(parts, conversation, activity) : undefined;
  const thread = root ?? (repliesTo === undefined ? undefined : parts.world.message(conversation, repliesTo)?.root);
  const message = parts.world.post({
    conversation,
    activity: { ...activity, ...(repliesTo !== undefined && { replyToId: repliesTo }) },
    complaints: complaintsAbout(activity),
    ...(thread !== undefined && { root: thread }),
    ...(onlyFor !== undefined && { onlyFor }),
  });
  return { status: 201, body: { id: message.id } };
}

/** The bot's own message, to be changed. */
function ownMessage(world: World, conversation: Conversation, activityId: string): Message {
  const message = world.message(conversation, activityId);
  if (message === undefined) return refuse(refusals.unknownActivity);
  return message.from === undefined ? message : refuse(refusals.notYours);
}

function update(parts: ConnectorParts, call: Call, id: string, activityId: string): Reply {
  const activity = activityOf(call);
  const { conversation } = writable(parts, id);
  const message = ownMessage(parts.world, conversation, activityId);
  refuseBadMessage(activity);
  parts.world.edit(message, activity, complaintsAbout(activity));
  return { status: 200, body: { id: activityId } };
}

function remove(parts: ConnectorParts, id: string, activityId: string): Reply {
  const { conversation } = writable(parts, id);
  parts.world.remove(ownMessage(parts.world, conversation, activityId));
  return { status: 200, body: {} };
}

/** Answers every route that sends, updates or deletes. */
export function activityRoutes(parts: ConnectorParts, call: Call): Reply {
  const [, , id = '', , activityId] = call.path;
  if (call.method === 'PUT') return update(parts, call, id, activityId ?? '');
  if (call.method === 'DELETE') return remove(parts, id, activityId ?? '');
  return send(parts, call, id, activityId);
}
