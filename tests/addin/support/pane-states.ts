// Every state in which the pane can be seen, each with the way to it.
import { aForeignDocument } from '../../simulators/support/drafts.ts';
import { aLetter, body, letterParts } from '../../layout/support/samples.ts';
import { answeredAsking, draftedAsking } from '../../support/consultation-journey.ts';
import { approved, look as lookAt, previewed, start } from '../../support/outgoing-journey.ts';
import { taskAbout } from '../../support/registry.ts';
import type { Look, Seat } from './pane-seat.ts';
import type { PaneStage } from './pane-stage.ts';
import { inRoute, oneVersion, sentBack, twoVersions } from './pane-papers.ts';

/** Leaves the pane as it is to be seen. */
type Show = (stage: PaneStage, look: Look) => Promise<Seat>;

/** A letter of another program with something of every severity to find, some of it safe to mend. */
export const faultyLetter = (): Uint8Array =>
  aLetter({
    text: body('Đề nghị các đơn vị rà soát.', { font: 'Arial', size: 12, align: 'left' }) + letterParts.text,
    recipients: letterParts.recipients.replace('- Như trên;', '- Như trên'),
  });

const openDraft = async (stage: PaneStage, look: Look): Promise<Seat> => {
  const docx = await stage.workingCopy(await oneVersion(stage));
  return stage.sit('legalOfficer', { ...look, docx });
};

/** Waits for words on the screen, and for whatever is still being read. */
async function shown(seat: Seat, words: string): Promise<Seat> {
  await seat.page.getByText(words).first().waitFor();
  await seat.idle();
  return seat;
}

const beforeTheFrame: Readonly<Record<string, Show>> = {
  'outside Word': async (stage, look) =>
    shown(await stage.sit('clerk', { ...look, docx: aLetter(), outside: true }), 'Trang này làm việc bên trong Word.'),
  'choosing who one is': async (stage, look) =>
    shown(await stage.sit('clerk', { ...look, docx: aLetter(), query: {} }), 'Lã Thử Nghiệm Hai'),
  'signing in was refused': async (stage, look) =>
    shown(await stage.sit('clerk', { ...look, docx: aLetter(), query: { as: 'nobody' } }), 'Chưa mở được'),
};

const work: Readonly<Record<string, Show>> = {
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
    return shown(seat, 'Không có việc nào đang chờ');
  },
  'nothing fits what is looked for': async (stage, look) => {
    const seat = await stage.sit('legalOfficer', { ...look, docx: aLetter() });
    await seat.page.getByRole('searchbox').fill('không có');
    return shown(seat, 'Không có việc nào khớp');
  },
};

const matter: Readonly<Record<string, Show>> = {
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

const layout: Readonly<Record<string, Show>> = {
  'not checked yet': async (stage, look) => {
    const seat = await openDraft(stage, look);
    await seat.go('Thể thức');
    return shown(seat, 'Chưa kiểm tra bản đang mở.');
  },
  'findings of every kind': async (stage, look) => {
    const seat = await stage.sit('legalOfficer', { ...look, docx: faultyLetter() });
    await seat.go('Thể thức');
    await seat.button('Kiểm tra thể thức').click();
    return shown(seat, 'Lỗi phải sửa');
  },
  'checked, then edited, with hints': async (stage, look) => {
    const seat = await openDraft(stage, look);
    await seat.go('Thể thức');
    await seat.button('Kiểm tra thể thức').click();
    await seat.button('Kiểm tra lại').waitFor();
    seat.types('- Lưu: VT', '- Lưu VT, PC.');
    await seat.page.getByText('sau chữ “Lưu” phải có dấu hai chấm').waitFor();
    return shown(seat, 'Văn bản đã được sửa sau lần kiểm tra này.');
  },
  'Word may not hand over the file': async (stage, look) => {
    const docx = faultyLetter();
    const seat = await stage.sit('legalOfficer', { ...look, docx, off: ['takeFile'] });
    await seat.go('Thể thức');
    await seat.button('Kiểm tra thể thức').click();
    return shown(seat, 'Word chưa đưa được tệp ra');
  },
};

const versions: Readonly<Record<string, Show>> = {
  'what is different between two': async (stage, look) => {
    const { document } = await twoVersions(stage);
    const seat = await stage.sit('legalOfficer', { ...look, docx: await stage.workingCopy(document) });
    await seat.go('Phiên bản');
    await seat.button(/^So với bản trước/).click(); // prettier-ignore
    return shown(seat, 'Bản 2 so với bản 1');
  },
  'somebody saved a newer one': async (stage, look) => {
    const seat = await stage.sit('legalOfficer', { ...look, docx: (await twoVersions(stage)).older });
    await seat.go('Phiên bản');
    await seat.button('Lưu phiên bản').click();
    return shown(seat, 'Có bản mới hơn');
  },
  'one that waits for the server': async (stage, look) => {
    const seat = await openDraft(stage, look);
    await seat.go('Phiên bản');
    await seat.serverIsAway(true);
    await seat.button('Lưu phiên bản').click();
    await seat.page.getByText('Đang mất kết nối máy chủ').waitFor();
    return shown(seat, 'Đang chờ gửi');
  },
};

const consultation: Readonly<Record<string, Show>> = {
  'asking units': async (stage, look) => {
    const seat = await openDraft(stage, look);
    await seat.go('Lấy ý kiến');
    return shown(seat, 'Đơn vị được lấy ý kiến');
  },
  'a request that was not sent': async (stage, look) => {
    const { outgoingId } = await draftedAsking(stage.ministry);
    return opinions(stage, look, outgoingId, 'Đề nghị này chưa gửi.');
  },
  'an opinion to be weighed': async (stage, look) => {
    const { outgoingId } = await answeredAsking(stage.ministry);
    return opinions(stage, look, outgoingId, 'Bổ sung cơ cấu nguồn vốn.');
  },
};

async function opinions(stage: PaneStage, look: Look, outgoingId: string, words: string): Promise<Seat> {
  const document = await lookAt(stage.ministry.as('legalOfficer'), outgoingId);
  const seat = await stage.sit('legalOfficer', { ...look, docx: await stage.workingCopy(document) });
  await seat.go('Lấy ý kiến');
  return shown(seat, words);
}

const submission: Readonly<Record<string, Show>> = {
  'open changes and comments': async (stage, look) => {
    const seat = await openDraft(stage, look);
    seat.does({ do: 'track', on: true });
    seat.types('Trân trọng đề nghị', 'Trân trọng đề nghị Quý Bộ sớm tổng hợp./.');
    await seat.go('Trình');
    return shown(seat, 'Thay đổi của');
  },
  'ready to be submitted': async (stage, look) => {
    const docx = await stage.workingCopy(await previewed(stage.ministry));
    const seat = await stage.sit('legalOfficer', { ...look, docx });
    await seat.go('Trình');
    await seat.page.getByRole('img', { name: /Trang 1/ }).waitFor();
    return shown(seat, 'Luồng đề xuất theo quy định');
  },
  'on its way': async (stage, look) => {
    const docx = await stage.workingCopy(await inRoute(stage));
    const seat = await stage.sit('legalOfficer', { ...look, docx });
    await seat.go('Trình');
    await seat.page.getByRole('img', { name: /Trang 1/ }).waitFor();
    return shown(seat, 'Rút về');
  },
};

async function decision(stage: PaneStage, look: Look, person: 'legalHead' | 'deputy', subject: string): Promise<Seat> {
  const seat = await stage.sit(person, { ...look, docx: aLetter() });
  await seat.button(`Xem và quyết định: ${subject}`).first().click();
  await seat.page.getByRole('img', { name: /Trang 1/ }).waitFor();
  return shown(seat, 'Lý do trả lại');
}

const decisions: Readonly<Record<string, Show>> = {
  'a step to be approved': async (stage, look) => {
    const { subject } = await inRoute(stage);
    return decision(stage, look, 'legalHead', subject);
  },
  'a letter to be signed': async (stage, look) => {
    const { subject } = await approved(stage.ministry);
    return decision(stage, look, 'deputy', subject);
  },
};

const working: Readonly<Record<string, Show>> = {
  'something goes on in Word': async (stage, look) => {
    const seat = await openDraft(stage, look);
    await seat.go('Thể thức');
    await seat.idle();
    stage.word.faults.plan({ on: 'open-file', answer: 'late', delayMs: 3000 });
    await seat.button('Kiểm tra thể thức').click();
    await seat.page.getByText('Đang lấy tệp từ Word').waitFor();
    return seat;
  },
  'Word refused': async (stage, look) => {
    const seat = await openDraft(stage, look);
    await seat.go('Phiên bản');
    stage.word.faults.plan({ on: 'open-file', answer: 11001 });
    await seat.button('Lưu phiên bản').click();
    return shown(seat, 'Văn bản vẫn như trước.');
  },
};

const sections = { 'before it opens': beforeTheFrame, work, matter, layout, versions, consultation, submission, decision: decisions, working }; // prettier-ignore

export interface State {
  readonly name: string;
  readonly show: Show;
}

/** All of them, section by section. */
export const states: readonly State[] = Object.entries(sections).flatMap(([section, shows]) =>
  Object.entries(shows).map(([name, show]) => ({ name: `${section}: ${name}`, show })),
);
