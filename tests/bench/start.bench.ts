// `npm start` until it says that it serves: the second start, which keeps the data, against the first one, which writes the
// fictional ministry; the bare database beside them.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { startEmbeddedMongod } from '../../api/platform/mongo/embedded.ts';
import { projectRoot } from '../support/project-files.ts';
import { median, rounded, upTo, type Bench, type BenchResult, type Size } from './bench.ts';

interface Started {
  readonly child: ChildProcess;
  readonly seconds: number;
  readonly peakMemoryMb: number;
}

const running = new Set<ChildProcess>();

/** A Ctrl-C as a terminal sends it: to all of the group. */
function tell(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    process.kill(-(child.pid ?? 0), signal);
  } catch {
    // it has ended
  }
}

/** What is resident of the server, in its own words. */
async function memoryOf(url: string): Promise<number> {
  const metrics = await (await fetch(new URL('metrics', url))).text();
  return Math.round(Number(/^process_resident_memory_bytes (\S+)/m.exec(metrics)?.[1] ?? 0) / 1024 ** 2);
}

async function start(folder: string): Promise<Started> {
  const { MONGODB_URI: _, ...rest } = process.env;
  const began = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: projectRoot,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...rest,
      PORT: '0',
      LOG_LEVEL: 'warn',
      VANTHU_DATA: folder,
      KEY_STORE_PATH: join(folder, 'keys'),
      TRUST_ANCHORS_PATH: join(folder, 'keys', 'trust.pem'),
      SEARCH_INDEX_PATH: join(folder, 'search.sqlite'),
    },
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let said = '';
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(said.slice(-1_000))));
    child.stderr.on('data', (part: Buffer) => {
      said += part.toString();
      const url = /Vanthu đang chạy tại (\S+) /.exec(said)?.[1];
      if (url === undefined) return;
      child.stderr.removeAllListeners('data').resume();
      const seconds = (performance.now() - began) / 1_000;
      memoryOf(url).then((memory) => resolve({ child, seconds, peakMemoryMb: memory }), reject);
    });
  });
}

async function startAndStop(folder: string): Promise<Started> {
  const started = await start(folder);
  const ended = once(started.child, 'exit');
  tell(started.child, 'SIGINT');
  await ended;
  return started;
}

async function bareDatabase(folder: string): Promise<number> {
  const began = performance.now();
  const server = await startEmbeddedMongod({ dataPath: folder, forTests: true, log: () => undefined });
  const seconds = (performance.now() - began) / 1_000;
  await server.stop();
  return seconds;
}

function stopAll(): void {
  for (const child of running) tell(child, 'SIGTERM');
}

async function measure(folder: string, size: Size): Promise<BenchResult> {
  const first = await startAndStop(join(folder, 'data'));
  const later: Started[] = [];
  for (const _ of upTo(size === 'full' ? 3 : 1)) later.push(await startAndStop(join(folder, 'data')));
  const database = await bareDatabase(join(folder, 'bare'));
  const again = median(later.map(({ seconds }) => seconds));
  return {
    value: rounded(again),
    unit: 's',
    ratio: rounded(first.seconds / again),
    against: `the first start, with its ministry: ${rounded(first.seconds)} s (an empty database alone: ${rounded(database)} s)`,
    peakMemoryMb: Math.max(...later.map(({ peakMemoryMb }) => peakMemoryMb)),
  };
}

async function run(size: Size): Promise<BenchResult> {
  // whoever stops the benchmark stops what it started
  process.once('SIGTERM', () => {
    stopAll();
    process.exit(1);
  });
  const folder = await mkdtemp(join(tmpdir(), 'vanthu-bench-start-'));
  try {
    return await measure(folder, size);
  } finally {
    stopAll();
    await rm(folder, { recursive: true, force: true });
  }
}

export const benches: readonly Bench[] = [{ name: 'start', boundSeconds: 420, run }];
