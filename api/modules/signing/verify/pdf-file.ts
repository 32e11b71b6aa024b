// A PDF as its revisions: what each one added, and how the document looked after it.
import { limits, Unreadable, type Budget } from './budget.ts';
import { unpacked } from './filters.ts';
import { readIndirect, type Indirect } from './indirect.ts';
import { parserAt } from './parser.ts';
import { endMarks, readSections, type EndMark, type Entry, type Section, type Span } from './sections.ts';
import { isDict, isRef, isStream, nameOf, type Dict, type Ref, type Value } from './values.ts';

export interface Revision {
  /** Where its reference table stands. */
  readonly at: number;
  readonly updated: ReadonlyMap<number, Entry>;
  readonly tableSpans: readonly Span[];
  /** The document as this revision leaves it. */
  readonly view: View;
  /** Where the file says that it ends; a tampered file may say so more than once. */
  readonly marks: readonly EndMark[];
}

/** The document at one point of its history. */
export interface View {
  readonly trailer: Dict;
  readonly root: Dict;
  entry(number: number): Entry | undefined;
  get(number: number): Value;
  /** What a value stands for: itself, or the object that it points to. */
  resolve(value: Value | undefined): Value | undefined;
  numbers(): Iterable<number>;
}

export interface PdfFile {
  readonly bytes: Uint8Array;
  /** Oldest first. */
  readonly revisions: readonly Revision[];
  /** The stretch of bytes of an object that lies directly in the file. */
  readonly spanOf: (entry: Entry) => Span;
}

/** Reads the history of a file; `Unreadable` when it is not a PDF, is damaged, locked, or costs too much. */
export function readPdfFile(bytes: Uint8Array, budget: Budget): PdfFile {
  if (bytes.length > limits.fileBytes) throw new Unreadable('the file is too large');
  if (Buffer.from(bytes.subarray(0, 1024)).indexOf('%PDF-') < 0) throw new Unreadable('not a PDF');
  const marks = endMarks(bytes);
  const last = marks.at(-1);
  if (last === undefined) throw new Unreadable('the end of the file is missing');

  const objects = objectReader(bytes, budget);
  const groups = revisionGroups(readSections(bytes, last.startsAt, budget));
  const entries = new Map<number, Entry>();
  let copied = 0;
  const revisions = groups.map((group): Revision => {
    const newest = group.at(-1);
    if (newest === undefined) throw new Unreadable('a revision without a table');
    const updated = new Map<number, Entry>();
    for (const section of group) for (const [number, entry] of section.entries) updated.set(number, entry);
    for (const [number, entry] of updated) entries.set(number, entry);
    copied += entries.size;
    if (copied > limits.objects * 8) throw new Unreadable('too many objects in too many revisions');
    if (newest.trailer.entries.has('Encrypt')) throw new Unreadable('locked with a password');
    return {
      at: newest.at,
      updated,
      tableSpans: group.flatMap(({ spans }) => spans),
      view: objects.view(new Map(entries), newest.trailer),
      marks: marks.filter(({ startsAt }) => startsAt === newest.at),
    };
  });
  return { bytes, revisions, spanOf: objects.spanOf };
}

/**
 * Oldest first, the sections of one revision together, the later ones on top. In a file made for the web the first
 * table of the file is on top of one that stands behind it: both are one revision.
 */
function revisionGroups(newestFirst: readonly Section[]): Section[][] {
  const groups: Section[][] = [];
  for (const section of newestFirst) {
    const group = groups.at(-1);
    const above = group?.[0];
    if (group && above && section.at > above.at) group.unshift(section);
    else groups.push([section]);
  }
  return groups.reverse();
}

interface ObjectReader {
  view(entries: ReadonlyMap<number, Entry>, trailer: Dict): View;
  readonly spanOf: (entry: Entry) => Span;
}

function objectReader(bytes: Uint8Array, budget: Budget): ObjectReader {
  const shared = new Map<number, Indirect>();
  const spans = new Map<number, Span>();
  const containers = new Map<Value, readonly (readonly [number, Value])[]>();

  function read(offset: number, view: View): Indirect {
    const known = shared.get(offset);
    if (known) return known;
    const object = readIndirect(bytes, offset, budget, lengthIn(view));
    spans.set(offset, { from: offset, to: object.end });
    if (!object.borrowed) shared.set(offset, object);
    return object;
  }

  const lengthIn =
    (view: View) =>
    ({ number }: Ref): number | undefined => {
      // a length lies directly in the file and is a number: no stream can hide behind another
      const entry = view.entry(number);
      if (entry?.kind !== 'at') {
        const packed = entry?.kind === 'in' ? view.get(number) : undefined;
        return typeof packed === 'number' ? packed : undefined;
      }
      const { value } = readIndirect(bytes, entry.offset, budget, () => undefined);
      return typeof value === 'number' ? value : undefined;
    };

  function packed(container: number, index: number, view: View): readonly [number, Value] {
    if (view.entry(container)?.kind !== 'at') throw new Unreadable('an object stream is not where it should be');
    const stream = view.get(container);
    const contents = containers.get(stream) ?? unpackObjects(stream, view, budget);
    containers.set(stream, contents);
    const found = contents[index];
    if (found === undefined) throw new Unreadable('an object stream holds fewer objects than claimed');
    return found;
  }

  function view(entries: ReadonlyMap<number, Entry>, trailer: Dict): View {
    const values = new Map<number, Value>();
    const fetch = (number: number): Value => {
      const entry = entries.get(number);
      if (entry === undefined || entry.kind === 'free') return null;
      if (entry.kind === 'in') {
        const [found, value] = packed(entry.container, entry.index, made);
        if (found !== number) throw new Unreadable('an object stream holds another object');
        return value;
      }
      const object = read(entry.offset, made);
      if (object.number !== number || object.generation !== entry.generation)
        throw new Unreadable('another object stands where the reference table says');
      return object.value;
    };
    const made: View = {
      trailer,
      get root() {
        const root = made.resolve(trailer.entries.get('Root'));
        if (!isDict(root)) throw new Unreadable('the document has no catalog');
        return root;
      },
      entry: (number) => entries.get(number),
      get(number) {
        const known = values.get(number);
        if (known !== undefined) return known;
        const value = fetch(number);
        values.set(number, value);
        return value;
      },
      resolve(value) {
        let current = value;
        for (let hops = 0; isRef(current); hops++) {
          if (hops > 20) throw new Unreadable('references go in a circle');
          current = made.get(current.number);
        }
        return current;
      },
      numbers: () => entries.keys(),
    };
    return made;
  }

  return {
    view,
    spanOf(entry) {
      const span = entry.kind === 'at' ? spans.get(entry.offset) : undefined;
      if (span === undefined) throw new Unreadable('an object has no place in the file');
      return span;
    },
  };
}

function unpackObjects(stream: Value, view: View, budget: Budget): (readonly [number, Value])[] {
  if (!isStream(stream) || nameOf(stream.dict.entries.get('Type')) !== 'ObjStm')
    throw new Unreadable('an object stream is something else');
  const count = view.resolve(stream.dict.entries.get('N'));
  const first = view.resolve(stream.dict.entries.get('First'));
  if (typeof count !== 'number' || typeof first !== 'number' || count > limits.objects)
    throw new Unreadable('an object stream is damaged');
  const plain = unpacked(stream, budget);
  const header = parserAt(plain, 0, budget);
  const places = Array.from({ length: count }, () => {
    const number = header.integer();
    const offset = header.integer();
    if (number === undefined || offset === undefined) throw new Unreadable('an object stream is damaged');
    return { number, offset };
  });
  return places.map(({ number, offset }) => [number, parserAt(plain, first + offset, budget).value()] as const);
}
