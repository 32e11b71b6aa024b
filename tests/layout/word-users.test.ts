// Documents as people really type them: whatever the way, one that keeps to the rules is left in peace, and one mistake is
// told as that mistake and no other.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findingsOf, rulesOf } from './support/findings.ts';
import { asTyped, type Typed } from './support/word-user.ts';

const long =
  'Bộ Kinh tế Biển đề nghị các đơn vị rà soát, báo cáo kết quả thực hiện nhiệm vụ được giao trong kế hoạch công tác năm, gửi về Văn phòng Bộ đúng hạn.';
const closing =
  'Bộ Kinh tế Biển thông báo để các đơn vị biết, thực hiện và báo cáo kết quả về Văn phòng Bộ trước ngày 15 tháng 12 năm 2026./.';

const formulas: readonly (readonly string[])[] = [
  ['BỘ TRƯỞNG'],
  ['Q. CỤC TRƯỞNG'],
  ['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG'],
  ['TL. BỘ TRƯỞNG', 'VỤ TRƯỞNG VỤ PHÁP CHẾ'],
  ['TL. BỘ TRƯỞNG', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'],
  ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  ['TUQ. BỘ TRƯỞNG', 'CỤC TRƯỞNG CỤC VÙNG BIỂN'],
];

const choices = {
  margins: fc.record({
    top: fc.constantFrom(20, 22, 25),
    bottom: fc.constantFrom(20, 25),
    left: fc.constantFrom(30, 32.5, 35),
    right: fc.constantFrom(15, 17.5, 20),
  }),
  font: fc.constant('Times New Roman'),
  formatIn: fc.constantFrom('defaults' as const, 'style' as const, 'runs' as const),
  titleSize: fc.constantFrom(12, 13),
  bodySize: fc.constantFrom(13, 13.5, 14),
  lines: fc.constantFrom(1, 1.1, 1.15, 1.3, 1.5),
  gap: fc.constantFrom(6, 8, 12),
  firstLine: fc.constantFrom(10, 12.5, 12.7),
  alignment: fc.constant('both' as const),
  runLength: fc.constantFrom(2, 7, 400),
  rule: fc.constantFrom('border' as const, 'typed' as const, 'underline' as const),
  agency: fc.constantFrom('BỘ KINH TẾ BIỂN', 'UBND TỈNH HẢI ĐẢO', 'CỤC VÙNG BIỂN', 'SỞ THỦY SẢN'),
  placeDate: fc.constantFrom(
    'Hải Phòng, ngày 05 tháng 01 năm 2026',
    'Thành phố Hồ Chí Minh, ngày 15 tháng 12 năm 2026',
    'Hải Đảo, ngày\u00a0\u00a0\u00a0\u00a0\u00a0tháng 6 năm 2026',
  ),
  subject: fc.constantFrom('rà soát kế hoạch công tác', 'mời dự họp, làm việc tại cảng cá Vạn Sóng'),
  subjectGap: fc.constant(6),
  stamp: fc.option(
    fc.record({
      words: fc.constantFrom('KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC', 'HOẢ TỐC'),
      colour: fc.constantFrom('FF0000', 'EE0000', 'C00000'),
    }),
    { nil: undefined },
  ),
  body: fc
    .array(fc.constantFrom(long, '1. Về phạm vi:', `a) ${long}`, `Thực hiện khoản 2 Điều 5 của Quy chế, ${long}`), {
      minLength: 1,
      maxLength: 4,
    })
    .map((paragraphs) => [...paragraphs, closing]),
  bullets: fc.constantFrom([], [long, long]),
  figures: fc.boolean(),
  recipientSize: fc.constant(11),
  authority: fc.constantFrom(...formulas),
  name: fc.constantFrom('Trần Thị Bình An', 'Y Thanh Niê Kđăm', 'Ngô Ước'),
  pageNumber: fc.constant('center' as const),
};
const people = fc.uniqueArray(fc.constantFrom('Bộ Ngân khố', 'Vụ Tài chính', 'Ủy ban nhân dân tỉnh Hải Đảo'), {
  minLength: 1,
});
const recipients = ['Như trên', 'Bộ trưởng (để b/c)', 'Lưu: VT, VP (03)'];
const letters: fc.Arbitrary<Typed> = fc.record(
  {
    ...choices,
    parentAgency: fc.constantFrom('BỘ KINH TẾ BIỂN', 'CHÍNH PHỦ'),
    number: fc.constantFrom('Số:\u00a0\u00a0\u00a0\u00a0\u00a0/BKTB-VP', 'Số: 08/UBND-KT', 'Số: 4812/CVB-TCHC'),
    addressees: people,
    recipients: fc.constant(recipients),
  },
  { noNullPrototype: true },
);
const named = fc.constantFrom(
  { title: ['BÁO CÁO', 'Kết quả thả giống tái tạo nguồn lợi'] as const, number: 'Số: 08/BC-VPC' },
  { title: ['KẾ HOẠCH', 'Phòng, chống thiên tai năm 2026'] as const, number: 'Số:     /KH-BKTB' },
  { title: ['THÔNG BÁO', 'Về việc nghỉ lễ Quốc khánh'] as const, number: 'Số: 312/TB-BKTB' },
);
const namedDocuments: fc.Arbitrary<Typed> = fc
  .record({ ...choices, kind: named, addressees: fc.constant([]) }, { noNullPrototype: true })
  .map(({ kind, ...rest }) => ({ ...rest, ...kind, recipients: recipients.slice(1) }));

describe('a document that keeps to the rules', () => {
  it.each([
    ['a letter', letters],
    ['a document with a type', namedDocuments],
  ])('has no findings, however it was typed: %s', async (_name, documents) => {
    await fc.assert(
      fc.asyncProperty(documents, async (typed) => {
        expect(findingsOf(await asTyped(typed))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('one mistake in a document that is right otherwise', () => {
  const mistakes: readonly (readonly [rule: string, mistake: Partial<Typed>])[] = [
    ['page.margins', { margins: { top: 20, bottom: 20, left: 25.4, right: 15 } }],
    ['page.number-style', { pageNumber: 'right' }],
    ['font.family', { font: 'Arial' }],
    ['font.legacy', { font: '.VnTime' }],
    ['font.colour', { stamp: { words: 'KHẨN', colour: '0070C0' } }],
    ['agency.style', { agency: 'Bộ Kinh tế Biển' }],
    ['number-line.form', { number: 'Số: 8/BKTB-VP' }],
    ['number-line.notation', { number: 'Số: 08/BC-BKTB' }],
    ['place-date.form', { placeDate: 'Hải Phòng, ngày 5 tháng 01 năm 2026' }],
    ['letter-subject.spacing', { subjectGap: 0 }],
    ['body.size', { bodySize: 12 }],
    ['body.alignment', { alignment: 'left' }],
    ['body.first-line-indent', { firstLine: 0 }],
    ['body.line-spacing', { lines: 2 }],
    // a table between the paragraphs would leave none that follows another
    ['body.paragraph-spacing', { gap: 3, figures: false }],
    ['body.ending', { body: [long, long] }],
    ['recipients.list-style', { recipientSize: 12 }],
    ['recipients.filing', { recipients: ['Như trên', 'Bộ trưởng'] }],
    ['recipients.as-above', { recipients: ['Bộ trưởng', 'Lưu: VT, VP'] }],
    ['signer.authority', { authority: ['THỨ TRƯỞNG'] }],
    ['signer.name', { name: 'TS. Trần Thị Bình An' }],
  ];
  it.each(mistakes)('is told as %s and nothing else', async (rule, mistake) => {
    await fc.assert(
      fc.asyncProperty(letters, async (typed) => {
        expect(rulesOf(await asTyped({ ...typed, ...mistake }))).toEqual([rule]);
      }),
      { numRuns: 2 },
    );
  });
});
