// The ruled table of a register book on A4 landscape: its head on every page, rows as they come, one page in memory.
import type { FormFonts } from './fonts.ts';
import { forgetWords, type Document } from './pdfkit-inside.ts';
import { totalPages, type TotalPages } from './total-pages.ts';
import { wrapper } from './wrapping.ts';

export interface Column<Row> {
  readonly title: string;
  /** Millimetres. */
  readonly width: number;
  readonly align?: 'left' | 'center';
  readonly text: (row: Row) => string;
}

export const points = (millimetres: number): number => (millimetres / 25.4) * 72;

const margin = points(15);
const padding = 3;
const size = 10;
const lineHeight = 12.2;
const headSize = 9.5;
const rule = 0.6;
/** Pages after which the words met so far are forgotten. */
const pagesRemembered = 50;

export interface TableOptions {
  readonly fonts: FormFonts;
  /** Printed at the foot of every page: when, and from which book. */
  readonly foot: string;
}

/** A page is laid out from the top; `y` is where the next row goes. */
export interface RegisterTable<Row> {
  readonly add: (row: Row) => void;
  /** Lines under the table, e.g. how many entries it has; then nothing more can be added. */
  readonly finish: (closing: readonly string[]) => void;
}

/** Starts the table on a new page of the document. */
export function registerTable<Row>(
  document: Document,
  columns: readonly Column<Row>[],
  { fonts, foot }: TableOptions,
): RegisterTable<Row> {
  const regular = wrapper(document, fonts.regular, size);
  const bold = wrapper(document, fonts.bold, headSize);
  const widths = columns.map(({ width }) => points(width));
  const lefts = widths.map((_, index) => margin + widths.slice(0, index).reduce((sum, width) => sum + width, 0));
  const right = margin + widths.reduce((sum, width) => sum + width, 0);
  const total: TotalPages = totalPages(document, size);
  let page = 0;
  let y = 0;
  let firstRow = 0;

  const bottom = (): number => document.page.height - margin - points(7);
  const put = (text: string, column: number, top: number, align: 'left' | 'center'): void => {
    const left = (lefts[column] ?? 0) + padding;
    const room = (widths[column] ?? 0) - 2 * padding;
    const x = align === 'center' ? left + (room - document.widthOfString(text)) / 2 : left;
    document.text(text, x, top, { lineBreak: false });
  };
  const frame = (top: number, height: number): void => {
    document.lineWidth(rule).rect(margin, top, right - margin, height);
    for (const left of lefts.slice(1)) document.moveTo(left, top).lineTo(left, top + height);
    document.stroke();
  };

  /** Lines of every cell, drawn as one row; the same for the head and the numbers below it. */
  const drawRow = (
    cells: readonly (readonly string[])[],
    align: (column: number) => 'left' | 'center',
    step: number,
  ): void => {
    const height = Math.max(...cells.map((lines) => lines.length)) * step + 2 * padding;
    cells.forEach((lines, column) =>
      lines.forEach((line, index) => put(line, column, y + padding + index * step, align(column))),
    );
    frame(y, height);
    y += height;
  };

  const centred = (): 'center' => 'center';
  const head = (): void => {
    document.font(fonts.bold).fontSize(headSize);
    drawRow(
      columns.map(({ title }, index) => bold(title, (widths[index] ?? 0) - 2 * padding)),
      centred,
      headSize * 1.2,
    );
    document.font(fonts.italic).fontSize(headSize);
    drawRow(
      columns.map((_, index) => [`(${index + 1})`]),
      centred,
      headSize * 1.2,
    );
    document.font(fonts.regular).fontSize(size);
  };
  const newPage = (): void => {
    document.addPage({ size: 'A4', layout: 'landscape', margin: 0 });
    page += 1;
    if (page % pagesRemembered === 0) forgetWords(document);
    y = margin;
    const under = document.page.height - margin - size;
    document.font(fonts.regular).fontSize(size);
    document.text(foot, margin, under, { lineBreak: false });
    const own = `Trang ${page}/`;
    const x = right - document.widthOfString(`${own}00000`);
    document.text(own, x, under, { lineBreak: false });
    total.show(x + document.widthOfString(own), under);
    head();
    firstRow = y;
  };

  newPage();
  return {
    add(row) {
      let cells = columns.map(({ text }, index) => regular(text(row), (widths[index] ?? 0) - 2 * padding));
      const linesFrom = (top: number): number => Math.floor((bottom() - top - 2 * padding) / lineHeight);
      const longest = (): number => Math.max(...cells.map((lines) => lines.length));
      document.font(fonts.regular).fontSize(size);
      if (longest() > linesFrom(y) && (longest() <= linesFrom(firstRow) || linesFrom(y) < 3)) newPage();
      // a row higher than a page begins where it stands and goes on overleaf
      while (longest() > linesFrom(y)) {
        const fitting = linesFrom(y);
        drawRow(
          cells.map((lines) => lines.slice(0, fitting)),
          (column) => columns[column]?.align ?? 'left',
          lineHeight,
        );
        cells = cells.map((lines) => lines.slice(fitting));
        newPage();
      }
      drawRow(cells, (column) => columns[column]?.align ?? 'left', lineHeight);
    },
    finish(closing) {
      if (y + (closing.length + 1) * lineHeight > bottom()) newPage();
      document.font(fonts.italic).fontSize(size);
      closing.forEach((line, index) => document.text(line, margin, y + (index + 1) * lineHeight, { lineBreak: false }));
      document.font(fonts.regular);
      total.write(page);
    },
  };
}
