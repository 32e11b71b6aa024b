// What every dialog looks like, narrow and wide, in the themes of Teams, in both languages, by keyboard; and the programs around it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { dialogNames } from '../../bot/dialog-addresses.ts';
import { registry } from '../support/registry.ts';
import { barriers, startDialogBrowser, type Look, type OpenedDialog } from './support/dialog-browser.ts';
import { offTheKeyboard } from './support/dialog-keyboard.ts';
import { dialogStage, shot } from './support/dialog-stage.ts';
import { everyDialog } from './support/every-dialog.ts';
import { startDialogHouse } from './support/teams-host.ts';

const stage = dialogStage();
const registering = { what: 'incoming' };

let dialogs: Awaited<ReturnType<typeof everyDialog>>;
beforeAll(async () => {
  dialogs = await everyDialog(stage.ministry);
}, 120_000);

/** What is found wrong with the dialogs, by their names, as somebody with this browser opens them one after the other. */
async function wrongIn(look: Look, judge: (opened: OpenedDialog, name: string) => Promise<readonly string[]>) {
  const found: Record<string, readonly string[]> = {};
  for (const [name, { as, page, given, ready }] of Object.entries(dialogs)) {
    const opened = await stage.browser.open(as, page, given, look);
    await opened.dialog.locator(ready).first().waitFor();
    const wrong = await judge(opened, name);
    if (wrong.length > 0) found[name] = wrong;
    await opened.close();
  }
  return found;
}

it('every dialog that a button can open is looked at', () => {
  expect([...new Set(Object.values(dialogs).map(({ page }) => page))].sort()).toEqual([...dialogNames].sort());
});

describe.each([
  { theme: 'default', width: 320, locale: 'vi-vn' },
  { theme: 'dark', width: 700, locale: 'en-us' },
  { theme: 'contrast', width: 320, locale: 'en-us' },
] as const)('in the $theme theme, $width px wide, in $locale', (dress) => {
  it('no dialog has a barrier, scrolls sideways, keeps anything from the keyboard, or makes the browser complain', async () => {
    const found = await wrongIn(dress, async (opened, name) => {
      await shot(opened, `${name}-${dress.theme}`);
      return [...(await barriers(opened)), ...(await offTheKeyboard(opened)), ...opened.complaints];
    });
    expect(found).toEqual({});
  }, 240_000);
});

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
  it('sees what the keyboard does not come to, and where nothing shows that it has', async () => {
    const opened = await stage.browser.open('clerk', 'upload', registering);
    await opened.dialog.getByRole('heading', { name: 'Vào sổ văn bản đến' }).waitFor();
    await opened.dialog.locator('main').evaluate((main) => {
      const [first, second] = [document.createElement('button'), document.createElement('button')];
      first.append('một');
      first.tabIndex = -1;
      second.append('hai');
      second.style.outline = 'none';
      main.append(first, second);
    });
    expect(await offTheKeyboard(opened)).toEqual([
      'no focus is seen: button hai',
      'the keyboard does not come to: button một',
    ]);
    await opened.close();
  });

  it('sees into the dialog: a picture without a text there is found', async () => {
    const opened = await stage.browser.open('clerk', 'upload', registering);
    await opened.dialog.getByRole('heading', { name: 'Vào sổ văn bản đến' }).waitFor();
    await opened.dialog.locator('main').evaluate((main) => main.append(document.createElement('img')));
    expect(await barriers(opened)).toEqual([expect.stringMatching(/^image-alt: /)]);
    await opened.close();
  });
});
