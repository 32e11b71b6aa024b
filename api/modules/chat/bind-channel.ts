// A channel becomes a unit's: decided by who leads the unit, and journalled, because its people are asked there from now on.
import { mayBindChannel } from '../../domain/chat/rights.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import type { Transact } from '../../platform/mongo/transact.ts';
import { Problem } from '../../platform/problem.ts';
import { directoryStore } from '../directory/index.ts';
import type { Journal } from '../journal/index.ts';
import { conversation } from './conversations.mongo.ts';
import type { UnitChannelStore } from './unit-channels.mongo.ts';

export interface ChatStores {
  readonly unitChannels: UnitChannelStore;
  readonly journal: Journal;
}

/**
 * Binds in place of the channel that the unit had. `not-found`: no such unit, or no channel of the actor's own tenant where
 * the bot is; `channel-taken`: it is another unit's.
 */
export async function bindChannel<S extends ChatStores>(
  transact: Transact<S>,
  { unitId, conversationId }: { readonly unitId: string; readonly conversationId: string },
  actor: Actor,
  at: Date,
): Promise<void> {
  const directory = directoryStore(actor.agencyId);
  const [unit, [user], channel] = await Promise.all([
    directory.unit(unitId),
    directory.users([actor.userId]),
    conversation(conversationId),
  ]);
  if (!unit) throw new Problem('not-found');
  if (!mayBindChannel(actor, unitId)) throw new Problem('role-not-allowed');
  const isOurs = channel?.scope === 'channel' && channel.state === 'open' && channel.tenant === user?.tenant;
  if (!isOurs) throw new Problem('not-found');

  await transact(actor, async ({ unitChannels, journal }) => {
    const taken = await unitChannels.ofConversation(conversationId);
    if (taken?.id === unitId) return;
    if (taken) throw new Problem('channel-taken');
    await unitChannels.bind({
      id: unitId,
      agencyId: actor.agencyId,
      conversationId,
      boundAt: at,
      boundBy: actor.positionId,
    });
    await journal.record(unitId, [{ kind: 'channel-bound', conversationId }]);
  });
}
