// npm run build: bundles the pane for the browser inside Word, when it is older than what it is made of.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where the built pane lies. */
export const bundleFolder = join(root, 'addin', 'dist');

const stampFile = 'built-from.txt';

// the wire takes its words from the rules, so a rule that changes may change the pane
const sources = [
  ...['addin/taskpane', 'addin/word', 'addin/taskpane.html', 'addin/vite.config.ts', 'addin/tsconfig.json'],
  ...['api/client', 'api/contracts', 'api/domain', 'package-lock.json'],
];

async function filesUnder(path: string): Promise<readonly string[]> {
  const full = join(root, path);
  if (!(await stat(full)).isDirectory()) return [path];
  const entries = await readdir(full, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .toSorted();
}

/** A hash of everything the pane is made of. */
async function sourceHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const path of await filesUnder(source)) hash.update(path).update(await readFile(join(root, path)));
  }
  return hash.digest('hex');
}

/** Vite in a process of its own: what it holds in memory goes with it. */
async function bundle(target: string): Promise<void> {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
  const flags = ['--config', 'addin/vite.config.ts', '--outDir', target, '--logLevel', 'warn'];
  // whatever this process runs as, the bundle is the production one
  const env = { ...process.env, NODE_ENV: 'production' };
  await run(process.execPath, [vite, 'build', 'addin', ...flags], { cwd: root, env }).catch((error: unknown) => {
    const { stderr, stdout } = error as { readonly stderr?: string; readonly stdout?: string };
    const said = [stderr, stdout].find((text) => text !== undefined && text.trim() !== '') ?? String(error);
    throw new Error(`Không dựng được khung Word:\n${said.trim()}`, { cause: error });
  });
}

/** What is said while it works, in both languages. */
export type Say = (sentence: { readonly vi: string; readonly en: string }) => void;

/**
 * Builds the pane unless it is as new as its sources. The new one replaces the old one in one step, so a server that starts
 * meanwhile never reads half of it. Throws with the bundler's own words when the sources do not hold together.
 */
export async function ensureBuilt(say: Say): Promise<void> {
  const wanted = await sourceHash();
  const stamp = await readFile(join(bundleFolder, stampFile), 'utf8').catch(() => '');
  if (stamp === wanted) return;
  say({ vi: 'Đang dựng khung Word (khoảng 10 giây)…', en: 'Building the Word pane (about 10 s)…' });

  const work = join(root, '.cache', `pane-${process.pid}`);
  await mkdir(dirname(work), { recursive: true });
  const [fresh, old] = [join(work, 'new'), join(work, 'old')];
  try {
    await bundle(fresh);
    await writeFile(join(fresh, stampFile), wanted);
    await rename(bundleFolder, old).catch(() => undefined);
    await rename(fresh, bundleFolder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  await ensureBuilt(({ vi }) => console.log(vi)).then(
    () => console.log(`Khung Word ở ${bundleFolder}`),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : String(error));
      process.exitCode = 1;
    },
  );
}
