// Counting in working days. The day of the event is not counted; a period ends at the end of its last day.
import { addDays, civilDate, type CivilDate } from '../kernel/dates.ts';
import { isDayVerified, isWorkingDay, vietnamCalendar } from './calendar.ts';

/**
 * The day on which a period of so many working days ends. Zero gives the day itself, whatever day that is.
 * @legal Bộ luật Dân sự 2015, Điều 147, Điều 148
 */
export function addWorkingDays(from: CivilDate, days: number, calendar = vietnamCalendar): CivilDate {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`working days must be a whole number ≥ 0, got ${days}`);
  let on = from;
  for (let counted = 0; counted < days;) {
    on = addDays(on, 1);
    if (isWorkingDay(on, calendar)) counted += 1;
  }
  return on;
}

/** The day itself if people work on it, otherwise the next day on which they do. */
export const workingDayFrom = (on: CivilDate, calendar = vietnamCalendar): CivilDate =>
  isWorkingDay(on, calendar) ? on : addWorkingDays(on, 1, calendar);

/** The number of working days after `from` up to and with `until`; negative when `until` lies before `from`. */
export function workingDaysBetween(from: CivilDate, until: CivilDate, calendar = vietnamCalendar): number {
  if (until < from) return 0 - workingDaysBetween(until, from, calendar);
  let count = 0;
  for (let on = addDays(from, 1); on <= until; on = addDays(on, 1)) if (isWorkingDay(on, calendar)) count += 1;
  return count;
}

/** Working days by which something ended after its due day; 0 when it was in time. */
export const lateDays = (dueOn: CivilDate, endedOn: CivilDate, calendar = vietnamCalendar): number =>
  endedOn <= dueOn ? 0 : workingDaysBetween(dueOn, endedOn, calendar);

/** True when every day between the two (both included) is one that the calendar is sure of. */
export function isPeriodVerified(from: CivilDate, until: CivilDate, calendar = vietnamCalendar): boolean {
  const [first, last] = from <= until ? [from, until] : [until, from];
  for (let on = first; on <= last; on = addDays(on, 1)) if (!isDayVerified(on, calendar)) return false;
  return true;
}

/** The same day, at the latest the next working day: the limit for registering, presenting and issuing. */
export const nextWorkingDay = (at: Date, calendar = vietnamCalendar): CivilDate =>
  addWorkingDays(civilDate(at), 1, calendar);
