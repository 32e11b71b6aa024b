// Adds to a PDF without touching a byte of it: opens it for an increment and writes the increment behind it. The
// reference table is written in the form that the file already uses, so that strict readers accept it too.
import { PDFDocument, PDFHexString, PDFArray, PDFName, PDFNumber, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';
import { createHash } from 'node:crypto';
import { ok, refuse, type Result } from '../../../domain/kernel/result.ts';

const unreadable = (detail: string): ReturnType<typeof refuse> => refuse({ code: 'pdf-unreadable', detail });

/** The file, ready for additions; 'pdf-unreadable' for what is not a PDF, is broken or is locked with a password. */
export async function openForIncrement(pdf: Uint8Array): Promise<Result<PDFDocument>> {
  try {
    const document = await PDFDocument.load(pdf, { forIncrementalUpdate: true, updateMetadata: false });
    if (document.getPageCount() === 0) return unreadable('Tệp PDF không có trang nào.');
    return ok(document);
  } catch (cause) {
    return cause instanceof Error && cause.message.includes('encrypted')
      ? unreadable('Tệp PDF đang được đặt mật khẩu nên không thể ký; hãy gỡ mật khẩu rồi gửi lại.')
      : unreadable('Tệp không đọc được như một tệp PDF; có thể tệp đã hỏng.');
  }
}

interface Entry {
  readonly ref: PDFRef;
  readonly offset: number;
}

/** The whole file with what was added, and where each added object starts. */
export interface Increment {
  readonly bytes: Uint8Array;
  readonly offsetOf: (ref: PDFRef) => number;
}

/** Writes what changed since `openForIncrement` behind the file's own bytes; the same input gives the same bytes. */
export function writeIncrement(document: PDFDocument, source: Uint8Array): Increment {
  const { context } = document;
  const changed = context
    .enumerateIndirectObjects()
    .filter(([ref]) => context.snapshot?.shouldSave(ref.objectNumber) === true);

  const parts: Uint8Array[] = [source];
  let length = source.length;
  const append = (part: Uint8Array): void => {
    parts.push(part);
    length += part.length;
  };

  append(latin1('\n'));
  const entries = changed.map(([ref, object]): Entry => {
    const offset = length;
    append(latin1(`${ref.objectNumber} ${ref.generationNumber} obj\n`));
    append(serialized(object));
    append(latin1('\nendobj\n'));
    return { ref, offset };
  });

  const table = usesTable(source, context.pdfFileDetails.prevStartXRef);
  setIdentifier(document, parts);
  append(table ? classicTable(document, entries, length) : crossReferenceStream(document, entries, length));

  const offsets = new Map(entries.map(({ ref, offset }) => [ref, offset]));
  return {
    bytes: new Uint8Array(Buffer.concat(parts)),
    offsetOf: (ref) => offsets.get(ref) ?? source.length,
  };
}

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

function serialized(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}

const usesTable = (source: Uint8Array, at: number): boolean =>
  Buffer.from(source.buffer, source.byteOffset + at, 64)
    .toString('latin1')
    .trimStart()
    .startsWith('xref');

/** Keeps the first half of `/ID`, which names the document, and derives the second from the new content. */
function setIdentifier({ context }: PDFDocument, parts: readonly Uint8Array[]): void {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  const fresh = PDFHexString.of(hash.digest('hex').slice(0, 32).toUpperCase());
  const old = context.lookup(context.trailerInfo.ID);
  const first = old instanceof PDFArray && old.size() > 0 ? old.get(0) : fresh;
  context.trailerInfo.ID = context.obj([first, fresh]);
}

const sizeOf = ({ context }: PDFDocument, entries: readonly Entry[]): number =>
  Math.max(
    context.trailerInfo.Size instanceof PDFNumber ? context.trailerInfo.Size.asNumber() : 0,
    context.largestObjectNumber + 1,
    ...entries.map(({ ref }) => ref.objectNumber + 1),
  );

const trailerOf = (document: PDFDocument, entries: readonly Entry[]) => ({
  Size: sizeOf(document, entries),
  Root: document.context.trailerInfo.Root,
  Info: document.context.trailerInfo.Info,
  ID: document.context.trailerInfo.ID,
  Prev: document.context.pdfFileDetails.prevStartXRef,
});

/** Runs of consecutive object numbers: the subsections of both forms of the table. */
function runs(entries: readonly Entry[]): Entry[][] {
  const sorted = [...entries].sort((a, b) => a.ref.objectNumber - b.ref.objectNumber);
  return sorted.reduce<Entry[][]>((found, entry) => {
    const run = found.at(-1);
    if (run?.at(-1)?.ref.objectNumber === entry.ref.objectNumber - 1) run.push(entry);
    else found.push([entry]);
    return found;
  }, []);
}

const digits = (value: number, width: number): string => String(value).padStart(width, '0');

function classicTable(document: PDFDocument, entries: readonly Entry[], at: number): Uint8Array {
  const sections = runs(entries).map((run) => {
    const rows = run.map(({ ref, offset }) => `${digits(offset, 10)} ${digits(ref.generationNumber, 5)} n \n`);
    return `${run[0]?.ref.objectNumber ?? 0} ${run.length}\n${rows.join('')}`;
  });
  const trailer = document.context.obj(trailerOf(document, entries)).toString();
  return latin1(`xref\n${sections.join('')}trailer\n${trailer}\nstartxref\n${at}\n%%EOF\n`);
}

function crossReferenceStream(document: PDFDocument, entries: readonly Entry[], at: number): Uint8Array {
  const { context } = document;
  const ref = context.nextRef();
  const all = [...entries, { ref, offset: at }];
  const sections = runs(all);
  const rows = Buffer.alloc(all.length * 7);
  sections.flat().forEach(({ ref: { generationNumber }, offset }, index) => {
    rows.writeUInt8(1, index * 7);
    rows.writeUInt32BE(offset, index * 7 + 1);
    rows.writeUInt16BE(generationNumber, index * 7 + 5);
  });
  const stream = context.flateStream(rows, {
    ...trailerOf(document, all),
    Type: PDFName.of('XRef'),
    W: [1, 4, 2],
    Index: sections.flatMap((run) => [run[0]?.ref.objectNumber ?? 0, run.length]),
  });
  return Buffer.concat([
    latin1(`${ref.objectNumber} ${ref.generationNumber} obj\n`),
    serialized(stream),
    latin1(`\nendobj\nstartxref\n${at}\n%%EOF\n`),
  ]);
}
