// The one gate of every rule about an outgoing document: the table first, then what is out of the question for this one.
import type { Actor } from '../kernel/actor.ts';
import { refuse, type Result } from '../kernel/result.ts';
import { take } from '../kernel/workflow.ts';
import type { OutgoingDocument } from './outgoing.ts';
import { ruledOut, standing } from './standing.ts';
import { outgoingWorkflow, type OutgoingAction, type OutgoingState } from './workflow.ts';

/** The state that the action leads to, or the refusal: accepted is exactly what `actionsFor` offers. */
export function may(document: OutgoingDocument, actor: Actor, action: OutgoingAction): Result<OutgoingState> {
  const state = take(outgoingWorkflow, document.state, action, standing(document, actor));
  if (!state.ok || !ruledOut(document, action)) return state;
  const wrongOriginal = action === 'sign' || action === 'record-ink-signature';
  return refuse({ code: wrongOriginal ? 'original-mismatch' : 'action-not-open' });
}

/** What follows from a rule itself, when its last condition is met. */
export const follows = (document: OutgoingDocument, action: OutgoingAction): Result<OutgoingState> =>
  take(outgoingWorkflow, document.state, action, ['system']);

/** A text that must not be empty, trimmed; else the sentence says what to write. */
export function required(text: string | undefined, detail: string): Result<string> {
  const trimmed = text?.normalize('NFC').trim() ?? '';
  return trimmed === '' ? refuse({ code: 'reason-missing', detail }) : { ok: true, value: trimmed };
}
