// The limits of the chat service, kept before it has to say no: so many messages in so long, a conversation and a tenant.
// Windows that slide, not buckets that refill: a full bucket and its refill would let twice the limit through a window.

/** At most so many in so many milliseconds. */
export interface Limit {
  readonly most: number;
  readonly ms: number;
}

/** What Teams allows one bot in one conversation, and one app in one tenant. */
export const conversationLimits: readonly Limit[] = [
  { most: 7, ms: 1_000 },
  { most: 8, ms: 2_000 },
  { most: 60, ms: 30_000 },
  { most: 1_800, ms: 3_600_000 },
];
export const tenantLimits: readonly Limit[] = [
  { most: 50, ms: 1_000 },
  // the same rate in small steps: fifty at once arrive in a bunch, and the next fifty run into it
  { most: 6, ms: 120 },
];

export interface Pace {
  /** In how many milliseconds there is a place; 0 when there is one now. */
  wait(key: string): number;
  /** Takes the place that there is. */
  take(key: string): void;
  /** The service itself said "not before": nothing goes there until then. */
  hold(key: string, ms: number): void;
  /** How many keys are remembered. */
  size(): number;
}

interface Past {
  /** When places were taken, oldest first. */
  readonly taken: number[];
  heldUntil: number;
}

/** Calls arrive later than they are made, some more than others: the service sees them a little closer together. */
const spare = 1.05;

/** After how long the newest place may follow the ones before; 0 when it may now. */
const waitOf = ({ taken, heldUntil }: Past, limits: readonly Limit[], now: number): number =>
  Math.max(heldUntil - now, ...limits.map(({ most, ms }) => (taken.at(-most) ?? -Infinity) + ms * spare - now), 0);

/** Counts by key; keys that are idle for the longest window are forgotten. */
export function pace(limits: readonly Limit[], now: () => number): Pace {
  const longest = Math.max(...limits.map(({ ms }) => ms));
  const pasts = new Map<string, Past>();
  let swept = now();

  const isIdle = ({ taken, heldUntil }: Past): boolean =>
    (taken.at(-1) ?? -Infinity) + longest <= now() && heldUntil <= now();
  const sweep = (): void => {
    if (now() - swept < 60_000) return;
    swept = now();
    for (const [key, past] of pasts) if (isIdle(past)) pasts.delete(key);
  };
  const pastOf = (key: string): Past => {
    const past = pasts.get(key) ?? { taken: [], heldUntil: -Infinity };
    pasts.set(key, past);
    return past;
  };
  return {
    wait: (key) => waitOf(pastOf(key), limits, now()),
    take(key) {
      sweep();
      const past = pastOf(key);
      while ((past.taken[0] ?? Infinity) + longest <= now()) past.taken.shift();
      past.taken.push(now());
    },
    hold(key, ms) {
      const past = pastOf(key);
      past.heldUntil = Math.max(past.heldUntil, now() + ms);
    },
    size: () => pasts.size,
  };
}
