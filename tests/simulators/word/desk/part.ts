// The desk with Word: the page, what it loads, and behind it the host.
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Call, Part, Reply } from '../../teams/http.ts';
import { officeScript } from '../script.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

const folder = new URL('./browser/', import.meta.url);
const root = new URL('../../../../', import.meta.url);
const teamsPage = 'tests/simulators/teams/office/browser';

/** What the page shares with the chats of the office. */
const elsewhere: Readonly<Record<string, string>> = {
  'kit.js': 'api/modules/home/browser/kit.js',
  'icons.js': `${teamsPage}/icons.js`,
  'office.css': `${teamsPage}/office.css`,
};
const notFound: Reply = { status: 404, body: { message: 'there is no such page' } };

async function asset(name: string): Promise<Reply> {
  const type = types[extname(name)];
  if (type === undefined || !/^[\w-]+\.\w+$/.test(name)) return notFound;
  try {
    const shared = elsewhere[name];
    const body = await readFile(shared === undefined ? new URL(name, folder) : new URL(shared, root));
    return { status: 200, body, headers: { 'content-type': type } };
  } catch {
    return notFound;
  }
}

/** A page of another site must not act as people here: browsers say where a request comes from. */
const isForeign = ({ headers }: Call): boolean =>
  !['same-origin', 'none', undefined].includes(headers['sec-fetch-site']);

/** Answers at `/office/word` and below it. */
export const deskPart =
  (host: Part): Part =>
  async (call) => {
    const [what, name = ''] = call.path;
    if (what === undefined) return asset('desk.html');
    if (what === 'assets') return asset(name);
    if (what === 'office.js') {
      const body = Buffer.from(await officeScript());
      return { status: 200, body, headers: { 'content-type': types['.js'] ?? '', 'cache-control': 'no-cache' } };
    }
    return isForeign(call) ? notFound : host(call);
  };
