// Which process a data folder of the embedded database belongs to, so that nobody shares it and nobody waits in vain.
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const ownerRecord = z.object({ pid: z.number(), bornAt: z.string(), port: z.number() });

export interface Claim {
  /** The port of the last run, if there was one. */
  readonly lastPort: number | undefined;
  /** Writes down that this process owns the folder now. */
  record(port: number): Promise<void>;
  /** The server on the folder is gone: anybody may claim it. */
  readonly release: () => Promise<void>;
}

const nobody = 0;

/** The folder itself may have been removed meanwhile: then there is nothing to give back. */
const folderGone = (): void => undefined;

/** The folders whose server was started by this process and still runs. */
const ours = new Set<string>();

const lastOwner = (path: string): Promise<z.infer<typeof ownerRecord> | undefined> =>
  readFile(path, 'utf8').then(
    (text) => ownerRecord.safeParse(parsed(text)).data,
    () => undefined,
  );

const isAlive = async ({ pid, bornAt }: z.infer<typeof ownerRecord>): Promise<boolean> =>
  pid !== nobody && (await birth(pid)) === bornAt;

/** The port of the server that a living process keeps on the folder; nothing when nobody does. */
export async function livingOwnerPort(folder: string): Promise<number | undefined> {
  const last = await lastOwner(join(folder, 'owner.json'));
  return last !== undefined && (await isAlive(last)) ? last.port : undefined;
}

/** Throws a Vietnamese sentence when a running process owns the folder. mongod's own lock settles the rest. */
export async function claimDataFolder(folder: string): Promise<Claim> {
  const path = join(folder, 'owner.json');
  const last = await lastOwner(path);
  const other = last !== undefined && last.pid !== process.pid && (await isAlive(last));
  if (other || ours.has(folder)) {
    throw new Error(
      `Thư mục dữ liệu ${folder} đang được sử dụng (mã tiến trình ${other ? last.pid : process.pid}). ` +
        'Hãy dừng tiến trình đó, hoặc chọn thư mục dữ liệu khác.',
    );
  }
  ours.add(folder);
  let port = last?.port;
  let released: Promise<void> | undefined;
  const write = async (pid: number): Promise<void> => {
    const bornAt = (pid === nobody ? undefined : await birth(pid)) ?? '';
    if (port === undefined) return;
    const whole = `${path}.${process.pid}`;
    await writeFile(whole, JSON.stringify({ pid, bornAt, port }));
    await rename(whole, path);
  };
  return {
    lastPort: last?.port,
    record: (now) => {
      port = now;
      return write(process.pid);
    },
    release: () => (released ??= ours.delete(folder) ? write(nobody).catch(folderGone) : Promise.resolve()),
  };
}

/** When the process began, as the kernel tells it: a process id alone may have been given to somebody else since. */
async function birth(pid: number): Promise<string | undefined> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return undefined;
  }
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (line === undefined) return '';
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' ? undefined : fields[19];
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
