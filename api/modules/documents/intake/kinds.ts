// What a file is, by its first bytes, and what its name says it is.

export const fileKinds = ['pdf', 'docx', 'png', 'jpeg'] as const;
/** The kinds of files that are accepted, and no others. */
export type FileKind = (typeof fileKinds)[number];

export const mediaTypes: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  png: 'image/png',
  jpeg: 'image/jpeg',
};

export const wordType = mediaTypes.docx;

export const kindNames: Readonly<Record<FileKind, string>> = {
  pdf: 'PDF',
  docx: 'Word (.docx)',
  png: 'ảnh PNG',
  jpeg: 'ảnh JPEG',
};

const extensions: Readonly<Record<string, FileKind>> = {
  pdf: 'pdf',
  docx: 'docx',
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
};

/** What the bytes begin like; `zip` and `ole` are only containers and are looked into. */
export type Sniffed = Exclude<FileKind, 'docx'> | 'zip' | 'ole' | 'other';

// prettier-ignore
const beginnings: readonly (readonly [Sniffed, readonly number[]])[] = [
  ['zip',  [0x50, 0x4b, 0x03, 0x04]],
  ['zip',  [0x50, 0x4b, 0x05, 0x06]],
  ['ole',  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['png',  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', [0xff, 0xd8, 0xff]],
];

/** Readers look for the header of a PDF in the first kilobyte (ISO 32000-1, annex H.3.4.1). */
const pdfHeaderWithin = 1024;

export function sniff(bytes: Uint8Array): Sniffed {
  const found = beginnings.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte));
  if (found !== undefined) return found[0];
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, pdfHeaderWithin));
  return start.includes('%PDF-') ? 'pdf' : 'other';
}

/** The kind that the name promises; nothing for a name without a known ending. */
export function kindOfName(name: string): FileKind | undefined {
  const ending = /\.([a-z\d]+)$/i.exec(name.trim())?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(extensions, ending) ? extensions[ending] : undefined;
}
