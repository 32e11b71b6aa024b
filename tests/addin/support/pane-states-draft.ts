// The states of the pane over a draft: its layout, versions, opinions, submission, decision, and what goes on meanwhile.
import { aLetter } from '../../layout/support/samples.ts';
import { answeredAsking, draftedAsking } from '../../support/consultation-journey.ts';
import { approved, look as lookAt, previewed } from '../../support/outgoing-journey.ts';
import { inRoute, twoVersions } from './pane-papers.ts';
import type { Look, Seat } from './pane-seat.ts';
import type { PaneStage } from './pane-stage.ts';
import { faultyLetter, openDraft, shown, type Show } from './pane-open.ts';

export const layout: Readonly<Record<string, Show>> = {
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

export const versions: Readonly<Record<string, Show>> = {
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

export const consultation: Readonly<Record<string, Show>> = {
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

export const submission: Readonly<Record<string, Show>> = {
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

export const decisions: Readonly<Record<string, Show>> = {
  'a step to be approved': async (stage, look) => {
    const { subject } = await inRoute(stage);
    return decision(stage, look, 'legalHead', subject);
  },
  'a letter to be signed': async (stage, look) => {
    const { subject } = await approved(stage.ministry);
    return decision(stage, look, 'deputy', subject);
  },
};

export const working: Readonly<Record<string, Show>> = {
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
