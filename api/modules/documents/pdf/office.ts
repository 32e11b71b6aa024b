// One running LibreOffice with its profile and its folder: started, asked to convert, stopped without a trace.
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { randomUUID } from 'node:crypto';
import { writeProfile } from './office-profile.ts';

/** What became of one file. After `died` and `timed-out` this office is gone. */
export type OfficeAnswer = 'done' | 'not-loaded' | 'died' | 'timed-out';

export interface Office {
  /** `LibreOffice 7.4.7.2`. */
  readonly version: string;
  /** The script's process and its group; the office's own. */
  readonly pid: number;
  readonly officePid: number;
  /** Where files for this office may lie; goes away with it. */
  readonly folder: string;
  readonly alive: () => boolean;
  readonly convert: (source: string, target: string, timeoutMs: number) => Promise<OfficeAnswer>;
  readonly stop: () => Promise<void>;
}

export interface OfficeSettings {
  /** The office's own binary, not the script around it, which would not hand a kill on. */
  readonly binary: string;
  readonly python: string;
  readonly startTimeoutMs: number;
}

interface Line {
  readonly ready?: boolean;
  readonly version?: string;
  readonly office?: number;
  readonly sockets?: readonly string[];
  readonly answer?: 'done' | 'not-loaded' | 'broken';
}

type Child = ChildProcessByStdio<Writable, Readable, null>;

const script = fileURLToPath(new URL('./libreoffice_worker.py', import.meta.url));

/** Kills the script with all it has started; a group that is gone already is no trouble. */
function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // ESRCH: it has ended
  }
}

/** Milliseconds that the script has to take its office down by itself, so that nobody is left to be reaped. */
const farewell = 2_000;

/** Ends the script: it kills the office when its input ends, whatever the office is doing; the group if it does not. */
async function end(child: Child, ended: Promise<void>): Promise<void> {
  child.stdin.end();
  const timer = setTimeout(() => child.pid !== undefined && killGroup(child.pid), farewell);
  await ended;
  clearTimeout(timer);
}

async function launch({ binary, python }: OfficeSettings, folder: string): Promise<Child> {
  await writeProfile(join(folder, 'profile'));
  await mkdir(join(folder, 'tmp'));
  return spawn(python, [script, binary, join(folder, 'profile'), `vanthu-${randomUUID()}`], {
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
    cwd: folder,
    env: {
      PATH: process.env['PATH'] ?? '/usr/bin:/bin',
      HOME: folder,
      TMPDIR: join(folder, 'tmp'),
      LANG: 'C.UTF-8',
      SAL_USE_VCLPLUGIN: 'svp',
    },
  });
}

/** Starts an office with a fresh profile. Fails with the reason when it does not answer in time. */
export async function startOffice(settings: OfficeSettings): Promise<Office> {
  const folder = await mkdtemp(join(tmpdir(), 'vanthu-office-'));
  let sockets: readonly string[] = [];
  const child = await launch(settings, folder);
  let waiting: ((line: Line | undefined) => void) | undefined;
  let alive = true;

  const ended = new Promise<void>((resolve) => {
    const end = (): void => {
      alive = false;
      waiting?.(undefined);
      resolve();
    };
    child.once('error', end);
    child.once('close', end);
  });
  // writing to an office that has just died is answered by 'close'
  child.stdin.on('error', () => undefined);
  createInterface({ input: child.stdout }).on('line', (line) => waiting?.(JSON.parse(line) as Line));

  /** The next line; nothing when the process ended, or was ended because it took too long. */
  const nextLine = async (timeoutMs: number): Promise<Line | 'timed-out' | undefined> => {
    const late: 'timed-out'[] = [];
    const timer = setTimeout(() => {
      late.push('timed-out');
      void end(child, ended);
    }, timeoutMs);
    const line = await new Promise<Line | undefined>((resolve) => {
      waiting = resolve;
      if (!alive) resolve(undefined);
    });
    clearTimeout(timer);
    waiting = undefined;
    return late[0] ?? line;
  };

  const stop = async (): Promise<void> => {
    await end(child, ended);
    await Promise.all([...sockets, folder].map((path) => rm(path, { recursive: true, force: true, maxRetries: 3 })));
  };

  const ready = await nextLine(settings.startTimeoutMs);
  if (ready === undefined || ready === 'timed-out' || child.pid === undefined) {
    await stop();
    throw new Error(ready === 'timed-out' ? 'LibreOffice did not answer in time' : 'LibreOffice could not be started');
  }
  sockets = ready.sockets ?? [];

  return {
    version: ready.version ?? 'LibreOffice',
    pid: child.pid,
    officePid: ready.office ?? child.pid,
    folder,
    alive: () => alive,
    stop,
    async convert(source, target, timeoutMs) {
      const line = nextLine(timeoutMs);
      child.stdin.write(`${JSON.stringify({ source, target })}\n`);
      const answer = await line;
      if (answer !== 'timed-out' && (answer?.answer === 'done' || answer?.answer === 'not-loaded'))
        return answer.answer;
      await end(child, ended);
      return answer === 'timed-out' ? 'timed-out' : 'died';
    },
  };
}
