// The working calendar: the known vectors of Vietnamese years, and what holds for any day.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isDayVerified, isWorkingDay, workCalendar } from '../../api/domain/calendar/calendar.ts';
import { deadline } from '../../api/domain/calendar/deadline.ts';
import {
  addWorkingDays,
  isPeriodVerified,
  lateDays,
  nextWorkingDay,
  workingDayFrom,
  workingDaysBetween,
} from '../../api/domain/calendar/working-days.ts';
import { addDays } from '../../api/domain/kernel/dates.ts';

const aDay = fc.integer({ min: 0, max: 3652 }).map((days) => addDays('2018-01-01', days));
const fewDays = fc.integer({ min: 0, max: 60 });

describe('the working calendar', () => {
  // prettier-ignore
  it.each([
    ['2026-08-20', 3, '2026-08-24', 'Saturday 22/8 is worked'],
    ['2026-08-28', 5, '2026-09-09', '31/8 swapped off, 1–2/9 off'],
    ['2026-02-13', 1, '2026-02-23', 'Tết'],
    ['2026-04-24', 2, '2026-04-29', 'Giỗ Tổ on a Sunday, 27/4 compensatory'],
    ['2026-04-29', 1, '2026-05-04', '30/4, 1/5, weekend'],
    ['2024-04-26', 5, '2024-05-07', '29/4 swapped off, Saturday 4/5 worked'],
    ['2025-04-25', 3, '2025-04-29', 'Saturday 26/4 worked'],
    ['2023-01-19', 5, '2023-02-02', 'long Tết'],
    ['2026-11-23', 1, '2026-11-25', '24/11 off'],
  ])('counts from %s %i working days to %s: %s', (from, days, due) => {
    expect(addWorkingDays(from, days)).toBe(due);
  });

  it.each([
    [2024, 251],
    [2025, 250],
    [2026, 249],
  ])('has in %i %i working days', (year, count) => {
    expect(workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`)).toBe(count);
  });

  it('pushes both days off when two holidays meet a weekend', () => {
    expect(['2022-05-02', '2022-05-03', '2022-05-04'].map((on) => isWorkingDay(on))).toEqual([false, false, true]);
  });

  it('works Monday to Friday in a year it does not know, and says that it is not sure', () => {
    expect(isWorkingDay('2031-01-01')).toBe(true);
    expect(isWorkingDay('2031-01-04')).toBe(false);
    expect(isDayVerified('2031-01-02')).toBe(false);
    expect(deadline('2031-01-08', '2031-01-02')).toMatchObject({ remaining: 4, calendarVerified: false });
  });

  it('is not sure of a period in which a decision is still open', () => {
    expect(isPeriodVerified('2027-01-25', '2027-02-03')).toBe(true);
    expect(isPeriodVerified('2027-01-25', '2027-02-15')).toBe(false);
  });

  it('follows a list that an administrator brings in, not only days off but worked Saturdays too', () => {
    const revised = workCalendar({
      from: 2030,
      until: 2030,
      daysOff: [{ date: '2030-09-03', name: 'Quốc khánh', verified: true }],
      workedWeekends: [{ date: '2030-09-07', verified: true }],
      undecided: [],
    });
    expect(addWorkingDays('2030-09-02', 4, revised)).toBe('2030-09-07');
    expect(isPeriodVerified('2030-09-02', '2030-09-07', revised)).toBe(true);
  });

  it('gives until the next working day to what arrives on a Friday evening, by the clock of Việt Nam', () => {
    expect(nextWorkingDay(new Date('2026-06-05T16:59:00Z'))).toBe('2026-06-08');
    expect(nextWorkingDay(new Date('2026-06-07T17:01:00Z'))).toBe('2026-06-09');
  });

  it('ends every period on a working day, as many working days later as asked', () => {
    fc.assert(
      fc.property(aDay, fewDays, (from, days) => {
        const due = addWorkingDays(from, days);
        expect(workingDaysBetween(from, due)).toBe(days);
        if (days > 0) expect(isWorkingDay(due)).toBe(true);
      }),
    );
  });

  it('counts the same forwards and backwards, and adds up over any day in between', () => {
    fc.assert(
      fc.property(aDay, fewDays, fewDays, (from, days, more) => {
        const [middle, end] = [addDays(from, days), addDays(from, days + more)];
        expect(workingDaysBetween(from, middle) + workingDaysBetween(middle, end)).toBe(workingDaysBetween(from, end));
        expect(workingDaysBetween(end, from)).toBe(0 - workingDaysBetween(from, end));
      }),
    );
  });

  it('moves a day off to the next working day and leaves a working day alone', () => {
    fc.assert(
      fc.property(aDay, (on) => {
        const moved = workingDayFrom(on);
        expect(isWorkingDay(moved)).toBe(true);
        expect(workingDaysBetween(on, moved)).toBe(isWorkingDay(on) ? 0 : 1);
      }),
    );
  });

  it('refuses a number of days that is no count', () => {
    expect(() => addWorkingDays('2026-06-05', -1)).toThrow(RangeError);
    expect(() => addWorkingDays('2026-06-05', 1.5)).toThrow(RangeError);
  });
});

describe('a deadline', () => {
  it.each([
    ['2026-06-01', 4, 'grey'],
    ['2026-06-02', 3, 'grey'],
    ['2026-06-03', 2, 'amber'],
    ['2026-06-05', 0, 'amber'],
    ['2026-06-06', 0, 'red'],
    ['2026-06-08', -1, 'red'],
    ['2026-06-10', -3, 'red'],
  ])('of Friday 5/6/2026 looked at on %s has %i working days left and is %s', (today, remaining, colour) => {
    expect(deadline('2026-06-05', today)).toMatchObject({ remaining, colour, calendarVerified: true });
  });

  it('says when its day is a day off, and does not move it', () => {
    expect(deadline('2026-09-02', '2026-08-28')).toMatchObject({
      dueOn: '2026-09-02',
      onDayOff: true,
      dayOffName: 'Quốc khánh',
    });
  });

  it('is late by working days only', () => {
    expect(lateDays('2026-08-28', '2026-09-03')).toBe(1);
    expect(lateDays('2026-08-28', '2026-08-28')).toBe(0);
    expect(lateDays('2026-08-28', '2026-08-01')).toBe(0);
  });
});
