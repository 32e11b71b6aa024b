// Number, date and time as an official document writes them.
import { isCivilDate, isoInVietnam, yearOf, type CivilDate } from '../../../domain/kernel/dates.ts';

/**
 * Arabic digits, a leading zero below 10.
 * @legal NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.3c
 */
export const numberText = (number: number): string => String(number).padStart(2, '0');

/** True for a number and a day that a document can bear. */
export const isIssuable = (number: number, date: CivilDate): boolean =>
  Number.isSafeInteger(number) && number > 0 && number < 1_000_000 && isCivilDate(date);

export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/**
 * Day below 10, January and February with a leading zero; the other months without.
 * @legal NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.4b
 */
export function dateParts(on: CivilDate): DateParts {
  const month = Number(on.slice(5, 7));
  return {
    day: on.slice(8, 10),
    month: month <= 2 ? on.slice(5, 7) : String(month),
    year: String(yearOf(on)),
  };
}

/** `SAO Y; Bộ Kinh tế Biển; 2026-11-22T14:30:05+07:00`: what stands on an electronic copy or a separate annex. */
export const sealText = (what: string, agency: string | undefined, at: Date): readonly string[] =>
  [what, agency, isoInVietnam(at)].filter((part): part is string => part !== undefined);
