// Drafting: starting a document, its details, its versions by hash, and who is to sign it.
import { mayHeSign } from '../capacity/may-sign.ts';
import type { SigningCapacity } from '../capacity/signing-capacity.ts';
import { holds, type Actor } from '../kernel/actor.ts';
import type { CivilDate } from '../kernel/dates.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { normalized } from '../kernel/text.ts';
import type { OutgoingOutcome } from './facts.ts';
import { may, required } from './may.ts';
import {
  currentDraft,
  type DraftVersion,
  type Preview,
  type OutgoingDetails,
  type OutgoingDocument,
} from './outgoing.ts';

/** Asked before anything is typed or uploaded: such matters stay on paper. */
export interface Declaration {
  readonly stateSecret: boolean;
  readonly restricted: boolean;
}

/**
 * Starts a document in the actor's unit. State secrets and what a leader restricted are refused before anything is kept.
 * @legal NĐ 30/2020/NĐ-CP, Điều 10
 * @legal Luật 117/2025/QH15, Điều 5.2
 */
export function start(
  id: string,
  details: OutgoingDetails,
  declaration: Declaration,
  actor: Actor,
  at: Date,
): Result<OutgoingOutcome> {
  if (holds(actor, 'inspector') || actor.roles.length === 0) return refuse({ code: 'role-not-allowed' });
  if (declaration.stateSecret) return refuse({ code: 'secret-not-accepted' });
  if (declaration.restricted) return refuse({ code: 'restricted-not-accepted' });
  const sound = soundDetails(details);
  if (!sound.ok) return sound;
  return ok({
    document: {
      ...sound.value,
      id,
      agencyId: actor.agencyId,
      version: 1,
      state: 'drafting',
      drafterPositionId: actor.positionId,
      draftingUnitId: actor.unitId,
      startedAt: at,
      drafts: [],
      round: 0,
      route: [],
      decisions: [],
      signatures: [],
      checks: [],
      sharedWith: [],
    },
    facts: [{ kind: 'document-started', documentType: details.documentType, draftingUnitId: actor.unitId }],
  });
}

/** Replaces the details as a whole. A confirmed ending falls away when it now speaks of another incoming document. */
export function edit(document: OutgoingDocument, actor: Actor, details: OutgoingDetails): Result<OutgoingOutcome> {
  const state = may(document, actor, 'edit');
  if (!state.ok) return state;
  const sound = soundDetails(details);
  if (!sound.ok) return sound;

  const fields = detailFields.filter((field) => JSON.stringify(document[field]) !== JSON.stringify(sound.value[field]));
  const { note: _note, answerDueOn: _dueOn, answers, earlier: _earlier, signer, ...kept } = document;
  const same = answers?.incomingId === sound.value.answers?.incomingId && answers?.ends === sound.value.answers?.ends;
  return ok({
    document: {
      ...kept,
      ...sound.value,
      ...(same && answers !== undefined ? { answers } : {}),
      // another type may be beyond the signer's capacity: the signer is chosen anew
      ...(signer === undefined || fields.includes('documentType') ? {} : { signer }),
      state: state.value,
    },
    facts: fields.length === 0 ? [] : [{ kind: 'details-changed', fields }],
  });
}

const detailFields = [
  'documentType',
  'subject',
  'priority',
  'original',
  'recipients',
  'copies',
  'answerDueOn',
  'note',
  'attachments',
  'answers',
  'earlier',
] as const satisfies readonly (keyof OutgoingDetails)[];

function soundDetails(details: OutgoingDetails): Result<OutgoingDetails> {
  const subject = normalized(details.subject);
  if (subject === '') return refuse({ code: 'subject-missing' });
  const annex = details.attachments.find(
    ({ issuedWithIt, mediaType }) => issuedWithIt && mediaType !== 'application/pdf',
  );
  if (annex !== undefined)
    return refuse({
      code: 'original-mismatch',
      detail: `Phụ lục phát hành kèm phải là tệp PDF để cơ quan ký số được: ${annex.name}.`,
    });
  return ok({
    ...details,
    subject,
    recipients: details.recipients.map((recipient) => ({ ...recipient, name: normalized(recipient.name) })),
    ...(details.answers === undefined
      ? {}
      : { answers: { incomingId: details.answers.incomingId, ends: details.answers.ends } }),
  });
}

/**
 * Adds a version. It must be made from the newest one, otherwise it is a conflict and nothing is overwritten; the same bytes
 * again change nothing.
 */
export function addDraft(
  document: OutgoingDocument,
  actor: Actor,
  draft: Omit<DraftVersion, 'number' | 'userId' | 'positionId' | 'at'>,
  at: Date,
): Result<OutgoingOutcome> {
  const state = may(document, actor, 'add-draft');
  if (!state.ok) return state;
  const newest = currentDraft(document);
  if (newest?.sha256 === draft.sha256) return ok({ document, facts: [] });
  if (draft.basedOn !== newest?.sha256)
    return refuse({
      code: 'draft-conflict',
      detail:
        newest === undefined
          ? 'Văn bản chưa có bản dự thảo nào để dựa vào.'
          : `Đã có bản số ${newest.number}. Xin mở bản đó, đưa phần sửa của mình vào rồi lưu lại; tệp này không ghi đè.`,
    });

  const number = document.drafts.length + 1;
  const version: DraftVersion = { ...draft, number, userId: actor.userId, positionId: actor.positionId, at };
  // what was looked at before was made of other bytes
  const { preview: _preview, ...kept } = document;
  return ok({
    document: { ...kept, state: state.value, drafts: [...document.drafts, version] },
    facts: [
      {
        kind: 'draft-added',
        sha256: draft.sha256,
        number,
        ...(draft.basedOn === undefined ? {} : { basedOn: draft.basedOn }),
      },
    ],
  });
}

/** Records the PDF that was made of the newest version; another version needs another one. */
export function preview(document: OutgoingDocument, actor: Actor, made: Preview): Result<OutgoingOutcome> {
  const state = may(document, actor, 'preview');
  if (!state.ok) return state;
  const newest = currentDraft(document);
  if (newest === undefined) return refuse({ code: 'draft-missing' });
  if (newest.sha256 !== made.draftSha256) return refuse({ code: 'not-current-version' });
  const { draftSha256, pdfSha256 } = made;
  return ok({
    document: { ...document, state: state.value, preview: made },
    facts: [{ kind: 'previewed', draftSha256, pdfSha256 }],
  });
}

/** A capacity as the directory has it on the day, with the formula that it makes for its holder. */
export interface CapacityOnRecord {
  readonly capacity: SigningCapacity;
  /** The unit head's rule, for a capacity that was passed on. */
  readonly source?: SigningCapacity;
  readonly authorityLines: readonly string[];
}

/** Chooses who is to sign and in what capacity; the formula goes into the next version of the draft. */
export function chooseSigner(
  document: OutgoingDocument,
  actor: Actor,
  { capacity, source, authorityLines }: CapacityOnRecord,
  on: CivilDate,
): Result<OutgoingOutcome> {
  const state = may(document, actor, 'edit');
  if (!state.ok) return state;
  const allowed = mayHeSign(capacity, capacity.positionId, document, on, source);
  if (!allowed.ok) return allowed;
  const signer = { positionId: capacity.positionId, capacityId: capacity.id, authorityLines };
  return ok({
    document: { ...document, state: state.value, signer },
    facts: [{ kind: 'signer-chosen', positionId: signer.positionId, capacityId: signer.capacityId }],
  });
}

/** Ends a document that was never issued; the reason stays with it. */
export function cancel(document: OutgoingDocument, actor: Actor, reason: string, at: Date): Result<OutgoingOutcome> {
  const state = may(document, actor, 'cancel');
  if (!state.ok) return state;
  const why = required(reason, 'Xin ghi lý do hủy dự thảo.');
  if (!why.ok) return why;
  const ending = { reason: why.value, userId: actor.userId, positionId: actor.positionId, at };
  return ok({
    document: { ...document, state: state.value, ending },
    facts: [{ kind: 'cancelled', reason: why.value }],
  });
}
