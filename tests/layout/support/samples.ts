// A well-formed công văn and a well-formed tờ trình of a ministry that does not exist; a test replaces the part it is about.
import { aDocx, cell, lineShape, p, paragraph, row, run, table, type DocxParts, type ParagraphLook } from './a-docx.ts';

const centre: ParagraphLook = { align: 'center' };
const text: ParagraphLook = { size: 14, align: 'both', first: 1.27, before: 6, after: 6, lines: 1.15 };

export const body = (words: string, over: ParagraphLook = {}): string => p(words, { ...text, ...over });

const sentence =
  'Thực hiện kế hoạch công tác năm của Bộ về quản lý tổng hợp tài nguyên biển, đề nghị các đơn vị rà soát, báo cáo kết quả thực hiện nhiệm vụ được giao trước ngày 30 tháng 6 năm 2026';

/** Every part of the head, the text and the foot, each as Word markup. */
export const letterParts = {
  parentAgency: '',
  agency: p('BỘ KINH TẾ BIỂN', { ...centre, size: 12, bold: true }) + paragraph(lineShape(19), centre),
  nationalTitle: p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...centre, size: 12, bold: true }),
  motto: p('Độc lập - Tự do - Hạnh phúc', { ...centre, size: 13, bold: true }) + paragraph(lineShape(58), centre),
  numberLine: p('Số:\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0/BKTB-VP', { ...centre, size: 13 }),
  letterSubject: p('V/v rà soát kế hoạch công tác năm 2026', { ...centre, size: 12, before: 6 }),
  placeDate: p('Hải Phòng, ngày\u00a0\u00a0\u00a0\u00a0 tháng\u00a0\u00a0\u00a0\u00a0 năm 2026', {
    ...centre,
    size: 13,
    italic: true,
  }),
  title: '',
  addressees: p('Kính gửi: Cục Quản lý Vùng biển', { size: 14, align: 'center', before: 12, after: 6 }),
  text: [
    body(`${sentence}.`),
    body(`${sentence}.`),
    body('Bộ Kinh tế Biển thông báo để các đơn vị biết, thực hiện./.'),
  ].join(''),
  recipients: [
    p('Nơi nhận:', { size: 12, bold: true, italic: true }),
    ...['- Như trên;', '- Bộ trưởng (để báo cáo);', '- Lưu: VT, VP (03).'].map((line) => p(line, { size: 11 })),
  ].join(''),
  signature: [
    p('KT. BỘ TRƯỞNG', { ...centre, size: 14, bold: true }),
    p('THỨ TRƯỞNG', { ...centre, size: 14, bold: true }),
    p('', centre),
    p('', centre),
    p('', centre),
    p('Trần Thị Bình An', { ...centre, size: 14, bold: true }),
  ].join(''),
};

export type SampleParts = typeof letterParts;

const widths = [3600, 5750] as const;

export const sampleBody = (parts: SampleParts): string =>
  [
    table(
      widths,
      row(cell(widths[0], parts.parentAgency + parts.agency), cell(widths[1], parts.nationalTitle + parts.motto)) +
        row(
          cell(widths[0], parts.numberLine + parts.letterSubject || p('')),
          cell(widths[1], parts.placeDate || p('')),
        ),
    ),
    parts.title,
    parts.addressees,
    parts.text,
    p(''),
    table([4600, 4700], row(cell(4600, parts.recipients || p('')), cell(4700, parts.signature || p('')))),
  ].join('');

export const submissionParts: SampleParts = {
  ...letterParts,
  parentAgency: p('BỘ KINH TẾ BIỂN', { ...centre, size: 13 }),
  agency: p('VỤ PHÁP CHẾ', { ...centre, size: 13, bold: true }) + paragraph(lineShape(14), centre),
  nationalTitle: p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...centre, size: 13, bold: true }),
  motto: p('Độc lập - Tự do - Hạnh phúc', { ...centre, size: 14, bold: true }) + paragraph(lineShape(62), centre),
  numberLine: p('Số: 08/TTr-VPC', { ...centre, size: 13 }),
  letterSubject: '',
  placeDate: p('Hải Phòng, ngày 05 tháng 01 năm 2026', { ...centre, size: 14, italic: true }),
  title:
    p('TỜ TRÌNH', { ...centre, size: 14, bold: true, before: 12 }) +
    p('Về việc ban hành Quy chế làm việc', { ...centre, size: 14, bold: true }) +
    paragraph(lineShape(35), centre),
  addressees:
    p('Kính gửi:', { size: 14, before: 12 }) +
    p('- Bộ trưởng;', { size: 14 }) +
    p('- Thứ trưởng phụ trách.', { size: 14 }),
  text: [
    body('Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;', {
      italic: true,
    }),
    body('Căn cứ Kế hoạch công tác năm 2026 của Bộ Kinh tế Biển.', { italic: true }),
    paragraph(run('Điều 1. ', { size: 14, bold: true }) + run('Phạm vi điều chỉnh', { size: 14, bold: true }), text),
    body('1. Quy chế này quy định chế độ làm việc theo khoản 2 Điều 5 Nghị định nêu trên.'),
    body('a) Nguyên tắc làm việc;'),
    body(`${sentence}./.`),
  ].join(''),
  signature: [
    p('VỤ TRƯỞNG', { ...centre, size: 14, bold: true }),
    p('', centre),
    p('', centre),
    p('Lê Văn Hải', { ...centre, size: 14, bold: true }),
  ].join(''),
};

export const aLetter = (over: Partial<SampleParts> = {}, docx: Partial<DocxParts> = {}): Uint8Array =>
  aDocx({ body: sampleBody({ ...letterParts, ...over }), ...docx });

export const aSubmission = (over: Partial<SampleParts> = {}, docx: Partial<DocxParts> = {}): Uint8Array =>
  aDocx({ body: sampleBody({ ...submissionParts, ...over }), ...docx });
