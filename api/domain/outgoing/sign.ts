// The signer's own signature: in the file, or in ink on paper. Always the signer in person; no delegation reaches here.
import type { Actor } from '../kernel/actor.ts';
import { civilDate, startOfDay, type CivilDate } from '../kernel/dates.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { onCurrentBytes, signingDecision } from './decide.ts';
import type { CapacityOnRecord } from './draft.ts';
import type { OutgoingOutcome } from './facts.ts';
import { may } from './may.ts';
import { currentStep, type DocumentSignature, type OutgoingDocument } from './outgoing.ts';
import { signerHolds } from './submit.ts';

/** What the signer saw and stands for. */
export interface Signing {
  readonly hash: string;
  readonly capacity: CapacityOnRecord;
  /** The formula as it can be read in those bytes. */
  readonly foundLines: readonly string[];
}

/**
 * Whether the actor may sign these bytes now: asked before the key is opened, and again when the signed file is recorded.
 * @legal NĐ 30/2020/NĐ-CP, Điều 13
 */
export function maySign(document: OutgoingDocument, actor: Actor, given: Signing, at: Date): Result<void> {
  const state = may(document, actor, 'sign');
  if (!state.ok) return state;
  const current = onCurrentBytes(document, given.hash);
  if (!current.ok) return current;
  return signerHolds(document, given.capacity, given.foundLines, at);
}

/** Records the signer's digital signature over the bytes that went round. */
export function sign(
  document: OutgoingDocument,
  actor: Actor,
  given: Signing,
  file: { readonly sha256: string; readonly signatureId: string },
  at: Date,
): Result<OutgoingOutcome> {
  const allowed = maySign(document, actor, given, at);
  if (!allowed.ok) return allowed;
  const state = may(document, actor, 'sign');
  if (!state.ok) return state;
  const step = currentStep(document);
  if (step === undefined) return refuse({ code: 'action-not-open' });

  const capacityId = given.capacity.capacity.id;
  const signature: DocumentSignature = {
    round: document.round,
    positionId: actor.positionId,
    userId: actor.userId,
    capacityId,
    signedAt: at,
    signedOn: civilDate(at),
    sha256: file.sha256,
    signatureId: file.signatureId,
  };
  return ok({
    document: {
      ...document,
      state: state.value,
      decisions: [...document.decisions, signingDecision(document, step, actor, given.hash, capacityId, at)],
      signatures: [...document.signatures, signature],
      checks: [],
    },
    facts: [{ kind: 'signed', hash: given.hash, capacityId, signedHash: file.sha256, ink: false }],
  });
}

/** What the clerk records of a signature in ink: who signed, when, and where the paper lies. */
export interface InkSignature {
  readonly hash: string;
  readonly signerUserId: string;
  readonly signedOn: CivilDate;
  readonly paperPlace: string;
  readonly capacity: CapacityOnRecord;
  readonly foundLines: readonly string[];
}

/**
 * Records that the printed document was signed in ink by the chosen signer.
 * @legal NĐ 30/2020/NĐ-CP, Điều 13.6
 */
export function recordInkSignature(
  document: OutgoingDocument,
  actor: Actor,
  given: InkSignature,
  at: Date,
): Result<OutgoingOutcome> {
  const state = may(document, actor, 'record-ink-signature');
  if (!state.ok) return state;
  const current = onCurrentBytes(document, given.hash);
  if (!current.ok) return current;
  const submittedOn = document.submitted === undefined ? undefined : civilDate(document.submitted.at);
  if (given.signedOn > civilDate(at) || (submittedOn !== undefined && given.signedOn < submittedOn))
    return refuse({ code: 'date-not-possible', detail: 'Ngày ký phải từ ngày trình đến hôm nay.' });
  if (given.paperPlace.trim() === '')
    return refuse({ code: 'reason-missing', detail: 'Xin ghi nơi để bản giấy có chữ ký.' });
  const holds = signerHolds(document, given.capacity, given.foundLines, startOfDay(given.signedOn));
  if (!holds.ok) return holds;

  const { capacity } = given.capacity;
  const signature: DocumentSignature = {
    round: document.round,
    positionId: capacity.positionId,
    userId: given.signerUserId,
    capacityId: capacity.id,
    signedAt: at,
    signedOn: given.signedOn,
  };
  return ok({
    document: {
      ...document,
      state: state.value,
      signatures: [...document.signatures, signature],
      checks: [],
      paperPlace: given.paperPlace.trim(),
    },
    facts: [{ kind: 'signed', hash: given.hash, capacityId: capacity.id, ink: true }],
  });
}
