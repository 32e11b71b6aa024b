// The rates that Teams allows a bot: sliding windows per conversation, and one per tenant.
import { refuse, tooManyRequests } from './refusals.ts';

interface Window {
  readonly within: number;
  readonly calls: number;
}

// prettier-ignore
export const rates = {
  write:  [{ within: 1_000, calls: 7 },  { within: 2_000, calls: 8 },  { within: 30_000, calls: 60 },  { within: 3_600_000, calls: 1_800 }],
  roster: [{ within: 1_000, calls: 14 }, { within: 2_000, calls: 16 }, { within: 30_000, calls: 120 }, { within: 3_600_000, calls: 3_600 }],
  tenant: [{ within: 1_000, calls: 50 }],
} as const satisfies Record<string, readonly Window[]>;

/** How long a caller has to wait until one more call fits every window; 0 when it fits now. */
export function waitFor(calls: readonly number[], windows: readonly Window[], now: number): number {
  const waits = windows.map(({ within, calls: allowed }) => {
    // the call whose leaving of the window makes room
    const blocking = calls.at(-allowed);
    return blocking === undefined ? 0 : Math.max(0, blocking + within - now);
  });
  return Math.max(...waits);
}

/** Counts calls and refuses what exceeds a rate; a refused call does not count. */
export function makeLimits(now: () => number) {
  const taken = new Map<string, number[]>();
  const since = (key: string, windows: readonly Window[]): number[] => {
    const longest = Math.max(...windows.map(({ within }) => within));
    const calls = (taken.get(key) ?? []).filter((at) => at > now() - longest);
    taken.set(key, calls);
    return calls;
  };
  return {
    /** Takes one call of a tenant, and of a conversation if it is about one. */
    take(kind: 'write' | 'roster', tenant: string, conversationId: string | undefined): void {
      const buckets = [
        { calls: since(`tenant ${tenant}`, rates.tenant), windows: rates.tenant },
        ...(conversationId === undefined
          ? []
          : [{ calls: since(`${kind} ${conversationId}`, rates[kind]), windows: rates[kind] }]),
      ];
      const wait = Math.max(...buckets.map(({ calls, windows }) => waitFor(calls, windows, now())));
      if (wait > 0) refuse(tooManyRequests(Math.max(1, Math.ceil(wait / 1_000))));
      for (const { calls } of buckets) calls.push(now());
    },
  };
}

export type Limits = ReturnType<typeof makeLimits>;
