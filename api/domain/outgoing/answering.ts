// A reply that ends an incoming document: the drafter says so, the lead of the drafting unit confirms it.
import type { Reader } from '../kernel/access.ts';
import type { Actor } from '../kernel/actor.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { OutgoingFact, OutgoingOutcome } from './facts.ts';
import { may } from './may.ts';
import type { OutgoingDocument } from './outgoing.ts';

/** Confirms that the reply ends its `số đến`. After issue the incoming document is closed at once, else with the issue. */
export function confirmEnding(document: OutgoingDocument, actor: Actor, at: Date): Result<OutgoingOutcome> {
  const state = may(document, actor, 'confirm-ending');
  if (!state.ok) return state;
  const { answers } = document;
  if (answers === undefined) return refuse({ code: 'action-not-open' });
  const confirmed = { userId: actor.userId, positionId: actor.positionId, at };
  const out = document.state === 'issued' || document.state === 'corrected';
  const facts: OutgoingFact[] = [
    { kind: 'ending-confirmed', incomingId: answers.incomingId },
    ...(out ? [{ kind: 'answer-issued', incomingId: answers.incomingId, ends: true } as const] : []),
  ];
  return ok({ document: { ...document, state: state.value, answers: { ...answers, confirmed } }, facts });
}

/** Those of these readers whom another matter brings in for the first time. What the document says does not change by it. */
export const broughtIn = ({ sharedWith }: OutgoingDocument, readers: readonly Reader[]): readonly Reader[] =>
  [...new Set(readers)].filter((reader) => !sharedWith.includes(reader));
