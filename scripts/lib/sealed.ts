// What a command has written into the journal is sealed before it ends: the product may not be running.
import { sealNext } from '../../api/modules/journal/index.ts';

/** Seals the rows of the agency that still wait; the sealer of a running product may do so at the same time. */
export async function sealed(agencyId: string): Promise<void> {
  while ((await sealNext(agencyId, () => new Date())) !== undefined);
}
