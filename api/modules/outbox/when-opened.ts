// A chat was opened: whoever is told there, a person in their positions or a unit in its channel, is told what waited.
import type { CivilDate } from '../../domain/kernel/dates.ts';
import { unitOfChannel, type Conversation } from '../chat/index.ts';
import { allAgencies, positionsHeldBy } from '../directory/index.ts';
import { unitChannel } from './outbox.ts';
import { reopen } from './waiting.mongo.ts';

export async function reopenFor(
  { id, scope, tenant, oid }: Pick<Conversation, 'id' | 'scope' | 'tenant' | 'oid'>,
  on: CivilDate,
  at: Date,
): Promise<void> {
  if (scope === 'personal' && oid !== undefined) {
    const held = await positionsHeldBy(tenant, oid, on);
    await reopen(
      held.map(({ agency }) => agency.id),
      held.map(({ position }) => position.id),
      at,
    );
    return;
  }
  const bound = await unitOfChannel(
    (await allAgencies()).map((agency) => agency.id),
    id,
  );
  if (bound) await reopen([bound.agencyId], [unitChannel(bound.id)], at);
}
