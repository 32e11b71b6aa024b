// The rules of a submission: a round needs a complete slip; opinions are written in the own box; a round ends with the
// document's own decision.
import type { Actor } from '../kernel/actor.ts';
import { civilDate } from '../kernel/dates.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { normalized } from '../kernel/text.ts';
import { openActions, take } from '../kernel/workflow.ts';
import {
  currentRound,
  slipBoxes,
  type Slip,
  type SlipBox,
  type Submission,
  type SubmissionOutcome,
  type SubmissionRound,
} from './submission.ts';
import { submissionWorkflow, type SubmissionAction, type SubmissionRole, type SubmissionState } from './workflow.ts';

/** The document's route and roles as far as the slip's boxes depend on them. */
export interface SlipOffices {
  readonly drafterPositionId: string;
  /** Who may write in which box: positions by box. */
  readonly writers: Readonly<Record<SlipBox, readonly string[]>>;
}

/** What somebody is to the slip; delegates write for the position they act for. */
export function standing(offices: SlipOffices, actor: Actor): readonly SubmissionRole[] {
  const own = [actor.positionId, actor.onBehalfOf];
  return [
    ...slipBoxes.filter((box) => offices.writers[box].some((positionId) => own.includes(positionId))),
    ...(own.includes(offices.drafterPositionId) ? (['drafter'] as const) : []),
  ];
}

/** What the actor may do with the slip now. */
export const actionsFor = (submission: Submission, offices: SlipOffices, actor: Actor): readonly SubmissionAction[] =>
  openActions(submissionWorkflow, submission.state, standing(offices, actor));

const texts = {
  matter: 'vấn đề trình',
  grounds: 'căn cứ',
  summary: 'tóm tắt nội dung',
  proposal: 'nội dung đề xuất, xin ý kiến',
} as const satisfies Partial<Record<keyof Slip, string>>;

/** A slip says to whom, on what matter, on what grounds, what in short, and what is proposed; its day is still to come. */
export function completeSlip(slip: Slip, at: Date): Result<Slip> {
  const trimmed = {
    ...slip,
    matter: normalized(slip.matter),
    grounds: normalized(slip.grounds),
    summary: normalized(slip.summary),
    proposal: normalized(slip.proposal),
  };
  const missing = (Object.keys(texts) as (keyof typeof texts)[]).filter((field) => trimmed[field] === '');
  if (slip.toPositionId === '' || missing.length > 0)
    return refuse({
      code: 'slip-not-complete',
      detail: `Phiếu trình còn thiếu: ${[...(slip.toPositionId === '' ? ['người được trình'] : []), ...missing.map((field) => texts[field])].join(', ')}.`,
    });
  if (slip.dueOn !== undefined && slip.dueOn < civilDate(at)) return refuse({ code: 'due-date-passed' });
  return ok(trimmed);
}

/** With a round begun or ended, in the version that the store gives to it. */
const moved = (submission: Submission, state: SubmissionState, rounds: Submission['rounds']): Submission => ({
  ...submission,
  state,
  rounds,
  changedIn: submission.version + 1,
});

type NewRound = Omit<SubmissionRound, 'round' | 'at' | 'endedAt' | 'outcome'>;

/** Opens the folder with its first round. */
export function openFolder(
  folder: Pick<Submission, 'id' | 'agencyId' | 'outgoingId' | 'drafterPositionId' | 'draftingUnitId'>,
  round: NewRound,
  at: Date,
): Result<SubmissionOutcome> {
  const slip = completeSlip(round.slip, at);
  if (!slip.ok) return slip;
  const first: SubmissionRound = { ...round, slip: slip.value, round: 1, at };
  return ok({
    submission: { ...folder, version: 1, changedIn: 1, state: 'in-round', rounds: [first], written: [] },
    facts: [{ kind: 'round-opened', round: 1, outgoingId: folder.outgoingId, pdfSha256: round.pdfSha256 }],
  });
}

/** Opens the next round: a slip of its own on the new bytes; what was written before stays with its round. */
export function openRound(submission: Submission, round: NewRound, at: Date): Result<SubmissionOutcome> {
  const state = take(submissionWorkflow, submission.state, 'open-round', ['drafter']);
  if (!state.ok) return state;
  const slip = completeSlip(round.slip, at);
  if (!slip.ok) return slip;
  const number = submission.rounds.length + 1;
  const next: SubmissionRound = { ...round, slip: slip.value, round: number, at };
  return ok({
    submission: moved(submission, state.value, [...submission.rounds, next]),
    facts: [{ kind: 'round-opened', round: number, outgoingId: submission.outgoingId, pdfSha256: round.pdfSha256 }],
  });
}

/** Writes on the slip, in the box of the actor's own office. Added; nobody's words are changed. */
export function writeOpinion(
  submission: Submission,
  offices: SlipOffices,
  actor: Actor,
  given: { readonly box: SlipBox; readonly text: string },
  at: Date,
): Result<SubmissionOutcome> {
  const own = standing(offices, actor).filter((role) => role === given.box);
  const state = take(submissionWorkflow, submission.state, 'write-opinion', own);
  if (!state.ok) return state;
  const text = normalized(given.text);
  if (text === '') return refuse({ code: 'reason-missing', detail: 'Xin ghi nội dung ý kiến.' });
  const round = submission.rounds.length;
  const { userId, positionId } = actor;
  const opinion = { box: given.box, round, text, userId, positionId, at, writtenIn: submission.version + 1 };
  return ok({
    submission: { ...submission, state: state.value, written: [...submission.written, opinion] },
    facts: [{ kind: 'slip-opinion-written', round, box: given.box }],
  });
}

/** Ends the round as the document's own decision says: signed, sent back (also by the clerk), or withdrawn. */
export function endRound(
  submission: Submission,
  outcome: NonNullable<SubmissionRound['outcome']>,
  at: Date,
): Result<SubmissionOutcome> {
  const state = take(submissionWorkflow, submission.state, outcome === 'accepted' ? 'accept' : 'return', ['system']);
  if (!state.ok) return state;
  const last = currentRound(submission);
  if (last === undefined) return refuse({ code: 'action-not-open' });
  const rounds = submission.rounds.map((round) => (round === last ? { ...last, endedAt: at, outcome } : round));
  return ok({
    submission: moved(submission, state.value, rounds),
    facts: [{ kind: 'round-ended', round: last.round, outcome }],
  });
}

/** Closes the folder with the document: issued, or cancelled. */
export function endFolder(submission: Submission): Result<SubmissionOutcome> {
  const state = take(submissionWorkflow, submission.state, 'end', ['system']);
  return state.ok ? ok({ submission: moved(submission, state.value, submission.rounds), facts: [] }) : state;
}
