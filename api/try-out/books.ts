// The books of the fictional agencies, opened in the middle of a year: other hands have filled the pages before.
import { yearOf, type CivilDate } from '../domain/kernel/dates.ts';
import { registerStore } from '../modules/register/index.ts';

export interface BookStarts {
  readonly agencyId: string;
  /** The last numbers that were given before: số đến, số đi. */
  readonly incoming: number;
  readonly outgoing: number;
}

export const bookIdOf = (agencyId: string, kind: 'incoming' | 'outgoing'): string => `${agencyId}.${kind}`;

/** Opens both books of an agency on that day, at that moment. */
export async function openBooks({ agencyId, incoming, outgoing }: BookStarts, on: CivilDate, at: Date): Promise<void> {
  const books = registerStore(agencyId);
  const year = yearOf(on);
  await books.open(
    { id: bookIdOf(agencyId, 'incoming'), agencyId, kind: 'incoming', name: 'SỔ ĐĂNG KÝ VĂN BẢN ĐẾN' },
    { year, startsAfter: incoming, at },
  );
  await books.open(
    { id: bookIdOf(agencyId, 'outgoing'), agencyId, kind: 'outgoing', name: 'SỔ ĐĂNG KÝ VĂN BẢN ĐI' },
    { year, startsAfter: outgoing, at },
  );
}

/** Sets the counters of a new year that is well under way, after work that lay in the year before. */
export async function turnBooks({ agencyId, incoming, outgoing }: BookStarts, on: CivilDate, at: Date): Promise<void> {
  const books = registerStore(agencyId);
  for (const [kind, last] of [
    ['incoming', incoming],
    ['outgoing', outgoing],
  ] as const) {
    const id = bookIdOf(agencyId, kind);
    await books.advance(id, { ...(await books.counter(id)), year: yearOf(on), last, lastAt: at });
  }
}
