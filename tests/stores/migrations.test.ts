// What was stored by an earlier version is as the present one expects it after the migrations, and stays so.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { v7 as uuid } from 'uuid';
import { migrations } from '../../api/migrations.ts';
import { connectMongo, disconnectMongo } from '../../api/platform/mongo/connection.ts';
import { testDatabaseUri } from '../support/mongo.ts';

beforeAll(() => connectMongo(testDatabaseUri()));
afterAll(disconnectMongo);

const stored = (name: string) => mongoose.connection.collection<{ _id: string }>(name);
const migrated = async (name: string) => {
  const migration = migrations.find((one) => one.name === name);
  // a crash may come between a migration and its note: twice is as good as once
  for (let times = 0; times < 2; times += 1) await migration?.run();
};

it('a consultation of before its parts knew when they changed must be seen as it stands before anybody acts', async () => {
  const agencyId = uuid();
  const old = {
    _id: uuid(),
    agencyId,
    version: 7,
    units: [{ unitId: 'legal', officerPositionId: 'p' }, { unitId: 'finance' }],
  };
  const present = { _id: uuid(), agencyId, version: 7, changedIn: 2, units: [{ unitId: 'legal', changedIn: 5 }] };
  await stored('consultations').insertMany([old, present]);
  await migrated('0001-consultation-parts');
  expect(await stored('consultations').find({ agencyId }).sort({ _id: 1 }).toArray()).toEqual([
    {
      ...old,
      changedIn: 7,
      units: [
        { unitId: 'legal', officerPositionId: 'p', changedIn: 7 },
        { unitId: 'finance', changedIn: 7 },
      ],
    },
    present,
  ]);
  await stored('consultations').deleteMany({ agencyId });
});

it('a slip of before its boxes knew when they were written in must be seen as it stands before anybody writes', async () => {
  const agencyId = uuid();
  const folder = (over: object) => ({ _id: uuid(), agencyId, outgoingId: uuid(), version: 4, ...over });
  const old = folder({ written: [{ box: 'leader', text: 'Ký' }] });
  const present = folder({ changedIn: 1, written: [{ box: 'leader', text: 'Ký', writtenIn: 2 }] });
  await stored('submissions').insertMany([old, present]);
  await migrated('0002-slip-boxes');
  expect(await stored('submissions').find({ agencyId }).sort({ _id: 1 }).toArray()).toEqual([
    { ...old, changedIn: 4, written: [{ box: 'leader', text: 'Ký', writtenIn: 4 }] },
    present,
  ]);
  await stored('submissions').deleteMany({ agencyId });
});

it('migrations have names that order them, each of its own', () => {
  const names = migrations.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)].sort());
  for (const name of names) expect(name).toMatch(/^\d{4}-[a-z-]+$/);
});
