// The content controls of a Word document by their tag: what they say, and how they are filled without touching anything else.
import { attribute, elements, escapeXml, firstElement, replaced, unescapeXml, type XmlRange } from './xml.ts';

export interface Control {
  readonly tag: string;
  readonly range: XmlRange;
  /** The properties element `w:sdtPr`, as text. */
  readonly properties: string;
  /** What is inside `w:sdtContent`. */
  readonly content: XmlRange;
  readonly showsPlaceholder: boolean;
}

const offset = (range: XmlRange, by: number): XmlRange => ({
  start: range.start + by,
  end: range.end + by,
  innerStart: range.innerStart + by,
  innerEnd: range.innerEnd + by,
});

/** All controls that carry a tag, in document order. */
export function controls(xml: string): Control[] {
  return elements(xml, 'w:sdt').flatMap((range) => {
    const whole = xml.slice(range.start, range.end);
    const properties = firstElement(whole, 'w:sdtPr') ?? '';
    const tag = attribute(firstElement(properties, 'w:tag') ?? '', 'w:val');
    const content = elements(whole, 'w:sdtContent')[0];
    if (tag === undefined || content === undefined) return [];
    const showsPlaceholder = elements(properties, 'w:showingPlcHdr').length > 0;
    return [{ tag, range, properties, content: offset(content, range.start), showsPlaceholder }];
  });
}

/** The first control with this tag. */
export const control = (xml: string, tag: string): Control | undefined =>
  controls(xml).find((candidate) => candidate.tag === tag);

const pieces =
  /<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>|<w:(br|cr|tab|noBreakHyphen)(?:\s[^<>]*)?\/>|<\/w:p>|<w:del[\s>][\s\S]*?<\/w:del>/g;
const signs: Readonly<Record<string, string>> = { br: '\n', cr: '\n', tab: '\t', noBreakHyphen: '-' };

/** The text of a piece of a document: paragraphs and line breaks as `\n`, deleted text left out. */
export function textOf(xml: string): string {
  let text = '';
  for (const [whole, written, sign] of xml.matchAll(pieces)) {
    if (written !== undefined) text += unescapeXml(written);
    else if (sign !== undefined) text += signs[sign] ?? '';
    else if (whole === '</w:p>') text += '\n';
  }
  return text.replace(/\n$/, '').normalize('NFC');
}

/** What a control says; a placeholder says nothing. */
export const controlText = (xml: string, found: Control): string =>
  found.showsPlaceholder ? '' : textOf(xml.slice(found.content.innerStart, found.content.innerEnd));

const runs = (text: string, look: string): string =>
  text
    .split('\n')
    .map((part) => `<w:r>${look}<w:t xml:space="preserve">${escapeXml(part)}</w:t></w:r>`)
    .join(`<w:r>${look}<w:br/></w:r>`);

const placeholderLook = '<w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr>';

/** How the first paragraph and its first run inside a control look: what is filled in looks the same. */
function looks(content: string): { readonly block: boolean; readonly paragraph: string; readonly run: string } {
  const firstRun = firstElement(content, 'w:r') ?? '';
  const run = firstElement(firstRun, 'w:rPr') ?? '';
  const first = firstElement(content, 'w:p');
  return {
    block: first !== undefined,
    paragraph: first === undefined ? '' : (firstElement(first, 'w:pPr') ?? ''),
    run: run.includes('"PlaceholderText"') ? '' : run,
  };
}

export interface Filling {
  readonly paragraphs: readonly string[];
  /** Shown, and not counted as text, when there is none. */
  readonly placeholder: string;
  /** The style of a paragraph where it differs from the control's own. */
  readonly styleOf?: (paragraph: string, index: number) => string | undefined;
  /** What goes around the runs of a paragraph, e.g. a binding of its own. */
  readonly around?: (runs: string, index: number) => string;
}

const paragraphXml = (look: string, style: string | undefined, inside: string): string =>
  `<w:p>${style === undefined ? look : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inside}</w:p>`;

/** What a filled control holds: paragraphs in one that holds paragraphs, else runs. */
function contentOf(content: string, { paragraphs, placeholder, styleOf, around }: Filling): string {
  const look = looks(content);
  if (isEmpty(paragraphs)) {
    const shown = runs(placeholder, placeholderLook);
    return look.block ? paragraphXml(look.paragraph, undefined, shown) : shown;
  }
  const wrapped = (text: string, index: number): string => {
    const inside = runs(text, look.run);
    return around === undefined ? inside : around(inside, index);
  };
  if (!look.block) return wrapped(paragraphs.join('\n'), 0);
  return paragraphs
    .map((text, index) => paragraphXml(look.paragraph, styleOf?.(text, index), wrapped(text, index)))
    .join('');
}

const isEmpty = (paragraphs: readonly string[]): boolean => paragraphs.every((paragraph) => paragraph === '');

/** The properties with or without the mark that the control shows its placeholder. */
function marked(properties: string, empty: boolean): string {
  const bare = properties.replace(/<w:showingPlcHdr\b[^<>]*\/>/, '');
  return empty ? bare.replace(/(?:<w:(?:alias|tag|id|lock)\b[^<>]*\/>)+/, '$&<w:showingPlcHdr/>') : bare;
}

/**
 * The document with one control filled. Several paragraphs come out as such in a control that holds paragraphs; a line
 * break inside one is kept. A document without the control comes back unchanged.
 */
export function fillControl(xml: string, tag: string, filling: Filling): string {
  const found = control(xml, tag);
  if (found === undefined) return xml;
  const { range, content, properties } = found;
  const inside = contentOf(xml.slice(content.innerStart, content.innerEnd), filling);
  const before = xml
    .slice(range.start, content.innerStart)
    .replace(properties, () => marked(properties, isEmpty(filling.paragraphs)));
  return replaced(xml, range.start, range.end, before + inside + xml.slice(content.innerEnd, range.end));
}

/** The document without this control and what it holds. */
export function dropControl(xml: string, tag: string): string {
  const found = control(xml, tag);
  return found ? replaced(xml, found.range.start, found.range.end, '') : xml;
}
