// Who acts for another, or in a second position: chosen at the top of the pane, kept, and told by everything that comes of it.
import { afterEach, describe, expect, it } from '@jest/globals';
import { ListOutgoing } from '../../api/contracts/outgoing.ts';
import { importDirectory } from '../../api/modules/directory/index.ts';
import { aLetter } from '../layout/support/samples.ts';
import { look } from '../support/outgoing-journey.ts';
import { actAs, actsAs } from './support/pane-open.ts';
import { inRoute, secondPosition } from './support/pane-papers.ts';
import { paneStage } from './support/pane-stage.ts';

const stage = paneStage();
const today = '2026-11-23T02:00:00.000Z';
afterEach(() => stage.app.clock.set(today));

const asHead = 'La Thử Nghiệm Chín, thay Vụ trưởng Vụ Pháp chế Hà Thử Nghiệm Tám';

describe('somebody who deputises', () => {
  it('decides for another, under their own name, and deputises in the next document too', async () => {
    const { id, subject } = await inRoute(stage);
    const seat = await stage.sit('legalDeputy', { docx: aLetter() });
    await actAs(seat, asHead);
    await seat.button(`Xem và quyết định: ${subject}`).first().click();
    await seat.button('Ký nháy, duyệt nội dung').click();
    await seat.told('Đã duyệt.');
    await seat.page.locator('li', { hasText: /La Thử Nghiệm Chín, thay .*Hà Thử Nghiệm Tám/ }).waitFor();
    const { decisions, route } = await look(stage.ministry.as('legalOfficer'), id);
    expect(decisions).toMatchObject([{ positionId: stage.ministry.positionId('legalDeputy'), verdict: 'approved' }]);
    expect(route[0]?.positionId).toBe(stage.ministry.positionId('legalHead'));

    await seat.reopen();
    await seat.page.getByLabel('Vị trí công tác').waitFor();
    expect(await actsAs(seat)).toBe(asHead);
    await seat.leave();
  });

  it('is in their own position again once the delegation is over', async () => {
    const seat = await stage.sit('legalDeputy', { docx: aLetter() });
    await actAs(seat, asHead);
    stage.app.clock.set('2027-01-04T02:00:00.000Z');
    await seat.reopen();
    await seat.page.getByText('La Thử Nghiệm Chín, Phó Vụ trưởng Vụ Pháp chế').waitFor();
    expect(await seat.page.getByLabel('Vị trí công tác').count()).toBe(0);
    await seat.leave();
  });
});

describe('somebody with two positions', () => {
  it('drafts in the one that was chosen: it and its unit stand on the document', async () => {
    const { ministry } = stage;
    await importDirectory(secondPosition(ministry, 'legalOfficer'));
    const seat = await stage.sit('legalOfficer', { docx: aLetter() });
    await actAs(seat, 'Vi Thử Nghiệm Mười, Phó Vụ trưởng kiêm nhiệm, Vụ Tài chính');
    await seat.go('Văn bản');
    await seat.button('Soạn mới từ mẫu').click();
    await seat.page.getByLabel('Trích yếu nội dung').fill('về kinh phí năm 2027');
    await seat.button('Thêm nơi nhận').click();
    await seat.page.getByLabel(/^Tên nơi nhận 1/).fill('Bộ Hải đảo');
    for (const question of ['bí mật nhà nước', 'hạn chế phổ biến'])
      await seat.page.getByRole('radiogroup', { name: new RegExp(question) }).getByRole('radio', { name: 'Không' }).check(); // prettier-ignore
    await seat.button('Tạo dự thảo và mở trong Word').click();
    await seat.told('Dự thảo đã mở trong một cửa sổ Word khác.');
    const { items } = await ministry.as('financeHead').call(ListOutgoing, { query: { scope: 'all' } });
    expect(items).toContainEqual(
      expect.objectContaining({
        subject: 'về kinh phí năm 2027',
        drafterPositionId: `${ministry.positionId('legalOfficer')}-second`,
      }),
    );
    await seat.leave();
  });
});
