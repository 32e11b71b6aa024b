// The conversations that the bot may write into. They belong to the installation: one person has one chat with the bot,
// whichever positions they hold in whichever agencies.
import mongoose from 'mongoose';
import { chatLanguages, conversationScopes, type ChatLanguage, type ConversationScope } from '../../contracts/chat.ts';
import { sharedSchema } from '../../platform/mongo/agency-schema.ts';
import { fromDoc, type Doc } from '../../platform/mongo/versioned.ts';

/** `closed`: the bot was removed; `blocked`: the chat service says that the person does not want to hear from it. */
export const conversationStates = ['open', 'closed', 'blocked'] as const;
export type ConversationState = (typeof conversationStates)[number];

export interface Conversation {
  /** The id that the chat service gave. */
  readonly id: string;
  readonly scope: ConversationScope;
  readonly tenant: string;
  /** The person of a personal chat. */
  readonly oid?: string;
  readonly channelUserId?: string;
  /** Changes now and then: the newest activity names the right one. */
  readonly serviceUrl: string;
  readonly botId: string;
  readonly teamId?: string;
  readonly channelId?: string;
  readonly locale: ChatLanguage;
  readonly state: ConversationState;
  /** Since when it is in this state. */
  readonly since: Date;
}

const text = { type: String, required: true } as const;

const schema = sharedSchema({
  scope: { ...text, enum: conversationScopes },
  tenant: text,
  oid: String,
  channelUserId: String,
  serviceUrl: text,
  botId: text,
  teamId: String,
  channelId: String,
  locale: { ...text, enum: chatLanguages },
  state: { ...text, enum: conversationStates },
  since: { type: Date, required: true },
});
schema.index({ tenant: 1, oid: 1 }); // personalChats

const Conversations = mongoose.model<Doc<Conversation>>('conversations', schema as never, 'conversations');

const as = (doc: unknown): Conversation => fromDoc<Conversation>(doc as Doc<Conversation>);

/** The newest activity does not always say its language. */
export type KeptConversation = Omit<Conversation, 'since' | 'locale'> & { readonly locale?: ChatLanguage };

/**
 * Remembers a conversation as the newest activity shows it; true when the bot could not write into it before. A language
 * that is not told stays as it was; nobody who never told one is spoken to in anything but Vietnamese.
 */
export async function keepConversation(kept: KeptConversation, at: Date): Promise<boolean> {
  const { id, ...rest } = kept;
  // what is in this state already keeps its date
  const { matchedCount } = await Conversations.updateOne({ _id: id, state: kept.state }, { $set: rest });
  if (matchedCount > 0) return false;
  const known = await conversation(id);
  const locale = kept.locale ?? known?.locale ?? 'vi';
  await Conversations.replaceOne({ _id: id }, { ...rest, locale, since: at }, { upsert: true });
  return kept.state === 'open';
}

/** The chat service refuses: nothing is sent there until the person opens it again. */
export const blockConversation = async (id: string, at: Date): Promise<void> => {
  await Conversations.updateOne({ _id: id, state: 'open' }, { $set: { state: 'blocked', since: at } });
};

export const conversation = async (id: string): Promise<Conversation | undefined> => {
  const doc = await Conversations.findOne({ _id: id }).lean();
  return doc ? as(doc) : undefined;
};

export const conversationsOf = async (ids: readonly string[]): Promise<ReadonlyMap<string, Conversation>> =>
  new Map((await Conversations.find({ _id: { $in: [...ids] } }).lean()).map((doc) => [doc._id, as(doc)]));

interface Identity {
  readonly tenant: string;
  readonly oid: string;
}

export const identityKey = ({ tenant, oid }: Identity): string => `${tenant}/${oid}`;

const rank = ({ state }: Conversation): number => conversationStates.indexOf(state);

/** The personal chat of each person, by `identityKey`: an open one before all others, then the newest. */
export async function personalChats(people: readonly Identity[]): Promise<ReadonlyMap<string, Conversation>> {
  const docs = await Conversations.find({
    scope: 'personal',
    tenant: { $in: [...new Set(people.map(({ tenant }) => tenant))] },
    oid: { $in: people.map(({ oid }) => oid) },
  }).lean();
  const bestLast = docs.map(as).sort((a, b) => rank(b) - rank(a) || a.since.getTime() - b.since.getTime());
  return new Map(bestLast.map((chat) => [identityKey({ tenant: chat.tenant, oid: chat.oid ?? '' }), chat]));
}
