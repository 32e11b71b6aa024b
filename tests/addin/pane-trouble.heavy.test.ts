// What the pane must bear: closed in the middle, somebody faster, a server that is gone, a Word that refuses, long and broken files.
import { describe, expect, it } from '@jest/globals';
import { GetOutgoingFile } from '../../api/contracts/outgoing.ts';
import type { OutgoingView } from '../../api/contracts/outgoing-views.ts';
import { fillTemplate, readFields } from '../../api/modules/documents/index.ts';
import { must } from '../../api/platform/problem.ts';
import { longBody, someFields } from '../documents/support/fields.ts';
import { controlsIn, dropControl, setLocks, tagOf } from '../simulators/word/model/controls.ts';
import { look } from '../support/outgoing-journey.ts';
import { chooseDeputy, oneVersion } from './support/pane-papers.ts';
import type { Seat } from './support/pane-seat.ts';
import { paneStage } from './support/pane-stage.ts';
import { faultyLetter } from './support/pane-states.ts';

const stage = paneStage();
const officer = () => stage.ministry.as('legalOfficer');

/** The draft before its drafter, in a section of the pane. */
async function sit(docx: Uint8Array, section: string): Promise<Seat> {
  const seat = await stage.sit('legalOfficer', { docx });
  await seat.go(section);
  await seat.idle();
  return seat;
}

const ending = 'Trân trọng đề nghị';
const mine = `${ending} Quý Bộ tổng hợp, báo cáo./.`;

/** The last paragraph of every stored version. */
async function endings({ id }: OutgoingView): Promise<readonly (string | undefined)[]> {
  const { drafts } = await look(officer(), id);
  return Promise.all(
    drafts.map(async ({ sha256 }) => {
      const docx = await officer().call(GetOutgoingFile, { params: { documentId: id, sha256 } });
      return must(readFields(docx)).body.at(-1);
    }),
  );
}

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
    expect(await endings(document)).toEqual([templateEnding, mine]);
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
    expect(await endings(document)).toEqual([templateEnding, 'Câu của người thứ nhất./.']);

    // first seen, then decided
    expect(await second.button('Vẫn lưu bản của tôi thành bản mới nhất').count()).toBe(0);
    await second.button('Xem bản đó sửa gì').click();
    await second.page.locator('ins', { hasText: 'người thứ nhất' }).waitFor();
    await second.button('Vẫn lưu bản của tôi thành bản mới nhất').click();
    await second.told('Đã lưu phiên bản 3.');
    expect(await endings(document)).toEqual([templateEnding, 'Câu của người thứ nhất./.', mine]);
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
    expect(await endings(document)).toEqual([templateEnding, mine]);
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
    expect(await endings(document)).toEqual([templateEnding, mine]);
    await seat.leave();
  });

  it('gets nothing over a version that somebody saved meanwhile: the person decides', async () => {
    const document = await oneVersion(stage);
    const seat = await savedAway(await stage.workingCopy(document));
    await chooseDeputy(stage, document);
    await seat.serverIsAway(false);
    await seat.page.evaluate(() => dispatchEvent(new Event('online')));
    await seat.page.getByText('chưa gửi được vì đã có bản mới hơn').waitFor();
    expect(await endings(document)).toEqual([templateEnding, templateEnding]);
    await seat.button('Xem bản đó sửa gì').click();
    await seat.button('Vẫn lưu bản của tôi thành bản mới nhất').click();
    await seat.told('Đã lưu phiên bản 3.');
    expect((await endings(document)).at(-1)).toBe(mine);
    await seat.leave();
  });
});

describe('a Word that refuses each call in turn', () => {
  /** What is done, in which section, with the words that tell it is done. */
  // prettier-ignore
  const acts = [
    ['checks the layout', 'Thể thức', 'Kiểm tra thể thức', 'Kiểm tra lúc'],
    ['mends the layout', 'Thể thức', /^Sửa tất cả/, 'Đã sửa'],
    ['fills the parts of the text', 'Văn bản', 'Lưu và ghi vào văn bản', 'Đã ghi vào các ô'],
    ['saves a version', 'Phiên bản', 'Lưu phiên bản', 'Đã lưu phiên bản'],
  ] as const;

  it.each(acts)(
    'while it %s says so, and leaves the document as it was',
    async (name, section, button, done) => {
      const mends = name === 'mends the layout';
      const document = await oneVersion(stage);
      const seat = await sit(mends ? faultyLetter() : await stage.workingCopy(document), section);
      if (mends) await seat.button('Kiểm tra thể thức').click();
      await seat.button(button).waitFor();
      const outcome = seat.page.getByRole('alert').or(seat.page.getByText(done)).first();
      let refusals = 0;
      for (; ; refusals += 1) {
        await seat.idle();
        const before = seat.window.file.bytes();
        stage.word.faults.plan({ answer: 'GeneralException', after: refusals });
        await seat.button(button).click();
        await outcome.waitFor();
        await seat.idle();
        if (await seat.page.getByText(done).first().isVisible()) break;
        expect(await seat.page.getByRole('alert').innerText()).toContain('Văn bản vẫn như trước.');
        expect(Buffer.compare(before, seat.window.file.bytes())).toBe(0);
      }
      expect(refusals).toBeGreaterThan(0);
      await seat.leave();
    },
    60_000,
  );
});

describe('a Word that does not note which version the file is now', () => {
  it('makes nobody’s own version somebody else’s: the next one follows it', async () => {
    const document = await oneVersion(stage);
    const seat = await sit(await stage.workingCopy(document), 'Phiên bản');
    seat.types(ending, mine);
    stage.word.faults.plan({ on: 'sync', member: 'setXml', answer: 'GeneralException' });
    await seat.button('Lưu phiên bản').click();
    await seat.told('Word chưa ghi được dấu phiên bản vào tệp');
    seat.types(ending, `${mine} `);
    await seat.button('Lưu phiên bản').click();
    await seat.told('Đã lưu phiên bản 3.');
    await seat.leave();
  });
});

describe('a document of 200 pages', () => {
  it('is checked with its progress shown, and the pane can be used meanwhile', async () => {
    const docx = fillTemplate('official-letter', someFields({ body: longBody(3_790) }));
    const seat = await sit(docx, 'Thể thức');
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await seat.page.route('**/layout-checks', async (route) => {
      await released;
      await route.continue();
    });
    await seat.button('Kiểm tra thể thức').click();
    await seat.page.getByRole('progressbar', { name: 'Đang kiểm tra thể thức…' }).waitFor();
    await seat.go('Việc của tôi');
    await seat.page.getByRole('searchbox').fill('cảng cá');
    await seat.page.getByText('Không có việc nào khớp').waitFor();
    release();
    await seat.go('Thể thức');
    await seat.page.getByText('Kiểm tra lúc').waitFor();
    await seat.leave();
  }, 60_000);
});

describe('a draft with broken parts', () => {
  it('takes what it can, and the parts that are missing are named', async () => {
    const document = await oneVersion(stage);
    const seat = await sit(await stage.workingCopy(document), 'Văn bản');
    const { file } = seat.window;
    for (const control of controlsIn(file.body()).filter((one) => ['subject', 'recipients'].includes(tagOf(one)))) {
      setLocks(file, control, { cannotDelete: false });
      dropControl(file, control, true);
    }
    await seat.page.getByLabel(/^Tên nơi nhận 1/).fill('Bộ Hải đảo');
    await seat.button('Lưu và ghi vào văn bản').click();
    await seat.told('không có các ô: Trích yếu, Nơi nhận');
    expect(must(readFields(file.bytes()))).toMatchObject({ addressees: ['Bộ Hải đảo'] });
    await seat.leave();
  });
});
