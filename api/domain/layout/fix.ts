// What would mend a finding: steps on a paragraph that Word can carry out. Rules name them; lengths are millimetres, sizes and
// spacing points.
import type { Alignment, ParagraphFacts } from './facts.ts';
import { firstWords } from './place.ts';

// prettier-ignore
export type FixStep =
  | { readonly do: 'font'; readonly name: string }
  | { readonly do: 'size'; readonly pt: number }
  | { readonly do: 'bold'; readonly on: boolean }
  | { readonly do: 'italic'; readonly on: boolean }
  | { readonly do: 'colour'; readonly value: string }
  | { readonly do: 'alignment'; readonly value: Alignment }
  | { readonly do: 'first-line'; readonly mm: number }
  | { readonly do: 'space-before'; readonly pt: number }
  | { readonly do: 'space-after'; readonly pt: number }
  | { readonly do: 'line-spacing'; readonly lines: number }
  /** The first place in the paragraph where `from` stands becomes `to`. */
  | { readonly do: 'text'; readonly from: string; readonly to: string }
  /** The piece, of several the nth from 0, spelt with these letters: composed ones, and in the font where one is named. */
  | { readonly do: 'letters'; readonly from: string; readonly to: string; readonly nth: number; readonly font?: string }
  | { readonly do: 'margins'; readonly topMm: number; readonly bottomMm: number; readonly leftMm: number; readonly rightMm: number };

/** The steps for one paragraph; without a paragraph they are for the pages. */
export interface Mend {
  readonly at?: ParagraphFacts | undefined;
  readonly steps: readonly FixStep[];
}

export interface PlacedSteps {
  readonly place: { readonly paragraph: number; readonly words: string };
  readonly steps: readonly FixStep[];
}

export interface Fix {
  /** It changes looks only, or words that the rule determines fully. */
  readonly safe: boolean;
  /** At the place of the finding. */
  readonly steps: readonly FixStep[];
  /** At the other places with the same fault. */
  readonly elsewhere?: readonly PlacedSteps[];
}

/** The longest piece of text that Word searches for. */
export const mostSearched = 200;
/** A paragraph in which nothing is searched for: no official text has one so long. */
export const longestParagraph = 20_000;
/** Places that one fix names at most; what is left over the next check finds. */
const mostPlaces = 200;

/** The paragraph looks like this afterwards. */
export const look = (at: ParagraphFacts, ...steps: readonly FixStep[]): Mend => ({ at, steps });

/** All of them, or nothing: half a fix would leave the finding where it is. */
export const together = (mends: readonly (Mend | undefined)[]): readonly Mend[] | undefined => {
  const all = mends.filter((mend) => mend !== undefined);
  return all.length === mends.length && all.length > 0 ? all : undefined;
};

/** What mends each of the places, as far as one fix goes. */
export const mendAll = <T>(places: readonly T[], mend: (place: T) => Mend | undefined): readonly Mend[] | undefined =>
  together(places.slice(0, mostPlaces).map(mend));

/** The piece of the text put right, with as many words before it as make it the first of its kind in the paragraph. */
export function rewritten(at: ParagraphFacts, from: number, to: number, by: string): Mend | undefined {
  const { text } = at;
  if (text.length > longestParagraph) return undefined;
  // an empty piece has nothing to be found by: the letter beside it goes along
  if (from === to && from === 0) return text === '' ? undefined : rewritten(at, 0, 1, by + text.charAt(0));
  let start = from === to ? from - 1 : from;
  while (start > 0 && to - start <= mostSearched && text.indexOf(text.slice(start, to)) !== start) start -= 1;
  const found = text.slice(start, to);
  if (found === '' || found.length > mostSearched || /[\n\t]/.test(found)) return undefined;
  return { at, steps: [{ do: 'text', from: found, to: text.slice(start, from) + by }] };
}

/** The first piece that the pattern finds put right; nothing when there is none. */
export function rewrittenWhere(at: ParagraphFacts, pattern: RegExp, by: (found: string) => string): Mend | undefined {
  const match = pattern.exec(at.text);
  return match === null ? undefined : rewritten(at, match.index, match.index + match[0].length, by(match[0]));
}

/** The fix of a finding from what mends it, the place of the finding first; headers and footers are beyond it. */
export function fixOf(mends: readonly Mend[] | undefined, safe: boolean): Fix | undefined {
  const [first, ...others] = mends ?? [];
  if (first === undefined || mends?.some(({ at }) => at !== undefined && at.index < 0)) return undefined;
  const elsewhere = others
    .slice(0, mostPlaces)
    .flatMap(({ at, steps }) =>
      at === undefined ? [] : [{ place: { paragraph: at.index, words: firstWords(at.text) }, steps }],
    );
  return { safe, steps: first.steps, ...(elsewhere.length === 0 ? {} : { elsewhere }) };
}
