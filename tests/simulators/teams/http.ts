// A few lines of HTTP: routes with segments decoded, bodies read whole, refusals answered as they are.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Refused, refusals } from './refusals.ts';

/** A request as routes see it. */
export interface Call {
  readonly method: string;
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** What a route answers; nothing when it answers on the response itself. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** One part of the server: the calls below its first segment. */
export type Part = (call: Call) => Promise<Reply | undefined>;

/** The body as JSON; nothing when it is not JSON. */
export function json(call: Call): unknown {
  try {
    return JSON.parse(call.body.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

/** The path as a pattern of one case label: ids become a colon. */
export const shape = (method: string, path: readonly string[], ...names: string[]): string =>
  [method, ...path.map((segment) => (names.includes(segment) ? segment : ':'))].join(' ');

async function read(request: IncomingMessage, response: ServerResponse): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const url = new URL(request.url ?? '/', 'http://localhost');
  return {
    method: request.method ?? 'GET',
    path: url.pathname.split('/').filter(Boolean).map(decodeURIComponent),
    query: url.searchParams,
    headers: request.headers,
    body: Buffer.concat(chunks),
    request,
    response,
  };
}

function answer(response: ServerResponse, { status, body, headers = {} }: Reply): void {
  if (response.destroyed || response.headersSent) return;
  if (body === undefined) response.writeHead(status, headers).end();
  else if (Buffer.isBuffer(body)) response.writeHead(status, headers).end(body);
  else
    response
      .writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
      .end(JSON.stringify(body));
}

const refused = ({ refusal }: Refused): Reply => ({
  ...refusal,
  ...(refusal.retryAfterSeconds === undefined ? {} : { headers: { 'retry-after': String(refusal.retryAfterSeconds) } }),
});

/** A server on the loopback address whose parts answer by the first segment of the path. */
export function makeServer(parts: Readonly<Record<string, Part>>) {
  return createServer((request, response) => {
    void (async () => {
      const call = await read(request, response);
      const part = parts[call.path[0] ?? ''];
      const reply = part === undefined ? refusals.unknownRoute : await part({ ...call, path: call.path.slice(1) });
      if (reply !== undefined) answer(response, reply);
    })().catch((error: unknown) => {
      if (error instanceof Refused) answer(response, refused(error));
      else answer(response, { status: 500, body: { error: { code: 'SimulatorDefect', message: String(error) } } });
    });
  });
}
