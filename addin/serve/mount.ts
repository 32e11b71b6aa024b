// Serves the built pane and its settings at a path. The page holds no data and no right of its own: what it shows it asks of
// the API with the person's own token.
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { bundleFolder } from './build.ts';
import { readBundle, servedFile, type ServedFile } from './bundle.ts';
import { officeJsOfMicrosoft } from './config.ts';
import { panePolicy } from './policy.ts';
import type { PaneSettings } from './settings.ts';

export interface PaneOptions {
  /** Where it lies: `/addin`. */
  readonly path: string;
  /** The address of office.js; Microsoft's when missing. */
  readonly officeJs?: string;
  readonly settings: PaneSettings;
  /** The built files; where the build puts them when missing. */
  readonly folder?: string;
}

type Files = ReadonlyMap<string, ServedFile>;

/** The pictures on the buttons of Word, which the manifest names. */
const iconSizes = [16, 32, 64, 80];
const iconFile = (size: number): URL => new URL(`../../manifest/icons/word-${size}.png`, import.meta.url);

const notBuilt = 'Khung Word chưa được dựng. Hãy chạy: npm run build';

async function filesOf({ officeJs, settings, folder = bundleFolder }: PaneOptions): Promise<Files> {
  const withOffice = (page: string): string =>
    officeJs === undefined ? page : page.replaceAll(officeJsOfMicrosoft, officeJs);
  const files = await readBundle(folder, withOffice);
  const written = await servedFile('settings.json', Buffer.from(JSON.stringify(settings)), false);
  const icons = iconSizes.map(async (size): Promise<[string, ServedFile]> => {
    const name = `icons/${size}.png`;
    return [name, await servedFile(name, await readFile(iconFile(size)), false)];
  });
  return new Map([...files, ['settings.json', written], ...(await Promise.all(icons))]);
}

function send(file: ServedFile, request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('Cache-Control', file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('ETag', file.tag);
  if (request.headers['if-none-match'] === file.tag) {
    response.writeHead(304).end();
    return;
  }
  const packed = /\bgzip\b/.test(request.headers['accept-encoding']?.toString() ?? '') ? file.packed : undefined;
  if (packed !== undefined) response.setHeader('Content-Encoding', 'gzip');
  const body = packed ?? file.body;
  response.writeHead(200, { 'Content-Type': file.type, 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Answers under its path. The files are read at the first request and kept; a pane that was not built says so with 503. */
export function paneMount(options: PaneOptions) {
  const { path, officeJs = officeJsOfMicrosoft, settings } = options;
  const policy = panePolicy(officeJs, settings.auth);
  let loaded: Files | undefined;
  return {
    paths: [path],
    async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      response.setHeader('Content-Security-Policy', policy);
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.setHeader('Referrer-Policy', 'no-referrer');
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.writeHead(405, { Allow: 'GET, HEAD' }).end();
        return;
      }
      loaded ??= await filesOf(options).catch(() => undefined);
      const file = loaded?.get(pathname.slice(path.length + 1));
      if (file !== undefined) {
        send(file, request, response);
        return;
      }
      response.writeHead(loaded === undefined ? 503 : 404, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(loaded === undefined ? notBuilt : 'Không có trang này.');
    },
  };
}
