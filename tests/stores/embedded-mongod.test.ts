// What the embedded database promises to everybody who runs on it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { testDatabaseUri } from '../support/mongo.ts';

describe('the embedded database', () => {
  let connection: mongoose.Connection;
  beforeAll(async () => {
    connection = await mongoose.createConnection(testDatabaseUri()).asPromise();
  });
  afterAll(() => connection.close());

  it('gives each test worker its own database', () => {
    expect(connection.name).toMatch(/^vanthu-test-w\d+$/);
  });

  it('keeps nothing of a transaction that was refused', async () => {
    const Things = connection.model('Thing', new mongoose.Schema({ run: String }));
    await Things.createCollection();
    const run = String(Date.now());
    const refused = connection.transaction(async (session) => {
      await Things.create([{ run }], { session });
      throw new Error('no');
    });
    await expect(refused).rejects.toThrow('no');
    expect(await Things.countDocuments({ run })).toBe(0);
  });

  it('tells of changes as they happen', async () => {
    const changes = connection.collection('told').watch();
    const first = changes.next();
    await connection.collection('told').insertOne({ word: 'sổ' });
    expect(await first).toMatchObject({ operationType: 'insert', fullDocument: { word: 'sổ' } });
    await changes.close();
  });
});
