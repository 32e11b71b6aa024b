// Each rule of the layout check with a well-formed sample and a mistake.
import { describe, expect, it } from '@jest/globals';
import { ruleSets } from '../../api/domain/layout/check.ts';
import {
  cell,
  control,
  field,
  lineShape,
  numberHeader,
  p,
  paragraph,
  row,
  run,
  table,
  type DocxParts,
} from './support/a-docx.ts';
import { findingsOf, rulesOf } from './support/findings.ts';
import { aLetter, aSubmission, body, letterParts, submissionParts, type SampleParts } from './support/samples.ts';

const centre = { align: 'center' } as const;
type Sample = 'letter' | 'submission';
type Row = readonly [
  rule: string,
  mistake: string,
  sample: Sample,
  over: Partial<SampleParts>,
  docx?: Partial<DocxParts>,
];
const long =
  'Bộ Kinh tế Biển đề nghị các đơn vị rà soát, báo cáo kết quả thực hiện nhiệm vụ được giao trong kế hoạch công tác năm, gửi về Văn phòng Bộ đúng hạn.';
const ending = body('Bộ Kinh tế Biển thông báo để các đơn vị biết./.');
const signature = (...lines: readonly string[]): string =>
  lines
    .slice(0, -1)
    .map((line) => p(line, { ...centre, size: 14, bold: true }))
    .join('') +
  p('') +
  p('') +
  p(lines.at(-1) ?? '', { ...centre, size: 14, bold: true });
const recipients = (...lines: readonly string[]): string =>
  p('Nơi nhận:', { size: 12, bold: true, italic: true }) + lines.map((line) => p(line, { size: 11 })).join('');
const number = (text: string): string => p(text, { ...centre, size: 13 });
const date = (text: string): string => p(text, { ...centre, size: 13, italic: true });
const fixedDate = 'Hải Phòng, ngày 05 tháng 6 năm 2026';

// prettier-ignore
const mistakes: readonly Row[] = [
  ['page.size', 'Letter paper', 'letter', {}, { page: { width: 215.9, height: 279.4 } }],
  ['page.orientation', 'landscape without tables', 'letter', {}, { page: { width: 297, height: 210 }, body: p(long) }],
  ['page.margins', 'a left margin of 25 mm', 'letter', {}, { page: { left: 25 } }],
  ['page.margins', 'a right margin of 21 mm', 'letter', {}, { page: { right: 21 } }],
  ['page.margins', 'a top margin of 19 mm', 'letter', {}, { page: { top: 19 } }],
  ['page.margins', 'a bottom margin of 26 mm', 'letter', {}, { page: { bottom: 26 } }],
  ['page.number', 'a number on page 1', 'letter', {}, { page: { titlePage: false } }],
  ['page.number', 'a number in the footer', 'letter', {}, { page: { references: '<w:footerReference w:type="default" r:id="rIdFooter"/>' }, footer: numberHeader() }],
  ['page.number', 'no number on a long document', 'letter', { text: body(long.repeat(30)) + ending }, { header: p('') }],
  ['page.number', 'numbers from 5', 'letter', {}, { page: { more: '<w:pgNumType w:start="5"/>' } }],
  ['page.number-style', 'a number on the right', 'letter', {}, { header: numberHeader({ align: 'right' }) }],
  ['page.number-style', 'a number of size 12', 'letter', {}, { header: numberHeader({ size: 12 }) }],
  ['page.number-style', 'a slanted number', 'letter', {}, { header: numberHeader({ italic: true }) }],
  ['page.number-style', 'Roman numbers', 'letter', {}, { page: { more: '<w:pgNumType w:fmt="upperRoman"/>' } }],
  ['font.family', 'Arial', 'letter', { text: body(long, { font: 'Arial' }) + ending }],
  ['font.legacy', 'a TCVN3 font', 'letter', { text: body('Bé Kinh tÕ BiÓn', { font: '.VnTime' }) + ending }],
  ['font.legacy', 'a VNI font', 'letter', { text: body('Boä Kinh teá', { font: 'VNI-Times' }) + ending }],
  ['font.unicode', 'separate marks', 'letter', { text: body(long.normalize('NFD')) + ending }],
  ['font.colour', 'blue letters', 'letter', { text: body(long, { colour: '0000FF' }) + ending }],
  ['draft.tracked-changes', 'an open insertion', 'letter', { text: paragraph(`<w:ins w:id="1" w:author="A">${run('thêm')}</w:ins>${run(long)}`, { align: 'both', first: 1, after: 6 }) + ending }],
  ['draft.tracked-changes', 'an open deletion', 'letter', { text: paragraph(`<w:del w:id="1" w:author="A"><w:r><w:delText>bớt</w:delText></w:r></w:del>${run(long)}`, { align: 'both', first: 1, after: 6 }) + ending }],
  ['draft.comments', 'a comment', 'letter', { text: paragraph(`${run(long)}<w:r><w:commentReference w:id="0"/></w:r>`, { align: 'both', first: 1, after: 6 }) + ending }],
  ['draft.unfilled', 'an empty control', 'letter', { text: control('body', paragraph(control('detail', run('Bấm để nhập'), true), { align: 'both', first: 1 })) + ending }],
  ['draft.hidden-text', 'hidden letters', 'letter', { text: body(long, { more: '<w:vanish/>' }) + ending }],
  ['national-title.text', 'a wrong quốc hiệu', 'letter', { nationalTitle: p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM.', { ...centre, size: 12, bold: true }) }],
  ['national-title.text', 'no quốc hiệu', 'letter', { nationalTitle: '' }],
  ['national-title.style', 'size 14', 'letter', { nationalTitle: p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...centre, size: 14, bold: true }) }],
  ['national-title.style', 'light letters', 'letter', { nationalTitle: p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...centre, size: 12 }) }],
  ['national-title.style', 'small letters', 'letter', { nationalTitle: p('Cộng hòa xã hội chủ nghĩa Việt Nam', { ...centre, size: 12, bold: true }) }],
  ['national-title.position', 'on the left', 'letter', { nationalTitle: '', agency: p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...centre, size: 12, bold: true }) }],
  ['motto.text', 'dashes without spaces', 'letter', { motto: p('Độc lập-Tự do-Hạnh phúc', { ...centre, size: 13, bold: true }) + paragraph(lineShape(58), centre) }],
  ['motto.text', 'long dashes', 'letter', { motto: p('Độc lập – Tự do – Hạnh phúc', { ...centre, size: 13, bold: true }) + paragraph(lineShape(58), centre) }],
  ['motto.text', 'no motto', 'letter', { motto: '' }],
  ['motto.style', 'slanted', 'letter', { motto: p('Độc lập - Tự do - Hạnh phúc', { ...centre, size: 13, bold: true, italic: true }) + paragraph(lineShape(58), centre) }],
  ['motto.line', 'no line', 'letter', { motto: p('Độc lập - Tự do - Hạnh phúc', { ...centre, size: 13, bold: true }) }],
  ['motto.line', 'a short line', 'letter', { motto: p('Độc lập - Tự do - Hạnh phúc', { ...centre, size: 13, bold: true }) + paragraph(lineShape(20), centre) }],
  ['motto.line', 'a dashed line', 'letter', { motto: p('Độc lập - Tự do - Hạnh phúc', { ...centre, size: 13, bold: true }) + paragraph(lineShape(58, 'dash'), centre) }],
  ['motto.size-pair', '13 with 13', 'letter', { nationalTitle: p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...centre, size: 13, bold: true }) }],
  ['agency.present', 'no agency', 'letter', { agency: '' }],
  ['agency.style', 'light letters', 'letter', { agency: p('BỘ KINH TẾ BIỂN', { ...centre, size: 12 }) + paragraph(lineShape(19), centre) }],
  ['agency.line', 'no line', 'letter', { agency: p('BỘ KINH TẾ BIỂN', { ...centre, size: 12, bold: true }) }],
  ['agency.line', 'underlined', 'letter', { agency: p('BỘ KINH TẾ BIỂN', { ...centre, size: 12, bold: true, underline: true }) }],
  ['parent-agency.style', 'bold', 'submission', { parentAgency: p('BỘ KINH TẾ BIỂN', { ...centre, size: 13, bold: true }) }],
  ['heading.single-spacing', 'one and a half', 'letter', { nationalTitle: p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...centre, size: 12, bold: true, lines: 1.5 }) }],
  ['number-line.present', 'no number line', 'letter', { numberLine: '' }],
  ['number-line.form', 'no leading zero', 'letter', { numberLine: number('Số: 5/BKTB-VP') }],
  ['number-line.form', 'a zero too many', 'letter', { numberLine: number('Số: 015/BKTB-VP') }],
  ['number-line.form', 'no colon', 'letter', { numberLine: number('Số 15/BKTB-VP') }],
  ['number-line.form', 'spaces', 'letter', { numberLine: number('Số: 15 / BKTB - VP') }],
  ['number-line.form', 'dots in the blank', 'letter', { numberLine: number('Số: ……/BKTB-VP') }],
  ['number-line.form', 'small letters', 'letter', { numberLine: number('Số: 15/bktb-vp') }],
  ['number-line.form', 'a long dash', 'letter', { numberLine: number('Số: 15/BKTB–VP') }],
  ['number-line.form', 'the year', 'letter', { numberLine: number('Số: 15/2026/BKTB-VP') }],
  ['number-line.notation', 'a type in a công văn', 'letter', { numberLine: number('Số: 15/CV-BKTB').replace('CV', 'TB') }],
  ['number-line.notation', 'no drafting unit', 'letter', { numberLine: number('Số: 15/BKTB') }],
  ['number-line.notation', 'another type', 'submission', { numberLine: number('Số: 08/BC-VPC') }],
  ['number-line.style', 'size 12', 'letter', { numberLine: p('Số: 15/BKTB-VP', { ...centre, size: 12 }) }],
  ['place-date.present', 'no date', 'letter', { placeDate: '' }],
  ['place-date.form', 'a day without zero', 'letter', { placeDate: date('Hải Phòng, ngày 5 tháng 6 năm 2026') }],
  ['place-date.form', 'January without zero', 'letter', { placeDate: date('Hải Phòng, ngày 05 tháng 1 năm 2026') }],
  ['place-date.form', 'June with a zero', 'letter', { placeDate: date('Hải Phòng, ngày 05 tháng 06 năm 2026') }],
  ['place-date.form', 'no comma', 'letter', { placeDate: date('Hải Phòng ngày 05 tháng 6 năm 2026') }],
  ['place-date.form', 'a small first letter', 'letter', { placeDate: date('hải Phòng, ngày 05 tháng 6 năm 2026') }],
  ['place-date.form', 'a day that does not exist', 'letter', { placeDate: date('Hải Phòng, ngày 31 tháng 6 năm 2026') }],
  ['place-date.form', 'a short year', 'letter', { placeDate: date('Hải Phòng, ngày 05 tháng 6 năm 26') }],
  ['place-date.style', 'upright', 'letter', { placeDate: p(fixedDate, { ...centre, size: 13 }) }],
  ['place-date.position', 'on another row', 'letter', { placeDate: '', motto: letterParts.motto + date(fixedDate) }],
  ['document-type.present', 'neither type nor V/v', 'letter', { letterSubject: '', addressees: '' }],
  ['document-type.style', 'small letters', 'submission', { title: submissionParts.title.replace('TỜ TRÌNH', 'Tờ trình') }],
  ['document-type.position', 'on the left', 'submission', { title: submissionParts.title.replace('<w:jc w:val="center"/>', '<w:jc w:val="left"/>') }],
  ['subject.present', 'no subject', 'submission', { title: p('TỜ TRÌNH', { ...centre, size: 14, bold: true }) }],
  ['subject.style', 'size 12', 'submission', { title: p('TỜ TRÌNH', { ...centre, size: 14, bold: true }) + p('Về việc ban hành Quy chế', { ...centre, size: 12, bold: true }) + paragraph(lineShape(28), centre) }],
  ['subject.line', 'no line', 'submission', { title: p('TỜ TRÌNH', { ...centre, size: 14, bold: true }) + p('Về việc ban hành Quy chế', { ...centre, size: 14, bold: true }) }],
  ['letter-subject.present', 'no V/v', 'letter', { letterSubject: '' }],
  ['letter-subject.form', 'V/V', 'letter', { letterSubject: p('V/V rà soát kế hoạch', { ...centre, size: 12, before: 6 }) }],
  ['letter-subject.form', 'an empty V/v', 'letter', { letterSubject: p('V/v ', { ...centre, size: 12, before: 6 }) }],
  ['letter-subject.style', 'size 14', 'letter', { letterSubject: p('V/v rà soát kế hoạch', { ...centre, size: 14, before: 6 }) }],
  ['letter-subject.spacing', '0 pt', 'letter', { letterSubject: p('V/v rà soát kế hoạch', { ...centre, size: 12 }) }],
  ['addressees.present', 'no addressees', 'letter', { addressees: '' }],
  ['addressees.form', 'no semicolon', 'submission', { addressees: p('Kính gửi:') + p('- Bộ trưởng') + p('- Thứ trưởng.') }],
  ['addressees.form', 'no colon', 'letter', { addressees: p('Kính gửi Cục Quản lý Vùng biển', centre) }],
  ['addressees.form', 'several on one line', 'letter', { addressees: p('Kính gửi: Cục Quản lý Vùng biển; Vụ Tài chính', centre) }],
  ['addressees.style', 'bold', 'letter', { addressees: p('Kính gửi: Cục Quản lý Vùng biển', { ...centre, bold: true }) }],
  ['signer.present', 'no signer', 'letter', { signature: '' }],
  ['signer.authority', 'KT without a dot', 'letter', { signature: signature('KT BỘ TRƯỞNG', 'THỨ TRƯỞNG', 'Trần Thị Bình An') }],
  ['signer.authority', 'KT. without a space', 'letter', { signature: signature('KT.BỘ TRƯỞNG', 'THỨ TRƯỞNG', 'Trần Thị Bình An') }],
  ['signer.authority', 'a deputy alone', 'letter', { signature: signature('THỨ TRƯỞNG', 'Trần Thị Bình An') }],
  ['signer.authority', 'KT. without own post', 'letter', { signature: signature('KT. BỘ TRƯỞNG', 'Trần Thị Bình An') }],
  ['signer.authority-style', 'light letters', 'letter', { signature: p('BỘ TRƯỞNG', { ...centre, size: 14 }) + p('') + p('Trần Thị Bình An', { ...centre, size: 14, bold: true }) }],
  ['signer.authority-style', 'small letters', 'letter', { signature: signature('Bộ trưởng', 'Trần Thị Bình An') }],
  ['signer.name', 'an academic title', 'letter', { signature: signature('BỘ TRƯỞNG', 'TS. Trần Thị Bình An') }],
  ['signer.name-style', 'capitals', 'letter', { signature: signature('BỘ TRƯỞNG', 'TRẦN THỊ BÌNH AN') }],
  ['recipients.present', 'no nơi nhận', 'letter', { recipients: '' }],
  ['recipients.title-style', 'not slanted', 'letter', { recipients: letterParts.recipients.replace('<w:i w:val="1"/>', '') }],
  ['recipients.list-style', 'size 12', 'letter', { recipients: letterParts.recipients.replace('<w:sz w:val="22"/>', '<w:sz w:val="24"/>') }],
  ['recipients.list-form', 'no semicolon', 'letter', { recipients: recipients('- Như trên', '- Lưu: VT, VP.') }],
  ['recipients.list-form', 'no dash', 'letter', { recipients: recipients('Như trên;', '- Lưu: VT, VP.') }],
  ['recipients.filing', 'no filing line', 'letter', { recipients: recipients('- Như trên;', '- Bộ trưởng.') }],
  ['recipients.filing', 'no colon', 'letter', { recipients: recipients('- Như trên;', '- Lưu VT, VP.') }],
  ['recipients.filing', 'no VT', 'letter', { recipients: recipients('- Như trên;', '- Lưu: VP.') }],
  ['recipients.filing', 'no unit', 'letter', { recipients: recipients('- Như trên;', '- Lưu: VT.') }],
  ['recipients.as-above', 'no “Như trên”', 'letter', { recipients: recipients('- Bộ trưởng;', '- Lưu: VT, VP.') }],
  ['body.present', 'no text', 'letter', { text: '' }],
  ['body.size', 'size 12', 'letter', { text: body(long, { size: 12 }) + ending }],
  ['body.upright', 'slanted text', 'letter', { text: body(long, { italic: true }) + ending }],
  ['body.alignment', 'left', 'letter', { text: body(long, { align: 'left' }) + ending }],
  ['body.first-line-indent', 'none', 'letter', { text: body(long, { first: 0 }) + ending }],
  ['body.first-line-indent', '1,5 cm', 'letter', { text: body(long, { first: 1.5 }) + ending }],
  ['body.paragraph-spacing', '3 pt', 'letter', { text: body(long, { before: 0, after: 3 }) + body('Bộ Kinh tế Biển thông báo để các đơn vị biết./.', { before: 0 }) }],
  ['body.line-spacing', 'double', 'letter', { text: body(long, { lines: 2 }) + ending }],
  ['body.line-spacing', 'less than single', 'letter', { text: body(long, { lines: 0.8 }) + ending }],
  ['body.ending', 'no ./.', 'letter', { text: body(long) }],
  ['body.legal-basis', 'upright bases', 'submission', { text: body('Căn cứ Luật Lưu trữ năm 2024.') + body(long) + ending }],
  ['body.legal-basis', 'no semicolon', 'submission', { text: body('Căn cứ Luật Lưu trữ năm 2024.', { italic: true }) + body('Căn cứ Quy chế làm việc.', { italic: true }) + ending }],
  ['structure.chapter', 'Arabic numerals', 'submission', { text: p('Chương 1', { ...centre, bold: true }) + p('QUY ĐỊNH CHUNG', { ...centre, bold: true }) + ending }],
  ['structure.chapter', 'a light title', 'submission', { text: p('Chương I', { ...centre, bold: true }) + p('QUY ĐỊNH CHUNG', centre) + ending }],
  ['structure.section', 'Roman numerals', 'submission', { text: p('Mục II', { ...centre, bold: true }) + p('QUẢN LÝ VĂN BẢN', { ...centre, bold: true }) + ending }],
  ['structure.article', 'a colon', 'submission', { text: body('Điều 1: Phạm vi', { bold: true }) + ending }],
  ['structure.article', 'light letters', 'submission', { text: body('Điều 1. Phạm vi') + ending }],
  ['structure.point', 'd then e', 'letter', { text: ['a) Một;', 'b) Hai;', 'c) Ba;', 'd) Bốn;', 'e) Năm.'].map((line) => body(line)).join('') + ending }],
  ['capitals.people-and-state', 'nhân dân', 'letter', { text: body('Việc này phục vụ lợi ích của nhân dân và của nhà nước.') + ending }],
  ['capitals.citation', 'Khoản 2', 'letter', { text: body('Thực hiện theo quy định tại Khoản 2 Điều 5 của Quy chế.') + ending }],
  ['capitals.citation', 'điều 5', 'letter', { text: body('Thực hiện theo quy định tại khoản 2 điều 5 của Quy chế.') + ending }],
];

describe('every rule of the layout check', () => {
  it('has nothing to say of a well-formed công văn and a well-formed tờ trình', () => {
    expect(findingsOf(aLetter())).toEqual([]);
    expect(findingsOf(aSubmission())).toEqual([]);
  });

  it.each(mistakes)('%s notices %s', (rule, _mistake, sample, over, docx = {}) => {
    const bytes = sample === 'letter' ? aLetter(over, docx) : aSubmission(over, docx);
    const found = findingsOf(bytes).filter((finding) => finding.rule === rule);
    expect(found.length).toBeGreaterThan(0);
    for (const finding of found) {
      expect(finding.message).toMatch(/\p{L}.+[.]$/u);
      expect(finding.legal).toMatch(/^NĐ 30\/2020\/NĐ-CP, /);
    }
  });

  it('leaves rank and degree to the armed forces, schools, hospitals and institutes', () => {
    const professor = { signature: signature('HIỆU TRƯỞNG', 'PGS.TS. Trần Thị Bình An') };
    expect(rulesOf(aLetter(professor))).toEqual(['signer.name']);
    const school = { ...professor, agency: letterParts.agency.replace('BỘ KINH TẾ BIỂN', 'TRƯỜNG ĐẠI HỌC BIỂN') };
    expect(rulesOf(aLetter(school))).toEqual([]);
  });

  it('notices annexes without numerals of their own', () => {
    const annexes = p('Phụ lục 1', { ...centre, bold: true }) + p('Phụ lục 2', { ...centre, bold: true });
    const letter = aLetter({ signature: letterParts.signature });
    expect(rulesOf(letter)).toEqual([]);
    const widths = [4600, 4700] as const;
    const withAnnexes = aLetter({}, { body: sampleWith(annexes, widths) });
    expect(rulesOf(withAnnexes)).toEqual(['annex.heading']);
  });

  it('is tried on a mistake, each of them', () => {
    const tried = new Set([...mistakes.map(([rule]) => rule), 'annex.heading']);
    const all = ruleSets.flatMap((set) => set.rules.map((rule) => rule.id));
    expect(all.filter((rule) => !tried.has(rule))).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThanOrEqual(20);
  });
});

describe('a draft and an issued document', () => {
  it('differ in their blanks: right in a draft, wrong once issued', () => {
    expect(rulesOf(aLetter(), { stage: 'draft' })).toEqual([]);
    expect(rulesOf(aLetter(), { stage: 'issued' })).toEqual(['number-line.form', 'place-date.form']);
    const issued = { numberLine: number('Số: 4812/BKTB-VP'), placeDate: date(fixedDate) };
    expect(rulesOf(aLetter(issued), { stage: 'issued' })).toEqual([]);
  });

  it('are judged by no rule before there was one', () => {
    expect(findingsOf(aLetter({}, { page: { left: 10 } }), { on: '2019-12-31' })).toEqual([]);
  });
});

describe('a finding', () => {
  it('says what was measured, what is required and where', () => {
    const [finding] = findingsOf(aLetter({ text: body(long, { size: 12 }) + ending }));
    expect(finding?.message).toBe('Nội dung văn bản đang để cỡ 12; phải trình bày cỡ 13 đến 14.');
    expect(finding?.place.words).toContain('Bộ Kinh tế Biển đề nghị');
    expect(finding?.place.where).toMatch(/^đoạn \d+$/);
  });

  it('carries the measured margin', () => {
    const [finding] = findingsOf(aLetter({}, { page: { left: 25.4 } }));
    expect(finding).toMatchObject({
      rule: 'page.margins',
      severity: 'error',
      message: 'Lề trái đang là 25,4 mm; phải từ 30 đến 35 mm.',
    });
  });
});

function sampleWith(after: string, widths: readonly [number, number]): string {
  const head = table(
    [3600, 5750],
    row(cell(3600, letterParts.agency), cell(5750, letterParts.nationalTitle + letterParts.motto)) +
      row(cell(3600, letterParts.numberLine + letterParts.letterSubject), cell(5750, letterParts.placeDate)),
  );
  const foot = table(widths, row(cell(widths[0], letterParts.recipients), cell(widths[1], letterParts.signature)));
  return `${head}${letterParts.addressees}${body('Chi tiết tại các Phụ lục kèm theo./.')}${p('')}${foot}${after}`;
}

describe('page numbers', () => {
  it('may stand in a simple field, a frame, or behind a centring tab', () => {
    const simple = '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr=" PAGE \\* MERGEFORMAT "/></w:p>';
    const framed = paragraph(field('PAGE', '2', { size: 14 }), {
      pPr: '<w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="center" w:y="1"/>',
    });
    const tabbed = paragraph(
      `<w:r><w:ptab w:relativeTo="margin" w:alignment="center" w:leader="none"/></w:r>${field('PAGE', '2', { size: 14 })}`,
    );
    for (const header of [simple, framed, tabbed]) expect(rulesOf(aLetter({}, { header }))).toEqual([]);
  });
});
