// The steps of a fix in the words of Word: which property of the paragraph, of its font or of the page takes which value.
import type { FixStep } from '../../api/contracts/layout.ts';

export type TextStep = Extract<FixStep, { do: 'text' }>;
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

export const isText = (step: FixStep): step is TextStep => step.do === 'text';
export const isMargins = (step: FixStep): step is MarginStep => step.do === 'margins';
export const isLook = (step: FixStep): step is LookStep => !isText(step) && !isMargins(step);

/** The four margins as Word's page setup names them, in points. */
export const marginsOf = ({ topMm, bottomMm, leftMm, rightMm }: MarginStep) => ({
  topMargin: points(topMm),
  bottomMargin: points(bottomMm),
  leftMargin: points(leftMm),
  rightMargin: points(rightMm),
});

/**
 * The piece as the document has it, to be searched for: the check speaks of composed letters, a document may hold separate
 * marks. Nothing when it is not there.
 */
export const pieceIn = (text: string, from: string): string | undefined =>
  [from, from.normalize('NFD'), from.normalize('NFC')].find((piece) => text.includes(piece));

/** For Word's search, in which a caret begins a special character. */
export const searchText = (piece: string): string => piece.replaceAll('^', '^^');
