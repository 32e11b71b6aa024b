// npm test: sets up what is missing, then runs the fast files and the heavy ones, two at a time, on a real mongod.
// `npm test -- pattern` passes on to Jest; `fast` or `heavy` as the first word runs one of the two only.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../addin/serve/build.ts';
import { languageFrom, sayIn } from './lib/language.ts';
import { ensurePinnedNode } from './lib/node-version.ts';
import { ensureInstalled } from './setup.ts';

interface Totals {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const projects = ['fast', 'heavy'] as const;

async function runJest(project: string, args: readonly string[], folder: string): Promise<Totals & { ok: boolean }> {
  const report = join(folder, `${project}.json`);
  const flags = [
    '--selectProjects',
    project,
    '--maxWorkers=2',
    '--passWithNoTests',
    '--json',
    `--outputFile=${report}`,
  ];
  const nodeOptions = `${process.env['NODE_OPTIONS'] ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`;
  const child = spawn(process.execPath, [jest, ...flags, ...args], {
    cwd: root,
    // what judges and tools leave behind goes with the folder
    env: { ...process.env, NODE_OPTIONS: nodeOptions.trim(), TMPDIR: folder },
    // the JSON goes to the file; Jest's report for people goes to the error stream
    stdio: ['inherit', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  const nothing: Totals = { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 1 };
  const totals = await readFile(report, 'utf8').then(
    (text) => JSON.parse(text) as Totals,
    () => nothing,
  );
  return { ...totals, ok: code === 0 };
}

ensurePinnedNode();
const { language, rest } = languageFrom(process.argv.slice(2));
const say = sayIn(language);
if (!(await ensureInstalled({ forTests: true, say }))) process.exit(1);

const only = projects.find((project) => project === rest[0]);
const args = only === undefined ? rest : rest.slice(1);
const folder = await mkdtemp(join(tmpdir(), 'vanthu-tests-'));
let passed = 0;
let failed = 0;
let ok = true;
/** The heavy files open the pane as people get it; a pane that cannot be built is a failure of its own. */
async function buildPane(): Promise<void> {
  await ensureBuilt(say).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    failed += 1;
    ok = false;
  });
}

for (const project of only === undefined ? projects : [only]) {
  if (project === 'heavy') await buildPane();
  const totals = await runJest(project, args, folder);
  passed += totals.numPassedTests;
  // a file that could not even be loaded is a failure too, though it holds no test that failed
  failed += totals.numFailedTests + totals.numRuntimeErrorTestSuites;
  ok &&= totals.ok;
}
await rm(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = ok && passed > 0 ? 0 : 1;
