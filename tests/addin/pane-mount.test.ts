// The pane over HTTP: kept by the browser where its name says what is in it, asked again where it does not, framed by Office.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { officeJsOfMicrosoft } from '../../addin/serve/config.ts';
import { paneMount } from '../../addin/serve/mount.ts';
import type { PaneSettings } from '../../addin/serve/settings.ts';

const settings: PaneSettings = {
  api: '/',
  auth: { kind: 'try-out' },
  switches: { takeFile: true, graph: false, upload: true },
};
const script = `console.log(${JSON.stringify('x'.repeat(5000))});`;

let folder: string;
const servers: Server[] = [];

async function serve(mount: ReturnType<typeof paneMount>): Promise<string> {
  const server = createServer((request, response) => void mount.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

let product: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vanthu-pane-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'taskpane.html'), `<script src="${officeJsOfMicrosoft}"></script>`);
  await writeFile(join(folder, 'assets', 'taskpane-a1b2.js'), script);
  await writeFile(join(folder, 'built-from.txt'), 'a hash');
  product = `${await serve(paneMount({ path: '/addin', settings, folder }))}/addin`;
});

afterAll(async () => {
  for (const server of servers) await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

describe('the served pane', () => {
  it('lets the browser keep what carries a hash in its name, packed on the way', async () => {
    const answer = await fetch(`${product}/assets/taskpane-a1b2.js`);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(Number(answer.headers.get('content-length'))).toBeLessThan(script.length / 10);
    expect(await answer.text()).toBe(script);
  });

  it('sends a page that the browser still has as 304, and asks about it each time', async () => {
    const first = await fetch(`${product}/taskpane.html`);
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const again = await fetch(`${product}/taskpane.html`, {
      headers: { 'If-None-Match': first.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  it('tells the pane its settings beside the page', async () => {
    const answer = await fetch(`${product}/settings.json`);
    expect(await answer.json()).toEqual(settings);
  });

  it('runs scripts of ours and of office.js alone, in frames of Office and our own', async () => {
    const policy = (await fetch(`${product}/taskpane.html`)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
    expect(policy).toMatch(/frame-ancestors 'self' .*https:\/\/\*\.officeapps\.live\.com/);
  });

  it('has the pictures of the buttons that the manifest names', async () => {
    for (const size of [16, 32, 64, 80]) {
      const answer = await fetch(`${product}/icons/${size}.png`);
      expect(answer.headers.get('content-type')).toBe('image/png');
    }
  });

  it('takes another office.js where it is told to', async () => {
    const officeJs = '/office/word/office.js';
    const own = await serve(paneMount({ path: '/office/word/pane', officeJs, settings, folder }));
    const answer = await fetch(`${own}/office/word/pane/taskpane.html`);
    expect(await answer.text()).toBe(`<script src="${officeJs}"></script>`);
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self';");
  });

  it('lets the pane speak with the identity provider it signs in at, and no other', async () => {
    const auth = {
      kind: 'entra',
      clientId: 'pane',
      authority: 'https://login.example/tenant',
      scope: 'api://vanthu/x',
    } as const;
    const own = await serve(paneMount({ path: '/addin', settings: { ...settings, auth }, folder }));
    const policy = (await fetch(`${own}/addin/taskpane.html`)).headers.get('content-security-policy');
    expect(policy).toContain("connect-src 'self' https://appsforoffice.microsoft.com https://login.example;");
  });

  it('has nothing else: no file beside the bundle, no way up, no way to write', async () => {
    expect((await fetch(`${product}/built-from.txt`)).status).toBe(404);
    expect((await fetch(`${product}/..%2f..%2fpackage.json`)).status).toBe(404);
    expect((await fetch(`${product}/taskpane.html`, { method: 'POST' })).status).toBe(405);
  });

  it('says how to build it when it was not built', async () => {
    const own = await serve(paneMount({ path: '/addin', settings, folder: join(folder, 'nowhere') }));
    const answer = await fetch(`${own}/addin/taskpane.html`);
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('npm run build');
  });
});
