// The paragraphs of the main text in the order in which Word and the layout check count them: table cells included, what
// stands in text boxes not.
import type { WordFile } from './document.ts';
import { below, nameOf, type Element } from './xml.ts';

/** The paragraphs below an element: the body, a content control, a table cell. */
export const paragraphsIn = (scope: Element): Element[] =>
  [...below(scope, (element) => nameOf(element) !== 'p')].filter((element) => nameOf(element) === 'p');

export const allParagraphs = (file: WordFile): Element[] => paragraphsIn(file.body());

/** The paragraph with this number, counted from 0. */
export const paragraphAt = (file: WordFile, index: number): Element | undefined => allParagraphs(file)[index];

/** How deep in tables a paragraph stands. */
export function nestingOf(paragraph: Element): number {
  let depth = 0;
  for (let node = paragraph.parentNode; node !== null; node = node.parentNode)
    if (nameOf(node as Element) === 'tbl') depth += 1;
  return depth;
}
