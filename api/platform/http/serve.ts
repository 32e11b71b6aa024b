// The HTTP server: one place for sign-in, validation, versions, idempotency keys, problem documents, logs and metrics.
import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import restify from 'restify';
import type { EndpointDefinition } from '../../contracts/endpoint.ts';
import { z } from 'zod';
import type { Actor } from '../../domain/kernel/actor.ts';
import type { Log } from '../log/log.ts';
import { Problem } from '../problem.ts';
import type { Metrics } from './metrics.ts';
import { useMounts, type Mount } from './mounts.ts';
import { asProblem, problemDocument } from './problem-reply.ts';
import { readJson } from './read-body.ts';
import { isAnswer, type Bytes, type Once, type Route } from './route.ts';
import type { SignIn } from './sign-in.ts';
import { parseAll } from './validate.ts';
import './write-head.ts';

/** A page for people that is no endpoint: start page, API page, metrics. */
export interface PlainPage {
  readonly path: string;
  readonly answer: (
    request: IncomingMessage,
  ) => Promise<{ readonly type: string; readonly body: string | Buffer; readonly status?: number }>;
}

/** A "no" to somebody known, which the journal keeps. */
export interface Refused {
  readonly actor: Actor;
  readonly endpointId: string;
  readonly params: Record<string, unknown>;
  readonly code: string;
  readonly requestId: string;
}

export interface ServeDeps {
  readonly routes: readonly Route[];
  readonly pages: readonly PlainPage[];
  readonly mounts?: readonly Mount[];
  readonly signIn: SignIn;
  readonly onRefusal: (refused: Refused) => Promise<void>;
  readonly metrics: Metrics;
  readonly log: Log;
}

type Request = IncomingMessage & { params?: Record<string, string> };

const securityHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; frame-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
};

function versionSeen(request: IncomingMessage): number {
  const match = /^"(\d{1,15})"$/.exec(request.headers['if-match'] ?? '');
  if (!match) throw new Problem('version-missing', { detail: 'Gửi kèm If-Match với phiên bản đang xem, ví dụ "3".' });
  return Number(match[1]);
}

function onceOf(request: IncomingMessage, endpoint: EndpointDefinition, asked: unknown): Once {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !/^[\w:.-]{8,100}$/.test(key)) throw new Problem('idempotency-key-missing');
  const requestHash = createHash('sha256')
    .update(JSON.stringify([endpoint.id, asked]))
    .digest('hex');
  return { key, requestHash };
}

/** A secret that is missing or too long is a wrong request; what it was is told nobody. */
function secretOf(request: IncomingMessage, header: string): string {
  const value = request.headers[header.toLowerCase()];
  if (typeof value === 'string' && /^[\w.~+/=-]{1,8000}$/.test(value)) return value;
  const detail = `Thiếu tiêu đề ${header} hoặc nội dung không hợp lệ.`;
  throw new Problem('invalid-request', { errors: [{ pointer: `/headers/${header.toLowerCase()}`, detail }] });
}

const isBytes = (value: unknown): value is Bytes =>
  typeof value === 'object' && value !== null && 'stream' in value && 'type' in value;

const versionOf = (body: unknown): number | undefined =>
  typeof body === 'object' && body !== null && 'version' in body && typeof body.version === 'number'
    ? body.version
    : undefined;

async function send(response: restify.Response, endpoint: EndpointDefinition, result: unknown): Promise<void> {
  const said = isAnswer(result) ? result : { body: result };
  const { body } = said;
  const version = ('version' in said ? said.version : undefined) ?? versionOf(body);
  const status =
    ('status' in said ? said.status : undefined) ?? (endpoint.reply === 'nothing' ? 204 : endpoint.creates ? 201 : 200);
  if (version !== undefined) response.setHeader('ETag', `"${version}"`);
  if (isBytes(body)) {
    response.writeHead(status, {
      'Content-Type': body.type,
      ...(body.size === undefined ? {} : { 'Content-Length': body.size }),
      ...(body.name === undefined
        ? {}
        : { 'Content-Disposition': `inline; filename*=UTF-8''${encodeURIComponent(body.name)}` }),
    });
    await pipeline(body.stream, response);
    return;
  }
  if (endpoint.reply === 'nothing') {
    response.sendRaw(status, '', {});
    return;
  }
  // what goes out is what the contract says: unknown fields never leave, a missing one is a defect
  const shown = endpoint.reply instanceof z.ZodType ? endpoint.reply.parse(body) : body;
  response.sendRaw(status, JSON.stringify(shown), { 'Content-Type': 'application/json; charset=utf-8' });
}

function sendProblem(response: restify.Response, problem: Problem, requestId: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const headers = {
    'Content-Type': 'application/problem+json; charset=utf-8',
    ...(problem.more.retryAfter === undefined ? {} : { 'Retry-After': String(problem.more.retryAfter) }),
    // a body that nobody reads on would keep the connection busy
    ...(problem.code === 'too-large' ? { Connection: 'close' } : {}),
  };
  // restify's own way of sending, so that it knows the answer is out and adds none of its own
  response.sendRaw(problem.status, JSON.stringify(problemDocument(problem, requestId)), headers);
}

/** Problems that say "no" to a person's act; wrong requests and our own trouble are no refusals. */
const isRefusal = (problem: Problem): boolean => [403, 404, 409, 412, 422].includes(problem.status);

/** Builds the server from its routes; it does not listen yet. */
export function serve({ routes, pages, mounts = [], signIn, onRefusal, metrics, log }: ServeDeps): restify.Server {
  const server = restify.createServer({ name: 'vanthu', handleUncaughtExceptions: false, ignoreTrailingSlash: true });
  server.pre(async (_request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  });

  useMounts(server, mounts, { headers: securityHeaders, log });

  const mount = (route: Route): void => {
    const { endpoint } = route;
    const handler = async (request: Request, response: restify.Response): Promise<void> => {
      const requestId = randomUUID();
      const startedAt = performance.now();
      const gone = new AbortController();
      response.once('close', () => gone.abort());
      response.setHeader('Request-Id', requestId);
      let actor: Actor | undefined;
      let params: Record<string, unknown> = { ...request.params };
      try {
        actor = await signIn(request, endpoint);
        const search = Object.fromEntries(new URL(request.url ?? '/', 'http://localhost').searchParams);
        const takesBytes = endpoint.body === 'bytes';
        const takesJson = endpoint.body !== undefined && !takesBytes;
        const parsed = parseAll({
          params: { schema: endpoint.params, value: params },
          query: { schema: endpoint.query, value: search },
          body: {
            schema: takesJson ? endpoint.body : undefined,
            value: takesJson ? await readJson(request) : undefined,
          },
        });
        params = (parsed['params'] ?? {}) as Record<string, unknown>;
        const given = {
          params,
          query: parsed['query'] ?? {},
          body: parsed['body'],
          requestId,
          actor,
          signal: gone.signal,
          upload: takesBytes
            ? {
                stream: request,
                type: request.headers['content-type'] ?? 'application/octet-stream',
                size: Number(request.headers['content-length'] ?? 0),
              }
            : undefined,
          seen: endpoint.changes ? { version: versionSeen(request) } : undefined,
          secret: endpoint.secret ? secretOf(request, endpoint.secret.header) : undefined,
          once: endpoint.creates ? onceOf(request, endpoint, [params, parsed['query'], parsed['body']]) : undefined,
        };
        await send(response, endpoint, await route.handle(given as never));
      } catch (thrown) {
        const problem = asProblem(thrown, log, requestId);
        if (actor && isRefusal(problem)) {
          await onRefusal({ actor, endpointId: endpoint.id, params, code: problem.code, requestId }).catch(
            (failed: unknown) => {
              log.error({ requestId, err: failed }, 'refusal-not-journalled');
            },
          );
        }
        sendProblem(response, problem, requestId);
      } finally {
        const seconds = (performance.now() - startedAt) / 1000;
        metrics.request(endpoint.id, response.statusCode, seconds);
        log.info(
          {
            requestId,
            endpoint: endpoint.id,
            status: response.statusCode,
            ms: Math.round(seconds * 1000),
            position: actor?.positionId,
          },
          'request',
        );
      }
    };
    const methods = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'del' } as const;
    server[methods[endpoint.method]](endpoint.path, handler as never);
  };

  routes.forEach(mount);
  for (const page of pages) {
    server.get(page.path, async (request: IncomingMessage, response: restify.Response): Promise<void> => {
      try {
        const { type, body, status } = await page.answer(request);
        response.sendRaw(status ?? 200, body as string, { 'Content-Type': type });
      } catch (thrown) {
        const requestId = randomUUID();
        sendProblem(response, asProblem(thrown, log, requestId), requestId);
      }
    });
  }

  const unknown = (_request: IncomingMessage, response: restify.Response, _error: unknown, done: () => void): void => {
    sendProblem(
      response,
      new Problem('not-found', { detail: 'Không có địa chỉ hoặc phương thức này; xem /docs.' }),
      randomUUID(),
    );
    done();
  };
  server.on('NotFound', unknown);
  server.on('MethodNotAllowed', unknown);
  return server;
}
