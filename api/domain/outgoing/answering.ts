// A reply that ends an incoming document: the drafter says so, the lead of the drafting unit confirms it.
import type { Reader } from '../kernel/access.ts';
import type { Actor } from '../kernel/actor.ts';
import { withReaders } from '../kernel/access.ts';
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

/** Lets others read the document because another matter brought them in; gives back nothing new when all could already. */
export function shareWith(document: OutgoingDocument, readers: readonly Reader[]): OutgoingOutcome {
  const sharedWith = withReaders(document.sharedWith, readers);
  const added = sharedWith.filter((reader) => !document.sharedWith.includes(reader));
  return {
    document: { ...document, sharedWith },
    facts: added.length === 0 ? [] : [{ kind: 'shared', readers: added }],
  };
}
