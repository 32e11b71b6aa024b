// Ids in the forms that Teams gives them: opaque, and a person's differs from bot to bot.
import { createHash, randomUUID } from 'node:crypto';

const digest = (...parts: string[]): string => createHash('sha256').update(parts.join('\n')).digest('base64url');

/** The id of a person as one bot knows it. */
export const userIdOf = (botId: string, tenant: string, oid: string): string =>
  `29:1${digest('user', botId, tenant, oid)}${digest('user-2', botId, tenant, oid)}`;

/** The id of the chat between one person and one bot. */
export const personalIdOf = (botId: string, tenant: string, oid: string): string =>
  `a:1${digest('chat', botId, tenant, oid)}${digest('chat-2', botId, tenant, oid)}`;

export const botAccountOf = (botId: string): string => `28:${botId}`;
export const channelIdOf = (team: string, channel: string): string =>
  `19:${digest('channel', team, channel)}@thread.tacv2`;
export const groupIdOf = (name: string): string => `19:${digest('group', name).slice(0, 32)}@thread.v2`;
export const groupIdOfTeam = (team: string): string => {
  const hex = createHash('sha256').update(`team\n${team}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
};

/** The conversation that is one thread of a channel. */
export const threadIdOf = (channelId: string, root: string): string => `${channelId};messageid=${root}`;

/** A conversation id and the root of the thread it may name. */
export function splitThread(conversationId: string): { base: string; root?: string } {
  const [base = '', root] = conversationId.split(';messageid=');
  return root === undefined ? { base } : { base, root };
}

/** The id of an activity that is not a message: events and invokes. */
export const eventId = (): string => `f:${randomUUID()}`;

/** Ids of messages: the millisecond of their making, and of a bot's own in a personal chat something opaque. */
export function messageIds(now: () => number) {
  let last = 0;
  return (opaque: boolean): string => {
    last = Math.max(now(), last + 1);
    return opaque ? `1:1${digest('message', String(last))}` : String(last);
  };
}
