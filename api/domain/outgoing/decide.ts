// Deciding on a step of the route: initial it, or send it back with the reason. Every decision names the bytes it is for.
import type { Actor } from '../kernel/actor.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { OutgoingFact, OutgoingOutcome } from './facts.ts';
import { follows, may, required } from './may.ts';
import { normalized } from '../kernel/text.ts';
import { currentStep, type Decision, type OutgoingDocument, type Remark, type RouteStep } from './outgoing.ts';

/** The refusal of a decision on bytes that do not go round any more. */
export function onCurrentBytes(document: OutgoingDocument, hash: string): Result<string> {
  return document.submitted?.pdfSha256 === hash ? ok(hash) : refuse({ code: 'not-current-version' });
}

const decision = (
  document: OutgoingDocument,
  step: RouteStep,
  actor: Actor,
  given: Pick<Decision, 'hash' | 'verdict' | 'reason' | 'remarks' | 'capacityId'>,
  at: Date,
): Decision => ({
  ...given,
  stepId: step.id,
  kind: step.kind,
  round: document.round,
  userId: actor.userId,
  positionId: actor.positionId,
  stepPositionId: step.positionId,
  at,
});

/** The signer's decision, made with the signature. */
export const signingDecision = (
  document: OutgoingDocument,
  step: RouteStep,
  actor: Actor,
  hash: string,
  capacityId: string,
  at: Date,
): Decision => decision(document, step, actor, { hash, verdict: 'approved', capacityId }, at);

/**
 * Approves the step that is at this position, for the bytes it saw. After the last check the document waits for its signer.
 * @legal NĐ 30/2020/NĐ-CP, Điều 12
 */
export function approve(document: OutgoingDocument, actor: Actor, hash: string, at: Date): Result<OutgoingOutcome> {
  const state = may(document, actor, 'approve');
  if (!state.ok) return state;
  const current = onCurrentBytes(document, hash);
  if (!current.ok) return current;
  const step = currentStep(document);
  if (step === undefined) return refuse({ code: 'action-not-open' });

  const decided = {
    ...document,
    state: state.value,
    decisions: [...document.decisions, decision(document, step, actor, { hash, verdict: 'approved' }, at)],
  };
  const next = currentStep(decided);
  const wanted: OutgoingFact[] =
    next === undefined
      ? []
      : [{ kind: 'decision-wanted', stepId: next.id, step: next.kind, positionId: next.positionId }];
  const approved: OutgoingFact = {
    kind: 'step-approved',
    stepId: step.id,
    step: step.kind,
    hash,
    ...(actor.positionId === step.positionId ? {} : { onBehalfOf: step.positionId }),
  };
  if (next?.kind !== 'sign') return ok({ document: decided, facts: [approved, ...wanted] });

  const waiting = follows(decided, 'complete-checks');
  if (!waiting.ok) return waiting;
  return ok({ document: { ...decided, state: waiting.value }, facts: [approved, ...wanted] });
}

/**
 * Sends the document back to its drafter with the reason, and with remarks beside the places they speak of. The round is over:
 * what was decided in it stays as history. The journal counts the remarks and does not quote them.
 * @legal NĐ 30/2020/NĐ-CP, Điều 11.2
 */
export function sendBack(
  document: OutgoingDocument,
  actor: Actor,
  given: { readonly hash: string; readonly reason: string; readonly remarks?: readonly Remark[] },
  at: Date,
): Result<OutgoingOutcome> {
  const state = may(document, actor, 'send-back');
  if (!state.ok) return state;
  const current = onCurrentBytes(document, given.hash);
  if (!current.ok) return current;
  const reason = required(given.reason, 'Xin ghi lý do trả lại để người soạn thảo biết cần sửa gì.');
  if (!reason.ok) return reason;
  const step = stepOf(document, actor);
  if (step === undefined) return refuse({ code: 'action-not-open' });

  const remarks = (given.remarks ?? []).map((remark) => ({
    paragraph: remark.paragraph,
    words: normalized(remark.words),
    text: normalized(remark.text),
  }));
  const { hash } = given;
  const said = { reason: reason.value, ...(remarks.length === 0 ? {} : { remarks }) };
  const sent = decision(document, step, actor, { hash, verdict: 'sent-back', ...said }, at);
  return ok({
    document: { ...document, state: state.value, decisions: [...document.decisions, sent] },
    facts: [
      {
        kind: 'sent-back',
        stepId: step.id,
        hash,
        reason: reason.value,
        ...(remarks.length === 0 ? {} : { remarks: remarks.length }),
      },
    ],
  });
}

/** The step in whose name somebody sends back: the open one, or the signer's own before it is the signer's turn. */
function stepOf(document: OutgoingDocument, actor: Actor): RouteStep | undefined {
  const open = currentStep(document);
  const holder = open?.positionId === actor.positionId || open?.positionId === actor.onBehalfOf;
  return holder ? open : document.route.find(({ kind }) => kind === 'sign');
}
