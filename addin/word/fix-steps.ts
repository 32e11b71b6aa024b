// The steps of a fix in the words of Word: which property of the paragraph, of its font or of the page takes which value.
import type { FixStep } from '../../api/contracts/layout.ts';

export type TextStep = Extract<FixStep, { do: 'text' | 'letters' }>;
export type MarginStep = Extract<FixStep, { do: 'margins' }>;
export type LookStep = Exclude<FixStep, TextStep | MarginStep>;

/** What is loaded before something is changed, so that it can be put back. */
export const paragraphProperties = [
  'alignment',
  'firstLineIndent',
  'spaceBefore',
  'spaceAfter',
  'lineSpacing',
] as const;
export const fontProperties = ['name', 'size', 'bold', 'italic', 'color'] as const;
export const marginKeys = ['topMargin', 'bottomMargin', 'leftMargin', 'rightMargin'] as const;

type Value = string | number | boolean;

export type Look =
  | { readonly of: 'font'; readonly key: (typeof fontProperties)[number]; readonly value: Value }
  | { readonly of: 'paragraph'; readonly key: (typeof paragraphProperties)[number]; readonly value: Value };

/** Word counts in points. */
export const points = (mm: number): number => Math.round((mm / 25.4) * 72 * 100) / 100;

const alignmentOf = { left: 'Left', center: 'Centered', right: 'Right', both: 'Justified' } as const;

/** In Word's interface single spacing is 12 points, whatever the size of the letters. */
const singleSpacing = 12;

/** The property that the step sets. */
// prettier-ignore
export function lookOf(step: LookStep): Look {
  switch (step.do) {
    case 'font':         return { of: 'font', key: 'name', value: step.name };
    case 'size':         return { of: 'font', key: 'size', value: step.pt };
    case 'bold':         return { of: 'font', key: 'bold', value: step.on };
    case 'italic':       return { of: 'font', key: 'italic', value: step.on };
    case 'colour':       return { of: 'font', key: 'color', value: `#${step.value}` };
    case 'alignment':    return { of: 'paragraph', key: 'alignment', value: alignmentOf[step.value] };
    case 'first-line':   return { of: 'paragraph', key: 'firstLineIndent', value: points(step.mm) };
    case 'space-before': return { of: 'paragraph', key: 'spaceBefore', value: step.pt };
    case 'space-after':  return { of: 'paragraph', key: 'spaceAfter', value: step.pt };
    case 'line-spacing': return { of: 'paragraph', key: 'lineSpacing', value: step.lines * singleSpacing };
  }
}

export const isText = (step: FixStep): step is TextStep => step.do === 'text' || step.do === 'letters';
export const isMargins = (step: FixStep): step is MarginStep => step.do === 'margins';
export const isLook = (step: FixStep): step is LookStep => !isText(step) && !isMargins(step);

/** The four margins as Word's page setup names them, in points. */
export const marginsOf = ({ topMm, bottomMm, leftMm, rightMm }: MarginStep) => ({
  topMargin: points(topMm),
  bottomMargin: points(bottomMm),
  leftMargin: points(leftMm),
  rightMargin: points(rightMm),
});

/** Letters with the marks that stand apart from them. */
const letters = /[^\u0300-\u036f][\u0300-\u036f]*|[\u0300-\u036f]+/gsu;

/** Where the nth place of the piece begins, counted as Word's search counts. */
function placeOf(text: string, piece: string, nth: number): number {
  let at = text.indexOf(piece);
  for (let left = nth; left > 0 && at >= 0; left -= 1) at = text.indexOf(piece, at + piece.length);
  return at;
}

/** How many places of the piece a search finds before this one. */
function countBefore(text: string, piece: string, start: number): number {
  let count = 0;
  for (let at = text.indexOf(piece); at >= 0 && at < start; at = text.indexOf(piece, at + piece.length)) count += 1;
  return count;
}

/** A piece of a paragraph as Word's search finds it. */
export interface FoundPiece {
  readonly text: string;
  readonly from: number;
  /** Which of the places that the search finds. */
  readonly nth: number;
}

/**
 * The piece as the document has it, to be searched for: the check speaks of composed letters, a document may hold separate
 * marks of more than one kind. Nothing when it is not there.
 */
export function pieceIn(text: string, wanted: string, nth = 0): FoundPiece | undefined {
  // where each composed letter begins in the document
  const starts: number[] = [];
  let whole = '';
  for (const { 0: typed, index } of text.matchAll(letters)) {
    const letter = typed.normalize('NFC');
    starts.push(...Array<number>(letter.length).fill(index));
    whole += letter;
  }
  const piece = wanted.normalize('NFC');
  const at = placeOf(whole, piece, nth);
  const from = starts[at];
  if (piece === '' || from === undefined) return undefined;
  const found = text.slice(from, starts[at + piece.length] ?? text.length);
  return { text: found, from, nth: countBefore(text, found, from) };
}

/** For Word's search, in which a caret begins a special character. */
export const searchText = (piece: string): string => piece.replaceAll('^', '^^');
