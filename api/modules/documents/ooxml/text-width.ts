// How wide a line of bold Times is, from the font's public metrics: the rules under names and subjects are a share of it.

/** Widths of the bold face in thousandths of the size; Vietnamese marks add nothing. */
const bold: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['C D N A T U V X Y R Đ w', 722],
    ['B E L Z', 667],
    ['F P', 611],
    ['G H K O Q Ơ', 778],
    ['I s', 389],
    ['S b d h k n p q u đ ơ', 556],
    ['M', 944],
    ['W', 1000],
    ['Ư', 796],
    ['m', 833],
    ['ư', 600],
    ['c e r z', 444],
    ['f t j ( ) : ; -', 333],
    ['i l /', 278],
    [', .', 250],
  ].flatMap(([signs, width]) =>
    String(signs)
      .split(' ')
      .map((sign) => [sign, Number(width)]),
  ),
);
const usual = 500;
const blank = 250;

/** Base letters without tone marks; ơ, ư and đ are letters of their own width. */
const letters = (text: string): string[] =>
  Array.from(
    text
      .normalize('NFD')
      .replace(/[\u0300-\u031A\u031C-\u036F]/g, '')
      .normalize('NFC'),
  );

/** The width in points of the text in bold Times New Roman of this size. */
export const boldWidth = (text: string, size: number): number =>
  (letters(text).reduce((sum, sign) => sum + (sign === ' ' ? blank : (bold[sign] ?? usual)), 0) * size) / 1000;

/** The width in points of the widest line when the text is set into this width, word by word. */
export function widestLine(text: string, size: number, available: number): number {
  let widest = 0;
  let current = 0;
  for (const word of text.split(/\s+/)) {
    const width = boldWidth(word, size);
    const joined = current === 0 ? width : current + (blank * size) / 1000 + width;
    current = joined > available ? width : joined;
    widest = Math.max(widest, current);
  }
  return Math.min(widest, available);
}
