// The issue act, step by step: what follows after the number is claimed, and what each step waits for. After a crash the
// steps that need nobody go on by themselves; the key and the scan wait for the clerk, and no PIN is ever kept.
import type { CivilDate } from '../kernel/dates.ts';
import type { Original } from '../incoming/incoming.ts';

export const issueStages = [
  'claimed',
  'number-sealed',
  'seal-added',
  'scanned',
  'copy-sealed',
  'annexes-sealed',
  'verified',
] as const;
export type IssueStage = (typeof issueStages)[number];

export const issueStepNames = [
  'seal-number',
  'add-seal',
  'add-scan',
  'seal-copy',
  'seal-annexes',
  'verify',
  'finish',
] as const;
export type IssueStepName = (typeof issueStepNames)[number];

export interface IssueStep {
  readonly step: IssueStepName;
  readonly from: IssueStage;
  readonly to: IssueStage;
  readonly original: Original;
  /** What it waits for: the agency's key, a person who brings something, or nothing. */
  readonly needs: 'key' | 'person' | 'nothing';
}

/**
 * Electronic: number and date, then the red seal, each an agency signature of its own. Paper: the stamped original is
 * scanned, and the agency signs the scan as a copy.
 * @legal NĐ 30/2020/NĐ-CP, Điều 14, Điều 17
 * @legal NĐ 30/2020/NĐ-CP, Điều 18.6, Điều 25.1c
 */
// prettier-ignore
export const issueSteps: readonly IssueStep[] = [
  { step: 'seal-number',  from: 'claimed',        to: 'number-sealed',  original: 'electronic', needs: 'key' },
  { step: 'add-seal',     from: 'number-sealed',  to: 'seal-added',     original: 'electronic', needs: 'key' },
  { step: 'seal-annexes', from: 'seal-added',     to: 'annexes-sealed', original: 'electronic', needs: 'key' },
  { step: 'verify',       from: 'annexes-sealed', to: 'verified',       original: 'electronic', needs: 'nothing' },
  { step: 'finish',       from: 'verified',       to: 'verified',       original: 'electronic', needs: 'nothing' },
  { step: 'add-scan',     from: 'claimed',        to: 'scanned',        original: 'paper',      needs: 'person' },
  { step: 'seal-copy',    from: 'scanned',        to: 'copy-sealed',    original: 'paper',      needs: 'key' },
  { step: 'verify',       from: 'copy-sealed',    to: 'verified',       original: 'paper',      needs: 'nothing' },
  { step: 'finish',       from: 'verified',       to: 'verified',       original: 'paper',      needs: 'nothing' },
];

/** One file that the act produced; a file that was sealed anew leaves the one before it on record. */
export interface IssuedFile {
  readonly step: IssueStepName;
  readonly sha256: string;
  readonly at: Date;
  /** For an annex: the attachment that it was made from. */
  readonly annexOf?: string;
}

/** The act as far as it got. Number, notation and date never change again. */
export interface IssueAct {
  readonly registerEntryId: string;
  readonly seriesId: string;
  readonly year: number;
  readonly number: number;
  readonly notation: string;
  readonly issuedOn: CivilDate;
  readonly claimedAt: Date;
  readonly clerkUserId: string;
  readonly clerkPositionId: string;
  readonly stage: IssueStage;
  readonly files: readonly IssuedFile[];
  /** Why the last step could not be done, in a sentence for the clerk; gone when it could. */
  readonly stuck?: { readonly step: IssueStepName; readonly reason: string; readonly at: Date };
  readonly finishedAt?: Date;
}

/** The step that comes next; nothing when the document is issued. */
export const nextIssueStep = (act: IssueAct, original: Original): IssueStep | undefined =>
  act.finishedAt === undefined
    ? issueSteps.find((step) => step.original === original && step.from === act.stage)
    : undefined;

/** True when the act goes on without anybody: after a crash such acts are resumed at the next start. */
export const goesOnByItself = (act: IssueAct, original: Original): boolean =>
  act.stuck === undefined && nextIssueStep(act, original)?.needs === 'nothing';

/** The newest main file: what the next step works on; nothing before the first. */
export const newestFile = (act: IssueAct): IssuedFile | undefined =>
  act.files.findLast(({ annexOf }) => annexOf === undefined);

/** The annexes as sealed, newest of each. */
export const sealedAnnexes = (act: IssueAct): ReadonlyMap<string, string> =>
  new Map(act.files.flatMap(({ annexOf, sha256 }) => (annexOf === undefined ? [] : [[annexOf, sha256] as const])));
