// The pane in Word: how many bytes come before it can be used, and how soon a person sees their work.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleFolder, ensureBuilt } from '../../addin/serve/build.ts';
import { median, peakMemoryMb, rounded, type Bench, type BenchResult, type Size } from './bench.ts';
import { firstPaints } from './support/pane-page.ts';

/** Above this the pane is too heavy for an office's line. Kilobytes, gzip. */
const mostKb = 200;

/** The page, and every script and style that it loads before anything is drawn. */
async function firstLoad(): Promise<{ readonly plain: number; readonly packed: number }> {
  const page = await readFile(join(bundleFolder, 'taskpane.html'), 'utf8');
  const names = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, name = '']) => name);
  const files = await Promise.all(names.map((name) => readFile(join(bundleFolder, name))));
  const all = [Buffer.from(page), ...files];
  return {
    plain: all.reduce((sum, bytes) => sum + bytes.length, 0),
    packed: all.reduce((sum, bytes) => sum + gzipSync(bytes, { level: 9 }).length, 0),
  };
}

async function size(): Promise<BenchResult> {
  await ensureBuilt(() => undefined);
  const { plain, packed } = await firstLoad();
  const kb = packed / 1000;
  return {
    value: rounded(kb),
    unit: 'kB gzip',
    ratio: rounded(mostKb / kb),
    against: `what it may be at most: ${mostKb} kB; unpacked ${Math.round(plain / 1000)} kB`,
    peakMemoryMb: peakMemoryMb(),
  };
}

async function firstPaint(wanted: Size): Promise<BenchResult> {
  await ensureBuilt(() => undefined);
  const { ours, bare } = await firstPaints(wanted === 'full' ? 15 : 2);
  return {
    value: rounded(median(ours)),
    unit: 'ms',
    ratio: rounded(median(bare) / median(ours)),
    against: `an empty page with the same office.js: ${rounded(median(bare))} ms`,
    peakMemoryMb: peakMemoryMb(),
  };
}

export const benches: readonly Bench[] = [
  { name: 'pane-size', boundSeconds: 120, run: size },
  { name: 'pane-first-paint', boundSeconds: 300, run: firstPaint },
];
