// Small PDFs made by hand, with a right cross-reference table around whatever objects a test wants.
import { deflateSync } from 'node:zlib';

export interface PdfObjects {
  /** More objects, numbered from 4. */
  readonly objects?: readonly string[];
  /** More entries of the catalogue. */
  readonly catalogue?: string;
  readonly trailer?: string;
}

export function aPdf({ objects = [], catalogue = '', trailer = '' }: PdfObjects = {}): Uint8Array {
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    ...objects,
  ];
  let text = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';
  const offsets: number[] = [];
  all.forEach((object, index) => {
    offsets.push(text.length);
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
  });
  const table = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${all.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

export const streamObject = (dictionary: string, content: Uint8Array | string): string => {
  const data = typeof content === 'string' ? content : Buffer.from(content).toString('latin1');
  return `<< ${dictionary} /Length ${data.length} >>\nstream\n${data}\nendstream`;
};

/** A compressed object stream that holds one object. */
export const objectStream = (object: string, dictionary = '/Type /ObjStm /N 1 /First 5'): string =>
  streamObject(`${dictionary} /Filter /FlateDecode`, deflateSync(`90 0 \n${object}`));
