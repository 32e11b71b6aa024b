// Time as the simulator knows it: the machine's, or one that a test moves by hand so that nobody waits 15 seconds.

/** Where the simulator gets its moments and its waiting from. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `work` after the time; the answer calls it off. */
  after(milliseconds: number, work: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, work) {
    const timer = setTimeout(work, milliseconds);
    timer.unref();
    return () => {
      clearTimeout(timer);
    };
  },
};

export interface HandClock extends Clock {
  /** Moves the time and runs what falls due, in its order. */
  pass(milliseconds: number): void;
  /** Resolves when somebody waits for a moment, with how long it is until then: a test moves the time after that. */
  waitedFor(): Promise<number>;
}

/** A clock that stands still until a test moves it. */
export function handClock(startsAt = Date.parse('2026-11-16T01:00:00Z')): HandClock {
  let now = startsAt;
  const due = new Set<{ at: number; work: () => void }>();
  let watchers: (() => void)[] = [];
  const next = (until: number) => [...due].filter(({ at }) => at <= until).sort((one, other) => one.at - other.at)[0];
  return {
    now: () => now,
    after(milliseconds, work) {
      const wait = { at: now + milliseconds, work };
      due.add(wait);
      watchers.forEach((tell) => {
        tell();
      });
      watchers = [];
      return () => {
        due.delete(wait);
      };
    },
    pass(milliseconds) {
      const until = now + milliseconds;
      for (let wait = next(until); wait !== undefined; wait = next(until)) {
        due.delete(wait);
        now = wait.at;
        wait.work();
      }
      now = until;
    },
    async waitedFor() {
      if (due.size === 0) await new Promise<void>((resolve) => void watchers.push(resolve));
      return Math.min(...[...due].map(({ at }) => at)) - now;
    },
  };
}
