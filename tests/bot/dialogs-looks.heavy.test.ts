// What every dialog looks like, narrow and wide, in the themes of Teams, in both languages; and the programs around it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { approved, checked, previewed, signed } from '../support/outgoing-journey.ts';
import { registry } from '../support/registry.ts';
import { barriers, startDialogBrowser } from './support/dialog-browser.ts';
import { dialogStage, seen, shot } from './support/dialog-stage.ts';
import { startDialogHouse } from './support/teams-host.ts';

const stage = dialogStage();
const registering = { what: 'incoming' };

describe.each([
  { theme: 'default', width: 320, locale: 'vi-vn' },
  { theme: 'dark', width: 700, locale: 'en-us' },
  { theme: 'contrast', width: 320, locale: 'en-us' },
] as const)('in the $theme theme, $width px wide, in $locale', (dress) => {
  it('no dialog has a barrier, scrolls sideways, or makes the browser complain', async () => {
    const found: Record<string, readonly string[]> = {};
    for (const [name, { as, page, given, ready }] of Object.entries(await everyDialog())) {
      const opened = await stage.browser.open(as, page, given, dress);
      await opened.dialog.locator(ready).first().waitFor();
      await shot(opened, `${name}-${dress.theme}`);
      const all = [...(await barriers(opened)), ...opened.complaints];
      if (all.length > 0) found[name] = all;
      await opened.close();
    }
    expect(found).toEqual({});
  }, 240_000);
});

interface Looked {
  readonly as: 'clerk' | 'deputy' | 'minister' | 'officeChief' | 'legalOfficer' | 'legalHead';
  readonly page: string;
  readonly given: Record<string, string>;
  /** What stands there once the dialog has drawn itself. */
  readonly ready: string;
}

let looked: Record<string, Looked> | undefined;

async function everyDialog(): Promise<Record<string, Looked>> {
  if (looked !== undefined) return looked;
  const toSign = await approved(stage.ministry);
  const toIssue = await checked(stage.ministry);
  const toCheck = await signed(stage.ministry);
  const arrived = await registry(stage.ministry).registered();
  const toDirect = await registry(stage.ministry).presented();
  const drafted = await previewed(stage.ministry);
  looked = {
    sign: { as: 'deputy', page: 'sign', given: seen(toSign), ready: 'img' },
    issue: { as: 'clerk', page: 'issue', given: { ...seen(toIssue), hash: 'f'.repeat(64) }, ready: 'img' },
    upload: { as: 'clerk', page: 'upload', given: registering, ready: 'fieldset' },
    check: { as: 'clerk', page: 'check', given: seen(toCheck), ready: 'img' },
    direct: { as: 'minister', page: 'direct', given: { id: toDirect.id }, ready: 'form' },
    propose: { as: 'officeChief', page: 'propose', given: { id: toDirect.id }, ready: 'form' },
    correct: { as: 'clerk', page: 'correct', given: { id: arrived.id }, ready: 'form' },
    draft: { as: 'legalOfficer', page: 'draft', given: { id: drafted.id }, ready: 'img' },
    'a new draft': { as: 'legalOfficer', page: 'draft', given: {}, ready: 'form' },
    reason: { as: 'deputy', page: 'reason', given: { ...seen(toSign), act: 'submission.send-back' }, ready: 'form' },
    'outgoing document': { as: 'deputy', page: 'document', given: { kind: 'outgoing', id: toSign.id }, ready: 'img' },
    'incoming document': {
      as: 'clerk',
      page: 'document',
      given: { kind: 'incoming', id: arrived.id },
      ready: 'img',
    },
  };
  return looked;
}

/** A certificate for this machine that nobody signed but itself. */
function selfSigned(): { key: string; cert: string } {
  const folder = mkdtempSync(join(tmpdir(), 'vanthu-host-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', key, '-out', cert];
  execFileSync('openssl', ['req', '-x509', ...made, '-days', '2', '-subj', '/CN=localhost'], { stdio: 'ignore' });
  const pair = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  rmSync(folder, { recursive: true });
  return pair;
}

describe('the program around a dialog', () => {
  it('may be a chat on another https address that the product was told of', async () => {
    const { app, ministry } = stage;
    const house = await startDialogHouse(app.baseUrl, { now: app.clock.now, secure: selfSigned() });
    const browser = await startDialogBrowser(app, house, ministry);
    const { id } = await registry(ministry).registered();
    const opened = await browser.open('clerk', 'document', { kind: 'incoming', id });
    await opened.dialog.getByText('Bộ Hải đảo').waitFor();
    expect(opened.complaints).toEqual([]);
    await browser.stop();
    await house.stop();
  }, 90_000);

  it('is needed: opened by itself, a dialog says from where to open it', async () => {
    const opened = await stage.browser.open('clerk', 'upload', registering);
    await opened.page.goto(`${stage.house.url}/dialogs/upload?language=vi`);
    await opened.page.getByText('Trang này mở được bên trong Microsoft Teams').waitFor();
    await opened.close();
  });

  it('that gives no token leaves the person with a sentence and a way on', async () => {
    const { id } = await registry(stage.ministry).registered();
    const opened = await stage.browser.open('clerk', 'document', { kind: 'incoming', id }, {}, { noToken: true });
    await opened.dialog.getByText('Teams chưa cấp được phiên đăng nhập').waitFor();
    await opened.dialog.getByRole('button', { name: 'Kiểm tra lại' }).waitFor();
    await opened.close();
  });

  it('changes its theme while a dialog is open, and the dialog follows', async () => {
    const opened = await stage.browser.open('clerk', 'upload', registering);
    await opened.dialog.getByRole('heading', { name: 'Vào sổ văn bản đến' }).waitFor();
    await opened.page.evaluate(() => {
      const frame = document.querySelector('iframe');
      frame?.contentWindow?.postMessage({ func: 'themeChange', args: ['dark'] }, '*');
    });
    await opened.dialog.locator('html[data-theme=dark]').waitFor();
    await opened.close();
  });
});

describe('what looks for barriers', () => {
  it('sees into the dialog: a picture without a text there is found', async () => {
    const opened = await stage.browser.open('clerk', 'upload', registering);
    await opened.dialog.getByRole('heading', { name: 'Vào sổ văn bản đến' }).waitFor();
    await opened.dialog.locator('main').evaluate((main) => main.append(document.createElement('img')));
    expect(await barriers(opened)).toEqual([expect.stringMatching(/^image-alt: /)]);
    await opened.close();
  });
});
