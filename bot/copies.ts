// A private message that a button turned into the card of a matter is a copy from then on, and follows the matter.
import type { ApiClient } from '../api/client/client.ts';
import { KeepChatMessage, type About, type ChatPersonView } from '../api/contracts/chat.ts';
import type { BotLog } from './log.ts';
import type { CardAction } from './port/teams-port.ts';

export interface Copies {
  /** Tells the API what the message shows now; a card that cannot be told of is right today and old tomorrow, so only logged. */
  keep(
    shown: Pick<CardAction, 'messageId' | 'place' | 'from' | 'activityId'>,
    me: ChatPersonView,
    about: readonly About[],
  ): Promise<void>;
}

export const copies = (api: ApiClient, log: BotLog): Copies => ({
  async keep({ messageId, place, from, activityId }, { agencyId, positionId }, about) {
    // what stands in a channel is everybody's, and was told of when it was sent
    if (messageId === undefined || place.scope !== 'personal') return;
    const { tenant, oid } = from;
    const { conversationId } = place;
    const body = { agencyId, positionId, tenant, oid, conversationId, activityId: messageId, about: [...about] };
    try {
      await api.call(KeepChatMessage, { body });
    } catch (thrown) {
      log.warn({ err: thrown, activity: activityId }, 'copy-not-kept');
    }
  },
});
