// Directives in Mongo. What the order says is immutable in the schema; only its state and what is added to it change.
import mongoose from 'mongoose';
import { directiveStates, type Directive } from '../../domain/directive/directive.ts';
import { purposes } from '../../domain/incoming/progress.ts';
import { agencySchema } from '../../platform/mongo/agency-schema.ts';
import { fromDoc, versionedStore, type Doc } from '../../platform/mongo/versioned.ts';
import { Problem } from '../../platform/problem.ts';
import type { DirectiveStore } from './directive.store.ts';

const { Mixed } = mongoose.Schema.Types;
const fixed = { required: true, immutable: true } as const;

const schema = agencySchema({
  version: { type: Number, required: true },
  incomingId: { type: String, ...fixed },
  state: { type: String, enum: directiveStates, required: true },
  issued: { type: Mixed, ...fixed },
  text: { type: String, ...fixed },
  purpose: { type: String, enum: purposes, ...fixed },
  replyRequired: { type: Boolean, ...fixed },
  lead: { type: Mixed, immutable: true },
  supporting: { type: [Mixed], ...fixed },
  forInformation: { type: [Mixed], ...fixed },
  replaces: { type: String, immutable: true },
  replacedBy: String,
  acknowledgements: { type: [Mixed], required: true },
  handBacks: { type: [Mixed], required: true },
  readers: { type: [String], required: true },
});
schema.index({ agencyId: 1, incomingId: 1, _id: -1 }); // ofIncoming

const Directives = mongoose.model<Doc<Directive>>('directives', schema as never, 'directives');

/** Stores what may change of a directive; of its content nothing is written, whatever is passed. */
async function replace(agencyId: string, next: Directive): Promise<Directive> {
  const { id, version, state, replacedBy, acknowledgements, handBacks, readers } = next;
  const { matchedCount } = await Directives.updateOne(
    { agencyId, _id: id, version },
    {
      $set: {
        version: version + 1,
        state,
        acknowledgements,
        handBacks,
        readers,
        ...(replacedBy === undefined ? {} : { replacedBy }),
      },
    },
  );
  if (matchedCount === 0) throw new Problem('changed-meanwhile');
  return { ...next, version: version + 1 };
}

export const directiveStore = (agencyId: string): DirectiveStore => ({
  ...versionedStore<Directive>(Directives as never, agencyId),
  replace: (next) => replace(agencyId, next),
  async replaceMany(next) {
    for (const directive of next) await replace(agencyId, directive);
  },
  async ofIncoming(incomingId) {
    const docs = await Directives.find({ agencyId, incomingId }).sort({ _id: -1 }).lean();
    return docs.map((doc) => fromDoc<Directive>(doc as unknown as Doc<Directive>));
  },
  async addReaders(id, readers) {
    await Directives.updateOne({ agencyId, _id: id }, { $addToSet: { readers: { $each: [...readers] } } });
  },
});
