// A letter drawn with pdfkit, with blanks where number and date go: as real as it must be and made in milliseconds.
import PDFDocument from 'pdfkit';
import { serifFont } from '../../../api/modules/signing/pdf/fonts.ts';

export interface LetterPdf {
  readonly signerName?: string;
  readonly numberBlank?: string;
  /** What stands after "năm"; blank by default. */
  readonly year?: string;
  readonly text?: string;
  readonly pages?: number;
}

const nbsp = (count: number): string => '\u00a0'.repeat(count);

/** The bytes of the letter; the same options give the same bytes. */
export async function letterPdf(options: LetterPdf = {}): Promise<Uint8Array> {
  const { signerName = 'Trần Thị Hải Yến', numberBlank = nbsp(8), year = nbsp(8) } = options;
  const { text = 'Nội dung văn bản.', pages = 1 } = options;
  const page = new PDFDocument({ size: 'A4', margin: 60, compress: true, info: { CreationDate: new Date(0) } });
  const chunks: Buffer[] = [];
  page.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve) => page.on('end', resolve));
  const [regular, italic, bold] = await Promise.all(
    (['regular', 'italic', 'bold'] as const).map(async (style) => Buffer.from(await serifFont(style))),
  );
  const write = (font: Buffer | undefined, size: number, words: string, x: number, y: number): void => {
    page
      .font(font ?? 'Times-Roman')
      .fontSize(size)
      .text(words, x, y, { lineBreak: false });
  };
  write(bold, 13, 'BỘ KINH TẾ BIỂN', 90, 60);
  write(regular, 13, `Số:${numberBlank}/BKTB-PC`, 100, 95);
  write(italic, 14, `Hải Phòng, ngày${nbsp(5)}tháng${nbsp(5)}năm${year}`, 300, 94);
  write(regular, 14, text, 90, 180);
  for (let more = 1; more < pages; more++) {
    page.addPage();
    write(regular, 14, `Trang ${more + 1}`, 90, 120);
  }
  write(bold, 14, 'KT. BỘ TRƯỞNG', 360, 400);
  write(bold, 14, 'THỨ TRƯỞNG', 370, 418);
  write(bold, 14, signerName, 350, 520);
  page.end();
  await done;
  return new Uint8Array(Buffer.concat(chunks));
}
