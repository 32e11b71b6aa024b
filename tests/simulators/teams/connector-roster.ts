// Connector routes about people: members of a conversation, all or by pages, and what a team is.
import type { ConnectorParts } from './connector-parts.ts';
import type { Call, Reply } from './http.ts';
import { refusals, refuse } from './refusals.ts';
import { findConversation, type Conversation, type Person, type World } from './world.ts';

const account = ({ userId, name, oid, upn, tenant }: Person) => {
  const words = name.split(' ');
  return {
    id: userId,
    name,
    objectId: oid,
    aadObjectId: oid,
    givenName: words.at(-1),
    surname: words.slice(0, -1).join(' '),
    email: upn,
    userPrincipalName: upn,
    tenantId: tenant,
    userRole: 'user',
  };
};

const membersOf = (world: World, { members }: Conversation) =>
  [...members].flatMap((key) => world.people.get(key) ?? []).map(account);

function conversationOf(world: World, id: string): Conversation {
  const { conversation } = findConversation(world, id);
  if (conversation === undefined) return refuse(refusals.unknownConversation);
  return conversation.botInside ? conversation : refuse(refusals.notInRoster);
}

/** Pages as Teams cuts them: 50 to 500 members each. */
function page(world: World, conversation: Conversation, query: URLSearchParams): Reply {
  const size = Math.min(500, Math.max(50, Number(query.get('pageSize') ?? 200)));
  const from = Number(query.get('continuationToken') ?? 0);
  const members = membersOf(world, conversation);
  const next = from + size < members.length ? { continuationToken: String(from + size) } : {};
  return { status: 200, body: { members: members.slice(from, from + size), ...next } };
}

function member(world: World, conversation: Conversation, id: string): Reply {
  const found = membersOf(world, conversation).find((one) => one.id === id || one.aadObjectId === id);
  return found === undefined ? refuse(refusals.unknownMember) : { status: 200, body: found };
}

function team({ roster }: ConnectorParts, id: string, list: boolean): Reply {
  const found = roster.teams().find(({ threadId }) => threadId === id);
  if (found === undefined) return refuse(refusals.unknownTeam);
  const [general] = found.channels;
  if (general?.botInside !== true) return refuse(refusals.notInRoster);
  // the first channel has no name of its own in Teams: each client shows it in its language
  const conversations = found.channels.map(({ id: channelId, name }, index) => ({
    id: channelId,
    ...(index > 0 && { name }),
  }));
  if (list) return { status: 200, body: { conversations } };
  const { name, threadId, groupId, channels } = found;
  const memberCount = general.members.size;
  return {
    status: 200,
    body: { id: threadId, name, aadGroupId: groupId, channelCount: channels.length, memberCount, type: 'standard' },
  };
}

/** Answers every route of the roster kind. */
export function rosterRoutes(parts: ConnectorParts, { path, query }: Call): Reply {
  const { world } = parts;
  const [, group, id = '', what, other = ''] = path;
  if (group === 'teams') return team(parts, id, what === 'conversations');
  const conversation = conversationOf(world, id);
  if (what === 'pagedmembers') return page(world, conversation, query);
  if (what === 'members' && other !== '') return member(world, conversation, other);
  return { status: 200, body: membersOf(world, conversation) };
}
