// What somebody is to a consultation, and who may read it.
import { positionReader, roleReader, unitLeadReader, unitReader, withReaders, type Reader } from '../kernel/access.ts';
import { doesUnitWork, holds, type Actor } from '../kernel/actor.ts';
import { openActions } from '../kernel/workflow.ts';
import type { Consultation } from './consultation.ts';
import { consultationWorkflow, type ConsultationAction, type ConsultationRole } from './workflow.ts';

const actsAs = (actor: Actor, positionId: string): boolean =>
  actor.positionId === positionId || actor.onBehalfOf === positionId;

/** The roles that the actor has to this consultation. */
export function standing(consultation: Consultation, actor: Actor): readonly ConsultationRole[] {
  if (actor.agencyId !== consultation.agencyId || holds(actor, 'inspector')) return [];
  const asked = consultation.units.find(({ unitId }) => unitId === actor.unitId);
  const officer = consultation.units.some(
    ({ officerPositionId }) => officerPositionId !== undefined && actsAs(actor, officerPositionId),
  );
  const drafting =
    actor.unitId === consultation.draftingUnitId && holds(actor, 'unit-head', 'unit-deputy', 'office-chief');
  const roles: [ConsultationRole, boolean][] = [
    ['drafter', actsAs(actor, consultation.drafterPositionId)],
    ['drafting-lead', drafting],
    ['consulted-head', asked !== undefined && holds(actor, 'unit-head', 'office-chief')],
    ['consulted-officer', officer],
    ['consulted-member', asked !== undefined && doesUnitWork(actor)],
    ['office-chief', holds(actor, 'office-chief')],
  ];
  return roles.flatMap(([role, has]) => (has ? [role] : []));
}

/** The unit for which the actor may prepare: the own one, or the one that named the actor to prepare its opinion. */
export const speaksFor = (consultation: Consultation, actor: Actor): string =>
  consultation.units.find(
    ({ officerPositionId }) => officerPositionId !== undefined && actsAs(actor, officerPositionId),
  )?.unitId ?? actor.unitId;

/** What the actor may do next: exactly what the rules accept. */
export const actionsFor = (consultation: Consultation, actor: Actor): readonly ConsultationAction[] =>
  openActions(consultationWorkflow, consultation.state, standing(consultation, actor));

/** Those who ask, from the start; once it is sent also those who are asked, and the inspector always. */
export function consultationReaders(consultation: Consultation): readonly Reader[] {
  const sent = consultation.state === 'open' || consultation.state === 'closed' || consultation.opinions.length > 0;
  return withReaders(
    [
      positionReader(consultation.drafterPositionId),
      unitLeadReader(consultation.draftingUnitId),
      roleReader('inspector'),
    ],
    sent ? askedReaders(consultation) : [],
  );
}

/** The people of the units that are asked, and the officers named. They also read the draft they are asked about. */
export const askedReaders = ({ units }: Consultation): readonly Reader[] =>
  units.flatMap(({ unitId, officerPositionId }) => [
    unitReader(unitId),
    ...(officerPositionId === undefined ? [] : [positionReader(officerPositionId)]),
  ]);
