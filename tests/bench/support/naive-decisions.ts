// The server of decisions as the product has it, with one thing changed: the journal chains its rows.
import type { Actor } from '../../../api/domain/kernel/actor.ts';
import { civilDate } from '../../../api/domain/kernel/dates.ts';
import { makeWhoIsWho, makeWhoActs } from '../../../api/modules/directory/index.ts';
import {
  outgoingRoutes,
  outgoingStore,
  type OutgoingDeps,
  type OutgoingStores,
} from '../../../api/modules/outgoing/index.ts';
import { outboxOf } from '../../../api/modules/outbox/index.ts';
import type { VerifyToken } from '../../../api/platform/auth/tokens.ts';
import { makeMetrics } from '../../../api/platform/http/metrics.ts';
import { serve } from '../../../api/platform/http/serve.ts';
import { makeSignIn } from '../../../api/platform/http/sign-in.ts';
import type { Log } from '../../../api/platform/log/log.ts';
import { makeTransact } from '../../../api/platform/mongo/transact.ts';
import { chainedJournal, openChain } from './chained-journal.ts';

export interface NaiveDeps {
  readonly verifyToken: VerifyToken;
  readonly now: () => Date;
  readonly log: Log;
  readonly agencyId: string;
}

/** What an approval touches; the other stores of an act are not asked for by one. */
const storesWith =
  (now: () => Date) =>
  (actor: Actor): OutgoingStores =>
    ({
      outgoing: outgoingStore(actor.agencyId),
      journal: chainedJournal(actor, now),
      outbox: outboxOf(actor.agencyId, now),
    }) satisfies Partial<OutgoingStores> as OutgoingStores;

export async function naiveServer({ verifyToken, now, log, agencyId }: NaiveDeps): Promise<ReturnType<typeof serve>> {
  await openChain(agencyId);
  const deps = { transact: makeTransact(storesWith(now)), now, whoIsWho: makeWhoIsWho(), log };
  return serve({
    routes: outgoingRoutes(deps satisfies Partial<OutgoingDeps> as unknown as OutgoingDeps),
    pages: [],
    signIn: makeSignIn(
      verifyToken,
      makeWhoActs(() => civilDate(now())),
    ),
    onRefusal: () => Promise.resolve(),
    metrics: makeMetrics(),
    log,
  });
}
