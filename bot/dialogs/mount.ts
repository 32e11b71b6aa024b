// The pages that open as dialogs inside Teams, and the two pages that its manifest links to: files, read once, served as
// they are. They hold no data and no right of their own: what they show they ask of the API with the person's own token.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { dialogNames } from '../dialog-addresses.ts';
import { plainPages } from './plain-pages.ts';
import { pageWords, workingDaysFrom } from './words.ts';

export interface DialogOptions {
  /** Origins of other chat programs that may show the dialogs, besides those of Teams: `https://chat.example`. */
  readonly hosts?: readonly string[];
  readonly now?: () => Date;
}

interface Served {
  readonly type: string;
  readonly body: string | Buffer;
  readonly status?: number;
}

const folder = new URL('./browser/', import.meta.url);
const teamsScript = createRequire(import.meta.url).resolve('@microsoft/teams-js');

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

const teamsHosts = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.office.com',
];

// teams-js asks this address which hosts it may answer; without it the list that it carries counts
const listOfHosts = 'https://res.cdn.office.net';

const policy = (hosts: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    `connect-src 'self' ${listOfHosts}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors 'self' ${[...teamsHosts, ...hosts].join(' ')}`,
  ].join('; ');

const html = (body: string, status = 200): Served => ({ type: 'text/html; charset=utf-8', body, status });

const json = (value: unknown): Served => ({ type: 'application/json; charset=utf-8', body: JSON.stringify(value) });

const languageOf = (search: URLSearchParams): 'vi' | 'en' => (search.get('language') === 'en' ? 'en' : 'vi');

function assets(): ReadonlyMap<string, Served> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name): [string, Served][] => {
    const type = types[extname(name)];
    return type === undefined
      ? []
      : [[name.replaceAll('\\', '/'), { type, body: readFileSync(new URL(name, folder)) }]];
  });
  const teams = readFileSync(teamsScript);
  return new Map([
    ...files,
    ['teams-js.js', { type: types['.js'] ?? '', body: teams }],
    ['words.json', json(pageWords)],
  ]);
}

/** What stands at an address; nothing when there is no such page. */
function pages({ hosts = [], now = () => new Date() }: DialogOptions): (url: URL) => Served | undefined {
  const loaded = assets();
  const shell = readFileSync(new URL('dialog.html', folder), 'utf8');
  return ({ pathname, searchParams }) => {
    const language = languageOf(searchParams);
    const plain = plainPages[pathname];
    if (plain !== undefined) return html(plain(language));
    const asset = /^\/dialogs\/assets\/(.+)$/.exec(pathname)?.[1];
    if (asset === 'working-days.json') return json(workingDaysFrom(now()));
    if (asset !== undefined) return loaded.get(asset);
    const name = /^\/dialogs\/([a-z]+)$/.exec(pathname)?.[1];
    if (name === undefined || !dialogNames.includes(name)) return undefined;
    return html(shell.replace('{{language}}', language).replace('{{hosts}}', hosts.join(' ')));
  };
}

/** Answers under `/dialogs/`, `/privacy` and `/terms`; a page that the browser still has is not sent again. */
export function dialogMount(options: DialogOptions = {}) {
  const pageAt = pages(options);
  const securityPolicy = policy(options.hosts ?? []);
  return {
    paths: ['/dialogs', '/privacy', '/terms'],
    async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
      const page = pageAt(new URL(request.url ?? '/', 'http://localhost'));
      response.setHeader('Content-Security-Policy', securityPolicy);
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.setHeader('Referrer-Policy', 'no-referrer');
      if (page === undefined) {
        response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Không có trang này.');
        return;
      }
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.writeHead(405, { Allow: 'GET, HEAD' }).end();
        return;
      }
      const tag = `"${createHash('sha256').update(page.body).digest('base64url').slice(0, 27)}"`;
      response.setHeader('Cache-Control', 'no-cache');
      response.setHeader('ETag', tag);
      if (request.headers['if-none-match'] === tag) {
        response.writeHead(304).end();
        return;
      }
      response.writeHead(page.status ?? 200, { 'Content-Type': page.type });
      response.end(request.method === 'HEAD' ? undefined : page.body);
    },
  };
}
