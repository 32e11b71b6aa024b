// What the pane must bear of Word and of its files: a host that refuses, a very long document, a draft with broken parts.
import { describe, expect, it } from '@jest/globals';
import { fillTemplate, readFields, withIdentity } from '../../api/modules/documents/index.ts';
import { must } from '../../api/platform/problem.ts';
import { longBody, someFields } from '../documents/support/fields.ts';
import { controlsIn, dropControl, setLocks, tagOf } from '../simulators/word/model/controls.ts';
import { endings, oneVersion } from './support/pane-papers.ts';
import type { Seat } from './support/pane-seat.ts';
import { paneStage } from './support/pane-stage.ts';
import { drafterIn, faultyLetter } from './support/pane-open.ts';

const stage = paneStage();

const sit = (docx: Uint8Array, section: string): Promise<Seat> => drafterIn(stage, docx, section);

const ending = 'Trân trọng đề nghị';
const mine = `${ending} Quý Bộ tổng hợp, báo cáo./.`;

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
  /** Saves a version that the file's identity does not come to name. */
  async function savesUnnoted(...members: readonly string[]): Promise<Seat> {
    const document = await oneVersion(stage);
    const seat = await sit(await stage.workingCopy(document), 'Phiên bản');
    seat.types(ending, mine);
    const faults = members.map((member) => ({ on: 'sync', member, answer: 'GeneralException' }) as const);
    stage.word.faults.plan(...faults);
    await seat.button('Lưu phiên bản').click();
    return seat;
  }

  async function savesAgain(seat: Seat): Promise<void> {
    seat.types(ending, `${mine} `);
    await seat.button('Lưu phiên bản').click();
  }

  it('makes nobody’s own version somebody else’s: the next one follows it', async () => {
    const seat = await savesUnnoted('setXml', 'add');
    await seat.told('Word chưa ghi được dấu phiên bản vào tệp');
    await savesAgain(seat);
    await seat.told('Đã lưu phiên bản 3.');
    await seat.leave();
  });

  it('keeps it beside, where only the part is refused: the next one follows it after the pane was closed too', async () => {
    const seat = await savesUnnoted('setXml');
    await seat.told('Đã lưu phiên bản 2.');
    await seat.reopen();
    await seat.go('Phiên bản');
    await seat.idle();
    await savesAgain(seat);
    await seat.told('Đã lưu phiên bản 3.');
    await seat.leave();
  });

  it('where nothing is taken and the pane was closed, asks about one’s own version as one’s own', async () => {
    const seat = await savesUnnoted('setXml', 'add');
    await seat.told('Word chưa ghi được dấu phiên bản vào tệp');
    await seat.reopen();
    await seat.go('Phiên bản');
    await seat.idle();
    await savesAgain(seat);
    await seat.page.getByText('do chính bạn lưu').waitFor();
    await seat.leave();
  });
});

describe('a file that is no version of its document', () => {
  it('is told so, with the way to the newest version, and can become a version itself', async () => {
    const document = await oneVersion(stage);
    const identity = { agencyId: stage.ministry.agencyId, documentId: document.id, versionHash: 'ab12'.repeat(16) };
    const seat = await sit(must(withIdentity(await stage.workingCopy(document), identity)), 'Phiên bản');
    await seat.page.getByText('tệp này không phải bản nào của văn bản').waitFor();
    await seat.button('Mở bản mới nhất').waitFor();
    expect(await seat.button('Lưu phiên bản').count()).toBe(0);
    seat.types(ending, mine);
    await seat.button('Đưa tệp này vào thành bản mới').click();
    await seat.told('Dự thảo đã mở trong một cửa sổ Word khác.');
    expect((await endings(stage, document)).at(-1)).toBe(mine);
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
