// The signature fields of a document at one point of its history, and what their signatures say of themselves.
import { limits, Unreadable } from './budget.ts';
import type { View } from './pdf-file.ts';
import { isArray, isDict, isRef, isText, nameOf, type Dict, type Ref, type Value } from './values.ts';

export interface Field {
  readonly ref: Ref;
  readonly dict: Dict;
  /** The full name, its parents' names before it. */
  readonly name: string;
  /** `Sig`, `Tx`, `Btn`, `Ch`, inherited where the field does not say. */
  readonly type: string | undefined;
}

/** Every field below `/AcroForm/Fields`, parents before their kids; `Unreadable` for circles and excess. */
export function fieldsOf(view: View): Field[] {
  const form = view.resolve(view.root.entries.get('AcroForm'));
  const top = isDict(form) ? view.resolve(form.entries.get('Fields')) : undefined;
  const found: Field[] = [];
  const seen = new Set<number>();

  const walk = (items: Value | undefined, parent: string, type: string | undefined, depth: number): void => {
    if (!isArray(items)) return;
    if (depth > limits.depth) throw new Unreadable('fields are nested too deeply');
    for (const ref of items.items) {
      const dict = view.resolve(ref);
      if (!isRef(ref) || !isDict(dict)) continue;
      if (seen.has(ref.number)) throw new Unreadable('a field stands twice in the form');
      seen.add(ref.number);
      const own = view.resolve(dict.entries.get('T'));
      const name = isText(own) ? (parent === '' ? textOf(own.bytes) : `${parent}.${textOf(own.bytes)}`) : parent;
      const fieldType = nameOf(view.resolve(dict.entries.get('FT'))) ?? type;
      found.push({ ref, dict, name, type: fieldType });
      walk(view.resolve(dict.entries.get('Kids')), name, fieldType, depth + 1);
    }
  };
  walk(top, '', undefined, 0);
  return found;
}

/** The text of a PDF string: UTF-16 or UTF-8 where it says so, else as it stands. */
export function textOf(bytes: string): string {
  const raw = Buffer.from(bytes, 'latin1');
  if (bytes.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(raw.subarray(2));
  return bytes.startsWith('\xef\xbb\xbf') ? raw.subarray(3).toString('utf8') : bytes;
}
