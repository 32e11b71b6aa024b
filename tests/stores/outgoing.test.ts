// The promises of the stores of outgoing documents and what lies beside them, kept by the real database.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { v7 as uuid } from 'uuid';
import { consultationStore } from '../../api/modules/consultation/index.ts';
import {
  outgoingStore,
  registerFor,
  setSeries,
  signatureStore,
  submissionStore,
} from '../../api/modules/outgoing/index.ts';
import { capacityStore } from '../../api/modules/capacity/index.ts';
import { registerStore } from '../../api/modules/register/index.ts';
import { connectMongo, disconnectMongo } from '../../api/platform/mongo/connection.ts';
import { migrate } from '../../api/platform/mongo/migrate.ts';
import { Problem } from '../../api/platform/problem.ts';
import { testDatabaseUri } from '../support/mongo.ts';
import { aCapacity, issuing, people, signed, started } from '../support/outgoing.ts';

beforeAll(async () => {
  await connectMongo(testDatabaseUri());
  await migrate([]);
});
afterAll(disconnectMongo);

const problemOf = async (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    (thrown: unknown) => (thrown instanceof Problem ? thrown.code : String(thrown)),
  );

const fresh = () => {
  const agencyId = uuid();
  return { agencyId, store: outgoingStore(agencyId), id: uuid() };
};

describe('the store of outgoing documents', () => {
  it('gives back exactly the value that it was given, dates and gaps included', async () => {
    const { agencyId, store, id } = fresh();
    const document = { ...issuing(), id, agencyId };
    await store.add(document);
    expect(await store.get(id)).toEqual(document);
  });

  it('refuses the second of two writers who read the same version', async () => {
    const { agencyId, store, id } = fresh();
    await store.add({ ...started(), id, agencyId });
    const [one, two] = [await store.get(id), await store.get(id)];
    expect((await store.replace({ ...one, copies: 2 })).version).toBe(2);
    expect(await problemOf(store.replace({ ...two, copies: 3 }))).toBe('changed-meanwhile');
  });

  it('knows no document of another agency', async () => {
    const { agencyId, store, id } = fresh();
    await store.add({ ...started(), id, agencyId });
    expect(await problemOf(outgoingStore(uuid()).get(id))).toBe('not-found');
  });

  it('lists by right and by turn', async () => {
    const { agencyId, store } = fresh();
    const ids = [uuid(), uuid()];
    await store.addMany([
      { ...started(), id: ids[0] ?? '', agencyId },
      { ...signed(), id: ids[1] ?? '', agencyId },
    ]);
    const listed = async (who: keyof typeof people, scope: 'all' | 'waiting' | 'mine') =>
      (await store.page({ actor: { ...people[who], agencyId }, scope, limit: 10 })).map(({ id }) => ids.indexOf(id));
    expect(await listed('drafter', 'mine')).toEqual([1, 0]);
    expect(await listed('drafter', 'waiting')).toEqual([0]);
    expect(await listed('clerk', 'all')).toEqual([1]);
    expect(await listed('clerk', 'waiting')).toEqual([1]);
    expect(await listed('outsider', 'all')).toEqual([]);
  });

  it('answers its lists from an index, however many documents there are', async () => {
    const { agencyId } = fresh();
    for (const filter of [
      { agencyId, readers: { $in: ['position:drafter', 'unit:pc'] } },
      { agencyId, waitsFor: { $in: ['position:drafter', 'unit:pc'] } },
    ]) {
      const plan = await mongoose.connection.db
        ?.collection('outgoing-documents')
        .find(filter)
        .sort({ _id: -1 })
        .explain('queryPlanner');
      const text = JSON.stringify((plan?.['queryPlanner'] as { winningPlan: object }).winningPlan);
      expect([text.includes('COLLSCAN'), text.includes('"stage":"SORT"')]).toEqual([false, false]);
    }
  });
});

describe('the stores beside it', () => {
  it('keep one folder for a document', async () => {
    const { agencyId } = fresh();
    const submissions = submissionStore(agencyId);
    const folder = {
      agencyId,
      version: 1,
      changedIn: 1,
      state: 'in-round' as const,
      outgoingId: 'o',
      drafterPositionId: 'd',
      draftingUnitId: 'u',
      rounds: [],
      written: [],
    };
    await submissions.add({ ...folder, id: uuid() });
    await expect(submissions.add({ ...folder, id: uuid() })).rejects.toThrow(/duplicate key/);
  });

  it('count a document in the series that its agency set, else in the only one it has', async () => {
    const { agencyId, id } = fresh();
    const at = new Date('2026-03-20T08:00:00Z');
    for (const register of ['letters', 'decisions'])
      await registerStore(agencyId).open(
        { id: `${agencyId}-${register}`, agencyId, kind: 'outgoing', name: 'SỔ ĐĂNG KÝ VĂN BẢN ĐI' },
        { year: 2026, startsAfter: 0, at },
      );
    const notice = { ...started(), id, agencyId };
    const decision = { ...notice, documentType: 'decision' as const };
    await setSeries(agencyId, [
      { id: `${agencyId}-decisions`, name: 'Quyết định', documentTypes: ['decision'] },
      { id: `${agencyId}-letters`, name: 'Văn bản khác' },
    ]);
    expect([await registerFor(decision), await registerFor(notice)]).toEqual([
      `${agencyId}-decisions`,
      `${agencyId}-letters`,
    ]);
    const other = fresh().agencyId;
    const one = { id: `${other}-all`, agencyId: other, kind: 'outgoing' as const, name: 'SỔ ĐĂNG KÝ VĂN BẢN ĐI' };
    await registerStore(other).open(one, { year: 2026, startsAfter: 0, at });
    expect(await registerFor({ ...decision, agencyId: other })).toBe(`${other}-all`);
  });

  it('know the capacities in force on a day', async () => {
    const { agencyId } = fresh();
    const capacities = capacityStore(agencyId);
    await capacities.add(aCapacity({ id: uuid(), agencyId, until: '2026-03-31' }));
    const on = async (day: string) => (await capacities.inForceOn(day)).length;
    expect([await on('2025-12-31'), await on('2026-01-01'), await on('2026-03-31'), await on('2026-04-01')]).toEqual([
      0, 1, 1, 0,
    ]);
  });

  it('add verdicts to signatures without changing what was signed', async () => {
    const { agencyId, id } = fresh();
    const signatures = signatureStore(agencyId);
    const at = new Date('2026-03-20T08:00:00Z');
    const certificate = { subject: 'CN=A', issuer: 'CN=B', serial: '01', notBefore: at, notAfter: at, sha256: 'x' };
    const record = {
      id: uuid(),
      agencyId,
      documentId: id,
      act: 'sign' as const,
      userId: 'u',
      positionId: 'p',
      provider: 'p12' as const,
      certificate,
      signedAt: at,
      fileSha256: 'f',
      verdicts: [],
    };
    await signatures.add(record);
    const verdict = { engine: 'pdfsig' as const, good: true, explanation: '', at };
    await signatures.addVerdicts(id, [verdict]);
    expect(await signatures.ofDocument(id)).toEqual([{ ...record, verdicts: [verdict] }]);
  });

  it('find consultations whose last day is over', async () => {
    const { agencyId } = fresh();
    const consultations = consultationStore(agencyId);
    const one = {
      agencyId,
      version: 1,
      changedIn: 1,
      state: 'open' as const,
      outgoingId: 'o',
      draftSha256: 'x',
      drafterPositionId: 'd',
      draftingUnitId: 'u',
      questions: '?',
      units: [],
      dueOn: '2026-03-20',
      prepared: [],
      opinions: [],
      weighings: [],
      silentUnitIds: [],
      startedAt: new Date('2026-03-20T08:00:00Z'),
    };
    await consultations.add({ ...one, id: uuid() });
    await consultations.add({ ...one, id: uuid(), state: 'closed' });
    expect([
      (await consultations.openDueBefore('2026-03-20')).length,
      (await consultations.openDueBefore('2026-03-21')).length,
    ]).toEqual([0, 1]);
  });
});
