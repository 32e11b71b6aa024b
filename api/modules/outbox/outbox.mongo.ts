// The outbox in Mongo, and its leases: who speaks to people takes some, says what became of them; a lease that runs out
// is given again.
import mongoose from 'mongoose';
import { v7 as uuid } from 'uuid';
import { agencySchema } from '../../platform/mongo/agency-schema.ts';
import { fromDoc, type Doc } from '../../platform/mongo/versioned.ts';
import { Problem } from '../../platform/problem.ts';
import { deliveryStates, mostAttempts, pauseSeconds, type Delivery, type Notice, type Outbox } from './outbox.ts';

const schema = agencySchema({
  kind: { type: String, required: true },
  subjectKind: { type: String, required: true },
  subjectId: { type: String, required: true },
  recipient: { type: String, required: true },
  version: { type: Number, required: true },
  state: { type: String, enum: deliveryStates, required: true },
  attempts: { type: Number, required: true },
  createdAt: { type: Date, required: true },
  dueAt: { type: Date, required: true },
  leaseId: String,
  leasedUntil: Date,
  activityId: String,
  failure: String,
});
schema.index({ agencyId: 1, state: 1, dueAt: 1 }); // lease
schema.index({ agencyId: 1, subjectId: 1, recipient: 1, version: 1 }); // newer notice of the same matter

const Deliveries = mongoose.model<Doc<Delivery>>('deliveries', schema as never, 'deliveries');

const rowOf = (agencyId: string, notice: Notice, at: Date): Doc<Delivery> => ({
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
    if (once.size > 0)
      await Deliveries.insertMany([...once.values()].map((notice) => rowOf(agencyId, notice, now())) as never);
  },
});

export interface LeaseAsked {
  readonly most: number;
  readonly seconds: number;
}

/** The agencies with something to deliver: a question of the installation, asked by whoever speaks to people. */
const agenciesWithDue = async (at: Date): Promise<readonly string[]> =>
  (await Deliveries.collection.distinct('agencyId', {
    $or: [
      { state: 'queued', dueAt: { $lte: at } },
      { state: 'leased', leasedUntil: { $lte: at } },
    ],
  })) as string[];

async function leaseOne(agencyId: string, asked: LeaseAsked, at: Date): Promise<Delivery | undefined> {
  const doc = await Deliveries.findOneAndUpdate(
    {
      agencyId,
      $or: [
        { state: 'queued', dueAt: { $lte: at } },
        { state: 'leased', leasedUntil: { $lte: at } },
      ],
    },
    {
      $set: { state: 'leased', leaseId: uuid(), leasedUntil: new Date(at.getTime() + asked.seconds * 1000) },
      $inc: { attempts: 1 },
    },
    { sort: { dueAt: 1, _id: 1 }, returnDocument: 'after' },
  ).lean();
  return doc ? fromDoc<Delivery>(doc) : undefined;
}

/** A newer notice to the same person about the same matter makes an older one pointless. */
async function isSuperseded(delivery: Delivery): Promise<boolean> {
  const { agencyId, subjectId, recipient, version, id } = delivery;
  const newer = await Deliveries.exists({
    agencyId,
    subjectId,
    recipient,
    version: { $gt: version },
    _id: { $ne: id },
  });
  if (!newer) return false;
  await Deliveries.updateOne(
    { agencyId, _id: id, leaseId: delivery.leaseId ?? '' },
    { $set: { state: 'superseded' }, $unset: { leaseId: 1, leasedUntil: 1 } },
  );
  return true;
}

/** Leases up to `most` deliveries that are due, oldest first. */
export async function leaseDue(asked: LeaseAsked, now: () => Date): Promise<readonly Delivery[]> {
  const leased: Delivery[] = [];
  for (const agencyId of await agenciesWithDue(now())) {
    while (leased.length < asked.most) {
      const delivery = await leaseOne(agencyId, asked, now());
      if (!delivery) break;
      if (!(await isSuperseded(delivery))) leased.push(delivery);
    }
  }
  return leased;
}

export type Outcome =
  | { readonly outcome: 'sent'; readonly activityId: string }
  | { readonly outcome: 'failed'; readonly failure: string; readonly final: boolean };

/** What became of a leased delivery. A lease that ran out and was given to another is `changed-meanwhile`. */
export async function reportDelivery(
  agencyId: string,
  id: string,
  leaseId: string,
  outcome: Outcome,
  at: Date,
): Promise<Delivery> {
  const held = await Deliveries.findOne({ agencyId, _id: id }).lean();
  if (!held) throw new Problem('not-found');
  const again = outcome.outcome === 'failed' && !outcome.final && held.attempts < mostAttempts;
  const set =
    outcome.outcome === 'sent'
      ? { state: 'sent', activityId: outcome.activityId }
      : again
        ? {
            state: 'queued',
            failure: outcome.failure,
            dueAt: new Date(at.getTime() + pauseSeconds(held.attempts) * 1000),
          }
        : { state: 'failed', failure: outcome.failure };
  const doc = await Deliveries.findOneAndUpdate(
    { agencyId, _id: id, state: 'leased', leaseId },
    { $set: set, $unset: { leaseId: 1, leasedUntil: 1 } },
    { returnDocument: 'after' },
  ).lean();
  if (doc) return fromDoc<Delivery>(doc);
  // the same report twice is one effect
  if (outcome.outcome === 'sent' && held.state === 'sent' && held.activityId === outcome.activityId)
    return fromDoc<Delivery>(held);
  throw new Problem('changed-meanwhile');
}
