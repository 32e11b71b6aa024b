// Seeds the fictional ministry once: directory, rules of signing, keys, books, and then its people's work of some weeks,
// through the API itself, so that numbers, journal and rights are the real ones.
import { dayOffName } from '../../domain/calendar/calendar.ts';
import { addDays, civilDate, yearOf, type CivilDate } from '../../domain/kernel/dates.ts';
import { capacityStore } from '../../modules/capacity/index.ts';
import { importDirectory } from '../../modules/directory/index.ts';
import { keepNewestNotices } from '../../modules/outbox/index.ts';
import type { LocalIssuer } from '../../platform/auth/local-issuer.ts';
import { openBooks, turnBooks } from '../books.ts';
import type { TryOutClock } from '../clock.ts';
import { enrolKeys } from '../keys.ts';
import { capacities } from '../ministry/capacities.ts';
import { department } from '../ministry/department.ts';
import { directoryContent } from '../ministry/directory-content.ts';
import { ministry } from '../ministry/ministry.ts';
import { fictionalAgencies } from '../people.ts';
import { arrivals, departmentArrivals, isRegistered, type Arrival } from './arrivals.ts';
import { departmentDesk, ministryDesk, type Desk } from './desk.ts';
import { incomingDay } from './incoming-day.ts';
import { afterNextHoliday, officeDay, officeOf, workingDaysBefore } from './office.ts';
import { departures, isNumbered, type Departure } from './departures.ts';
import { outgoingDay } from './outgoing-day.ts';

export interface SeedDeps {
  /** Where the API of this very process listens. */
  readonly url: string;
  readonly clock: TryOutClock;
  readonly issuer: LocalIssuer;
  readonly keyFolder: string;
  readonly tell: (done: number, of: number) => void;
}

/** The number that people get next in every book, so that the books look like those of a year that is well under way. */
const nextNumber = 4812;

/** How many cards lie in each chat when somebody looks for the first time: enough to press, few enough to read. */
const cardsToBeginWith = 4;

interface SeededAgency {
  readonly agencyId: string;
  readonly desk: Desk;
  readonly arrivals: readonly Arrival[];
  readonly departures: readonly Departure[];
}

/** Where the counters of an agency stand before the rest of its documents is numbered. */
const startsOf = ({ agencyId, arrivals: coming, departures: going }: SeededAgency) => ({
  agencyId,
  incoming: nextNumber - 1 - coming.filter(isRegistered).length,
  outgoing: nextNumber - 1 - going.filter(isNumbered).length,
});

const onlyToday = (agency: SeededAgency): SeededAgency => ({
  ...agency,
  arrivals: agency.arrivals.filter(({ daysAgo }) => daysAgo === 0),
  departures: agency.departures.filter(({ daysAgo }) => daysAgo === 0),
});

async function foundations(from: CivilDate, keyFolder: string): Promise<void> {
  await importDirectory(directoryContent(fictionalAgencies, from));
  for (const rule of capacities(from)) await capacityStore(rule.agencyId).add(rule);
  await enrolKeys(keyFolder);
}

const begins = (today: CivilDate): CivilDate => `${yearOf(addDays(today, -120))}-01-01`;

/** Writes the agencies with their people, keys and empty books: nothing has happened yet. */
export async function seedPeople({ clock, keyFolder }: SeedDeps): Promise<void> {
  const now = clock.now();
  const today = civilDate(now);
  await foundations(begins(today), keyFolder);
  for (const { agency } of fictionalAgencies) {
    const starts = { agencyId: agency.id, incoming: nextNumber - 1, outgoing: nextNumber - 1 };
    await openBooks(starts, today, now);
  }
}

/** Writes the whole fictional ministry into an empty database. */
export async function seedMinistry({ url, clock, issuer, keyFolder, tell }: SeedDeps): Promise<void> {
  const now = clock.now();
  const today = civilDate(now);
  const agencies: readonly SeededAgency[] = [
    { agencyId: ministry.agency.id, desk: ministryDesk, arrivals: arrivals(), departures: departures() },
    { agencyId: department.agency.id, desk: departmentDesk, arrivals: departmentArrivals(), departures: [] },
  ];
  const dateOf = (daysAgo: number): CivilDate => (daysAgo === 0 ? today : workingDaysBefore(today, daysAgo));
  const everything = agencies.flatMap((one) => [...one.arrivals, ...one.departures]);
  const daysAgo = [...new Set([...everything.map((one) => one.daysAgo), 0])].sort((a, b) => b - a);
  const firstDay = dateOf(Math.max(...daysAgo));
  const acrossHoliday = afterNextHoliday(today, (on) => dayOffName(on) !== undefined);

  await foundations(begins(today), keyFolder);
  const opened = officeDay(clock, firstDay, now).at(0);
  for (const agency of agencies) await openBooks(startsOf(agency), firstDay, opened);

  let done = 0;
  const onDone = (): void => {
    done += 1;
    tell(done, everything.length);
  };
  try {
    for (const ago of daysAgo) {
      const day = officeDay(clock, dateOf(ago), now);
      if (ago === 0 && yearOf(firstDay) !== yearOf(today))
        for (const agency of agencies) await turnBooks(startsOf(onlyToday(agency)), today, day.at(0));
      for (const { agencyId, desk, ...work } of agencies) {
        const office = officeOf(agencyId, url, issuer);
        const ofDay = <T extends { readonly daysAgo: number }>(all: readonly T[]) =>
          all.filter((one) => one.daysAgo === ago);
        await incomingDay({ office, desk, keyFolder, acrossHoliday }, day, ofDay(work.arrivals), onDone);
        await outgoingDay({ office }, day, ofDay(work.departures), onDone);
      }
    }
  } finally {
    clock.set(undefined);
  }
  for (const { agencyId } of agencies) await keepNewestNotices(agencyId, cardsToBeginWith);
}
