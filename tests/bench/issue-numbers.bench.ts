// Numbers a second with 64 people at once, each with the check of its document, journal and outbox: the lane against one
// transaction a number, and against a counter that may leave gaps.
import { performance } from 'node:perf_hooks';
import mongoose from 'mongoose';
import { v7 as uuid } from 'uuid';
import type { Actor } from '../../api/domain/kernel/actor.ts';
import { ok, refuse } from '../../api/domain/kernel/result.ts';
import { journalOfMany } from '../../api/modules/journal/index.ts';
import { outboxOf } from '../../api/modules/outbox/index.ts';
import { makeLanes, registerStore, type Claim, type ClaimKind } from '../../api/modules/register/index.ts';
import { agencySchema, sharedSchema } from '../../api/platform/mongo/agency-schema.ts';
import { inTransaction } from '../../api/platform/mongo/transact.ts';
import { versionedStore, type Doc } from '../../api/platform/mongo/versioned.ts';
import { peakMemoryMb, rounded, type Bench, type BenchResult, type Size } from './bench.ts';
import { onOwnDatabase } from './support/database.ts';

const people = 64;
const now = () => new Date();

interface Letter {
  readonly id: string;
  readonly agencyId: string;
  readonly version: number;
  readonly state: string;
}

const Letters = mongoose.model<Doc<Letter>>(
  'bench-letters',
  agencySchema({ state: { type: String, required: true }, version: { type: Number, required: true } }) as never,
  'bench-letters',
);
interface NaiveDoc {
  readonly _id: string;
  readonly number?: number;
  readonly documentId?: string;
  readonly prev?: string;
  readonly last?: number;
}

const Naive = mongoose.model<NaiveDoc>(
  'bench-naive',
  sharedSchema({ number: Number, documentId: String, prev: String, last: Number }) as never,
  'bench-naive',
);

const nextOf = async (series: string): Promise<number> => {
  const counter = await Naive.findOneAndUpdate(
    { _id: series },
    { $inc: { last: 1 } },
    { returnDocument: 'after' },
  ).lean();
  return counter?.last ?? 0;
};

const columns = {
  kind: 'outgoing',
  notation: 'BKTB-PC',
  typeAndSubject: 'Công văn về việc thử',
  signer: 'A',
  recipients: 'B',
  keeper: 'VT',
  copies: 1,
} as const;

const letters: ClaimKind<Claim> = {
  state: 'issuing',
  async admit(agencyId, claims) {
    const found = await versionedStore<Letter>(Letters, agencyId).findMany(claims.map(({ documentId }) => documentId));
    const signed = new Set(found.filter(({ state }) => state === 'signed').map(({ id }) => id));
    return claims.map(({ documentId }) =>
      signed.has(documentId) ? ok(undefined) : refuse({ code: 'action-not-open' }),
    );
  },
  async record(agencyId, numbered) {
    const store = versionedStore<Letter>(Letters, agencyId);
    await store.replaceMany(
      numbered.map(({ claim }) => ({ id: claim.documentId, agencyId, version: 1, state: 'issuing' })),
    );
    await journalOfMany(now).recordAll(
      numbered.map(({ claim, entry }) => ({
        actor: claim.actor,
        subjectId: claim.documentId,
        facts: [{ kind: 'numbered', number: entry.number }],
      })),
    );
    await outboxOf(agencyId, now).tell(
      numbered.map(({ claim }) => ({
        kind: 'numbered',
        subjectKind: 'outgoing',
        subjectId: claim.documentId,
        recipient: 'drafter',
        version: 2,
      })),
    );
  },
};

/** Calls in `people` lines, each one after the other; answers calls a second. */
async function perSecond(count: number, call: (index: number) => Promise<unknown>): Promise<number> {
  let next = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: people }, async () => {
      for (let index = next++; index < count; index = next++) await call(index);
    }),
  );
  return count / ((performance.now() - began) / 1000);
}

async function laneRate(count: number): Promise<number> {
  const agencyId = uuid();
  const actor: Actor = { userId: 'u', agencyId, positionId: 'clerk', unitId: 'office', roles: ['registry-clerk'] };
  await registerStore(agencyId).open(
    { id: agencyId, agencyId, kind: 'outgoing', name: 'SỔ' },
    { year: now().getFullYear(), startsAfter: 0, at: new Date(0) },
  );
  const ids = Array.from({ length: count }, () => uuid());
  await versionedStore<Letter>(Letters, agencyId).addMany(
    ids.map((id) => ({ id, agencyId, version: 1, state: 'signed' })),
  );
  const lanes = makeLanes(now);
  const rate = await perSecond(count, (index) =>
    lanes.claim(letters, agencyId, { actor, documentId: ids[index] ?? '', columns }),
  );
  const { last } = await registerStore(agencyId).counter(agencyId);
  if (last !== count) throw new Error(`${count} claims ended at number ${last}`);
  return rate;
}

/** Counter, row and journal on one chain head, in one transaction a number: what one would write first. */
async function naiveRate(count: number): Promise<number> {
  const series = uuid();
  await Naive.create([{ _id: series, last: 0, prev: '' }]);
  return perSecond(count, async () => {
    const id = uuid();
    for (;;) {
      try {
        await inTransaction(async () => {
          const number = await nextOf(series);
          await Naive.create([{ _id: id, number, documentId: id }]);
          await Naive.updateOne({ _id: series }, { $set: { prev: id } });
        });
        return;
      } catch {
        // busy: the naive way tries again until it has its number
      }
    }
  });
}

/** A counter, then an insert: fast, and a crash between the two leaves a gap. */
async function gapProneRate(count: number): Promise<number> {
  const series = uuid();
  await Naive.create([{ _id: series, last: 0 }]);
  return perSecond(count, async () => {
    const number = await nextOf(series);
    const id = uuid();
    await Naive.create([{ _id: id, number, documentId: id }]);
  });
}

async function compare(
  size: Size,
  against: string,
  other: (count: number) => Promise<number>,
  count: number,
): Promise<BenchResult> {
  const share = size === 'full' ? 1 : 0.05;
  const [lane, rate] = await onOwnDatabase('issue-numbers', async () => {
    await laneRate(640 * share);
    return [await laneRate(12_800 * share), await other(count * share)];
  });
  return {
    value: Math.round(lane),
    unit: 'numbers/s',
    ratio: rounded(lane / rate),
    against: `${against}: ${Math.round(rate)}/s`,
    peakMemoryMb: peakMemoryMb(),
  };
}

export const benches: readonly Bench[] = [
  { name: 'issue-numbers', run: (size) => compare(size, 'one transaction a number', naiveRate, 640) },
  {
    name: 'issue-numbers-gap-prone',
    run: (size) => compare(size, 'a counter that may leave gaps', gapProneRate, 6_400),
  },
];
