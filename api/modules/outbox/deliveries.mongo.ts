// The rows of the outbox: deliveries, and changes that are still to be turned into refreshes of copies.
import mongoose from 'mongoose';
import { v7 as uuid } from 'uuid';
import { agencySchema } from '../../platform/mongo/agency-schema.ts';
import type { Doc } from '../../platform/mongo/versioned.ts';
import { deliveryStates, type Change, type Delivery, type Notice, type Outbox } from './outbox.ts';

const text = { type: String, required: true } as const;

const deliverySchema = agencySchema({
  kind: text,
  subjectKind: text,
  subjectId: text,
  recipient: text,
  version: { type: Number, required: true },
  copyId: String,
  state: { ...text, enum: deliveryStates },
  attempts: { type: Number, required: true },
  createdAt: { type: Date, required: true },
  dueAt: { type: Date, required: true },
  leaseId: String,
  leasedAt: Date,
  offered: mongoose.Schema.Types.Mixed,
  activityId: String,
  failure: String,
});
deliverySchema.index({ agencyId: 1, state: 1, dueAt: 1 }); // due
deliverySchema.index({ agencyId: 1, subjectId: 1, recipient: 1, version: 1 }); // newerOf
deliverySchema.index(
  { agencyId: 1, recipient: 1 },
  { partialFilterExpression: { state: 'unreachable' } }, // reopen, countWaiting
);

export const Deliveries = mongoose.model<Doc<Delivery>>('deliveries', deliverySchema as never, 'deliveries');

export interface ChangeRow extends Change {
  readonly id: string;
  readonly agencyId: string;
}

export const Changes = mongoose.model<Doc<ChangeRow>>(
  'outbox-changes',
  agencySchema({
    subjectKind: text,
    subjectId: text,
    version: { type: Number, required: true },
    untouched: { type: [String], default: undefined },
  }).index({
    agencyId: 1,
    _id: 1, // expandChanges
  }) as never,
  'outbox-changes',
);

export const deliveryOf = (agencyId: string, notice: Notice, at: Date): Doc<Delivery> => ({
  _id: uuid(),
  agencyId,
  ...notice,
  state: 'queued',
  attempts: 0,
  createdAt: at,
  dueAt: at,
});

/** The outbox of one act, in the transaction that is open; a person is told once of one version of a matter. */
export const outboxOf = (agencyId: string, now: () => Date): Outbox => ({
  async tell(notices) {
    const once = new Map(notices.map((notice) => [`${notice.kind}|${notice.subjectId}|${notice.recipient}`, notice]));
    if (once.size === 0) return;
    await Deliveries.insertMany([...once.values()].map((notice) => deliveryOf(agencyId, notice, now())) as never, {
      lean: true,
    });
  },
  async changed(...changes) {
    if (changes.length === 0) return;
    const rows = changes.map(({ subjectKind, subjectId, version, untouched }) => ({
      ...{ _id: uuid(), agencyId, subjectKind, subjectId, version },
      ...(untouched === undefined || untouched.length === 0 ? {} : { untouched: [...untouched] }),
    }));
    await Changes.insertMany(rows as never, { lean: true });
  },
});
