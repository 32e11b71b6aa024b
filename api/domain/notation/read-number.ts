// Reading an official number of our own: strict, because the decree fixes every sign of it. Numbers of other agencies come
// from many regimes and are stored as they stand.
import {
  documentTypeAbbreviation,
  documentTypeByAbbreviation,
  type DocumentTypeCode,
} from '../documents/document-types.ts';

export interface ReadNumber {
  readonly number: number;
  readonly notation: string;
  /** The type that its abbreviation names; missing in a letter's number. */
  readonly type?: DocumentTypeCode;
}

const group = '[\\p{L}\\p{N}]+';
const written = new RegExp(`^(?<number>0[1-9]|[1-9]\\d+)/(?<notation>(?<first>${group})(?:-${group})+)$`, 'u');

/**
 * The parts of `15/QĐ-BNV` or `05/BNV-VP`; nothing for what our own documents may not carry. Letter case counts: `QyĐ` is
 * rules, `QĐ` is a decision. The named types come first, so that no letter begins with an abbreviation.
 * @legal NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.3
 */
export function readOfficialNumber(text: string): ReadNumber | undefined {
  const { number, notation, first } = written.exec(text.normalize('NFC'))?.groups ?? {};
  if (number === undefined || notation === undefined || first === undefined) return undefined;
  const type = documentTypeByAbbreviation(first)?.code;
  return { number: Number(number), notation, ...(type === undefined ? {} : { type }) };
}

/** True when the text is a number that a document of this type may carry. */
export function fitsType(text: string, type: DocumentTypeCode): boolean {
  if (type === 'personal-letter') return /^(0[1-9]|[1-9]\d+)$/.test(text);
  const read = readOfficialNumber(text);
  if (read === undefined) return false;
  return documentTypeAbbreviation(type) === undefined ? read.type === undefined : read.type === type;
}
