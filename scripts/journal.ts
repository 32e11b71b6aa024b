// `vanthu journal verify`: holds the whole journal against its blocks; exit code 0, or the first bad place.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isAlarming, verifyJournal } from '../api/modules/journal/index.ts';
import { connectMongo, disconnectMongo } from '../api/platform/mongo/connection.ts';
import { openDatabase } from './lib/database.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Prints one JSON object an agency. 0: every row is vouched for; 1: a bad place, or rows that wait too long for their seal. */
export async function journalCommand(_args: readonly string[]): Promise<number> {
  const database = await openDatabase(process.env, process.env['VANTHU_DATA'] ?? join(root, '.data'));
  const uri = database?.uri ?? process.env['MONGODB_URI'];
  if (uri === undefined) throw new Error('Chưa đặt MONGODB_URI');
  try {
    await connectMongo(uri);
    const verdicts = await verifyJournal(new Date());
    for (const verdict of verdicts) console.log(JSON.stringify(verdict));
    return verdicts.some((verdict) => verdict.bad !== undefined || isAlarming(verdict)) ? 1 : 0;
  } finally {
    await disconnectMongo();
    await database?.stop();
  }
}
