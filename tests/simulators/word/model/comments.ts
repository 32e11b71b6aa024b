// Comments: their text and author in a part of its own, their place in the main text, done or not in a third one.
import { HostError } from '../host-error.ts';
import { mainPart, type WordFile } from './document.ts';
import { addPart } from './parts.ts';
import { stretchesOf, rangeIn, rangeOfParagraph, type Range } from './ranges.ts';
import { placeOfRuns, runsOf, textOf, type Tracking } from './text.ts';
import { ancestorOf, attributeOf, below, makeElement, nameOf, parseXml, remove, serialiseXml, wordNamespace, type Element } from './xml.ts'; // prettier-ignore

const part = 'word/comments.xml';
const stateOf = 'word/commentsExtended.xml';
const w14 = 'http://schemas.microsoft.com/office/word/2010/wordml';
const w15 = 'http://schemas.microsoft.com/office/word/2012/wordml';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';

export interface Comment {
  readonly id: string;
  readonly author: string;
  readonly date: string;
  readonly content: string;
  readonly resolved: boolean;
}

const root = (file: WordFile, name: string): Element | undefined => {
  const xml = file.text(name);
  return xml === undefined ? undefined : (parseXml(xml).documentElement ?? undefined);
};
const save = (file: WordFile, name: string, element: Element): void =>
  file.write(name, serialiseXml(element.ownerDocument ?? element));

/** By the number of its last paragraph a comment is known to the part that says whether it is done. */
const paragraphIdOf = (comment: Element): string =>
  [...below(comment)].findLast((element) => nameOf(element) === 'p')?.getAttributeNS(w14, 'paraId') ?? '';

const states = (file: WordFile): Element[] => [...(root(file, stateOf)?.children ?? [])];
const stateRow = (rows: readonly Element[], id: string): Element | undefined =>
  rows.find((row) => id !== '' && row.getAttributeNS(w15, 'paraId') === id);

function commentElement(rootElement: Element | undefined, id: string): Element {
  const found = [...(rootElement?.children ?? [])].find((one) => attributeOf(one, 'id') === id);
  if (found === undefined) throw new HostError('ItemNotFound');
  return found;
}

/** Those that are no replies, in the order of the text. */
export function commentsOf(file: WordFile): Comment[] {
  const all = root(file, part);
  const rows = states(file);
  const anchored = [...below(file.body())]
    .filter((element) => nameOf(element) === 'commentReference')
    .map((element) => attributeOf(element, 'id') ?? '');
  return [...(all?.children ?? [])]
    .filter((one) => stateRow(rows, paragraphIdOf(one))?.getAttributeNS(w15, 'paraIdParent') == null)
    .map((one) => ({
      id: attributeOf(one, 'id') ?? '',
      author: attributeOf(one, 'author') ?? '',
      date: attributeOf(one, 'date') ?? '',
      content: [...below(one)].filter((element) => nameOf(element) === 'p').map(textOf).join('\n'), // prettier-ignore
      resolved: stateRow(rows, paragraphIdOf(one))?.getAttributeNS(w15, 'done') === '1',
    }))
    .filter(({ id }) => anchored.includes(id))
    .sort((one, other) => anchored.indexOf(one.id) - anchored.indexOf(other.id));
}

/** What the comment is about. */
export function commentRange(file: WordFile, id: string): Range {
  const marks = [...below(file.body())].filter((element) => attributeOf(element, 'id') === id);
  const find = (name: string): Element | undefined => marks.find((element) => nameOf(element) === name);
  const start = find('commentRangeStart') ?? find('commentReference');
  const paragraph = start && ancestorOf(start, 'p');
  if (paragraph === undefined) throw new HostError('ItemNotFound');
  const end = find('commentRangeEnd');
  const inside = [...below(paragraph)];
  const from = inside.indexOf(find('commentRangeStart') ?? paragraph);
  const to = end !== undefined && inside.includes(end) ? inside.indexOf(end) : inside.length;
  const runs = inside.slice(from + 1, to).filter((element) => nameOf(element) === 'r');
  const place = placeOfRuns(paragraph, runs);
  return place === undefined ? rangeOfParagraph(file, paragraph) : rangeIn(file, { paragraph, ...place });
}

const emptyPart = (name: string, namespaces: string): string => `<${name} ${namespaces}></${name}>`;

function ensureParts(file: WordFile): void {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
  if (file.text(part) === undefined)
    addPart(file, { name: part, xml: emptyPart('w:comments', `xmlns:w="${wordNamespace}" xmlns:w14="${w14}"`), relation: office, contentType: `${types}comments+xml`, from: mainPart }); // prettier-ignore
  if (file.text(stateOf) === undefined)
    addPart(file, { name: stateOf, xml: emptyPart('w15:commentsEx', `xmlns:w15="${w15}"`), relation: 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended', contentType: `${types}commentsExtended+xml`, from: mainPart }); // prettier-ignore
}

/** Comments on the beginning of a range; answers the id. */
export function addComment(file: WordFile, range: Range, text: string, { author, at }: Tracking): string {
  const [stretch] = stretchesOf(file, range);
  if (stretch === undefined) throw new HostError('ItemNotFound');
  ensureParts(file);
  const all = root(file, part);
  if (all === undefined) throw new HostError('GeneralException');
  const id = String(Math.max(-1, ...[...all.children].map((one) => Number(attributeOf(one, 'id') ?? 0))) + 1);
  const words = author.split(' ').map((word) => word.charAt(0));
  const comment = makeElement(all, 'comment', { id, author, date: `${at.toISOString().slice(0, 19)}Z`, initials: words.join('') }); // prettier-ignore
  const paragraph = makeElement(all, 'p');
  const run = makeElement(all, 'r');
  const held = makeElement(all, 't');
  held.textContent = text;
  comment.appendChild(paragraph).appendChild(run).appendChild(held);
  all.appendChild(comment);
  save(file, part, all);

  const { paragraph: place } = stretch;
  const runs = runsOf(place, stretch.from, stretch.to);
  const start = makeElement(place, 'commentRangeStart', { id });
  const end = makeElement(place, 'commentRangeEnd', { id });
  const sign = makeElement(place, 'r');
  sign.appendChild(makeElement(place, 'commentReference', { id }));
  const [first, last] = [runs[0], runs.at(-1)];
  if (first === undefined || last === undefined) for (const mark of [start, end, sign]) place.appendChild(mark);
  else {
    first.parentNode?.insertBefore(start, first);
    last.parentNode?.insertBefore(sign, last.nextSibling);
    last.parentNode?.insertBefore(end, sign);
  }
  file.touched();
  return id;
}

/** Marks it done or open again. */
export function resolveComment(file: WordFile, id: string, done: boolean): void {
  ensureParts(file);
  const all = root(file, part);
  const comment = commentElement(all, id);
  let paragraphId = paragraphIdOf(comment);
  if (paragraphId === '') {
    paragraphId = (0x10000000 + Number(id)).toString(16).toUpperCase();
    [...below(comment)].findLast((one) => nameOf(one) === 'p')?.setAttributeNS(w14, 'w14:paraId', paragraphId);
    save(file, part, comment);
  }
  const extended = root(file, stateOf);
  if (extended === undefined) throw new HostError('GeneralException');
  let row = stateRow([...extended.children], paragraphId);
  if (row === undefined) {
    row = (extended.ownerDocument ?? undefined)?.createElementNS(w15, 'w15:commentEx');
    if (row === undefined) throw new HostError('GeneralException');
    row.setAttributeNS(w15, 'w15:paraId', paragraphId);
    extended.appendChild(row);
  }
  row.setAttributeNS(w15, 'w15:done', done ? '1' : '0');
  save(file, stateOf, extended);
}

export function dropComment(file: WordFile, id: string): void {
  const all = root(file, part);
  const comment = commentElement(all, id);
  remove(comment);
  if (all !== undefined) save(file, part, all);
  for (const mark of [...below(file.body())]) {
    if (attributeOf(mark, 'id') !== id) continue;
    if (nameOf(mark) === 'commentReference') remove(mark.parentNode as Element);
    else if (nameOf(mark).startsWith('commentRange')) remove(mark);
  }
  file.touched();
}
