// An outgoing document as the wire shows it to somebody: with what they may do next.
import type { OutgoingSummary, OutgoingView } from '../../contracts/outgoing-views.ts';
import { documentTypeName } from '../../domain/documents/document-types.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import { civilDate, type CivilDate } from '../../domain/kernel/dates.ts';
import { officialNumber } from '../../domain/notation/official-number.ts';
import { checkedHash, checklistFor } from '../../domain/outgoing/checklist.ts';
import { isIssuedLate, issueDeadline } from '../../domain/outgoing/deadline.ts';
import { newestFile, nextIssueStep, type IssueAct } from '../../domain/outgoing/issue-act.ts';
import {
  currentStep,
  validDecisions,
  validSignature,
  type OutgoingDocument,
  type Preview,
} from '../../domain/outgoing/outgoing.ts';
import { actionsFor } from '../../domain/outgoing/standing.ts';
import { shown, type Given } from '../../platform/http/given.ts';

type View = Given<OutgoingView>;

const iso = (at: Date): string => at.toISOString();

const presentPreview = ({ draftSha256, pdfSha256, pages, authorityLines, at }: Preview) => ({
  draftSha256,
  pdfSha256,
  pages,
  authorityLines,
  at: iso(at),
});

function presentIssue(act: IssueAct, { original, state }: OutgoingDocument): NonNullable<View['issue']> {
  const { number, notation, issuedOn, registerEntryId, stage, stuck, finishedAt } = act;
  const next = state === 'issuing' ? nextIssueStep(act, original)?.step : undefined;
  const file = finishedAt === undefined ? undefined : newestFile(act)?.sha256;
  return {
    number,
    notation,
    code: officialNumber(number, notation),
    issuedOn,
    registerEntryId,
    stage,
    ...(next === undefined ? {} : { next }),
    ...(stuck === undefined ? {} : { stuck: { ...stuck, at: iso(stuck.at) } }),
    files: act.files.map((made) => ({ ...made, at: iso(made.at) })),
    ...(file === undefined ? {} : { sha256: file }),
    ...(finishedAt === undefined ? {} : { finishedAt: iso(finishedAt) }),
  };
}

/** By when it must be out, and whether that day is past without its being out. */
function deadlineOf(document: OutgoingDocument, now: Date): { issueBy?: string; late: boolean } {
  const signature = validSignature(document);
  if (signature === undefined) return { late: false };
  const { signedOn } = signature;
  const outOn = document.issue?.finishedAt ?? now;
  return {
    issueBy: issueDeadline(signedOn, document.priority),
    late: isIssuedLate(signedOn, document.priority, civilDate(outOn)),
  };
}

const presentChecklist = (document: OutgoingDocument): View['checklist'] => {
  const hash = checkedHash(document);
  return checklistFor(document.original).map(({ code, question, legal }) => {
    const answer = document.checks.find((one) => one.item === code && one.hash === hash);
    return {
      item: code,
      question,
      legal,
      ...(answer === undefined ? {} : { passed: answer.passed }),
      ...(answer?.note === undefined ? {} : { note: answer.note }),
    };
  });
};

/** The whole document for somebody who may read it. */
export function presentOutgoing(document: OutgoingDocument, actor: Actor, now: Date): OutgoingView {
  const counting = validDecisions(document);
  const { answers, preview, submitted, signer, issue, ending } = document;
  const stepId = currentStep(document)?.id;
  const hash = checkedHash(document);
  return shown<OutgoingView>({
    id: document.id,
    version: document.version,
    state: document.state,
    actions: actionsFor(document, actor),
    documentType: document.documentType,
    typeName: documentTypeName(document.documentType),
    subject: document.subject,
    priority: document.priority,
    original: document.original,
    recipients: document.recipients,
    copies: document.copies,
    ...(document.answerDueOn === undefined ? {} : { answerDueOn: document.answerDueOn }),
    ...(document.note === undefined ? {} : { note: document.note }),
    attachments: document.attachments,
    ...(answers === undefined
      ? {}
      : {
          answers: {
            incomingId: answers.incomingId,
            ends: answers.ends,
            confirmed: answers.confirmed !== undefined,
          },
        }),
    ...(document.earlier === undefined ? {} : { earlier: document.earlier }),
    drafterPositionId: document.drafterPositionId,
    draftingUnitId: document.draftingUnitId,
    startedAt: iso(document.startedAt),
    drafts: document.drafts.map((draft) => ({ ...draft, at: iso(draft.at) })),
    ...(preview === undefined ? {} : { preview: presentPreview(preview) }),
    ...(signer === undefined ? {} : { signer }),
    round: document.round,
    ...(submitted === undefined ? {} : { submitted: { ...presentPreview(submitted), round: submitted.round } }),
    route: document.route,
    ...(stepId === undefined ? {} : { currentStepId: stepId }),
    decisions: document.decisions.map((decision) => ({
      ...decision,
      at: iso(decision.at),
      counts: counting.includes(decision),
    })),
    signatures: document.signatures.map(({ void: made, ...signature }) => ({
      ...signature,
      signedAt: iso(signature.signedAt),
      ink: signature.sha256 === undefined,
      ...(made === undefined ? {} : { void: { ...made, at: iso(made.at) } }),
    })),
    checklist: presentChecklist(document),
    ...(hash === undefined ? {} : { checkedHash: hash }),
    ...(issue === undefined ? {} : { issue: presentIssue(issue, document) }),
    ...deadlineOf(document, now),
    ...(document.paperPlace === undefined ? {} : { paperPlace: document.paperPlace }),
    ...(ending === undefined ? {} : { ending: { ...ending, at: iso(ending.at) } }),
    ...(document.laterId === undefined ? {} : { laterId: document.laterId }),
  });
}

/** Why it lies with its drafter again: the last "no" of somebody on the route, or of the clerk to whom it went signed. */
function sentBackOf({ state, decisions, signatures }: OutgoingDocument): Given<OutgoingSummary>['sentBack'] {
  if (state !== 'sent-back') return undefined;
  const decided = decisions.findLast(({ verdict }) => verdict === 'sent-back');
  const returned = signatures.findLast(({ void: made }) => made !== undefined)?.void;
  if (returned !== undefined && (decided === undefined || decided.at < returned.at))
    return { reason: returned.reason, remarks: 0, at: iso(returned.at) };
  if (decided === undefined) return undefined;
  return { reason: decided.reason ?? '', remarks: decided.remarks?.length ?? 0, at: iso(decided.at) };
}

/** What a list knows besides the documents themselves. */
export interface ListContext {
  readonly now: Date;
  readonly nameOf: (positionId: string) => string;
  readonly taskDueOn: ReadonlyMap<string, CivilDate>;
}

/** One line of a list. */
export function summarizeOutgoing(document: OutgoingDocument, actor: Actor, context: ListContext): OutgoingSummary {
  const { now, nameOf, taskDueOn } = context;
  const sentBack = sentBackOf(document);
  const answersId = document.answers?.incomingId;
  const dueOn = taskDueOn.get(answersId ?? '');
  const { issue } = document;
  const waiting = currentStep(document)?.positionId;
  return shown<OutgoingSummary>({
    id: document.id,
    version: document.version,
    state: document.state,
    actions: actionsFor(document, actor),
    documentType: document.documentType,
    typeName: documentTypeName(document.documentType),
    subject: document.subject,
    priority: document.priority,
    original: document.original,
    drafterPositionId: document.drafterPositionId,
    draftingUnitId: document.draftingUnitId,
    startedAt: iso(document.startedAt),
    round: document.round,
    ...deadlineOf(document, now),
    ...(waiting === undefined ? {} : { waitsForPositionId: waiting, waitsForName: nameOf(waiting) }),
    ...(answersId === undefined ? {} : { answersIncomingId: answersId }),
    ...(dueOn === undefined ? {} : { taskDueOn: dueOn }),
    ...(sentBack === undefined ? {} : { sentBack }),
    ...(issue === undefined ? {} : { code: officialNumber(issue.number, issue.notation), issuedOn: issue.issuedOn }),
    ...(issue?.stuck === undefined ? {} : { stuck: issue.stuck.reason }),
  });
}
