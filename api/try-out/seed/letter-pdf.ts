// A fictional letter as its issuer would send it: one A4 page in the look of Annex I, as PDF with text, or as the picture of
// a page that lay crooked on the scanner's glass.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import PDFDocument from 'pdfkit';
import { officialDate, type CivilDate } from '../../domain/kernel/dates.ts';
import { documentTypeName, type DocumentTypeCode } from '../../domain/documents/document-types.ts';
import { pagePng } from './page-png.ts';

export interface Letter {
  readonly issuer: string;
  readonly parent?: string;
  readonly code: string;
  readonly place: string;
  readonly issuedOn: CivilDate;
  readonly type: DocumentTypeCode;
  readonly subject: string;
  /** `HỎA TỐC` and the like; nothing for an ordinary letter. */
  readonly priority?: string;
  readonly to: string;
  readonly body: readonly string[];
  /** `TM. ỦY BAN NHÂN DÂN`, `CHỦ TỊCH`. */
  readonly authority: readonly string[];
  readonly signer: string;
  readonly recipients: readonly string[];
  /** Prints a line that says it was signed, as some systems do. */
  readonly claimsSignature?: boolean;
  /** Leaves number and date blank, for the agency's own signature to write them. */
  readonly blank?: boolean;
}

const mm = 72 / 25.4;
const styles = {
  regular: 'Liberation Serif',
  bold: 'Liberation Serif:bold',
  italic: 'Liberation Serif:italic',
} as const;
type Style = keyof typeof styles;

const loaded = new Map<Style, Promise<Buffer>>();

/** The font file that the machine has for Times New Roman's widths. */
function font(style: Style): Promise<Buffer> {
  const known =
    loaded.get(style) ??
    promisify(execFile)('fc-match', ['-f', '%{file}', styles[style]]).then(({ stdout }) => readFile(stdout));
  loaded.set(style, known);
  return known;
}

interface Box {
  readonly x: number;
  readonly width: number;
}

const left: Box = { x: 25 * mm, width: 72 * mm };
const right: Box = { x: 98 * mm, width: 97 * mm };
const full: Box = { x: 30 * mm, width: 160 * mm };

const capitals = (text: string): string => text.toLocaleUpperCase('vi');

/** Draws on a page; what is drawn ends at `y`. */
class Pen {
  readonly page: PDFKit.PDFDocument;
  y = 20 * mm;

  constructor(page: PDFKit.PDFDocument) {
    this.page = page;
  }

  text(words: string, box: Box, style: Style, size: number, align: 'left' | 'center' | 'justify', indent = 0): void {
    this.page.font(style).fontSize(size);
    this.page.text(words, box.x, this.y, { width: box.width, align, indent, lineGap: align === 'justify' ? 3 : 1 });
    this.y = this.page.y;
  }

  line(box: Box, share: number): void {
    const length = box.width * share;
    const from = box.x + (box.width - length) / 2;
    this.page.lineWidth(0.7).moveTo(from, this.y + 2).lineTo(from + length, this.y + 2).stroke(); // prettier-ignore
    this.y += 6;
  }
}

function heading(pen: Pen, letter: Letter): void {
  const top = pen.y;
  if (letter.parent !== undefined) pen.text(capitals(letter.parent), left, 'regular', 12, 'center');
  pen.text(capitals(letter.issuer), left, 'bold', 12, 'center');
  pen.line(left, 0.4);
  const number = letter.blank ? `Số:${nbsp(9)}/${notationOf(letter.code)}` : `Số: ${letter.code}`;
  pen.text(number, left, 'regular', 13, 'center');
  if (letter.type === 'official-letter') pen.text(`V/v ${lower(letter.subject)}`, left, 'regular', 12, 'center');
  const bottom = pen.y;

  pen.y = top;
  pen.text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', right, 'bold', 12, 'center');
  pen.text('Độc lập - Tự do - Hạnh phúc', right, 'bold', 13, 'center');
  pen.line(right, 0.62);
  const date = letter.blank ? `ngày${nbsp(7)}tháng${nbsp(7)}năm${nbsp(9)}` : officialDate(letter.issuedOn);
  pen.text(`${letter.place}, ${date}`, right, 'italic', 13, 'center');
  pen.y = Math.max(bottom, pen.y) + 10;
  if (letter.priority !== undefined) stamp(pen, letter.priority);
}

const nbsp = (count: number): string => '\u00a0'.repeat(count);
const notationOf = (code: string): string => code.slice(code.indexOf('/') + 1);

const lower = (subject: string): string =>
  subject.replace(/^Về việc /u, '').replace(/^\p{Lu}/u, (first) => first.toLocaleLowerCase('vi'));

function stamp(pen: Pen, words: string): void {
  pen.page.font('bold').fontSize(13).fillColor('#c01818');
  const width = pen.page.widthOfString(words) + 20;
  pen.page.lineWidth(1.2).rect(left.x + (left.width - width) / 2, pen.y, width, 24).stroke('#c01818'); // prettier-ignore
  pen.page.text(words, left.x, pen.y + 6, { width: left.width, align: 'center' });
  pen.page.fillColor('black').strokeColor('black');
  pen.y += 32;
}

function body(pen: Pen, letter: Letter): void {
  if (letter.type === 'official-letter') {
    pen.text(`Kính gửi: ${letter.to}`, full, 'regular', 14, 'center');
  } else {
    pen.text(capitals(documentTypeName(letter.type)), full, 'bold', 14, 'center');
    pen.text(letter.subject, full, 'bold', 14, 'center');
    pen.line(full, 0.3);
  }
  pen.y += 8;
  for (const paragraph of letter.body) {
    pen.text(paragraph, full, 'regular', 14, 'justify', 10 * mm);
    pen.y += 6;
  }
}

function ending(pen: Pen, letter: Letter): void {
  pen.y += 10;
  const top = pen.y;
  pen.text('Nơi nhận:', { x: full.x, width: 70 * mm }, 'italic', 12, 'left');
  letter.recipients.forEach((name, at) => {
    const end = at === letter.recipients.length - 1 ? '.' : ';';
    pen.text(`- ${name}${end}`, { x: full.x, width: 70 * mm }, 'regular', 11, 'left');
  });
  pen.y = top;
  for (const line of letter.authority) pen.text(capitals(line), right, 'bold', 13, 'center');
  pen.y += 34 * mm;
  if (letter.claimsSignature) {
    pen.y -= 20 * mm;
    pen.text('(Đã ký số)', right, 'italic', 12, 'center');
    pen.y += 12 * mm;
  }
  pen.text(letter.signer, right, 'bold', 14, 'center');
}

async function written(draw: (page: PDFKit.PDFDocument) => void): Promise<Uint8Array> {
  const page = new PDFDocument({
    size: 'A4',
    margin: 0,
    info: { Producer: 'Fictional sample', Title: 'Văn bản hư cấu' },
  });
  const chunks: Buffer[] = [];
  const done = new Promise<void>((resolve) => page.on('end', resolve));
  page.on('data', (chunk: Buffer) => chunks.push(chunk));
  draw(page);
  page.end();
  await done;
  return new Uint8Array(Buffer.concat(chunks));
}

/** The letter as PDF with text. */
export async function letterPdf(letter: Letter): Promise<Uint8Array> {
  const fonts = await Promise.all(
    (Object.keys(styles) as Style[]).map(async (style) => [style, await font(style)] as const),
  );
  return written((page) => {
    for (const [style, bytes] of fonts) page.registerFont(style, bytes);
    const pen = new Pen(page);
    heading(pen, letter);
    body(pen, letter);
    ending(pen, letter);
  });
}

/** The letter as a scanner sees it that was fed by hand: a picture of the page, turned by about a degree, and no text. */
export async function crookedScan(letter: Letter): Promise<Uint8Array> {
  const picture = await pagePng(await letterPdf(letter), 150, 'grey');
  return written((page) => {
    page.rect(0, 0, page.page.width, page.page.height).fill('#f4f2ec');
    page.rotate(1.1, { origin: [page.page.width / 2, page.page.height / 2] });
    page.image(Buffer.from(picture), 4, -3, { width: page.page.width });
  });
}

/** A printed page as the office's scanner gives it back: in colour, above 200 dpi, full size. */
export async function colourScan(pdf: Uint8Array): Promise<Uint8Array> {
  const picture = await pagePng(pdf, 220, 'colour');
  return written((page) => {
    page.image(Buffer.from(picture), 0, 0, { width: page.page.width, height: page.page.height });
  });
}
