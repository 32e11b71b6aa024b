// The lanes in which numbers are claimed: no gap, no duplicate, in the order of time.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { Actor } from '../../api/domain/kernel/actor.ts';
import { ok, refuse } from '../../api/domain/kernel/result.ts';
import type { RegisterEntry } from '../../api/domain/register/register.ts';
import { journalOfMany } from '../../api/modules/journal/index.ts';
import { makeLanes, registerStore, type Claim, type ClaimKind } from '../../api/modules/register/index.ts';
import { connectMongo, disconnectMongo } from '../../api/platform/mongo/connection.ts';
import { migrate } from '../../api/platform/mongo/migrate.ts';
import { inTransaction } from '../../api/platform/mongo/transact.ts';
import { aClock } from '../support/app.ts';
import { testDatabaseUri } from '../support/mongo.ts';

beforeAll(async () => {
  await connectMongo(testDatabaseUri());
  await migrate([]);
});
afterAll(disconnectMongo);

interface TestClaim extends Claim {
  readonly holds: boolean;
}

const kind = (now: () => Date): ClaimKind<TestClaim> => ({
  state: 'issuing',
  admit: async (_agencyId, claims) =>
    claims.map(({ holds }) => (holds ? ok(undefined) : refuse({ code: 'not-current-version' }))),
  record: (_agencyId, numbered) =>
    journalOfMany(now).recordAll(
      numbered.map(({ claim, entry }) => ({
        actor: claim.actor,
        subjectId: claim.documentId,
        facts: [{ kind: 'numbered', number: entry.number }],
      })),
    ),
});

const anActor = (agencyId: string): Actor => ({
  userId: 'u',
  agencyId,
  positionId: 'clerk',
  unitId: 'office',
  roles: ['registry-clerk'],
});

const aClaim = (agencyId: string, over: Partial<TestClaim> = {}): TestClaim => ({
  actor: anActor(agencyId),
  documentId: uuid(),
  columns: {
    kind: 'outgoing',
    notation: 'BKTB-PC',
    typeAndSubject: 'Công văn',
    signer: 'A',
    recipients: 'B',
    keeper: 'VT',
    copies: 1,
  },
  holds: true,
  ...over,
});

const anOpenRegister = async ({ startsAfter = 0, at = '2026-11-23T01:00:00.000Z' } = {}) => {
  const agencyId = uuid();
  const registerId = `${agencyId}-outgoing`;
  await registerStore(agencyId).open(
    { id: registerId, agencyId, kind: 'outgoing', name: 'SỔ' },
    { year: 2026, startsAfter, at: new Date(at) },
  );
  return { agencyId, registerId };
};

const numbersOf = (entries: readonly RegisterEntry[]): number[] =>
  entries.map(({ number }) => number).sort((a, b) => a - b);

const from = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_unused, index) => first + index);

describe('a register', () => {
  it('gives 300 claims of one instant consecutive numbers, from two processes at once', async () => {
    const { agencyId, registerId } = await anOpenRegister({ startsAfter: 4811 });
    const { now } = aClock();
    const [one, other] = [makeLanes(now), makeLanes(now)];
    const entries = await Promise.all(
      from(0, 300).map((index) => (index % 2 ? one : other).claim(kind(now), registerId, aClaim(agencyId))),
    );
    expect(numbersOf(entries)).toEqual(from(4812, 300));
  });

  it('leaves out a claim that does not hold and gives its number to the next one', async () => {
    const { agencyId, registerId } = await anOpenRegister();
    const { now } = aClock();
    const lanes = makeLanes(now);
    const claims = from(0, 20).map((index) => aClaim(agencyId, { holds: index % 3 !== 0 }));
    const settled = await Promise.allSettled(claims.map((claim) => lanes.claim(kind(now), registerId, claim)));
    const given = settled.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(numbersOf(given)).toEqual(from(1, 13));
    const refusals = settled.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason as { code: string }] : [],
    );
    expect(refusals.map(({ code }) => code)).toEqual(Array<string>(7).fill('not-current-version'));
  });

  it('answers a claim for the same document with the number it has', async () => {
    const { agencyId, registerId } = await anOpenRegister();
    const { now } = aClock();
    const lanes = makeLanes(now);
    const claim = aClaim(agencyId);
    const first = await lanes.claim(kind(now), registerId, claim);
    const again = await Promise.all([
      lanes.claim(kind(now), registerId, claim),
      lanes.claim(kind(now), registerId, claim),
    ]);
    expect(again.map(({ id }) => id)).toEqual([first.id, first.id]);
  });

  it('answers the same request with the same number, and refuses its key for another request', async () => {
    const { agencyId, registerId } = await anOpenRegister();
    const { now } = aClock();
    const lanes = makeLanes(now);
    const once = { key: 'request-1', requestHash: 'h1' };
    const both = await Promise.all([
      lanes.claim(kind(now), registerId, aClaim(agencyId, { once })),
      lanes.claim(kind(now), registerId, aClaim(agencyId, { once })),
    ]);
    expect(new Set(both.map(({ number }) => number)).size).toBe(1);
    const other = lanes.claim(
      kind(now),
      registerId,
      aClaim(agencyId, { once: { key: 'request-1', requestHash: 'h2' } }),
    );
    await expect(other).rejects.toMatchObject({ code: 'idempotency-key-reused' });
    expect(await lanes.claim(kind(now), registerId, aClaim(agencyId))).toMatchObject({ number: 2 });
  });

  it('begins again with 1 when the year changes in Việt Nam while people are issuing in two processes', async () => {
    const { agencyId, registerId } = await anOpenRegister({ startsAfter: 7, at: '2026-12-31T16:00:00.000Z' });
    const clock = aClock('2026-12-31T16:59:59.990Z');
    const ticking = () => {
      clock.pass(1);
      return clock.now();
    };
    const [one, other] = [makeLanes(ticking), makeLanes(ticking)];
    const entries = await Promise.all(
      from(0, 40).map((index) => (index % 2 ? one : other).claim(kind(clock.now), registerId, aClaim(agencyId))),
    );
    const byYear = Map.groupBy(entries, ({ year }) => year);
    const old = numbersOf(byYear.get(2026) ?? []);
    const fresh = numbersOf(byYear.get(2027) ?? []);
    expect(old).toEqual(from(8, old.length));
    expect(fresh).toEqual(from(1, fresh.length));
    expect([old.length > 0, fresh.length > 0, old.length + fresh.length]).toEqual([true, true, 40]);
    for (const { year, on, claimedAt } of entries) {
      expect(on).toBe(year === 2026 ? '2026-12-31' : '2027-01-01');
      expect(claimedAt < new Date('2026-12-31T17:00:00.000Z')).toBe(year === 2026);
    }
    const inOrder = [...entries].sort((a, b) => a.year - b.year || a.number - b.number);
    const moments = inOrder.map(({ claimedAt }) => claimedAt.getTime());
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
  });

  it('never lets a number run against time, even when a clock goes back', async () => {
    const { agencyId, registerId } = await anOpenRegister();
    const clock = aClock('2026-11-23T03:00:00.000Z');
    const lanes = makeLanes(clock.now);
    const first = await lanes.claim(kind(clock.now), registerId, aClaim(agencyId));
    clock.set('2026-11-22T03:00:00.000Z');
    const second = await lanes.claim(kind(clock.now), registerId, aClaim(agencyId));
    expect(second).toMatchObject({ number: first.number + 1, on: first.on, claimedAt: first.claimedAt });
  });

  it('refuses a claim from inside another transaction, because the number would outlive its abort', async () => {
    const { agencyId, registerId } = await anOpenRegister();
    const { now } = aClock();
    const lanes = makeLanes(now);
    await expect(inTransaction(async () => lanes.claim(kind(now), registerId, aClaim(agencyId)))).rejects.toThrow(
      'inside another transaction',
    );
  });
});
