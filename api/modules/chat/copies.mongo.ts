// The messages that were sent, each with what its card shows and in which version: every one is a copy of the matter that
// must not grow old.
import mongoose from 'mongoose';
import { v7 as uuid } from 'uuid';
import type { About } from '../../contracts/chat.ts';
import { agencySchema } from '../../platform/mongo/agency-schema.ts';
import { duplicateKeys } from '../../platform/mongo/errors.ts';
import { fromDoc, type Doc } from '../../platform/mongo/versioned.ts';

export interface Copy {
  readonly id: string;
  readonly agencyId: string;
  /** The position, or `unit-channel:…`, to which it was sent. */
  readonly recipient: string;
  /** Who read it, so that a successor's card never lands in the chat of who sat there before. */
  readonly tenant: string;
  readonly oid: string;
  /** As the chat service named it; of a channel it may name the thread. */
  readonly conversationId: string;
  readonly activityId: string;
  /** The conversation under which the bot may write there. */
  readonly keptIn: string;
  readonly about: readonly About[];
  readonly sentAt: Date;
}

const text = { type: String, required: true } as const;

const schema = agencySchema({
  recipient: text,
  tenant: text,
  oid: text,
  conversationId: text,
  activityId: text,
  keptIn: text,
  about: { type: [mongoose.Schema.Types.Mixed], required: true },
  sentAt: { type: Date, required: true },
});
schema.index({ agencyId: 1, conversationId: 1, activityId: 1 }, { unique: true }); // keepCopies, copiesAt, findCopy
schema.index({ agencyId: 1, 'about.id': 1, _id: 1 }); // olderCopies

const Copies = mongoose.model<Doc<Copy>>('chat-copies', schema as never, 'chat-copies');

const as = (doc: unknown): Copy => fromDoc<Copy>(doc as Doc<Copy>);

type Sent = Omit<Copy, 'id'>;
type Address = Pick<Copy, 'agencyId' | 'conversationId' | 'activityId'>;

/** One text for each message. */
export const addressKey = ({ agencyId, conversationId, activityId }: Address): string =>
  JSON.stringify([agencyId, conversationId, activityId]);

/** Keeps what was sent, or what is now shown in the same messages; answers the copies. A message stands in the list once. */
export async function keepCopies(sent: readonly Sent[]): Promise<readonly Copy[]> {
  if (sent.length === 0) return [];
  const writes = sent.map(({ agencyId, conversationId, activityId, about, ...first }) => ({
    updateOne: {
      filter: { agencyId, conversationId, activityId },
      update: { $set: { about }, $setOnInsert: { _id: uuid(), ...first } } as never,
      upsert: true,
    },
  }));
  try {
    await Copies.bulkWrite(writes, { ordered: false });
  } catch (thrown) {
    if (!duplicateKeys(thrown)) throw thrown;
    // another process kept one of them in this instant: now it is there
    return keepCopies(sent);
  }
  return copiesAt(sent);
}

/** The copies at these messages, as far as there are any. */
export async function copiesAt(addresses: readonly Address[]): Promise<readonly Copy[]> {
  const asked = new Set(addresses.map(addressKey));
  const among = (part: keyof Address) => ({ $in: [...new Set(addresses.map((one) => one[part]))] });
  const docs = await Copies.find({
    agencyId: among('agencyId'),
    conversationId: among('conversationId'),
    activityId: among('activityId'),
  }).lean();
  return docs.map(as).filter((copy) => asked.has(addressKey(copy)));
}

/** The messages are no longer there, or show nothing any more. */
export const forgetCopies = async (agencyIds: readonly string[], ids: readonly string[]): Promise<void> => {
  if (ids.length > 0) await Copies.deleteMany({ agencyId: { $in: [...agencyIds] }, _id: { $in: [...ids] } });
};

export const copiesOf = async (
  agencyIds: readonly string[],
  ids: readonly string[],
): Promise<ReadonlyMap<string, Copy>> =>
  new Map(
    (await Copies.find({ agencyId: { $in: [...agencyIds] }, _id: { $in: [...ids] } }).lean()).map((doc) => [
      doc._id,
      as(doc),
    ]),
  );

/** Those of these things that any message shows: most changes concern nobody's chat. */
export const shownAmong = async (
  agencyIds: readonly string[],
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  const shown = await Copies.distinct('about.id', { agencyId: { $in: [...agencyIds] }, 'about.id': { $in: [...ids] } });
  return new Set(shown as string[]);
};

/** Every copy that shows an older version of the thing to anybody but those left out, some at a time. */
export async function* olderCopies(
  agencyId: string,
  { kind, id, version }: About,
  leftOut: readonly string[],
): AsyncGenerator<readonly Copy[]> {
  const together = 1000;
  for (let behind: string | undefined; ;) {
    const docs = await Copies.find({
      agencyId,
      'about.id': id,
      about: { $elemMatch: { kind, id, version: { $lt: version } } },
      ...(leftOut.length === 0 ? {} : { recipient: { $nin: [...leftOut] } }),
      ...(behind === undefined ? {} : { _id: { $gt: behind } }),
    })
      .sort({ _id: 1 })
      .limit(together)
      .lean();
    if (docs.length > 0) yield docs.map(as);
    if (docs.length < together) return;
    behind = docs.at(-1)?._id;
  }
}

/** The message, or the newest one of the conversation. */
export async function findCopy(
  agencyIds: readonly string[],
  conversationId: string,
  activityId?: string,
): Promise<Copy | undefined> {
  const doc = await Copies.findOne({
    agencyId: { $in: [...agencyIds] },
    conversationId,
    ...(activityId === undefined ? {} : { activityId }),
  })
    .sort({ _id: -1 })
    .lean();
  return doc ? as(doc) : undefined;
}
