// The layout check of a letter of six pages, warm: every rule on effective formatting; against the mere parsing of the same
// document.xml with fast-xml-parser.
import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { checkLayout } from '../../api/modules/layout/index.ts';
import { must } from '../../api/platform/problem.ts';
import { durations, median, peakMemoryMb, rounded, upTo, type Bench, type BenchResult, type Size } from './bench.ts';
import { sixPageLetter } from './support/letters.ts';

async function run(size: Size): Promise<BenchResult> {
  const docx = sixPageLetter();
  const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false });
  const check = async (): Promise<unknown> => must(checkLayout(docx, { on: '2026-11-23' }));
  const parse = async (): Promise<unknown> =>
    parser.parse(strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array()));

  const times = size === 'full' ? 300 : 10;
  for (const work of [check, parse]) await durations(upTo(times), work);
  const ours = median(await durations(upTo(times), check));
  const theirs = median(await durations(upTo(times), parse));
  return {
    value: rounded(ours),
    unit: 'ms',
    ratio: rounded(theirs / ours),
    against: `fast-xml-parser on its document.xml, no check: ${rounded(theirs)} ms`,
    peakMemoryMb: peakMemoryMb(),
  };
}

export const benches: readonly Bench[] = [{ name: 'layout-check', boundSeconds: 120, run }];
