// Uploading: the questions about secrecy come before the first byte, and nothing is stored unless both answers allow it.
import { z } from 'zod';
import { endpoint, sha256 } from './endpoint.ts';
import type { ProblemCode } from './problem.ts';

export const secrecyAnswers = ['none', 'secret'] as const;
export const denunciationAnswers = ['no', 'yes'] as const;

export const FileView = z.object({ sha256, size: z.int(), type: z.string(), name: z.string() });

/** How any file may be refused. */
const fileProblems = [
  'too-large',
  'file-empty',
  'file-too-large',
  'file-type-not-accepted',
  'file-broken',
  'file-encrypted',
  'file-has-macro',
  'file-has-ole',
  'file-has-external-link',
  'file-is-bomb',
] as const satisfies readonly ProblemCode[];

/** How a Word file that is sent to be looked at may be refused. */
export const wordFileProblems = [...fileProblems, 'not-a-word-file'] as const satisfies readonly ProblemCode[];

export const UploadFile = endpoint({
  id: 'file.upload',
  method: 'POST',
  path: '/files',
  summary: 'Tải tệp lên kho tạm; chỉ giữ lại khi được gắn vào một văn bản trong vòng 24 giờ',
  query: z.object({
    name: z.string().min(1).max(255),
    secrecy: z.enum(secrecyAnswers).meta({ description: 'Tài liệu có độ mật không?' }),
    denunciation: z.enum(denunciationAnswers).meta({ description: 'Có phải đơn tố cáo không?' }),
    secrecyMarkChecked: z
      .enum(['no', 'yes'])
      .default('no')
      .meta({ description: 'Đã xem chữ giống dấu mật trên trang đầu và xác nhận không phải' }),
  }),
  body: 'bytes',
  reply: FileView,
  problems: ['secret-not-accepted', 'denunciation-not-accepted', ...fileProblems, 'file-has-script'],
});

export const refusedKinds = ['secret', 'denunciation'] as const;

export const CountRefusedIntake = endpoint({
  id: 'file.count-refused',
  method: 'POST',
  path: '/refused-intakes',
  summary: 'Ghi nhận một văn bản không được đưa vào hệ thống; chỉ đếm, không giữ gì về văn bản',
  body: z.object({ kind: z.enum(refusedKinds) }),
  reply: 'nothing',
  problems: [],
  creates: true,
  bot: 'act',
});
