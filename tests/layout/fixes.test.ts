// What the layout check offers to mend: each fix makes its finding go away, makes no other, and looks and words stay apart.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { judgeLayout } from '../../api/domain/layout/check.ts';
import type { DocumentFacts } from '../../api/domain/layout/facts.ts';
import type { Finding } from '../../api/domain/layout/finding.ts';
import { readDocument } from '../../api/modules/layout/ooxml/document.ts';
import { must } from '../../api/platform/problem.ts';
import { p, paragraph, run, lineShape, type PageLook, type ParagraphLook } from './support/a-docx.ts';
import { applyFix } from './support/apply-fix.ts';
import { aLetter, aSubmission, body, letterParts, submissionParts, type SampleParts } from './support/samples.ts';

interface Broken {
  readonly rule: string;
  readonly parts?: Partial<SampleParts>;
  readonly page?: PageLook;
  /** The words that the document says afterwards in that place. */
  readonly says?: string;
  readonly safe?: false;
}

const centre: ParagraphLook = { align: 'center' };
const drawn = (mm: number) => paragraph(lineShape(mm), centre);
const motto = (text: string, look: ParagraphLook = {}) =>
  p(text, { ...centre, size: 13, bold: true, ...look }) + drawn(58);
const dated = (text: string) => p(text, { ...centre, size: 13, italic: true });
const numbered = (text: string) => p(text, { ...centre, size: 13 });
const receivers = (...lines: readonly string[]) =>
  p('Nơi nhận:', { size: 12, bold: true, italic: true }) + lines.map((line) => p(line, { size: 11 })).join('');
const signed = (formula: string, name: string) =>
  [
    p(formula, { ...centre, size: 14, bold: true }),
    p('THỨ TRƯỞNG', { ...centre, size: 14, bold: true }),
    p('', centre),
    p('', centre),
    p(name, { ...centre, size: 14, bold: true }),
  ].join('');
const text = (...paragraphs: readonly string[]) =>
  paragraphs.join('') + body('Trân trọng đề nghị các đơn vị thực hiện./.');

// prettier-ignore
const letters: Readonly<Record<string, Broken>> = {
  'a title too large':               { rule: 'national-title.style', parts: { nationalTitle: p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...centre, size: 16 }) } },
  'a title in small letters':        { rule: 'national-title.style', parts: { nationalTitle: p('Cộng hòa xã hội chủ nghĩa Việt Nam', { ...centre, size: 12, bold: true }) }, says: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' },
  'a motto with long dashes':        { rule: 'motto.text', parts: { motto: motto('Độc lập – Tự do – Hạnh phúc') }, says: 'Độc lập - Tự do - Hạnh phúc' },
  'a slanted motto':                 { rule: 'motto.style', parts: { motto: motto('Độc lập - Tự do - Hạnh phúc', { italic: true }) } },
  'sizes that are no pair':          { rule: 'motto.size-pair', parts: { motto: motto('Độc lập - Tự do - Hạnh phúc', { size: 14 }) } },
  'an agency that is not bold':      { rule: 'agency.style', parts: { agency: p('BỘ KINH TẾ BIỂN', { ...centre, size: 12 }) + drawn(19) } },
  'a heading with wide lines':       { rule: 'heading.single-spacing', parts: { agency: p('BỘ KINH TẾ BIỂN', { ...centre, size: 12, bold: true, lines: 1.5 }) + drawn(19) } },
  'Số without a colon':              { rule: 'number-line.form', parts: { numberLine: numbered('Số 15/BKTB-VP') }, says: 'Số: 15/BKTB-VP' },
  'a number of one figure':          { rule: 'number-line.form', parts: { numberLine: numbered('Số: 5/BKTB-VP') }, says: 'Số: 05/BKTB-VP' },
  'a notation with a long dash':     { rule: 'number-line.form', parts: { numberLine: numbered('Số: 15/BKTB – VP') }, says: 'Số: 15/BKTB-VP' },
  'a notation in small letters':     { rule: 'number-line.form', parts: { numberLine: numbered('Số: 15/bktb-VP') }, says: 'Số: 15/BKTB-VP' },
  'a date of one figure':            { rule: 'place-date.form', parts: { placeDate: dated('Hải Phòng, ngày 5 tháng 12 năm 2026') }, says: 'Hải Phòng, ngày 05 tháng 12 năm 2026' },
  'a month of one figure':           { rule: 'place-date.form', parts: { placeDate: dated('Hải Phòng, ngày 15 tháng 2 năm 2026') }, says: 'Hải Phòng, ngày 15 tháng 02 năm 2026' },
  'a month with too many figures':   { rule: 'place-date.form', parts: { placeDate: dated('Hải Phòng, ngày 15 tháng 09 năm 2026') }, says: 'Hải Phòng, ngày 15 tháng 9 năm 2026' },
  'a place without a comma':         { rule: 'place-date.form', parts: { placeDate: dated('Hải Phòng ngày 15 tháng 12 năm 2026') }, says: 'Hải Phòng, ngày 15 tháng 12 năm 2026' },
  'an upright date':                 { rule: 'place-date.style', parts: { placeDate: numbered('Hải Phòng, ngày 15 tháng 12 năm 2026') } },
  'a subject with a colon':          { rule: 'letter-subject.form', parts: { letterSubject: p('v/v: rà soát kế hoạch', { ...centre, size: 12, before: 6 }) }, says: 'V/v rà soát kế hoạch' },
  'a subject in bold':               { rule: 'letter-subject.style', parts: { letterSubject: p('V/v rà soát kế hoạch', { ...centre, size: 12, bold: true, before: 6 }) } },
  'a subject too near':              { rule: 'letter-subject.spacing', parts: { letterSubject: p('V/v rà soát kế hoạch', { ...centre, size: 12 }) } },
  'Kính gửi before a blank':         { rule: 'addressees.form', parts: { addressees: p('Kính gửi : Cục Quản lý Vùng biển', { size: 14, align: 'center' }) }, says: 'Kính gửi: Cục Quản lý Vùng biển' },
  'receivers without dashes':        { rule: 'recipients.list-form', parts: { recipients: receivers('Như trên;', '- Lưu: VT, VP.') }, says: '- Như trên;' },
  'receivers with commas':           { rule: 'recipients.list-form', parts: { recipients: receivers('- Như trên,', '- Lưu: VT, VP.') }, says: '- Như trên;' },
  'a last receiver without a stop':  { rule: 'recipients.list-form', parts: { recipients: receivers('- Như trên;', '- Lưu: VT, VP') }, says: '- Lưu: VT, VP.' },
  'receivers too large':             { rule: 'recipients.list-style', parts: { recipients: receivers('- Như trên;', '- Lưu: VT, VP.').replaceAll('w:val="22"', 'w:val="26"') } },
  'Lưu without a colon':             { rule: 'recipients.filing', parts: { recipients: receivers('- Như trên;', '- Lưu VT, VP.') }, says: '- Lưu: VT, VP.' },
  'K/T in place of KT.':             { rule: 'signer.authority', parts: { signature: signed('K/T BỘ TRƯỞNG', 'Trần Thị Bình An') }, says: 'KT. BỘ TRƯỞNG' },
  'KT. without a blank':             { rule: 'signer.authority', parts: { signature: signed('KT.BỘ TRƯỞNG', 'Trần Thị Bình An') }, says: 'KT. BỘ TRƯỞNG' },
  'a signer with a degree':          { rule: 'signer.name', parts: { signature: signed('KT. BỘ TRƯỞNG', 'TS. Trần Thị Bình An') }, says: 'Trần Thị Bình An', safe: false },
  'a signer in small letters':       { rule: 'signer.name', parts: { signature: signed('KT. BỘ TRƯỞNG', 'Trần thị Bình An') }, says: 'Trần Thị Bình An' },
  'a text too small':                { rule: 'body.size', parts: { text: text(body('Đề nghị các đơn vị rà soát.', { size: 12 }), body('Đề nghị báo cáo.', { size: 12 })) } },
  'a slanted text':                  { rule: 'body.upright', parts: { text: text(body('Đề nghị các đơn vị rà soát.', { italic: true })) } },
  'a ragged text':                   { rule: 'body.alignment', parts: { text: text(body('Đề nghị các đơn vị rà soát, báo cáo kết quả thực hiện nhiệm vụ được giao trước ngày 30 tháng 6 năm 2026. '.repeat(2), { align: 'left' })) } },
  'a first line without indent':     { rule: 'body.first-line-indent', parts: { text: text(body('Đề nghị rà soát.', { first: 0 }), body('Đề nghị báo cáo.', { first: 2 })) } },
  'paragraphs too near':             { rule: 'body.paragraph-spacing', parts: { text: text(body('Đề nghị rà soát.', { after: 0, before: 0 }), body('Đề nghị báo cáo.', { before: 0, after: 2 })) } },
  'lines too near':                  { rule: 'body.line-spacing', parts: { text: text(body('Đề nghị rà soát.', { lines: 0.9 }), body('Đề nghị báo cáo.', { lines: 2 })) } },
  'a text without its end':          { rule: 'body.ending', parts: { text: body('Đề nghị rà soát.') + body('Trân trọng đề nghị các đơn vị thực hiện.') }, says: 'Trân trọng đề nghị các đơn vị thực hiện./.' },
  'another font':                    { rule: 'font.family', parts: { text: text(body('Đề nghị rà soát.', { font: 'Arial' }), body('Đề nghị báo cáo.', { font: 'Arial' })) } },
  'a colour':                        { rule: 'font.colour', parts: { text: text(body('Đề nghị rà soát.', { colour: '0000FF' })) } },
  'a citation in capitals':          { rule: 'capitals.citation', parts: { text: text(body('Theo quy định tại Khoản 2 và tại Khoản 3 của quy chế.')) }, says: 'Theo quy định tại khoản 2 và tại khoản 3 của quy chế.', safe: false },
  'the people in small letters':     { rule: 'capitals.people-and-state', parts: { text: text(body('Ủy ban nhân dân xã phục vụ nhân dân.')) }, says: 'Ủy ban nhân dân xã phục vụ Nhân dân.', safe: false },
  'margins out of range':            { rule: 'page.margins', page: { left: 25, right: 10 } },
};

// prettier-ignore
const submissions: Readonly<Record<string, Broken>> = {
  'a type in small letters':         { rule: 'document-type.style', parts: { title: submissionParts.title.replace('TỜ TRÌNH', 'Tờ trình') }, says: 'TỜ TRÌNH' },
  'a title on the left':             { rule: 'document-type.position', parts: { title: p('TỜ TRÌNH', { size: 14, bold: true }) + p('Về việc ban hành Quy chế làm việc', { ...centre, size: 14, bold: true }) + drawn(35) } },
  'a basis that ends with a comma':  { rule: 'body.legal-basis', parts: { text: submissionParts.text.replace('về công tác văn thư;', 'về công tác văn thư,') }, says: 'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;' },
  'an article with a colon':         { rule: 'structure.article', parts: { text: submissionParts.text.replace('Điều 1. ', 'Điều 1: ') }, says: 'Điều 1. Phạm vi điều chỉnh' },
  'a chapter on the left':           { rule: 'structure.chapter', parts: { text: submissionParts.text.replace(/(?=<w:p>(?:(?!<w:p>).)*Điều 1\. )/, p('Chương I', { size: 14, bold: true }) + p('QUY ĐỊNH CHUNG', { ...centre, size: 14, bold: true })) } },
};

const factsOf = (make: typeof aLetter, { parts = {}, page }: Partial<Broken>): DocumentFacts =>
  must(readDocument(make(parts, page === undefined ? {} : { page })));
const judge = (facts: DocumentFacts): readonly Finding[] => judgeLayout(facts, 'draft', '2026-06-01').findings;

/** A finding without the words and measures that another fix may have changed. */
const sortOf = ({ rule, message }: Finding): string =>
  `${rule}: ${message.replace(/“[^”]*”/g, '“”').replace(/[\d,]+/g, '#')}`;
const counted = (findings: readonly Finding[]) => {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(sortOf(finding), (counts.get(sortOf(finding)) ?? 0) + 1);
  return counts;
};

/** What is wrong with one fix in one document; nothing when it does what it promises. */
function complaintsAbout(facts: DocumentFacts, finding: Finding): readonly string[] {
  const [before, after] = [counted(judge(facts)), counted(judge(applyFix(facts, finding)))];
  const own = sortOf(finding);
  const stays = (after.get(own) ?? 0) >= (before.get(own) ?? 0) ? [`stays: ${own}`] : [];
  const comes = [...after].filter(([sort, count]) => sort !== own && count > (before.get(sort) ?? 0));
  return [...stays, ...comes.map(([sort]) => `comes with the fix of ${own}: ${sort}`)];
}

const all = [
  ...Object.entries(letters).map(([name, broken]) => ({ name, broken, make: aLetter })),
  ...Object.entries(submissions).map(([name, broken]) => ({ name, broken, make: aSubmission })),
];

describe('a fix', () => {
  it.each(all)('mends $name', ({ broken, make }) => {
    const facts = factsOf(make, broken);
    const finding = judge(facts).find(({ rule, fix }) => rule === broken.rule && fix !== undefined);
    expect(finding).toBeDefined();
    if (finding === undefined) return;
    expect(complaintsAbout(facts, finding)).toEqual([]);
    expect(finding.fix?.safe).toBe(broken.safe ?? true);
    if (broken.says === undefined) return;
    const texts = applyFix(facts, finding).paragraphs.map((each) => each.text);
    expect(texts).toContain(broken.says);
  });

  it('does what it promises in letters with any faults at once', () => {
    fc.assert(
      fc.property(fc.subarray(Object.values(letters)), (chosen) => {
        const parts = Object.assign({}, ...chosen.map((each) => each.parts ?? {})) as Partial<SampleParts>;
        const page = chosen.find((each) => each.page)?.page;
        const facts = factsOf(aLetter, page === undefined ? { parts } : { parts, page });
        const wrong = judge(facts).flatMap((finding) =>
          finding.fix === undefined ? [] : complaintsAbout(facts, finding),
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves nothing that it could mend, however many are made one after the other', () => {
    fc.assert(
      fc.property(fc.subarray(Object.values(letters)), (chosen) => {
        const parts = Object.assign({}, ...chosen.map((each) => each.parts ?? {})) as Partial<SampleParts>;
        let facts = factsOf(aLetter, { parts });
        for (let left = 80; left > 0; left--) {
          const next = judge(facts).find(({ fix }) => fix !== undefined);
          if (next === undefined) break;
          facts = applyFix(facts, next);
        }
        expect(judge(facts).filter(({ fix }) => fix !== undefined)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('is not offered where other parts share the paragraph, where only a person knows, or in a header', () => {
    const shared = factsOf(aLetter, {
      parts: { numberLine: numbered('Số: 15/BKTB-VP\tĐộ khẩn').replaceAll('w:val="26"', 'w:val="30"') },
    });
    const shouted = factsOf(aLetter, {
      parts: { letterSubject: p('V/V RÀ SOÁT KẾ HOẠCH', { ...centre, size: 12, before: 6 }) },
    });
    const slanted = factsOf(aLetter, {
      parts: { text: letterParts.text + paragraph(run('\uf0b7', { font: 'Symbol' })) },
    });
    for (const [facts, rule] of [
      [shared, 'number-line.style'],
      [shouted, 'letter-subject.style'],
    ] as const)
      expect(
        judge(facts)
          .filter((finding) => finding.rule === rule)
          .map(({ fix }) => fix),
      ).toEqual([undefined]);
    expect(judge(slanted).filter(({ rule }) => rule === 'font.family')).toEqual([]);
  });
});
