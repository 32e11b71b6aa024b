// Setting text into a column, with the width of each word measured once: a book has a million words and few different ones.
import type { Document } from './pdfkit-inside.ts';

/** The words kept; beyond it the memory begins anew. */
const remembered = 20_000;

/** Splits texts into lines no wider than so many points, in the document's font of this path and size. */
export function wrapper(document: Document, font: string, size: number): (text: string, width: number) => string[] {
  const widths = new Map<string, number>();
  const widthOf = (word: string): number => {
    const known = widths.get(word);
    if (known !== undefined) return known;
    if (widths.size >= remembered) widths.clear();
    const width = document.font(font).fontSize(size).widthOfString(word);
    widths.set(word, width);
    return width;
  };

  /** A word wider than the column is cut where the column ends. */
  const pieces = (word: string, width: number): string[] => {
    if (widthOf(word) <= width) return [word];
    const parts: string[] = [];
    let part = '';
    for (const letter of word) {
      if (part !== '' && widthOf(part + letter) > width) {
        parts.push(part);
        part = '';
      }
      part += letter;
    }
    return [...parts, part];
  };

  return (text, width) => {
    const blank = widthOf(' ');
    const lines: string[] = [];
    for (const paragraph of text.normalize('NFC').split(/\r?\n/)) {
      let line = '';
      let used = 0;
      for (const word of paragraph
        .split(/\s+/)
        .filter((part) => part !== '')
        .flatMap((part) => pieces(part, width))) {
        const own = widthOf(word);
        if (line !== '' && used + blank + own > width) {
          lines.push(line);
          line = word;
          used = own;
        } else {
          used += (line === '' ? 0 : blank) + own;
          line += (line === '' ? '' : ' ') + word;
        }
      }
      lines.push(line);
    }
    return lines;
  };
}
