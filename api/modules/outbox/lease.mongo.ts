// Leases: who speaks to people takes what is due, oldest first, and has it for a time; a lease that runs out is given again.
import { v7 as uuid } from 'uuid';
import { civilDate } from '../../domain/kernel/dates.ts';
import { fromDoc } from '../../platform/mongo/versioned.ts';
import { allAgencies, type LoadWhoIsWho } from '../directory/index.ts';
import { addressAll, type Addressed } from './addresses.ts';
import { Deliveries } from './deliveries.mongo.ts';
import { expandChanges } from './expand.mongo.ts';
import { freshForDays, type Delivery, type DeliveryState } from './outbox.ts';

export interface LeaseAsked {
  readonly most: number;
  readonly seconds: number;
}

export interface LeaseDeps {
  readonly now: () => Date;
  readonly whoIsWho: LoadWhoIsWho;
}

/** A delivery with as whom to render and where to write. */
export type Leased = Delivery & Extract<Addressed, { readonly as: 'leased' }>;

const due = (agencyIds: readonly string[], at: Date) => ({
  agencyId: { $in: [...agencyIds] },
  state: { $in: ['queued', 'leased'] as const },
  dueAt: { $lte: at },
});

/** Takes up to `most`; what somebody else took between looking and taking is theirs. */
async function take(agencyIds: readonly string[], asked: LeaseAsked, at: Date): Promise<readonly Delivery[]> {
  const candidates = await Deliveries.find(due(agencyIds, at), { _id: 1 }).sort({ dueAt: 1 }).limit(asked.most).lean();
  if (candidates.length === 0) return [];
  const leaseId = uuid();
  const ids = candidates.map(({ _id }) => _id);
  await Deliveries.updateMany(
    { ...due(agencyIds, at), _id: { $in: ids } },
    {
      $set: { state: 'leased', leaseId, leasedAt: at, dueAt: new Date(at.getTime() + asked.seconds * 1000) },
      $inc: { attempts: 1 },
    },
  );
  const mine = { agencyId: { $in: [...agencyIds] }, _id: { $in: ids }, leaseId };
  const docs = await Deliveries.find(mine).sort({ createdAt: 1, _id: 1 }).lean();
  // all of them went to somebody else: there may be more behind them
  return docs.length === 0 ? take(agencyIds, asked, at) : docs.map((doc) => fromDoc<Delivery>(doc));
}

/** Those to which a newer notice to the same recipient about the same matter, or a newer refresh of the same copy, came. */
async function supersededAmong(deliveries: readonly Delivery[]): Promise<ReadonlySet<string>> {
  const rows = await Deliveries.find(
    {
      agencyId: { $in: deliveries.map(({ agencyId }) => agencyId) },
      subjectId: { $in: deliveries.map(({ subjectId }) => subjectId) },
      recipient: { $in: deliveries.map(({ recipient }) => recipient) },
      // of ten thousand copies of one matter hardly any is newer than these
      version: { $gt: Math.min(...deliveries.map(({ version }) => version)) },
    },
    { subjectId: 1, recipient: 1, copyId: 1, version: 1 },
  ).lean();
  const keyOf = ({ subjectId, recipient, copyId = '' }: Pick<Delivery, 'subjectId' | 'recipient' | 'copyId'>): string =>
    `${subjectId}|${recipient}|${copyId}`;
  const newest = new Map<string, number>();
  for (const row of rows) newest.set(keyOf(row), Math.max(row.version, newest.get(keyOf(row)) ?? 0));
  return new Set(deliveries.filter((one) => one.version < (newest.get(keyOf(one)) ?? 0)).map(({ id }) => id));
}

/** Ends, or parks, what is not to be sent now. */
async function setAside(deliveries: readonly Delivery[], state: DeliveryState, failure?: string): Promise<void> {
  if (deliveries.length === 0) return;
  await Deliveries.updateMany(
    {
      agencyId: { $in: deliveries.map(({ agencyId }) => agencyId) },
      _id: { $in: deliveries.map(({ id }) => id) },
      leaseId: deliveries[0]?.leaseId ?? '',
    },
    { $set: { state, ...(failure === undefined ? {} : { failure }) }, $unset: { leaseId: 1, leasedAt: 1 } },
  );
}

async function sorted(taken: readonly Delivery[], { whoIsWho }: LeaseDeps, at: Date): Promise<readonly Leased[]> {
  const superseded = await supersededAmong(taken);
  const oldest = at.getTime() - freshForDays * 24 * 3600_000;
  const isStale = ({ copyId, createdAt }: Delivery) => copyId === undefined && createdAt.getTime() < oldest;
  const wanted = taken.filter((one) => !superseded.has(one.id) && !isStale(one));
  await setAside(
    taken.filter(({ id }) => superseded.has(id)),
    'superseded',
  );
  await setAside(
    taken.filter((one) => !superseded.has(one.id) && isStale(one)),
    'dropped',
    'no-longer-news',
  );

  const addressed = await addressAll(wanted, { whoIsWho, on: civilDate(at) });
  await setAside(
    wanted.filter(({ id }) => addressed.get(id)?.as === 'parked'),
    'unreachable',
  );
  await setAside(
    wanted.filter(({ id }) => addressed.get(id)?.as === 'dropped'),
    'dropped',
    'nobody-there',
  );
  const leased = wanted.flatMap((delivery): Leased[] => {
    const address = addressed.get(delivery.id);
    return address?.as === 'leased' ? [{ ...delivery, ...address }] : [];
  });
  await noteOffered(leased);
  return leased;
}

/** As whom and for which conversation each lease was given: a report speaks of that, whatever has changed since. */
async function noteOffered(leased: readonly Leased[]): Promise<void> {
  if (leased.length === 0) return;
  await Deliveries.bulkWrite(
    leased.map(({ agencyId, id, leaseId = '', to: { tenant, oid, conversation } }) => {
      const offered = { tenant, oid, ...(conversation && { conversationId: conversation.conversationId }) };
      return { updateOne: { filter: { agencyId, _id: id, leaseId }, update: { $set: { offered } } } };
    }),
  );
}

/** Leases up to `most` deliveries that are due, oldest first, after turning what changed into refreshes. */
export async function leaseDue(asked: LeaseAsked, deps: LeaseDeps): Promise<readonly Leased[]> {
  const agencyIds = (await allAgencies()).map(({ id }) => id);
  await expandChanges(agencyIds, deps.now());
  const leased: Leased[] = [];
  while (leased.length < asked.most) {
    const at = deps.now();
    const taken = await take(agencyIds, { ...asked, most: asked.most - leased.length }, at);
    if (taken.length === 0) break;
    leased.push(...(await sorted(taken, deps, at)));
  }
  return leased;
}
