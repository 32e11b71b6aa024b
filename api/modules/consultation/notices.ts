// Who must be told of what happened to a consultation.
import {
  unitsWithoutOpinion,
  type Consultation,
  type ConsultationFact,
} from '../../domain/consultation/consultation.ts';
import type { WhoIsWho } from '../directory/index.ts';
import { unitChannel, type Notice } from '../outbox/index.ts';

/**
 * The first opinion brings the card into the chat of whoever asked, where it counts the next ones by itself. It is worth a
 * message of its own again when nobody is left to wait for, and when a unit changes its mind after that.
 */
const callsForDrafter = (consultation: Consultation): boolean =>
  consultation.opinions.length === 1 || unitsWithoutOpinion(consultation).length === 0;

function recipientsOf(
  fact: ConsultationFact,
  consultation: Consultation,
  who: Pick<WhoIsWho, 'leadsOf'>,
): readonly string[] {
  const asked = consultation.units.flatMap(({ unitId, officerPositionId }) => [
    ...who.leadsOf(unitId),
    ...(officerPositionId === undefined ? [] : [officerPositionId]),
  ]);
  switch (fact.kind) {
    case 'opinions-asked':
      // also where the unit talks together, if it has chosen a channel
      return [...asked, ...consultation.units.map(({ unitId }) => unitChannel(unitId))];
    case 'due-date-extended':
    case 'consultation-cancelled':
      return asked;
    case 'officer-named':
      return [fact.positionId];
    case 'opinion-prepared':
      return who.leadsOf(fact.unitId);
    case 'opinion-given':
      return callsForDrafter(consultation) ? [consultation.drafterPositionId] : [];
    case 'consultation-closed':
      return [consultation.drafterPositionId, ...asked];
    default:
      return [];
  }
}

/**
 * Those whose unit has yet to speak while another one did: their cards look as before, and somebody may be writing the
 * unit's opinion on one of them.
 */
export function stillToAnswer(consultation: Consultation, who: Pick<WhoIsWho, 'leadsOf'>): readonly string[] {
  const { version, changedIn, state, units, drafterPositionId } = consultation;
  if (state !== 'open' || changedIn === version) return [];
  const silent = unitsWithoutOpinion(consultation);
  return units
    .filter(({ unitId, changedIn: partIn }) => silent.includes(unitId) && partIn !== version)
    .flatMap(({ unitId, officerPositionId = '' }) => [...who.leadsOf(unitId), officerPositionId, unitChannel(unitId)])
    .filter((recipient) => recipient !== '' && recipient !== drafterPositionId);
}

/** One notice for each person and fact, none for the one who acted. */
export const consultationNotices = (
  consultation: Consultation,
  facts: readonly ConsultationFact[],
  actorPositionId: string,
  who: Pick<WhoIsWho, 'leadsOf'>,
): readonly Notice[] =>
  facts.flatMap((fact) =>
    [...new Set(recipientsOf(fact, consultation, who))]
      .filter((recipient) => recipient !== actorPositionId)
      .map((recipient) => ({
        kind: `consultation-${fact.kind}`,
        subjectKind: 'consultation',
        subjectId: consultation.id,
        recipient,
        version: consultation.version,
      })),
  );
