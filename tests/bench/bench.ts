// What a benchmark is, and the little that all of them need.
import { readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';

export interface BenchResult {
  readonly value: number;
  readonly unit: string;
  /** How many times better than what it is compared with, measured in the same run. */
  readonly ratio: number;
  readonly against: string;
  readonly peakMemoryMb: number;
}

/** `quick` only shows that a benchmark runs: its figures mean little. */
export type Size = 'full' | 'quick';

export interface Bench {
  readonly name: string;
  /** Takes minutes: runs only when asked for by name or with `--large`. */
  readonly large?: boolean;
  /** Is stopped and counts as failed after so many seconds; ten minutes when nothing is said. */
  readonly boundSeconds?: number;
  readonly run: (size: Size) => Promise<BenchResult>;
}

/** The most memory this process has held so far, its threads included. Every benchmark runs in a process of its own. */
export const peakMemoryMb = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

/** The same of another process that still runs; 0 where the system does not tell. */
export async function peakMemoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Math.round(Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024);
}

/** The value below which the given share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** The duration of each call in milliseconds, one after the other. */
export async function durations<T>(
  items: readonly T[],
  call: (item: T) => Promise<unknown>,
): Promise<readonly number[]> {
  const taken: number[] = [];
  for (const item of items) {
    const began = performance.now();
    await call(item);
    taken.push(performance.now() - began);
  }
  return taken;
}

export const rounded = (value: number): number => Number(value.toPrecision(3));

/** Whole numbers from 0. */
export const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
