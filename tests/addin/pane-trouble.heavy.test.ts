// What the pane must bear of people and of the server: closed in the middle, somebody faster, nobody there.
import { describe, expect, it } from '@jest/globals';
import { look } from '../support/outgoing-journey.ts';
import { drafterIn } from './support/pane-open.ts';
import { chooseDeputy, endings, oneVersion } from './support/pane-papers.ts';
import type { Seat } from './support/pane-seat.ts';
import { paneStage } from './support/pane-stage.ts';

const stage = paneStage();
const officer = () => stage.ministry.as('legalOfficer');

const sit = (docx: Uint8Array, section: string): Promise<Seat> => drafterIn(stage, docx, section);

const ending = 'Trân trọng đề nghị';
const mine = `${ending} Quý Bộ tổng hợp, báo cáo./.`;

const templateEnding = `${ending} Quý Bộ tổng hợp./.`;

describe('a pane that is closed in the middle', () => {
  it('gives back what was typed into a form', async () => {
    const seat = await sit(await stage.workingCopy(await oneVersion(stage)), 'Văn bản');
    await seat.page.getByLabel('Trích yếu nội dung').fill('đang gõ dở');
    await seat.reopen();
    await seat.go('Văn bản');
    await seat.page.getByText('Nội dung nhập dở lần trước đã được giữ lại.').waitFor();
    expect(await seat.page.getByLabel('Trích yếu nội dung').inputValue()).toBe('đang gõ dở');
    await seat.leave();
  });

  it('sends a version once, however early it was closed', async () => {
    const document = await oneVersion(stage);
    const seat = await sit(await stage.workingCopy(document), 'Phiên bản');
    seat.types(ending, mine);
    const sent = seat.page.waitForRequest((request) => request.url().endsWith('/drafts'));
    await seat.button('Lưu phiên bản').click();
    await sent;
    await seat.reopen();
    await seat.go('Phiên bản');
    await seat.page.getByText('Bản 2, mới nhất').waitFor();
    expect(await endings(stage, document)).toEqual([templateEnding, mine]);
    await seat.leave();
  });
});

describe('two people on one draft', () => {
  it('are asked before the later version covers the earlier one, and both stay', async () => {
    const document = await oneVersion(stage);
    const docx = await stage.workingCopy(document);
    const [first, second] = [await sit(docx, 'Phiên bản'), await sit(docx, 'Phiên bản')];
    first.types(ending, 'Câu của người thứ nhất./.');
    second.types(ending, mine);
    await first.button('Lưu phiên bản').click();
    await first.told('Đã lưu phiên bản 2.');
    await second.button('Lưu phiên bản').click();
    await second.page.getByRole('heading', { name: 'Có bản mới hơn' }).waitFor();
    expect(await endings(stage, document)).toEqual([templateEnding, 'Câu của người thứ nhất./.']);

    // first seen, then decided
    expect(await second.button('Vẫn lưu bản của tôi thành bản mới nhất').count()).toBe(0);
    await second.button('Xem bản đó sửa gì').click();
    await second.page.locator('ins', { hasText: 'người thứ nhất' }).waitFor();
    await second.button('Vẫn lưu bản của tôi thành bản mới nhất').click();
    await second.told('Đã lưu phiên bản 3.');
    expect(await endings(stage, document)).toEqual([templateEnding, 'Câu của người thứ nhất./.', mine]);
    await Promise.all([first.leave(), second.leave()]);
  });

  it('are told what changed meanwhile, and keep what they had typed', async () => {
    const document = await oneVersion(stage);
    const seat = await sit(await stage.workingCopy(document), 'Văn bản');
    await seat.page.getByLabel('Trích yếu nội dung').fill('trích yếu của tôi');
    await chooseDeputy(stage, document);
    await seat.button('Lưu và ghi vào văn bản').click();
    await seat.told('thao tác chưa được thực hiện');
    expect((await look(officer(), document.id)).subject).toBe(document.subject);
    expect(await seat.page.getByLabel('Trích yếu nội dung').inputValue()).toBe('trích yếu của tôi');
    await seat.button('Lưu và ghi vào văn bản').click();
    await seat.told('Đã lưu thông tin văn bản.');
    expect(await look(officer(), document.id)).toMatchObject({
      subject: 'trích yếu của tôi',
      signer: { positionId: stage.ministry.positionId('deputy') },
    });
    await seat.leave();
  });
});

describe('a server that is gone', () => {
  /** A version that was saved while the server was away. */
  async function savedAway(docx: Uint8Array): Promise<Seat> {
    const seat = await sit(docx, 'Phiên bản');
    seat.types(ending, mine);
    await seat.serverIsAway(true);
    await seat.button('Lưu phiên bản').click();
    await seat.told('phiên bản này đã được giữ trên máy');
    await seat.page.getByText('Đang mất kết nối máy chủ').waitFor();
    return seat;
  }

  it('gets the version when it is back', async () => {
    const document = await oneVersion(stage);
    const seat = await savedAway(await stage.workingCopy(document));
    await seat.serverIsAway(false);
    await seat.page.evaluate(() => dispatchEvent(new Event('online')));
    await seat.told('Đã lưu phiên bản 2.');
    expect(await endings(stage, document)).toEqual([templateEnding, mine]);
    expect(await seat.page.getByText(/Đang mất kết nối|Đang chờ gửi/).count()).toBe(0);
    await seat.leave();
  });

  it('gets it also from a pane that was closed meanwhile', async () => {
    const document = await oneVersion(stage);
    const seat = await savedAway(await stage.workingCopy(document));
    await seat.reopen();
    await seat.page.getByText('Không kết nối được máy chủ.').waitFor();
    await seat.serverIsAway(false);
    await seat.button('Thử lại').click();
    await seat.told('Đã lưu phiên bản 2.');
    expect(await endings(stage, document)).toEqual([templateEnding, mine]);
    await seat.leave();
  });

  it('gets nothing over a version that somebody saved meanwhile: the person decides', async () => {
    const document = await oneVersion(stage);
    const seat = await savedAway(await stage.workingCopy(document));
    await chooseDeputy(stage, document);
    await seat.serverIsAway(false);
    await seat.page.evaluate(() => dispatchEvent(new Event('online')));
    await seat.page.getByText('chưa gửi được vì đã có bản mới hơn').waitFor();
    expect(await endings(stage, document)).toEqual([templateEnding, templateEnding]);
    await seat.button('Xem bản đó sửa gì').click();
    await seat.button('Vẫn lưu bản của tôi thành bản mới nhất').click();
    await seat.told('Đã lưu phiên bản 3.');
    expect((await endings(stage, document)).at(-1)).toBe(mine);
    await seat.leave();
  });
});
