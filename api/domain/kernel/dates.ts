// Calendar days of the agency (Asia/Ho_Chi_Minh, +07:00, no daylight saving) and how official documents write them.

/** A calendar day as `YYYY-MM-DD`. */
export type CivilDate = string;

const hour = 3_600_000;
const day = 24 * hour;
const offset = 7 * hour;

/** The day it is in Việt Nam at this moment. */
export const civilDate = (at: Date): CivilDate => new Date(at.getTime() + offset).toISOString().slice(0, 10);

/** The first moment of the day in Việt Nam. */
export const startOfDay = (on: CivilDate): Date => new Date(Date.parse(`${on}T00:00:00Z`) - offset);

export const yearOf = (on: CivilDate): number => Number(on.slice(0, 4));

export const addDays = (on: CivilDate, days: number): CivilDate =>
  new Date(Date.parse(`${on}T00:00:00Z`) + days * day).toISOString().slice(0, 10);

/** 0 is Sunday, 6 is Saturday. */
export const weekday = (on: CivilDate): number => new Date(`${on}T00:00:00Z`).getUTCDay();

/** True for a day that exists: `2026-02-30` does not. */
export const isCivilDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && addDays(text, 0) === text;

const parts = (on: CivilDate) => ({
  year: on.slice(0, 4),
  month: Number(on.slice(5, 7)),
  day: Number(on.slice(8, 10)),
});

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/**
 * The day as an official document writes it: `ngày 05 tháng 6 năm 2026`. A leading zero for days below 10 and for
 * January and February only.
 * @legal NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.4b
 */
export function officialDate(on: CivilDate): string {
  const { year, month, day: dayOfMonth } = parts(on);
  return `ngày ${twoDigits(dayOfMonth)} tháng ${month <= 2 ? twoDigits(month) : String(month)} năm ${year}`;
}

/** The day as registers and screens write it: `05/06/2026`. */
export function shortDate(on: CivilDate): string {
  const { year, month, day: dayOfMonth } = parts(on);
  return `${twoDigits(dayOfMonth)}/${twoDigits(month)}/${year}`;
}

/** The moment as ISO 8601 in the time of Việt Nam: `2026-06-05T14:30:05+07:00`. */
export const isoInVietnam = (at: Date): string => `${new Date(at.getTime() + offset).toISOString().slice(0, 19)}+07:00`;
