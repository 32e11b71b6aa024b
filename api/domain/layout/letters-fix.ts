// Mending the letters of a paragraph (old fonts, separate marks) piece by piece, so that each keeps its bold and its slant.
import type { ParagraphFacts, RunFacts } from './facts.ts';
import { longestParagraph, mostSearched, type FixStep, type Mend } from './fix.ts';
import { lettersOf, type Letter } from './legacy-letters.ts';

/** A part of the text of a paragraph whose letters look alike. */
interface Piece {
  readonly start: number;
  readonly from: string;
  readonly to: string;
}

/** Runs that show one text without a seam, whatever the file cuts it into. */
interface Stretch {
  readonly start: number;
  readonly runs: readonly RunFacts[];
}

const sameFont = (run: RunFacts, font: string): boolean =>
  run.fonts.length === 1 && run.fonts[0]?.toLowerCase() === font.toLowerCase();

/** Blanks show no font; they go along with the letters around them. */
const isBlank = ({ text }: RunFacts): boolean => text.trim() === '';

/** The stretches of runs for which the question is answered with yes. */
function stretchesOf({ runs }: ParagraphFacts, belongs: (run: RunFacts) => boolean): readonly Stretch[] {
  const stretches: { start: number; runs: RunFacts[] }[] = [];
  let at = 0;
  let open = false;
  for (const run of runs.filter(({ hidden }) => !hidden)) {
    const goesOn: boolean = belongs(run) || (open && isBlank(run));
    if (goesOn && open) stretches.at(-1)?.runs.push(run);
    else if (goesOn) stretches.push({ start: at, runs: [run] });
    open = goesOn;
    at += run.text.length;
  }
  return stretches;
}

const lookOf = ({ bold, italic, underline, caps, raised, sizePt, colour, tags }: RunFacts): string =>
  JSON.stringify([bold, italic, underline, caps, raised, sizePt, colour, tags]);

/** Cuts the letters where the look changes, at breaks and tabs, and before a piece becomes too long to be searched for. */
function piecesOf({ start, runs }: Stretch, letters: readonly Letter[]): readonly Piece[] {
  const looks = runs.flatMap((run) => Array.from({ length: run.text.length }, () => lookOf(run)));
  const pieces: Piece[] = [];
  let [at, look] = [0, ''];
  for (const { typed, shown } of letters) {
    const last = pieces.at(-1);
    const isBreak = /[\n\t]/.test(typed);
    const own = isBreak ? '' : (looks[at] ?? '');
    if (!isBreak && last !== undefined && own === look && last.from.length + typed.length <= mostSearched)
      pieces.splice(-1, 1, { ...last, from: last.from + typed, to: last.to + shown });
    else if (!isBreak) pieces.push({ start: start + at, from: typed, to: shown });
    look = own;
    at += typed.length;
  }
  return pieces.filter(({ from }) => from.trim() !== '');
}

/** Which place of its kind in the text a piece is, counted as a search finds them; nothing when a search misses it. */
function nth(text: string, { start, from }: Piece): number | undefined {
  let count = 0;
  for (let at = text.indexOf(from); at >= 0 && at <= start; at = text.indexOf(from, at + from.length)) {
    if (at === start) return count;
    count += 1;
  }
  return undefined;
}

function mendOf(at: ParagraphFacts, pieces: readonly Piece[], font?: string): Mend | undefined {
  const steps = pieces.flatMap((piece): FixStep[] => {
    const place = nth(at.text, piece);
    if (place === undefined) return [];
    const { from, to } = piece;
    return [{ do: 'letters', from, to, nth: place, ...(font === undefined ? {} : { font }) }];
  });
  return steps.length === pieces.length && steps.length > 0 ? { at, steps } : undefined;
}

/** Text that Word writes by itself, or help text: nothing that a fix could write over. */
const isFixed = ({ field, placeholder }: RunFacts): boolean => field !== undefined || placeholder;

/**
 * What is written in the old font put into Unicode, in Times New Roman; nothing where that would be guessing.
 * @legal NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục I.4
 */
export function inUnicode(at: ParagraphFacts, font: string): Mend | undefined {
  const shows = ({ fonts, text }: RunFacts): boolean => text.trim() !== '' && fonts.includes(font);
  const own = at.runs.filter((run) => !run.hidden && shows(run));
  if (at.text.length > longestParagraph || own.some((run) => isFixed(run) || !sameFont(run, font))) return undefined;
  const pieces: Piece[] = [];
  for (const stretch of stretchesOf(at, shows)) {
    const letters = lettersOf(stretch.runs.map(({ text }) => text).join(''), font);
    if (letters === undefined) return undefined;
    pieces.push(...piecesOf(stretch, letters));
  }
  return mendOf(at, pieces, 'Times New Roman');
}

/**
 * The whole paragraph with its letters composed, as TCVN 6909:2001 has them; Word writes those pieces that are not.
 * @legal NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục I.4
 */
export function composed(at: ParagraphFacts): Mend | undefined {
  if (at.text.length > longestParagraph) return undefined;
  const pieces = stretchesOf(at, (run) => !isFixed(run) && !run.symbol).flatMap((stretch) =>
    piecesOf(
      stretch,
      Array.from(stretch.runs.map(({ text }) => text).join(''), (letter) => ({ typed: letter, shown: letter })),
    ),
  );
  return mendOf(at, pieces);
}
