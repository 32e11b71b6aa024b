// Submitting on the wire: the slip and the route, the decisions on the way, and what is written on the slip.
import { z } from 'zod';
import { paperKinds, slipBoxes } from '../domain/submission/submission.ts';
import { submissionActions, submissionStates } from '../domain/submission/workflow.ts';
import { stepKinds } from '../domain/outgoing/outgoing.ts';
import { civilDate, endpoint, id, moment, sha256 } from './endpoint.ts';
import { documentParams } from './outgoing.ts';
import { OutgoingView, RemarkBody } from './outgoing-views.ts';

const Slip = z.object({
  toPositionId: id.meta({ description: 'Trình ai' }),
  matter: z.string().max(500),
  grounds: z.string().max(10_000),
  summary: z.string().max(10_000),
  proposal: z.string().max(10_000),
  dueOn: civilDate.optional(),
  papers: z
    .array(
      z.object({
        kind: z.enum(paperKinds),
        name: z.string().min(1).max(255),
        sha256: sha256.optional(),
        subjectId: id.optional(),
      }),
    )
    .max(50)
    .default([])
    .meta({ description: 'Tài liệu trong hồ sơ trình, kể cả tài liệu không phát hành' }),
});

const UnitOpinionView = z.object({
  unitId: id,
  standing: z.enum(['agree', 'agree-with-comments', 'disagree', 'no-opinion', 'silent', 'waiting']),
  comment: z.string().optional(),
  accepted: z.boolean().optional(),
  answer: z.string().optional(),
});

const RoundView = z.object({
  round: z.int(),
  slip: Slip,
  unitOpinions: z.array(UnitOpinionView),
  draftSha256: sha256,
  pdfSha256: sha256,
  at: moment,
  endedAt: moment.optional(),
  outcome: z.enum(['returned', 'withdrawn', 'accepted']).optional(),
});

export const SubmissionView = z.object({
  id,
  version: z.int(),
  state: z.enum(submissionStates),
  actions: z.array(z.enum(submissionActions)),
  /** The boxes in which the reader may write now. */
  boxes: z.array(z.enum(slipBoxes)),
  outgoingId: id,
  drafterPositionId: id,
  draftingUnitId: id,
  rounds: z.array(RoundView),
  written: z.array(z.object({ box: z.enum(slipBoxes), round: z.int(), text: z.string(), positionId: id, at: moment })),
});
export type SubmissionView = z.infer<typeof SubmissionView>;

const RouteSteps = z.array(z.object({ kind: z.enum(stepKinds), positionId: id })).max(20);

export const ProposeRoute = endpoint({
  id: 'submission.propose-route',
  method: 'GET',
  path: '/outgoing-documents/:documentId/proposed-route',
  summary: 'Luồng trình ký đề xuất theo quy định: duyệt nội dung, kiểm tra thể thức, ký',
  params: documentParams,
  reply: z.object({ steps: RouteSteps }),
  problems: ['not-found'],
});

export const SubmitOutgoing = endpoint({
  id: 'submission.submit',
  method: 'POST',
  path: '/outgoing-documents/:documentId/submissions',
  summary: 'Trình văn bản: phiếu trình, luồng trình và bản PDF vừa xem trước',
  params: documentParams,
  body: z.object({
    pdfSha256: sha256.meta({ description: 'Mã băm của bản PDF đã xem trước' }),
    slip: Slip,
    route: RouteSteps.optional().meta({ description: 'Bỏ trống để dùng luồng đề xuất' }),
  }),
  reply: OutgoingView,
  problems: [
    'not-found',
    'changed-meanwhile',
    'role-not-allowed',
    'action-not-open',
    'draft-missing',
    'not-current-version',
    'tracked-changes-open',
    'layout-has-errors',
    'recipients-missing',
    'capacity-not-valid',
    'formula-mismatch',
    'route-not-complete',
    'slip-not-complete',
    'due-date-passed',
    'file-missing',
    'recipient-unknown',
  ],
  changes: true,
  bot: 'act',
});

export const GetSubmission = endpoint({
  id: 'submission.get',
  method: 'GET',
  path: '/outgoing-documents/:documentId/submission',
  summary: 'Hồ sơ trình của một văn bản đi: phiếu trình từng lần, ý kiến các đơn vị, ý kiến ghi trên phiếu',
  params: documentParams,
  reply: SubmissionView,
  problems: ['not-found'],
  bot: 'render',
});

export const GetSubmissionSlip = endpoint({
  id: 'submission.slip',
  method: 'GET',
  path: '/outgoing-documents/:documentId/submission/slip',
  summary: 'Phiếu trình để in (PDF)',
  params: documentParams,
  query: z.object({ round: z.coerce.number().int().min(1).optional() }),
  reply: 'bytes',
  problems: ['not-found'],
});

export const WriteOnSlip = endpoint({
  id: 'submission.write',
  method: 'POST',
  path: '/outgoing-documents/:documentId/submission/opinions',
  summary: 'Ghi ý kiến của lãnh đạo đơn vị, văn phòng hoặc lãnh đạo cơ quan lên phiếu trình',
  params: documentParams,
  body: z.object({ box: z.enum(slipBoxes), text: z.string().max(4000) }),
  reply: SubmissionView,
  problems: ['not-found', 'changed-meanwhile', 'role-not-allowed', 'action-not-open', 'reason-missing'],
  changes: true,
  bot: 'act',
});

const deciding = [
  'not-found',
  'changed-meanwhile',
  'role-not-allowed',
  'action-not-open',
  'not-current-version',
] as const;

export const ApproveStep = endpoint({
  id: 'submission.approve',
  method: 'POST',
  path: '/outgoing-documents/:documentId/approvals',
  summary: 'Ký nháy, duyệt bước đang chờ mình, trên đúng bản đã xem',
  params: documentParams,
  body: z.object({ hash: sha256.meta({ description: 'Mã băm của bản PDF đã xem' }) }),
  reply: OutgoingView,
  problems: deciding,
  changes: true,
  bot: 'act',
});

export const SendBackOutgoing = endpoint({
  id: 'submission.send-back',
  method: 'POST',
  path: '/outgoing-documents/:documentId/returns',
  summary: 'Trả lại người soạn thảo, ghi rõ lý do',
  params: documentParams,
  body: z.object({
    hash: sha256,
    reason: z.string().max(2000),
    remarks: z.array(RemarkBody).max(50).optional().meta({ description: 'Nhận xét bên cạnh từng đoạn' }),
  }),
  reply: OutgoingView,
  problems: [...deciding, 'reason-missing'],
  changes: true,
  bot: 'act',
});

export const WithdrawOutgoing = endpoint({
  id: 'submission.withdraw',
  method: 'POST',
  path: '/outgoing-documents/:documentId/withdrawals',
  summary: 'Người soạn thảo rút văn bản đang trình về',
  params: documentParams,
  reply: OutgoingView,
  problems: deciding,
  changes: true,
  bot: 'act',
});
