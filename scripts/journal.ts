// `vanthu journal verify`: holds the whole journal against its blocks; exit code 0, or the first bad place.
import { isAlarming, verifyJournal } from '../api/modules/journal/index.ts';
import { withDatabase } from './lib/with-database.ts';

/**
 * Prints one JSON object an agency. 0: every row is vouched for; 1: a bad place, or rows that wait too long for their seal;
 * 2: it takes no arguments.
 */
export async function journalCommand(args: readonly string[]): Promise<number> {
  if (args.length > 0) {
    console.error('Cách dùng: npm run --silent vanthu -- journal verify');
    return 2;
  }
  return withDatabase(async () => {
    const verdicts = await verifyJournal(new Date());
    for (const verdict of verdicts) console.log(JSON.stringify(verdict));
    return verdicts.some((verdict) => verdict.bad !== undefined || isAlarming(verdict)) ? 1 : 0;
  });
}
