// The ways out that are not the answer: returned to its issuer, or taken back by the issuer.
import type { Actor } from '../kernel/actor.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { normalized } from '../kernel/text.ts';
import { take } from '../kernel/workflow.ts';
import type { IncomingFact, IncomingOutcome } from './facts.ts';
import type { IncomingDocument } from './incoming.ts';
import { standing, type IncomingContext } from './standing.ts';
import { incomingWorkflow, type IncomingRole } from './workflow.ts';

function end(
  incoming: IncomingDocument,
  action: 'return' | 'recall',
  roles: readonly IncomingRole[],
  given: string,
  at: Date,
  fact: (reason: string) => IncomingFact,
): Result<IncomingOutcome> {
  const state = take(incomingWorkflow, incoming.state, action, roles);
  if (!state.ok) return state;
  const reason = normalized(given);
  if (reason === '') return refuse({ code: 'reason-missing', detail: 'Chưa ghi lý do.' });
  return ok({ incoming: { ...incoming, state: state.value, ended: { at, reason } }, facts: [fact(reason)] });
}

/**
 * Gives the document back to its issuer with the reason. Before registration it never gets an arrival number; one that has
 * its number keeps it.
 * @legal NĐ 30/2020/NĐ-CP, Điều 21.2b
 */
export const returnToIssuer = (
  incoming: IncomingDocument,
  actor: Actor,
  reason: string,
  at: Date,
  context: IncomingContext,
): Result<IncomingOutcome> =>
  end(incoming, 'return', standing(incoming, actor, context), reason, at, (kept) => ({
    kind: 'incoming-returned',
    reason: kept,
    ...(incoming.arrival === undefined ? {} : { arrivalNumber: incoming.arrival.number }),
  }));

/** The issuer takes its document back, recorded by the clerk. */
export const recallByIssuer = (
  incoming: IncomingDocument,
  actor: Actor,
  reason: string,
  at: Date,
  context: IncomingContext,
): Result<IncomingOutcome> =>
  end(incoming, 'recall', standing(incoming, actor, context), reason, at, (kept) => ({
    kind: 'incoming-recalled',
    reason: kept,
  }));

/** The issuer takes its document back by the document axis. */
export const recallByExchange = (incoming: IncomingDocument, reason: string, at: Date): Result<IncomingOutcome> =>
  end(incoming, 'recall', ['exchange'], reason, at, (kept) => ({ kind: 'incoming-recalled', reason: kept }));
