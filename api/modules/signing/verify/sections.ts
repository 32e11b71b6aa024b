// The reference tables of a PDF, classic, as streams and both at once, from the newest to the oldest.
import { limits, Unreadable, type Budget } from './budget.ts';
import { unpacked } from './filters.ts';
import { readIndirect } from './indirect.ts';
import { latin1, parserAt, type Parser } from './parser.ts';
import { isArray, isDict, isStream, nameOf, type Dict, type Stream } from './values.ts';

/** Where an object is to be found. */
export type Entry =
  | { readonly kind: 'at'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'in'; readonly container: number; readonly index: number }
  | { readonly kind: 'free' };

/** A stretch of bytes, its end not included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Section {
  readonly at: number;
  readonly entries: ReadonlyMap<number, Entry>;
  readonly trailer: Dict;
  readonly spans: readonly Span[];
}

/** Every section that hangs on the one at this offset, newest first; a circle of sections is `Unreadable`. */
export function readSections(bytes: Uint8Array, start: number, budget: Budget): Section[] {
  const sections: Section[] = [];
  const seen = new Set<number>();
  for (let at: number | undefined = start; at !== undefined;) {
    if (seen.has(at)) throw new Unreadable('the reference tables go in a circle');
    if (seen.size >= limits.revisions) throw new Unreadable('too many revisions');
    seen.add(at);
    const section = readSection(bytes, at, budget);
    sections.push(section);
    at = numberAt(section.trailer, 'Prev');
  }
  return sections;
}

function readSection(bytes: Uint8Array, at: number, budget: Budget): Section {
  const parser = parserAt(bytes, at, budget);
  return parser.keyword('xref') ? readTable(parser, at, budget) : readStream(bytes, at, budget);
}

function readTable(parser: Parser, at: number, budget: Budget): Section {
  const entries = new Map<number, Entry>();
  while (!parser.keyword('trailer')) {
    const first = parser.integer();
    const count = parser.integer();
    if (first === undefined || count === undefined) throw new Unreadable('a reference table is damaged');
    budget.entries(count);
    for (let number = first; number < first + count; number++) addOnce(entries, number, readRow(parser));
  }
  const trailer = parser.value();
  if (!isDict(trailer)) throw new Unreadable('a trailer is damaged');
  const spans = [{ from: at, to: parser.at }];

  const hiddenAt = numberAt(trailer, 'XRefStm');
  if (hiddenAt !== undefined) {
    const hidden = readStream(parser.bytes, hiddenAt, budget);
    spans.push(...hidden.spans);
    // in a hybrid file the stream tells only what the table leaves out
    for (const [number, entry] of hidden.entries)
      if ((entries.get(number)?.kind ?? 'free') === 'free') entries.set(number, entry);
  }
  return { at, entries, trailer, spans };
}

function readRow(parser: Parser): Entry {
  const offset = parser.integer();
  const generation = parser.integer();
  if (offset === undefined || generation === undefined) throw new Unreadable('a reference table is damaged');
  if (parser.keyword('f')) return { kind: 'free' };
  if (!parser.keyword('n')) throw new Unreadable('a reference table is damaged');
  return offset === 0 ? { kind: 'free' } : { kind: 'at', offset, generation };
}

function readStream(bytes: Uint8Array, at: number, budget: Budget): Section {
  const object = readIndirect(bytes, at, budget, () => undefined);
  if (!isStream(object.value) || nameOf(object.value.dict.entries.get('Type')) !== 'XRef')
    throw new Unreadable('there is no reference table where one should be');
  return {
    at,
    entries: streamEntries(object.value, budget),
    trailer: object.value.dict,
    spans: [{ from: at, to: object.end }],
  };
}

function streamEntries(stream: Stream, budget: Budget): Map<number, Entry> {
  const { dict } = stream;
  const [typeWidth = 0, secondWidth = 0, thirdWidth = 0] = numbers(dict, 'W') ?? [];
  const rowWidth = typeWidth + secondWidth + thirdWidth;
  if (rowWidth < 1 || [typeWidth, secondWidth, thirdWidth].some((width) => width > 8))
    throw new Unreadable('a reference stream is damaged');
  const ranges = numbers(dict, 'Index') ?? [0, numberAt(dict, 'Size') ?? 0];
  const plain = unpacked(stream, budget);

  const entries = new Map<number, Entry>();
  let at = 0;
  const field = (width: number): number => {
    let value = 0;
    for (let more = 0; more < width; more++) value = value * 256 + (plain[at++] ?? 0);
    // offsets beyond this are beyond any file
    return Math.min(value, Number.MAX_SAFE_INTEGER);
  };
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    const first = ranges[range] ?? 0;
    const count = ranges[range + 1] ?? 0;
    budget.entries(count);
    if (at + count * rowWidth > plain.length) throw new Unreadable('a reference stream is too short');
    for (let number = first; number < first + count; number++) {
      const type = typeWidth === 0 ? 1 : field(typeWidth);
      addOnce(entries, number, entryOf(type, field(secondWidth), field(thirdWidth)));
    }
  }
  return entries;
}

function entryOf(type: number, second: number, third: number): Entry {
  if (type === 1) return { kind: 'at', offset: second, generation: third };
  if (type === 2) return { kind: 'in', container: second, index: third };
  return { kind: 'free' };
}

function addOnce(entries: Map<number, Entry>, number: number, entry: Entry): void {
  if (entries.has(number)) throw new Unreadable('a reference table lists an object twice');
  entries.set(number, entry);
}

function numberAt(dict: Dict, key: string): number | undefined {
  const value = dict.entries.get(key);
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

function numbers(dict: Dict, key: string): number[] | undefined {
  const value = dict.entries.get(key);
  if (!isArray(value)) return undefined;
  return value.items.map((item) => {
    if (typeof item !== 'number' || !Number.isSafeInteger(item) || item < 0 || item > limits.objects * 20)
      throw new Unreadable('a reference stream is damaged');
    return item;
  });
}

/** A place where the file says `startxref … %%EOF`: the end of a revision, or of what pretends to be one. */
export interface EndMark {
  readonly from: number;
  /** Behind `%%EOF`, before its end of line. */
  readonly to: number;
  readonly startsAt: number;
}

/** Every end mark of the file, in order. */
export function endMarks(bytes: Uint8Array): EndMark[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const marks: EndMark[] = [];
  for (let from = file.indexOf('startxref'); from >= 0; from = file.indexOf('startxref', from + 9)) {
    const match = /^startxref[\0\t\n\f\r ]+(\d{1,15})[\0\t\n\f\r ]+%%EOF/.exec(latin1(bytes, from, from + 64));
    if (match) marks.push({ from, to: from + match[0].length, startsAt: Number(match[1]) });
    if (marks.length > limits.revisions * 4) throw new Unreadable('too many end marks');
  }
  return marks;
}
