// What `npm start` does: installs what is missing, starts the embedded database where none is named, serves until Ctrl-C,
// and stops everything it started, in order.
import { dataFolder } from './data-folder.ts';
import { openDatabase } from './database.ts';
import { languageFrom, sayIn } from './language.ts';
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

async function start(): Promise<void> {
  const environment = process.env['VANTHU_ENV'] ?? 'try-out';
  const folder = dataFolder();
  const env = { ...process.env, VANTHU_ENV: environment, VANTHU_DATA: folder };

  const database = await openDatabase(env, folder);
  if (database !== undefined) toStop.push(() => database.stop());

  const { main } = await import('../../api/main.ts');
  const app = await main(database === undefined ? env : { ...env, MONGODB_URI: database.uri });
  toStop.push(() => app.stop());

  const seconds = (performance.now() / 1000).toFixed(1);
  say({
    vi: `Vanthu đang chạy tại ${app.url} (sẵn sàng sau ${seconds} giây). Nhấn Ctrl-C để dừng.`,
    en: `Vanthu runs at ${app.url} (ready after ${seconds} s). Press Ctrl-C to stop.`,
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
