// npm run bench: every benchmark in a process of its own, on one real mongod, one after the other; then a table.
// `-- --json FILE` writes the figures, `-- --only NAME` runs one, `-- --large` runs those too that take minutes, `-- --quick`
// runs all with little to do, to see that they run.
import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { startEmbeddedMongod } from '../../api/platform/mongo/embedded.ts';
import type { Bench, BenchResult } from './bench.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const options = {
  json: { type: 'string' },
  only: { type: 'string' },
  large: { type: 'boolean' },
  quick: { type: 'boolean' },
  /** Within: the file of the one benchmark that this process is for. */
  within: { type: 'string' },
} as const;

const { values } = parseArgs({ options });
const usualBoundSeconds = 600;

const benchesIn = async (file: string): Promise<readonly Bench[]> =>
  ((await import(pathToFileURL(join(here, file)).href)) as { readonly benches: readonly Bench[] }).benches;

async function runWithin(file: string, name: string): Promise<void> {
  const bench = (await benchesIn(file)).find((one) => one.name === name);
  if (bench === undefined) throw new Error(`no benchmark ${name} in ${file}`);
  const result = await bench.run(values.quick === true ? 'quick' : 'full');
  process.stdout.write(`\n${JSON.stringify(result)}\n`, () => process.exit(0));
}

async function inOwnProcess(file: string, { name, boundSeconds }: Bench, uri: string): Promise<BenchResult> {
  const args = [fileURLToPath(import.meta.url), '--within', file, '--only', name];
  const { stdout } = await promisify(execFile)(process.execPath, values.quick === true ? [...args, '--quick'] : args, {
    env: { ...process.env, VANTHU_TEST_MONGODB: uri },
    maxBuffer: 256_000_000,
    timeout: (boundSeconds ?? usualBoundSeconds) * 1_000,
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as BenchResult;
}

/** The last words of the process, or that its time was over. */
function whyFailed(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { killed, stderr } = error as Error & { killed?: boolean; stderr?: string };
  return killed === true
    ? 'was stopped: its time was over'
    : `${error.message.split('\n')[0] ?? ''} ${stderr?.trim() ?? ''}`.slice(-600);
}

const row = (cells: readonly string[]): string =>
  [...cells.slice(0, 4).map((cell, at) => (at === 0 ? cell.padEnd(26) : cell.padStart(14))), ...cells.slice(4)].join(
    '  ',
  );

async function runAll(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'vanthu-bench-'));
  const server = await startEmbeddedMongod({ dataPath: folder, forTests: true, log: (line) => console.error(line) });
  const results: ({ name: string } & BenchResult)[] = [];
  const failed: string[] = [];
  console.log(row(['benchmark', 'value', 'ratio', 'memory', 'against']));
  for (const file of globSync('*.bench.ts', { cwd: here }).sort()) {
    for (const bench of await benchesIn(file)) {
      const { name, large } = bench;
      if (values.only === undefined ? large === true && values.large !== true : name !== values.only) continue;
      try {
        const result = await inOwnProcess(file, bench, server.uri);
        results.push({ name, ...result });
        const { value, unit, ratio, peakMemoryMb, against } = result;
        console.log(row([name, `${value} ${unit}`, `${ratio} ×`, `${peakMemoryMb} MB`, against]));
      } catch (error) {
        failed.push(name);
        console.log(row([name, 'failed', '', '', whyFailed(error)]));
      }
    }
  }
  if (results.length + failed.length === 0) console.error(`There is no benchmark ${values.only ?? ''}.`);
  await server.stop();
  await rm(folder, { recursive: true, force: true });
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(results, undefined, 2)}\n`);
  // a module that a benchmark's file loads may keep the process awake
  process.exit(failed.length > 0 || results.length === 0 ? 1 : 0);
}

await (values.within === undefined ? runAll() : runWithin(values.within, values.only ?? ''));
