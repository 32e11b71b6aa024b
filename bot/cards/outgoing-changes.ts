// What changed between the round somebody last looked at and this one: said in short, so that nobody reads everything again.
import type { OutgoingView } from '../../api/contracts/outgoing-views.ts';
import type { SubmissionView } from '../../api/contracts/submission.ts';

type Round = SubmissionView['rounds'][number];
export type SlipPart = 'matter' | 'grounds' | 'summary' | 'proposal' | 'papers';

export interface Changes {
  /** The round that this one is compared with. */
  readonly since: number;
  readonly outcome?: Round['outcome'];
  /** Who sent it back, and why. */
  readonly back?: { readonly positionId: string; readonly reason?: string };
  /** Numbers of the drafts; missing when the draft is the same. */
  readonly draft?: { readonly before: number; readonly now: number };
  readonly errors?: { readonly before: number; readonly now: number };
  readonly slip: readonly SlipPart[];
  readonly moreOpinions: number;
}

const parts: readonly SlipPart[] = ['matter', 'grounds', 'summary', 'proposal', 'papers'];

const answered = ({ unitOpinions }: Round): number =>
  unitOpinions.filter(({ standing }) => standing !== 'waiting' && standing !== 'silent').length;

/** The last round in which this position decided; the round before, for whoever has not seen any. */
const lastSeen = (document: OutgoingView, positionId: string, now: number): number =>
  document.decisions.findLast(
    (decision) =>
      decision.round < now && (decision.positionId === positionId || decision.stepPositionId === positionId),
  )?.round ?? now - 1;

/** Nothing in the first round: there is nothing to compare it with. */
export function changesFor(document: OutgoingView, folder: SubmissionView, positionId: string): Changes | undefined {
  const now = folder.rounds.at(-1);
  if (now === undefined) return undefined;
  const since = lastSeen(document, positionId, now.round);
  const before = folder.rounds.find(({ round }) => round === since);
  if (before === undefined) return undefined;
  const draftOf = (round: Round) => document.drafts.find(({ sha256 }) => sha256 === round.draftSha256);
  const [was, is] = [draftOf(before), draftOf(now)];
  const errorsOf = (draft: OutgoingView['drafts'][number]) =>
    draft.findings.filter(({ severity }) => severity === 'error').length;
  const sentBack = document.decisions.findLast(
    ({ round, verdict }) => round === now.round - 1 && verdict === 'sent-back',
  );
  const returned = document.signatures.findLast(
    ({ round, void: made }) => round === now.round - 1 && made !== undefined,
  )?.void;
  const back = sentBack ?? returned;
  const previous = folder.rounds.find(({ round }) => round === now.round - 1);
  return {
    since,
    ...(previous?.outcome === undefined ? {} : { outcome: previous.outcome }),
    ...(back === undefined
      ? {}
      : { back: { positionId: back.positionId, ...(back.reason === undefined ? {} : { reason: back.reason }) } }),
    ...(was === undefined || is === undefined || was.sha256 === is.sha256
      ? {}
      : {
          draft: { before: was.number, now: is.number },
          ...(errorsOf(was) === errorsOf(is) ? {} : { errors: { before: errorsOf(was), now: errorsOf(is) } }),
        }),
    slip: parts.filter((part) => JSON.stringify(before.slip[part]) !== JSON.stringify(now.slip[part])),
    moreOpinions: Math.max(0, answered(now) - answered(before)),
  };
}
