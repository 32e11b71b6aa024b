// Consultations in Mongo, with their readers beside the value.
import mongoose from 'mongoose';
import type { Consultation } from '../../domain/consultation/consultation.ts';
import { consultationReaders } from '../../domain/consultation/standing.ts';
import { consultationStates } from '../../domain/consultation/workflow.ts';
import { readersOf, type Reader } from '../../domain/kernel/access.ts';
import { agencySchema } from '../../platform/mongo/agency-schema.ts';
import { fromDoc, versionedStore, type Doc } from '../../platform/mongo/versioned.ts';
import type { ConsultationStore } from './consultation.store.ts';

const { Mixed } = mongoose.Schema.Types;
const text = { type: String, required: true } as const;
const list = { type: [Mixed], required: true } as const;

const schema = agencySchema({
  version: { type: Number, required: true },
  changedIn: { type: Number, required: true },
  state: { ...text, enum: consultationStates },
  outgoingId: text,
  draftSha256: text,
  drafterPositionId: text,
  draftingUnitId: text,
  questions: { type: String, default: '' },
  units: list,
  dueOn: text,
  prepared: list,
  opinions: list,
  weighings: list,
  silentUnitIds: { type: [String], required: true },
  startedAt: { type: Date, required: true },
  closedAt: Date,
  cancelReason: String,
  readers: { type: [String], required: true },
});
schema.index({ agencyId: 1, readers: 1, _id: -1 }); // page
schema.index({ agencyId: 1, outgoingId: 1, _id: 1 }); // about
schema.index({ agencyId: 1, state: 1, dueOn: 1 }); // openDueBefore

type Stored = Consultation & { readonly readers: readonly Reader[] };

const Consultations = mongoose.model<Doc<Stored>>('consultations', schema as never, 'consultations');

const stored = (consultation: Consultation): Stored => ({
  ...consultation,
  readers: consultationReaders(consultation),
});
const plain = ({ readers: _readers, ...consultation }: Stored): Consultation => consultation;
const as = (doc: unknown): Consultation => plain(fromDoc<Stored>(doc as Doc<Stored>));

export const consultationStore = (agencyId: string): ConsultationStore => {
  const base = versionedStore<Stored>(Consultations, agencyId);
  return {
    find: async (id) => {
      const found = await base.find(id);
      return found && plain(found);
    },
    get: async (id, seen) => plain(await base.get(id, seen)),
    findMany: async (ids) => (await base.findMany(ids)).map(plain),
    add: async (consultation) => plain(await base.add(stored(consultation))),
    addMany: (consultations) => base.addMany(consultations.map(stored)),
    replace: async (next) => plain(await base.replace(stored(next))),
    replaceMany: (next) => base.replaceMany(next.map(stored)),
    async page({ actor, outgoingId, state, limit, behind }) {
      const docs = await Consultations.find({
        agencyId,
        readers: { $in: [...readersOf(actor)] },
        ...(outgoingId === undefined ? {} : { outgoingId }),
        ...(state === undefined ? {} : { state }),
        ...(behind ? { _id: { $lt: behind.id } } : {}),
      })
        .sort({ _id: -1 })
        .limit(limit + 1)
        .lean();
      return docs.map(as);
    },
    about: async (outgoingId) => (await Consultations.find({ agencyId, outgoingId }).sort({ _id: 1 }).lean()).map(as),
    openDueBefore: async (day) =>
      (
        await Consultations.find({ agencyId, state: 'open', dueOn: { $lt: day } })
          .sort({ dueOn: 1 })
          .lean()
      ).map(as),
  };
};
