// Trust anchors for the tools of the second engine: an NSS database, made once a process for each set of anchors.
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from '../../platform/tools/run-tool.ts';
import { pemOf } from './trust-anchors.ts';

const databases = new Map<string, Promise<string>>();
const made: string[] = [];

process.once('exit', () => {
  for (const directory of made) rmSync(directory, { recursive: true, force: true });
});

/** The directory of a database that trusts these anchors; an error when NSS's tools are not installed. */
export function nssDatabase(anchors: readonly Uint8Array[]): Promise<string> {
  const hash = createHash('sha256');
  for (const anchor of anchors) hash.update(createHash('sha256').update(anchor).digest());
  const key = hash.digest('hex');
  const known = databases.get(key) ?? create(anchors);
  databases.set(key, known);
  known.catch(() => databases.delete(key));
  return known;
}

async function create(anchors: readonly Uint8Array[]): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'vanthu-nss-'));
  made.push(directory);
  await certutil(['-N', '-d', `sql:${directory}`, '--empty-password']);
  for (const [index, anchor] of anchors.entries()) {
    const file = join(directory, `anchor-${index}.pem`);
    await writeFile(file, pemOf(anchor));
    await certutil(['-A', '-n', `anchor-${index}`, '-t', 'CT,C,C', '-i', file, '-d', `sql:${directory}`]);
  }
  return directory;
}

async function certutil(args: readonly string[]): Promise<void> {
  const run = await runTool('certutil', args);
  if (run.ok) return;
  if (run.why === 'missing') throw new Error('certutil is not installed (Debian package libnss3-tools)');
  throw new Error(`certutil ${args[0] ?? ''} ${run.why}: ${run.message}`);
}

/** What NSS says of a chain of certificates at this moment, holder first. */
export async function nssTrusts(database: string, certificates: readonly Uint8Array[], at: Date): Promise<boolean> {
  const directory = await mkdtemp(join(tmpdir(), 'vanthu-chain-'));
  try {
    const files = certificates.map((der, index) => ({ der, path: join(directory, `${index}.pem`) }));
    for (const { der, path } of files) await writeFile(path, pemOf(der));
    const moment = `${at.toISOString().replace(/[-:T]/g, '').slice(2, 12)}Z`;
    const chain = files.flatMap(({ path }) => ['-a', path]);
    const run = await runTool('vfychain', ['-d', `sql:${database}`, '-pp', '-u', '4', '-b', moment, ...chain]);
    return run.ok;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
