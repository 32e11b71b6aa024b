// By when a signed document must be out: the day it was signed, at the latest the next working day; urgent ones at once.
import { vietnamCalendar } from '../calendar/calendar.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import type { CivilDate } from '../kernel/dates.ts';
import type { Priority } from '../incoming/incoming.ts';

/**
 * The last day on which it may be issued. Urgent documents go out right after signing, so their day is the day of signing.
 * The same limit holds for numbering a paper document.
 * @legal NĐ 30/2020/NĐ-CP, Điều 18.1
 * @legal NĐ 30/2020/NĐ-CP, Điều 15.2
 */
export const issueDeadline = (signedOn: CivilDate, priority: Priority, calendar = vietnamCalendar): CivilDate =>
  priority === 'normal' ? addWorkingDays(signedOn, 1, calendar) : signedOn;

/** True when the document was, or today still is, not issued in time. */
export const isIssuedLate = (
  signedOn: CivilDate,
  priority: Priority,
  on: CivilDate,
  calendar = vietnamCalendar,
): boolean => on > issueDeadline(signedOn, priority, calendar);
