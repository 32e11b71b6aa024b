// The journal in Mongo: rows and their `pending` markers are written by the act, blocks by the sealer, heads beside them.
import mongoose from 'mongoose';
import { v7 as uuid } from 'uuid';
import {
  hashVersion,
  rowHash,
  type Fact,
  type JournalActor,
  type JournalBlock,
  type JournalRow,
} from '../../domain/journal/journal.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import { agencySchema } from '../../platform/mongo/agency-schema.ts';
import { fromDoc, toDoc, type Doc } from '../../platform/mongo/versioned.ts';
import { hashOf, plain } from './hash.ts';
import type { Journal, JournalOfMany, JournalReader } from './journal.ts';

const { Mixed } = mongoose.Schema.Types;

const forbidden = [
  'updateOne',
  'updateMany',
  'replaceOne',
  'findOneAndUpdate',
  'findOneAndReplace',
  'findOneAndDelete',
  'deleteOne',
  'deleteMany',
] as const;

/** A schema of rows that are only ever added. */
const appendOnly = (schema: mongoose.Schema): mongoose.Schema => {
  schema.pre([...forbidden], () => {
    throw new Error('the journal is only added to');
  });
  return schema;
};

const rowSchema = appendOnly(
  agencySchema({
    at: { type: String, required: true },
    actor: { type: Mixed, required: true },
    subjectId: { type: String, required: true },
    facts: { type: [Mixed], required: true },
    hashVersion: { type: Number, required: true },
    hash: { type: String, required: true },
  }),
);
rowSchema.index({ agencyId: 1, subjectId: 1, _id: 1 }); // historyOf

const pendingSchema = agencySchema({ hash: { type: String, required: true } });
pendingSchema.index({ agencyId: 1, _id: 1 }); // nextPending, in the order of time

const blockSchema = appendOnly(
  agencySchema({
    block: { type: Number, required: true },
    prev: { type: String, required: true },
    rows: { type: [Mixed], required: true },
    sealedAt: { type: String, required: true },
    hash: { type: String, required: true },
  }),
);
blockSchema.index({ agencyId: 1, block: 1 }, { unique: true });

const headSchema = agencySchema({
  block: { type: Number, required: true },
  hash: { type: String, required: true },
  rows: { type: Number, required: true },
});

export interface HeadDoc {
  readonly _id: string;
  readonly agencyId: string;
  readonly block: number;
  readonly hash: string;
  /** How many rows all blocks hold together. */
  readonly rows: number;
}

interface PendingDoc {
  readonly _id: string;
  readonly agencyId: string;
  readonly hash: string;
}

export const Rows = mongoose.model<Doc<JournalRow>>('journal-rows', rowSchema as never, 'journal-rows');
export const Pending = mongoose.model<PendingDoc>('journal-pending', pendingSchema as never, 'journal-pending');
export const Blocks = mongoose.model<Doc<JournalBlock & { id: string }>>(
  'journal-blocks',
  blockSchema as never,
  'journal-blocks',
);
export const Heads = mongoose.model<HeadDoc>('journal-heads', headSchema as never, 'journal-heads');

const actorOf = (actor: Actor): JournalActor => ({
  userId: actor.userId,
  positionId: actor.positionId,
  ...(actor.onBehalfOf === undefined ? {} : { onBehalfOf: actor.onBehalfOf }),
});

function rowFor(
  agencyId: string,
  actor: JournalActor,
  subjectId: string,
  facts: readonly Fact[],
  at: Date,
): JournalRow {
  const open = { id: uuid(), agencyId, at: at.toISOString(), actor, subjectId, facts: plain(facts), hashVersion };
  return { ...open, hash: rowHash(open, hashOf) };
}

async function write(rows: readonly JournalRow[]): Promise<void> {
  if (rows.length === 0) return;
  // built here, to the letter of their schemas: checking them again costs more than writing them
  await Rows.insertMany(rows.map(toDoc) as never, { lean: true });
  await Pending.insertMany(
    rows.map(({ id, agencyId, hash }) => ({ _id: id, agencyId, hash })),
    { lean: true },
  );
}

/** The journal of one act: a row and its marker, in the transaction that is open. */
export const journalOf = (actor: Actor, now: () => Date): Journal => ({
  record: (subjectId, facts) =>
    facts.length === 0 ? Promise.resolve() : write([rowFor(actor.agencyId, actorOf(actor), subjectId, facts, now())]),
});

/** The journal of a group of acts that commit together. */
export const journalOfMany = (now: () => Date): JournalOfMany => ({
  recordAll: (acts) =>
    write(acts.map(({ actor, subjectId, facts }) => rowFor(actor.agencyId, actorOf(actor), subjectId, facts, now()))),
});

export const journalReader = (agencyId: string): JournalReader => ({
  async historyOf(subjectId, limit = 500) {
    const docs = await Rows.find({ agencyId, subjectId }).sort({ _id: 1 }).limit(limit).lean();
    return docs.map((doc) => fromDoc<JournalRow>(doc as unknown as Doc<JournalRow>));
  },
});
