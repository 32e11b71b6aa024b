// A công văn as the template makes it (NĐ 30, Phụ lục I, mẫu 1.5), for the tests of signing: blanks are U+00A0.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type ITableCellOptions,
} from 'docx';

const nbsp = (count: number): string => '\u00a0'.repeat(count);
const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

interface Line {
  readonly text: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly left?: boolean;
}

const line = ({ text, size, left = false, ...style }: Line): Paragraph =>
  new Paragraph({
    alignment: left ? AlignmentType.LEFT : AlignmentType.CENTER,
    children: [new TextRun({ ...style, text, size: size * 2 })],
  });

const cell = (width: number, children: Paragraph[], more: Partial<ITableCellOptions> = {}): TableCell =>
  new TableCell({ width: { size: width, type: WidthType.PERCENTAGE }, borders: noBorders, children, ...more });

const twoColumns = (left: Paragraph[], right: Paragraph[], share = 42): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: noBorders,
    rows: [new TableRow({ cantSplit: true, children: [cell(share, left), cell(100 - share, right)] })],
  });

export interface FixtureLetter {
  readonly title: readonly string[];
  readonly signerName: string;
  readonly paragraphs?: number;
  readonly notation?: string;
}

/** The bytes of a letter with empty number and date, with as many paragraphs of text as asked. */
export async function letterDocx(letter: FixtureLetter): Promise<Uint8Array> {
  const body = Array.from({ length: letter.paragraphs ?? 3 }, (_, index) => bodyParagraph(index));
  const document = new Document({
    styles: { default: { document: { run: { font: 'Times New Roman', size: 28 } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1134, bottom: 1134, left: 1701, right: 851 },
          },
        },
        children: [heading(letter), ...addressees(), ...body, new Paragraph({}), signatureBlock(letter)],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const heading = (letter: FixtureLetter): Table =>
  twoColumns(
    [
      line({ text: 'BỘ KINH TẾ BIỂN', size: 13, bold: true }),
      line({ text: '', size: 13 }),
      line({ text: `Số:${nbsp(8)}/${letter.notation ?? 'BKTB-PC'}`, size: 13 }),
      line({ text: 'V/v góp ý dự thảo quy chế phối hợp', size: 12 }),
    ],
    [
      line({ text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', size: 13, bold: true }),
      line({ text: 'Độc lập - Tự do - Hạnh phúc', size: 14, bold: true }),
      line({ text: `Hải Phòng, ngày${nbsp(5)}tháng${nbsp(5)}năm${nbsp(8)}`, size: 14, italics: true }),
    ],
  );

const addressees = (): Paragraph[] => [
  new Paragraph({}),
  line({ text: 'Kính gửi: Cục Hàng hải phía Bắc', size: 14 }),
  new Paragraph({}),
];

const bodyParagraph = (index: number): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: 567 },
    spacing: { before: 120, line: 300 },
    children: [
      new TextRun(
        `${index + 1}. Bộ Kinh tế Biển nhận được Công văn ngày 05 tháng 6 năm 2026 về việc lấy ý kiến dự thảo. Sau khi ` +
          'nghiên cứu, Bộ cơ bản nhất trí với nội dung dự thảo và đề nghị cơ quan chủ trì hoàn thiện hồ sơ theo quy định.',
      ),
    ],
  });

const signatureBlock = (letter: FixtureLetter): Table =>
  twoColumns(
    [
      line({ text: 'Nơi nhận:', size: 12, bold: true, italics: true, left: true }),
      line({ text: '- Như trên;', size: 11, left: true }),
      line({ text: '- Lưu: VT, PC.', size: 11, left: true }),
    ],
    [
      ...letter.title.map((text) => line({ text, size: 14, bold: true })),
      ...Array.from({ length: 5 }, () => line({ text: '', size: 14 })),
      line({ text: letter.signerName, size: 14, bold: true }),
    ],
    50,
  );
