// Answering: an officer may prepare the opinion, the unit's head releases it. Opinions are added, never replaced.
import type { Actor } from '../kernel/actor.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { normalized } from '../kernel/text.ts';
import { gate } from './ask.ts';
import {
  needsComment,
  type Consultation,
  type ConsultationOutcome,
  type Opinion,
  type PreparedOpinion,
  type Weighing,
} from './consultation.ts';
import { withUnitChanged } from './parts.ts';
import { speaksFor } from './standing.ts';

/** What somebody says: the stance, and words where the stance needs them. */
export type Said = Pick<Opinion, 'stance' | 'comment'>;

function sound(said: Said): Result<Said> {
  const comment = normalized(said.comment ?? '');
  if (needsComment(said.stance) && comment === '') return refuse({ code: 'opinion-needs-comment' });
  return ok({ stance: said.stance, ...(comment === '' ? {} : { comment }) });
}

/** The head names the officer who prepares the unit's opinion. `positionUnitId` is the unit of that position. */
export function assign(
  consultation: Consultation,
  actor: Actor,
  positionId: string,
  positionUnitId: string,
): Result<ConsultationOutcome> {
  const state = gate(consultation, actor, 'assign');
  if (!state.ok) return state;
  if (positionUnitId !== actor.unitId)
    return refuse({ code: 'recipient-unknown', detail: 'Chỉ giao được cho người trong đơn vị của mình.' });
  const units = consultation.units.map((unit) =>
    unit.unitId === actor.unitId ? { ...unit, officerPositionId: positionId } : unit,
  );
  return ok({
    consultation: withUnitChanged({ ...consultation, state: state.value, units }, actor.unitId),
    facts: [{ kind: 'officer-named', unitId: actor.unitId, positionId }],
  });
}

/** Prepares an opinion for the head to release; it counts for nothing until then. */
export function prepare(
  consultation: Consultation,
  actor: Actor,
  id: string,
  given: Said,
  at: Date,
): Result<ConsultationOutcome> {
  const state = gate(consultation, actor, 'prepare');
  if (!state.ok) return state;
  const said = sound(given);
  if (!said.ok) return said;
  const unitId = speaksFor(consultation, actor);
  const { userId, positionId } = actor;
  const prepared: PreparedOpinion = { ...said.value, id, unitId, userId, positionId, at };
  return ok({
    consultation: withUnitChanged(
      { ...consultation, state: state.value, prepared: [...consultation.prepared, prepared] },
      unitId,
    ),
    facts: [{ kind: 'opinion-prepared', unitId, opinionId: id }],
  });
}

/** Releases the unit's opinion, in the head's own words or as prepared. The newest released one counts as the unit's. */
export function answer(
  consultation: Consultation,
  actor: Actor,
  id: string,
  given: Said & Pick<Opinion, 'preparedId'>,
  at: Date,
): Result<ConsultationOutcome> {
  const state = gate(consultation, actor, 'answer');
  if (!state.ok) return state;
  const said = sound(given);
  if (!said.ok) return said;
  const { unitId, userId, positionId } = actor;
  const { preparedId } = given;
  if (preparedId !== undefined && !consultation.prepared.some((one) => one.id === preparedId && one.unitId === unitId))
    return refuse({ code: 'opinion-unknown' });

  const opinion: Opinion = {
    ...said.value,
    id,
    unitId,
    userId,
    positionId,
    releasedAt: at,
    ...(preparedId === undefined ? {} : { preparedId }),
  };
  return ok({
    consultation: withUnitChanged(
      { ...consultation, state: state.value, opinions: [...consultation.opinions, opinion] },
      unitId,
    ),
    facts: [{ kind: 'opinion-given', unitId, opinionId: id, stance: opinion.stance }],
  });
}

/** The drafter takes an opinion up, or does not and says why. */
export function weigh(
  consultation: Consultation,
  actor: Actor,
  given: Pick<Weighing, 'opinionId' | 'accepted' | 'reason'>,
  at: Date,
): Result<ConsultationOutcome> {
  const state = gate(consultation, actor, 'weigh');
  if (!state.ok) return state;
  const opinion = consultation.opinions.find(({ id }) => id === given.opinionId);
  if (opinion === undefined) return refuse({ code: 'opinion-unknown' });
  const reason = normalized(given.reason ?? '');
  if (!given.accepted && reason === '')
    return refuse({ code: 'reason-missing', detail: 'Xin giải trình vì sao không tiếp thu ý kiến này.' });
  const { opinionId, accepted } = given;
  const weighing: Weighing = { opinionId, accepted, userId: actor.userId, at, ...(reason === '' ? {} : { reason }) };
  return ok({
    consultation: withUnitChanged(
      { ...consultation, state: state.value, weighings: [...consultation.weighings, weighing] },
      opinion.unitId,
    ),
    facts: [{ kind: 'opinion-weighed', opinionId, accepted }],
  });
}
