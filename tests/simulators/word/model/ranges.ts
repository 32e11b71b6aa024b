// Stretches of the text: from a place in a paragraph to a place in the same or a later one; found, read, replaced.
import { HostError } from '../host-error.ts';
import type { Edit, WordFile } from './document.ts';
import { allParagraphs, paragraphsIn } from './paragraphs.ts';
import { placeOfRuns, replaceText, reviewedText, textOf, type Tracking } from './text.ts';
import { nameOf, remove, ancestorOf, type Element } from './xml.ts';

/** A place: the number of a paragraph element and how many characters stand before it there. */
interface Point {
  readonly paragraph: number;
  readonly at: number;
}

export interface Range {
  readonly from: Point;
  readonly to: Point;
  /** After how many edits of the file it was so: later ones move it, as Word's ranges go with their text. */
  readonly asOf: number;
}

/** What a range covers of one paragraph. */
export interface Stretch {
  readonly paragraph: Element;
  readonly from: number;
  readonly to: number;
}

export const rangeIn = (file: WordFile, { paragraph, from, to }: Stretch): Range => {
  const number = file.numberOf(paragraph);
  return { from: { paragraph: number, at: from }, to: { paragraph: number, at: to }, asOf: file.edits().length };
};

/** A place after an edit: what stood behind it moves along, what it wrote over is what it wrote. */
function moved({ paragraph, at }: Point, edit: Edit, end: boolean): Point {
  if (paragraph !== edit.paragraph || at < edit.from || (at === edit.from && (end || edit.to > edit.from)))
    return { paragraph, at };
  const written = edit.from + edit.length;
  return { paragraph, at: at >= edit.to ? at - edit.to + written : end ? written : edit.from };
}

/** The range where it is now. */
const current = (file: WordFile, { from, to, asOf }: Range): Range => {
  const later = file.edits().slice(asOf);
  return {
    from: later.reduce((point, edit) => moved(point, edit, false), from),
    to: later.reduce((point, edit) => moved(point, edit, true), to),
    asOf: asOf + later.length,
  };
};

const wholeOf = (paragraph: Element): Stretch => ({ paragraph, from: 0, to: textOf(paragraph).length });

export const rangeOfParagraph = (file: WordFile, paragraph: Element): Range => rangeIn(file, wholeOf(paragraph));

/** From the beginning of the first paragraph to the end of the last one. */
export function rangeOver(file: WordFile, paragraphs: readonly Element[]): Range {
  const [first, last] = [paragraphs[0], paragraphs.at(-1)];
  if (first === undefined || last === undefined) throw new HostError('ItemNotFound');
  return { ...rangeOfParagraph(file, first), to: rangeOfParagraph(file, last).to };
}

/** Where these runs of a paragraph stand; several neighbours are one stretch. */
export const rangeOfRuns = (file: WordFile, paragraph: Element, runs: readonly Element[]): Range =>
  rangeIn(file, { paragraph, ...(placeOfRuns(paragraph, runs) ?? { from: 0, to: 0 }) });

/** The range paragraph by paragraph. Throws `ItemNotFound` when its ends are gone. */
export function stretchesOf(file: WordFile, range: Range): Stretch[] {
  const { from, to } = current(file, range);
  const [first, last] = [file.element(from.paragraph), file.element(to.paragraph)];
  if (first === last) return [{ paragraph: first, from: from.at, to: to.at }];
  const all = allParagraphs(file);
  return all.slice(all.indexOf(first), all.indexOf(last) + 1).map((paragraph) => {
    const whole = wholeOf(paragraph);
    return { paragraph, from: paragraph === first ? from.at : 0, to: paragraph === last ? to.at : whole.to };
  });
}

/** As Word says it: paragraphs end with a carriage return. */
export const rangeText = (file: WordFile, range: Range): string =>
  stretchesOf(file, range)
    .map(({ paragraph, from, to }) => textOf(paragraph).slice(from, to))
    .join('\r');

export const rangeReviewed = (file: WordFile, range: Range, version: 'Current' | 'Original'): string =>
  stretchesOf(file, range)
    .map(({ paragraph }) => reviewedText(paragraph, version))
    .join('\r');

export interface SearchOptions {
  readonly matchCase?: boolean | undefined;
  readonly matchWholeWord?: boolean | undefined;
}

/** Word takes no more. */
const longestSearch = 255;
const isLetter = (text: string | undefined): boolean => text !== undefined && /[\p{L}\p{N}]/u.test(text);

/** Every place of a text, paragraph by paragraph. Throws `SearchStringInvalidOrTooLong`. */
export function search(file: WordFile, within: Range, wanted: string, options: SearchOptions): Range[] {
  if (wanted === '' || wanted.length > longestSearch) throw new HostError('SearchStringInvalidOrTooLong');
  const fold = (text: string): string => (options.matchCase === true ? text : text.toLocaleLowerCase('vi'));
  return stretchesOf(file, within).flatMap(({ paragraph, from, to }) => {
    const text = fold(textOf(paragraph).slice(0, to));
    const found: Range[] = [];
    for (let at = text.indexOf(fold(wanted), from); at >= 0; at = text.indexOf(fold(wanted), at + wanted.length)) {
      const end = at + wanted.length;
      if (options.matchWholeWord === true && (isLetter(text[at - 1]) || isLetter(text[end]))) continue;
      found.push(rangeIn(file, { paragraph, from: at, to: end }));
    }
    return found;
  });
}

/** Puts one line of text in place of the range; paragraphs after the first one that it covered whole go. */
export function replaceRange(file: WordFile, range: Range, text: string, tracking?: Tracking): Range {
  const [first, ...others] = stretchesOf(file, range);
  if (first === undefined) throw new HostError('ItemNotFound');
  for (const { paragraph, from, to } of others) {
    replaceText(paragraph, { from, to }, '', tracking);
    if (tracking === undefined) file.edited({ paragraph: file.numberOf(paragraph), from, to, length: 0 });
    const isOnlyOne = paragraphsIn(paragraph.parentNode as Element).length === 1;
    if (tracking === undefined && textOf(paragraph) === '' && !isOnlyOne) remove(paragraph);
  }
  replaceText(first.paragraph, first, text, tracking);
  file.touched();
  const start = tracking === undefined ? first.from : first.to;
  // what is tracked goes out of the text only when it is accepted
  file.edited({ paragraph: file.numberOf(first.paragraph), from: start, to: first.to, length: text.length });
  return rangeIn(file, { paragraph: first.paragraph, from: start, to: start + text.length });
}

/** The paragraph an element inside it belongs to. */
export const paragraphOf = (element: Element): Element | undefined =>
  nameOf(element) === 'p' ? element : ancestorOf(element, 'p');
