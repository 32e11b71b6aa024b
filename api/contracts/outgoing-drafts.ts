// Word files on their way to become versions of a draft: recognised, adopted, fetched from the cloud, compared.
import { z } from 'zod';
import { documentTypeCodes } from '../domain/documents/document-types.ts';
import { cleanings, partTags } from '../domain/layout/recognised.ts';
import { paragraphChanges, wordChanges } from '../domain/outgoing/difference.ts';
import { endpoint, id, sha256 } from './endpoint.ts';
import { wordFileProblems } from './file.ts';
import { documentParams, draftProblems } from './outgoing.ts';
import { OutgoingView } from './outgoing-views.ts';

export const RecogniseDraft = endpoint({
  id: 'draft.recognise',
  method: 'POST',
  path: '/draft-recognitions',
  summary: 'Nhận dạng một tệp Word đang mở: loại văn bản, trích yếu, nơi nhận, người ký; tệp không được lưu lại',
  body: 'bytes',
  reply: z.object({
    typeName: z.string().meta({ description: 'Tên loại như nhận ra được; trống nếu không nhận ra' }),
    documentType: z.enum(documentTypeCodes).optional(),
    subject: z.string(),
    addressees: z.array(z.string()),
    recipients: z.array(z.string()),
    signer: z.object({ authorityLines: z.array(z.string()), name: z.string() }),
    identity: z
      .object({ agencyId: id, documentId: id, versionHash: sha256 })
      .optional()
      .meta({ description: 'Tệp mang dấu hiệu là dự thảo của văn bản nào, bản nào' }),
    parts: z.object({
      found: z.array(z.enum(partTags)).meta({ description: 'Các phần thể thức nhận ra được' }),
      missing: z.array(z.enum(partTags)).meta({ description: 'Các phần bắt buộc chưa nhận ra' }),
    }),
    cleaning: z
      .array(z.object({ what: z.enum(cleanings), paragraphs: z.int(), sentence: z.string() }))
      .meta({ description: 'Những gì sẽ được làm sạch khi đưa vào soạn thảo' }),
    obstacles: z
      .array(z.object({ code: z.string(), sentence: z.string() }))
      .meta({ description: 'Vì sao chưa đưa vào soạn thảo được; trống là đưa vào được' }),
  }),
  problems: wordFileProblems,
});

export const AdoptDraft = endpoint({
  id: 'outgoing.adopt-draft',
  method: 'POST',
  path: '/outgoing-documents/:documentId/adopted-drafts',
  summary: 'Đưa tài liệu Word sẵn có vào soạn thảo: gắn các ô của mẫu, làm sạch chữ, lưu thành một bản dự thảo',
  params: documentParams,
  body: z.object({ sha256, name: z.string().min(1).max(255) }),
  reply: OutgoingView,
  problems: [...draftProblems, 'draft-not-recognised', 'encoding-too-old', 'tracked-changes-open', 'file-broken'],
  changes: true,
});

export const AddCloudDraft = endpoint({
  id: 'outgoing.add-cloud-draft',
  method: 'POST',
  path: '/outgoing-documents/:documentId/cloud-drafts',
  summary: 'Thêm một bản dự thảo từ tệp Word nằm trên OneDrive hoặc SharePoint, tải bằng quyền của chính người dùng',
  params: documentParams,
  secret: { header: 'Vanthu-Graph-Token', description: 'Mã truy cập Microsoft Graph của chính người dùng' },
  body: z.object({
    address: z
      .url({ protocol: /^https$/ })
      .max(2000)
      .meta({ description: 'Địa chỉ của tệp đang mở trong Word' }),
    basedOn: sha256.optional().meta({ description: 'Mã băm của bản dự thảo mà tệp này sửa từ đó' }),
  }),
  reply: OutgoingView,
  problems: [
    ...draftProblems,
    ...wordFileProblems,
    'cloud-not-configured',
    'cloud-not-signed-in',
    'cloud-not-allowed',
    'cloud-file-missing',
    'cloud-busy',
    'cloud-unavailable',
  ],
  changes: true,
});

const DifferenceView = z.object({
  /** Only paragraphs that differ, in the order of the later version. */
  paragraphs: z.array(
    z.object({
      change: z.enum(paragraphChanges),
      paragraph: z.int().meta({ description: 'Thứ tự đoạn trong bản sau, đếm từ 0; đoạn bị bỏ: nơi nó từng đứng' }),
      unchangedBefore: z.int().meta({ description: 'Số đoạn không đổi đứng ngay trước' }),
      parts: z.array(z.object({ change: z.enum(wordChanges), text: z.string() })),
    }),
  ),
  unchangedAfter: z.int(),
  wordsAdded: z.int(),
  wordsRemoved: z.int(),
});
export type DifferenceView = z.infer<typeof DifferenceView>;

export const CompareDrafts = endpoint({
  id: 'outgoing.compare-drafts',
  method: 'GET',
  path: '/outgoing-documents/:documentId/drafts/:sha256/difference',
  summary: 'Hai bản dự thảo khác nhau ở đâu: từng đoạn, từng từ thêm vào hoặc bỏ đi',
  params: documentParams.extend({ sha256 }),
  query: z.object({ with: sha256.meta({ description: 'Mã băm của bản trước đó' }) }),
  reply: DifferenceView,
  problems: ['not-found', 'not-a-word-file', 'file-broken'],
});
