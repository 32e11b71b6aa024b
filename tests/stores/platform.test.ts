// What every store stands on: agencies apart, versions, transactions, keys, files.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { v7 as uuid } from 'uuid';
import type { Actor } from '../../api/domain/kernel/actor.ts';
import { fileStore, keptFiles } from '../../api/platform/files/file-store.mongo.ts';
import { agencySchema, AgencyMissing } from '../../api/platform/mongo/agency-schema.ts';
import { connectMongo, disconnectMongo } from '../../api/platform/mongo/connection.ts';
import { migrate } from '../../api/platform/mongo/migrate.ts';
import { inTransaction, makeTransact } from '../../api/platform/mongo/transact.ts';
import { fromDoc, toDoc, versionedStore, type Doc } from '../../api/platform/mongo/versioned.ts';
import { Problem } from '../../api/platform/problem.ts';
import { testDatabaseUri } from '../support/mongo.ts';

interface Thing {
  readonly id: string;
  readonly agencyId: string;
  readonly version: number;
  readonly name: string;
}

const Things = mongoose.model<Doc<Thing>>(
  'test-things',
  agencySchema({ name: { type: String, required: true }, version: { type: Number, required: true } }) as never,
  'test-things',
);

beforeAll(async () => {
  await connectMongo(testDatabaseUri());
  await migrate([]);
});
afterAll(disconnectMongo);

const aThing = (over: Partial<Thing> = {}): Thing => ({ id: uuid(), agencyId: uuid(), version: 1, name: 'a', ...over });
const anActor = (agencyId: string): Actor => ({ userId: 'u', agencyId, positionId: 'p', unitId: 'x', roles: [] });

describe('what belongs to an agency', () => {
  it('is not even asked for without naming the agency', async () => {
    await expect(Things.find({ name: 'a' })).rejects.toThrow(AgencyMissing);
    await expect(Things.find({ agencyId: { $ne: 'a' } })).rejects.toThrow(AgencyMissing);
    await expect(Things.updateMany({}, { $set: { name: 'b' } })).rejects.toThrow(AgencyMissing);
    await expect(Things.countDocuments()).rejects.toThrow(AgencyMissing);
    await expect(Things.aggregate([{ $group: { _id: '$agencyId' } }])).rejects.toThrow(AgencyMissing);
    await expect(Things.bulkWrite([{ deleteOne: { filter: { _id: 'x' } } }])).rejects.toThrow(AgencyMissing);
  });

  it('is not found by another agency, by its id or otherwise', async () => {
    const thing = aThing();
    await versionedStore<Thing>(Things, thing.agencyId).add(thing);
    await expect(versionedStore<Thing>(Things, uuid()).get(thing.id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await versionedStore<Thing>(Things, thing.agencyId).get(thing.id)).toEqual(thing);
  });
});

describe('a store of versioned things', () => {
  it('refuses the second of two writers who read the same version', async () => {
    const thing = aThing();
    const store = versionedStore<Thing>(Things, thing.agencyId);
    await store.add(thing);
    const outcomes = await Promise.allSettled(['b', 'c'].map((name) => store.replace({ ...thing, name })));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await store.get(thing.id)).toMatchObject({ version: 2 });
    await expect(store.get(thing.id, { version: 1 })).rejects.toMatchObject({ code: 'changed-meanwhile' });
  });

  it('gives back what was stored', () => {
    const thing = aThing();
    expect(fromDoc<Thing>(toDoc(thing))).toEqual(thing);
  });
});

describe('a transaction', () => {
  it('keeps nothing when its work refuses', async () => {
    const thing = aThing();
    const store = versionedStore<Thing>(Things, thing.agencyId);
    const work = inTransaction(async () => {
      await store.add(thing);
      throw new Problem('role-not-allowed');
    });
    await expect(work).rejects.toMatchObject({ code: 'role-not-allowed' });
    expect(await store.find(thing.id)).toBeUndefined();
  });

  it('refuses another one inside, which would commit on its own', async () => {
    await expect(inTransaction(() => inTransaction(async () => 1))).rejects.toThrow('inside a transaction');
  });

  it('has one effect when the same key arrives ten times at once, and tells a key that is used for something else', async () => {
    const thing = aThing();
    const store = versionedStore<Thing>(Things, thing.agencyId);
    const transact = makeTransact(() => ({}));
    const once = { key: 'key-00001', requestHash: 'h' };
    const ask = () => transact(anActor(thing.agencyId), async () => store.add({ ...thing, id: uuid() }), once);
    const answers = await Promise.all(Array.from({ length: 10 }, ask));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await Things.countDocuments({ agencyId: thing.agencyId })).toBe(1);
    const other = transact(anActor(thing.agencyId), async () => 1, { ...once, requestHash: 'other' });
    await expect(other).rejects.toMatchObject({ code: 'idempotency-key-reused' });
  });

  it('carries through a crowd that wants the same thing: each change once, none lost', async () => {
    const thing = aThing({ name: '' });
    const store = versionedStore<Thing>(Things, thing.agencyId);
    await store.add(thing);
    await Promise.all(
      Array.from({ length: 12 }, () =>
        inTransaction(async () => {
          const current = await store.get(thing.id);
          await store.replace({ ...current, name: `${current.name}x` });
        }),
      ),
    );
    expect(await store.get(thing.id)).toMatchObject({ name: 'x'.repeat(12), version: 13 });
  });
});

describe('the file store', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it('gives back the bytes by their hash, to their own agency only', async () => {
    const agencyId = uuid();
    const { sha256, size } = await fileStore(agencyId).stage(bytes('văn bản'), 'application/pdf');
    expect(size).toBe(bytes('văn bản').length);
    expect((await fileStore(agencyId).read(sha256)).toString()).toBe('văn bản');
    expect(await fileStore(uuid()).stat(sha256)).toBeUndefined();
    await expect(fileStore(uuid()).open(sha256)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('stores the same bytes once, even when they arrive five times at the same moment', async () => {
    const agencyId = uuid();
    await Promise.all(Array.from({ length: 5 }, () => fileStore(agencyId).stage(bytes('same'), 'application/pdf')));
    const rows = await mongoose.connection.collection('files').countDocuments({ agencyId });
    expect(rows).toBe(1);
  });

  it('collects what nobody kept within a day, and leaves what a transaction kept', async () => {
    const agencyId = uuid();
    const store = fileStore(agencyId);
    const kept = await store.stage(bytes('kept'), 'application/pdf');
    const left = await store.stage(bytes('left'), 'application/pdf');
    await inTransaction(() => keptFiles(agencyId).keep([kept.sha256], 'document-1'));
    expect(await store.collect(new Date(Date.now() - 60_000))).toBe(0);
    expect(await store.collect(new Date(Date.now() + 60_000))).toBe(1);
    expect([await store.stat(kept.sha256), await store.stat(left.sha256)].map(Boolean)).toEqual([true, false]);
  });

  it('refuses to bind a file that is gone, and binds nothing of an aborted act', async () => {
    const agencyId = uuid();
    const store = fileStore(agencyId);
    const { sha256 } = await store.stage(bytes('x'), 'application/pdf');
    const act = inTransaction(() => keptFiles(agencyId).keep([sha256, 'f'.repeat(64)], 'document-1'));
    await expect(act).rejects.toMatchObject({ code: 'file-missing' });
    expect(await store.collect(new Date(Date.now() + 60_000))).toBe(1);
  });

  it('shouts when stored bytes are not what they were', async () => {
    const agencyId = uuid();
    const { sha256 } = await fileStore(agencyId).stage(bytes('evidence'), 'application/pdf');
    const row = await mongoose.connection.collection('files').findOne({ agencyId, sha256 });
    await mongoose.connection
      .collection('file-bytes.chunks')
      .updateOne({ files_id: row?.['gridId'] }, { $set: { data: new mongoose.mongo.Binary(Buffer.from('tampered')) } });
    await expect(fileStore(agencyId).read(sha256)).rejects.toThrow('has changed');
  });
});
