// The feed brings the index to what the database holds, and keeps it there.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import mongoose from 'mongoose';
import { encodeFeedPosition } from '../../api/modules/search/feed-position.ts';
import { ftsIndex, startSearchFeed, type SearchIndex, type SearchRow } from '../../api/modules/search/index.ts';
import { silentLog } from '../../api/platform/log/log.ts';
import { testDatabaseUri } from '../support/mongo.ts';
import { papers, paperSource } from './feed-source.ts';
import { asking, aSearcher } from './support.ts';

let connection: mongoose.Connection;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vanthu-feed-'));
  connection = await mongoose.createConnection(testDatabaseUri()).asPromise();
});
afterAll(async () => {
  await connection.close();
  await rm(folder, { recursive: true, force: true });
});

const idsOf = async (index: SearchIndex, text: string): Promise<readonly string[]> =>
  (await index.find(asking(text, { limit: 100 }), aSearcher())).items.map(({ id }) => id).sort();

async function until(holds: () => Promise<boolean>): Promise<void> {
  const giveUpAt = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > giveUpAt) throw new Error('it did not come to that');
    await sleep(10);
  }
}

/** A collection of one test, and an index on a file of its own. */
function aHouse() {
  const collection = `papers-${randomUUID()}`;
  const path = join(folder, `${collection}.sqlite`);
  const house = {
    path,
    papers: papers(connection, collection),
    index: ftsIndex(path),
    sources: [paperSource(connection, collection)],
    feed: () => startSearchFeed({ index: house.index, sources: house.sources, log: silentLog(), connection }),
    reopen: async () => {
      await house.index.close();
      house.index = ftsIndex(path);
    },
  };
  return house;
}

describe('the feed of the search index', () => {
  it('fills a new index with everything there is, then follows every change', async () => {
    const house = aHouse();
    await house.papers.insertMany(Array.from({ length: 450 }, (_, n) => ({ _id: `p-${n}`, subject: `giấy mời ${n}` })));
    const feed = house.feed();
    await until(async () => feed.complete());
    expect(await house.index.count(asking(''), aSearcher())).toEqual({ count: 450, more: false });

    await house.papers.insertOne({ _id: 'p-new', subject: 'chỉ thị mới' });
    await house.papers.updateOne({ _id: 'p-7' }, { $set: { subject: 'chỉ thị sửa' } });
    await house.papers.deleteOne({ _id: 'p-8' });
    await until(async () => (await idsOf(house.index, 'chỉ thị')).length === 2);
    await until(async () => (await house.index.count(asking(''), aSearcher())).count === 450);
    expect(await idsOf(house.index, 'giấy mời 7 ')).toEqual([]);
    await feed.stop();
    await house.index.close();
  });

  it('catches up on start with what happened while it was away', async () => {
    const house = aHouse();
    await house.papers.insertOne({ _id: 'p-1', subject: 'giấy mời' });
    const first = house.feed();
    await until(async () => first.complete());
    await first.stop();
    await house.reopen();

    await house.papers.insertOne({ _id: 'p-2', subject: 'giấy mời' });
    await house.papers.deleteOne({ _id: 'p-1' });
    const second = house.feed();
    await until(async () => (await idsOf(house.index, 'giấy mời')).join() === 'p-2');
    await second.stop();
    await house.index.close();
  });

  it('is found without anybody asking for a refill', async () => {
    const house = aHouse();
    const feed = house.feed();
    await until(async () => feed.complete());
    await house.papers.insertOne({ _id: 'p-1', subject: 'hỏa tốc' });
    await until(async () => (await idsOf(house.index, 'hỏa tốc')).length === 1);
    await feed.stop();
    await house.index.close();
  });

  it.each([
    ['the token is of another time', encodeFeedPosition({ round: 'following', kinds: ['incoming'], token: { _data: '8200000001000000012B0229296E04' } })], // prettier-ignore
    ['the token is none', encodeFeedPosition({ round: 'following', kinds: ['incoming'], token: { _data: 'x' } })],
    ['the position cannot be read', '{"round":'],
    ['the sources are others', encodeFeedPosition({ round: 'following', kinds: ['outgoing'], token: { _data: 'x' } })],
  ])('fills anew when %s', async (_, position) => {
    const house = aHouse();
    await house.papers.insertOne({ _id: 'p-1', subject: 'giấy mời' });
    await house.index.apply({ position });
    const feed = house.feed();
    await until(async () => (await idsOf(house.index, 'giấy mời')).length === 1);
    await feed.stop();
    await house.index.close();
  });

  it('leaves out a row that cannot be indexed, and goes on with the others', async () => {
    const house = aHouse();
    await house.papers.insertMany(['p-1', 'p-2', 'p-3'].map((_id) => ({ _id, subject: 'giấy mời' })));
    const [source] = house.sources;
    const bad = (row: SearchRow): SearchRow => (row.id === 'p-2' ? { ...row, at: new Date(Number.NaN) } : row);
    house.sources = [{ ...source!, load: async (ids) => (await source!.load(ids)).map(bad) }];
    const feed = house.feed();
    await until(async () => feed.complete());
    expect(await idsOf(house.index, 'giấy mời')).toEqual(['p-1', 'p-3']);
    await house.papers.insertOne({ _id: 'p-4', subject: 'giấy mời' });
    await until(async () => (await idsOf(house.index, 'giấy mời')).join() === 'p-1,p-3,p-4');
    await feed.stop();
    await house.index.close();
  });

  it('fills anew when the file was broken or deleted', async () => {
    const house = aHouse();
    await house.papers.insertOne({ _id: 'p-1', subject: 'giấy mời' });
    for (const spoil of [
      () => truncate(house.path, 100),
      () => writeFile(house.path, Buffer.alloc(9_000, 'x')),
      () => rm(house.path),
    ]) {
      const feed = house.feed();
      await until(async () => feed.complete() && (await idsOf(house.index, 'giấy mời')).length === 1);
      await feed.stop();
      await house.index.close();
      await rm(`${house.path}-wal`, { force: true });
      await spoil();
      house.index = ftsIndex(house.path);
    }
    const feed = house.feed();
    await until(async () => (await idsOf(house.index, 'giấy mời')).length === 1);
    await feed.stop();
    await house.index.close();
  });
});
