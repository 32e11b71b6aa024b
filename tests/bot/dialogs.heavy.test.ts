// Dialogs inside Teams against the real API, in a browser: what people read and press there, and what happens when it goes wrong.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GetIncoming } from '../../api/contracts/incoming.ts';
import type { OutgoingView } from '../../api/contracts/outgoing-views.ts';
import { WithdrawOutgoing } from '../../api/contracts/submission.ts';
import { approve, approved, checked, look, of, signed, submit } from '../support/outgoing-journey.ts';
import { headingPdf } from '../support/received-pdf.ts';
import { registry } from '../support/registry.ts';
import { pins, startSigningApp, type SigningApp, type SigningMinistry } from '../support/signing-ministry.ts';
import { barriers, startDialogBrowser, type DialogBrowser, type OpenedDialog } from './support/dialog-browser.ts';
import { startDialogHouse, type DialogHouse } from './support/teams-host.ts';

let app: SigningApp;
let ministry: SigningMinistry;
let house: DialogHouse;
let browser: DialogBrowser;

beforeAll(async () => {
  app = await startSigningApp();
  ministry = await app.signingMinistry();
  house = await startDialogHouse(app.baseUrl, { now: app.clock.now });
  browser = await startDialogBrowser(app, house, ministry);
}, 120_000);
afterAll(async () => {
  await browser.stop();
  await house.stop();
  await app.stop();
}, 60_000);

/** What a card's button carries of a document. */
const seen = (document: OutgoingView): Record<string, string> => ({
  id: document.id,
  seen: String(document.version),
  hash: document.submitted?.pdfSha256 ?? '',
});

const shot = async ({ page }: OpenedDialog, name: string): Promise<void> => {
  const folder = process.env['DIALOG_PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

const type = async ({ dialog }: OpenedDialog, label: string | RegExp, pin: string, button: string): Promise<void> => {
  await dialog.getByLabel(label).fill(pin);
  await dialog.getByRole('button', { name: button, exact: true }).click();
};

describe('signing', () => {
  it('shows the very pages, says how many tries a wrong PIN leaves, signs with the right one, and tells the bot which matter it was', async () => {
    const document = await approved(ministry);
    const opened = await browser.open('deputy', 'sign', seen(document));
    const { dialog } = opened;
    await dialog.getByRole('img', { name: /Trang 1\// }).waitFor();
    await shot(opened, 'sign');

    await type(opened, /Mã PIN/, '000000', 'Ký số');
    expect(await dialog.getByRole('alert').textContent()).toMatch(/không đúng; còn \d lần thử/);
    await shot(opened, 'sign-wrong');

    await type(opened, /Mã PIN/, pins.deputy, 'Ký số');
    await dialog.getByText('Đã ký số.').waitFor();
    expect((await look(ministry.as('deputy'), document.id)).state).toBe('signed');
    await dialog.getByRole('button', { name: 'Xong' }).press('Enter');
    expect(await opened.handedIn()).toEqual({ on: `outgoing:${document.id}` });
    expect(opened.complaints).toEqual([]);
    await opened.close();
  }, 90_000);

  it('of a document that changed behind the card shows what changed before anything is signed', async () => {
    const document = await approved(ministry);
    const officer = ministry.as('legalOfficer');
    const withdrawn = await officer.call(WithdrawOutgoing, of(document));
    const again = await submit(ministry, withdrawn);
    await approve(ministry.as('checker'), await approve(ministry.as('legalHead'), again));
    const opened = await browser.open('deputy', 'sign', { ...seen(document), hash: 'f'.repeat(64) });
    await opened.dialog.getByText('Văn bản đã thay đổi từ khi thẻ được gửi').waitFor();
    await opened.dialog.getByText(/Nay là lần trình 2/).waitFor();
    await shot(opened, 'sign-changed');
    await opened.close();
  }, 90_000);

  it('that meets a change of the last second signs nothing and shows the document as it is now', async () => {
    const document = await approved(ministry);
    const opened = await browser.open('deputy', 'sign', seen(document));
    await opened.dialog.getByLabel(/Mã PIN/).waitFor();
    await ministry.as('legalOfficer').call(WithdrawOutgoing, of(document));
    await type(opened, /Mã PIN/, pins.deputy, 'Ký số');
    await opened.dialog.getByText('Việc này không thuộc về anh/chị ở tình trạng hiện tại').waitFor();
    expect((await look(ministry.as('deputy'), document.id)).signatures).toEqual([]);
    await opened.close();
  }, 90_000);

  it('whose answer was lost finds out from the document itself, and nothing is signed twice', async () => {
    const document = await approved(ministry);
    const opened = await browser.open('deputy', 'sign', seen(document));
    await opened.dialog.getByLabel(/Mã PIN/).waitFor();
    await opened.context.route('**/signatures', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await type(opened, /Mã PIN/, pins.deputy, 'Ký số');
    await opened.dialog.getByRole('alert').getByText('Không liên lạc được với máy chủ').waitFor();
    await opened.dialog.getByRole('button', { name: 'Kiểm tra lại' }).click();
    await opened.dialog.getByText('Không còn việc phải làm ở đây').waitFor();
    expect((await look(ministry.as('deputy'), document.id)).signatures).toHaveLength(1);
    await opened.close();
  }, 90_000);

  it('by somebody whose document it is not shows no title', async () => {
    const document = await approved(ministry);
    const opened = await browser.open('financeOfficer', 'sign', seen(document));
    expect(await opened.dialog.getByRole('alert').textContent()).toMatch(/Không tìm thấy, hoặc không có quyền xem/);
    expect(await opened.dialog.locator('body').textContent()).not.toContain(document.subject);
    await opened.close();
  }, 60_000);
});

describe('issuing', () => {
  it('asks for the seal’s PIN and says the number that was given', async () => {
    const document = await checked(ministry);
    const opened = await browser.open('clerk', 'issue', { ...seen(document), hash: document.checkedHash ?? '' });
    await opened.dialog.getByRole('img', { name: /Trang 1\// }).waitFor();
    await type(opened, /Mã PIN con dấu/, pins.seal, 'Phát hành');
    await opened.dialog.getByText('Đã phát hành văn bản').waitFor();
    const { issue } = await look(ministry.as('clerk'), document.id);
    expect(await opened.dialog.getByRole('status').first().textContent()).toContain(issue?.code);
    await shot(opened, 'issued');
    await opened.close();
  }, 90_000);

  it('before the checklist is complete leads back to it', async () => {
    const document = await signed(ministry);
    const opened = await browser.open('clerk', 'issue', seen(document));
    await opened.dialog.getByText('Chưa kiểm tra đủ các mục').waitFor();
    expect(await opened.dialog.getByLabel(/PIN/).count()).toBe(0);
    await opened.close();
  }, 90_000);
});

/** A letter as it arrives; every one has a number of its own. */
const arriving = (number: number) =>
  headingPdf({
    issuer: 'BỘ HẢI ĐẢO',
    code: `${number}/BHĐ-KH`,
    place: 'Hà Nội, ngày 20 tháng 11 năm 2026',
    title: 'CÔNG VĂN',
    subject: 'V/v góp ý dự thảo Đề án phát triển cảng cá',
  });

const answer = async (
  { dialog }: OpenedDialog,
  secrecy: 'Có' | 'Không',
  denunciation: 'Có' | 'Không',
): Promise<void> => {
  await dialog.getByRole('group', { name: 'Tài liệu có độ mật không?' }).getByLabel(secrecy).check();
  await dialog.getByRole('group', { name: 'Có phải đơn tố cáo không?' }).getByLabel(denunciation).check();
};

async function uploaded(opened: OpenedDialog, number: number): Promise<void> {
  await answer(opened, 'Không', 'Không');
  const file = { name: 'cong-van.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await arriving(number)) };
  await opened.dialog.getByLabel('Tệp văn bản (PDF)').setInputFiles(file);
  await opened.dialog.getByRole('button', { name: 'Tải lên và đọc' }).click();
  await opened.dialog.getByLabel('Trích yếu nội dung').waitFor();
}

const registering = { secrecy: 'none', denunciation: 'no' };

describe('registering an incoming document', () => {
  it.each([
    ['Có', 'Không', /mật/i],
    ['Không', 'Có', /tố cáo/i],
  ] as const)('offers no file when it is classified: %s, or a denunciation: %s', async (secrecy, denunciation, way) => {
    const opened = await browser.open('clerk', 'upload', registering);
    await answer(opened, secrecy, denunciation);
    expect(await opened.dialog.getByRole('alert').textContent()).toMatch(way);
    expect(await opened.dialog.locator('input[type=file]').count()).toBe(0);
    await opened.close();
  });

  it('reads the file, lets the clerk correct it, and says the number it got', async () => {
    const opened = await browser.open('clerk', 'upload', registering);
    const { dialog } = opened;
    await uploaded(opened, 4811);
    expect(await dialog.getByLabel('Số, ký hiệu như ghi trên văn bản').inputValue()).toBe('4811/BHĐ-KH');
    expect(await dialog.getByLabel('Ngày văn bản').inputValue()).toBe('2026-11-20');
    await dialog.getByText('Chưa lưu: đóng cửa sổ lúc này').waitFor();
    await dialog.getByLabel('Trích yếu nội dung').fill('góp ý dự thảo Đề án cảng cá');
    await shot(opened, 'upload');
    await dialog.getByRole('button', { name: 'Tiếp nhận và vào sổ' }).click();
    await dialog.getByText(/Số đến \d+, ngày 23\/11\/2026/).waitFor();
    await shot(opened, 'registered');
    await dialog.getByRole('button', { name: 'Xong' }).click();
    const handed = (await opened.handedIn()) as { on: string };
    const incomingId = handed.on.replace('incoming:', '');
    const { arrival, subject } = await ministry.as('clerk').call(GetIncoming, { params: { incomingId } });
    expect(subject).toBe('góp ý dự thảo Đề án cảng cá');
    expect(arrival?.on).toBe('2026-11-23');
    expect(opened.complaints).toEqual([]);
    await opened.close();
  }, 60_000);

  it('of what may have arrived before warns, keeps what was received, and numbers it when the clerk says it is another one', async () => {
    const first = await browser.open('clerk', 'upload', registering);
    await uploaded(first, 4900);
    await first.dialog.getByRole('button', { name: 'Tiếp nhận và vào sổ' }).click();
    await first.dialog.getByText(/Số đến/).waitFor();
    await first.close();

    const opened = await browser.open('clerk', 'upload', registering);
    await uploaded(opened, 4900);
    await opened.dialog.getByText('Có thể đã đến trước đó').waitFor();
    await opened.dialog.getByRole('button', { name: 'Tiếp nhận và vào sổ' }).click();
    await opened.dialog.getByText('Đã tiếp nhận, chưa có số đến').waitFor();
    await shot(opened, 'duplicate');
    await opened.dialog.getByRole('button', { name: 'Là văn bản khác, vẫn vào sổ' }).click();
    await opened.dialog.getByText(/Số đến \d+/).waitFor();
    await opened.close();
  }, 60_000);

  it('says what is missing at the field, and sends nothing', async () => {
    const opened = await browser.open('clerk', 'upload', registering);
    await uploaded(opened, 4950);
    const subject = opened.dialog.getByLabel('Trích yếu nội dung');
    await subject.fill('');
    await opened.dialog.getByRole('button', { name: 'Tiếp nhận và vào sổ' }).click();
    await opened.dialog.getByText('Xin điền “Trích yếu nội dung”.').waitFor();
    expect(await subject.evaluate((element) => element === document.activeElement)).toBe(true);
    await opened.close();
  }, 60_000);
});

describe.each([
  { theme: 'default', width: 320, locale: 'vi-vn' },
  { theme: 'dark', width: 700, locale: 'en-us' },
  { theme: 'contrast', width: 320, locale: 'en-us' },
] as const)('in the $theme theme, $width px wide, in $locale', (dress) => {
  it('no dialog has a barrier, scrolls sideways, or makes the browser complain', async () => {
    const found: Record<string, readonly string[]> = {};
    for (const [name, { as, page, given, ready }] of Object.entries(await everyDialog())) {
      const opened = await browser.open(as, page, given, dress);
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
  const toSign = await approved(ministry);
  const toIssue = await checked(ministry);
  const arrived = await registry(ministry).registered();
  looked = {
    sign: { as: 'deputy', page: 'sign', given: seen(toSign), ready: 'img' },
    issue: { as: 'clerk', page: 'issue', given: { ...seen(toIssue), hash: 'f'.repeat(64) }, ready: 'img' },
    upload: { as: 'clerk', page: 'upload', given: registering, ready: 'fieldset' },
    'outgoing document': { as: 'deputy', page: 'document', given: { kind: 'outgoing', id: toSign.id }, ready: 'img' },
    'incoming document': {
      as: 'clerk',
      page: 'document',
      given: { kind: 'incoming', id: arrived.id },
      ready: 'iframe',
    },
  };
  return looked;
}
