// A value that a schema accepts, made from its JSON form: for tests that go through every endpoint there is.
import { z } from 'zod';

interface JsonSchema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly format?: string;
  readonly pattern?: string;
  readonly default?: unknown;
}

const texts: Readonly<Record<string, string>> = {
  date: '2026-12-30',
  'date-time': '2026-12-30T03:00:00Z',
  uri: 'https://example.org/',
};

function text({ format, pattern, minLength = 1 }: JsonSchema): string {
  if (format !== undefined && texts[format] !== undefined) return texts[format];
  if (pattern?.includes('64')) return 'a'.repeat(64);
  if (pattern?.includes('\\d')) return '123456';
  return 'mẫu'.padEnd(minLength, 'u');
}

function make(schema: JsonSchema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choice = schema.anyOf?.[0] ?? schema.oneOf?.[0];
  if (choice) return make(choice);
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map(make)) as unknown;
  switch (schema.type) {
    case 'object':
      return Object.fromEntries((schema.required ?? []).map((name) => [name, make(schema.properties?.[name] ?? {})]));
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => make(schema.items ?? {}));
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1);
    case 'boolean':
      return false;
    default:
      return text(schema);
  }
}

/** The required fields only. */
export const sampleOf = (schema: z.ZodType): unknown =>
  make(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema);
