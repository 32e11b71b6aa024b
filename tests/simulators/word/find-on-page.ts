// Finds a paragraph among the words of printed pages: the run of words that is most like it, told apart from its equals by
// how many of them stand before it.
import type { PageWords } from '../../../api/domain/incoming/read-first-page.ts';

/** A place on a page in shares of its width and height. */
export interface Mark {
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const wordsOf = (text: string): string[] => text.normalize('NFC').split(/\s+/).filter(Boolean);

interface Placed {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Enough to know a paragraph by; the rest of a long one follows anyway. */
const knownBy = 8;

/** Words of a neighbouring cell that may come between two words of a line. */
const farthest = 12;

/** The places of these words from here on; nothing when one of them does not come soon. */
function startsAt(placed: readonly Placed[], at: number, wanted: readonly string[]): number[] | undefined {
  const found: number[] = [];
  let next = at;
  for (const word of wanted) {
    const index = placed.slice(next, next + farthest).findIndex(({ text }) => text === word);
    if (index < 0) return undefined;
    found.push(next + index);
    next += index + 1;
  }
  return found;
}

/** Where the paragraph with this number is: one mark for each page that it is on. */
export function findParagraph(pages: readonly PageWords[], texts: readonly string[], index: number): Mark[] {
  const wanted = wordsOf(texts[index] ?? '');
  if (wanted.length === 0) return [];
  const placed = pages.flatMap(({ width, height, words }, page) =>
    words.map((word): Placed => {
      const { text, left, right, top, bottom } = word;
      return { text, page: page + 1, left: left / width, right: right / width, top: top / height, bottom: bottom / height }; // prettier-ignore
    }),
  );
  const start = wanted.slice(0, knownBy);
  const equals = texts.slice(0, index).filter((text) => wordsOf(text).slice(0, knownBy).join(' ') === start.join(' '));
  const starts = placed.flatMap((word, at) => (word.text === start[0] && startsAt(placed, at, start) ? [at] : []));
  const at = starts[equals.length] ?? starts.at(-1);
  const found = at === undefined ? undefined : (startsAt(placed, at, wanted) ?? startsAt(placed, at, start));
  if (found === undefined) return [];
  const own = found.flatMap((place) => placed[place] ?? []);
  return [...new Set(own.map(({ page }) => page))].map((page) => {
    const here = own.filter((word) => word.page === page);
    return {
      page,
      left: Math.min(...here.map(({ left }) => left)),
      top: Math.min(...here.map(({ top }) => top)),
      right: Math.max(...here.map(({ right }) => right)),
      bottom: Math.max(...here.map(({ bottom }) => bottom)),
    };
  });
}
