// The text of a paragraph and the runs it stands in: read, cut at a place, replaced; tracked when the document says so.
import { attributeOf, below, childOf, childrenOf, makeElement, nameOf, remove, wrapIn, type Element } from './xml.ts';

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** Who changes text, when changes are tracked. */
export interface Tracking {
  readonly author: string;
  readonly at: Date;
}

/** A piece of a run that is text: a `w:t`, a tab, a line break. */
interface Piece {
  readonly element: Element;
  readonly run: Element;
  readonly start: number;
  readonly text: string;
}

// line breaks are vertical tabs in what Word answers
const signs: Readonly<Record<string, string>> = { tab: '\t', br: '\v', cr: '\v', noBreakHyphen: '-' };
const notText: ReadonlySet<string> = new Set(['p', 'pPr', 'rPr', 'sdtPr', 'txbxContent', 'instrText']);

/** The pieces in order. Deleted text that is still tracked counts, as in Word with all markup shown. */
function piecesOf(paragraph: Element): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let run: Element | undefined;
  for (const element of below(paragraph, (inner) => !notText.has(nameOf(inner)))) {
    const name = nameOf(element);
    if (name === 'r') run = element;
    const text = name === 't' || name === 'delText' ? (element.textContent ?? '') : signs[name];
    if (text === undefined || run === undefined || element.parentNode !== run) continue;
    pieces.push({ element, run, start, text });
    start += text.length;
  }
  return pieces;
}

export const textOf = (paragraph: Element): string =>
  piecesOf(paragraph)
    .map(({ text }) => text)
    .join('');

/** The text as it will be when every change is accepted, or as it was before them. */
export const reviewedText = (paragraph: Element, version: 'Current' | 'Original'): string =>
  piecesOf(paragraph)
    .filter(({ run }) => nameOf(run.parentNode as Element) !== (version === 'Current' ? 'del' : 'ins'))
    .map(({ text }) => text)
    .join('');

const textElement = (near: Element, text: string, name = 't'): Element => {
  const element = makeElement(near, name);
  element.setAttributeNS(xmlNamespace, 'xml:space', 'preserve');
  element.textContent = text;
  return element;
};

/** A run with this text and the look of another one; `\n` and `\v` are line breaks. */
export function makeRun(near: Element, text: string, look?: Element): Element {
  const run = makeElement(near, 'r');
  const properties = childOf(look, 'rPr');
  if (properties !== undefined) run.appendChild(properties.cloneNode(true));
  text.split(/[\n\v]/).forEach((part, index) => {
    if (index > 0) run.appendChild(makeElement(near, 'br'));
    part.split('\t').forEach((between, tab) => {
      if (tab > 0) run.appendChild(makeElement(near, 'tab'));
      if (between !== '') run.appendChild(textElement(near, between));
    });
  });
  return run;
}

/** Cuts runs so that one begins at this place. */
function cutAt(paragraph: Element, at: number): void {
  const piece = piecesOf(paragraph).find(({ start, text }) => start < at && at < start + text.length);
  if (piece !== undefined) {
    const { element, start, text } = piece;
    const before = textElement(element, text.slice(0, at - start), nameOf(element));
    element.parentNode?.insertBefore(before, element);
    element.textContent = text.slice(at - start);
    element.setAttributeNS(xmlNamespace, 'xml:space', 'preserve');
  }
  const first = piecesOf(paragraph).find(({ start }) => start === at);
  if (first === undefined) return;
  const { run, element } = first;
  const children = childrenOf(run).filter((child) => nameOf(child) !== 'rPr');
  const index = children.indexOf(element);
  if (index === 0) return;
  const rest = makeElement(run, 'r');
  const properties = childOf(run, 'rPr');
  if (properties !== undefined) rest.appendChild(properties.cloneNode(true));
  for (const child of children.slice(index)) rest.appendChild(child);
  run.parentNode?.insertBefore(rest, run.nextSibling);
}

/** The runs of a stretch of text, cut so that they hold nothing else. */
export function runsOf(paragraph: Element, from: number, to: number): Element[] {
  cutAt(paragraph, from);
  cutAt(paragraph, to);
  const pieces = piecesOf(paragraph).filter(({ start, text }) => start >= from && start + text.length <= to);
  return [...new Set(pieces.map(({ run }) => run))];
}

/** The runs of which some text stands there, as they are. */
export const runsTouching = (paragraph: Element, from: number, to: number): Element[] => [
  ...new Set(
    piecesOf(paragraph)
      .filter(({ start, text }) => start < to && start + text.length > from)
      .map(({ run }) => run),
  ),
];

/** Where the text of these runs stands in the paragraph; nothing when they have none. */
export function placeOfRuns(paragraph: Element, runs: readonly Element[]) {
  const own = piecesOf(paragraph).filter(({ run }) => runs.includes(run));
  const [first, last] = [own[0], own.at(-1)];
  return first && last && { from: first.start, to: last.start + last.text.length };
}

let change = 9000;

/** `w:ins`, `w:del` and the like with author and time. */
export const changeMark = (near: Element, name: string, { author, at }: Tracking): Element =>
  makeElement(near, name, { id: String(change++), author, date: `${at.toISOString().slice(0, 19)}Z` });

function deleteRun(run: Element, tracking: Tracking | undefined): void {
  const parent = run.parentNode as Element;
  if (tracking === undefined || (nameOf(parent) === 'ins' && attributeOf(parent, 'author') === tracking.author)) {
    remove(run);
    if (nameOf(parent) === 'ins' && childrenOf(parent).length === 0) remove(parent);
    return;
  }
  if (nameOf(parent) === 'del') return;
  for (const text of childrenOf(run, 't')) run.replaceChild(textElement(run, text.textContent ?? '', 'delText'), text);
  wrapIn(changeMark(run, 'del', tracking), [run]);
}

/** Puts text in place of a stretch of a paragraph, in the look of what stood there. */
export function replaceText(
  paragraph: Element,
  { from, to }: { readonly from: number; readonly to: number },
  text: string,
  tracking?: Tracking,
): void {
  const replaced = runsOf(paragraph, from, to);
  const last = piecesOf(paragraph).findLast(({ start }) => start < Math.max(to, 1));
  const look = replaced[0] ?? last?.run;
  const inserted = text === '' ? undefined : makeRun(paragraph, text, look);
  if (inserted !== undefined) {
    const mark = tracking && changeMark(paragraph, 'ins', tracking);
    mark?.appendChild(inserted);
    let beside = replaced.at(-1) ?? (from === 0 ? undefined : last?.run);
    // what is tracked does not stand inside what is tracked
    while (beside !== undefined && ['ins', 'del'].includes(nameOf(beside.parentNode as Element)))
      beside = beside.parentNode as Element;
    const at = beside ?? childOf(paragraph, 'pPr');
    if (at === undefined) paragraph.insertBefore(mark ?? inserted, paragraph.firstChild);
    else at.parentNode?.insertBefore(mark ?? inserted, at.nextSibling);
  }
  for (const run of replaced) deleteRun(run, tracking);
}
