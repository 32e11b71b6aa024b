// Which formula stands over the signer's name in a PDF: read from the words where they are printed, not from what the
// draft claims.
import { ok, type Result } from '../../domain/kernel/result.ts';
import { wordsOf, type PageWords, type PrintedWord } from '../signing/index.ts';

const sameLine = 3;
/** Half the width of the signature's column, in points: "Nơi nhận" on the left stays outside. */
const columnHalf = 125;
/** Lines of one formula stand no further apart than this many points. */
const lineGap = 26;

interface Line {
  readonly baseline: number;
  readonly text: string;
}

const isCapital = (text: string): boolean => /\p{Lu}/u.test(text) && text === text.toLocaleUpperCase('vi');

/** The lines in capitals directly over the last place where the name is printed, from top to bottom; none if there is no such place. */
export function linesOver(pages: readonly PageWords[], signerName: string): readonly string[] {
  const name = signerName.normalize('NFC').trim().split(/\s+/);
  for (const { words } of pages.toReversed()) {
    for (const place of placesOf(words, name).sort((a, b) => a.baseline - b.baseline)) {
      const lines = formulaAbove(words, place);
      if (lines.length > 0) return lines;
    }
  }
  return [];
}

interface NamePlace {
  readonly middle: number;
  readonly baseline: number;
}

/** Every place where the words of the name stand side by side on one line. */
function placesOf(words: readonly PrintedWord[], name: readonly string[]): NamePlace[] {
  return words.flatMap((first) => {
    if (first.text !== name[0]) return [];
    let last = first;
    for (const text of name.slice(1)) {
      const next = words
        .filter(({ baseline, left }) => Math.abs(baseline - first.baseline) < sameLine && left > last.right - 1)
        .sort((a, b) => a.left - b.left)[0];
      if (next?.text !== text) return [];
      last = next;
    }
    return [{ middle: (first.left + last.right) / 2, baseline: first.baseline }];
  });
}

function formulaAbove(words: readonly PrintedWord[], { middle, baseline }: NamePlace): string[] {
  const column = words.filter(
    (word) => word.baseline > baseline + sameLine && Math.abs((word.left + word.right) / 2 - middle) < columnHalf,
  );
  const formula: Line[] = [];
  for (const line of linesOf(column)) {
    const below = formula[0];
    if (!isCapital(line.text) || (below && line.baseline - below.baseline > lineGap)) break;
    formula.unshift(line);
  }
  return formula.map(({ text }) => text);
}

/** Words put together into lines, the lowest first. */
function linesOf(words: readonly PrintedWord[]): Line[] {
  const lines: { baseline: number; words: PrintedWord[] }[] = [];
  for (const word of words) {
    const line = lines.find(({ baseline }) => Math.abs(baseline - word.baseline) < sameLine);
    if (line) line.words.push(word);
    else lines.push({ baseline: word.baseline, words: [word] });
  }
  return lines
    .sort((a, b) => a.baseline - b.baseline)
    .map(({ baseline, words: inLine }) => ({
      baseline,
      text: inLine
        .sort((a, b) => a.left - b.left)
        .map(({ text }) => text)
        .join(' '),
    }));
}

/** The formula over the name in this file; `pdf-unreadable`, `tool-missing`. */
export async function authorityLinesIn(pdf: Uint8Array, signerName: string): Promise<Result<readonly string[]>> {
  const pages = await wordsOf(pdf);
  return pages.ok ? ok(linesOver(pages.value, signerName)) : pages;
}
