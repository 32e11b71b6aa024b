// The states of the pane before it opens, over one's work, and about what the open file is.
import { aForeignDocument } from '../../simulators/support/drafts.ts';
import { aLetter } from '../../layout/support/samples.ts';
import { start } from '../../support/outgoing-journey.ts';
import { taskAbout } from '../../support/registry.ts';
import { inRoute, oneVersion, returnedByClerk, sentBack } from './pane-papers.ts';
import { faultyLetter, openDraft, shown, type Show } from './pane-open.ts';

export const beforeTheFrame: Readonly<Record<string, Show>> = {
  'outside Word': async (stage, look) =>
    shown(await stage.sit('clerk', { ...look, docx: aLetter(), outside: true }), 'Trang này làm việc bên trong Word.'),
  'choosing who one is': async (stage, look) =>
    shown(await stage.sit('clerk', { ...look, docx: aLetter(), query: {} }), 'Lã Thử Nghiệm Hai'),
  'signing in was refused': async (stage, look) =>
    shown(await stage.sit('clerk', { ...look, docx: aLetter(), query: { as: 'nobody' } }), 'Chưa mở được'),
};

export const work: Readonly<Record<string, Show>> = {
  'nothing to do': async (stage, look) =>
    shown(await stage.sit('archivist', { ...look, docx: aLetter() }), 'Không có việc nào đang chờ'),
  'drafts, returns and waiting': async (stage, look) => {
    await Promise.all([oneVersion(stage), sentBack(stage), inRoute(stage)]);
    return shown(await stage.sit('legalOfficer', { ...look, docx: aLetter() }), 'Đang chờ người khác');
  },
  'tasks and decisions': async (stage, look) => {
    await taskAbout(stage.ministry, 'V/v góp ý dự thảo Đề án cảng cá');
    await inRoute(stage);
    return shown(await stage.sit('legalHead', { ...look, docx: aLetter() }), 'Chờ tôi quyết định');
  },
  'two ways to act': async (stage, look) => {
    const seat = await stage.sit('legalDeputy', { ...look, docx: aLetter() });
    await seat.page.getByLabel('Vị trí công tác').waitFor();
    return shown(seat, 'Việc được giao');
  },
  'nothing fits what is looked for': async (stage, look) => {
    const seat = await stage.sit('legalOfficer', { ...look, docx: aLetter() });
    await seat.page.getByRole('searchbox').fill('không có');
    return shown(seat, 'Không có việc nào khớp');
  },
};

export const matter: Readonly<Record<string, Show>> = {
  'a file of somebody else': async (stage, look) => {
    const seat = await stage.sit('legalOfficer', { ...look, docx: await aForeignDocument() });
    await seat.go('Văn bản');
    return shown(seat, 'Tệp đang mở chưa thuộc văn bản nào.');
  },
  'beginning from the template': async (stage, look) => {
    const seat = await stage.sit('legalOfficer', { ...look, docx: aLetter() });
    await seat.go('Văn bản');
    await seat.button('Soạn mới từ mẫu').click();
    await seat.button('Thêm nơi nhận').click();
    return shown(seat, 'Nội dung có bí mật nhà nước không?');
  },
  'answering what came in': async (stage, look) => {
    await taskAbout(stage.ministry, 'V/v góp ý dự thảo Đề án cảng cá');
    const seat = await stage.sit('legalHead', { ...look, docx: aLetter() });
    await seat.button(/^Soạn văn bản trả lời/).first().click(); // prettier-ignore
    return shown(seat, 'Văn bản này kết thúc số đến đó');
  },
  'the open file was recognised': async (stage, look) => {
    const seat = await stage.sit('legalOfficer', { ...look, docx: faultyLetter() });
    await seat.go('Văn bản');
    await seat.button('Dùng tài liệu đang mở').click();
    return shown(seat, 'Nhận ra');
  },
  'the open file cannot be taken': async (stage, look) => {
    const seat = await stage.sit('legalOfficer', { ...look, docx: await aForeignDocument() });
    await seat.go('Văn bản');
    await seat.button('Dùng tài liệu đang mở').click();
    return shown(seat, 'Chưa đưa vào soạn thảo được');
  },
  'a draft of one’s own': async (stage, look) => {
    const seat = await openDraft(stage, look);
    await seat.go('Văn bản');
    return shown(seat, 'Thông tin văn bản');
  },
  'a document without a draft': async (stage, look) => {
    const { subject } = await start(stage.ministry, { subject: 'văn bản chưa có dự thảo' });
    const seat = await stage.sit('legalOfficer', { ...look, docx: aLetter() });
    await seat.button(`Xem: ${subject}`).click();
    return shown(seat, 'Văn bản này chưa có bản dự thảo.');
  },
  'a document that came back': async (stage, look) => {
    const docx = await stage.workingCopy(await sentBack(stage));
    const seat = await stage.sit('legalOfficer', { ...look, docx });
    await seat.go('Văn bản');
    return shown(seat, 'Nêu rõ nội dung cần làm rõ.');
  },
  'a signed document that the registry returned': async (stage, look) => {
    const docx = await stage.workingCopy(await returnedByClerk(stage));
    const seat = await stage.sit('legalOfficer', { ...look, docx });
    await seat.go('Văn bản');
    await shown(seat, 'Văn thư');
    await shown(seat, 'chữ ký không còn hiệu lực');
    return shown(seat, 'Sai tên cơ quan nhận ở trang 1.');
  },
  'a copy of a draft': async (stage, look) => {
    const docx = await stage.workingCopy(await oneVersion(stage));
    const seat = await stage.sit('legalOfficer', { ...look, docx, name: 'du-thao.docx' });
    await seat.go('Phiên bản');
    await seat.button('Lưu phiên bản').click();
    await seat.told('Đã lưu phiên bản');
    seat.does({ do: 'save-as', url: 'C:\\Du thao\\ban-sao.docx' });
    await seat.reopen();
    await seat.go('Văn bản');
    return shown(seat, 'Tệp này là bản sao');
  },
  'a draft that one may not see': async (stage, look) => {
    const docx = await stage.workingCopy(await oneVersion(stage));
    const seat = await stage.sit('financeOfficer', { ...look, docx });
    await seat.go('Văn bản');
    return shown(seat, 'không có quyền xem');
  },
};
