// Undoes what reference and object streams are packed with: Flate, with PNG or TIFF prediction. Nothing else is needed.
import { inflateSync } from 'node:zlib';
import { Unreadable, type Budget } from './budget.ts';
import { isArray, isDict, nameOf, type Dict, type Stream, type Value } from './values.ts';

/** The plain bytes of a stream; `Unreadable` for other filters and for what unpacks into too much. */
export function unpacked({ dict, data }: Stream, budget: Budget): Uint8Array {
  const filters = listOf(dict.entries.get('Filter'));
  const parameters = listOf(dict.entries.get('DecodeParms'));
  if (filters.length > 4) throw new Unreadable('too many filters');
  return filters.reduce<Uint8Array>((bytes, filter, index) => {
    if (nameOf(filter) !== 'FlateDecode') throw new Unreadable('a structural stream uses another filter than Flate');
    const given = parameters[index];
    return unpredicted(inflated(bytes, budget), isDict(given) ? given : undefined);
  }, data);
}

const listOf = (value: Value | undefined): readonly Value[] =>
  value === undefined ? [] : isArray(value) ? value.items : [value];

function inflated(bytes: Uint8Array, budget: Budget): Uint8Array {
  try {
    const plain = inflateSync(bytes, { maxOutputLength: Math.max(1, budget.inflateLimit()) });
    budget.inflated(plain.length);
    return plain;
  } catch (cause) {
    if (cause instanceof Unreadable) throw cause;
    throw new Unreadable('a stream cannot be unpacked');
  }
}

function unpredicted(bytes: Uint8Array, parameters: Dict | undefined): Uint8Array {
  const numberAt = (key: string, otherwise: number): number => {
    const value = parameters?.entries.get(key);
    return typeof value === 'number' ? value : otherwise;
  };
  const predictor = numberAt('Predictor', 1);
  if (predictor <= 1) return bytes;
  const bitsPerPixel = numberAt('Colors', 1) * numberAt('BitsPerComponent', 8);
  const rowBytes = Math.ceil((bitsPerPixel * numberAt('Columns', 1)) / 8);
  const pixel = Math.max(1, Math.floor(bitsPerPixel / 8));
  if (predictor < 10 || !Number.isSafeInteger(rowBytes) || rowBytes < 1 || rowBytes > 1 << 20)
    throw new Unreadable('a structural stream uses an unusual prediction');
  return pngRows(bytes, rowBytes, pixel);
}

function pngRows(bytes: Uint8Array, rowBytes: number, pixel: number): Uint8Array {
  const rows = Math.floor(bytes.length / (rowBytes + 1));
  const plain = new Uint8Array(rows * rowBytes);
  for (let row = 0; row < rows; row++) {
    const type = bytes[row * (rowBytes + 1)] ?? 0;
    for (let column = 0; column < rowBytes; column++) {
      const at = row * rowBytes + column;
      const left = column >= pixel ? (plain[at - pixel] ?? 0) : 0;
      const up = row > 0 ? (plain[at - rowBytes] ?? 0) : 0;
      const corner = row > 0 && column >= pixel ? (plain[at - rowBytes - pixel] ?? 0) : 0;
      const raw = bytes[row * (rowBytes + 1) + 1 + column] ?? 0;
      plain[at] = raw + predicted(type, left, up, corner);
    }
  }
  return plain;
}

function predicted(type: number, left: number, up: number, corner: number): number {
  if (type === 1) return left;
  if (type === 2) return up;
  if (type === 3) return (left + up) >> 1;
  return type === 4 ? paeth(left, up, corner) : 0;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [dl, du, dc] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (dl <= du && dl <= dc) return left;
  return du <= dc ? up : corner;
}
