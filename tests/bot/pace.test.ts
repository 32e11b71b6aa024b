// The limits of the chat service are kept whatever is to be sent, nothing waits longer than it must, and memory stays small.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { conversationLimits, pace, tenantLimits, type Limit } from '../../bot/delivery/pace.ts';
import { pauseSeconds } from '../../bot/delivery/report.ts';

/** Sends as soon as it may, with these pauses between the wishes to send; gives the moments of sending. */
function sendAll(limits: readonly Limit[], pauses: readonly number[]): number[] {
  let now = 0;
  const paced = pace(limits, () => now);
  return pauses.map((pause) => {
    now += pause;
    now += paced.wait('one');
    expect(paced.wait('one')).toBe(0);
    paced.take('one');
    return now;
  });
}

const somePauses = fc.array(fc.oneof(fc.constant(0), fc.nat(300), fc.nat(5_000)), { minLength: 80, maxLength: 200 });

describe('the pace', () => {
  it('lets no window have more than its limit, wherever the window begins', () => {
    fc.assert(
      fc.property(somePauses, (pauses) => {
        const sent = sendAll(conversationLimits, pauses);
        for (const { most, ms } of conversationLimits)
          for (let last = most; last < sent.length; last += 1)
            expect(sent[last]! - sent[last - most]!).toBeGreaterThanOrEqual(ms);
      }),
    );
  });

  it('sends the first seven at once', () => {
    expect(
      sendAll(
        conversationLimits,
        Array.from({ length: 7 }, () => 0),
      ).at(-1),
    ).toBe(0);
  });

  it('of a tenant sends ten thousand in a little over the shortest time there is', () => {
    const sent = sendAll(
      tenantLimits,
      Array.from({ length: 10_000 }, () => 0),
    );
    expect(sent.at(-1)! / 1000).toBeGreaterThan(199);
    expect(sent.at(-1)! / 1000).toBeLessThan(215);
  });

  it('waits where the service said "not before"', () => {
    const paced = pace(conversationLimits, () => 0);
    paced.hold('one', 7_000);
    expect([paced.wait('one'), paced.wait('another')]).toEqual([7_000, 0]);
  });

  it('forgets conversations that are idle', () => {
    let now = 0;
    const paced = pace(conversationLimits, () => now);
    for (let key = 0; key < 10_000; key += 1) paced.take(`conversation-${key}`);
    expect(paced.size()).toBe(10_000);
    now += 3_700_000;
    paced.take('another');
    expect(paced.size()).toBe(1);
  });
});

describe('the pause before the next try', () => {
  it('is never shorter than what the service named, and never an hour longer', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3600 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (named, chance) => {
          const pause = pauseSeconds('throttled', 1, named, () => chance)!;
          expect(pause).toBeGreaterThanOrEqual(named);
          expect(pause).toBeLessThanOrEqual(Math.min(3600, Math.ceil(named * 1.5)));
        },
      ),
    );
  });

  it('grows with the tries, and is not the same for everybody', () => {
    expect([1, 2, 3, 4].map((tries) => pauseSeconds('ambiguous', tries, undefined, () => 0))).toEqual([5, 10, 20, 40]);
    expect(pauseSeconds('ambiguous', 1, undefined, () => 0.9)).toBeGreaterThan(5);
    expect(pauseSeconds('ambiguous', 30, undefined, () => 0)).toBe(300);
  });

  it('is none where nothing is tried again', () => {
    expect(pauseSeconds('rejected', 1, undefined)).toBeUndefined();
  });
});
