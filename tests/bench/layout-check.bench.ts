// The layout check of a letter, warm: every rule on effective formatting; against the mere parsing of the same document.xml
// with fast-xml-parser.
import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { checkLayout } from '../../api/modules/layout/index.ts';
import { must } from '../../api/platform/problem.ts';
import { durations, median, peakMemoryMb, rounded, upTo, type Bench, type BenchResult, type Size } from './bench.ts';
import { letterOfPages, type Pages } from './support/letters.ts';

async function run(pages: Pages, times: number): Promise<BenchResult> {
  const docx = letterOfPages(pages);
  const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false });
  const check = async (): Promise<unknown> => must(checkLayout(docx, { on: '2026-11-23' }));
  const parse = async (): Promise<unknown> =>
    parser.parse(strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array()));

  for (const work of [check, parse]) await durations(upTo(times), work);
  const ours = median(await durations(upTo(times), check));
  const theirs = median(await durations(upTo(times), parse));
  return {
    value: rounded(ours),
    unit: 'ms',
    ratio: rounded(theirs / ours),
    against: `${pages} pages: fast-xml-parser on its document.xml, no check: ${rounded(theirs)} ms`,
    peakMemoryMb: peakMemoryMb(),
  };
}

const of = (name: string, pages: Pages, times: number): Bench => ({
  name,
  boundSeconds: 120,
  run: (size: Size) => run(pages, size === 'full' ? times : 3),
});

export const benches: readonly Bench[] = [
  of('layout-check', 6, 300),
  of('layout-check-35', 35, 60),
  of('layout-check-200', 200, 15),
];
