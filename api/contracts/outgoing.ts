// Outgoing documents on the wire: drafting, versions, and reading. The route, signing and issuing stand in files beside it.
import { z } from 'zod';
import { documentTypeCodes } from '../domain/documents/document-types.ts';
import { originals, priorities } from '../domain/incoming/incoming.ts';
import { linkKinds } from '../domain/outgoing/outgoing.ts';
import { outgoingStates } from '../domain/outgoing/workflow.ts';
import { civilDate, endpoint, id, moment, pageOf, pageQuery, sha256 } from './endpoint.ts';
import { AttachmentBody, OutgoingSummary, OutgoingView, RecipientBody } from './outgoing-views.ts';

export const documentParams = z.object({ documentId: id });

const administrative = documentTypeCodes.filter((code) => code !== 'other');

const details = {
  documentType: z.enum(administrative),
  subject: z.string().min(1).max(500),
  priority: z.enum(priorities).default('normal'),
  original: z.enum(originals).default('electronic'),
  recipients: z.array(RecipientBody).max(200).default([]),
  copies: z.int().min(1).max(999).default(1),
  answerDueOn: civilDate.optional(),
  note: z.string().max(500).optional(),
  attachments: z.array(AttachmentBody).max(50).default([]),
  answers: z.object({ incomingId: id, ends: z.boolean() }).optional(),
  earlier: z.object({ kind: z.enum(linkKinds), documentId: id }).optional(),
};

export const StartOutgoing = endpoint({
  id: 'outgoing.start',
  method: 'POST',
  path: '/outgoing-documents',
  summary: 'Bắt đầu soạn thảo một văn bản đi; hỏi trước về độ mật và hạn chế phổ biến',
  body: z.object({
    ...details,
    declaration: z.object({
      stateSecret: z.boolean().meta({ description: 'Nội dung có bí mật nhà nước không?' }),
      restricted: z.boolean().meta({ description: 'Lãnh đạo có hạn chế phổ biến văn bản này không?' }),
    }),
  }),
  reply: OutgoingView,
  problems: [
    'role-not-allowed',
    'secret-not-accepted',
    'restricted-not-accepted',
    'subject-missing',
    'original-mismatch',
    'file-missing',
    'recipient-unknown',
    'action-not-open',
    'agency-mismatch',
    'not-found',
  ],
  creates: true,
});

export const GetOutgoing = endpoint({
  id: 'outgoing.get',
  method: 'GET',
  path: '/outgoing-documents/:documentId',
  summary: 'Một văn bản đi: nội dung, các bản dự thảo, luồng trình, quyết định và số đã cấp',
  params: documentParams,
  reply: OutgoingView,
  problems: ['not-found'],
  bot: 'render',
});

export const ListOutgoing = endpoint({
  id: 'outgoing.list',
  method: 'GET',
  path: '/outgoing-documents',
  summary: 'Danh sách văn bản đi được quyền xem, mới nhất trước',
  query: z.object({
    ...pageQuery,
    scope: z
      .enum(['all', 'mine', 'waiting', 'stuck'])
      .default('all')
      .meta({ description: 'Tất cả; do mình soạn; đang chờ mình; phát hành còn vướng' }),
    state: z.enum(outgoingStates).optional(),
  }),
  reply: pageOf(OutgoingSummary),
  problems: [],
  bot: 'render',
});

export const GetOutgoingHistory = endpoint({
  id: 'outgoing.history',
  method: 'GET',
  path: '/outgoing-documents/:documentId/history',
  summary: 'Nhật ký của một văn bản đi, cũ nhất trước',
  params: documentParams,
  reply: z.object({
    items: z.array(
      z.object({
        id,
        at: moment,
        positionId: z.string(),
        onBehalfOf: z.string().optional(),
        facts: z.array(z.looseObject({ kind: z.string() })),
      }),
    ),
  }),
  problems: ['not-found'],
  bot: 'render',
});

export const GetOutgoingFile = endpoint({
  id: 'outgoing.file',
  method: 'GET',
  path: '/outgoing-documents/:documentId/files/:sha256',
  summary: 'Tải một tệp của văn bản đi: dự thảo, bản PDF, bản đã ký, bản phát hành, phụ lục',
  params: documentParams.extend({ sha256 }),
  reply: 'bytes',
  problems: ['not-found'],
});

export const GetOutgoingPage = endpoint({
  id: 'outgoing.page',
  method: 'GET',
  path: '/outgoing-documents/:documentId/files/:sha256/pages/:page',
  summary: 'Ảnh một trang của tệp PDF (PNG)',
  params: documentParams.extend({ sha256, page: z.coerce.number().int().min(1).max(999) }),
  reply: 'bytes',
  problems: ['not-found', 'pdf-unreadable', 'tool-missing'],
  bot: 'render',
});

export const GetWorkingCopy = endpoint({
  id: 'outgoing.working-copy',
  method: 'GET',
  path: '/outgoing-documents/:documentId/working-copy',
  summary: 'Bản dự thảo mới nhất để sửa trong Word; tệp mang dấu hiệu của văn bản và phiên bản',
  params: documentParams,
  reply: 'bytes',
  problems: ['not-found', 'draft-missing', 'not-a-word-file'],
});

export const EditOutgoing = endpoint({
  id: 'outgoing.edit',
  method: 'PUT',
  path: '/outgoing-documents/:documentId/details',
  summary: 'Sửa các thông tin của văn bản đi khi còn là dự thảo',
  params: documentParams,
  body: z.object(details),
  reply: OutgoingView,
  problems: [
    'not-found',
    'changed-meanwhile',
    'role-not-allowed',
    'action-not-open',
    'subject-missing',
    'original-mismatch',
    'file-missing',
    'recipient-unknown',
  ],
  changes: true,
});

export const ChooseSigner = endpoint({
  id: 'outgoing.choose-signer',
  method: 'PUT',
  path: '/outgoing-documents/:documentId/signer',
  summary: 'Chọn người ký theo thẩm quyền; quyền hạn, chức vụ được ghi vào dự thảo thành một bản mới',
  params: documentParams,
  body: z.object({ capacityId: id }),
  reply: OutgoingView,
  problems: [
    'not-found',
    'changed-meanwhile',
    'role-not-allowed',
    'action-not-open',
    'capacity-not-valid',
    'control-missing',
    'not-a-word-file',
    'draft-conflict',
  ],
  changes: true,
});

/** How a file may fail to become the next version. */
export const draftProblems = [
  'not-found',
  'changed-meanwhile',
  'role-not-allowed',
  'action-not-open',
  'draft-conflict',
  'not-a-word-file',
  'agency-mismatch',
  'file-missing',
] as const;

export const AddDraft = endpoint({
  id: 'outgoing.add-draft',
  method: 'POST',
  path: '/outgoing-documents/:documentId/drafts',
  summary: 'Thêm một bản dự thảo từ tệp Word đã tải lên; bản dựa trên bản cũ bị từ chối, không ghi đè',
  params: documentParams,
  body: z.object({
    sha256,
    name: z.string().min(1).max(255),
    basedOn: sha256.optional().meta({ description: 'Mã băm của bản dự thảo mà tệp này sửa từ đó' }),
  }),
  reply: OutgoingView,
  problems: draftProblems,
  changes: true,
});

export const DraftFromTemplate = endpoint({
  id: 'outgoing.draft-from-template',
  method: 'POST',
  path: '/outgoing-documents/:documentId/template-drafts',
  summary: 'Tạo bản dự thảo từ mẫu văn bản với các thông tin đã có',
  params: documentParams,
  body: z.object({
    template: z.enum(['official-letter', 'submission-letter']),
    body: z.array(z.string().max(20_000)).max(500).default([]).meta({ description: 'Các đoạn nội dung' }),
  }),
  reply: OutgoingView,
  problems: draftProblems,
  changes: true,
});

export const PreviewOutgoing = endpoint({
  id: 'outgoing.preview',
  method: 'POST',
  path: '/outgoing-documents/:documentId/previews',
  summary: 'Tạo bản PDF của dự thảo mới nhất để xem trước; chính bản này được trình',
  params: documentParams,
  reply: OutgoingView,
  problems: [
    'not-found',
    'changed-meanwhile',
    'role-not-allowed',
    'action-not-open',
    'draft-missing',
    'not-current-version',
    'not-a-word-file',
    'converter-busy',
    'conversion-failed',
    'pdf-unreadable',
    'tool-missing',
  ],
  changes: true,
});

export const CancelOutgoing = endpoint({
  id: 'outgoing.cancel',
  method: 'POST',
  path: '/outgoing-documents/:documentId/cancellations',
  summary: 'Hủy một dự thảo chưa phát hành, ghi rõ lý do',
  params: documentParams,
  body: z.object({ reason: z.string().max(2000) }),
  reply: OutgoingView,
  problems: ['not-found', 'changed-meanwhile', 'role-not-allowed', 'action-not-open', 'reason-missing'],
  changes: true,
});

export const ConfirmEnding = endpoint({
  id: 'outgoing.confirm-ending',
  method: 'POST',
  path: '/outgoing-documents/:documentId/ending-confirmations',
  summary: 'Lãnh đạo đơn vị xác nhận văn bản trả lời này kết thúc số đến',
  params: documentParams,
  reply: OutgoingView,
  problems: ['not-found', 'changed-meanwhile', 'role-not-allowed', 'action-not-open'],
  changes: true,
  bot: 'act',
});
