// Killing the process that feeds the index, again and again in the middle of its work, loses nothing and doubles nothing.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import mongoose from 'mongoose';
import { decodeFeedPosition } from '../../api/modules/search/feed-position.ts';
import { ftsIndex, startSearchFeed } from '../../api/modules/search/index.ts';
import { silentLog } from '../../api/platform/log/log.ts';
import { testDatabaseUri } from '../support/mongo.ts';
import { papers, paperSource } from './feed-source.ts';
import { asking, aSearcher, chance } from './support.ts';

let connection: mongoose.Connection;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vanthu-feed-kill-'));
  connection = await mongoose.createConnection(testDatabaseUri()).asPromise();
});
afterAll(async () => {
  await connection.close();
  await rm(folder, { recursive: true, force: true });
});

it('loses nothing and doubles nothing when killed in the middle of feeding', async () => {
  const collection = `papers-${randomUUID()}`;
  const path = join(folder, 'index.sqlite');
  const stored = papers(connection, collection);
  const total = 3_000;
  const idOf = (n: number): string => `p-${String(n).padStart(5, '0')}`;
  await stored.insertMany(Array.from({ length: total }, (_, n) => ({ _id: idOf(n), subject: `lần 0 tờ ${n}` })));
  const random = chance(11);
  const rounds = new Set<string>();

  for (let round = 1; round <= 8; round += 1) {
    const args = [fileURLToPath(new URL('feed-process.ts', import.meta.url)), testDatabaseUri(), collection, path];
    const feeder = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let steps = 0;
    feeder.stdout.on('data', (text: Buffer) => (steps += text.toString().split('\n').length - 1));
    const killBehind = 1 + Math.floor(random() * 5);
    const giveUpAt = Date.now() + 20_000;
    while (steps < killBehind && Date.now() < giveUpAt) {
      const n = Math.floor(random() * total);
      await stored.updateOne({ _id: idOf(n) }, { $set: { subject: `lần ${round} tờ ${n}` } }, { upsert: true });
      if (random() < 0.1) await stored.deleteOne({ _id: idOf(Math.floor(random() * total)) });
      await sleep(random() * 3);
    }
    feeder.kill('SIGKILL');
    await once(feeder, 'exit');
    expect(steps).toBeGreaterThanOrEqual(killBehind);

    const look = ftsIndex(path);
    rounds.add(decodeFeedPosition(await look.position())?.round ?? 'nothing');
    await look.close();
  }
  expect([...rounds].sort()).toEqual(['filling', 'following']);

  const index = ftsIndex(path);
  const feed = startSearchFeed({ index, sources: [paperSource(connection, collection)], log: silentLog(), connection });
  const now = await stored.find().toArray();
  const wanted = new Map(now.map(({ _id, subject }) => [_id, subject]));

  const giveUpAt = Date.now() + 20_000;
  let found = new Map<string, string>();
  let hits = 0;
  do {
    await sleep(50);
    found = new Map();
    hits = 0;
    let cursor: string | undefined;
    do {
      const page = await index.find(asking('tờ ', { limit: 100, cursor }), aSearcher());
      for (const { id, subject } of page.items) found.set(id, subject.text);
      hits += page.items.length;
      cursor = page.next;
    } while (cursor !== undefined);
  } while (!same(found, wanted) && Date.now() < giveUpAt);

  expect(hits).toBe(wanted.size);
  expect(found).toEqual(wanted);
  await feed.stop();
  await index.close();
}, 120_000);

const same = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
  one.size === other.size && [...one].every(([id, text]) => other.get(id) === text);
