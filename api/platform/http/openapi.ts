// The OpenAPI 3.1 document, computed from the endpoints: what is described is what is served.
import { z } from 'zod';
import type { EndpointDefinition } from '../../contracts/endpoint.ts';
import { problems, ProblemDocument, type ProblemCode } from '../../contracts/problem.ts';

type Json = Record<string, unknown>;

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
  }) as Json;
  return json;
};

const parametersOf = (schema: z.ZodObject | undefined, place: 'path' | 'query'): Json[] =>
  Object.entries(schema?.shape ?? {}).map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path' || !(field as z.ZodType).safeParse(undefined).success,
    schema: schemaOf(field as z.ZodType, 'input'),
  }));

const header = (name: string, description: string): Json => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string' },
});

/** How sign-in says no, by who may call. */
const callerProblems = {
  anybody: [],
  bot: ['not-signed-in', 'role-not-allowed'],
  person: ['not-signed-in', 'position-not-held', 'position-not-chosen', 'not-for-bot'],
} as const satisfies Record<string, readonly ProblemCode[]>;

const technical = (endpoint: EndpointDefinition): readonly ProblemCode[] => [
  'invalid-request',
  ...callerProblems[endpoint.access ?? 'person'],
  ...(endpoint.changes ? (['version-missing', 'changed-meanwhile'] as const) : []),
  ...(endpoint.creates ? (['idempotency-key-missing', 'idempotency-key-reused'] as const) : []),
  'busy',
  'database-unavailable',
];

/** Every problem an endpoint may answer with: its own and the technical ones. */
export const problemsOf = (endpoint: EndpointDefinition): readonly ProblemCode[] => [
  ...new Set([...endpoint.problems, ...technical(endpoint)]),
];

function problemResponses(endpoint: EndpointDefinition): Json {
  const byStatus = Map.groupBy(problemsOf(endpoint), (code) => problems[code].status);
  return Object.fromEntries(
    [...byStatus.entries()]
      .sort(([a], [b]) => a - b)
      .map(([status, codes]) => [
        String(status),
        {
          description: codes.map((code) => `\`${code}\`: ${problems[code].title}`).join('\n\n'),
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      ]),
  );
}

function success(endpoint: EndpointDefinition): Json {
  if (endpoint.reply === 'nothing') return { '204': { description: 'Đã thực hiện' } };
  const content =
    endpoint.reply === 'bytes'
      ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
      : { 'application/json': { schema: schemaOf(endpoint.reply, 'output') } };
  return { [endpoint.creates ? '201' : '200']: { description: 'Kết quả', content } };
}

function operation(endpoint: EndpointDefinition): Json {
  const { body } = endpoint;
  return {
    operationId: endpoint.id,
    summary: endpoint.summary,
    tags: [endpoint.id.split('.')[0]],
    security: endpoint.access === 'anybody' ? [] : [{ bearer: [] }],
    parameters: [
      ...parametersOf(endpoint.params, 'path'),
      ...parametersOf(endpoint.query, 'query'),
      ...(endpoint.changes ? [header('If-Match', 'Phiên bản đang xem, ví dụ "3"')] : []),
      ...(endpoint.secret ? [header(endpoint.secret.header, endpoint.secret.description)] : []),
      ...(endpoint.creates
        ? [header('Idempotency-Key', 'Khóa do bên gọi chọn; gửi lại cùng khóa chỉ có một kết quả')]
        : []),
    ],
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content:
              body === 'bytes'
                ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
                : { 'application/json': { schema: schemaOf(body, 'input') } },
          },
        }),
    responses: { ...success(endpoint), ...problemResponses(endpoint) },
    ...(endpoint.bot === undefined ? {} : { 'x-bot': endpoint.bot }),
  };
}

/** The whole document; `version` is the product's. */
export function openApi(endpoints: readonly EndpointDefinition[], version: string): Json {
  const paths: Record<string, Json> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Vanthu API', version, description: 'Sổ đăng ký văn bản, luồng xử lý, chữ ký số và chứng cứ.' },
    paths,
    components: {
      schemas: { Problem: schemaOf(ProblemDocument, 'output') },
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}
