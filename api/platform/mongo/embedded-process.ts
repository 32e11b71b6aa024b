// The server process of the embedded database: tied to ours, and watched until it listens or ends.
import { spawn, type ChildProcess } from 'node:child_process';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * The server lives in its own session, so that Ctrl-C reaches us first and we stop it last; a watcher in that session
 * sees the pipe close when this process dies in any way, and ends the server then.
 */
export function spawnTied(binary: string, flags: readonly string[]): ChildProcess {
  const watcher = '(read _ <&3; kill -TERM $$ 2>/dev/null) >/dev/null 2>&1 & exec "$0" "$@" 3<&-';
  const child = spawn('sh', ['-c', watcher, binary, ...flags], {
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  child.once('exit', () => child.stdio[3]?.destroy());
  return child;
}

export const alive = (child: ChildProcess): boolean =>
  child.pid !== undefined && child.exitCode === null && child.signalCode === null;

export const exited = (child: ChildProcess): Promise<'exited'> =>
  new Promise((done) => {
    const finish = (): void => done('exited');
    if (alive(child)) child.once('exit', finish);
    else finish();
  });

/** Asks the process to end and waits until it has; after 30 s it is made to. */
export async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (!alive(child)) return;
  const gone = exited(child);
  child.kill(signal);
  const force = setTimeout(() => child.kill('SIGKILL'), 30_000);
  await gone;
  clearTimeout(force);
}

/** Resolves once somebody accepts connections on the port while the child runs; never, if the child ends first. */
export async function listening(port: number, child: ChildProcess): Promise<'listening'> {
  while (alive(child)) {
    if (await accepts(port)) return 'listening';
    await sleep(20);
  }
  return new Promise<never>(() => undefined);
}

const accepts = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', () => done(false));
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
  });

/** The wanted port of 127.0.0.1 if it is free, else any free one. */
export async function freePort(wanted: number | undefined): Promise<number> {
  const port = (wanted === undefined ? undefined : await tryPort(wanted)) ?? (await tryPort(0));
  if (port === undefined) throw new Error('Không còn cổng mạng nào trống trên 127.0.0.1');
  return port;
}

const tryPort = (candidate: number): Promise<number | undefined> =>
  new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(undefined));
    probe.listen(candidate, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' ? address?.port : undefined));
    });
  });
