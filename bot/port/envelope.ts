// What the chat service posts, read before any SDK sees it: a shape that does not hold is a 400, never a crash.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { withoutThread, type Inbound, type Place, type Sender } from './teams-port.ts';

const short = z.string().min(1).max(500);
const account = z.looseObject({ id: short, aadObjectId: short.nullish() });
const named = z.looseObject({ id: short }).nullish();

/** An activity as far as anybody here looks at it. */
export const Envelope = z.looseObject({
  type: short,
  id: short.nullish(),
  channelId: short,
  serviceUrl: z.url({ protocol: /^https?$/ }).max(500),
  from: account,
  recipient: account,
  conversation: z.looseObject({ id: short, conversationType: z.string().nullish(), tenantId: short.nullish() }),
  channelData: z.looseObject({ tenant: named, team: named, channel: named }).nullish(),
  locale: z.string().max(50).nullish(),
  text: z.string().max(50_000).nullish(),
  replyToId: short.nullish(),
  entities: z
    .array(z.looseObject({ type: z.string(), mentioned: z.looseObject({ id: z.string() }).nullish() }))
    .max(200)
    .nullish(),
  name: z.string().max(200).nullish(),
  action: z.string().max(100).nullish(),
  value: z.unknown().optional(),
  membersAdded: z.array(z.looseObject({ id: z.string() })).nullish(),
  membersRemoved: z.array(z.looseObject({ id: z.string() })).nullish(),
});
export type Envelope = z.infer<typeof Envelope>;

const Execute = z.looseObject({
  action: z.looseObject({ verb: z.string().min(1).max(100), data: z.unknown().optional() }),
});
const TaskRequest = z.looseObject({ data: z.unknown().optional() });

const scopes: Readonly<Record<string, Place['scope']>> = {
  personal: 'personal',
  groupChat: 'group',
  channel: 'channel',
};

function placeOf({ conversation, channelData, serviceUrl, recipient }: Envelope): Place | undefined {
  const tenant = channelData?.tenant?.id ?? conversation.tenantId;
  if (typeof tenant !== 'string') return undefined;
  const threadId = /;messageid=(\d+)/.exec(conversation.id)?.[1];
  return {
    conversationId: withoutThread(conversation.id),
    scope: scopes[conversation.conversationType ?? 'personal'] ?? 'group',
    tenant,
    serviceUrl,
    botId: recipient.id,
    ...(channelData?.team ? { teamId: channelData.team.id } : {}),
    ...(channelData?.channel ? { channelId: channelData.channel.id } : {}),
    ...(threadId === undefined ? {} : { threadId }),
  };
}

const senderOf = ({ from }: Envelope, tenant: string): Sender | undefined =>
  typeof from.aadObjectId === 'string' ? { tenant, oid: from.aadObjectId, channelUserId: from.id } : undefined;

type Base = Pick<Inbound, 'activityId' | 'place' | 'language' | 'saysLanguage'>;

function membership(envelope: Envelope, base: Base, from: Sender | undefined): Inbound {
  const bot = envelope.recipient.id;
  const about = { ...base, ...(from === undefined ? {} : { from }) };
  const named = (members: Envelope['membersAdded']): boolean => members?.some(({ id }) => id === bot) ?? false;
  if (envelope.type === 'installationUpdate') {
    if (envelope.action === 'add') return { ...about, kind: 'joined', installed: true };
    if (envelope.action === 'add-upgrade') return { ...about, kind: 'joined', installed: false };
    if (envelope.action === 'remove') return { ...about, kind: 'left', installed: false };
  }
  if (envelope.type === 'conversationUpdate') {
    if (named(envelope.membersAdded)) return { ...about, kind: 'joined', installed: false };
    if (named(envelope.membersRemoved)) return { ...about, kind: 'left', installed: false };
  }
  return { ...about, kind: 'other-event' };
}

function request(envelope: Envelope, base: Base, from: Sender | undefined): Inbound {
  const name = envelope.name ?? '';
  const other: Inbound = { ...base, kind: 'other-request', name };
  if (from === undefined) return other;
  if (name === 'adaptiveCard/action') {
    const parsed = Execute.safeParse(envelope.value);
    if (!parsed.success) return other;
    const { verb, data } = parsed.data.action;
    const { replyToId: messageId } = envelope;
    return { ...base, from, kind: 'card-action', verb, data, ...(typeof messageId === 'string' && { messageId }) };
  }
  if (name === 'task/fetch' || name === 'task/submit') {
    const parsed = TaskRequest.safeParse(envelope.value);
    const kind = name === 'task/fetch' ? 'dialog-opened' : 'dialog-submitted';
    return parsed.success ? { ...base, from, kind, data: parsed.data.data } : other;
  }
  return other;
}

/** The activity in our own words; nothing when it does not say of which tenant it is. `text` is without the mention. */
export function inboundOf(envelope: Envelope, text: string): Inbound | undefined {
  const place = placeOf(envelope);
  if (place === undefined) return undefined;
  const from = senderOf(envelope, place.tenant);
  const base: Base = {
    activityId: envelope.id ?? randomUUID(),
    place,
    language: envelope.locale?.toLowerCase().startsWith('en') ? 'en' : 'vi',
    saysLanguage: typeof envelope.locale === 'string',
  };
  if (envelope.type === 'invoke') return request(envelope, base, from);
  if (envelope.type !== 'message' || from === undefined) return membership(envelope, base, from);
  const mentionsBot =
    envelope.entities?.some(({ type, mentioned }) => type === 'mention' && mentioned?.id === envelope.recipient.id) ??
    false;
  return { ...base, from, kind: 'message', text, mentionsBot };
}
