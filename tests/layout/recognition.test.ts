// Recognising the parts of a document however its writer has placed them.
import { describe, expect, it } from '@jest/globals';
import { recognise, type Components } from '../../api/domain/layout/components.ts';
import { newMarks } from '../../api/domain/layout/titles.ts';
import { readDocument } from '../../api/modules/layout/ooxml/document.ts';
import { aDocx, cell, control, p, paragraph, row, run, table } from './support/a-docx.ts';
import { aLetter, aSubmission, body, letterParts, sampleBody } from './support/samples.ts';

const partsOf = (docx: Uint8Array): Components => {
  const facts = readDocument(docx);
  if (!facts.ok) throw new Error(facts.refusal.detail ?? facts.refusal.code);
  return recognise(facts.value);
};
const texts = (lines: readonly { readonly text: string }[]): readonly string[] => lines.map((line) => line.text);
const centre = { align: 'center' } as const;

describe('recognising the parts', () => {
  it('finds all of a công văn in its two tables', () => {
    const parts = partsOf(aLetter());
    expect(parts.kind).toBe('letter');
    expect(texts(parts.agency)).toEqual(['BỘ KINH TẾ BIỂN']);
    expect(texts(parts.parentAgency)).toEqual([]);
    expect(texts(parts.letterSubject)).toEqual(['V/v rà soát kế hoạch công tác năm 2026']);
    expect(texts(parts.authority)).toEqual(['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG']);
    expect(texts(parts.signerName)).toEqual(['Trần Thị Bình An']);
    expect(texts(parts.recipients)).toEqual(['- Như trên;', '- Bộ trưởng (để báo cáo);', '- Lưu: VT, VP (03).']);
    expect(parts.body).toHaveLength(3);
  });

  it('finds title, subject and several addressees of a tờ trình', () => {
    const parts = partsOf(aSubmission());
    expect(parts.kind).toMatchObject({ name: 'Tờ trình', abbreviation: 'TTr' });
    expect(texts(parts.subject)).toEqual(['Về việc ban hành Quy chế làm việc']);
    expect(texts(parts.parentAgency)).toEqual(['BỘ KINH TẾ BIỂN']);
    expect(texts(parts.addressees)).toEqual(['- Bộ trưởng;', '- Thứ trưởng phụ trách.']);
    expect(parts.text.map(({ kind }) => kind)).toEqual(['basis', 'basis', 'article', 'text', 'text', 'text']);
  });

  it('reads a head and a foot that are set with tabs', () => {
    const head = [
      paragraph(run('BỘ KINH TẾ BIỂN', { bold: true }) + run('\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true })),
      p('\tĐộc lập - Tự do - Hạnh phúc'),
      p('Số: 15/BKTB-VP\tHải Phòng, ngày 05 tháng 6 năm 2026'),
      p('V/v rà soát kế hoạch'),
      p('Kính gửi: Vụ Tài chính'),
    ];
    const foot = [p('Nơi nhận:\tBỘ TRƯỞNG'), p('- Như trên;'), p('- Lưu: VT, VP.'), p(''), p('\tTrần Thị Bình An')];
    const parts = partsOf(aDocx({ body: [...head, body('Nội dung./.'), ...foot].join('') }));
    expect(texts(parts.agency)).toEqual(['BỘ KINH TẾ BIỂN']);
    expect(texts(parts.nationalTitle)).toEqual(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']);
    expect(texts(parts.numberLine)).toEqual(['Số: 15/BKTB-VP']);
    expect(texts(parts.placeDate)).toEqual(['Hải Phòng, ngày 05 tháng 6 năm 2026']);
    expect(texts(parts.recipients)).toEqual(['- Như trên;', '- Lưu: VT, VP.']);
    expect(texts(parts.authority)).toEqual(['BỘ TRƯỞNG']);
    expect(texts(parts.signerName)).toEqual(['Trần Thị Bình An']);
  });

  it('reads parts that share a paragraph and are parted by line breaks', () => {
    const left = paragraph(run('BỘ KINH TẾ BIỂN\n') + run('CỤC VÙNG BIỂN', { bold: true }), centre);
    const right = paragraph(
      run('CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc', { bold: true }),
      centre,
    );
    const parts = partsOf(aLetter({ agency: left, nationalTitle: right, motto: '' }));
    expect(texts(parts.parentAgency)).toEqual(['BỘ KINH TẾ BIỂN']);
    expect(texts(parts.agency)).toEqual(['CỤC VÙNG BIỂN']);
    expect(texts(parts.motto)).toEqual(['Độc lập - Tự do - Hạnh phúc']);
  });

  it('trusts the tags of content controls more than places', () => {
    const tagged = control('agency', p('CỤC VÙNG BIỂN VÀ HẢI ĐẢO', { ...centre, bold: true }));
    const parts = partsOf(
      aLetter({
        parentAgency: control('parent-agency', p('BỘ KINH TẾ BIỂN', { ...centre, bold: true })),
        agency: tagged,
      }),
    );
    expect(texts(parts.parentAgency)).toEqual(['BỘ KINH TẾ BIỂN']);
    expect(texts(parts.agency)).toEqual(['CỤC VÙNG BIỂN VÀ HẢI ĐẢO']);
  });

  it('tells a parent and an issuing body apart by their names when both are bold', () => {
    const parts = partsOf(
      aLetter({
        agency: ['BỘ KINH TẾ BIỂN', 'CỤC VÙNG BIỂN', 'VÀ HẢI ĐẢO']
          .map((line) => p(line, { ...centre, bold: true }))
          .join(''),
      }),
    );
    expect(texts(parts.parentAgency)).toEqual(['BỘ KINH TẾ BIỂN']);
    expect(texts(parts.agency)).toEqual(['CỤC VÙNG BIỂN', 'VÀ HẢI ĐẢO']);
  });

  it('keeps a stamp of urgency and a printed rule out of the name of the agency', () => {
    const parts = partsOf(aLetter({ agency: p('HỎA TỐC', centre) + letterParts.agency + p('_________', centre) }));
    expect(texts(parts.agency)).toEqual(['BỘ KINH TẾ BIỂN']);
  });

  it('finds a signature under the text when nothing stands beside it, and TL. with KT. above it', () => {
    const lines = ['TL. BỘ TRƯỞNG', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG', '', '', 'Lê Văn Hải'];
    const foot = lines.map((line) => p(line, { ...centre, bold: true })).join('') + letterParts.recipients;
    const parts = partsOf(aDocx({ body: sampleBody(letterParts).split('<w:tbl>').slice(0, 2).join('<w:tbl>') + foot }));
    expect(texts(parts.authority)).toEqual(['TL. BỘ TRƯỞNG', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG']);
    expect(texts(parts.signerName)).toEqual(['Lê Văn Hải']);
    expect(texts(parts.recipients)).toHaveLength(3);
  });

  it('takes the one who chairs as the signer of minutes', () => {
    const foot = table(
      [3000, 1000, 3000],
      row(
        cell(3000, p('THƯ KÝ') + p('') + p('Lê Văn Hải')),
        cell(1000, p('')),
        cell(3000, p('CHỦ TỌA') + p('') + p('Trần Thị Bình An')),
      ) + row(cell(3000, letterParts.recipients), cell(1000, p('')), cell(3000, p(''))),
    );
    const parts = partsOf(aDocx({ body: body('Cuộc họp kết thúc./.') + foot }));
    expect(texts(parts.authority)).toEqual(['CHỦ TỌA']);
    expect(texts(parts.signerName)).toEqual(['Trần Thị Bình An']);
  });

  it('does not take a table of figures for a foot, nor a long sentence for a title', () => {
    const figures = table([3000, 3000], row(cell(3000, p('Chỉ tiêu')), cell(3000, p('Kết quả'))));
    const parts = partsOf(aLetter({ text: body('Kết quả như sau:') + figures + body('Trân trọng./.') }));
    expect(parts.body.map((paragraphOf) => paragraphOf.text)).toEqual(['Kết quả như sau:', 'Trân trọng./.']);
    expect(texts(parts.signerName)).toEqual(['Trần Thị Bình An']);
  });

  it('compares titles whatever the place of the tone mark', () => {
    expect(newMarks('CỘNG HOÀ, uỷ ban, khoẻ, quý, toàn')).toBe('CỘNG HÒA, ủy ban, khỏe, quý, toàn');
  });
});
