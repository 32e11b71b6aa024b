// A simulated Microsoft Graph with the manners that matter here: tokens, shared addresses, and a download that lies on another
// host and wants no token.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CloudFileRow {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Who may read it: tokens, or whoever the tokens are for. */
  readonly readers: readonly string[];
}

export interface GraphTrouble {
  readonly status: 423 | 429 | 500 | 503;
  readonly retryAfter?: number;
}

interface Seen {
  readonly host: 'graph' | 'download';
  readonly path: string;
  readonly authorization: string | undefined;
}

export interface GraphSimulator {
  readonly url: string;
  /** What was asked, in order, with the token that came along. */
  readonly seen: readonly Seen[];
  put(address: string, file: CloudFileRow): void;
  /** Tokens that Graph takes; others have ended. */
  signIn(token: string): void;
  /** The next requests to Graph are answered so, until it is called without trouble. */
  trouble(trouble?: GraphTrouble): void;
  /** Requests are taken and never answered. */
  silent(on: boolean): void;
  stop(): Promise<void>;
}

const json = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
};
const failed = (code: string) => ({ error: { code, message: code } });

const listening = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

interface GraphOptions {
  /** Whom a token is for; nothing when Graph does not take it. Tokens stand for themselves when missing. */
  readonly readerOf?: (token: string) => string | undefined;
}

const errorCodes: Readonly<Record<number, string>> = { 423: 'resourceLocked', 429: 'tooManyRequests' };

/** Starts it on two free ports: Graph, and where it sends people for the bytes. */
export async function startGraph(options: GraphOptions = {}): Promise<GraphSimulator> {
  const files = new Map<string, CloudFileRow>();
  const tokens = new Set<string>();
  const { readerOf = (token: string) => (tokens.has(token) ? token : undefined) } = options;
  const seen: Seen[] = [];
  let [trouble, silent]: [GraphTrouble | undefined, boolean] = [undefined, false];
  const note = (host: Seen['host'], request: IncomingMessage): void => {
    seen.push({ host, path: request.url ?? '', authorization: request.headers.authorization });
  };

  const download = createServer((request, response) => {
    note('download', request);
    // the address is itself the key: a token sent along would be one told to a stranger
    if (request.headers.authorization !== undefined) json(response, 401, failed('unauthenticated'));
    const file = files.get(decodeURIComponent(request.url ?? '').slice(1));
    if (response.writableEnded) return;
    if (file === undefined) json(response, 404, failed('itemNotFound'));
    else response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file.bytes);
  });
  const downloadUrl = await listening(download);

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (trouble) {
      const headers = trouble.retryAfter === undefined ? {} : { 'Retry-After': String(trouble.retryAfter) };
      json(response, trouble.status, failed(errorCodes[trouble.status] ?? 'generalException'), headers);
      return;
    }
    const reader = token === undefined ? undefined : readerOf(token);
    if (reader === undefined) {
      json(response, 401, failed('InvalidAuthenticationToken'));
      return;
    }
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const [, share, content] = /^\/v1\.0\/shares\/u!([\w-]+)\/driveItem(\/content)?$/.exec(path) ?? [];
    const address = Buffer.from(share ?? '', 'base64url').toString('utf8');
    const file = files.get(address);
    if (file === undefined) json(response, 404, failed('itemNotFound'));
    else if (!file.readers.includes(reader)) json(response, 403, failed('accessDenied'));
    else if (content === undefined) json(response, 200, { name: file.name, size: file.bytes.length });
    else response.writeHead(302, { location: `${downloadUrl}/${encodeURIComponent(address)}` }).end();
  };
  const graph = createServer((request, response) => {
    note('graph', request);
    if (!silent) answer(request, response);
  });
  const url = await listening(graph);

  return {
    url: `${url}/`,
    seen,
    put: (address, file) => void files.set(address, file),
    signIn: (token) => void tokens.add(token),
    trouble: (next) => {
      trouble = next;
    },
    silent: (on) => {
      silent = on;
    },
    stop: async () => {
      await closed(graph);
      await closed(download);
    },
  };
}
