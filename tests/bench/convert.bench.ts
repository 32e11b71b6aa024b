// A letter as PDF: the first one of a fresh office and one of an office that is there already, against calling soffice by
// hand with a new profile and with one that it knows.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { libreOfficeProducer, type LibreOfficeProducer } from '../../api/modules/documents/index.ts';
import { must } from '../../api/platform/problem.ts';
import {
  durations,
  median,
  peakMemoryMb,
  peakMemoryOf,
  rounded,
  upTo,
  type Bench,
  type BenchResult,
  type Size,
} from './bench.ts';
import { onePageLetter } from './support/letters.ts';

const letter = onePageLetter();
const startsWithin = 60_000;

/** What soffice does for whoever calls it: one process, one file. */
async function byHand(folder: string, profile: string): Promise<void> {
  const source = join(folder, 'letter.docx');
  const target = join(folder, 'letter.pdf');
  await rm(target, { force: true });
  await writeFile(source, letter);
  const where = pathToFileURL(join(folder, profile)).href;
  const asked = ['--headless', `-env:UserInstallation=${where}`, '--convert-to', 'pdf', '--outdir', folder, source];
  await promisify(execFile)('soffice', asked, { timeout: startsWithin, killSignal: 'SIGKILL' });
  // soffice says nothing when it fails
  if ((await readFile(target)).length === 0) throw new Error('soffice made no PDF');
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'vanthu-bench-convert-'));
  return work(folder).finally(() => rm(folder, { recursive: true, force: true }));
}

/** The memory of the office and of the process that asks it. */
async function memoryOf(producer: LibreOfficeProducer): Promise<number> {
  const offices = await Promise.all(producer.running().map(({ officePid }) => peakMemoryOf(officePid)));
  return offices.reduce((sum, one) => sum + one, peakMemoryMb());
}

async function cold(size: Size): Promise<BenchResult> {
  const times = upTo(size === 'full' ? 5 : 1);
  let memory = 0;
  const fresh = async (): Promise<void> => {
    const producer = libreOfficeProducer();
    asked.push(await durations([letter], async (docx) => must(await producer.convert(docx))));
    memory = Math.max(memory, await memoryOf(producer));
    await producer.close();
  };
  const asked: (readonly number[])[] = [];
  const theirs = await inFolder(async (folder) => {
    // the first of all reads the programs from the disk, whoever it is
    await byHand(folder, 'first');
    for (const _ of times) await fresh();
    return median(await durations(times, (index) => byHand(folder, `profile-${index}`)));
  });
  const ours = median(asked.flat());
  return {
    value: rounded(ours),
    unit: 'ms',
    ratio: rounded(theirs / ours),
    against: `soffice --convert-to with a new profile: ${Math.round(theirs)} ms`,
    peakMemoryMb: memory,
  };
}

async function warm(size: Size): Promise<BenchResult> {
  const times = size === 'full' ? 40 : 2;
  const producer = libreOfficeProducer();
  const convert = async (): Promise<unknown> => must(await producer.convert(letter));
  await durations(upTo(3), convert);
  const ours = median(await durations(upTo(times), convert));
  const memory = await memoryOf(producer);
  await producer.close();
  const theirs = await inFolder(async (folder) => {
    await byHand(folder, 'profile');
    return median(await durations(upTo(Math.ceil(times / 8)), () => byHand(folder, 'profile')));
  });
  return {
    value: rounded(ours),
    unit: 'ms',
    ratio: rounded(theirs / ours),
    against: `soffice --convert-to with its profile there: ${Math.round(theirs)} ms`,
    peakMemoryMb: memory,
  };
}

export const benches: readonly Bench[] = [
  { name: 'convert-cold', boundSeconds: 240, run: cold },
  { name: 'convert-warm', boundSeconds: 240, run: warm },
];
