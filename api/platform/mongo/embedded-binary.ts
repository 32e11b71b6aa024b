// Finds the mongod that the embedded database runs: the one named, the one on the PATH, the cached one, a downloaded one.
import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { arch, homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { mongodFromWheel } from './embedded-wheel.ts';

const run = promisify(execFile);

/** The oldest MongoDB the product works with. */
const floor = 6;

export type Env = Readonly<Record<string, string | undefined>>;
type Log = (line: string) => void;

/** The user's own cache folder: `$XDG_CACHE_HOME/vanthu`, else `~/.cache/vanthu`. */
export function cacheFolder(env: Env = process.env): string {
  const base = env['XDG_CACHE_HOME'];
  return join(base === undefined || base === '' ? join(homedir(), '.cache') : base, 'vanthu');
}

const cachedMongod = (env: Env): string => join(cacheFolder(env), `mongod-6.0.5-${arch()}`, 'mongod');

/** The mongod that would run without any download, or nothing. Asks no program, so that a start costs nothing. */
export async function installedMongod(env: Env = process.env): Promise<string | undefined> {
  const named = env['MONGOD_BINARY'];
  if (named !== undefined && named !== '') return named;
  const onPath = (env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'mongod'));
  for (const candidate of [...onPath, cachedMongod(env)]) if (await isExecutable(candidate)) return candidate;
  return undefined;
}

/** The path of a mongod that runs here, downloaded if need be. Throws one sentence that says what was tried. */
export async function findMongod(log: Log, env: Env = process.env): Promise<string> {
  const installed = await installedMongod(env);
  if (installed !== undefined) {
    const trouble = await troubleWith(installed);
    if (trouble === undefined) return installed;
    if (installed === env['MONGOD_BINARY'] || installed === cachedMongod(env)) {
      throw new Error(`Không chạy được mongod tại ${installed}: ${trouble}`);
    }
    log(`Bỏ qua mongod tại ${installed}: ${trouble}`);
    if (await isExecutable(cachedMongod(env))) return cachedMongod(env);
  }

  log('Đang tải mongod (khoảng 42 MB, một lần duy nhất)…');
  const tried: string[] = [];
  for (const [name, download] of downloads(env)) {
    try {
      const binary = await download();
      const trouble = await troubleWith(binary);
      if (trouble === undefined) return binary;
      tried.push(`${name}: ${trouble}`);
    } catch (error) {
      tried.push(`${name}: ${firstLine(error)}`);
    }
  }
  throw new Error(
    `Không lấy được mongod (đã thử: PATH; ${tried.join('; ')}). ` +
      'Hãy đặt MONGOD_BINARY là đường dẫn của mongod 6.0 trở lên, hoặc MONGODB_URI là địa chỉ của máy chủ MongoDB.',
  );
}

const downloads = (env: Env): readonly (readonly [string, () => Promise<string>])[] =>
  process.platform === 'linux'
    ? [['pip', () => mongodFromWheel(cachedMongod(env), env)]]
    : [['mongodb-memory-server', () => mongodOfMemoryServer(env)]];

async function mongodOfMemoryServer(env: Env): Promise<string> {
  const { MongoBinary } = await import('mongodb-memory-server-core');
  return MongoBinary.getPath({ version: '7.0.24', downloadDir: cacheFolder(env) });
}

/** Why this binary cannot be used here, or nothing. */
async function troubleWith(binary: string): Promise<string | undefined> {
  try {
    const { stdout } = await run(binary, ['--version'], { timeout: 20_000 });
    const major = Number(/v(\d+)\./.exec(stdout)?.[1] ?? 0);
    return major >= floor ? undefined : `phiên bản cũ hơn ${floor}.0`;
  } catch (error) {
    const missing = /error while loading shared libraries: (\S+?):/.exec(String(error))?.[1];
    if (missing === undefined) return firstLine(error);
    return `thiếu thư viện ${missing} của hệ điều hành (trên Debian: apt-get install libssl3 libcurl4)`;
  }
}

const firstLine = (error: unknown): string => {
  const lines = (error instanceof Error ? error.message : String(error))
    .split('\n')
    .filter((line) => line.trim() !== '');
  // pip puts its own reason last, behind the command line that failed
  return (lines.find((line) => line.startsWith('ERROR')) ?? lines.at(-1) ?? '').slice(0, 300);
};

const isExecutable = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
