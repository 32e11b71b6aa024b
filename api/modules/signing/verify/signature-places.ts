// Every signature of a file, found in every state that the file was ever in, and whether its bytes lie as they must.
import { limits, Unreadable } from './budget.ts';
import { fieldsOf } from './fields.ts';
import { isWhitespace } from './parser.ts';
import type { PdfFile, View } from './pdf-file.ts';
import { isArray, isDict, isRef, isText, nameOf, type Dict } from './values.ts';

export interface SignaturePlace {
  readonly field: string;
  /** The object number of the signature dictionary. */
  readonly object: number;
  readonly dict: Dict;
  /** The bytes that the signature covers, or why they cannot be told. */
  readonly covered: Covered;
  /** The revision that it closes, by index; nothing when it does not close one. */
  readonly revision: number | undefined;
}

export type Covered =
  | {
      readonly ok: true;
      readonly parts: readonly [Uint8Array, Uint8Array];
      readonly end: number;
      readonly cms: Uint8Array;
    }
  | { readonly ok: false };

/** The signatures in the order of what they cover; those whose bytes make no sense last. */
export function findSignatures(file: PdfFile): SignaturePlace[] {
  const found = new Map<string, SignaturePlace>();
  const holes = new Set<number>();
  for (const { view } of file.revisions) {
    for (const { field, object, dict } of signedFields(view)) {
      const contents = dict.entries.get('Contents');
      const key = `${object}:${isText(contents) ? contents.from : 'none'}:${field}`;
      if (found.has(key)) continue;
      const covered = coveredBy(file, view, object, dict);
      const used = covered.ok && holes.has(covered.parts[0].length);
      if (covered.ok) holes.add(covered.parts[0].length);
      found.set(key, {
        field,
        object,
        dict,
        // two fields may not share one signature
        covered: used ? { ok: false } : covered,
        revision: covered.ok && !used ? revisionEndingAt(file, covered.end) : undefined,
      });
      if (found.size > limits.signatures) throw new Unreadable('too many signatures');
    }
  }
  const endOf = ({ covered }: SignaturePlace): number => (covered.ok ? covered.end : Number.MAX_SAFE_INTEGER);
  return [...found.values()].sort((a, b) => endOf(a) - endOf(b));
}

function* signedFields(view: View): Generator<{ field: string; object: number; dict: Dict }> {
  for (const { dict: field, name, type } of fieldsOf(view)) {
    const value = field.entries.get('V');
    const dict = view.resolve(value);
    if (type === 'Sig' && isDict(dict)) yield { field: name, object: isRef(value) ? value.number : -1, dict };
  }
}

/**
 * `/ByteRange` must be two stretches, the first from the start of the file, with nothing between them but exactly the
 * string of this dictionary's `/Contents`; the dictionary itself must lie inside what it covers.
 */
function coveredBy({ bytes }: PdfFile, view: View, object: number, dict: Dict): Covered {
  const range = dict.entries.get('ByteRange');
  const contents = dict.entries.get('Contents');
  const direct = view.entry(object)?.kind === 'at';
  if (!direct || dict.ambiguous || !isArray(range) || range.items.length !== 4 || !isText(contents) || !contents.hex)
    return { ok: false };
  const [start, first, second, rest] = range.items;
  if (start !== 0 || !isPosition(first) || !isPosition(second) || !isPosition(rest)) return { ok: false };
  const end = second + rest;
  const wellPlaced = first === contents.from && second === contents.to && end <= bytes.length && rest > 0;
  if (!wellPlaced || contents.to - contents.from > limits.contentsBytes * 2) return { ok: false };
  if (!isPureHex(bytes, first + 1, second - 1)) return { ok: false };
  return {
    ok: true,
    parts: [bytes.subarray(0, first), bytes.subarray(second, end)],
    end,
    cms: new Uint8Array(Buffer.from(contents.bytes, 'latin1')),
  };
}

const isPosition = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0;

function isPureHex(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    const hex = (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 70) || (byte >= 97 && byte <= 102);
    if (!hex) return false;
  }
  return true;
}

/** The revision whose `%%EOF` is the last thing before this position, line ends aside. */
function revisionEndingAt({ bytes, revisions }: PdfFile, end: number): number | undefined {
  const index = revisions.findIndex(({ marks }) => marks.some(({ to }) => to <= end && onlySpace(bytes, to, end)));
  return index < 0 ? undefined : index;
}

function onlySpace(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from > 64) return false;
  for (let at = from; at < to; at++) if (!isWhitespace(bytes[at])) return false;
  return true;
}

/** What kind of signature the dictionary says it is. */
export const subFilterOf = (dict: Dict): string | undefined => nameOf(dict.entries.get('SubFilter'));
