// Sending activities to the bot, with Teams' patience: 15 s, 5 s for dialogs, then again, twice at most.
import type { Clock } from './clock.ts';
import type { Faults } from './faults.ts';
import { eventId } from './ids.ts';
import type { OpenId } from './openid.ts';
import type { IncomingActivity } from './wire.ts';

/** What came of an activity; no status when the bot never answered. */
export interface Delivered {
  readonly status?: number;
  readonly body?: unknown;
  readonly tries: number;
}

export const waits = { usual: 15_000, dialog: 5_000 } as const;
export const resends = 2;

/** How much of the past is kept for questions of tests; a long try-out must not grow. */
const remembered = 5_000;

const hasty = (activity: IncomingActivity): boolean =>
  typeof activity['name'] === 'string' && /^(task|composeExtension|application)\//.test(activity['name']);

export interface ToBotParts {
  readonly endpoint: () => string;
  readonly openId: OpenId;
  readonly clock: Clock;
  readonly faults: Faults;
}

/** The way from Teams to the bot. Everything on the way is known, so that `settled` can wait for it. */
export function makeToBot({ endpoint, openId, clock, faults }: ToBotParts) {
  const onTheWay = new Set<Promise<unknown>>();
  const delivered: IncomingActivity[] = [];
  let overtaken: (() => void)[] = [];

  const attempt = async (activity: IncomingActivity): Promise<Omit<Delivered, 'tries'> | undefined> => {
    const given = new AbortController();
    const callOff = clock.after(hasty(activity) ? waits.dialog : waits.usual, () => {
      given.abort();
    });
    delivered.push(activity);
    if (delivered.length > remembered) delivered.shift();
    try {
      const response = await fetch(endpoint(), {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${await openId.channelToken()}` },
        body: JSON.stringify(activity),
        signal: given.signal,
      });
      const text = await response.text();
      return { status: response.status, body: parse(text) };
    } catch {
      return undefined;
    } finally {
      callOff();
    }
  };

  /** The first try again keeps its id; the next comes as a new activity, which Teams does too. */
  const again = (activity: IncomingActivity, tries: number): IncomingActivity =>
    tries < resends
      ? activity
      : {
          ...activity,
          id: activity.type === 'message' ? `${activity.id}1` : eventId(),
          timestamp: new Date(clock.now()).toISOString(),
        };

  const withPatience = async (activity: IncomingActivity): Promise<Delivered> => {
    const fault = faults.forActivity(activity);
    if (fault?.what === 'overtaken') await new Promise<void>((resolve) => void overtaken.push(resolve));
    if (fault?.what === 'duplicate') void track(attempt(activity));
    for (let tries = 0; tries <= resends; tries += 1) {
      const answer = await attempt(tries === 0 ? activity : again(activity, tries));
      const lost = fault?.what === 'lost-answer' && tries === 0;
      if (answer !== undefined && !lost) return { ...answer, tries: tries + 1 };
    }
    return { tries: resends + 1 };
  };

  function track<T>(work: Promise<T>): Promise<T> {
    onTheWay.add(work);
    return work.finally(() => onTheWay.delete(work));
  }
  return {
    /** Resolves with the bot's answer, or without one after the last try. */
    async send(activity: IncomingActivity): Promise<Delivered> {
      const answer = await track(withPatience(activity));
      overtaken.forEach((go) => {
        go();
      });
      overtaken = [];
      return answer;
    },
    /** Every activity as it was sent, re-sent ones again. */
    delivered: (): readonly IncomingActivity[] => delivered,
    /** Resolves when nothing is on its way to the bot. */
    async settled(): Promise<void> {
      while (onTheWay.size > 0) await Promise.allSettled(onTheWay);
    },
  };
}

function parse(text: string): unknown {
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return text;
  }
}

export type ToBot = ReturnType<typeof makeToBot>;
