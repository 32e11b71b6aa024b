// Reads one PDF value from bytes, strictly: what is not well-formed is an `Unreadable`, never a guess.
import { limits, Unreadable, type Budget } from './budget.ts';
import type { Dict, Text, Value } from './values.ts';

const whitespace = new Set([0, 9, 10, 12, 13, 32]);
const delimiters = new Set(Buffer.from('()<>[]{}/%', 'latin1'));
const isRegular = (byte: number | undefined): byte is number =>
  byte !== undefined && !whitespace.has(byte) && !delimiters.has(byte);
const code = (letter: string): number => letter.charCodeAt(0);
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 48 && byte <= 57;

export interface Parser {
  at: number;
  readonly bytes: Uint8Array;
  /** The next value; references are recognised. */
  value(): Value;
  /** Skips white space and comments. */
  skip(): void;
  /** Takes this keyword if it is next. */
  keyword(word: string): boolean;
  /** The next non-negative whole number, or undefined. */
  integer(): number | undefined;
}

/** A parser over these bytes from this position. */
export function parserAt(bytes: Uint8Array, start: number, budget: Budget): Parser {
  const parser: Parser = { at: start, bytes, value: () => readValue(0), skip, keyword, integer };

  function skip(): void {
    for (;;) {
      const byte = bytes[parser.at];
      if (byte === undefined) return;
      if (whitespace.has(byte)) parser.at++;
      else if (byte === code('%')) while (parser.at < bytes.length && !isEol(bytes[parser.at])) parser.at++;
      else return;
    }
  }

  function peek(): number | undefined {
    skip();
    return bytes[parser.at];
  }

  function keyword(word: string): boolean {
    skip();
    for (let index = 0; index < word.length; index++)
      if (bytes[parser.at + index] !== word.charCodeAt(index)) return false;
    if (isRegular(bytes[parser.at + word.length])) return false;
    parser.at += word.length;
    return true;
  }

  function integer(): number | undefined {
    skip();
    const from = parser.at;
    while (isDigit(bytes[parser.at])) parser.at++;
    const digits = parser.at - from;
    if (digits === 0 || digits > 15 || isRegular(bytes[parser.at])) {
      parser.at = from;
      return undefined;
    }
    return Number(latin1(bytes, from, parser.at));
  }

  function readValue(depth: number): Value {
    if (depth > limits.depth) throw new Unreadable('nested too deeply');
    budget.value();
    skip();
    const byte = bytes[parser.at];
    if (byte === undefined) throw new Unreadable('the file ends in the middle of a value');
    if (byte === code('/')) return { kind: 'name', name: readName() };
    if (byte === code('(')) return literalString();
    if (byte === code('[')) return readArray(depth);
    if (byte === code('<')) return bytes[parser.at + 1] === code('<') ? readDict(depth) : hexString();
    return isDigit(byte) ? referenceOrNumber() : word();
  }

  function readName(): string {
    const from = ++parser.at;
    while (isRegular(bytes[parser.at])) parser.at++;
    return latin1(bytes, from, parser.at).replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(parseInt(hex, 16)),
    );
  }

  function readArray(depth: number): Value {
    parser.at++;
    const items: Value[] = [];
    while (peek() !== code(']')) items.push(readValue(depth + 1));
    parser.at++;
    return { kind: 'array', items };
  }

  function readDict(depth: number): Dict {
    parser.at += 2;
    const entries = new Map<string, Value>();
    let ambiguous = false;
    while (peek() !== code('>')) {
      if (bytes[parser.at] !== code('/')) throw new Unreadable('a dictionary key is missing');
      const key = readName();
      ambiguous ||= entries.has(key);
      const value = readValue(depth + 1);
      // a null entry is the same as none
      if (value !== null) entries.set(key, value);
    }
    if (bytes[parser.at + 1] !== code('>')) throw new Unreadable('a dictionary is not closed');
    parser.at += 2;
    return { kind: 'dict', entries, ambiguous };
  }

  function referenceOrNumber(): Value {
    const from = parser.at;
    const number = integer();
    if (number !== undefined && number <= 0xffffffff) {
      const afterNumber = parser.at;
      const generation = integer();
      if (generation !== undefined && generation <= 65535 && keyword('R')) return { kind: 'ref', number, generation };
      parser.at = afterNumber;
      return number;
    }
    parser.at = from;
    return word();
  }

  function word(): Value {
    const from = parser.at;
    while (isRegular(bytes[parser.at])) parser.at++;
    const text = latin1(bytes, from, Math.min(parser.at, from + 64));
    if (text === 'true') return true;
    if (text === 'false') return false;
    if (text === 'null') return null;
    if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) return Number(text);
    throw new Unreadable('an unknown word stands where a value should');
  }

  function hexString(): Text {
    const from = parser.at++;
    let digits = '';
    const start = parser.at;
    while (bytes[parser.at] !== code('>')) {
      if (parser.at >= bytes.length) throw new Unreadable('a string is not closed');
      parser.at++;
    }
    digits = latin1(bytes, start, parser.at).replace(/[\0\t\n\f\r ]/g, '');
    parser.at++;
    if (!/^[0-9a-fA-F]*$/.test(digits)) throw new Unreadable('a hexadecimal string has other letters');
    const even = digits.length % 2 === 0 ? digits : `${digits}0`;
    return { kind: 'string', bytes: Buffer.from(even, 'hex').toString('latin1'), hex: true, from, to: parser.at };
  }

  function literalString(): Text {
    const from = parser.at++;
    const out: number[] = [];
    for (let open = 1; ;) {
      const byte = bytes[parser.at++];
      if (byte === undefined) throw new Unreadable('a string is not closed');
      if (byte === code('\\')) {
        escaped(out);
        continue;
      }
      if (byte === code('(')) open++;
      if (byte === code(')') && --open === 0) break;
      out.push(byte);
    }
    return { kind: 'string', bytes: Buffer.from(out).toString('latin1'), hex: false, from, to: parser.at };
  }

  function escaped(out: number[]): void {
    const byte = bytes[parser.at++];
    if (byte === undefined) throw new Unreadable('a string is not closed');
    const plain = escapes.get(byte);
    if (plain !== undefined) out.push(plain);
    else if (byte >= 48 && byte <= 55) out.push(octal(byte));
    else if (byte === 13) parser.at += bytes[parser.at] === 10 ? 1 : 0;
    else if (byte !== 10) out.push(byte);
  }

  function octal(first: number): number {
    let value = first - 48;
    for (let more = 0; more < 2; more++) {
      const next = bytes[parser.at];
      if (next === undefined || next < 48 || next > 55) break;
      value = value * 8 + next - 48;
      parser.at++;
    }
    return value & 0xff;
  }

  return parser;
}

// prettier-ignore
const escapes = new Map([['n', 10], ['r', 13], ['t', 9], ['b', 8], ['f', 12]].map(([letter, byte]) => [code(String(letter)), Number(byte)]));

const isEol = (byte: number | undefined): boolean => byte === 10 || byte === 13;
export const isWhitespace = (byte: number | undefined): boolean => byte !== undefined && whitespace.has(byte);
/** The bytes of this stretch, one character each; a stretch that reaches beyond the end ends there. */
export const latin1 = (bytes: Uint8Array, from: number, to: number): string => {
  const part = bytes.subarray(from, Math.max(from, to));
  return Buffer.from(part.buffer, part.byteOffset, part.length).toString('latin1');
};
