// Registers in Mongo. The unique indexes are the last word on "no duplicate"; identity fields are immutable in the schema.
import mongoose from 'mongoose';
import {
  entryStates,
  noteKinds,
  registerKinds,
  type Counter,
  type EntryNote,
  type Register,
  type RegisterEntry,
} from '../../domain/register/register.ts';
import { agencySchema } from '../../platform/mongo/agency-schema.ts';
import { fromDoc, toDoc, type Doc } from '../../platform/mongo/versioned.ts';
import { Problem } from '../../platform/problem.ts';
import type { RegisterStore } from './register.store.ts';

const { Mixed } = mongoose.Schema.Types;

const registerSchema = agencySchema({
  kind: { type: String, enum: registerKinds, required: true },
  name: { type: String, required: true },
  legalBasis: String,
});

const fixed = { required: true, immutable: true } as const;
const entrySchema = agencySchema({
  registerId: { type: String, ...fixed },
  year: { type: Number, ...fixed },
  number: { type: Number, ...fixed },
  documentId: { type: String, ...fixed },
  on: { type: String, ...fixed },
  claimedAt: { type: Date, ...fixed },
  columns: { type: Mixed, ...fixed },
  state: { type: String, enum: entryStates, required: true },
  reason: String,
  version: { type: Number, required: true },
});
entrySchema.index({ agencyId: 1, registerId: 1, year: 1, number: 1 }, { unique: true });
entrySchema.index({ agencyId: 1, registerId: 1, documentId: 1 }, { unique: true });
entrySchema.index({ agencyId: 1, documentId: 1 }); // entryOfDocument
entrySchema.index({ agencyId: 1, state: 1 }, { partialFilterExpression: { state: 'issuing' }, name: 'stuck' });
entrySchema.pre(['replaceOne', 'deleteOne', 'deleteMany', 'findOneAndDelete', 'findOneAndReplace'], () => {
  throw new Error('rows of a register are neither replaced nor deleted');
});

const noteSchema = agencySchema({
  entryId: { type: String, ...fixed },
  kind: { type: String, enum: noteKinds, ...fixed },
  text: { type: String, default: '' },
  on: { type: String, ...fixed },
  at: { type: Date, ...fixed },
  by: { type: String, ...fixed },
});
noteSchema.index({ agencyId: 1, entryId: 1, at: 1 });

const counterSchema = agencySchema({
  year: { type: Number, required: true },
  last: { type: Number, required: true },
  lastAt: { type: Date, required: true },
  version: { type: Number, required: true },
});

interface CounterDoc extends Counter {
  readonly _id: string;
  readonly agencyId: string;
  readonly version: number;
}

const Registers = mongoose.model<Doc<Register>>('registers', registerSchema as never, 'registers');
const Entries = mongoose.model<Doc<RegisterEntry>>('register-entries', entrySchema as never, 'register-entries');
const Notes = mongoose.model<Doc<EntryNote>>('register-notes', noteSchema as never, 'register-notes');
const Counters = mongoose.model<CounterDoc>('register-counters', counterSchema as never, 'register-counters');

const toEntry = (doc: unknown): RegisterEntry => fromDoc<RegisterEntry>(doc as Doc<RegisterEntry>);
const toRegister = (doc: unknown): Register => fromDoc<Register>(doc as Doc<Register>);

export const registerStore = (agencyId: string): RegisterStore => ({
  async registers() {
    return (await Registers.find({ agencyId }).sort({ kind: 1, _id: 1 }).lean()).map(toRegister);
  },
  async register(id) {
    const doc = await Registers.findOne({ agencyId, _id: id }).lean();
    if (!doc) throw new Problem('not-found');
    return toRegister(doc);
  },
  async mainRegister(kind) {
    const doc = await Registers.findOne({ agencyId, kind }).sort({ _id: 1 }).lean();
    if (!doc) throw new Problem('not-found', { detail: 'Cơ quan chưa mở sổ đăng ký này.' });
    return toRegister(doc);
  },
  async open(register, { year, startsAfter, at }) {
    await Registers.create([toDoc({ ...register, agencyId })] as never);
    await Counters.create([{ _id: register.id, agencyId, year, last: startsAfter, lastAt: at, version: 1 }] as never);
  },
  async counter(registerId) {
    const doc = await Counters.findOne({ agencyId, _id: registerId }).lean();
    if (!doc) throw new Problem('not-found', { detail: 'Cơ quan chưa mở sổ đăng ký này.' });
    const { year, last, lastAt, version } = doc;
    return { year, last, lastAt, version };
  },
  async advance(registerId, { year, last, lastAt, version }) {
    const { matchedCount } = await Counters.updateOne(
      { agencyId, _id: registerId, version },
      { $set: { year, last, lastAt, version: version + 1 } },
    );
    if (matchedCount === 0) throw new Error('the counter moved under a transaction that had read it');
  },
  async addEntries(entries) {
    // the lane builds them to the letter of their schema, 64 at a time: checking them again costs as much as writing them
    await Entries.insertMany(entries.map((entry) => toDoc({ ...entry, agencyId })) as never, { lean: true });
  },
  async entriesOf(registerId, documentIds) {
    return (await Entries.find({ agencyId, registerId, documentId: { $in: [...documentIds] } }).lean()).map(toEntry);
  },
  async entry(id) {
    const doc = await Entries.findOne({ agencyId, _id: id }).lean();
    if (!doc) throw new Problem('not-found');
    return toEntry(doc);
  },
  async entryOfDocument(documentId) {
    const doc = await Entries.findOne({ agencyId, documentId }).lean();
    return doc ? toEntry(doc) : undefined;
  },
  async step(next) {
    const { matchedCount } = await Entries.updateOne(
      { agencyId, _id: next.id, version: next.version },
      {
        $set: {
          state: next.state,
          version: next.version + 1,
          ...(next.reason === undefined ? {} : { reason: next.reason }),
        },
      },
    );
    if (matchedCount === 0) throw new Problem('changed-meanwhile');
    return { ...next, version: next.version + 1 };
  },
  async addNote(note) {
    await Notes.create([toDoc({ ...note, agencyId })] as never);
  },
  async notesOf(entryIds) {
    const docs = await Notes.find({ agencyId, entryId: { $in: [...entryIds] } })
      .sort({ at: 1 })
      .lean();
    return docs.map((doc) => fromDoc<EntryNote>(doc as unknown as Doc<EntryNote>));
  },
  async page({ registerId, year, limit, behind }) {
    const docs = await Entries.find({
      agencyId,
      registerId,
      year,
      ...(behind ? { number: { $lt: Number(behind.after) } } : {}),
    })
      .sort({ number: -1 })
      .limit(limit)
      .lean();
    return docs.map(toEntry);
  },
  async edges(registerId, year, from, to) {
    const range = { agencyId, registerId, year, number: { $gte: from, $lte: to } };
    const first = await Entries.findOne(range).sort({ number: 1 }).lean();
    const last = await Entries.findOne(range).sort({ number: -1 }).lean();
    return first && last ? { first: toEntry(first), last: toEntry(last) } : {};
  },
  async *book(registerId, year, from, to) {
    for await (const doc of Entries.find({ agencyId, registerId, year, number: { $gte: from, $lte: to } })
      .sort({ number: 1 })
      .lean()
      .cursor()) {
      yield toEntry(doc);
    }
  },
});
