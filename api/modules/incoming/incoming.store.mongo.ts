// Incoming documents in Mongo. Beside the document lies the key under which duplicates are found.
import mongoose from 'mongoose';
import { documentTypeCodes } from '../../domain/documents/document-types.ts';
import { incomingBoxesOf, type IncomingBox } from '../../domain/incoming/desk.ts';
import { duplicateKey } from '../../domain/incoming/duplicates.ts';
import {
  channels,
  incomingStates,
  originals,
  priorities,
  type IncomingDocument,
} from '../../domain/incoming/incoming.ts';
import { legalEffects } from '../../domain/incoming/legal-effect.ts';
import { readersOf } from '../../domain/kernel/access.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import { agencySchema } from '../../platform/mongo/agency-schema.ts';
import { fromDoc, versionedStore, type Doc } from '../../platform/mongo/versioned.ts';
import type { IncomingStore } from './incoming.store.ts';

const { Mixed } = mongoose.Schema.Types;

const schema = agencySchema({
  version: { type: Number, required: true },
  state: { type: String, enum: incomingStates, required: true },
  channel: { type: String, enum: channels, required: true },
  original: { type: String, enum: originals, required: true },
  issuer: { type: Mixed, required: true },
  code: { type: Mixed, required: true },
  issuedOn: { type: String, required: true },
  documentType: { type: String, enum: documentTypeCodes, required: true },
  subject: { type: String, required: true },
  priority: { type: String, enum: priorities, required: true },
  pages: Number,
  signer: Mixed,
  description: String,
  files: { type: [Mixed], required: true },
  signature: { type: Mixed, required: true },
  effect: { type: String, enum: legalEffects, required: true },
  received: { type: Mixed, required: true },
  registered: Mixed,
  arrival: Mixed,
  presented: Mixed,
  proposal: Mixed,
  directive: Mixed,
  handBacks: { type: [Mixed], required: true },
  answeredBy: String,
  ended: Mixed,
  readers: { type: [String], required: true },
  duplicateKey: String,
});
schema.index({ agencyId: 1, readers: 1, _id: -1 }); // readableBy: newest first
schema.index({ agencyId: 1, readers: 1, state: 1, _id: -1 }); // readableBy and countFor of a box
schema.index({ agencyId: 1, 'presented.toPositionId': 1, state: 1, _id: -1 }); // readableBy and countFor of to-direct
schema.index({ agencyId: 1, duplicateKey: 1 }, { partialFilterExpression: { duplicateKey: { $exists: true } } }); // withDuplicateKeys

type Stored = IncomingDocument & { readonly duplicateKey?: string };

const Incoming = mongoose.model<Doc<Stored>>('incoming-documents', schema as never, 'incoming-documents');

const keyed = (incoming: IncomingDocument): Stored => {
  const key = duplicateKey(incoming);
  return { ...incoming, ...(key === undefined ? {} : { duplicateKey: key }) };
};

const bare = ({ duplicateKey: _key, ...incoming }: Stored): IncomingDocument => incoming;

const toIncoming = (doc: unknown): IncomingDocument => bare(fromDoc<Stored>(doc as Doc<Stored>));

const positionsOf = (actor: Actor): readonly string[] =>
  actor.onBehalfOf === undefined ? [actor.positionId] : [actor.positionId, actor.onBehalfOf];

/** The same as the rule `liesInBox`, as a filter. */
function boxFilter(actor: Actor, box: IncomingBox): Record<string, unknown> | undefined {
  if (box !== 'all' && !incomingBoxesOf(actor).includes(box)) return undefined;
  switch (box) {
    case 'all':
      return {};
    case 'to-register':
      return { state: 'received' };
    case 'to-present':
      return { state: 'registered' };
    case 'to-distribute':
      return { state: 'presented', 'presented.toPositionId': { $exists: false } };
    case 'to-direct':
      return { state: 'presented', 'presented.toPositionId': { $in: positionsOf(actor) } };
  }
}

export const incomingStore = (agencyId: string): IncomingStore => {
  const store = versionedStore<Stored>(Incoming as never, agencyId);
  const readable = (actor: Actor, filter: Record<string, unknown>) => ({
    agencyId,
    readers: { $in: [...readersOf(actor)] },
    ...filter,
  });
  return {
    get: async (id, seen) => bare(await store.get(id, seen)),
    find: async (id) => {
      const found = await store.find(id);
      return found && bare(found);
    },
    findMany: async (ids) => (await store.findMany(ids)).map(bare),
    add: async (value) => bare(await store.add(keyed(value))),
    addMany: (values) => store.addMany(values.map(keyed)),
    replace: async (next) => bare(await store.replace(keyed(next))),
    replaceMany: (next) => store.replaceMany(next.map(keyed)),
    async withDuplicateKeys(keys) {
      if (keys.length === 0) return [];
      return (await Incoming.find({ agencyId, duplicateKey: { $in: [...keys] } } as never).lean()).map(toIncoming);
    },
    async readableBy(actor, { box, state, priority, limit, behind: place }) {
      const filter = boxFilter(actor, box);
      if (filter === undefined) return [];
      const chosen = {
        $and: [filter, state === undefined ? {} : { state }, priority === undefined ? {} : { priority }],
      };
      const docs = await Incoming.find(
        readable(actor, { ...chosen, ...(place ? { _id: { $lt: place.id } } : {}) }) as never,
      )
        .sort({ _id: -1 })
        .limit(limit)
        .lean();
      return docs.map(toIncoming);
    },
    async countFor(actor, box) {
      const filter = boxFilter(actor, box);
      return filter === undefined ? 0 : Incoming.countDocuments(readable(actor, filter) as never);
    },
    async addReaders(id, readers) {
      await Incoming.updateOne({ agencyId, _id: id } as never, { $addToSet: { readers: { $each: [...readers] } } });
    },
  };
};

/** Documents of whatever agency, for the one feed that fills the search index of all of them. */
export async function incomingOfAnyAgency(ids: readonly string[]): Promise<readonly IncomingDocument[]> {
  const docs = await Incoming.collection.find({ _id: { $in: [...ids] } } as never).toArray();
  return docs.map((doc) => toIncoming(doc as never));
}
