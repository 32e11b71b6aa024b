// The submission slip (phiếu trình) and the folder around it: what is submitted, in which round, and what was written on it.
import type { CivilDate } from '../kernel/dates.ts';
import type { SubmissionState } from './workflow.ts';

/** A paper in the folder. Papers not to be issued are for those who decide and never leave the agency. */
export const paperKinds = ['incoming', 'opinions', 'grounds', 'not-issued'] as const;
export interface Paper {
  readonly kind: (typeof paperKinds)[number];
  readonly name: string;
  readonly sha256?: string;
  /** The incoming document or consultation that it shows, where it is one of ours. */
  readonly subjectId?: string;
}

/** What the drafter writes on the slip. */
export interface Slip {
  /** To whom it is submitted: the leader's position. */
  readonly toPositionId: string;
  readonly matter: string;
  readonly grounds: string;
  readonly summary: string;
  readonly proposal: string;
  readonly dueOn?: CivilDate;
  readonly papers: readonly Paper[];
}

/** How a consulted unit stood when the round began: kept as it was, whatever comes later. */
export interface UnitOpinion {
  readonly unitId: string;
  readonly standing: 'agree' | 'agree-with-comments' | 'disagree' | 'no-opinion' | 'silent' | 'waiting';
  readonly comment?: string;
  readonly accepted?: boolean;
  readonly answer?: string;
}

/** The boxes of the slip, in the order in which they are filled. */
export const slipBoxes = ['unit-head', 'office', 'leader'] as const;
export type SlipBox = (typeof slipBoxes)[number];

/** What somebody wrote on the slip: added, never changed. */
export interface WrittenOpinion {
  readonly box: SlipBox;
  readonly round: number;
  readonly text: string;
  readonly userId: string;
  readonly positionId: string;
  readonly at: Date;
  /** The version of the folder that came with it. */
  readonly writtenIn: number;
}

/** One round as it went up. Never changed; the next one stands beside it. */
export interface SubmissionRound {
  readonly round: number;
  readonly slip: Slip;
  readonly unitOpinions: readonly UnitOpinion[];
  readonly draftSha256: string;
  readonly pdfSha256: string;
  readonly at: Date;
  readonly endedAt?: Date;
  readonly outcome?: 'returned' | 'withdrawn' | 'accepted';
}

export interface Submission {
  readonly id: string;
  readonly agencyId: string;
  readonly version: number;
  /** The version in which a round last began or ended; what is written on the slip is no part of it. */
  readonly changedIn: number;
  readonly state: SubmissionState;
  readonly outgoingId: string;
  readonly drafterPositionId: string;
  readonly draftingUnitId: string;
  readonly rounds: readonly SubmissionRound[];
  readonly written: readonly WrittenOpinion[];
}

// prettier-ignore
export type SubmissionFact =
  | { readonly kind: 'round-opened'; readonly round: number; readonly outgoingId: string; readonly pdfSha256: string }
  | { readonly kind: 'slip-opinion-written'; readonly round: number; readonly box: SlipBox }
  | { readonly kind: 'round-ended'; readonly round: number; readonly outcome: 'returned' | 'withdrawn' | 'accepted' };

export interface SubmissionOutcome {
  readonly submission: Submission;
  readonly facts: readonly SubmissionFact[];
}

/** The round that goes up now, or went up last. */
export const currentRound = (submission: Submission): SubmissionRound | undefined => submission.rounds.at(-1);

/** True when the round and this box are as they were in that version. The other boxes are other people's. */
export const isBoxAsSeen = ({ version, changedIn, written }: Submission, box: SlipBox, seenVersion: number): boolean =>
  seenVersion <= version &&
  seenVersion >= changedIn &&
  written.every((opinion) => opinion.box !== box || opinion.writtenIn <= seenVersion);
