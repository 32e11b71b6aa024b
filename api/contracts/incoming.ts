// Incoming documents (văn bản đến) on the wire.
import { z } from 'zod';
import { documentTypeCodes } from '../domain/documents/document-types.ts';
import { denunciationAnswers, secrecyAnswers } from '../domain/incoming/admission.ts';
import { incomingBoxes } from '../domain/incoming/desk.ts';
import { longest } from '../domain/incoming/details.ts';
import { channels, incomingStates, originals, priorities } from '../domain/incoming/incoming.ts';
import { legalEffects, signatureVerdicts } from '../domain/incoming/legal-effect.ts';
import { incomingActions } from '../domain/incoming/workflow.ts';
import { civilDate, endpoint, id, moment, pageOf, pageQuery, sha256 } from './endpoint.ts';
import { DeadlineView, DeedView, HistoryRow, PersonView, reason, RecipientInput, RecipientView } from './parts.ts';

const params = z.object({ incomingId: id });

const IssuerView = z.object({ name: z.string(), code: z.string().optional() });
const CodeView = z.object({ text: z.string(), number: z.string().optional(), notation: z.string().optional() });

/** A line of a list: enough to choose by, nothing to act on without opening. */
export const IncomingRow = z.object({
  id,
  version: z.int(),
  state: z.enum(incomingStates),
  actions: z.array(z.enum(incomingActions)),
  arrival: z.object({ number: z.int(), on: civilDate }).optional(),
  issuer: IssuerView,
  code: CodeView,
  issuedOn: civilDate,
  documentType: z.enum(documentTypeCodes),
  documentTypeName: z.string(),
  subject: z.string(),
  priority: z.enum(priorities),
  effect: z.enum(legalEffects),
  receivedAt: moment,
  deadline: DeadlineView.optional(),
});

export const EarlierArrivalView = z.object({ incomingId: id, arrivalNumber: z.int().optional(), arrivedOn: civilDate });

const FileRef = z.object({ sha256, name: z.string(), mediaType: z.string(), size: z.int() });

const SignatureView = z.object({
  verdict: z.enum(signatureVerdicts),
  claimsToBeSigned: z.boolean(),
  trusted: z.boolean().optional(),
  signers: z.array(z.string()),
});

export const IncomingView = IncomingRow.extend({
  channel: z.enum(channels),
  original: z.enum(originals),
  pages: z.int().optional(),
  signer: z.object({ fullName: z.string(), title: z.string().optional() }).optional(),
  description: z.string().optional(),
  files: z.array(FileRef),
  signature: SignatureView,
  informationOnlyReason: z.string().optional(),
  received: DeedView,
  registered: DeedView.extend({ acknowledgedDuplicates: z.array(EarlierArrivalView) }).optional(),
  registerEntryId: id.optional(),
  presented: DeedView.extend({ to: PersonView.optional() }).optional(),
  proposal: DeedView.extend({
    to: PersonView,
    text: z.string(),
    lead: RecipientView.optional(),
    supporting: z.array(RecipientView),
    forInformation: z.array(RecipientView),
    dueOn: civilDate.optional(),
  }).optional(),
  directiveId: id.optional(),
  leadTaskId: id.optional(),
  lead: RecipientView.optional(),
  handBacks: z.array(DeedView.extend({ directiveId: id, reason: z.string() })),
  answeredBy: id.optional(),
  ended: z.object({ at: moment, reason: z.string().optional() }).optional(),
  /** The registry's own clock: to register or to present, at once when urgent. */
  clock: z.object({ step: z.enum(['register', 'present']), atOnce: z.boolean(), deadline: DeadlineView }).optional(),
  /** Shown while the document has no number yet. */
  earlierArrivals: z.array(EarlierArrivalView.extend({ issuer: z.string(), code: z.string() })),
  duplicateWarning: z.string().optional(),
});

const text = (most: number) => z.string().max(most * 2);

/** What the clerk reads off the document. Lengths in characters are checked by the rules, with their sentences. */
export const IncomingDetailsInput = z.strictObject({
  issuer: z.strictObject({ name: text(longest.issuer), code: z.string().min(1).max(35).optional() }),
  code: text(longest.code).meta({ description: 'Số, ký hiệu như ghi trên văn bản; để trống nếu không có' }),
  issuedOn: civilDate,
  documentType: z.enum(documentTypeCodes),
  subject: text(longest.subject),
  priority: z.enum(priorities).default('normal'),
  pages: z.int().min(1).max(9999).optional(),
  signer: z
    .strictObject({ fullName: z.string().min(1).max(50), title: z.string().min(1).max(100).optional() })
    .optional(),
  description: text(longest.description).optional(),
});

const detailProblems = ['subject-missing', 'issuer-missing', 'text-too-long', 'date-not-possible'] as const;
const stepProblems = ['not-found', 'changed-meanwhile', 'role-not-allowed', 'action-not-open'] as const;

export const ReadIncomingFile = endpoint({
  id: 'incoming.read-file',
  method: 'POST',
  path: '/incoming-readings',
  summary: 'Đọc tệp đã tải lên để gợi ý thông tin vào sổ; văn thư kiểm tra lại từng mục',
  body: z.object({ sha256 }),
  reply: z.object({
    pages: z.int(),
    scanned: z.boolean().meta({ description: 'Bản chụp, chữ được nhận dạng' }),
    suggested: z.object({
      issuer: z.string().optional(),
      code: z.string().optional(),
      issuedOn: civilDate.optional(),
      documentType: z.enum(documentTypeCodes).optional(),
      subject: z.string().optional(),
      priority: z.enum(priorities).optional(),
    }),
    secrecyMark: z
      .string()
      .optional()
      .meta({ description: 'Dấu chỉ độ mật nhìn thấy trên trang đầu: phải kiểm tra ngay' }),
    signature: SignatureView,
    earlierArrivals: z.array(EarlierArrivalView),
  }),
  problems: ['role-not-allowed', 'file-missing', 'pdf-unreadable', 'tool-missing', 'converter-busy'],
});

export const ReceiveIncoming = endpoint({
  id: 'incoming.receive',
  method: 'POST',
  path: '/incoming-documents',
  summary: 'Tiếp nhận một văn bản đến; chưa cấp số đến',
  body: z.object({
    secrecy: z.enum(secrecyAnswers).meta({ description: 'Văn bản có độ mật không?' }),
    denunciation: z.enum(denunciationAnswers).meta({ description: 'Có phải đơn tố cáo không?' }),
    secrecyMarkChecked: z
      .boolean()
      .default(false)
      .meta({ description: 'Văn thư đã xem chữ giống dấu mật trên trang đầu và xác nhận không phải' }),
    signedByHand: z
      .boolean()
      .default(false)
      .meta({ description: 'Văn thư đã thấy chữ ký tay và con dấu trên bản giấy' }),
    details: IncomingDetailsInput,
    channel: z.enum(channels),
    original: z.enum(originals),
    files: z
      .array(z.strictObject({ sha256, name: z.string().min(1).max(255) }))
      .max(50)
      .default([])
      .meta({ description: 'Tệp đã tải lên: văn bản trước, phụ lục sau' }),
  }),
  reply: IncomingView,
  problems: [
    'role-not-allowed',
    'secret-not-accepted',
    'denunciation-not-accepted',
    'document-without-file',
    'file-missing',
    'idempotency-key-reused',
    ...detailProblems,
  ],
  creates: true,
});

export const GetIncoming = endpoint({
  id: 'incoming.get',
  method: 'GET',
  path: '/incoming-documents/:incomingId',
  summary: 'Xem một văn bản đến',
  params,
  reply: IncomingView,
  problems: ['not-found'],
  bot: 'render',
});

export const ListIncoming = endpoint({
  id: 'incoming.list',
  method: 'GET',
  path: '/incoming-documents',
  summary: 'Các văn bản đến được phép xem, mới nhất trước',
  query: z.object({
    ...pageQuery,
    box: z
      .enum(incomingBoxes)
      .default('all')
      .meta({ description: 'Ngăn việc: chờ vào sổ, chờ trình, chờ phân phối, chờ chỉ đạo' }),
    state: z.enum(incomingStates).optional(),
    priority: z.enum(priorities).optional(),
  }),
  reply: pageOf(IncomingRow),
  problems: [],
  bot: 'render',
});

export const CountIncoming = endpoint({
  id: 'incoming.counts',
  method: 'GET',
  path: '/incoming-document-counts',
  summary: 'Số văn bản đến đang chờ người dùng xử lý, theo từng ngăn việc',
  reply: z.object({ items: z.array(z.object({ box: z.enum(incomingBoxes), count: z.int() })) }),
  problems: [],
  bot: 'render',
});

export const CorrectIncoming = endpoint({
  id: 'incoming.correct',
  method: 'PUT',
  path: '/incoming-documents/:incomingId/details',
  summary: 'Sửa thông tin ghi nhầm khi vào sổ; số đến và ngày đến giữ nguyên',
  params,
  body: IncomingDetailsInput,
  reply: IncomingView,
  problems: [...stepProblems, ...detailProblems],
  changes: true,
});

export const RegisterIncoming = endpoint({
  id: 'incoming.register',
  method: 'POST',
  path: '/incoming-documents/:incomingId/registrations',
  summary: 'Vào sổ và cấp số đến',
  params,
  body: z.object({
    acknowledgedDuplicates: z
      .array(id)
      .max(100)
      .default([])
      .meta({ description: 'Các văn bản đến trước mà văn thư xác nhận là văn bản khác' }),
  }),
  reply: IncomingView,
  problems: [...stepProblems, 'duplicate-not-acknowledged', 'not-current-version', 'idempotency-key-reused'],
  changes: true,
  creates: true,
  bot: 'act',
});

export const ReturnIncoming = endpoint({
  id: 'incoming.return',
  method: 'POST',
  path: '/incoming-documents/:incomingId/returns',
  summary: 'Trả lại văn bản cho nơi gửi, kèm lý do',
  params,
  body: z.object({ reason }),
  reply: IncomingView,
  problems: [...stepProblems, 'reason-missing'],
  changes: true,
  bot: 'act',
});

export const RecallIncoming = endpoint({
  id: 'incoming.recall',
  method: 'POST',
  path: '/incoming-documents/:incomingId/recalls',
  summary: 'Ghi nhận nơi gửi thu hồi văn bản',
  params,
  body: z.object({ reason }),
  reply: IncomingView,
  problems: [...stepProblems, 'reason-missing'],
  changes: true,
  bot: 'act',
});

export const PresentIncoming = endpoint({
  id: 'incoming.present',
  method: 'POST',
  path: '/incoming-documents/:incomingId/presentations',
  summary: 'Trình văn bản đến Chánh Văn phòng, hoặc thẳng đến lãnh đạo',
  params,
  body: z.object({ toPositionId: id.optional() }),
  reply: IncomingView,
  problems: [...stepProblems, 'recipient-unknown'],
  changes: true,
  bot: 'act',
});

export const ProposeDistribution = endpoint({
  id: 'incoming.propose',
  method: 'POST',
  path: '/incoming-documents/:incomingId/distribution-proposals',
  summary: 'Đề xuất phân phối văn bản với lãnh đạo',
  params,
  body: z.object({
    toPositionId: id,
    text: z.string().max(2000).default(''),
    lead: RecipientInput.optional(),
    supporting: z.array(RecipientInput).max(100).default([]),
    forInformation: z.array(RecipientInput).max(100).default([]),
    dueOn: civilDate.optional(),
  }),
  reply: IncomingView,
  problems: [...stepProblems, 'recipient-unknown', 'recipient-repeated', 'due-date-passed'],
  changes: true,
  bot: 'act',
});

export const GetIncomingHistory = endpoint({
  id: 'incoming.history',
  method: 'GET',
  path: '/incoming-documents/:incomingId/history',
  summary: 'Nhật ký của một văn bản đến, cũ nhất trước',
  params,
  reply: z.object({ items: z.array(HistoryRow) }),
  problems: ['not-found'],
  bot: 'render',
});

const fileParams = params.extend({ sha256 });

export const GetIncomingFile = endpoint({
  id: 'incoming.file',
  method: 'GET',
  path: '/incoming-documents/:incomingId/files/:sha256',
  summary: 'Tải một tệp của văn bản đến',
  params: fileParams,
  reply: 'bytes',
  problems: ['not-found'],
});

export const CountIncomingPages = endpoint({
  id: 'incoming.pages',
  method: 'GET',
  path: '/incoming-documents/:incomingId/files/:sha256/pages',
  summary: 'Số trang của một tệp PDF của văn bản đến',
  params: fileParams,
  reply: z.object({ pages: z.int() }),
  problems: ['not-found', 'pdf-unreadable', 'tool-missing'],
});

export const GetIncomingPage = endpoint({
  id: 'incoming.page',
  method: 'GET',
  path: '/incoming-documents/:incomingId/files/:sha256/pages/:page',
  summary: 'Ảnh một trang của tệp PDF của văn bản đến (PNG)',
  params: fileParams.extend({ page: z.coerce.number().int().min(1).max(9_999) }),
  reply: 'bytes',
  problems: ['not-found', 'pdf-unreadable', 'tool-missing'],
});
