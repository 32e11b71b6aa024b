// The way to the chat service at its own speed: waits a little for a free place, and otherwise says when there will be one.
import { setTimeout as sleep } from 'node:timers/promises';
import { NotDelivered, withoutThread, type Address, type TeamsPort } from '../port/teams-port.ts';
import type { Pace } from './pace.ts';

export interface Paces {
  readonly conversations: Pace;
  readonly tenants: Pace;
}

/** Longer waits are given back: whoever sends has other conversations to serve meanwhile. */
const longestWaitMs = 3_000;

/** Where the service names no time: within this. */
const usualHoldMs = 2_000;

/** The same port within the limits; where they leave no room soon, `throttled` with the seconds to wait. */
export function pacedPort(port: TeamsPort, { conversations, tenants }: Paces, now: () => number): TeamsPort {
  const place = async ({ conversationId, tenant }: Address): Promise<void> => {
    const until = now() + longestWaitMs;
    const key = withoutThread(conversationId);
    for (;;) {
      const wait = Math.max(conversations.wait(key), tenants.wait(tenant));
      if (wait === 0) {
        conversations.take(key);
        tenants.take(tenant);
        return;
      }
      if (now() + wait > until) throw new NotDelivered('throttled', 'own limit', wait / 1000);
      await sleep(wait);
    }
  };
  const paced = async <T>(to: Address, call: () => Promise<T>): Promise<T> => {
    await place(to);
    try {
      return await call();
    } catch (thrown) {
      if (thrown instanceof NotDelivered && thrown.reason === 'throttled')
        conversations.hold(withoutThread(to.conversationId), (thrown.retryAfterSeconds ?? 0) * 1000 || usualHoldMs);
      throw thrown;
    }
  };
  return {
    send: (to, message) => paced(to, () => port.send(to, message)),
    startThread: (to, message) => paced(to, () => port.startThread(to, message)),
    update: (to, activityId, message) => paced(to, () => port.update(to, activityId, message)),
  };
}
