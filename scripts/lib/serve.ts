// What `npm start` does: installs what is missing, starts the embedded database where none is named, serves until Ctrl-C,
// and stops everything it started, in order.
import { join } from 'node:path';
import { checkConfiguration, listenFor, partsFrom, registeredBot, type ChatPart, type Part } from './chat-part.ts';
import { dataFolder } from './data-folder.ts';
import { openDatabase } from './database.ts';
import { languageFrom, sayIn } from './language.ts';
import { paneMounts } from './pane-part.ts';
import { ensureInstalled } from '../setup.ts';

const say = sayIn(languageFrom(process.argv.slice(2)).language);

type Stop = () => Promise<void>;
const toStop: Stop[] = [];
let stopping: Promise<void> | undefined;

/** The newest first: the server answers what it has begun before the database goes. */
const stopAll = (): Promise<void> =>
  (stopping ??= (async () => {
    for (const stop of toStop.toReversed()) await stop();
  })());

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  // npm passes Ctrl-C on to a process that the terminal has told already: hearing it twice is no second wish
  process.on(signal, () => {
    if (stopping === undefined) say({ vi: 'Đang dừng…', en: 'Stopping…' });
    void stopAll().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}

type Env = Readonly<Record<string, string | undefined>> & { readonly VANTHU_ENV: string; readonly VANTHU_DATA: string };

/** The bot where this process is it: in a try-out on a simulated Teams, else as it is registered. */
async function chatOf(env: Env, parts: ReadonlySet<Part>): Promise<ChatPart | undefined> {
  if (!parts.has('bot')) return undefined;
  const tryOut = env.VANTHU_ENV !== 'production';
  const { makeLog } = await import('../../api/platform/log/log.ts');
  const log = makeLog(
    env['LOG_LEVEL'] ?? 'info',
    env['LOG_PATH'] ?? (tryOut ? join(env.VANTHU_DATA, 'vanthu.log') : undefined),
  );
  if (!tryOut || !parts.has('api')) return registeredBot(env, log);
  const keyFolder = env['KEY_STORE_PATH'] ?? join(env.VANTHU_DATA, 'keys');
  return (await import('./office.ts')).openOffice(log, keyFolder);
}

/** The API with its database, and what runs beside it. */
async function startApi(env: Env, chat: ChatPart | undefined) {
  const pane = await paneMounts(env, say);
  const database = await openDatabase(env, env.VANTHU_DATA);
  if (database !== undefined) toStop.push(() => database.stop());
  const { main } = await import('../../api/main.ts');
  const beside = { issuers: chat?.issuers ?? [], mounts: [...(chat?.mounts ?? []), ...pane] };
  return main(database === undefined ? env : { ...env, MONGODB_URI: database.uri }, beside);
}

async function start(): Promise<void> {
  const environment = process.env['VANTHU_ENV'] ?? 'try-out';
  const folder = dataFolder();
  const env = { ...process.env, VANTHU_ENV: environment, VANTHU_DATA: folder };

  const parts = partsFrom(env);
  if (environment === 'production') await checkConfiguration(env, parts);
  const chat = await chatOf(env, parts);
  const running = parts.has('api') || chat === undefined ? await startApi(env, chat) : await listenFor(chat, env);
  toStop.push(() => running.stop());
  if (chat !== undefined) toStop.push(() => chat.stop());
  await chat?.begin(running);

  const seconds = (performance.now() / 1000).toFixed(1);
  say({
    vi: `Vanthu đang chạy tại ${running.url} (sẵn sàng sau ${seconds} giây). Nhấn Ctrl-C để dừng.`,
    en: `Vanthu runs at ${running.url} (ready after ${seconds} s). Press Ctrl-C to stop.`,
  });
}

if (!(await ensureInstalled({ forTests: false, say }))) process.exit(1);
await start().catch(async (error: unknown) => {
  // stopped while starting: what fails then fails because it was stopped
  if (stopping !== undefined) return;
  const reason = error instanceof Error ? error.message : String(error);
  say({ vi: `Không khởi động được: ${reason}`, en: `Could not start: ${reason}` });
  await stopAll();
  process.exit(1);
});
