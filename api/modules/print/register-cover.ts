// The cover of a register book. @legal NĐ 30/2020/NĐ-CP, Phụ lục IV, mục I.1 và VI.1
import { shortDate } from '../../domain/kernel/dates.ts';
import type { FormFonts } from './fonts.ts';
import type { BookCover } from './forms.ts';
import type { Document } from './pdfkit-inside.ts';
import { points } from './register-table.ts';

const capitals = (text: string): string => text.normalize('NFC').toLocaleUpperCase('vi');
/** Room for ink where a number is not known: an empty book is printed too. */
const orDots = (value: number | undefined): string =>
  value === undefined ? '..........' : String(value).padStart(2, '0');

/** Draws the cover on a page of its own. */
export function drawCover(document: Document, cover: BookCover, title: string, fonts: FormFonts): void {
  document.addPage({ size: 'A4', layout: 'landscape', margin: points(20) });
  const width = document.page.width - points(40);
  const line = (text: string, font: string, size: number, gap: number): void => {
    document.font(font).fontSize(size);
    document.text(text, points(20), document.y + gap, { width, align: 'center', lineGap: 2 });
  };
  document.y = points(28);
  if (cover.parentAgency !== undefined) line(capitals(cover.parentAgency), fonts.regular, 14, 0);
  line(capitals(cover.agency), fonts.bold, 14, 4);
  const under = document.y + 4;
  const half = document.widthOfString(capitals(cover.agency)) * 0.2;
  const middle = document.page.width / 2;
  document
    .lineWidth(0.8)
    .moveTo(middle - half, under)
    .lineTo(middle + half, under)
    .stroke();
  line(capitals(cover.name ?? title), fonts.bold, 28, points(34));
  line(`Năm: ${cover.year}`, fonts.bold, 18, points(8));
  line(`Từ ngày ${shortDate(cover.from)} đến ngày ${shortDate(cover.until)}`, fonts.regular, 16, points(14));
  line(`Từ số ${orDots(cover.firstNumber)} đến số ${orDots(cover.lastNumber)}`, fonts.regular, 16, points(4));
  line(`Quyển số: ${orDots(cover.volume)}`, fonts.regular, 16, points(4));
}
