// Finding a place again: the paragraph with its number if that still begins with the same words, else the nearest one that does.
import { firstWords } from '../../api/contracts/layout.ts';
import type { TextPlace } from './port.ts';

/** So much of a paragraph as the layout check names it by. */
export const wordsOf = (text: string): string => firstWords(text.normalize('NFC'));

/**
 * The number of the paragraph that the place means, among all paragraphs of the body; nothing when its words are nowhere. An
 * empty paragraph is known by its number alone.
 */
export function findPlace({ paragraph, words }: TextPlace, texts: readonly string[]): number | undefined {
  const wanted = words.normalize('NFC');
  const begins = (index: number): boolean => wordsOf(texts[index] ?? '') === wanted;
  if (paragraph >= 0 && paragraph < texts.length && begins(paragraph)) return paragraph;
  if (wanted === '') return undefined;
  return texts
    .map((_, index) => index)
    .filter(begins)
    .toSorted((one, other) => Math.abs(one - paragraph) - Math.abs(other - paragraph))[0];
}

/** Numbers of the paragraphs with these texts, which come in the order of the document. */
export function numbered(found: readonly string[], texts: readonly string[]): readonly number[] {
  let from = 0;
  return found.map((text) => {
    const next = texts.indexOf(text, from);
    const index = next < 0 ? texts.indexOf(text) : next;
    from = Math.max(from, index);
    return index;
  });
}
