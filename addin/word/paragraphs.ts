// The paragraphs of the open document, and selecting one of them.
import { findPlace } from './places.ts';
import type { TextPlace } from './port.ts';

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
