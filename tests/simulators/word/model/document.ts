// A .docx as the host holds it: its parts as bytes, the main one as a tree. What nobody changes stays byte for byte.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Document } from '@xmldom/xmldom';
import { HostError } from '../host-error.ts';
import { below, childOf, parseXml, serialiseXml, type Element } from './xml.ts';

export const mainPart = 'word/document.xml';

/** The document at one moment; elements keep the numbers by which clients know them. */
export interface Snapshot {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Element numbers in document order, 0 where an element has none. */
  readonly numbers: readonly number[];
  readonly edits: readonly Edit[];
}

/** Characters of a paragraph that others took the place of. */
export interface Edit {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

export interface WordFile {
  partNames(): readonly string[];
  text(part: string): string | undefined;
  write(part: string, xml: string): void;
  drop(part: string): void;
  body(): Element;
  /** Whoever changes the tree says so. */
  touched(): void;
  /** What was written over so far: ranges of before follow it. */
  edits(): readonly Edit[];
  edited(edit: Edit): void;
  /** The number of an element: the same as long as the element lives, through undo and redo too. */
  numberOf(element: Element): number;
  /** Throws `ItemNotFound` when it is gone. */
  element(number: number): Element;
  snapshot(): Snapshot;
  restore(snapshot: Snapshot): void;
  bytes(): Uint8Array<ArrayBuffer>;
}

/** Opens the file; throws when it is no Word document. */
export function openFile(docx: Uint8Array): WordFile {
  let parts = new Map<string, Uint8Array>(Object.entries(unzipSync(docx)));
  let tree: Document | undefined;
  let elements = new Map<number, Element>();
  let numbers = new WeakMap<Element, number>();
  let next = 1;
  let dirty = false;
  let taken: Snapshot | undefined;
  let edits: readonly Edit[] = [];

  const read = (part: string): string | undefined => {
    const bytes = parts.get(part);
    return bytes && strFromU8(bytes);
  };
  const root = (): Element => {
    tree ??= parseXml(read(mainPart) ?? '');
    if (tree.documentElement === null) throw new HostError('GeneralException');
    return tree.documentElement;
  };
  const flush = (): void => {
    if (dirty && tree !== undefined) parts.set(mainPart, strToU8(serialiseXml(tree)));
    dirty = false;
  };
  const number = (element: Element, given: number): void => {
    numbers.set(element, given);
    elements.set(given, element);
  };

  const file: WordFile = {
    partNames: () => [...parts.keys()],
    text: read,
    write(part, xml) {
      parts.set(part, strToU8(xml));
      taken = undefined;
    },
    drop(part) {
      parts.delete(part);
      taken = undefined;
    },
    body() {
      const body = childOf(root(), 'body');
      if (body === undefined) throw new HostError('GeneralException');
      return body;
    },
    touched() {
      dirty = true;
      taken = undefined;
    },
    edits: () => edits,
    edited(edit) {
      edits = [...edits, edit];
      taken = undefined;
    },
    numberOf(element) {
      const known = numbers.get(element);
      if (known !== undefined) return known;
      number(element, next);
      taken = undefined;
      return next++;
    },
    element(wanted) {
      root(); // after undo the numbers are on the tree that is read now
      const element = elements.get(wanted);
      if (element === undefined || !root().contains(element)) throw new HostError('ItemNotFound');
      return element;
    },
    snapshot() {
      flush();
      taken ??= {
        parts: new Map(parts),
        numbers: tree === undefined ? [] : [...below(root())].map((element) => numbers.get(element) ?? 0),
        edits,
      };
      return taken;
    },
    restore(snapshot) {
      parts = new Map(snapshot.parts);
      tree = undefined;
      dirty = false;
      taken = snapshot;
      edits = snapshot.edits;
      elements = new Map();
      numbers = new WeakMap();
      if (!snapshot.numbers.some((given) => given > 0)) return;
      let at = 0;
      for (const element of below(root())) {
        const given = snapshot.numbers[at++] ?? 0;
        if (given > 0) number(element, given);
      }
    },
    bytes() {
      flush();
      return zipSync(Object.fromEntries(parts), { level: 6, mtime: '1980-01-01T00:00:00' });
    },
  };
  file.body();
  return file;
}
