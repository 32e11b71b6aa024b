// Outgoing documents in Mongo. Readers and whom it waits for are stored beside the value, so that lists filter by right.
import mongoose from 'mongoose';
import { readersOf, type Reader } from '../../domain/kernel/access.ts';
import type { OutgoingDocument } from '../../domain/outgoing/outgoing.ts';
import { outgoingReaders } from '../../domain/outgoing/standing.ts';
import { waitsFor } from '../../domain/outgoing/waiting.ts';
import { outgoingStates } from '../../domain/outgoing/workflow.ts';
import { agencySchema } from '../../platform/mongo/agency-schema.ts';
import { fromDoc, versionedStore, type Doc } from '../../platform/mongo/versioned.ts';
import type { OutgoingQuery, OutgoingStore } from './outgoing.store.ts';

const { Mixed } = mongoose.Schema.Types;
const text = { type: String, required: true } as const;

const schema = agencySchema({
  version: { type: Number, required: true },
  state: { ...text, enum: outgoingStates },
  documentType: text,
  subject: text,
  priority: text,
  original: text,
  recipients: { type: [Mixed], required: true },
  copies: { type: Number, required: true },
  answerDueOn: String,
  note: String,
  attachments: { type: [Mixed], required: true },
  answers: Mixed,
  earlier: Mixed,
  drafterPositionId: text,
  draftingUnitId: text,
  startedAt: { type: Date, required: true },
  drafts: { type: [Mixed], required: true },
  preview: Mixed,
  signer: Mixed,
  round: { type: Number, required: true },
  submitted: Mixed,
  route: { type: [Mixed], required: true },
  decisions: { type: [Mixed], required: true },
  signatures: { type: [Mixed], required: true },
  checks: { type: [Mixed], required: true },
  issue: Mixed,
  paperPlace: String,
  ending: Mixed,
  laterId: String,
  sharedWith: { type: [String], required: true },
  readers: { type: [String], required: true },
  waitsFor: { type: [String], required: true },
});
schema.index({ agencyId: 1, readers: 1, _id: -1 }); // page: all that I may read
schema.index({ agencyId: 1, waitsFor: 1, _id: -1 }); // page: what waits for me
schema.index({ agencyId: 1, drafterPositionId: 1, _id: -1 }); // page: what I draft
schema.index({ agencyId: 1, state: 1 }, { partialFilterExpression: { state: 'issuing' }, name: 'issuing' }); // issuing

type Stored = OutgoingDocument & { readonly readers: readonly Reader[]; readonly waitsFor: readonly Reader[] };

const Documents = mongoose.model<Doc<Stored>>('outgoing-documents', schema as never, 'outgoing-documents');

const stored = (document: OutgoingDocument): Stored => ({
  ...document,
  readers: outgoingReaders(document),
  waitsFor: waitsFor(document),
});

const plain = ({ readers: _readers, waitsFor: _waitsFor, ...document }: Stored): OutgoingDocument => document;

const filterOf = ({ actor, scope, state, behind }: OutgoingQuery): Record<string, unknown> => {
  const mine = [...readersOf(actor)];
  return {
    readers: { $in: mine },
    ...(scope === 'mine' ? { drafterPositionId: actor.positionId } : {}),
    ...(scope === 'waiting' ? { waitsFor: { $in: mine } } : {}),
    ...(scope === 'stuck' ? { state: 'issuing' } : state === undefined ? {} : { state }),
    ...(behind ? { _id: { $lt: behind.id } } : {}),
  };
};

export const outgoingStore = (agencyId: string): OutgoingStore => {
  const base = versionedStore<Stored>(Documents, agencyId);
  return {
    find: async (id) => {
      const found = await base.find(id);
      return found && plain(found);
    },
    get: async (id, seen) => plain(await base.get(id, seen)),
    findMany: async (ids) => (await base.findMany(ids)).map(plain),
    add: async (document) => plain(await base.add(stored(document))),
    addMany: (documents) => base.addMany(documents.map(stored)),
    replace: async (next) => plain(await base.replace(stored(next))),
    replaceMany: (next) => base.replaceMany(next.map(stored)),
    async page(query) {
      const docs = await Documents.find({ agencyId, ...filterOf(query) })
        .sort({ _id: -1 })
        .limit(query.limit + 1)
        .lean();
      return docs.map((doc) => plain(fromDoc<Stored>(doc as unknown as Doc<Stored>)));
    },
    async issuing() {
      const docs = await Documents.find({ agencyId, state: 'issuing' }).sort({ _id: 1 }).lean();
      return docs.map((doc) => plain(fromDoc<Stored>(doc as unknown as Doc<Stored>)));
    },
    async shareWith(id, readers) {
      const more = { $each: [...readers] };
      await Documents.updateOne({ agencyId, _id: id }, { $addToSet: { sharedWith: more, readers: more } });
    },
  };
};

/** Documents of whatever agency, for the one feed that fills the search index of all of them. */
export async function outgoingOfAnyAgency(ids: readonly string[]): Promise<readonly OutgoingDocument[]> {
  const docs = await Documents.collection.find({ _id: { $in: [...ids] } } as never).toArray();
  return docs.map((doc) => plain(fromDoc<Stored>(doc as unknown as Doc<Stored>)));
}
