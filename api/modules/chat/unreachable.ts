// Whom the bot cannot reach: people without it, and those who blocked it, with how much waits for each.
import type { Actor } from '../../domain/kernel/actor.ts';
import { maySeeUnreachable } from '../../domain/chat/rights.ts';
import type { CivilDate } from '../../domain/kernel/dates.ts';
import { Problem } from '../../platform/problem.ts';
import { directoryStore, holdersOf } from '../directory/index.ts';
import { identityKey, personalChats } from './conversations.mongo.ts';

/** How many notices wait for each position: the answer of the outbox. */
export type CountWaiting = (agencyId: string) => Promise<ReadonlyMap<string, number>>;

/** Everybody of the agency who cannot be told in chat, those first for whom most is waiting. */
export async function unreachablePeople(actor: Actor, on: CivilDate, countWaiting: CountWaiting) {
  if (!maySeeUnreachable(actor)) throw new Problem('role-not-allowed');
  const { agencyId } = actor;
  const positions = await directoryStore(agencyId).positions(on);
  const holders = await holdersOf(
    [agencyId],
    positions.map(({ id }) => id),
    on,
  );
  const [chats, waiting] = await Promise.all([personalChats(holders.map(({ user }) => user)), countWaiting(agencyId)]);
  const rows = holders.flatMap(({ position, user }) => {
    const chat = chats.get(identityKey(user));
    if (chat?.state === 'open') return [];
    return [
      {
        positionId: position.id,
        fullName: user.fullName,
        title: position.title,
        reason: chat?.state === 'blocked' ? ('blocked' as const) : ('not-installed' as const),
        ...(chat === undefined ? {} : { since: chat.since.toISOString() }),
        waiting: waiting.get(position.id) ?? 0,
      },
    ];
  });
  return rows.sort((a, b) => b.waiting - a.waiting);
}
