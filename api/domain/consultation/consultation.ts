// A consultation as a value: the draft that was asked about, the questions, whom, by when, and what each unit said.
import type { CivilDate } from '../kernel/dates.ts';
import type { ConsultationState } from './workflow.ts';

export const stances = ['agree', 'agree-with-comments', 'disagree', 'no-opinion'] as const;
export type Stance = (typeof stances)[number];

/** A stance that says nothing without words. */
export const needsComment = (stance: Stance): boolean => stance === 'agree-with-comments' || stance === 'disagree';

/** A unit that was asked, and whom its head named to prepare the opinion. */
export interface ConsultedUnit {
  readonly unitId: string;
  readonly officerPositionId?: string;
  /** The version in which the unit's part last changed: what it was asked, what it said, what became of that. */
  readonly changedIn: number;
}

/** What an officer prepared for the head; no opinion of the unit until it is released. */
export interface PreparedOpinion {
  readonly id: string;
  readonly unitId: string;
  readonly stance: Stance;
  readonly comment?: string;
  readonly userId: string;
  readonly positionId: string;
  readonly at: Date;
}

/** An opinion as released by the unit's head: a record, added and never replaced. */
export interface Opinion {
  readonly id: string;
  readonly unitId: string;
  readonly stance: Stance;
  readonly comment?: string;
  readonly userId: string;
  readonly positionId: string;
  readonly releasedAt: Date;
  /** The prepared text that it was made from. */
  readonly preparedId?: string;
}

/** What the drafter did with an opinion, and why. Added like opinions; the newest counts. */
export interface Weighing {
  readonly opinionId: string;
  readonly accepted: boolean;
  readonly reason?: string;
  readonly userId: string;
  readonly at: Date;
}

export interface Consultation {
  readonly id: string;
  readonly agencyId: string;
  readonly version: number;
  /** The version in which the request itself last changed; what units say is no part of it. */
  readonly changedIn: number;
  readonly state: ConsultationState;
  readonly outgoingId: string;
  /** The version of the draft that is asked about. */
  readonly draftSha256: string;
  readonly drafterPositionId: string;
  readonly draftingUnitId: string;
  readonly questions: string;
  readonly units: readonly ConsultedUnit[];
  readonly dueOn: CivilDate;
  readonly prepared: readonly PreparedOpinion[];
  readonly opinions: readonly Opinion[];
  readonly weighings: readonly Weighing[];
  /** Units that had said nothing when it was closed: silence is recorded as silence, not as consent. */
  readonly silentUnitIds: readonly string[];
  readonly startedAt: Date;
  readonly closedAt?: Date;
  readonly cancelReason?: string;
}

// prettier-ignore
export type ConsultationFact =
  | { readonly kind: 'consultation-drafted'; readonly outgoingId: string; readonly draftSha256: string }
  | { readonly kind: 'consultation-edited' }
  | { readonly kind: 'opinions-asked'; readonly outgoingId: string; readonly unitIds: readonly string[]; readonly dueOn: CivilDate }
  | { readonly kind: 'officer-named'; readonly unitId: string; readonly positionId: string }
  | { readonly kind: 'opinion-prepared'; readonly unitId: string; readonly opinionId: string }
  | { readonly kind: 'opinion-given'; readonly unitId: string; readonly opinionId: string; readonly stance: Stance }
  | { readonly kind: 'due-date-extended'; readonly from: CivilDate; readonly to: CivilDate }
  | { readonly kind: 'opinion-weighed'; readonly opinionId: string; readonly accepted: boolean }
  | { readonly kind: 'consultation-closed'; readonly silentUnitIds: readonly string[]; readonly byClock: boolean }
  | { readonly kind: 'consultation-cancelled'; readonly reason: string };

/** What a rule about a consultation gives back: its next value, and the facts to record with it. */
export interface ConsultationOutcome {
  readonly consultation: Consultation;
  readonly facts: readonly ConsultationFact[];
}

/** The opinion that counts as the unit's: the newest one that its head released. */
export const countingOpinion = (consultation: Consultation, unitId: string): Opinion | undefined =>
  consultation.opinions.findLast((opinion) => opinion.unitId === unitId);

/** The units that have released nothing so far. */
export const unitsWithoutOpinion = (consultation: Consultation): readonly string[] =>
  consultation.units
    .map(({ unitId }) => unitId)
    .filter((unitId) => countingOpinion(consultation, unitId) === undefined);
