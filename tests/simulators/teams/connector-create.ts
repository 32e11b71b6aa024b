// POST /v3/conversations: the chat with one person, or a new post in a channel.
import { complaintsAbout, refuseBadMessage } from './card-rules.ts';
import type { ConnectorParts } from './connector-parts.ts';
import type { Reply } from './http.ts';
import { threadIdOf } from './ids.ts';
import { badArgument, refusals, refuse } from './refusals.ts';
import { ConversationParameters } from './wire.ts';
import type { Conversation } from './world.ts';

type Parameters = ReturnType<typeof ConversationParameters.parse>;

function personalChat({ world, roster }: ConnectorParts, { members, tenantId, channelData }: Parameters): Conversation {
  const [member, another] = members ?? [];
  if (member === undefined || another !== undefined) return refuse(badArgument('Exactly one member is needed.'));
  if ((channelData?.tenant?.id ?? tenantId) === undefined) refuse(badArgument('The tenant is missing.'));
  const person = world.accounts.get(member.id);
  if (person === undefined) return refuse(refusals.unknownMember);
  const chat = roster.personal(person);
  if (person.blocked) return refuse(refusals.writesBlocked);
  return chat.botInside ? chat : refuse(refusals.notInstalled);
}

/** Answers with the id of the conversation, and of the activity if one came along. */
export function createConversation(parts: ConnectorParts, body: unknown): Reply {
  const parsed = ConversationParameters.safeParse(body);
  if (!parsed.success) return refuse(badArgument(parsed.error.message));
  const { activity, channelData } = parsed.data;
  if (activity) refuseBadMessage(activity);
  const message = (conversation: Conversation) =>
    activity && parts.world.post({ conversation, activity, complaints: complaintsAbout(activity) });

  const channelId = channelData?.channel?.id;
  if (channelId === undefined) {
    if (parsed.data.isGroup === true) return refuse(badArgument('A bot cannot create a group chat.'));
    const chat = personalChat(parts, parsed.data);
    parts.limits.take('write', chat.tenant, chat.id);
    const posted = message(chat);
    return { status: 201, body: { id: chat.id, ...(posted && { activityId: posted.id }) } };
  }
  const channel = parts.world.conversations.get(channelId);
  if (channel?.kind !== 'channel') return refuse(refusals.unknownConversation);
  if (!channel.botInside) return refuse(refusals.notInRoster);
  parts.limits.take('write', channel.tenant, channel.id);
  const post = message(channel);
  if (!post) return refuse(badArgument('A post in a channel needs its activity.'));
  return { status: 201, body: { id: threadIdOf(channel.id, post.id), activityId: post.id } };
}
