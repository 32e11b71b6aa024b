// Where the person is in the text: the paragraph that the selection begins in.
import { paragraphsOf } from './paragraphs.ts';
import { wordsOf } from './places.ts';
import type { TextPlace } from './port.ts';

/** The selected paragraph; nothing where the selection lies outside the body. Of equal paragraphs the first is answered. */
export async function selectedPlace(context: Word.RequestContext): Promise<TextPlace | undefined> {
  const selected = context.document.getSelection().paragraphs;
  selected.load('items/text');
  const all = await paragraphsOf(context);
  const text = selected.items[0]?.text;
  const paragraph = all.findIndex((one) => one.text === text);
  return text === undefined || paragraph < 0 ? undefined : { paragraph, words: wordsOf(text) };
}
