// Numbers are claimed in lanes: one per process and register commits up to 64 claims in one transaction. No gap, no
// duplicate, in the order of time; a claim that no longer holds is filtered out inside and does not harm the others.
import { AsyncResource } from 'node:async_hooks';
import { v7 as uuid } from 'uuid';
import { nextNumber, type RegisterEntry } from '../../domain/register/register.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import { refuse, type Result } from '../../domain/kernel/result.ts';
import type { Once } from '../../platform/http/route.ts';
import { isDatabaseGone } from '../../platform/mongo/errors.ts';
import { earlierResults, rememberResults } from '../../platform/mongo/once.ts';
import { inTransaction, isInTransaction } from '../../platform/mongo/transact.ts';
import { must, Problem } from '../../platform/problem.ts';
import { registerStore } from './register.store.mongo.ts';

export interface Claim {
  readonly actor: Actor;
  readonly documentId: string;
  readonly columns: RegisterEntry['columns'];
  readonly once?: Once;
}

export interface Numbered<C extends Claim> {
  readonly claim: C;
  readonly entry: RegisterEntry;
}

/** What a capability does with its numbers. Both run inside the lane's transaction: models only, in batches, no side effects. */
export interface ClaimKind<C extends Claim> {
  /** The state of a row that has just got its number. */
  readonly state: 'entered' | 'issuing';
  /** Whether each claim still holds, in the order given. */
  admit(agencyId: string, claims: readonly C[]): Promise<readonly Result<unknown>[]>;
  /** Writes document, journal and outbox of the claims that got a number. */
  record(agencyId: string, numbered: readonly Numbered<C>[]): Promise<void>;
}

interface Waiting<C extends Claim> {
  readonly claim: C;
  readonly resolve: (entry: RegisterEntry) => void;
  readonly reject: (reason: unknown) => void;
}

type Outcome = { readonly entry: RegisterEntry } | { readonly problem: unknown };

const mostTogether = 64;

interface LaneOf<C extends Claim> {
  readonly agencyId: string;
  readonly registerId: string;
  readonly kind: ClaimKind<C>;
  readonly now: () => Date;
}

/** One transaction for a group of claims; the outcome of each, in the order given. */
const commit = <C extends Claim>(
  { agencyId, registerId, kind, now }: LaneOf<C>,
  claims: readonly C[],
): Promise<readonly Outcome[]> =>
  inTransaction(async () => {
    const store = registerStore(agencyId);
    const outcomes = new Map<C, Outcome>();

    // the same request, or the same document, again: the number it has
    const byKey = await earlierResults(agencyId, claims);
    const documentOf = (claim: C): string => {
      const earlier = byKey.get(claim);
      return earlier && earlier !== 'reused' ? (earlier.result as { documentId: string }).documentId : claim.documentId;
    };
    const known = new Map(
      (await store.entriesOf(registerId, claims.map(documentOf))).map((entry) => [entry.documentId, entry]),
    );
    const fresh: C[] = [];
    const claimed = new Set<string>();
    for (const claim of claims) {
      const entry = known.get(documentOf(claim));
      if (byKey.get(claim) === 'reused') outcomes.set(claim, { problem: new Problem('idempotency-key-reused') });
      else if (entry) outcomes.set(claim, { entry });
      else if (claimed.has(claim.documentId)) outcomes.set(claim, { problem: new Problem('already-issued') });
      else {
        claimed.add(claim.documentId);
        fresh.push(claim);
      }
    }

    const admitted: C[] = [];
    const verdicts = fresh.length > 0 ? await kind.admit(agencyId, fresh) : [];
    fresh.forEach((claim, index) => {
      try {
        must(verdicts[index] ?? refuse({ code: 'action-not-open' }));
        admitted.push(claim);
      } catch (problem) {
        outcomes.set(claim, { problem });
      }
    });

    if (admitted.length > 0) {
      let counter = await store.counter(registerId);
      const numbered = admitted.map((claim): Numbered<C> => {
        const { number, year, at, on } = nextNumber(counter, now());
        counter = { ...counter, year, last: number, lastAt: at };
        const { documentId, columns } = claim;
        return {
          claim,
          entry: {
            id: uuid(),
            agencyId,
            registerId,
            year,
            number,
            documentId,
            on,
            claimedAt: at,
            state: kind.state,
            columns,
            version: 1,
          },
        };
      });
      await store.advance(registerId, counter);
      await store.addEntries(numbered.map(({ entry }) => entry));
      await kind.record(agencyId, numbered);
      await rememberResults(
        numbered.flatMap(({ claim }) =>
          claim.once ? [{ actor: claim.actor, once: claim.once, result: { documentId: claim.documentId } }] : [],
        ),
      );
      for (const { claim, entry } of numbered) outcomes.set(claim, { entry });
    }
    return claims.map((claim) => outcomes.get(claim) ?? { problem: new Problem('busy') });
  });

const settle = <C extends Claim>(waiting: Waiting<C>, outcome: Outcome | undefined): void => {
  if (outcome && 'entry' in outcome) waiting.resolve(outcome.entry);
  else waiting.reject(outcome?.problem ?? new Problem('busy'));
};

async function serveGroup<C extends Claim>(lane: LaneOf<C>, group: readonly Waiting<C>[]): Promise<void> {
  try {
    const outcomes = await commit(
      lane,
      group.map(({ claim }) => claim),
    );
    group.forEach((waiting, index) => settle(waiting, outcomes[index]));
  } catch (thrown) {
    const alone = group.length === 1 || isDatabaseGone(thrown) || thrown instanceof Problem;
    if (alone) for (const waiting of group) waiting.reject(thrown);
    // one claim that cannot be written must not take the others with it
    else for (const waiting of group) await serveGroup(lane, [waiting]);
  }
}

export interface Lanes {
  /**
   * Claims the next number of the register for the document. A repeated claim gets the same entry. Rejects with the
   * problem when the claim does not hold; then no number was used.
   */
  claim<C extends Claim>(kind: ClaimKind<C>, registerId: string, claim: C): Promise<RegisterEntry>;
}

/** The lanes of this process. Several processes may claim from one register at once. */
export function makeLanes(now: () => Date): Lanes {
  const queues = new Map<string, Waiting<never>[]>();
  // a lane serves many callers: it must not run inside the transaction or request of the one that woke it
  const outside = new AsyncResource('register-lane');

  async function drain<C extends Claim>(key: string, lane: LaneOf<C>, queue: Waiting<C>[]): Promise<void> {
    // claims of one instant gather into one group
    await new Promise(setImmediate);
    while (queue.length > 0) await serveGroup(lane, queue.splice(0, mostTogether));
    queues.delete(key);
  }

  return {
    claim: <C extends Claim>(kind: ClaimKind<C>, registerId: string, claim: C) => {
      if (isInTransaction()) throw new Error('a number cannot be claimed inside another transaction');
      const { agencyId } = claim.actor;
      const key = JSON.stringify([agencyId, registerId, kind.state]);
      return new Promise<RegisterEntry>((resolve, reject) => {
        const waiting: Waiting<C> = { claim, resolve, reject };
        const queue = queues.get(key) as Waiting<C>[] | undefined;
        if (queue) {
          queue.push(waiting);
          return;
        }
        const started: Waiting<C>[] = [waiting];
        queues.set(key, started as never);
        outside.runInAsyncScope(() => void drain(key, { agencyId, registerId, kind, now }, started));
      });
    },
  };
}
