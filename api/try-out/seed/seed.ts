// Seeds the fictional ministry once: directory, rules of signing, keys, books, and then its people's work of some weeks.
import { addDays, civilDate, yearOf } from '../../domain/kernel/dates.ts';
import { capacityStore } from '../../modules/capacity/index.ts';
import { importDirectory } from '../../modules/directory/index.ts';
import type { LocalIssuer } from '../../platform/auth/local-issuer.ts';
import { openBooks } from '../books.ts';
import type { TryOutClock } from '../clock.ts';
import { enrolKeys } from '../keys.ts';
import { capacities } from '../ministry/capacities.ts';
import { directoryContent } from '../ministry/directory-content.ts';
import { fictionalAgencies } from '../people.ts';

export interface SeedDeps {
  readonly url: string;
  readonly clock: TryOutClock;
  readonly issuer: LocalIssuer;
  readonly keyFolder: string;
  readonly tell: (done: number, of: number) => void;
}

/** Writes the whole fictional ministry into an empty database. */
export async function seedMinistry({ clock, keyFolder }: SeedDeps): Promise<void> {
  const now = clock.now();
  const from = `${yearOf(addDays(civilDate(now), -120))}-01-01`;
  await importDirectory(directoryContent(fictionalAgencies, from));
  for (const rule of capacities(from)) await capacityStore(rule.agencyId).add(rule);
  await enrolKeys(keyFolder);
  for (const { agency } of fictionalAgencies)
    await openBooks({ agencyId: agency.id, incoming: 4811, outgoing: 4811 }, civilDate(now), now);
}
