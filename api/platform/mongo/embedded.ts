// The embedded database: a real mongod as a replica set of one node, on a free loopback port, living as long as this
// process does. For one machine and for trying; production names its own server in MONGODB_URI.
import type { ChildProcess } from 'node:child_process';
import { access, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findMongod, type Env } from './embedded-binary.ts';
import { lastError, turnOver } from './embedded-log.ts';
import { claimDataFolder, livingOwnerPort } from './embedded-owner.ts';
import { alive, ended, exited, freePort, listening, spawnTied } from './embedded-process.ts';
import { becomePrimary, moveReplicaSet, replicaSetName } from './embedded-replica-set.ts';

export interface EmbeddedMongod {
  /** A connection string that names the database `vanthu`. */
  readonly uri: string;
  readonly pid: number;
  /** Stops the server cleanly and waits until it is gone. A second call does nothing. */
  stop(): Promise<void>;
}

export interface EmbeddedMongodOptions {
  readonly dataPath: string;
  /** Keeps no old versions: unique keys that tests use again stay fast. */
  readonly forTests?: boolean;
  readonly log: (line: string) => void;
  /** Where MONGOD_BINARY, PATH and XDG_CACHE_HOME are looked up; the process's own by default. */
  readonly env?: Env;
}

/**
 * Starts the server on the folder, recovering it if the last run was killed. Throws a Vietnamese sentence when no mongod
 * can be had, or when another running instance uses the folder.
 */
export async function startEmbeddedMongod({
  dataPath,
  forTests = false,
  log,
  env = process.env,
}: EmbeddedMongodOptions): Promise<EmbeddedMongod> {
  const folder = resolve(dataPath);
  await mkdir(folder, { recursive: true });
  const logPath = join(folder, 'mongod.log');
  await turnOver(logPath);
  const binary = await findMongod(log, env);

  const server = await launch(binary, folder, logPath, forTests);
  return {
    uri: uriOf(server.port),
    pid: server.pid,
    stop: async () => {
      await ended(server.child, 'SIGTERM');
      await server.release();
    },
  };
}

const uriOf = (port: number): string => `mongodb://127.0.0.1:${port}/vanthu?replicaSet=${replicaSetName}`;

/** The connection string of the server that another process keeps on the folder; nothing when none does. */
export async function runningMongod(dataPath: string): Promise<string | undefined> {
  const port = await livingOwnerPort(resolve(dataPath));
  return port === undefined ? undefined : uriOf(port);
}

interface Launched {
  readonly child: ChildProcess;
  readonly pid: number;
  readonly port: number;
  readonly release: () => Promise<void>;
}

/**
 * A folder left by a process that was killed may be held for a moment by its mongod, which is on its way out: wait for
 * it. mongod's own lock decides; the owner's record only says whether waiting makes sense.
 */
async function launch(binary: string, folder: string, logPath: string, forTests: boolean): Promise<Launched> {
  const giveUpAt = Date.now() + 30_000;
  for (;;) {
    const claim = await claimDataFolder(folder);
    const hadData = await exists(join(folder, 'WiredTiger'));
    const port = await freePort(claim.lastPort);
    const flags = serverFlags(folder, logPath, port, forTests);
    try {
      if (hadData && port !== claim.lastPort) {
        const alone = await listeningServer(port, binary, flags);
        await moveReplicaSet(port, folder).finally(() => ended(alone, 'SIGTERM'));
      }
      const child = await listeningServer(port, binary, [...flags, '--replSet', replicaSetName]);
      child.once('exit', () => void claim.release());
      await claim.record(port);
      await becomePrimary(port, folder, () => alive(child)).catch(async (error: unknown) => {
        await ended(child, 'SIGKILL');
        throw error;
      });
      return { child, port, pid: child.pid ?? 0, release: claim.release };
    } catch (error) {
      await claim.release();
      const reason = (await lastError(logPath)) || (error instanceof Error ? error.message : String(error));
      if (!/DBPathInUse|Address already in use|another server/.test(reason) || Date.now() > giveUpAt) {
        throw new Error(`mongod không khởi động được (${reason}), xem ${logPath}`, { cause: error });
      }
    }
    await sleep(300);
  }
}

/** The server, once it accepts connections. Throws when it ends before that. */
async function listeningServer(port: number, binary: string, flags: readonly string[]): Promise<ChildProcess> {
  const child = spawnTied(binary, flags);
  if ((await Promise.race([listening(port, child), exited(child)])) === 'exited') throw new Error('mongod ended');
  return child;
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const serverFlags = (folder: string, logPath: string, port: number, forTests: boolean): string[] => [
  ...['--dbpath', folder, '--logpath', logPath, '--logappend'],
  ...['--bind_ip', '127.0.0.1', '--port', String(port), '--nounixsocket'],
  ...['--oplogSize', '1024'],
  ...['--wiredTigerCacheSizeGB', '1', '--networkMessageCompressors', 'disabled'],
  // our transactions end within five seconds; what a killed process left open must not hold a register for a minute
  ...['--setParameter', 'transactionLifetimeLimitSeconds=10'],
  ...['--setParameter', 'diagnosticDataCollectionEnabled=false'],
  // a replica set of one node has nobody to hand over to
  ...['--setParameter', 'shutdownTimeoutMillisForSignaledShutdown=100'],
  ...(forTests ? ['--setParameter', 'minSnapshotHistoryWindowInSeconds=0'] : []),
];
