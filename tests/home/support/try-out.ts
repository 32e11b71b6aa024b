// A try-out in a process of its own, as `npm start` makes it, with a data folder that goes with it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeClient, type ApiClient } from '../../../api/client/client.ts';
import { projectRoot } from '../../support/project-files.ts';

export interface TryOut {
  readonly url: string;
  /** The client of somebody of the fictional ministry, by position: `bktb.clerk`. */
  as(positionId: string): ApiClient;
  stop(): Promise<void>;
}

export async function tokenOf(url: string, positionId: string): Promise<string> {
  const answer = await fetch(new URL(`try-out/tokens?position=${encodeURIComponent(positionId)}`, url));
  return ((await answer.json()) as { token: string }).token;
}

/** Starts it with its people alone, or with all their fictional work, which takes half a minute. */
export async function startTryOut(content: 'people' | 'everything'): Promise<TryOut> {
  const folder = await mkdtemp(join(tmpdir(), 'vanthu-home-'));
  const { MONGODB_URI: _, ...env } = process.env;
  const child = spawn(process.execPath, [join(projectRoot, 'scripts', 'start.ts')], {
    cwd: projectRoot,
    env: { ...env, VANTHU_DATA: folder, PORT: '0', LOG_LEVEL: 'warn', TRY_OUT_CONTENT: content },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (part: Buffer) => {
      said += part.toString();
      const found = /Vanthu đang chạy tại (\S+) /.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error(said)));
  });
  return {
    url,
    as: (positionId) => makeClient({ baseUrl: url, token: () => tokenOf(url, positionId) }),
    async stop() {
      child.kill('SIGINT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
