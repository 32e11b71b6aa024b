// Searching three words of a subject, the newest 20, by right: the index against a plain mongoose query for the same.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { unitReader } from '../../api/domain/kernel/access.ts';
import { fold } from '../../api/domain/kernel/text.ts';
import { ftsIndex, type SearchRow } from '../../api/modules/search/index.ts';
import { aRow, chance } from '../search/support.ts';
import { testDatabaseUri } from '../support/mongo.ts';
import { durations, peakMemoryMb, percentile, rounded, type Bench, type BenchResult } from './bench.ts';

const queries = 100;
const units = 20;
const batch = 1_000;

// prettier-ignore
const initials = 'b c ch d đ g gi h k kh l m n ng nh p ph qu r s t th tr v x'.split(' ');
// prettier-ignore
const rimes = 'a ạ an ảnh áo ầm ất ây ăng e én ể ệ êu i in inh iệu o ó ôn ông ợp ơi u ủ uất uộc ư ừng ước ưởng iên iếp oại oàn uyên uyết ương ịch'.split(' ');
const vocabulary = initials.flatMap((initial) => rimes.map((rime) => initial + rime));

/** Some words are in every other subject, most are rare: as in real ones. */
const aWord = (random: () => number): string =>
  vocabulary[Math.min(vocabulary.length - 1, Math.floor(vocabulary.length ** random()) - 1)] ?? 'và';

const paperSchema = new mongoose.Schema(
  { _id: String, agencyId: String, readers: [String], at: Date, folded: String, subject: String },
  { versionKey: false },
).index({ agencyId: 1, at: -1 });

interface Paper {
  readonly row: SearchRow;
  readonly folded: string;
}

const aPaper = (n: number, random: () => number): Paper => {
  const subject = Array.from({ length: 14 + Math.floor(random() * 10) }, () => aWord(random)).join(' ');
  const row = aRow({
    id: `p-${n}`,
    subject,
    at: new Date(Date.UTC(2020, 0, 1) + n * 60_000),
    readers: Array.from({ length: 3 }, () => unitReader(`u-${Math.floor(random() * units)}`)),
  });
  return { row, folded: fold(subject) };
};

async function measure(total: number): Promise<BenchResult> {
  const folder = await mkdtemp(join(tmpdir(), 'vanthu-search-bench-'));
  const connection = await mongoose.createConnection(testDatabaseUri()).asPromise();
  const Papers = connection.model('Paper', paperSchema, `papers-${total}`);
  await Papers.createCollection();
  const index = ftsIndex(join(folder, 'index.sqlite'));
  const random = chance(total);
  const asked: string[][] = [];
  for (let from = 0; from < total; from += batch) {
    const papers = Array.from({ length: Math.min(batch, total - from) }, (_, n) => aPaper(from + n, random));
    await index.apply({ put: papers.map(({ row }) => row) });
    await Papers.collection.insertMany(
      papers.map(({ row: { id, agencyId, readers, at, subject }, folded }) => ({ _id: id as never, agencyId, readers: [...readers], at, folded, subject })), // prettier-ignore
    );
    for (let n = 0; n < Math.ceil((queries * batch) / total); n += 1) {
      const words = papers[Math.floor(random() * papers.length)]?.folded.split(' ') ?? [];
      asked.push(words.slice(0, 9).filter((_, at) => at % 3 === 0));
    }
  }
  await Papers.createIndexes();
  asked.splice(queries);

  const readers = [unitReader('u-1'), unitReader('u-2')];
  const byIndex = async (words: readonly string[]): Promise<readonly string[]> => {
    const { items } = await index.find({ text: `${words.join(' ')} `, limit: 20 }, { agencyId: 'a-1', readers });
    return items.map(({ id }) => id);
  };
  const byMongoose = async (words: readonly string[]): Promise<readonly string[]> => {
    const all = words.map((word) => ({ folded: { $regex: `(^| )${word}( |$)` } }));
    const filter = { agencyId: 'a-1', readers: { $in: readers }, $and: all };
    const found = await Papers.find(filter, { _id: 1 }).sort({ at: -1 }).limit(20).lean();
    return found.map(({ _id }) => String(_id));
  };

  for (const words of asked.slice(0, 10)) {
    const [one, other] = [await byIndex(words), await byMongoose(words)];
    if (one.join() !== other.join())
      throw new Error(`different answers for “${words.join(' ')}”: ${one.join()} | ${other.join()}`);
  }
  const ours = percentile(await durations(asked, byIndex), 0.95);
  const theirs = percentile(await durations(asked, byMongoose), 0.95);

  await index.close();
  await Papers.collection.drop();
  await connection.close();
  await rm(folder, { recursive: true, force: true });
  return {
    value: rounded(ours),
    unit: 'ms p95',
    ratio: rounded(theirs / ours),
    against: 'mongoose find, $regex on the folded subject',
    peakMemoryMb: peakMemoryMb(),
  };
}

export const benches: readonly Bench[] = [
  { name: 'search-10k', run: () => measure(10_000) },
  { name: 'search-100k', run: () => measure(100_000) },
  { name: 'search-1m', large: true, run: () => measure(1_000_000) },
];
