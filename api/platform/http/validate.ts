// Parses what came in by the endpoint's schemas and lists every wrong field, not only the first.
import { z } from 'zod';
import type { FieldError } from '../../contracts/problem.ts';
import { Problem } from '../problem.ts';

z.config(z.locales.vi());

const escaped = (part: PropertyKey): string => String(part).replace(/~/g, '~0').replace(/\//g, '~1');

const pointersOf = (place: string, issue: z.core.$ZodIssue): readonly FieldError[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({
        pointer: ['', place, ...issue.path, key].map(escaped).join('/'),
        detail: 'Trường này không có trong yêu cầu.',
      }))
    : [{ pointer: ['', place, ...issue.path].map(escaped).join('/'), detail: issue.message }];

const strictOnes = new WeakMap<z.ZodObject, z.ZodObject>();

/** The schema that refuses unknown fields; made once, because a fresh one compiles itself anew. */
function strictOf(schema: z.ZodObject): z.ZodObject {
  const strict = strictOnes.get(schema) ?? schema.strict();
  strictOnes.set(schema, strict);
  return strict;
}

/** The parsed parts, or one `invalid-request` that names every wrong field. */
export function parseAll(
  parts: Record<string, { schema: z.ZodType | undefined; value: unknown }>,
): Record<string, unknown> {
  const errors: FieldError[] = [];
  const parsed: Record<string, unknown> = {};
  for (const [place, { schema, value }] of Object.entries(parts)) {
    if (!schema) continue;
    const strict = schema instanceof z.ZodObject ? strictOf(schema) : schema;
    const result = strict.safeParse(value);
    if (result.success) parsed[place] = result.data;
    else errors.push(...result.error.issues.flatMap((issue) => pointersOf(place, issue)));
  }
  if (errors.length > 0) throw new Problem('invalid-request', { errors });
  return parsed;
}
