// The clerk's checklist before issue (kiểm tra trước khi phát hành), as data, and the return to the drafter.
import type { Original } from '../incoming/incoming.ts';
import type { Actor } from '../kernel/actor.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { OutgoingFact, OutgoingOutcome } from './facts.ts';
import { may, required } from './may.ts';
import { validSignature, type CheckAnswer, type OutgoingDocument } from './outgoing.ts';

export interface CheckItem {
  readonly code: string;
  /** The question as the clerk reads it. */
  readonly question: string;
  readonly legal: string;
  readonly originals: readonly Original[];
}

const both: readonly Original[] = ['electronic', 'paper'];

// prettier-ignore
export const checklist = [
  { code: 'authority',   question: 'Đúng thẩm quyền; quyền hạn, chức vụ, họ tên người ký ghi đúng', legal: 'NĐ 30/2020/NĐ-CP, Điều 13',                     originals: both },
  { code: 'signature',   question: 'Chữ ký số của người có thẩm quyền còn nguyên vẹn, đúng vị trí',  legal: 'NĐ 30/2020/NĐ-CP, Điều 32.2',                   originals: ['electronic'] },
  { code: 'ink',         question: 'Bản giấy có chữ ký tươi, mực xanh, của đúng người ký',           legal: 'NĐ 30/2020/NĐ-CP, Điều 13.6',                   originals: ['paper'] },
  { code: 'notation',    question: 'Ký hiệu đúng tên loại, cơ quan và đơn vị soạn thảo',             legal: 'NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.3', originals: both },
  { code: 'subject',     question: 'Tên loại và trích yếu trong hệ thống đúng như trong văn bản',    legal: 'NĐ 30/2020/NĐ-CP, Điều 16.1',                   originals: both },
  { code: 'layout',      question: 'Đúng thể thức và kỹ thuật trình bày',                            legal: 'NĐ 30/2020/NĐ-CP, Điều 12.2',                   originals: both },
  { code: 'attachments', question: 'Phụ lục và văn bản kèm theo đầy đủ',                             legal: 'NĐ 30/2020/NĐ-CP, Phụ lục I, phần III',         originals: both },
  { code: 'recipients',  question: 'Nơi nhận đầy đủ, khớp với văn bản; có "Lưu: VT"',                legal: 'NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.9', originals: both },
  { code: 'priority',    question: 'Mức độ khẩn ghi trong văn bản khớp với hệ thống',                legal: 'NĐ 30/2020/NĐ-CP, Điều 18.1',                   originals: both },
  { code: 'copies',      question: 'Số lượng bản in đúng như nơi nhận',                              legal: 'NĐ 30/2020/NĐ-CP, Điều 17.1a',                  originals: ['paper'] },
] as const satisfies readonly CheckItem[];

export type CheckCode = (typeof checklist)[number]['code'];
export const checkCodes = checklist.map(({ code }) => code) as [CheckCode, ...CheckCode[]];

/** The items that a document of this original has to pass. */
export const checklistFor = (original: Original): readonly CheckItem[] =>
  (checklist as readonly CheckItem[]).filter(({ originals }) => originals.includes(original));

/** The bytes that the checklist is answered for: the signed file, or the PDF whose print was signed. */
export const checkedHash = (document: OutgoingDocument): string | undefined =>
  validSignature(document)?.sha256 ?? document.submitted?.pdfSha256;

/** What the machine knows by itself; a clerk may not pass an item that it knows to be wrong. */
export interface MachineFindings {
  /** Our verifier's word on the signer's signature; not asked for ink. */
  readonly signatureGood: boolean;
  /** Errors in the version that was submitted. */
  readonly layoutErrors: number;
  readonly formulaMatches: boolean;
}

const contradicted = (item: string, machine: MachineFindings): string | undefined => {
  if (item === 'signature' && !machine.signatureGood) return 'Chữ ký số của người ký không còn nguyên vẹn.';
  if (item === 'layout' && machine.layoutErrors > 0) return `Bản trình còn ${machine.layoutErrors} lỗi thể thức.`;
  if (item === 'authority' && !machine.formulaMatches)
    return 'Quyền hạn, chức vụ ghi trong văn bản không khớp thẩm quyền của người ký.';
  return undefined;
};

/** Records the clerk's answers for the bytes seen; a later answer to an item counts instead of the earlier one. */
export function check(
  document: OutgoingDocument,
  actor: Actor,
  hash: string,
  answers: readonly Pick<CheckAnswer, 'item' | 'passed' | 'note'>[],
  machine: MachineFindings,
  at: Date,
): Result<OutgoingOutcome> {
  const state = may(document, actor, 'check');
  if (!state.ok) return state;
  if (checkedHash(document) !== hash) return refuse({ code: 'not-current-version' });
  const items = checklistFor(document.original).map(({ code }) => code);
  for (const { item, passed } of answers) {
    if (!items.includes(item))
      return refuse({ code: 'checklist-not-complete', detail: `Không có mục kiểm tra "${item}" cho văn bản này.` });
    const wrong = passed ? contradicted(item, machine) : undefined;
    if (wrong !== undefined) return refuse({ code: 'checklist-not-complete', detail: wrong });
  }

  const given = answers.map((answer): CheckAnswer => ({ ...answer, hash, userId: actor.userId, at }));
  const kept = document.checks.filter(({ item }) => !given.some((answer) => answer.item === item));
  const fact: OutgoingFact = {
    kind: 'checked',
    hash,
    passed: given.filter(({ passed }) => passed).map(({ item }) => item),
    failed: given.filter(({ passed }) => !passed).map(({ item }) => item),
  };
  return ok({ document: { ...document, state: state.value, checks: [...kept, ...given] }, facts: [fact] });
}

/** Allows the issue only when every item was passed on exactly the bytes that are to be issued. */
export function checklistPassed(document: OutgoingDocument): Result<void> {
  const hash = checkedHash(document);
  const open = checklistFor(document.original).filter(
    ({ code }) => !document.checks.some((one) => one.item === code && one.passed && one.hash === hash),
  );
  if (open.length === 0) return ok(undefined);
  return refuse({
    code: 'checklist-not-complete',
    detail: `Chưa đạt: ${open.map(({ question }) => question).join('; ')}.`,
  });
}

/**
 * The clerk returns the document instead of issuing it: the signature is void, the drafter makes a new version.
 * @legal NĐ 30/2020/NĐ-CP, Điều 11.2, Điều 32.2
 */
export function returnToDrafter(
  document: OutgoingDocument,
  actor: Actor,
  given: string,
  at: Date,
): Result<OutgoingOutcome> {
  const state = may(document, actor, 'return-to-drafter');
  if (!state.ok) return state;
  const reason = required(given, 'Xin ghi lý do trả lại để người soạn thảo biết cần sửa gì.');
  if (!reason.ok) return reason;
  const made = { at, positionId: actor.positionId, reason: reason.value };
  const signatures = document.signatures.map((signature) =>
    signature.void === undefined ? { ...signature, void: made } : signature,
  );
  return ok({
    document: { ...document, state: state.value, signatures, checks: [] },
    facts: [{ kind: 'signature-void', round: document.round, reason: reason.value }],
  });
}
