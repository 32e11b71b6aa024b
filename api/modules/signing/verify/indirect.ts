// Reads `12 0 obj … endobj` where the reference table says it is.
import { Unreadable, type Budget } from './budget.ts';
import { parserAt, type Parser } from './parser.ts';
import { isDict, isRef, type Dict, type Ref, type Stream, type Value } from './values.ts';

export interface Indirect {
  readonly number: number;
  readonly generation: number;
  readonly value: Value;
  /** Behind `endobj`. */
  readonly end: number;
  /** The length of its stream stands in another object, which another revision may have changed. */
  readonly borrowed: boolean;
}

/** The object that starts at this offset; `lengthOf` looks up a stream's length that stands elsewhere. */
export function readIndirect(
  bytes: Uint8Array,
  offset: number,
  budget: Budget,
  lengthOf: (ref: Ref) => number | undefined,
): Indirect {
  const parser = parserAt(bytes, offset, budget);
  const number = parser.integer();
  const generation = parser.integer();
  if (number === undefined || generation === undefined || !parser.keyword('obj'))
    throw new Unreadable('there is no object where the reference table says');
  const inner = parser.value();
  const length = isDict(inner) ? inner.entries.get('Length') : undefined;
  const value = isDict(inner) && parser.keyword('stream') ? readStream(parser, inner, lengthOf) : inner;
  if (!parser.keyword('endobj')) throw new Unreadable('an object is not closed');
  return { number, generation, value, end: parser.at, borrowed: isRef(length) };
}

function readStream(parser: Parser, dict: Dict, lengthOf: (ref: Ref) => number | undefined): Stream {
  const { bytes } = parser;
  if (bytes[parser.at] === 13) parser.at++;
  if (bytes[parser.at] !== 10) throw new Unreadable('a stream does not begin on a new line');
  const from = parser.at + 1;
  const given = dict.entries.get('Length');
  const length = isRef(given) ? lengthOf(given) : given;
  if (typeof length !== 'number' || !Number.isSafeInteger(length) || length < 0 || from + length > bytes.length)
    throw new Unreadable('a stream has no true length');
  parser.at = from + length;
  if (!parser.keyword('endstream')) throw new Unreadable('a stream has no true length');
  return { kind: 'stream', dict, data: bytes.subarray(from, from + length) };
}
