// The database for an administrator's command: the server that MONGODB_URI names, the embedded one that `npm start` keeps
// running, or the same one started for as long as the command takes.
import { join } from 'node:path';
import { runningMongod } from '../../api/platform/mongo/embedded.ts';
import { connectMongo, disconnectMongo } from '../../api/platform/mongo/connection.ts';
import { dataFolder } from './data-folder.ts';
import { openDatabase } from './database.ts';

/** Does the work on the connected database and leaves everything as it was; throws a Vietnamese sentence when there is none. */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  const folder = dataFolder();
  const named = process.env['MONGODB_URI'];
  const running = named === undefined || named === '' ? await runningMongod(join(folder, 'mongo')) : undefined;
  const database = await openDatabase(
    running === undefined ? process.env : { ...process.env, MONGODB_URI: running },
    folder,
  );
  if (database === undefined) throw new Error('Chưa đặt MONGODB_URI: máy chủ MongoDB mà lệnh này làm việc với.');
  try {
    await connectMongo(database.uri);
    return await work();
  } finally {
    await disconnectMongo();
    await database.stop();
  }
}
