// The fictional office at work: everybody's client to the API, and the time of day at which they act.
import { makeClient, type ApiClient } from '../../client/client.ts';
import { isWorkingDay } from '../../domain/calendar/calendar.ts';
import { addDays, civilDate, startOfDay, type CivilDate } from '../../domain/kernel/dates.ts';
import type { LocalIssuer } from '../../platform/auth/local-issuer.ts';
import type { TryOutClock } from '../clock.ts';
import { positionIdOf, unitIdOf } from '../ministry/shape.ts';
import { identityOf } from '../people.ts';

const hour = 3_600_000;

/** The people of one agency, by the keys of its table. */
export interface Office {
  readonly agencyId: string;
  as(person: string): ApiClient;
  positionId(person: string): string;
  unitId(unit: string): string;
}

/** Clients that sign in once each. */
export function officeOf(agencyId: string, url: string, issuer: LocalIssuer): Office {
  const clients = new Map<string, ApiClient>();
  const clientOf = (person: string): ApiClient => {
    const identity = identityOf(positionIdOf(agencyId, person));
    if (identity === undefined) throw new Error(`nobody is called ${person}`);
    const token = issuer.personToken(identity);
    return makeClient({ baseUrl: url, token: () => token });
  };
  return {
    agencyId,
    positionId: (person) => positionIdOf(agencyId, person),
    unitId: (unit) => unitIdOf(agencyId, unit),
    as(person) {
      const known = clients.get(person) ?? clientOf(person);
      clients.set(person, known);
      return known;
    },
  };
}

/** The working day so many working days before this one. */
export function workingDaysBefore(on: CivilDate, days: number): CivilDate {
  let day = on;
  for (let counted = 0; counted < days;) {
    day = addDays(day, -1);
    if (isWorkingDay(day)) counted += 1;
  }
  return day;
}

/** The first working day after the next public holiday; three weeks from now where the calendar knows none. */
export function afterNextHoliday(today: CivilDate, isHoliday: (on: CivilDate) => boolean): CivilDate {
  for (let ahead = 2; ahead < 150; ahead += 1) {
    const on = addDays(today, ahead);
    if (!isHoliday(on)) continue;
    let after = on;
    while (!isWorkingDay(after)) after = addDays(after, 1);
    return after;
  }
  return addDays(today, 21);
}

/** A day at the office: `at(0.5)` sets the clock to its middle. The last day ends now. */
export function officeDay(clock: TryOutClock, on: CivilDate, now: Date) {
  const isToday = on === civilDate(now);
  const midnight = startOfDay(on).getTime();
  const opens = isToday ? Math.max(midnight, now.getTime() - 8 * hour) : midnight + 8 * hour;
  const closes = isToday ? now.getTime() : midnight + 17 * hour;
  return {
    on,
    at(share: number): Date {
      const moment = new Date(opens + (closes - opens) * share);
      clock.set(moment);
      return moment;
    },
  };
}

export type OfficeDay = ReturnType<typeof officeDay>;

/** Does the work for all, so many at once; the first failure ends it. */
export async function together<T>(
  items: readonly T[],
  most: number,
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const waiting = [...items];
  const hand = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: most }, hand));
}
