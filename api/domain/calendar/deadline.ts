// A deadline as screens show it: how many working days are left, in which colour, and whether the count may still change.
import type { CivilDate } from '../kernel/dates.ts';
import { dayOffName, isWorkingDay, vietnamCalendar } from './calendar.ts';
import { isPeriodVerified, workingDaysBetween } from './working-days.ts';

export const deadlineColours = ['grey', 'amber', 'red'] as const;
export type DeadlineColour = (typeof deadlineColours)[number];

export interface Deadline {
  readonly dueOn: CivilDate;
  /** Working days left, 0 on the last day; negative by the working days that it is late. */
  readonly remaining: number;
  /** Grey: more than `soonDays` left. Amber: soon or today. Red: the due day is over. */
  readonly colour: DeadlineColour;
  /** The due day is a day off: said, not moved, because an order's date is the order's. */
  readonly onDayOff: boolean;
  readonly dayOffName?: string;
  /** False when a day in between is not decided yet, or lies in a year that the calendar does not know. */
  readonly calendarVerified: boolean;
}

/** Up to so many working days before the due day it is "soon" (sắp đến hạn). */
export const soonDays = 2;

/** How a due day looks from today. Late is late: on the Saturday after a Friday it is red with 0 working days of delay. */
export function deadline(dueOn: CivilDate, today: CivilDate, calendar = vietnamCalendar): Deadline {
  const remaining = workingDaysBetween(today, dueOn, calendar);
  const name = dayOffName(dueOn, calendar);
  return {
    dueOn,
    remaining,
    colour: dueOn < today ? 'red' : remaining > soonDays ? 'grey' : 'amber',
    onDayOff: !isWorkingDay(dueOn, calendar),
    ...(name === undefined ? {} : { dayOffName: name }),
    calendarVerified: isPeriodVerified(today, dueOn, calendar),
  };
}
