// Words of a text as searching sees them: runs of letters and digits, folded.
import { fold } from '../kernel/text.ts';

export interface Word {
  readonly folded: string;
  /** Where it stands in the original text, in UTF-16 units: from, and the first place behind it. */
  readonly from: number;
  readonly to: number;
}

// a mark belongs to the letter before it: text that is not composed must not fall apart
const word = /[\p{L}\p{N}\p{M}]+/gu;

/** Documents say the same few thousand syllables over and over, and folding one costs more than remembering it. */
const remembered = new Map<string, string>();
const enough = 50_000;

function foldWord(found: string): string {
  const known = remembered.get(found);
  if (known !== undefined) return known;
  if (remembered.size >= enough) remembered.clear();
  const folded = fold(found);
  remembered.set(found, folded);
  return folded;
}

/** The words in their order, each with its place in the original. */
export const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(word)].flatMap(({ 0: found, index }) => {
    const folded = foldWord(found);
    return folded === '' ? [] : [{ folded, from: index, to: index + found.length }];
  });

/** The folded words only. */
export const foldedWords = (text: string): readonly string[] =>
  (text.match(word) ?? []).map(foldWord).filter((folded) => folded !== '');
