// An API that is killed and comes back at the same address, as behind the balancer of an agency.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { exportJWK } from 'jose';
import { testDatabaseUri } from '../../support/mongo.ts';
import { audience, type BotKeyPair } from './house.ts';

export interface KillableApi {
  readonly url: string;
  /** Resolves when a request with this in its first line has gone in. */
  heard(what: string): Promise<void>;
  /** Ends the process where it is, as a machine does that loses its power; open calls end without an answer. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts it on the database of the tests. */
export async function startKillableApi({ publicKey }: BotKeyPair): Promise<KillableApi> {
  const script = fileURLToPath(new URL('api-apart.ts', import.meta.url));
  const args = [script, testDatabaseUri(), JSON.stringify(await exportJWK(publicKey)), audience];
  const open = new Set<Socket>();
  const waiting: { readonly what: string; readonly tell: () => void }[] = [];
  let child: ChildProcess | undefined;
  let port = 0;

  const hear = (bytes: Buffer): void => {
    const text = bytes.toString('latin1');
    for (const one of waiting.filter(({ what }) => text.includes(what))) {
      waiting.splice(waiting.indexOf(one), 1);
      one.tell();
    }
  };
  const gate = createServer((outside) => {
    const inside = connect(port, '127.0.0.1');
    for (const socket of [outside, inside]) {
      open.add(socket);
      socket.on('close', () => open.delete(socket)).on('error', () => undefined);
    }
    outside.on('close', () => inside.destroy()).on('data', hear);
    inside.on('close', () => outside.destroy());
    outside.pipe(inside).pipe(outside);
  });
  await new Promise<void>((resolve) => void gate.listen(0, '127.0.0.1', resolve));

  const start = async (): Promise<void> => {
    child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    const [line] = (await once(createInterface({ input: child.stdout! }), 'line')) as [string];
    port = Number(new URL(line).port);
  };
  const kill = async (): Promise<void> => {
    if (child === undefined) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    child = undefined;
    await gone;
  };
  await start();
  return {
    url: `http://127.0.0.1:${(gate.address() as AddressInfo).port}`,
    heard: (what) => new Promise<void>((resolve) => void waiting.push({ what, tell: resolve })),
    kill,
    start,
    async stop() {
      await kill();
      for (const socket of open) socket.destroy();
      gate.close();
    },
  };
}
