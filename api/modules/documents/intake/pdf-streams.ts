// Streams of a PDF: where they lie, and the compressed objects inside them, inflated within limits.
import { constants, inflateSync } from 'node:zlib';
import { isTooLong } from '../../../platform/ooxml/inflate-error.ts';

/** A file's text outside its streams, and its streams with the dictionary in front of each. */
export interface PdfParts {
  readonly skeleton: string;
  readonly streams: readonly PdfStream[];
}

export interface PdfStream {
  readonly dictionary: string;
  readonly start: number;
  readonly end: number;
}

/** A letter as it is, or as its `#` code in either case. */
const letterPattern = (letter: string): string => {
  const code = letter.charCodeAt(0).toString(16);
  return `(?:${letter}|#${code.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`)})`;
};

/** A name however it is written: `/J#61vaScript` is `/JavaScript`. Names are case-sensitive. */
export const pdfName = (name: string, after = '(?![\\w#.-])'): RegExp =>
  new RegExp(`/${Array.from(name, letterPattern).join('')}${after}`);

const dictionaryWithin = 4096;

/** One pass over the text; a stream without an end reaches to the end of the file. */
export function splitPdf(text: string): PdfParts {
  const outside: string[] = [];
  const streams: PdfStream[] = [];
  let from = 0;
  let at = text.indexOf('stream');
  while (at >= 0) {
    const newLine = text.startsWith('\r\n', at + 6) ? 2 : text[at + 6] === '\n' || text[at + 6] === '\r' ? 1 : 0;
    if (newLine === 0 || text.startsWith('end', at - 3)) {
      at = text.indexOf('stream', at + 6);
      continue;
    }
    const start = at + 6 + newLine;
    const found = text.indexOf('endstream', start);
    const end = found < 0 ? text.length : found;
    const before = text.slice(Math.max(from, at - dictionaryWithin), at);
    streams.push({ dictionary: before.slice(Math.max(0, before.lastIndexOf(' obj'))), start, end });
    outside.push(text.slice(from, start));
    from = end;
    at = found < 0 ? -1 : text.indexOf('stream', end + 9);
  }
  outside.push(text.slice(from));
  return { skeleton: outside.join(' '), streams };
}

const peekBytes = 1024;

/** The first inflated bytes of a stream, whatever follows. */
export function peek(bytes: Uint8Array, { start, end }: PdfStream): string {
  try {
    const first = inflateSync(bytes.subarray(start, Math.min(end, start + peekBytes)), {
      finishFlush: constants.Z_SYNC_FLUSH,
    });
    return Buffer.from(first.buffer, first.byteOffset, Math.min(first.length, 512)).toString('latin1');
  } catch {
    return Buffer.from(bytes.subarray(start, start + 16)).toString('latin1');
  }
}

/** All of a stream as text; `too-long` beyond what is allowed, `damaged` when it cannot be inflated. */
export function inflated(
  bytes: Uint8Array,
  { start, end }: PdfStream,
  most: number,
): { readonly text: string } | 'too-long' | 'damaged' {
  try {
    const options = { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_SYNC_FLUSH };
    return { text: inflateSync(bytes.subarray(start, end), options).toString('latin1') };
  } catch (error) {
    return isTooLong(error) ? 'too-long' : 'damaged';
  }
}
