// Asking: drafting the request, sending it, giving more time, ending it. Silence is recorded when it ends.
import type { Actor } from '../kernel/actor.ts';
import { civilDate, type CivilDate } from '../kernel/dates.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { normalized } from '../kernel/text.ts';
import { take } from '../kernel/workflow.ts';
import { unitsWithoutOpinion, type Consultation, type ConsultationOutcome } from './consultation.ts';
import { withAllChanged, withRequestChanged } from './parts.ts';
import { standing } from './standing.ts';
import { consultationWorkflow, type ConsultationAction } from './workflow.ts';

/** What is asked, of whom, by when. */
export interface Asking {
  readonly draftSha256: string;
  readonly questions: string;
  readonly unitIds: readonly string[];
  readonly dueOn: CivilDate;
}

/** The outgoing document that opinions are wanted on, as far as this rule needs it. */
export interface AskedAbout {
  readonly id: string;
  readonly agencyId: string;
  readonly drafterPositionId: string;
  readonly draftingUnitId: string;
  readonly drafts: readonly { readonly sha256: string }[];
}

export const gate = (consultation: Consultation, actor: Actor, action: ConsultationAction) =>
  take(consultationWorkflow, consultation.state, action, standing(consultation, actor));

/** Drafts a request about one version of the draft; the drafter of the document asks, or somebody acting for them. */
export function draftConsultation(
  id: string,
  about: AskedAbout,
  asking: Asking,
  actor: Actor,
  at: Date,
): Result<ConsultationOutcome> {
  const asks = [actor.positionId, actor.onBehalfOf].includes(about.drafterPositionId);
  if (!asks || actor.agencyId !== about.agencyId) return refuse({ code: 'role-not-allowed' });
  const sound = soundAsking(asking, about);
  if (!sound.ok) return sound;
  return ok({
    consultation: {
      ...sound.value,
      id,
      agencyId: actor.agencyId,
      version: 1,
      changedIn: 1,
      state: 'draft',
      outgoingId: about.id,
      drafterPositionId: about.drafterPositionId,
      draftingUnitId: about.draftingUnitId,
      prepared: [],
      opinions: [],
      weighings: [],
      silentUnitIds: [],
      startedAt: at,
    },
    facts: [{ kind: 'consultation-drafted', outgoingId: about.id, draftSha256: asking.draftSha256 }],
  });
}

function soundAsking(asking: Asking, about: AskedAbout) {
  if (!about.drafts.some(({ sha256 }) => sha256 === asking.draftSha256)) return refuse({ code: 'draft-missing' });
  const units = [...new Set(asking.unitIds)].filter((unitId) => unitId !== about.draftingUnitId);
  return ok({
    draftSha256: asking.draftSha256,
    questions: normalized(asking.questions),
    units: units.map((unitId) => ({ unitId, changedIn: 1 })),
    dueOn: asking.dueOn,
  });
}

/** Changes the request while it is still a draft. */
export function edit(
  consultation: Consultation,
  about: AskedAbout,
  asking: Asking,
  actor: Actor,
): Result<ConsultationOutcome> {
  const state = gate(consultation, actor, 'edit');
  if (!state.ok) return state;
  const sound = soundAsking(asking, about);
  if (!sound.ok) return sound;
  return ok({
    consultation: withAllChanged({ ...consultation, ...sound.value, state: state.value }),
    facts: [{ kind: 'consultation-edited' }],
  });
}

/** Sends the request to the units: it needs somebody to ask, a question, and a day that is still to come. */
export function send(consultation: Consultation, actor: Actor, at: Date): Result<ConsultationOutcome> {
  const state = gate(consultation, actor, 'send');
  if (!state.ok) return state;
  if (consultation.units.length === 0) return refuse({ code: 'consultation-without-units' });
  if (consultation.questions === '') return refuse({ code: 'questions-missing' });
  if (consultation.dueOn < civilDate(at)) return refuse({ code: 'due-date-passed' });
  const unitIds = consultation.units.map(({ unitId }) => unitId);
  const { outgoingId, dueOn } = consultation;
  return ok({
    consultation: withAllChanged({ ...consultation, state: state.value }),
    facts: [{ kind: 'opinions-asked', outgoingId, unitIds, dueOn }],
  });
}

/** Gives the units more time; a due date never moves forward. */
export function extend(consultation: Consultation, actor: Actor, dueOn: CivilDate): Result<ConsultationOutcome> {
  const state = gate(consultation, actor, 'extend');
  if (!state.ok) return state;
  if (dueOn <= consultation.dueOn)
    return refuse({ code: 'due-date-passed', detail: 'Thời hạn mới phải sau thời hạn hiện tại.' });
  return ok({
    consultation: withRequestChanged({ ...consultation, state: state.value, dueOn }),
    facts: [{ kind: 'due-date-extended', from: consultation.dueOn, to: dueOn }],
  });
}

const closed = (consultation: Consultation, at: Date, byClock: boolean): ConsultationOutcome => {
  const silentUnitIds = unitsWithoutOpinion(consultation);
  return {
    consultation: withAllChanged({ ...consultation, state: 'closed', silentUnitIds, closedAt: at }),
    facts: [{ kind: 'consultation-closed', silentUnitIds, byClock }],
  };
};

/** Ends it; units that released nothing are recorded as silent. */
export function close(consultation: Consultation, actor: Actor, at: Date): Result<ConsultationOutcome> {
  const state = gate(consultation, actor, 'close');
  return state.ok ? ok(closed(consultation, at, false)) : state;
}

/** Ends it when its last day is over; before that the clock may not. */
export function expire(consultation: Consultation, at: Date): Result<ConsultationOutcome> {
  const state = take(consultationWorkflow, consultation.state, 'expire', ['clock']);
  if (!state.ok) return state;
  if (civilDate(at) <= consultation.dueOn) return refuse({ code: 'action-not-open' });
  return ok(closed(consultation, at, true));
}

/** Takes the request back with the reason; opinions already released stay on record. */
export function cancel(consultation: Consultation, actor: Actor, reason: string): Result<ConsultationOutcome> {
  const state = gate(consultation, actor, 'cancel');
  if (!state.ok) return state;
  const cancelReason = normalized(reason);
  if (cancelReason === '') return refuse({ code: 'reason-missing' });
  return ok({
    consultation: withAllChanged({ ...consultation, state: state.value, cancelReason }),
    facts: [{ kind: 'consultation-cancelled', reason: cancelReason }],
  });
}
