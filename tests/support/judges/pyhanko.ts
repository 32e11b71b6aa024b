// pyHanko, the judge of what came after a signature, in a Python environment of its own that is made on first use.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..', '..');
const environment = join(root, '.cache', 'judges', 'pyhanko-0.38.0');
const script = join(import.meta.dirname, 'pyhanko_judge.py');

export interface PyhankoVerdict {
  readonly signatures: readonly {
    readonly field: string;
    readonly intact: boolean;
    readonly valid: boolean;
    readonly trusted: boolean;
    readonly noDisallowedChanges: boolean;
    readonly good: boolean;
    readonly summary: string;
  }[];
  readonly error?: string;
}

/** The interpreter that has pyHanko 0.38.0. */
export async function pyhankoPython(): Promise<string> {
  const ready = join(environment, 'ready');
  if (!existsSync(ready)) {
    await rm(environment, { recursive: true, force: true });
    await run('python3', ['-m', 'venv', environment]);
    await run(join(environment, 'bin', 'pip'), [
      'install',
      '--quiet',
      '--disable-pip-version-check',
      'pyHanko==0.38.0',
    ]);
    await writeFile(ready, '');
  }
  return join(environment, 'bin', 'python');
}

/** What pyHanko says of each file, with this root as the only trust anchor. */
export async function judgeWithPyhanko(files: readonly Uint8Array[], rootPem: string): Promise<PyhankoVerdict[]> {
  const python = await pyhankoPython();
  const directory = await mkdtemp(join(tmpdir(), 'vanthu-judge-'));
  try {
    const anchor = join(directory, 'root.pem');
    await writeFile(anchor, rootPem);
    const paths = files.map((_, index) => join(directory, `${index}.pdf`));
    for (const [index, path] of paths.entries()) await writeFile(path, files[index] ?? '');
    const { stdout } = await run(python, [script, anchor, ...paths], { maxBuffer: 16 * 1024 * 1024 });
    return stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as PyhankoVerdict);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
