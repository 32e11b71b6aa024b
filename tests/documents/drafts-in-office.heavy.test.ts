// Files that the server makes of others' words, opened by LibreOffice: adopted drafts and tables of opinions.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Consultation } from '../../api/domain/consultation/consultation.ts';
import { opinionTableFile } from '../../api/modules/consultation/opinion-table-file.ts';
import type { WhoIsWho } from '../../api/modules/directory/index.ts';
import { adoptDraft } from '../../api/modules/documents/adopt/adopt-draft.ts';
import { libreOfficeProducer, withSigner, type LibreOfficeProducer } from '../../api/modules/documents/index.ts';
import { must } from '../../api/platform/problem.ts';
import { aLetter, aSubmission, body } from '../layout/support/samples.ts';
import { boxes, fonts, info, text } from './support/tools.ts';

let office: LibreOfficeProducer;
beforeAll(() => {
  office = libreOfficeProducer({ workers: 1 });
});
afterAll(() => office.close());

const pdfOf = async (docx: Uint8Array): Promise<Uint8Array> => must(await office.convert(docx)).pdf;

/** The words that are not where they were, to half a point; the blanks for number and date may be cut otherwise. */
function moved(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [old, now] = [boxes(before), boxes(after)];
  expect(now.map((box) => box.text)).toEqual(old.map((box) => box.text));
  return now
    .filter((box, index) => {
      const was = old[index];
      return was === undefined || Math.abs(box.left - was.left) > 0.5 || Math.abs(box.top - was.top) > 0.5;
    })
    .map((box) => box.text);
}

describe('an adopted draft', () => {
  it.each([
    ['a letter', aLetter()],
    ['a submission', aSubmission()],
  ])(
    'prints %s letter by letter where it stood before',
    async (_name, docx) => {
      const [before, after] = [await pdfOf(docx), await pdfOf(must(adoptDraft(docx)))];
      expect(moved(before, after)).toEqual([]);
    },
    60_000,
  );

  it('prints the formula of another signer in the look of the one before', async () => {
    const signer = { authorityLines: ['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG'], signerName: 'Trần Thị Bình An' };
    const chosen = must(withSigner(must(adoptDraft(aLetter())), signer));
    expect(moved(await pdfOf(aLetter()), await pdfOf(chosen))).toEqual([]);
  }, 60_000);

  it('prints the cleaned words', async () => {
    const untidy = aLetter({ text: body('Đề nghị  các   đơn vị rà soát.'.normalize('NFD')) + body('Thực hiện./.') });
    const printed = text(await pdfOf(must(adoptDraft(untidy))));
    expect(printed).toContain('Đề nghị các đơn vị rà soát.');
  }, 60_000);
});

const at = new Date('2026-11-20T02:00:00Z');
const opinion = { userId: 'u', positionId: 'p', releasedAt: at } as const;
const consultation: Consultation = {
  ...{ id: 'c-1', agencyId: 'bktb', version: 3, changedIn: 3, state: 'closed', outgoingId: 'o-1' },
  ...{ draftSha256: 'a'.repeat(64), drafterPositionId: 'p', draftingUnitId: 'pc', questions: 'Điều 3?' },
  ...{ dueOn: '2026-11-27', prepared: [] },
  units: ['tc', 'vp', 'qh'].map((unitId) => ({ unitId, changedIn: 3 })),
  opinions: [
    { ...opinion, id: '1', unitId: 'tc', stance: 'agree' },
    { ...opinion, id: '2', unitId: 'vp', stance: 'disagree', comment: 'Điều 3 cần làm rõ <kinh phí>.' },
  ],
  weighings: [{ opinionId: '2', accepted: false, reason: 'Kinh phí thuộc thẩm quyền khác.', userId: 'u', at }],
  silentUnitIds: ['qh'],
  startedAt: at,
};
const names: Record<string, string> = { tc: 'Vụ Tài chính', vp: 'Văn phòng', qh: 'Vụ Quy hoạch' };
const around = {
  agency: {
    ...{ id: 'bktb', code: 'G99', name: 'Bộ Kinh tế Biển', abbreviation: 'BKTB', place: 'Hải Phòng' },
    ...{ headTitle: 'BỘ TRƯỞNG', chatContent: 'minimal' as const },
  },
  who: { unitName: (unitId: string) => names[unitId] ?? '' } as WhoIsWho,
};
const document = { documentType: 'official-letter', subject: 'góp ý dự thảo quy hoạch' } as const;

describe('a table of opinions', () => {
  it('prints on A4 across, in Times New Roman, who said what and who was silent', async () => {
    const pdf = await pdfOf(opinionTableFile(consultation, document, around, 'summary'));
    const { 'Page size': size, Pages: pages } = info(pdf);
    expect([size, pages]).toEqual([expect.stringContaining('(A4)'), '1']);
    expect(size).toMatch(/^841\.\d+ x 595/);
    expect(
      fonts(pdf)
        .map(({ name }) => name)
        .filter((name) => !/Times|LiberationSerif/.test(name)),
    ).toEqual([]);
    const printed = text(pdf, '-layout').replace(/\s+/g, ' ');
    for (const words of [
      'BỘ KINH TẾ BIỂN',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'BẢNG TỔNG HỢP Ý KIẾN',
      'Đối với dự thảo công văn góp ý dự thảo quy hoạch',
      'Số đơn vị được lấy ý kiến: 3',
      '1 nhất trí, 1 không nhất trí, 1 không trả lời',
      'Điều 3 cần làm rõ <kinh phí>.',
      'Không trả lời trong thời hạn',
    ])
      expect(printed).toContain(words);
  }, 60_000);

  it('tells in the explanation what was taken up, and why not', async () => {
    const printed = text(await pdfOf(opinionTableFile(consultation, document, around, 'explanation'))).replace(
      /\s+/g,
      ' ',
    );
    expect(printed).toContain('BẢN GIẢI TRÌNH, TIẾP THU Ý KIẾN');
    expect(printed).toContain('Không tiếp thu');
    expect(printed).toContain('Kinh phí thuộc thẩm quyền khác.');
  }, 60_000);

  it('repeats its heading row where it runs over the page', async () => {
    const units = Array.from({ length: 40 }, (_, index) => ({ unitId: `u-${index}`, changedIn: 3 }));
    const long: Consultation = { ...consultation, units, silentUnitIds: units.map(({ unitId }) => unitId) };
    const pdf = await pdfOf(opinionTableFile(long, document, around, 'summary'));
    expect(Number(info(pdf)['Pages'])).toBeGreaterThan(1);
    expect(text(pdf, '-f', '2', '-l', '2')).toContain('Nội dung ý kiến');
  }, 60_000);
});
