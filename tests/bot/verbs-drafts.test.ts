// Drafts by cards against the real API: initialled, sent back, commented on, asked about.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AddCapacity } from '../../api/contracts/capacity.ts';
import { DraftConsultation, GetConsultation } from '../../api/contracts/consultation.ts';
import { DraftFromTemplate, GetOutgoing } from '../../api/contracts/outgoing.ts';
import { fileStore } from '../../api/platform/files/file-store.mongo.ts';
import { aLetter } from '../layout/support/samples.ts';
import { startTestApp, type Ministry, type Person, type TestApp } from '../support/app.ts';
import { of, paragraphs, start } from '../support/outgoing-journey.ts';
import { letters, lettersIn } from '../support/outgoing-lives.ts';
import { pdfWith } from '../support/received-pdf.ts';
import { aReader, pressOf, textOf, titlesOf } from './support/reader.ts';

const subject = 'V/v góp ý dự thảo Đề án phát triển cảng cá';

let app: TestApp;
let m: Ministry;
beforeAll(async () => {
  app = await startTestApp();
  m = await app.ministry();
});
afterAll(() => app.stop());

const as = (person: Person, over = {}) => aReader(m, person, over);

describe('a draft by cards', () => {
  const inRoute = async () => {
    const body = {
      kind: 'deputy' as const,
      positionId: m.positionId('deputy'),
      from: '2026-01-01',
      legalBasis: 'QĐ 12/QĐ-BKTB',
    };
    const { id: capacityId } = await m.as('administrator').call(AddCapacity, { body });
    const files = fileStore(m.agencyId);
    const { sha256: docx } = await files.stage(
      aLetter(),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    );
    const { sha256: pdf } = await files.stage(await pdfWith(subject), 'application/pdf');
    const make = letters(subject).find(([name]) => name === 'in-route')![1];
    const [{ document }] = await lettersIn({ ministry: m, capacityId, docx, pdf })(make, 1);
    return document;
  };

  it('is initialled on the bytes that were submitted, and goes to the next step', async () => {
    const { id } = await inRoute();
    const head = await as('legalHead');
    const card = await head.run('open.outgoing', { id });
    expect(textOf(card)).toMatch(/Đến lượt bạn: ký nháy nội dung/);
    expect(textOf(await head.press(card, 'Ký nháy, duyệt nội dung'))).toMatch(
      /Đã duyệt\. Văn bản chuyển sang bước tiếp theo/,
    );
    expect(textOf(await (await as('checker')).run('open.outgoing', { id }))).toMatch(/Đến lượt bạn: kiểm tra thể thức/);
  });

  it('is sent back with a reason, and the drafter sees by whom', async () => {
    const { id } = await inRoute();
    const head = await as('legalHead');
    const card = await head.run('open.outgoing', { id });
    expect(() => pressOf(card, 'Trả lại')).toThrow(/Xin ghi: Lý do/);
    await head.press(card, 'Trả lại', { 'send-back.reason': 'Làm rõ Điều 3' });
    const full = await as('legalOfficer', { chatContent: 'full' });
    expect(textOf(await full.run('open.outgoing', { id }))).toMatch(/Hà Thử Nghiệm Tám trả lại[^]*Làm rõ Điều 3/);
    const minimal = await as('legalOfficer');
    expect(textOf(await minimal.run('open.outgoing', { id }))).not.toMatch(/Điều 3/);
    expect((await m.as('legalOfficer').call(GetOutgoing, { params: { documentId: id } })).state).toBe('sent-back');
  });

  it('gets the written opinion of a head on its slip', async () => {
    const { id } = await inRoute();
    const head = await as('legalHead', { chatContent: 'full' });
    const card = await head.run('open.outgoing', { id });
    expect(textOf(await head.press(card, 'Ghi ý kiến', { 'write.text': 'Đồng ý trình.' }))).toMatch(/Đồng ý trình\./);
  });

  it('is asked about: prepared by the officer, released by the head, closed by the drafter', async () => {
    const started = await start(m);
    const document = await m
      .as('legalOfficer')
      .call(DraftFromTemplate, { ...of(started), body: { template: 'official-letter', body: paragraphs } });
    const { id } = await m.as('legalOfficer').call(DraftConsultation, {
      body: {
        outgoingId: document.id,
        draftSha256: document.drafts[0]!.sha256,
        questions: 'Điều 3?',
        unitIds: [m.unitId('finance'), m.unitId('office')],
        dueOn: '2026-11-27',
      },
    });
    const [drafter, head, officer] = [await as('legalOfficer'), await as('financeHead'), await as('financeOfficer')];
    await drafter.press(await drafter.run('open.consultation', { id }), 'Gửi lấy ý kiến');
    const list = await head.run('list.waiting');
    const asked = await head.press(
      list,
      titlesOf(list).find((title) => title.includes('góp ý dự thảo quy hoạch'))!,
    );
    await head.press(asked, 'Giao người chuẩn bị', { positionId: m.positionId('financeOfficer') });
    await officer.press(await officer.run('open.consultation', { id }), 'Lưu, chờ phát hành', {
      stance: 'agree-with-comments',
      comment: 'Bổ sung nguồn vốn.',
    });
    const released = await head.press(await head.run('open.consultation', { id }), 'Phát hành ý kiến đã chuẩn bị');
    expect(textOf(released)).toMatch(/Đã phát hành ý kiến của đơn vị/);
    await drafter.press(await drafter.run('open.consultation', { id }), 'Kết thúc lấy ý kiến');
    const { state, table } = await m.as('legalOfficer').call(GetConsultation, { params: { consultationId: id } });
    expect(state).toBe('closed');
    expect(table.map(({ standing, counting }) => counting?.comment ?? standing)).toEqual([
      'Bổ sung nguồn vốn.',
      'silent',
    ]);
  });
});
