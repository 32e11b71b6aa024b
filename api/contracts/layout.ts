// What the layout check says on the wire: findings with their place and legal source, and the steps that would mend them.
import { z } from 'zod';
import { severities } from '../domain/layout/finding.ts';
import { endpoint } from './endpoint.ts';
import { wordFileProblems } from './file.ts';

export { firstWords } from '../domain/layout/place.ts';
// the hints of the pane say what the check says
export { say, type Sentence } from '../domain/layout/sentence.ts';
export { numberWords } from '../domain/layout/words/number.ts';
export { placeDateWords } from '../domain/layout/words/place-date.ts';
export { addresseeWords, recipientWords } from '../domain/layout/words/receivers.ts';
export { titleWords } from '../domain/layout/words/title.ts';

/** One change of one paragraph; lengths are millimetres, sizes and spacing points. */
export const FixStep = z.discriminatedUnion('do', [
  z.object({ do: z.literal('font'), name: z.string() }),
  z.object({ do: z.literal('size'), pt: z.number() }),
  z.object({ do: z.literal('bold'), on: z.boolean() }),
  z.object({ do: z.literal('italic'), on: z.boolean() }),
  z.object({
    do: z.literal('colour'),
    value: z.string().meta({ description: 'Sáu chữ số thập lục phân, như 000000' }),
  }),
  z.object({ do: z.literal('alignment'), value: z.enum(['left', 'center', 'right', 'both']) }),
  z.object({ do: z.literal('first-line'), mm: z.number() }),
  z.object({ do: z.literal('space-before'), pt: z.number() }),
  z.object({ do: z.literal('space-after'), pt: z.number() }),
  z.object({ do: z.literal('line-spacing'), lines: z.number() }),
  z.object({ do: z.literal('text'), from: z.string(), to: z.string() }),
  z
    .object({ do: z.literal('letters'), from: z.string(), to: z.string(), nth: z.int(), font: z.string().optional() })
    .meta({ description: 'Đoạn chữ (thứ nth, đếm từ 0) viết lại bằng Unicode dựng sẵn, bằng phông font nếu có' }),
  z.object({
    do: z.literal('margins'),
    topMm: z.number(),
    bottomMm: z.number(),
    leftMm: z.number(),
    rightMm: z.number(),
  }),
]);
export type FixStep = z.infer<typeof FixStep>;

export const FindingView = z.object({
  rule: z.string(),
  severity: z.enum(severities),
  message: z.string(),
  place: z.object({ paragraph: z.int(), where: z.string(), words: z.string() }),
  legal: z.string(),
  english: z
    .object({ message: z.string(), where: z.string() })
    .optional()
    .meta({ description: 'Lời và chỗ bằng tiếng Anh; căn cứ giữ nguyên. Bản dự thảo kiểm tra trước đây không có' }),
  fix: z
    .object({
      safe: z.boolean(),
      steps: z.array(FixStep).meta({ description: 'Sửa tại chỗ được chỉ ra' }),
      elsewhere: z
        .array(z.object({ place: z.object({ paragraph: z.int(), words: z.string() }), steps: z.array(FixStep) }))
        .optional()
        .meta({ description: 'Sửa ở những chỗ khác có cùng lỗi; phát hiện lưu theo bản dự thảo không kèm phần này' }),
    })
    .optional()
    .meta({ description: 'Cách sửa giúp; an toàn là chỉ đổi hình thức, hoặc lời văn do quy định ấn định' }),
});
export type FindingView = z.infer<typeof FindingView>;

export const LayoutSummaryView = z.object({
  kind: z.string().meta({ description: 'Tên loại văn bản nhận ra được; trống nếu không nhận ra' }),
  subject: z.string(),
  paragraphs: z.int(),
  trackedChanges: z.int(),
  comments: z.int(),
  pages: z.int().optional().meta({ description: 'Số trang do chương trình soạn thảo ghi trong tệp' }),
});

export const CheckLayout = endpoint({
  id: 'layout.check',
  method: 'POST',
  path: '/layout-checks',
  summary: 'Kiểm tra thể thức một tệp Word; tệp không được lưu lại',
  body: 'bytes',
  reply: z.object({ findings: z.array(FindingView), summary: LayoutSummaryView }),
  problems: wordFileProblems,
});
