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

/** All paragraphs of the body, table cells included, each with its text. */
export async function paragraphsOf(context: Word.RequestContext): Promise<readonly Word.Paragraph[]> {
  const { paragraphs } = context.document.body;
  paragraphs.load('items/text');
  await context.sync();
  return paragraphs.items;
}

/** Selects the place and scrolls to it; false when it is not there any more. */
export async function selectPlace(context: Word.RequestContext, place: TextPlace): Promise<boolean> {
  const paragraphs = await paragraphsOf(context);
  const index = findPlace(
    place,
    paragraphs.map(({ text }) => text),
  );
  const found = index === undefined ? undefined : paragraphs[index];
  if (found === undefined) return false;
  found.select('Select');
  await context.sync();
  return true;
}
