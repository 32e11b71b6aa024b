// Signing capacities in Mongo. Of a rule that signatures rest on only the last day is ever written; nothing is deleted.
import mongoose from 'mongoose';
import { capacityKinds } from '../../domain/capacity/signing-capacity.ts';
import { inForce } from '../../domain/directory/directory.ts';
import { agencySchema } from '../../platform/mongo/agency-schema.ts';
import { fromDoc, toDoc, type Doc } from '../../platform/mongo/versioned.ts';
import { Problem } from '../../platform/problem.ts';
import type { CapacityStore, StoredCapacity } from './capacity.store.ts';

const fixed = { required: true, immutable: true } as const;
const schema = agencySchema({
  positionId: { type: String, ...fixed },
  kind: { type: String, enum: capacityKinds, ...fixed },
  from: { type: String, ...fixed },
  until: String,
  legalBasis: { type: String, ...fixed },
  collectiveName: { type: String, immutable: true },
  documentTypes: { type: [String], default: undefined, immutable: true },
  draftingUnitIds: { type: [String], default: undefined, immutable: true },
  contents: { type: String, immutable: true },
  passedOnFromId: { type: String, immutable: true },
  version: { type: Number, required: true },
});
schema.index({ agencyId: 1, from: 1 }); // inForceOn

const Capacities = mongoose.model<Doc<StoredCapacity>>('signing-capacities', schema as never, 'signing-capacities');
const as = (doc: unknown): StoredCapacity => fromDoc<StoredCapacity>(doc as Doc<StoredCapacity>);

export const capacityStore = (agencyId: string): CapacityStore => ({
  async find(id) {
    const doc = await Capacities.findOne({ agencyId, _id: id }).lean();
    return doc ? as(doc) : undefined;
  },
  async inForceOn(on) {
    const docs = await Capacities.find({ agencyId, from: { $lte: on } })
      .sort({ from: 1, _id: 1 })
      .lean();
    return docs.map(as).filter((rule) => inForce(rule, on));
  },
  async end(id, until, { version }) {
    const filter = { agencyId, _id: id, version };
    const { matchedCount } = await Capacities.updateOne(filter, { $set: { until, version: version + 1 } });
    if (matchedCount === 0) throw new Problem('changed-meanwhile');
  },
  async add(rule) {
    await Capacities.create([toDoc({ ...rule, agencyId, version: 1 })] as never);
  },
});
