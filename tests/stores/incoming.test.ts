// The stores of incoming documents, directives and tasks: the boxes of lists agree with the rules, content stays.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import mongoose from 'mongoose';
import { v7 as uuid } from 'uuid';
import { duplicateKey } from '../../api/domain/incoming/duplicates.ts';
import { incomingBoxes, liesInBox } from '../../api/domain/incoming/desk.ts';
import { incomingStates, type IncomingDocument } from '../../api/domain/incoming/incoming.ts';
import { mayRead, positionReader, roleReader, unitLeadReader } from '../../api/domain/kernel/access.ts';
import { addDays } from '../../api/domain/kernel/dates.ts';
import { liesInTaskBox, taskBoxes } from '../../api/domain/task/desk.ts';
import { taskStates, type Task } from '../../api/domain/task/task.ts';
import { directiveStore } from '../../api/modules/directive/index.ts';
import { incomingStore } from '../../api/modules/incoming/index.ts';
import { taskStore } from '../../api/modules/task/index.ts';
import { connectMongo, disconnectMongo } from '../../api/platform/mongo/connection.ts';
import { migrate } from '../../api/platform/mongo/migrate.ts';
import { aDirective, anIncoming, aTask, morning, today } from '../support/incoming.ts';
import { testDatabaseUri } from '../support/mongo.ts';
import { chief, clerk, deputy, everybody, legalHead, legalOfficer, minister } from '../support/people.ts';

beforeAll(async () => {
  await connectMongo(testDatabaseUri());
  await migrate([]);
});
afterAll(disconnectMongo);

const deed = { userId: 'u', positionId: 'p', at: morning };
const someReaders = fc.subarray([
  roleReader('registry-clerk'),
  roleReader('office-chief'),
  roleReader('leader'),
  unitLeadReader('legal'),
  unitLeadReader('finance'),
  positionReader(deputy.positionId),
  positionReader(legalOfficer.positionId),
]);
const sample = <T>(arbitrary: fc.Arbitrary<T>, count: number): T[] =>
  fc.sample(arbitrary, { numRuns: count, seed: 4812 });

/** The people of these tests in an agency of their own. */
const inAgency = (agencyId: string) => everybody.map((actor) => ({ ...actor, agencyId }));

describe('the store of incoming documents', () => {
  const someDocument = fc
    .record({
      state: fc.constantFrom(...incomingStates),
      to: fc.constantFrom(undefined, minister.positionId, deputy.positionId),
      readers: someReaders,
    })
    .map(({ state, to, readers }) => ({
      state,
      readers,
      presented: to === undefined ? deed : { ...deed, toPositionId: to },
    }));

  it('lists and counts for everybody exactly what the rules put into their boxes and let them read', async () => {
    const agencyId = uuid();
    const documents = sample(someDocument, 120).map((over) => anIncoming({ ...over, id: uuid(), agencyId }));
    const store = incomingStore(agencyId);
    await store.addMany(documents);
    for (const actor of inAgency(agencyId)) {
      for (const box of incomingBoxes) {
        const expected = documents
          .filter((document) => mayRead(document.readers, actor) && liesInBox(document, box, actor))
          .map(({ id }) => id)
          .sort()
          .reverse();
        const found = await store.readableBy(actor, { box, limit: 200 });
        expect(found.map(({ id }) => id)).toEqual(expected);
        expect(await store.countFor(actor, box)).toBe(expected.length);
      }
    }
  });

  it('gives back what it was given, without what it keeps for itself', async () => {
    const agencyId = uuid();
    const document = anIncoming({ id: uuid(), agencyId, readers: [roleReader('registry-clerk')] });
    const store = incomingStore(agencyId);
    await store.add(document);
    expect(await store.get(document.id)).toEqual(document);
    expect(await incomingStore(uuid()).find(document.id)).toBeUndefined();
  });

  it('finds the same document by its key also after its number was corrected', async () => {
    const agencyId = uuid();
    const store = incomingStore(agencyId);
    const before = anIncoming({ id: uuid(), agencyId });
    await store.add(before);
    const corrected: IncomingDocument = { ...before, code: { text: '321/BHĐ-KH', number: '321', notation: 'BHĐ-KH' } };
    await store.replace(corrected);
    expect(await store.withDuplicateKeys([duplicateKey(before)!])).toEqual([]);
    expect(await store.withDuplicateKeys([duplicateKey(corrected)!])).toMatchObject([{ id: before.id, version: 2 }]);
    expect(await store.withDuplicateKeys([])).toEqual([]);
  });

  it('refuses the second of two writers who read the same version, but lets a reader in beside them', async () => {
    const agencyId = uuid();
    const store = incomingStore(agencyId);
    const document = await store.add(anIncoming({ id: uuid(), agencyId }));
    await store.addReaders(document.id, [positionReader('pos-new')]);
    const read = await store.get(document.id, document);
    expect(read.readers).toEqual([positionReader('pos-new')]);
    await store.replace({ ...read, state: 'registered' });
    await expect(store.replace({ ...read, state: 'returned' })).rejects.toMatchObject({ code: 'changed-meanwhile' });
  });

  it('answers its lists from an index, not by looking through everything', async () => {
    const agencyId = uuid();
    const actor = { ...clerk, agencyId };
    const plan = (await mongoose
      .model('incoming-documents')
      .find({
        agencyId,
        readers: { $in: ['role:registry-clerk', `position:${actor.positionId}`] },
        state: 'received',
      } as never)
      .sort({ _id: -1 })
      .limit(20)
      .explain('queryPlanner')) as unknown as { queryPlanner: { winningPlan: unknown } };
    const text = JSON.stringify(plan.queryPlanner.winningPlan);
    expect(text).toContain('IXSCAN');
    expect(text).not.toContain('COLLSCAN');
  });
});

describe('the store of directives', () => {
  it('writes nothing of an order’s content a second time, whatever is passed', async () => {
    const agencyId = uuid();
    const store = directiveStore(agencyId);
    const given = await store.add(aDirective({ id: uuid(), agencyId }));
    await store.replace({
      ...given,
      text: 'Khác',
      purpose: 'file',
      state: 'acknowledged',
      lead: { ...given.lead!, dueOn: '2027-01-01' },
    });
    const stored = await store.get(given.id);
    expect(stored).toEqual({ ...given, state: 'acknowledged', version: 2 });
    await expect(store.replace(given)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  });
});

describe('the store of tasks', () => {
  const assignedTo = (positionId: string | undefined) =>
    positionId === undefined ? [] : [{ ...deed, assigneePositionId: positionId }];
  const someTask = fc
    .record({
      state: fc.constantFrom(...taskStates),
      unitId: fc.constantFrom('legal', 'finance', 'office'),
      personal: fc.boolean(),
      assignee: fc.constantFrom(undefined, legalOfficer.positionId, legalHead.positionId, chief.positionId),
      issuer: fc.constantFrom(minister, deputy, chief, clerk),
      capacity: fc.constantFrom(
        'leader' as const,
        'deputy-leader' as const,
        'office-chief' as const,
        'registry-clerk' as const,
      ),
      days: fc.integer({ min: -10, max: 10 }),
      readers: someReaders,
    })
    .map(({ state, unitId, personal, assignee, issuer, capacity, days, readers }): Partial<Task> => ({
      state,
      unitId,
      personal,
      readers,
      assignments: assignedTo(assignee),
      issued: { ...deed, positionId: issuer.positionId, capacity },
      dueDates: [{ dueOn: addDays(today, days), setAt: morning, byPositionId: 'p', cause: 'directive' }],
    }));

  it('lists and counts for everybody exactly what the rules put into their boxes and let them read', async () => {
    const agencyId = uuid();
    const tasks = sample(someTask, 200).map((over) => aTask({ ...over, id: uuid(), agencyId }));
    const store = taskStore(agencyId);
    await store.addMany(tasks);
    for (const actor of inAgency(agencyId)) {
      for (const box of taskBoxes) {
        const expected = tasks.filter((task) => mayRead(task.readers, actor) && liesInTaskBox(task, box, actor, today));
        const found = await store.readableBy(actor, { box, limit: 300 }, today);
        expect({ box, who: actor.userId, ids: found.map(({ id }) => id).sort() }).toEqual({
          box,
          who: actor.userId,
          ids: expected.map(({ id }) => id).sort(),
        });
        expect(await store.countFor(actor, box, today)).toBe(expected.length);
      }
    }
  });

  it('knows what is still owed, the earliest first, and follows a due date that moved', async () => {
    const agencyId = uuid();
    const store = taskStore(agencyId);
    const first = aTask({ id: uuid(), agencyId });
    const late = aTask({ id: uuid(), agencyId, dueDates: [{ ...first.dueDates[0], dueOn: '2026-06-10' }] });
    const over = aTask({ id: uuid(), agencyId, state: 'done' });
    await store.addMany([first, late, over]);
    const dueBefore = async (day: string) => (await store.openDueBefore(day, 10)).map(({ id }) => id);
    expect(await dueBefore('2026-06-13')).toEqual([late.id, first.id]);
    await store.replace({
      ...late,
      dueDates: [...late.dueDates, { ...late.dueDates[0], dueOn: '2026-06-19', cause: 'extension' }],
    });
    expect(await dueBefore('2026-06-13')).toEqual([first.id]);
    expect((await store.openOfDirective('d-1')).map(({ id }) => id).sort()).toEqual([first.id, late.id].sort());
  });
});
