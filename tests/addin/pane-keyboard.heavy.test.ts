// The main act of every section with the keyboard alone, and its outcome told in a place that screen readers listen to.
import { describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { aLetter } from '../layout/support/samples.ts';
import { approved } from '../support/outgoing-journey.ts';
import { pins } from '../support/signing-ministry.ts';
import { taskAbout } from '../support/registry.ts';
import { inRoute, oneVersion } from './support/pane-papers.ts';
import type { Seat } from './support/pane-seat.ts';
import { paneStage } from './support/pane-stage.ts';
import { faultyLetter } from './support/pane-open.ts';

const stage = paneStage();

/** More than any section has places for the focus. */
const mostSteps = 120;

/** Goes on with Tab until the focus is there. */
async function reach({ page }: Seat, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let step = 0; step < mostSteps; step += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the focus never comes to ${wanted.toString()}`);
}

async function press(seat: Seat, name: string | RegExp, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await seat.idle();
  await reach(seat, seat.button(name).first());
  await seat.page.keyboard.press(key);
}

async function type(seat: Seat, label: string, text: string): Promise<void> {
  await reach(seat, seat.page.getByLabel(label));
  await seat.page.keyboard.type(text);
}

/** To a section by the keys that tabs have. */
async function section(seat: Seat, name: string): Promise<void> {
  await reach(seat, seat.page.getByRole('tab', { selected: true }));
  const tab = seat.page.getByRole('tab', { name, exact: true });
  await tab.waitFor();
  while ((await tab.getAttribute('aria-selected')) === 'false') await seat.page.keyboard.press('ArrowRight');
  await seat.idle();
}

/** What is told after the act, in a live region that was there before it. */
async function outcome(seat: Seat, act: () => Promise<void>, words: string): Promise<void> {
  const region = await seat.page.locator('.told [role=status]').elementHandle();
  await act();
  await seat.told(words);
  expect(await region.textContent()).toContain(words);
}

const openDraft = async (): Promise<Seat> =>
  stage.sit('legalOfficer', { docx: await stage.workingCopy(await oneVersion(stage)) });

describe('with the keyboard alone', () => {
  it('a task is answered with a draft in Word', async () => {
    await taskAbout(stage.ministry, 'V/v góp ý dự thảo Đề án cảng cá');
    const seat = await stage.sit('legalHead', { docx: aLetter() });
    await press(seat, /^Soạn văn bản trả lời/);
    for (const question of ['bí mật nhà nước', 'hạn chế phổ biến']) {
      const group = seat.page.getByRole('radiogroup', { name: new RegExp(question) });
      await reach(seat, group.getByRole('radio', { name: 'Không' }));
      await seat.page.keyboard.press('Space');
    }
    const opened = stage.word.windows.all().length;
    await outcome(seat, () => press(seat, 'Tạo dự thảo và mở trong Word'), 'Dự thảo đã mở trong một cửa sổ Word khác.');
    expect(stage.word.windows.all()).toHaveLength(opened + 1);
    await seat.leave();
  });

  it('the details are saved and written into the text', async () => {
    const seat = await openDraft();
    await section(seat, 'Văn bản');
    await type(seat, 'Trích yếu nội dung', ', lần hai');
    await outcome(seat, () => press(seat, 'Lưu và ghi vào văn bản'), 'Đã lưu thông tin văn bản.');
    await seat.leave();
  });

  it('the layout is checked and mended', async () => {
    const seat = await stage.sit('legalOfficer', { docx: faultyLetter() });
    await section(seat, 'Thể thức');
    await press(seat, 'Kiểm tra thể thức');
    await outcome(seat, () => press(seat, /^Sửa tất cả/, 'Space'), 'Đã sửa');
    await seat.leave();
  });

  it('a version is saved', async () => {
    const seat = await openDraft();
    await section(seat, 'Phiên bản');
    seat.types('Trân trọng đề nghị', 'Trân trọng đề nghị Quý Bộ tổng hợp, báo cáo./.');
    await outcome(seat, () => press(seat, 'Lưu phiên bản'), 'Đã lưu phiên bản 2.');
    await seat.leave();
  });

  it('a unit is asked for its opinion', async () => {
    const seat = await openDraft();
    await section(seat, 'Lấy ý kiến');
    await reach(seat, seat.page.getByRole('checkbox', { name: 'Vụ Tài chính' }));
    await seat.page.keyboard.press('Space');
    await type(seat, 'Nội dung xin ý kiến', 'Đề nghị góp ý về kinh phí.');
    await outcome(seat, () => press(seat, 'Gửi lấy ý kiến'), 'Đã gửi lấy ý kiến 1 đơn vị.');
    await seat.leave();
  });

  it('a signer is chosen, the pages are looked at, and the draft is submitted', async () => {
    const seat = await openDraft();
    await section(seat, 'Trình');
    await reach(seat, seat.page.getByLabel('Người ký và thẩm quyền ký'));
    await seat.page.keyboard.type('Thứ trưởng');
    await outcome(seat, () => press(seat, 'Chọn người ký'), 'Đã chọn người ký');
    await press(seat, 'Tạo bản xem trước');
    await seat.page.getByRole('img', { name: /Trang 1/ }).waitFor();
    for (const box of ['Căn cứ', 'Tóm tắt nội dung', 'Đề xuất']) await type(seat, box, 'Theo kế hoạch.');
    await outcome(seat, () => press(seat, 'Trình văn bản'), 'Đã trình.');
    await seat.leave();
  }, 60_000);

  it('a step is approved', async () => {
    await inRoute(stage);
    const seat = await stage.sit('legalHead', { docx: aLetter() });
    await press(seat, /^Xem và quyết định/);
    await outcome(seat, () => press(seat, 'Ký nháy, duyệt nội dung'), 'Đã duyệt.');
    await seat.leave();
  });

  it('a document is sent back with its reason', async () => {
    await inRoute(stage);
    const seat = await stage.sit('legalHead', { docx: aLetter() });
    await press(seat, /^Xem và quyết định/);
    await type(seat, 'Lý do trả lại', 'Chưa rõ Điều 3.');
    await outcome(seat, () => press(seat, 'Trả lại'), 'Đã trả lại người soạn thảo.');
    await seat.leave();
  });

  it('a letter is signed', async () => {
    await approved(stage.ministry);
    const seat = await stage.sit('deputy', { docx: aLetter() });
    await press(seat, /^Xem và quyết định/);
    await type(seat, 'Mã PIN khóa ký của anh/chị', pins.deputy);
    await outcome(seat, () => press(seat, 'Ký số'), 'Đã ký số.');
    await seat.leave();
  });
});
