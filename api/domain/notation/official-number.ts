// Official number and notation (số, ký hiệu): `15/QĐ-BNV`, a letter `05/BNV-VP`. Arabic digits, a leading 0 below 10.
import { documentTypeAbbreviation, type DocumentTypeCode } from '../documents/document-types.ts';

/** Whose document it is, in abbreviations that the head of the agency has set. */
export interface NotedBy {
  readonly agency: string;
  /** The unit that drafted, or the field handled: only letters carry it. */
  readonly unit: string;
}

/** Registered and numbered, but without a notation: the decree gives it none. */
const withoutNotation: readonly DocumentTypeCode[] = ['personal-letter'];

/**
 * The number as written: `05`, `4812`. Whole numbers from 1, anything else throws.
 * @legal NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.3c
 */
export function formatNumber(number: number): string {
  if (!Number.isSafeInteger(number) || number < 1) throw new RangeError(`not a register number: ${number}`);
  return String(number).padStart(2, '0');
}

/**
 * The notation of a document of this type: `QĐ-BNV`; of a letter `BNV-VP`; empty for a type that has none.
 * @legal NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.3b
 * @legal NĐ 30/2020/NĐ-CP, Phụ lục III, mục I
 */
export function notationOf(type: DocumentTypeCode, by: NotedBy): string {
  const abbreviation = documentTypeAbbreviation(type);
  if (abbreviation !== undefined) return `${abbreviation}-${by.agency}`.normalize('NFC');
  return withoutNotation.includes(type) ? '' : `${by.agency}-${by.unit}`.normalize('NFC');
}

/** Number and notation as printed after "Số:": `15/QĐ-BNV`, or the number alone where there is no notation. */
export const officialNumber = (number: number, notation: string): string =>
  notation === '' ? formatNumber(number) : `${formatNumber(number)}/${notation}`;
