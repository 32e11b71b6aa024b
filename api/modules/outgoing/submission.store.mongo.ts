// Submissions in Mongo: one folder for each outgoing document, its rounds inside.
import mongoose from 'mongoose';
import type { Submission } from '../../domain/submission/submission.ts';
import { submissionStates } from '../../domain/submission/workflow.ts';
import { agencySchema } from '../../platform/mongo/agency-schema.ts';
import { fromDoc, versionedStore, type Doc, type VersionedStore } from '../../platform/mongo/versioned.ts';

const { Mixed } = mongoose.Schema.Types;
const text = { type: String, required: true } as const;

const schema = agencySchema({
  version: { type: Number, required: true },
  changedIn: { type: Number, required: true },
  state: { ...text, enum: submissionStates },
  outgoingId: text,
  drafterPositionId: text,
  draftingUnitId: text,
  rounds: { type: [Mixed], required: true },
  written: { type: [Mixed], required: true },
});
schema.index({ agencyId: 1, outgoingId: 1 }, { unique: true }); // ofDocument

const Submissions = mongoose.model<Doc<Submission>>('submissions', schema as never, 'submissions');

export interface SubmissionStore extends VersionedStore<Submission> {
  /** The folder of an outgoing document; none before it is submitted for the first time. */
  ofDocument(outgoingId: string): Promise<Submission | undefined>;
}

export const submissionStore = (agencyId: string): SubmissionStore => ({
  ...versionedStore<Submission>(Submissions, agencyId),
  async ofDocument(outgoingId) {
    const doc = await Submissions.findOne({ agencyId, outgoingId }).lean();
    return doc ? fromDoc<Submission>(doc) : undefined;
  },
});
