// Signing and issuing on the wire. A PIN comes with the request that needs it, is used once, and is never kept.
import { z } from 'zod';
import { checkCodes } from '../domain/outgoing/checklist.ts';
import { civilDate, endpoint, sha256 } from './endpoint.ts';
import { documentParams } from './outgoing.ts';
import { OutgoingView } from './outgoing-views.ts';

const pin = z.string().min(1).max(100).meta({ description: 'Mã PIN của khóa ký; không được lưu' });

const changing = ['not-found', 'changed-meanwhile', 'role-not-allowed', 'action-not-open'] as const;

const keyProblems = [
  'pin-wrong',
  'pin-locked',
  'key-missing',
  'key-file-unreadable',
  'key-not-supported',
  'certificate-not-in-force',
  'certificate-not-for-signing',
] as const;

export const SignOutgoing = endpoint({
  id: 'outgoing.sign',
  method: 'POST',
  path: '/outgoing-documents/:documentId/signatures',
  summary: 'Người có thẩm quyền ký số lên đúng bản đã trình',
  params: documentParams,
  body: z.object({ hash: sha256.meta({ description: 'Mã băm của bản PDF đã xem' }), pin }),
  reply: OutgoingView,
  problems: [
    ...changing,
    ...keyProblems,
    'not-current-version',
    'capacity-not-valid',
    'formula-mismatch',
    'original-mismatch',
    'signing-place-missing',
    'signature-already-there',
    'signature-broken',
    'pdf-unreadable',
    'tool-missing',
  ],
  changes: true,
  bot: 'act',
});

export const RecordInkSignature = endpoint({
  id: 'outgoing.record-ink-signature',
  method: 'POST',
  path: '/outgoing-documents/:documentId/ink-signatures',
  summary: 'Văn thư ghi nhận bản giấy đã được ký, ngày ký và nơi để bản giấy',
  params: documentParams,
  body: z.object({ hash: sha256, signedOn: civilDate, paperPlace: z.string().max(500) }),
  reply: OutgoingView,
  problems: [
    ...changing,
    'not-current-version',
    'capacity-not-valid',
    'formula-mismatch',
    'original-mismatch',
    'date-not-possible',
    'reason-missing',
    'pdf-unreadable',
    'tool-missing',
  ],
  changes: true,
});

export const CheckOutgoing = endpoint({
  id: 'outgoing.check',
  method: 'POST',
  path: '/outgoing-documents/:documentId/checks',
  summary: 'Văn thư trả lời các mục kiểm tra trước khi phát hành',
  params: documentParams,
  body: z.object({
    hash: sha256.meta({ description: 'Mã băm của tệp được kiểm tra' }),
    answers: z
      .array(z.object({ item: z.enum(checkCodes), passed: z.boolean(), note: z.string().max(1000).optional() }))
      .min(1)
      .max(20),
  }),
  reply: OutgoingView,
  problems: [
    ...changing,
    'not-current-version',
    'checklist-not-complete',
    'capacity-not-valid',
    'pdf-unreadable',
    'tool-missing',
  ],
  changes: true,
  bot: 'act',
});

export const ReturnToDrafter = endpoint({
  id: 'outgoing.return-to-drafter',
  method: 'POST',
  path: '/outgoing-documents/:documentId/clerk-returns',
  summary: 'Văn thư trả lại văn bản đã ký; chữ ký không còn hiệu lực trong hồ sơ',
  params: documentParams,
  body: z.object({ reason: z.string().max(2000) }),
  reply: OutgoingView,
  problems: [...changing, 'reason-missing'],
  changes: true,
  bot: 'act',
});

const sealing = [
  ...changing,
  ...keyProblems,
  'signature-missing',
  'signature-broken',
  'pdf-unreadable',
  'tool-missing',
] as const;

export const IssueOutgoing = endpoint({
  id: 'outgoing.issue',
  method: 'POST',
  path: '/outgoing-documents/:documentId/issues',
  summary: 'Phát hành: cấp số, ngày, ký số của cơ quan và gửi đi trong một thao tác',
  params: documentParams,
  body: z.object({ pin }),
  reply: OutgoingView,
  problems: [
    ...sealing,
    'not-current-version',
    'checklist-not-complete',
    'issuing-before',
    'already-issued',
    'capacity-not-valid',
    'original-mismatch',
    'agency-mismatch',
  ],
  changes: true,
  bot: 'act',
});

export const SealAgain = endpoint({
  id: 'outgoing.seal',
  method: 'POST',
  path: '/outgoing-documents/:documentId/seals',
  summary: 'Ký số của cơ quan tiếp cho văn bản đã có số mà việc phát hành còn vướng',
  params: documentParams,
  body: z.object({ pin }),
  reply: OutgoingView,
  problems: sealing,
  changes: true,
  bot: 'act',
});

export const AddScan = endpoint({
  id: 'outgoing.add-scan',
  method: 'POST',
  path: '/outgoing-documents/:documentId/scans',
  summary: 'Thêm bản quét màu của bản giấy đã có số và dấu; ghi nơi lưu bản giấy',
  params: documentParams,
  body: z.object({ sha256, paperPlace: z.string().max(500) }),
  reply: OutgoingView,
  problems: [...changing, 'original-mismatch', 'reason-missing', 'file-missing', 'pdf-unreadable', 'tool-missing'],
  changes: true,
});

export const VoidNumber = endpoint({
  id: 'outgoing.void-number',
  method: 'POST',
  path: '/outgoing-documents/:documentId/void-numbers',
  summary: 'Hủy số của một văn bản không phát hành được; số vẫn ở trong sổ cùng lý do',
  params: documentParams,
  body: z.object({ reason: z.string().max(2000) }),
  reply: OutgoingView,
  problems: [...changing, 'reason-missing'],
  changes: true,
  bot: 'act',
});

export const RecallOutgoing = endpoint({
  id: 'outgoing.recall',
  method: 'POST',
  path: '/outgoing-documents/:documentId/recalls',
  summary: 'Thu hồi một văn bản đã phát hành, ghi rõ lý do; số vẫn giữ nguyên',
  params: documentParams,
  body: z.object({ reason: z.string().max(2000) }),
  reply: OutgoingView,
  problems: [...changing, 'reason-missing'],
  changes: true,
  bot: 'act',
});
