// The messages that were sent, each with what its card shows and in which version: every one is a copy of the matter that
// must not grow old.
import mongoose from 'mongoose';
import { v7 as uuid } from 'uuid';
import type { About } from '../../contracts/chat.ts';
import { agencySchema } from '../../platform/mongo/agency-schema.ts';
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
schema.index({ agencyId: 1, conversationId: 1, activityId: 1 }, { unique: true }); // keep, findCopy
schema.index({ agencyId: 1, 'about.id': 1, _id: 1 }); // olderCopies

const Copies = mongoose.model<Doc<Copy>>('chat-copies', schema as never, 'chat-copies');

const as = (doc: unknown): Copy => fromDoc<Copy>(doc as Doc<Copy>);

/** Keeps what was sent, or what is now shown in the same message; answers the copy's id. */
export async function keepCopy({
  agencyId,
  conversationId,
  activityId,
  about,
  ...first
}: Omit<Copy, 'id'>): Promise<string> {
  const doc = await Copies.findOneAndUpdate(
    { agencyId, conversationId, activityId },
    { $set: { about }, $setOnInsert: { _id: uuid(), ...first } },
    { upsert: true, returnDocument: 'after' },
  ).lean();
  return doc._id;
}

/** The message is no longer there. */
export const forgetCopy = async (agencyId: string, id: string): Promise<void> => {
  await Copies.deleteOne({ agencyId, _id: id });
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

/** Every copy that shows an older version of the thing, some at a time. */
export async function* olderCopies(agencyId: string, { kind, id, version }: About): AsyncGenerator<readonly Copy[]> {
  const together = 1000;
  for (let behind: string | undefined; ;) {
    const docs = await Copies.find({
      agencyId,
      'about.id': id,
      about: { $elemMatch: { kind, id, version: { $lt: version } } },
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
