// Puts the content controls of the templates around the parts of a file that somebody wrote without them. What stands inside
// keeps its markup; only a run that ends in the middle of "V/v " or "Kính gửi: " is cut in two.
import type { ParagraphFacts } from '../../../domain/layout/facts.ts';
import type { RecognisedDocument, PartTag } from '../../../domain/layout/recognised.ts';
import { textOf } from '../ooxml/controls.ts';
import { elements, escapeXml, replaced, unescapeXml, type XmlRange } from '../ooxml/xml.ts';
import { controlAround, listTags, plainLine } from '../templates/controls.ts';
import { isWhole } from './paragraph-places.ts';

interface Change {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** What stands before the subject of a letter, and before the one it is sent to, on the same line. */
const prefixes: Partial<Record<PartTag, RegExp>> = {
  subject: /^\s*v\s*\/\s*v\s*:?\s+/iu,
  addressees: /^\s*kính gửi\s*:\s*/iu,
};

const blanks = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** From the first run with text to the last one, within a paragraph; nothing when it has none or they are not side by side. */
function wordsOf(paragraph: string): XmlRange | undefined {
  const runs = elements(paragraph, 'w:r').filter(({ start, end }) => textOf(paragraph.slice(start, end)) !== '');
  const [first, last] = [runs[0], runs.at(-1)];
  if (first === undefined || last === undefined || !isWhole(paragraph.slice(first.start, last.end))) return undefined;
  return { start: first.start, end: last.end, innerStart: first.innerStart, innerEnd: last.innerEnd };
}

/** Each of the paragraphs with a control around its words: without it LibreOffice drops the look of the first one. */
function withLines(xml: string, tag: PartTag, most: number): string {
  const paragraphs = elements(xml, 'w:p').slice(0, most);
  return paragraphs.reduceRight((text, { start, end }, index) => {
    const paragraph = xml.slice(start, end);
    const words = wordsOf(paragraph);
    if (words === undefined || paragraph.includes('<w:txbxContent')) return text;
    const line = plainLine(tag)(paragraph.slice(words.start, words.end), index);
    return replaced(text, start + words.start, start + words.end, line);
  }, xml);
}

/**
 * The control from this paragraph to that one, when they stand side by side and nothing else of the page is torn apart. A text
 * with a section break in it (a table across the page) stays without one: no control of Word's own holds the end of a section,
 * and what reads the text finds it without a control as well.
 */
function blockChange(xml: string, tag: PartTag, first: XmlRange, last: XmlRange): Change | undefined {
  const inside = xml.slice(first.start, last.end);
  if (!isWhole(inside) || inside.includes('<w:sectPr')) return undefined;
  const by = controlAround(tag, withLines(inside, tag, listTags.includes(tag) ? Infinity : 1));
  return { start: first.start, end: last.end, by };
}

/** The control around the words of one paragraph. */
function lineChange(xml: string, tag: PartTag, { start, end }: XmlRange): Change | undefined {
  const words = wordsOf(xml.slice(start, end));
  if (words === undefined) return undefined;
  const [from, to] = [start + words.start, start + words.end];
  return { start: from, end: to, by: controlAround(tag, xml.slice(from, to)) };
}

/** The control around the words behind a prefix, inside the paragraph. */
function inlineChange(xml: string, tag: PartTag, { start, end }: XmlRange, prefix: RegExp): Change | undefined {
  const inside = xml.slice(start, end);
  const runs = elements(inside, 'w:r').filter((run) => textOf(inside.slice(run.start, run.end)) !== '');
  const texts = runs.map((run) => textOf(inside.slice(run.start, run.end)));
  const skipped = prefix.exec(texts.join(''))?.[0].length;
  if (skipped === undefined) return undefined;
  let seen = 0;
  const index = texts.findIndex((text) => (seen += text.length) > skipped);
  const [run, last] = [runs[index], runs.at(-1)];
  if (run === undefined || last === undefined) return undefined;
  const cut = cutRun(inside.slice(run.start, run.end), skipped - (seen - (texts[index]?.length ?? 0)));
  if (cut === undefined) return undefined;
  const behind = cut[1] + inside.slice(run.end, last.end);
  if (!isWhole(behind)) return undefined;
  return { start: start + run.start, end: start + last.end, by: cut[0] + controlAround(tag, behind) };
}

/** The run in two at this letter of its text; as it is when the cut is before its first one. */
function cutRun(run: string, at: number): readonly [string, string] | undefined {
  if (at === 0) return ['', run];
  const texts = elements(run, 'w:t');
  const [text] = texts;
  if (text === undefined || texts.length > 1 || /<w:(?:br|tab|cr)[\s/>]/.test(run)) return undefined;
  const words = unescapeXml(run.slice(text.innerStart, text.innerEnd));
  const part = (piece: string): string =>
    replaced(run, text.start, text.end, `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`);
  return [part(words.slice(0, at)), part(words.slice(at))];
}

function changeFor(
  xml: string,
  tag: PartTag,
  { lines, body }: RecognisedDocument,
  places: readonly XmlRange[],
): Change | undefined {
  const own: readonly ParagraphFacts[] =
    tag === 'body' ? body : [...new Set(lines[tag].map(({ paragraph }) => paragraph))];
  const [first, last] = [own[0], own.at(-1)];
  const [from, to] = [places[first?.index ?? -1], places[last?.index ?? -1]];
  if (first === undefined || from === undefined || to === undefined) return undefined;
  if (tag === 'body') return blockChange(xml, tag, from, to);
  const prefix = prefixes[tag];
  if (own.length === 1 && prefix?.test(first.text)) return inlineChange(xml, tag, from, prefix);
  // a paragraph that other parts share cannot be one control
  const said = blanks(lines[tag].map(({ text }) => text).join(' '));
  const stands = blanks(own.map(({ text }) => text).join(' '));
  if (said !== stands) return undefined;
  return own.length === 1 && !listTags.includes(tag) ? lineChange(xml, tag, from) : blockChange(xml, tag, from, to);
}

/** The markup with a control around each part that can have one; `bound` names them. */
export function bindParts(
  xml: string,
  known: RecognisedDocument,
  places: readonly XmlRange[],
): { readonly xml: string; readonly bound: ReadonlySet<PartTag> } {
  const bound = new Set<PartTag>();
  const changes = known.found.flatMap((tag) => {
    const change = changeFor(xml, tag, known, places);
    if (change === undefined) return [];
    bound.add(tag);
    return [change];
  });
  const from = changes.toSorted((a, b) => b.start - a.start);
  return { xml: from.reduce((text, { start, end, by }) => replaced(text, start, end, by), xml), bound };
}
