// How wide a line of bold Times is when it is set into a column: the rules under names and subjects are a share of it.
import { textWidthMm } from '../../../domain/layout/text-width.ts';

const pointsPerMm = 72 / 25.4;

/** The width in points of the text in bold Times New Roman of this size. */
export const boldWidth = (text: string, size: number): number => textWidthMm(text, size, true) * pointsPerMm;

/** The width in points of the widest line when the text is set into this width, word by word. */
export function widestLine(text: string, size: number, available: number): number {
  let widest = 0;
  let current = 0;
  for (const word of text.split(/\s+/)) {
    const width = boldWidth(word, size);
    const joined = current === 0 ? width : current + boldWidth(' ', size) + width;
    current = joined > available ? width : joined;
    widest = Math.max(widest, current);
  }
  return Math.min(widest, available);
}
