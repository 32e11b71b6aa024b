// Issuing (phát hành): the number is claimed, the act goes on step by step, and the document is issued when it is through.
import type { Actor } from '../kernel/actor.ts';
import { civilDate } from '../kernel/dates.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { checklistPassed } from './checklist.ts';
import { isIssuedLate, issueDeadline } from './deadline.ts';
import type { OutgoingFact, OutgoingOutcome } from './facts.ts';
import {
  newestFile,
  nextIssueStep,
  sealedAnnexes,
  type IssueAct,
  type IssuedFile,
  type IssueStepName,
} from './issue-act.ts';
import { follows, may, required } from './may.ts';
import { validSignature, type OutgoingDocument } from './outgoing.ts';

/** The register's answer to the claim: number and date, and the entry that holds them. */
export type ClaimedNumber = Pick<
  IssueAct,
  'registerEntryId' | 'seriesId' | 'year' | 'number' | 'notation' | 'issuedOn' | 'claimedAt'
>;

/**
 * Whether the clerk may begin to issue: signed, and every item of the checklist passed on those bytes. Asked before the key
 * is opened, and again in the transaction that claims the number.
 * @legal NĐ 30/2020/NĐ-CP, Điều 14, Điều 15
 */
export function mayStartIssuing(document: OutgoingDocument, actor: Actor): Result<void> {
  if (document.issue !== undefined)
    return refuse({ code: document.issue.finishedAt === undefined ? 'issuing-before' : 'already-issued' });
  const state = may(document, actor, 'start-issuing');
  if (!state.ok) return state;
  if (validSignature(document) === undefined) return refuse({ code: 'signature-missing' });
  return checklistPassed(document);
}

/** Begins the issue with the number that was claimed for it. From here on the number is never lost: only voided or recalled. */
export function startIssuing(
  document: OutgoingDocument,
  actor: Actor,
  claimed: ClaimedNumber,
): Result<OutgoingOutcome> {
  const allowed = mayStartIssuing(document, actor);
  if (!allowed.ok) return allowed;
  const state = may(document, actor, 'start-issuing');
  if (!state.ok) return state;
  const issue: IssueAct = {
    ...claimed,
    clerkUserId: actor.userId,
    clerkPositionId: actor.positionId,
    stage: 'claimed',
    files: [],
  };
  const { seriesId, year, number, issuedOn } = claimed;
  return ok({
    document: { ...document, state: state.value, issue },
    facts: [{ kind: 'issuing-started', seriesId, year, number, issuedOn }],
  });
}

const issuing = (document: OutgoingDocument): Result<IssueAct> =>
  document.state === 'issuing' && document.issue !== undefined
    ? ok(document.issue)
    : refuse({ code: 'action-not-open' });

/** Records that a step of the act is done, with the file it made. Only the step that is next is accepted. */
export function stepDone(
  document: OutgoingDocument,
  step: IssueStepName,
  files: readonly Omit<IssuedFile, 'step' | 'at'>[],
  at: Date,
): Result<OutgoingOutcome> {
  const act = issuing(document);
  if (!act.ok) return act;
  const next = nextIssueStep(act.value, document.original);
  if (next?.step !== step || step === 'finish') return refuse({ code: 'action-not-open' });

  const { stuck: _gone, ...rest } = act.value;
  const made = files.map((file): IssuedFile => ({ ...file, step, at }));
  const sha256 = made.find(({ annexOf }) => annexOf === undefined)?.sha256;
  return ok({
    document: { ...document, issue: { ...rest, stage: next.to, files: [...rest.files, ...made] } },
    facts: [{ kind: 'issue-step-done', step, ...(sha256 === undefined ? {} : { sha256 }) }],
  });
}

/** Records why the next step could not be done: the document stays where it is, on the stuck list, with its number. */
export function stuck(document: OutgoingDocument, reason: string, at: Date): Result<OutgoingOutcome> {
  const act = issuing(document);
  if (!act.ok) return act;
  const step = nextIssueStep(act.value, document.original)?.step ?? 'finish';
  return ok({
    document: { ...document, issue: { ...act.value, stuck: { step, reason, at } } },
    facts: [{ kind: 'issue-stuck', step, reason }],
  });
}

/**
 * The clerk seals (again). Where the finished file did not pass, sealing begins anew from the signer's own file, or from the
 * scan: number and date stay, the files that did not pass stay on record.
 */
export function sealAgain(document: OutgoingDocument, actor: Actor): Result<OutgoingOutcome> {
  const state = may(document, actor, 'seal');
  if (!state.ok) return state;
  const act = issuing(document);
  if (!act.ok) return act;
  const { stuck: halted, ...rest } = act.value;
  if (halted?.step !== 'verify') return ok({ document, facts: [] });
  const stage = document.original === 'paper' ? 'scanned' : 'claimed';
  return ok({
    document: { ...document, state: state.value, issue: { ...rest, stage } },
    facts: [{ kind: 'sealing-anew', reason: halted.reason }],
  });
}

/** The scan of the stamped paper: colour, at least 200 dpi, full size. */
export interface PaperScan {
  readonly sha256: string;
  readonly dpi: number;
  readonly colour: boolean;
  readonly paperPlace: string;
}

/**
 * Records the scan of the numbered and stamped paper original, and where the paper lies.
 * @legal NĐ 30/2020/NĐ-CP, Phụ lục I, phần II, mục II.2; Điều 19.1a
 */
export function addScan(document: OutgoingDocument, actor: Actor, scan: PaperScan, at: Date): Result<OutgoingOutcome> {
  const state = may(document, actor, 'add-scan');
  if (!state.ok) return state;
  if (!scan.colour || scan.dpi < 200)
    return refuse({
      code: 'original-mismatch',
      detail: `Bản quét phải là ảnh màu, tối thiểu 200 dpi; tệp này ${scan.colour ? 'màu' : 'không màu'}, ${scan.dpi} dpi.`,
    });
  const place = required(scan.paperPlace, 'Xin ghi nơi lưu bản giấy.');
  if (!place.ok) return place;
  return stepDone({ ...document, paperPlace: place.value }, 'add-scan', [{ sha256: scan.sha256 }], at);
}

/**
 * Ends the act: the file passed, the document is issued and goes out. Late issue is recorded, never refused: the number is
 * already in the book.
 * @legal NĐ 30/2020/NĐ-CP, Điều 18.1
 */
export function finishIssuing(document: OutgoingDocument, at: Date): Result<OutgoingOutcome> {
  const act = issuing(document);
  if (!act.ok) return act;
  if (act.value.stage !== 'verified') return refuse({ code: 'action-not-open' });
  const state = follows(document, 'finish-issuing');
  if (!state.ok) return state;
  const file = newestFile(act.value);
  if (file === undefined) return refuse({ code: 'signature-missing' });

  const { stuck: _gone, ...rest } = act.value;
  const { number, notation, issuedOn } = rest;
  const { answers } = document;
  const facts: OutgoingFact[] = [{ kind: 'issued', number, notation, issuedOn, sha256: file.sha256 }];
  const signature = validSignature(document);
  if (signature !== undefined && isIssuedLate(signature.signedOn, document.priority, civilDate(at)))
    facts.push({ kind: 'issued-late', latestOn: issueDeadline(signature.signedOn, document.priority) });
  if (answers !== undefined)
    facts.push({
      kind: 'answer-issued',
      incomingId: answers.incomingId,
      ends: answers.ends && answers.confirmed !== undefined,
    });
  return ok({ document: { ...document, state: state.value, issue: { ...rest, finishedAt: at } }, facts });
}

/** True when every annex that goes out with the document has been sealed. */
export const annexesSealed = (document: OutgoingDocument): boolean => {
  const sealed = document.issue === undefined ? new Map<string, string>() : sealedAnnexes(document.issue);
  return document.attachments.filter(({ issuedWithIt }) => issuedWithIt).every(({ sha256 }) => sealed.has(sha256));
};
