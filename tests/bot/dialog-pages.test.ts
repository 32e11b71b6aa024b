// What is served for dialogs and for the two pages that the manifest links to, over HTTP.
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dialogAddress, dialogNames } from '../../bot/dialog-addresses.ts';
import { dialogMount } from '../../bot/dialogs/mount.ts';
import { pageWords } from '../../bot/dialogs/words.ts';

let server: Server;
let url: string;

beforeAll(async () => {
  const mount = dialogMount({ hosts: ['https://chat.example'], now: () => new Date('2026-11-23T02:00:00Z') });
  server = createServer((request, response) => void mount.handle(request, response));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const get = (path: string, headers: Record<string, string> = {}) => fetch(new URL(path, url), { headers });

describe('the pages of dialogs', () => {
  it('are there for every name that a button can carry, each with its own script', async () => {
    const main = readFileSync(new URL('../../bot/dialogs/browser/main.js', import.meta.url), 'utf8');
    for (const name of dialogNames) {
      expect((await get(`/dialogs/${name}`)).status).toBe(200);
      expect(main).toContain(` ${name}: () => import('./pages/`);
    }
  });

  it('may be framed by Teams and by nobody else that was not named', async () => {
    const policy = (await get('/dialogs/sign')).headers.get('content-security-policy') ?? '';
    const framing = policy.split('; ').find((rule) => rule.startsWith('frame-ancestors'));
    expect(framing).toBe(
      "frame-ancestors 'self' https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft https://*.office.com https://chat.example",
    );
    expect(policy).toContain("script-src 'self'");
  });

  it('send a script again only when it has changed', async () => {
    const first = await get('/dialogs/assets/main.js');
    const tag = first.headers.get('etag') ?? '';
    expect((await get('/dialogs/assets/main.js', { 'If-None-Match': tag })).status).toBe(304);
    expect((await get('/dialogs/assets/main.js', { 'If-None-Match': '"other"' })).status).toBe(200);
  });

  it.each([
    '/dialogs/nothing',
    '/dialogs/assets/../mount.ts',
    '/dialogs/assets/%2e%2e/mount.ts',
    '/dialogs/assets/dialog.html',
  ])('answer 404 for %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('take no request that would change something', async () => {
    expect((await fetch(new URL('/dialogs/sign', url), { method: 'POST' })).status).toBe(405);
  });

  it('are told on which day working days end, holidays left out', async () => {
    const { today, ends } = (await (await get('/dialogs/assets/working-days.json')).json()) as {
      today: string;
      ends: string[];
    };
    expect(today).toBe('2026-11-23');
    // the 24th is the day of Vietnamese culture
    expect(ends.slice(0, 3)).toEqual(['2026-11-23', '2026-11-25', '2026-11-26']);
  });

  it('have the bot’s own words in both languages', async () => {
    expect(await (await get('/dialogs/assets/words.json')).json()).toEqual(JSON.parse(JSON.stringify(pageWords)));
  });
});

describe('the address of a dialog', () => {
  const reader = { positionId: 'bktb.clerk', language: 'vi' } as const;

  it('carries what the button carried, and who opens it; never a text of people', () => {
    const data = {
      dialog: 'sign',
      id: 'o-1',
      seen: 3,
      hash: 'a'.repeat(64),
      msteams: { type: 'task/fetch' },
      long: 'x'.repeat(501),
    };
    const { url: address = '' } = dialogAddress('https://vanthu.example', data, reader) ?? {};
    expect(Object.fromEntries(new URL(address).searchParams)).toEqual({
      id: 'o-1',
      seen: '3',
      hash: 'a'.repeat(64),
      position: 'bktb.clerk',
      language: 'vi',
    });
  });

  it('is none for a name that is no dialog', () => {
    expect(dialogAddress('https://vanthu.example', { dialog: 'constructor' }, reader)).toBeUndefined();
  });
});

describe('what the manifest links to', () => {
  it.each(['/privacy', '/terms'])('%s is written in both languages, and each leads to the other', async (path) => {
    const vietnamese = await (await get(path)).text();
    const english = await (await get(`${path}?language=en`)).text();
    expect(vietnamese).toContain('<html lang="vi">');
    expect(vietnamese).toContain(`href="${path.slice(1)}?language=en"`);
    expect(english).toContain('<html lang="en">');
    expect(english).toContain(`href="${path.slice(1)}?language=vi"`);
    expect(english.match(/<p>/g)?.length).toBe(vietnamese.match(/<p>/g)?.length);
  });
});
