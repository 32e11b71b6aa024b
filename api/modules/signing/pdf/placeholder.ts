// The hole in a file where a signature will lie: what of the file is signed, and how the value gets into the hole.

/** Room for the CMS in `/Contents`: enough for a chain, a timestamp and more. */
export const contentsBytes = 16_384;

/** The four numbers of `/ByteRange`: two stretches from their start with their length. */
export type ByteRange = readonly [0, number, number, number];

/** A file with a signature field whose `/Contents` is still empty. */
export interface Placed {
  readonly bytes: Uint8Array;
  readonly byteRange: ByteRange;
}

/** As wide as the numbers of any file below 10 GB, so that writing them in moves nothing. */
export const rangeTemplate = '[ 0 9999999999 9999999999 9999999999 ]';

/** The stretches of the file that the signature covers: all of it but the hole. */
export function signedBytes({ bytes, byteRange: [, first, second, rest] }: Placed): Uint8Array {
  const covered = new Uint8Array(first + rest);
  covered.set(bytes.subarray(0, first));
  covered.set(bytes.subarray(second, second + rest), first);
  return covered;
}

/** The file with the CMS in its hole, padded with zeros. */
export function fillContents({ bytes, byteRange: [, first] }: Placed, cms: Uint8Array): Uint8Array {
  if (cms.length > contentsBytes) throw new RangeError(`CMS of ${cms.length} bytes does not fit`);
  const filled = bytes.slice();
  filled.set(Buffer.from(Buffer.from(cms).toString('hex'), 'latin1'), first + 1);
  return filled;
}

/** Finds the hole of the signature dictionary that starts at this offset and writes the file's `/ByteRange`. */
export function measureHole(written: Uint8Array, dictionaryAt: number): Placed {
  const bytes = Buffer.from(written);
  const range = bytes.indexOf(rangeTemplate, dictionaryAt, 'latin1');
  const open = bytes.indexOf(`<${'0'.repeat(64)}`, dictionaryAt, 'latin1');
  if (range < 0 || open < 0) throw new Error('no signature placeholder was written');
  const close = open + 2 * contentsBytes + 2;

  const byteRange: ByteRange = [0, open, close, bytes.length - close];
  bytes.write(`[${byteRange.join(' ')}]`.padEnd(rangeTemplate.length), range, 'latin1');
  return { bytes: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length), byteRange };
}
