// What directives and tasks do to the document: directed, in work, answered, closed, handed back.
import type { Actor } from '../kernel/actor.ts';
import type { CivilDate } from '../kernel/dates.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { take } from '../kernel/workflow.ts';
import type { IncomingFact, IncomingOutcome } from './facts.ts';
import type { CurrentDirective, IncomingDocument, IncomingState } from './incoming.ts';
import { informationOnlyReason } from './legal-effect.ts';
import { readersOfIncoming, standing, type IncomingContext } from './standing.ts';
import { incomingWorkflow, type IncomingAction } from './workflow.ts';

/** What a directive is for: to handle (giải quyết), to note (để biết), to file (lưu). */
export const purposes = ['handle', 'note', 'file'] as const;
export type Purpose = (typeof purposes)[number];

const actionOf: Record<Purpose, IncomingAction> = { handle: 'direct', note: 'note', file: 'file' };

/**
 * Whether the actor may direct the document for this purpose now. A document for information only is noted or filed, never
 * handled.
 */
export function mayDirect(
  incoming: IncomingDocument,
  actor: Actor,
  purpose: Purpose,
  context: IncomingContext,
): Result<IncomingState> {
  const state = take(incomingWorkflow, incoming.state, actionOf[purpose], standing(incoming, actor, context));
  if (!state.ok) return state;
  if (purpose === 'handle' && incoming.effect === 'information-only') {
    const reason = informationOnlyReason(incoming);
    return refuse({ code: 'information-only', ...(reason === undefined ? {} : { detail: reason }) });
  }
  return state;
}

/** The document under its new directive. */
export function directed(
  incoming: IncomingDocument,
  actor: Actor,
  purpose: Purpose,
  directive: CurrentDirective,
  at: Date,
  context: IncomingContext,
): Result<IncomingOutcome> {
  const state = mayDirect(incoming, actor, purpose, context);
  if (!state.ok) return state;
  const { ended: _ended, ...rest } = incoming;
  const next: IncomingDocument = {
    ...rest,
    state: state.value,
    directive,
    ...(purpose === 'handle' ? {} : { ended: { at } }),
  };
  return ok({
    incoming: { ...next, readers: readersOfIncoming(next) },
    facts: [{ kind: 'incoming-directed', directiveId: directive.id, purpose }],
  });
}

const byTask = (incoming: IncomingDocument, action: IncomingAction) =>
  take(incomingWorkflow, incoming.state, action, ['task']);

/** Work has begun: a task of the document was accepted. Says nothing new when it had begun before. */
export function begin(incoming: IncomingDocument, taskId: string): Result<IncomingOutcome> {
  const state = byTask(incoming, 'begin');
  if (!state.ok) return state;
  const facts: readonly IncomingFact[] = incoming.state === state.value ? [] : [{ kind: 'incoming-begun', taskId }];
  return ok({ incoming: { ...incoming, state: state.value }, facts });
}

/** The lead's due day moved: granted, or by a pause. The document is due when its lead is. */
export const dueMoved = (incoming: IncomingDocument, dueOn: CivilDate): IncomingDocument =>
  incoming.directive === undefined ? incoming : { ...incoming, directive: { ...incoming.directive, dueOn } };

/** The lead task is done: with an outgoing document the matter is answered, without one it is closed. */
export function finish(
  incoming: IncomingDocument,
  taskId: string,
  answeredBy: string | undefined,
  at: Date,
): Result<IncomingOutcome> {
  const state = byTask(incoming, answeredBy === undefined ? 'close' : 'answer');
  if (!state.ok) return state;
  return ok({
    incoming: {
      ...incoming,
      state: state.value,
      ended: { at },
      ...(answeredBy === undefined ? {} : { answeredBy }),
    },
    facts: [
      answeredBy === undefined
        ? { kind: 'incoming-closed', taskId }
        : { kind: 'incoming-answered', taskId, answeredBy },
    ],
  });
}

/**
 * The lead gives the document back (chuyển trả): it lies again before who distributes, with the reason. The directive stands
 * until another one takes its place.
 */
export function handBackIncoming(
  incoming: IncomingDocument,
  actor: Actor,
  reason: string,
  at: Date,
  context: IncomingContext,
): Result<IncomingOutcome> {
  const state = take(incomingWorkflow, incoming.state, 'hand-back', standing(incoming, actor, context));
  if (!state.ok) return state;
  // the table has a lead hand back only what a directive gave it
  if (incoming.directive === undefined) return refuse({ code: 'action-not-open' });
  const directiveId = incoming.directive.id;
  const deed = { userId: actor.userId, positionId: actor.positionId, at };
  return ok({
    incoming: {
      ...incoming,
      state: state.value,
      // before nobody in particular: it lies with who distributes
      presented: deed,
      handBacks: [...incoming.handBacks, { ...deed, directiveId, reason }],
    },
    facts: [{ kind: 'incoming-handed-back', directiveId, reason }],
  });
}
