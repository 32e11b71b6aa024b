// What may happen to a number and a document afterwards: a void number, a recall, a replacement, a correction. Nothing is
// ever taken out of the book; a reason is added.
import type { Actor } from '../kernel/actor.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { OutgoingOutcome } from './facts.ts';
import { follows, may, required } from './may.ts';
import { validSignature, type Ending, type OutgoingDocument } from './outgoing.ts';

const ending = (reason: string, actor: Actor, at: Date): Ending => ({
  reason,
  userId: actor.userId,
  positionId: actor.positionId,
  at,
});

/** Voids the number of a document whose issue cannot be ended: the number stays in the book with the reason, unused for ever. */
export function voidNumber(document: OutgoingDocument, actor: Actor, given: string, at: Date): Result<OutgoingOutcome> {
  const state = may(document, actor, 'void-number');
  if (!state.ok) return state;
  const reason = required(given, 'Xin ghi lý do hủy số.');
  if (!reason.ok) return reason;
  if (document.issue === undefined) return refuse({ code: 'action-not-open' });
  return ok({
    document: { ...document, state: state.value, ending: ending(reason.value, actor, at) },
    facts: [{ kind: 'number-void', number: document.issue.number, reason: reason.value }],
  });
}

/**
 * Recalls an issued document. Document and metadata are frozen, the number stays, the recall itself stays on record.
 * @legal NĐ 30/2020/NĐ-CP, Điều 18.4; Phụ lục VI, phần I, mục III.8
 */
export function recall(document: OutgoingDocument, actor: Actor, given: string, at: Date): Result<OutgoingOutcome> {
  const state = may(document, actor, 'recall');
  if (!state.ok) return state;
  const reason = required(given, 'Xin ghi lý do thu hồi văn bản.');
  if (!reason.ok) return reason;
  return ok({
    document: { ...document, state: state.value, ending: ending(reason.value, actor, at) },
    facts: [{ kind: 'recalled', reason: reason.value }],
  });
}

/**
 * Whether a document may be said to replace or correct an earlier one: the earlier one is issued and ours. A replacement for
 * a wrong content has the equivalent form; a correction of form or procedure is an official letter.
 * @legal NĐ 30/2020/NĐ-CP, Điều 18.3
 */
export function mayTouch(later: OutgoingDocument, earlier: OutgoingDocument): Result<void> {
  if (later.agencyId !== earlier.agencyId) return refuse({ code: 'agency-mismatch' });
  if (earlier.state !== 'issued' && earlier.state !== 'corrected')
    return refuse({
      code: 'action-not-open',
      detail: 'Chỉ thay thế, đính chính hoặc thu hồi được văn bản đã phát hành.',
    });
  if (later.earlier?.kind === 'replaces' && later.documentType !== earlier.documentType)
    return refuse({
      code: 'original-mismatch',
      detail: 'Văn bản thay thế phải có hình thức tương đương với văn bản được thay thế.',
    });
  if (later.earlier?.kind === 'corrects' && later.documentType !== 'official-letter')
    return refuse({ code: 'original-mismatch', detail: 'Đính chính thể thức phải bằng công văn.' });
  return ok(undefined);
}

/** What the issue of a later document does to the earlier one that it names. */
export function touchedBy(earlier: OutgoingDocument, later: OutgoingDocument, at: Date): Result<OutgoingOutcome> {
  const allowed = mayTouch(later, earlier);
  if (!allowed.ok) return allowed;
  const kind = later.earlier?.kind;
  if (kind === undefined || later.issue === undefined) return refuse({ code: 'action-not-open' });
  const byDocumentId = later.id;
  const state = follows(earlier, kind === 'replaces' ? 'replace' : kind === 'corrects' ? 'correct' : 'recall');
  if (!state.ok) return state;
  const touched = { ...earlier, state: state.value, laterId: byDocumentId };
  if (kind === 'replaces') return ok({ document: touched, facts: [{ kind: 'replaced', byDocumentId }] });
  if (kind === 'corrects') return ok({ document: touched, facts: [{ kind: 'corrected', byDocumentId }] });

  // who signed the later document decided the recall: nobody is asked again
  const signature = validSignature(later);
  if (signature === undefined) return refuse({ code: 'signature-missing' });
  const { userId, positionId } = signature;
  return ok({
    document: { ...touched, ending: { reason: later.subject, userId, positionId, at } },
    facts: [{ kind: 'recalled', reason: later.subject, byDocumentId }],
  });
}
