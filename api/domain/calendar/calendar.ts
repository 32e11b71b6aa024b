// The working calendar of civil servants: days off, Saturdays worked instead, and how sure we are of them. Dated data:
// the Prime Minister fixes Tết and the day beside National Day every year, and corrections come in the year itself.
import { weekday, yearOf, type CivilDate } from '../kernel/dates.ts';
import data from './holidays-vn.json' with { type: 'json' };

/** A day off (or its undoing) as the yearly notice, or an administrator's revised list, says it. */
export interface CalendarDays {
  /** First and last year that the list speaks of. */
  readonly from: number;
  readonly until: number;
  readonly daysOff: readonly { readonly date: CivilDate; readonly name: string; readonly verified: boolean }[];
  readonly workedWeekends: readonly { readonly date: CivilDate; readonly verified: boolean }[];
  /** Days whose standing was still to be decided when the list was made. */
  readonly undecided: readonly { readonly date: CivilDate }[];
}

export interface WorkCalendar {
  readonly from: number;
  readonly until: number;
  /** Day → name of the day off. */
  readonly daysOff: ReadonlyMap<CivilDate, string>;
  readonly workedWeekends: ReadonlySet<CivilDate>;
  /** Days on which the list may still change. */
  readonly doubtful: ReadonlySet<CivilDate>;
}

/** A calendar made from a list of days, ours or an administrator's. */
export const workCalendar = (days: CalendarDays): WorkCalendar => ({
  from: days.from,
  until: days.until,
  daysOff: new Map(days.daysOff.map((day) => [day.date, day.name])),
  workedWeekends: new Set(days.workedWeekends.map((day) => day.date)),
  doubtful: new Set(
    [...days.daysOff, ...days.workedWeekends]
      .flatMap((day) => (day.verified ? [] : [day.date]))
      .concat(days.undecided.map((day) => day.date)),
  ),
});

/**
 * Days off and worked Saturdays of state bodies as far as they are known.
 * @legal Bộ luật Lao động 2019, Điều 111, Điều 112
 */
export const vietnamCalendar: WorkCalendar = workCalendar(data);

const knows = (calendar: WorkCalendar, on: CivilDate): boolean =>
  calendar.from <= yearOf(on) && yearOf(on) <= calendar.until;

const isWeekend = (on: CivilDate): boolean => weekday(on) === 0 || weekday(on) === 6;

/** True when state bodies work on this day. Outside the years of the calendar: Monday to Friday. */
export const isWorkingDay = (on: CivilDate, calendar = vietnamCalendar): boolean =>
  calendar.workedWeekends.has(on) || (!calendar.daysOff.has(on) && !isWeekend(on));

/** The name of the public or compensatory day off, for screens; undefined on other days. */
export const dayOffName = (on: CivilDate, calendar = vietnamCalendar): string | undefined => calendar.daysOff.get(on);

/** False for a day outside the calendar's years and for one on which a decision is still open. */
export const isDayVerified = (on: CivilDate, calendar = vietnamCalendar): boolean =>
  knows(calendar, on) && !calendar.doubtful.has(on);
