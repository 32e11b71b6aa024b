// What the layout check says on the wire: findings with their place and legal source, and the steps that would mend them.
import { z } from 'zod';
import { severities } from '../domain/layout/finding.ts';

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
  fix: z
    .object({ safe: z.boolean(), steps: z.array(FixStep) })
    .optional()
    .meta({ description: 'Cách sửa giúp; an toàn là chỉ đổi hình thức, không đổi lời văn' }),
});
export type FindingView = z.infer<typeof FindingView>;
