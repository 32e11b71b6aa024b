// The submission slip (phiếu trình) on paper: what is submitted, what the units said, and the boxes in which the head of the
// unit, the office and the leader have written.
import { PassThrough, type Readable } from 'node:stream';
import PDFDocument from 'pdfkit';
import { officialDate, shortDate } from '../../domain/kernel/dates.ts';
import { formFonts, type FormFonts } from './fonts.ts';
import type { SlipUnitOpinion, SlipWriting, SubmissionSlipForm } from './forms.ts';
import type { Document } from './pdfkit-inside.ts';
import { points } from './register-table.ts';

const left = points(25);
const width = points(210 - 25 - 15);
const columns = [points(68), points(102)] as const;
const capitals = (text: string): string => text.normalize('NFC').toLocaleUpperCase('vi');

interface Pen {
  readonly document: Document;
  readonly fonts: FormFonts;
}

/** A short line under a text, as wide as a share of it. */
function underline({ document }: Pen, text: string, share: number, x: number, room: number): void {
  const half = (document.widthOfString(text) * share) / 2;
  const middle = x + room / 2;
  const y = document.y + 1;
  document
    .lineWidth(0.7)
    .moveTo(middle - half, y)
    .lineTo(middle + half, y)
    .stroke();
}

function heading(pen: Pen, form: SubmissionSlipForm): void {
  const { document, fonts } = pen;
  const top = document.y;
  const middle = left + columns[0];
  const at = (text: string, font: string, size: number, x: number, room: number): void => {
    document.font(font).fontSize(size).text(text, x, document.y, { width: room, align: 'center' });
  };
  at(capitals(form.agency), fonts.regular, 12, left, columns[0]);
  at(capitals(form.unit), fonts.bold, 12, left, columns[0]);
  underline(pen, capitals(form.unit), 0.4, left, columns[0]);
  const under = document.y;
  document.y = top;
  at('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', fonts.bold, 12, middle, columns[1]);
  at('Độc lập - Tự do - Hạnh phúc', fonts.bold, 13, middle, columns[1]);
  underline(pen, 'Độc lập - Tự do - Hạnh phúc', 1, middle, columns[1]);
  document.y += 8;
  at(`${form.place}, ${officialDate(form.on)}`, fonts.italic, 13, middle, columns[1]);
  document.y = Math.max(under, document.y) + 16;
}

/** A numbered heading with its text below; a heading does not stay alone at the foot of a page. */
function section({ document, fonts }: Pen, title: string, text: string): void {
  if (document.y > document.page.height - points(40)) document.addPage();
  document
    .font(fonts.bold)
    .fontSize(13)
    .text(title, left, document.y + 6, { width, continued: false });
  document.font(fonts.regular).fontSize(13);
  for (const paragraph of text.split(/\r?\n/).filter((line) => line.trim() !== '')) {
    document.text(paragraph.normalize('NFC'), left, document.y + 3, { width, align: 'justify', indent: points(10) });
  }
}

const opinionText = ({ unit, standing, comment, answer }: SlipUnitOpinion): string =>
  [
    `- ${unit}: ${standing}${comment === undefined || comment === '' ? '' : `. ${comment}`}`,
    ...(answer === undefined || answer === '' ? [] : [`Tiếp thu, giải trình: ${answer}`]),
  ].join('\n');

/** One box: its title, what was written with name and day, or room to write by hand. */
function box({ document, fonts }: Pen, title: string, writings: readonly SlipWriting[]): void {
  const inner = width - 12;
  const x = left + 6;
  const texts = writings.map(({ text, by, on }) => ({
    text: text.normalize('NFC'),
    signed: `${by}, ngày ${shortDate(on)}`,
  }));
  const high = (text: string, font: string): number =>
    document.font(font).fontSize(12).heightOfString(text, { width: inner });
  const height =
    texts.reduce(
      (sum, { text, signed }) => sum + high(text, fonts.regular) + high(signed, fonts.italic) + 6,
      high(title, fonts.bold) + 12,
    ) + (texts.length === 0 ? points(22) : 0);
  const room = document.page.height - points(20) - document.y;
  // a box that would be cut goes to the next page, unless it is longer than a page anyway
  if (height > room && height < document.page.height - points(45)) document.addPage();
  const top = document.y;
  const page = document.page;
  const rule = (y: number): unknown =>
    document
      .lineWidth(0.7)
      .moveTo(left, y)
      .lineTo(left + width, y)
      .stroke();
  rule(top);
  document
    .font(fonts.bold)
    .fontSize(12)
    .text(title, x, top + 5, { width: inner });
  for (const { text, signed } of texts) {
    document
      .font(fonts.regular)
      .fontSize(12)
      .text(text, x, document.y + 3, { width: inner, align: 'justify' });
    document.font(fonts.italic).fontSize(12).text(signed, x, document.y, { width: inner, align: 'right' });
  }
  const end = texts.length === 0 ? top + height : document.y + 6;
  // what runs over pages has no sides: the frame would have to be drawn on a page that is done
  if (document.page === page)
    document
      .lineWidth(0.7)
      .rect(left, top, width, end - top)
      .stroke();
  else rule(end);
  document.y = end;
}

function draw(pen: Pen, form: SubmissionSlipForm): void {
  const { document, fonts } = pen;
  heading(pen, form);
  document
    .font(fonts.bold)
    .fontSize(15)
    .text('PHIẾU TRÌNH GIẢI QUYẾT CÔNG VIỆC', left, document.y, { width, align: 'center' });
  document.font(fonts.italic).fontSize(13).text(`(Trình lần thứ ${form.round})`, { width, align: 'center' });
  document
    .font(fonts.bold)
    .fontSize(14)
    .text(`Kính trình: ${form.to}`, left, document.y + 10, { width, align: 'center' });
  document.y += 6;
  const due = form.dueOn === undefined ? 'không ghi' : shortDate(form.dueOn);
  section(pen, `Đơn vị trình: ${form.unit}`, '');
  section(pen, `Người soạn thảo: ${form.officer}`, '');
  section(pen, `Thời hạn giải quyết: ${due}`, '');
  section(pen, '1. Vấn đề trình', form.matter);
  section(pen, '2. Căn cứ', form.grounds);
  section(pen, '3. Tóm tắt nội dung', form.summary);
  section(
    pen,
    '4. Ý kiến của các đơn vị',
    form.unitOpinions.length === 0 ? 'Không lấy ý kiến.' : form.unitOpinions.map(opinionText).join('\n'),
  );
  section(pen, '5. Đề xuất', form.proposal);
  section(
    pen,
    '6. Tài liệu kèm theo',
    form.papers.length === 0 ? 'Không có.' : form.papers.map((paper) => `- ${paper}`).join('\n'),
  );
  document.y += 12;
  box(pen, 'Ý kiến của lãnh đạo đơn vị trình', form.unitHead);
  box(pen, 'Ý kiến của Văn phòng', form.office);
  box(pen, 'Ý kiến, quyết định của lãnh đạo', form.leader);
}

/** The slip as a stream of PDF bytes, A4. Throws the Problem `tool-missing` without the font. */
export async function submissionSlip(form: SubmissionSlipForm): Promise<Readable> {
  const fonts = await formFonts();
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: points(20), bottom: points(20), left, right: points(15) },
    lang: 'vi-VN',
    displayTitle: true,
    info: { Title: `Phiếu trình: ${form.matter}`, Author: form.unit },
  });
  const out = new PassThrough();
  document.pipe(out);
  draw({ document, fonts }, form);
  document.end();
  return out;
}
