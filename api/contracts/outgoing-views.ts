// What an outgoing document looks like on the wire: the whole, and one line of a list.
import { z } from 'zod';
import { documentTypeCodes } from '../domain/documents/document-types.ts';
import { originals, priorities } from '../domain/incoming/incoming.ts';
import { issueStages, issueStepNames } from '../domain/outgoing/issue-act.ts';
import { linkKinds, recipientPurposes, stepKinds } from '../domain/outgoing/outgoing.ts';
import { outgoingActions, outgoingStates } from '../domain/outgoing/workflow.ts';
import { civilDate, id, moment, sha256 } from './endpoint.ts';
import { FindingView } from './layout.ts';

export const RecipientBody = z.object({
  name: z.string().min(1).max(200),
  purpose: z.enum(recipientPurposes),
  agencyCode: z.string().max(35).optional(),
  email: z.email().max(200).optional(),
  unitId: id.optional(),
  positionId: id.optional(),
});

export const AttachmentBody = z.object({
  sha256,
  name: z.string().min(1).max(255),
  issuedWithIt: z.boolean().meta({ description: 'Phát hành kèm văn bản; nếu không thì chỉ để người duyệt xem' }),
});

export const DraftView = z.object({
  number: z.int(),
  sha256,
  name: z.string(),
  size: z.int(),
  basedOn: sha256.optional(),
  positionId: id,
  at: moment,
  findings: z.array(FindingView),
  openChanges: z.int(),
  openComments: z.int(),
});

const PreviewView = z.object({
  draftSha256: sha256,
  pdfSha256: sha256,
  pages: z.int(),
  authorityLines: z.array(z.string()),
  at: moment,
});

/** What somebody wrote beside a place of the document when sending it back. */
export const RemarkBody = z.object({
  paragraph: z.int().min(0).max(100_000).meta({ description: 'Thứ tự đoạn, đếm như kiểm tra thể thức' }),
  words: z.string().max(200).meta({ description: 'Những chữ đầu của đoạn, để tìm lại khi đoạn đã dời chỗ' }),
  text: z.string().trim().min(1).max(2000),
});

export const DecisionView = z.object({
  stepId: id,
  kind: z.enum(stepKinds),
  round: z.int(),
  hash: sha256,
  verdict: z.enum(['approved', 'sent-back']),
  positionId: id,
  stepPositionId: id,
  reason: z.string().optional(),
  remarks: z.array(RemarkBody).optional().meta({ description: 'Nhận xét bên cạnh từng đoạn khi trả lại' }),
  at: moment,
  /** False for history: another round, other bytes. */
  counts: z.boolean(),
});

const SignatureView = z.object({
  round: z.int(),
  positionId: id,
  capacityId: id,
  signedAt: moment,
  signedOn: civilDate,
  sha256: sha256.optional(),
  ink: z.boolean(),
  void: z.object({ at: moment, positionId: id, reason: z.string() }).optional(),
});

const CheckView = z.object({
  item: z.string(),
  question: z.string(),
  legal: z.string(),
  passed: z.boolean().optional(),
  note: z.string().optional(),
});

const IssueView = z.object({
  number: z.int(),
  notation: z.string(),
  code: z.string().meta({ description: 'Số và ký hiệu như ghi trên văn bản' }),
  issuedOn: civilDate,
  registerEntryId: id,
  stage: z.enum(issueStages),
  next: z.enum(issueStepNames).optional(),
  stuck: z.object({ step: z.enum(issueStepNames), reason: z.string(), at: moment }).optional(),
  files: z.array(z.object({ step: z.enum(issueStepNames), sha256, at: moment, annexOf: sha256.optional() })),
  /** The issued file: number, date and seal in it. */
  sha256: sha256.optional(),
  finishedAt: moment.optional(),
});

export const OutgoingView = z.object({
  id,
  version: z.int(),
  state: z.enum(outgoingStates),
  actions: z.array(z.enum(outgoingActions)),
  documentType: z.enum(documentTypeCodes),
  typeName: z.string(),
  subject: z.string(),
  priority: z.enum(priorities),
  original: z.enum(originals),
  recipients: z.array(RecipientBody),
  copies: z.int(),
  answerDueOn: civilDate.optional(),
  note: z.string().optional(),
  attachments: z.array(AttachmentBody.extend({ size: z.int(), mediaType: z.string() })),
  answers: z
    .object({ incomingId: id, ends: z.boolean(), confirmed: z.boolean() })
    .optional()
    .meta({ description: 'Trả lời văn bản đến nào, có kết thúc số đến đó không' }),
  earlier: z.object({ kind: z.enum(linkKinds), documentId: id }).optional(),
  drafterPositionId: id,
  draftingUnitId: id,
  startedAt: moment,
  drafts: z.array(DraftView),
  preview: PreviewView.optional(),
  signer: z.object({ positionId: id, capacityId: id, authorityLines: z.array(z.string()) }).optional(),
  round: z.int(),
  submitted: PreviewView.extend({ round: z.int() }).optional(),
  route: z.array(z.object({ id, kind: z.enum(stepKinds), positionId: id })),
  currentStepId: id.optional(),
  decisions: z.array(DecisionView),
  signatures: z.array(SignatureView),
  checklist: z.array(CheckView),
  checkedHash: sha256.optional().meta({ description: 'Mã băm của tệp mà phiếu kiểm tra nói tới' }),
  issue: IssueView.optional(),
  issueBy: civilDate.optional().meta({ description: 'Hạn phát hành sau khi ký' }),
  late: z.boolean(),
  paperPlace: z.string().optional(),
  ending: z.object({ reason: z.string(), positionId: id, at: moment }).optional(),
  laterId: id.optional(),
});

export const OutgoingSummary = OutgoingView.pick({
  id: true,
  version: true,
  state: true,
  actions: true,
  documentType: true,
  typeName: true,
  subject: true,
  priority: true,
  original: true,
  drafterPositionId: true,
  draftingUnitId: true,
  startedAt: true,
  round: true,
  issueBy: true,
  late: true,
}).extend({
  waitsForPositionId: id.optional(),
  waitsForName: z.string().optional().meta({ description: 'Chức vụ và họ tên người đang được chờ' }),
  answersIncomingId: id.optional(),
  taskDueOn: civilDate.optional().meta({ description: 'Hạn của việc mà văn bản này trả lời' }),
  sentBack: z
    .object({ reason: z.string(), remarks: z.int(), at: moment })
    .optional()
    .meta({ description: 'Đang bị trả lại: lý do và số nhận xét' }),
  code: z.string().optional(),
  issuedOn: civilDate.optional(),
  stuck: z.string().optional(),
});

export type OutgoingView = z.infer<typeof OutgoingView>;
export type OutgoingSummary = z.infer<typeof OutgoingSummary>;
