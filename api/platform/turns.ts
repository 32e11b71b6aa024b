// Turns: acts on different parts of one stored thing would collide in the database and be tried again, the more of them the
// more often. In one process they take turns instead; between processes the transaction still decides.
import { Problem } from './problem.ts';

/** Runs work of the same key one after the other, in the order it came. */
type InTurn = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/** Whoever has waited longer than that for a turn is told `busy`, and nothing was done. */
export function takeTurns(mostMs = 10_000): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const until = performance.now() + mostMs;
    const mine = (last.get(key) ?? Promise.resolve()).then(() => {
      if (performance.now() > until) throw new Problem('busy', { retryAfter: 2 });
      return work();
    });
    const over: Promise<void> = mine
      .then(
        () => undefined,
        () => undefined,
      )
      .then(() => {
        if (last.get(key) === over) last.delete(key);
      });
    last.set(key, over);
    return mine;
  };
}

/** The turns of this process: one row of those who wait for each thing, whatever they want of it. */
export const inTurn = takeTurns();
