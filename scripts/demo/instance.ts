// An instance of its own for the demo: a free port, a fresh temporary folder, and nothing left of it afterwards.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeClient, type ApiClient } from '../../api/client/client.ts';
import { makeLog } from '../../api/platform/log/log.ts';
import { openDatabase } from '../lib/database.ts';
import { openOffice, type Office } from '../lib/office.ts';

export interface Instance {
  readonly url: string;
  /** The root certificate that its signatures lead to, PEM. */
  readonly trust: string;
  /** The folder of the keys that the try-out made. */
  readonly keyFolder: string;
  /** Its Teams, in which everybody has the bot. */
  readonly office: Office;
  /** The client of somebody of the fictional ministry, by position: `bktb.clerk`. */
  as(positionId: string): ApiClient;
  stop(): Promise<void>;
}

async function tokenOf(url: string, positionId: string): Promise<string> {
  const answer = await fetch(new URL(`try-out/tokens?position=${encodeURIComponent(positionId)}`, url));
  if (!answer.ok) throw new Error(`Không vào được vai ${positionId}: HTTP ${answer.status}`);
  return ((await answer.json()) as { token: string }).token;
}

/** Starts database, API and bot with people alone, or with all their work; `stop` ends all and removes the folder. */
export async function startInstance(content: 'people' | 'everything' = 'people'): Promise<Instance> {
  const folder = await mkdtemp(join(tmpdir(), 'vanthu-demo-'));
  const toStop: (() => Promise<void>)[] = [() => rm(folder, { recursive: true, force: true })];
  const stop = async (): Promise<void> => {
    for (let next = toStop.pop(); next !== undefined; next = toStop.pop()) await next();
  };
  try {
    const database = await openDatabase({}, folder);
    if (database === undefined) throw new Error('Không có cơ sở dữ liệu cho bản chạy thử');
    toStop.push(() => database.stop());
    const { main } = await import('../../api/main.ts');
    const keyFolder = join(folder, 'keys');
    const trustPath = join(keyFolder, 'trust.pem');
    const level = process.env['LOG_LEVEL'] ?? 'error';
    const office = await openOffice(makeLog(level), keyFolder);
    const app = await main(
      {
        VANTHU_ENV: 'try-out',
        VANTHU_DATA: folder,
        MONGODB_URI: database.uri,
        PORT: '0',
        LOG_LEVEL: level,
        KEY_STORE_PATH: keyFolder,
        TRUST_ANCHORS_PATH: trustPath,
        SEARCH_INDEX_PATH: join(folder, 'search.sqlite'),
        TRY_OUT_CONTENT: content,
      },
      office,
    ).catch(async (error: unknown) => {
      await office.stop();
      throw error;
    });
    // the bot ends what it has begun while the API still answers
    toStop.push(
      () => app.stop(),
      () => office.stop(),
    );
    await office.begin(app);
    const tokens = new Map<string, Promise<string>>();
    return {
      url: app.url,
      trust: await readFile(trustPath, 'utf8'),
      keyFolder,
      office,
      as: (positionId) =>
        makeClient({
          baseUrl: app.url,
          token: () => {
            const known = tokens.get(positionId) ?? tokenOf(app.url, positionId);
            tokens.set(positionId, known);
            return known;
          },
        }),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
