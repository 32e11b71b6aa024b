// Installs Debian packages, as root or through a sudo that asks no password; says no when it is neither.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Need } from './needs.ts';

const run = promisify(execFile);

const quietly = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };

/** The words in front of a command that make it run as root; nothing when there is no way without a password. */
export async function rootPrefix(): Promise<readonly string[] | undefined> {
  if (process.getuid?.() === 0) return [];
  const sudo = await run('sudo', ['-n', 'true']).then(
    () => true,
    () => false,
  );
  return sudo ? ['sudo', '-n', '--preserve-env=DEBIAN_FRONTEND'] : undefined;
}

export const hasApt = (): boolean => existsSync('/usr/bin/apt-get');

/** For each need the first of its package names that this system's lists know. */
export async function packageNames(needs: readonly Need[]): Promise<readonly string[]> {
  const names = needs.map(async ({ packages }) => {
    for (const name of packages) if (await known(name)) return name;
    return packages[0] ?? '';
  });
  return [...new Set(await Promise.all(names))];
}

const known = async (name: string): Promise<boolean> => {
  const { stdout } = await run('apt-cache', ['policy', name], { env: quietly }).catch(() => ({ stdout: '' }));
  return /Candidate: (?!\(none\))/.test(stdout);
};

/** Throws with apt's own last words when a step fails. */
export async function apt(prefix: readonly string[], ...args: readonly string[]): Promise<void> {
  const words = [...prefix, 'apt-get', '-y', '-q', '-o', 'DPkg::Lock::Timeout=300', ...args];
  try {
    await run(words[0] ?? '', words.slice(1), { env: quietly, maxBuffer: 64_000_000 });
  } catch (error) {
    const { stderr } = error as { readonly stderr?: string };
    throw new Error((stderr ?? String(error)).trim().split('\n').slice(-3).join('\n'), { cause: error });
  }
}
