// What a file may cost to read: a hostile one runs into these limits and is called unreadable, nothing else happens.

/** The file cannot be read as it stands, or would cost too much to read. */
export class Unreadable extends Error {
  override readonly name: string = 'Unreadable';
}

/** Reading on would cost more than a file may. */
export class TooCostly extends Unreadable {
  override readonly name = 'TooCostly';
}

// prettier-ignore
export const limits = {
  fileBytes:      200 * 1024 * 1024,
  inflatedBytes:  256 * 1024 * 1024,
  objects:        500_000,
  revisions:      300,
  depth:          100,
  signatures:     200,
  contentsBytes:  4 * 1024 * 1024,
  parsedValues:   3_000_000,
} as const;

export interface Budget {
  /** Counts one parsed value and looks at the clock now and then. */
  value(): void;
  /** Asks for so many bytes of inflated data; gives how many are left at most. */
  inflateLimit(): number;
  inflated(bytes: number): void;
  /** Counts entries of reference tables. */
  entries(count: number): void;
}

/** A budget that runs out at the deadline or when a count is used up. */
export function newBudget(deadlineMs: number): Budget {
  const until = performance.now() + deadlineMs;
  let values = 0;
  let inflated = 0;
  let entries = 0;
  return {
    value() {
      values++;
      if (values > limits.parsedValues) throw new TooCostly('too many values');
      if ((values & 0xfff) === 0 && performance.now() > until) throw new TooCostly('deadline');
    },
    inflateLimit: () => limits.inflatedBytes - inflated,
    inflated(bytes) {
      inflated += bytes;
      if (inflated > limits.inflatedBytes) throw new TooCostly('too much inflated data');
      if (performance.now() > until) throw new TooCostly('deadline');
    },
    entries(count) {
      entries += count;
      if (entries > limits.objects * 4) throw new TooCostly('too many table entries');
      if (performance.now() > until) throw new TooCostly('deadline');
    },
  };
}
