// Document types as titles write them, whatever the case and wherever the tone mark is placed.
import { documentTypes, type DocumentType } from '../documents/document-types.ts';

/** A type that carries its name as a title and its abbreviation in the notation. */
export interface NamedType {
  readonly name: string;
  readonly abbreviation: string;
}

export const namedTypes: readonly NamedType[] = (documentTypes as readonly DocumentType[]).flatMap(
  ({ name, abbreviation }) => (abbreviation === undefined ? [] : [{ name, abbreviation }]),
);

const plain = (letter: string): string => letter.normalize('NFD').charAt(0);
const marked = (base: string, letter: string): string => {
  const upper = letter === letter.toUpperCase();
  return ((upper ? base.toUpperCase() : base) + letter.normalize('NFD').slice(1)).normalize('NFC');
};

/** Both ways of placing the mark are in use (hoà and hòa, uỷ and ủy); this writes the newer one. */
export const newMarks = (text: string): string =>
  text
    .replace(/o([àáảãạèéẻẽẹ])(?!\p{L})/giu, (_all, vowel: string) => marked('o', vowel) + plain(vowel))
    .replace(/(?<!q)u([ỳýỷỹỵ])(?!\p{L})/giu, (_all, vowel: string) => marked('u', vowel) + plain(vowel));

const byTitle = new Map(namedTypes.map((type) => [newMarks(type.name).toUpperCase(), type]));

/** The type that a title names: `TỜ TRÌNH`, `Tờ trình`, `GIẤY UỶ QUYỀN`. */
export const namedTypeOf = (title: string): NamedType | undefined =>
  byTitle.get(newMarks(title.replace(/\s+/g, ' ').replace(/[:.]$/, '').trim()).toUpperCase());

/** The words of the stamp for the degree of urgency. @legal NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục III.2b */
export const isPriorityMark = (text: string): boolean =>
  /^(KHẨN|THƯỢNG KHẨN|HỎA TỐC)$/u.test(newMarks(text.replace(/\s+/g, ' ').trim()));
