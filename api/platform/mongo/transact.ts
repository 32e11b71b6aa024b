// Transactions: state, journal and outbox change together. The work may run several times, so it uses models only, one
// after the other, and changes nothing outside.
import { AsyncLocalStorage } from 'node:async_hooks';
import mongoose from 'mongoose';
import type { Actor } from '../../domain/kernel/actor.ts';
import type { Once } from '../http/route.ts';
import { Problem } from '../problem.ts';
import { duplicateKeys } from './errors.ts';
import { earlierResult, rememberResult } from './once.ts';

/** How long the work may be retried on conflicts, and how long a commit may stay without an answer. */
const retryForMs = 5_000;
const answerWithinMs = 15_000;

const inside = new AsyncLocalStorage<true>();

export const isInTransaction = (): boolean => inside.getStore() === true;

/**
 * Runs the work in one transaction of snapshot isolation. Conflicts are retried for five seconds, then `busy`. Nesting
 * throws, because an inner transaction would commit apart from the outer one.
 */
export async function inTransaction<T>(work: () => Promise<T>): Promise<T> {
  if (isInTransaction()) throw new Error('a transaction inside a transaction would commit on its own');
  const until = Date.now() + retryForMs;
  let result: { value: T } | undefined;
  const run = inside.run(true, () =>
    mongoose.connection.transaction(
      async () => {
        if (Date.now() > until) throw new Problem('busy', { retryAfter: 2 });
        result = { value: await work() };
      },
      { readPreference: 'primary', readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority', journal: true } },
    ),
  );
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Problem('busy', { retryAfter: 5 })), answerWithinMs);
  try {
    await Promise.race([run, late.promise]);
  } finally {
    clearTimeout(timer);
    run.catch(() => undefined);
  }
  if (!result) throw new Error('the transaction ended without running its work');
  return result.value;
}

/** Hands the work the stores of the actor's agency and no others; with `once`, the same key has one effect. */
export type Transact<S> = <T>(actor: Actor, work: (stores: S) => Promise<T>, once?: Once) => Promise<T>;

export const makeTransact =
  <S>(storesFor: (actor: Actor) => S): Transact<S> =>
  async (actor, work, once) => {
    const attempt = () =>
      inTransaction(async () => {
        const earlier = once && (await earlierResult(actor, once));
        if (earlier) return earlier.result as never;
        const result = await work(storesFor(actor));
        if (once) await rememberResult(actor, once, result);
        return result;
      });
    try {
      return await attempt();
    } catch (thrown) {
      // the same key arrived twice at once: the other one is committed by now, and its result is the answer
      if (once && duplicateKeys(thrown)?.includes('key')) return attempt();
      throw thrown;
    }
  };
