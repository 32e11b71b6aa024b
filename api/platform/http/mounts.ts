// Other parts that answer on the same address: the bot, its dialogs, the office of a try-out. They get the request untouched.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type restify from 'restify';
import type { Log } from '../log/log.ts';
import { asProblem, problemDocument } from './problem-reply.ts';

/** Another part of the product, or of a try-out, that answers on the same address. */
export interface Mount {
  /** Prefixes: `/office` is also everything under `/office/`. */
  readonly paths: readonly string[];
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

const isUnder = (path: string, prefix: string): boolean =>
  path === prefix || path.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`);

function answerFailure(thrown: unknown, response: ServerResponse, log: Log): void {
  const requestId = randomUUID();
  const document = problemDocument(asProblem(thrown, log, requestId), requestId);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(document.status, { 'Content-Type': 'application/problem+json; charset=utf-8' });
  response.end(JSON.stringify(document));
}

// restify has it, its types do not: a handler that answers `false` has taken the request over
type WithFirst = restify.Server & {
  first(handler: (request: IncomingMessage, response: ServerResponse) => boolean): void;
};

/** Gives the requests under a mount's paths to it, before any route is looked for. */
export function useMounts(
  server: restify.Server,
  mounts: readonly Mount[],
  { headers, log }: { readonly headers: Readonly<Record<string, string>>; readonly log: Log },
): void {
  (server as WithFirst).first((request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const mount = mounts.find(({ paths }) => paths.some((prefix) => isUnder(path, prefix)));
    if (!mount) return true;
    // what the part says itself counts
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    mount.handle(request, response).catch((thrown: unknown) => answerFailure(thrown, response, log));
    return false;
  });
}
