// Submitting (trình): the draft becomes a PDF whose hash goes round. What is not ready is stopped here, not by a leader.
import { sameAuthority } from '../capacity/authority-lines.ts';
import { mayHeSign } from '../capacity/may-sign.ts';
import type { Actor } from '../kernel/actor.ts';
import { civilDate } from '../kernel/dates.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { CapacityOnRecord } from './draft.ts';
import type { OutgoingOutcome } from './facts.ts';
import { may } from './may.ts';
import { currentDraft, currentStep, type OutgoingDocument, type Preview, type RouteStep } from './outgoing.ts';
import { checkRoute, type RouteOffices } from './route.ts';

/** What the submission brings besides the document: the PDF that the drafter looked at, the route and the signer's rule. */
export interface Submitting {
  readonly pdfSha256: string;
  readonly route: readonly RouteStep[];
  readonly offices: RouteOffices;
  readonly capacity: CapacityOnRecord;
}

/**
 * Refuses a draft that could not be submitted as it stands: open changes or comments, layout errors, nobody to send it to,
 * nobody to sign it, no preview of its newest version.
 */
export function readyToSubmit(document: OutgoingDocument): Result<Preview> {
  const draft = currentDraft(document);
  if (draft === undefined) return refuse({ code: 'draft-missing' });
  if (draft.openChanges + draft.openComments > 0)
    return refuse({
      code: 'tracked-changes-open',
      detail: `Dự thảo còn ${draft.openChanges} thay đổi đang theo dõi và ${draft.openComments} nhận xét chưa xử lý.`,
    });
  const errors = draft.findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    return refuse({
      code: 'layout-has-errors',
      detail: `Dự thảo còn ${errors.length} lỗi thể thức: ${errors.map(({ message }) => message).join(' ')}`,
    });
  if (document.recipients.length === 0) return refuse({ code: 'recipients-missing' });
  if (document.signer === undefined)
    return refuse({ code: 'capacity-not-valid', detail: 'Chưa chọn người ký và thẩm quyền ký.' });
  const { preview } = document;
  if (preview?.draftSha256 !== draft.sha256)
    return refuse({
      code: 'not-current-version',
      detail: `Chưa xem trước bản PDF của bản dự thảo số ${draft.number}.`,
    });
  return ok(preview);
}

/**
 * Begins a round with the PDF that was looked at. Earlier decisions stay as history and count for nothing: they were made
 * on other bytes.
 * @legal NĐ 30/2020/NĐ-CP, Điều 11.2, Điều 12
 */
export function submit(document: OutgoingDocument, actor: Actor, given: Submitting, at: Date): Result<OutgoingOutcome> {
  const state = may(document, actor, 'submit');
  if (!state.ok) return state;
  const ready = readyToSubmit(document);
  if (!ready.ok) return ready;
  if (ready.value.pdfSha256 !== given.pdfSha256)
    return refuse({ code: 'not-current-version', detail: 'Bản PDF này không phải bản vừa xem trước.' });
  const signable = signerHolds(document, given.capacity, ready.value.authorityLines, at);
  if (!signable.ok) return signable;
  const route = checkRoute(given.route, given.offices);
  if (!route.ok) return route;

  const round = document.round + 1;
  const { draftSha256, pdfSha256 } = ready.value;
  const first = route.value[0];
  return ok({
    document: {
      ...document,
      state: state.value,
      round,
      submitted: { ...ready.value, round, at },
      route: route.value,
      checks: [],
    },
    facts: [
      { kind: 'submitted', round, draftSha256, pdfSha256 },
      ...(first === undefined
        ? []
        : [{ kind: 'decision-wanted', stepId: first.id, step: first.kind, positionId: first.positionId } as const]),
    ],
  });
}

/**
 * The chosen signer still has the capacity that day, and the bytes carry the formula of that capacity and no other. Asked
 * when it is submitted and again when it is signed.
 * @legal NĐ 30/2020/NĐ-CP, Điều 13; Phụ lục I, phần I, mục II.7
 */
export function signerHolds(
  document: OutgoingDocument,
  { capacity, source, authorityLines }: CapacityOnRecord,
  foundLines: readonly string[],
  at: Date,
): Result<void> {
  const { signer } = document;
  if (signer?.capacityId !== capacity.id)
    return refuse({
      code: 'capacity-not-valid',
      detail: 'Thẩm quyền ký không phải thẩm quyền đã chọn cho văn bản này.',
    });
  const allowed = mayHeSign(capacity, signer.positionId, document, civilDate(at), source);
  if (!allowed.ok) return allowed;
  if (sameAuthority(foundLines, authorityLines)) return ok(undefined);
  return refuse({
    code: 'formula-mismatch',
    detail: `Trong tệp ghi "${foundLines.join(' / ')}", còn người ký đã chọn phải ghi "${authorityLines.join(' / ')}".`,
  });
}

/** The drafter takes it back from the route: decisions made so far stay as history. */
export function withdraw(document: OutgoingDocument, actor: Actor): Result<OutgoingOutcome> {
  const state = may(document, actor, 'withdraw');
  if (!state.ok) return state;
  const waited = currentStep(document)?.positionId;
  return ok({
    document: { ...document, state: state.value },
    facts: [{ kind: 'withdrawn', round: document.round, ...(waited === undefined ? {} : { waited }) }],
  });
}
