// Where a finding is, in words that a person can follow in Word.
import type { ParagraphFacts } from './facts.ts';

export interface Place {
  /** Counted from 0 over the paragraphs of the body, table cells included; -1 speaks of the document as a whole. */
  readonly paragraph: number;
  readonly where: string;
  readonly words: string;
}

/** So much of a paragraph as tells which one it is. */
export const firstWords = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 60 ? line : `${line.slice(0, 57).trimEnd()}…`;
};

function whereOf(paragraph: ParagraphFacts): string {
  if (paragraph.index < 0) return 'phần đầu hoặc chân trang';
  const position = `đoạn ${paragraph.index + 1}`;
  if (paragraph.inTextBox) return `${position}, trong hộp văn bản`;
  if (paragraph.cell === undefined) return position;
  const { table, row, column } = paragraph.cell;
  return `${position}, bảng ${table + 1}, hàng ${row + 1}, cột ${column + 1}`;
}

/** A place in the document, or the document as a whole. */
export const placeOf = (paragraph: ParagraphFacts | undefined, where = 'toàn văn bản'): Place =>
  paragraph === undefined
    ? { paragraph: -1, where, words: '' }
    : { paragraph: paragraph.index, where: whereOf(paragraph), words: firstWords(paragraph.text) };
