// Activities in the forms in which Teams sends them to a bot.
import { eventId } from './ids.ts';
import type { Clock } from './clock.ts';
import type { Roster } from './roster.ts';
import type { IncomingActivity } from './wire.ts';
import type { Conversation, Message, Person } from './world.ts';

const timezone = 'Asia/Ho_Chi_Minh';

/** A moment as the person's machine writes it: Viet Nam is seven hours ahead all year. */
const localTimestamp = (at: number): string => new Date(at + 7 * 3_600_000).toISOString().replace('Z', '+07:00');

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Where something happens: a conversation, and in a channel the thread. */
export interface Place {
  readonly conversation: Conversation;
  readonly root?: string;
}

type Extra = Readonly<Record<string, unknown>>;

const conversationAccount = ({ conversation, root }: Place) => ({
  ...(conversation.kind !== 'personal' && { isGroup: true }),
  conversationType: conversation.kind === 'group' ? 'groupChat' : conversation.kind,
  tenantId: conversation.tenant,
  id: root === undefined ? conversation.id : `${conversation.id};messageid=${root}`,
});

const channelDataOf = ({ conversation: { id, kind, tenant, team, name } }: Place) => ({
  ...(kind === 'channel' &&
    team && {
      teamsChannelId: id,
      teamsTeamId: team.threadId,
      channel: { id, ...(name !== 'General' && { name }) },
      team: { id: team.threadId, name: team.name, aadGroupId: team.groupId },
    }),
  tenant: { id: tenant },
});

/** Makes activities of one bot's conversations. */
export function activityForms(roster: Roster, serviceUrl: () => string, clock: Clock) {
  const common = (person: Person, place: Place, channelData: Extra = {}) => ({
    timestamp: new Date(clock.now()).toISOString(),
    channelId: 'msteams',
    serviceUrl: serviceUrl(),
    from: { id: person.userId, aadObjectId: person.oid },
    conversation: conversationAccount(place),
    recipient: roster.bot,
    channelData: { ...channelDataOf(place), ...channelData },
  });
  /** What a person does in a client also tells of the client. */
  const done = (person: Person, place: Place, channelData: Extra = {}) => ({
    ...common(person, place, channelData),
    from: { id: person.userId, name: person.name, aadObjectId: person.oid },
    localTimestamp: localTimestamp(clock.now()),
    locale: person.locale,
    localTimezone: timezone,
  });
  const clientInfo = ({ locale, platform }: Person) => ({
    type: 'clientInfo',
    locale,
    country: locale.split('-')[1] ?? 'VN',
    platform,
    timezone,
  });
  const mentionHtml = `<span itemtype="http://schema.skype.com/Mention" itemscope itemid="0">${roster.bot.name}</span>`;
  const mention = { type: 'mention', mentioned: roster.bot, text: `<at>${roster.bot.name}</at>` };

  return {
    /** What a person wrote; in a group or channel with the bot's name in front, without which it would not arrive. */
    message(person: Person, message: Message, text: string, extra: Extra = {}): IncomingActivity {
      const { conversation, id, root } = message;
      const mentioned = conversation.kind !== 'personal';
      const html = escapeHtml(text).replace(escapeHtml(mention.text), mentionHtml);
      return {
        ...done(person, { conversation, ...(root !== undefined && { root }) }),
        type: 'message',
        id,
        text,
        textFormat: 'plain',
        attachments: [{ contentType: 'text/html', content: `<p>${html}</p>` }],
        entities: [...(mentioned ? [mention] : []), clientInfo(person)],
        ...(root !== undefined && root !== id && { replyToId: root }),
        ...extra,
      };
    },
    /** A button's, dialog's or client's question that the bot answers in the same call. */
    invoke(person: Person, message: Message | undefined, place: Place, name: string, value: unknown): IncomingActivity {
      return {
        ...done(person, place, {
          source: { name: 'message' },
          ...(message && { legacy: { replyToId: message.id.startsWith('1:') ? message.id : `1:${message.id}` } }),
        }),
        type: 'invoke',
        id: eventId(),
        name,
        value,
        entities: [clientInfo(person)],
        ...(message && { replyToId: message.id }),
      };
    },
    /** Something that happened to a conversation. Of members who come and go Teams names no language. */
    event(person: Person, place: Place, type: string, extra: Extra, channelData: Extra = {}): IncomingActivity {
      const { locale, platform } = person;
      return {
        ...common(person, place, channelData),
        type,
        id: eventId(),
        ...(type !== 'conversationUpdate' && { locale, entities: [{ type: 'clientInfo', locale, platform }] }),
        ...extra,
      };
    },
    mention,
  };
}

export type ActivityForms = ReturnType<typeof activityForms>;
