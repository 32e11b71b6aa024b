// What people judge in the pane: opinions, taken up or not with the reason, into a table in Word; and a letter with its PIN.
import { describe, expect, it } from '@jest/globals';
import { GetConsultation } from '../../api/contracts/consultation.ts';
import { aLetter } from '../layout/support/samples.ts';
import { barriers } from '../home/support/house.ts';
import { textView } from '../simulators/word/window-view.ts';
import { answeredAsking } from '../support/consultation-journey.ts';
import { approved, look } from '../support/outgoing-journey.ts';
import { pins } from '../support/signing-ministry.ts';
import { paneStage } from './support/pane-stage.ts';

const stage = paneStage();
const reason = 'Cơ cấu nguồn vốn đã nêu tại Phụ lục II.';

/** What stands in the window that Word opens for the act. */
async function textOpenedBy(act: () => Promise<void>): Promise<string> {
  const { windows } = stage.word;
  const opened = new Promise<string>((resolve) => {
    const end = windows.listen((id, { kind }) => {
      if (kind !== 'opened') return;
      end();
      resolve(id);
    });
  });
  await act();
  const window = windows.find(await opened);
  return window === undefined ? '' : textView(window).map(({ text }) => text).join('\n'); // prettier-ignore
}

describe('an opinion', () => {
  it.each(['light', 'dark'] as const)(
    'is not taken up without a reason, and stands with it in the table that opens in Word (%s)',
    async (scheme) => {
      const { ministry } = stage;
      const { id, outgoingId } = await answeredAsking(ministry);
      const docx = await stage.workingCopy(await look(ministry.as('legalOfficer'), outgoingId));
      const seat = await stage.sit('legalOfficer', { docx, scheme });
      await seat.go('Lấy ý kiến');
      await seat.page.getByRole('radio', { name: 'Không tiếp thu' }).check();
      expect(await seat.button('Ghi vào bảng').isDisabled()).toBe(true);
      await seat.page.getByLabel('Nội dung tiếp thu, giải trình').fill(reason);
      await seat.button('Ghi vào bảng').click();
      await seat.page.getByText(`Giải trình: ${reason}`).waitFor();
      expect(await barriers(seat.page)).toEqual([]);
      const { table } = await ministry.as('legalOfficer').call(GetConsultation, { params: { consultationId: id } });
      expect(table).toMatchObject([{ weighing: { accepted: false, reason } }]);

      const opinion = ['Vụ Tài chính', 'Bổ sung cơ cấu nguồn vốn.'];
      for (const [button, said] of [
        ['Mở bảng tổng hợp trong Word', opinion],
        ['Mở bản giải trình, tiếp thu trong Word', [...opinion, reason]],
      ] as const) {
        const text = await textOpenedBy(() => seat.button(button).click());
        await seat.told('Bảng đã mở trong một cửa sổ Word khác.');
        for (const words of said) expect(text).toContain(words);
      }
      await seat.leave();
    },
    60_000,
  );

  it('is taken up without one', async () => {
    const { ministry } = stage;
    const { outgoingId } = await answeredAsking(ministry);
    const docx = await stage.workingCopy(await look(ministry.as('legalOfficer'), outgoingId));
    const seat = await stage.sit('legalOfficer', { docx });
    await seat.go('Lấy ý kiến');
    await seat.button('Ghi vào bảng').click();
    await seat.button('Ghi vào bảng').waitFor({ state: 'detached' });
    await seat.page.getByText('Tiếp thu', { exact: true }).waitFor();
    await seat.leave();
  });
});

describe('a letter', () => {
  it('is not signed with a wrong PIN, which stays nowhere, and is with the right one', async () => {
    const { ministry } = stage;
    const { id, subject } = await approved(ministry);
    const seat = await stage.sit('deputy', { docx: aLetter() });
    await seat.button(`Xem và quyết định: ${subject}`).first().click();
    const pin = seat.page.getByLabel('Mã PIN khóa ký của anh/chị');
    await pin.fill('000000');
    await seat.button('Ký số').click();
    await seat.told('Xin nhập lại mã PIN');
    expect(await pin.inputValue()).toBe('');
    expect((await look(ministry.as('legalOfficer'), id)).state).toBe('approved');
    await pin.fill(pins.deputy);
    await seat.button('Ký số').click();
    await seat.told('Đã ký số.');
    expect((await look(ministry.as('legalOfficer'), id)).state).toBe('signed');
    await seat.leave();
  }, 60_000);
});
