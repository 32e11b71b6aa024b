// The benchmarks that the product promises are there, and each has an end. How fast they are is for `npm run bench` to say.
import { describe, expect, it } from '@jest/globals';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { percentile, type Bench } from '../bench/bench.ts';
import { projectRoot } from '../support/project-files.ts';

// prettier-ignore
const promised = [
  'issue-numbers', 'issue-numbers-gap-prone', 'decision', 'sign', 'layout-check', 'convert-cold', 'convert-warm',
  'search-10k', 'search-100k', 'list-10k', 'list-100k', 'start', 'card-decision', 'deliveries',
  'layout-check-35', 'layout-check-200', 'save-version', 'pane-size', 'pane-first-paint',
];

const benches = async (): Promise<readonly Bench[]> => {
  const files = globSync('tests/bench/*.bench.ts', { cwd: projectRoot });
  const modules = await Promise.all(
    files.map((file) => import(join(projectRoot, file)) as Promise<{ readonly benches: readonly Bench[] }>),
  );
  return modules.flatMap((one) => one.benches);
};

describe('the benchmarks', () => {
  it('are all there, and run without being asked for', async () => {
    const usual = (await benches()).filter(({ large }) => large !== true).map(({ name }) => name);
    expect(usual.toSorted()).toEqual(promised.toSorted());
  });

  it('have names of their own and a bound in time', async () => {
    const all = await benches();
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    expect(all.filter(({ boundSeconds = 600 }) => boundSeconds <= 0 || boundSeconds > 600)).toEqual([]);
  });

  it('tell the value below which a share of the values lies', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([percentile(hundred, 0.5), percentile(hundred, 0.95), percentile([7], 0.95)]).toEqual([50, 95, 7]);
    expect(percentile([], 0.95)).toBeNaN();
  });
});
