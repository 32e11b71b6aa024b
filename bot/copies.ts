// A private message that a button turned into the card of a matter is a copy from then on, and follows the matter. The API is
// told soon after: nobody waits for it, and one call tells of everything that was pressed meanwhile.
import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiClient } from '../api/client/client.ts';
import {
  KeepChatMessages,
  mostKept,
  type About,
  type ChatPersonView,
  type KeptMessage,
} from '../api/contracts/chat.ts';
import type { BotLog } from './log.ts';
import type { CardAction } from './port/teams-port.ts';

export interface Copies {
  /**
   * Tells the API soon what the message shows now. A card that cannot be told of is right today and old tomorrow, so that is
   * only logged: whoever presses a button on an old card gets the current one.
   */
  keep(shown: Pick<CardAction, 'messageId' | 'place' | 'from'>, me: ChatPersonView, about: readonly About[]): void;
  /** Resolves when the API was told of everything. */
  settled(): Promise<void>;
}

/** How long words are collected before they are told together, in milliseconds. */
const collectMs = 50;

export function copies(api: ApiClient, log: BotLog): Copies {
  const waiting = new Map<string, KeptMessage>();
  let telling: Promise<void> | undefined;

  const tell = async (): Promise<void> => {
    while (waiting.size > 0) {
      await sleep(collectMs);
      const now = [...waiting].slice(0, mostKept);
      for (const [key] of now) waiting.delete(key);
      try {
        const { refused } = await api.call(KeepChatMessages, { body: { messages: now.map(([, message]) => message) } });
        if (refused > 0) log.warn({ refused }, 'copies-refused');
      } catch (thrown) {
        log.warn({ err: thrown, messages: now.length }, 'copies-not-kept');
      }
    }
    telling = undefined;
  };

  return {
    keep({ messageId, place, from }, { agencyId, positionId }, about) {
      // what stands in a channel is everybody's, and was told of when it was sent
      if (messageId === undefined || place.scope !== 'personal') return;
      const { tenant, oid } = from;
      const { conversationId } = place;
      const message = { agencyId, positionId, tenant, oid, conversationId, activityId: messageId, about: [...about] };
      // only what it shows last counts
      waiting.set(`${conversationId} ${messageId}`, message);
      telling ??= tell();
    },
    settled: () => telling ?? Promise.resolve(),
  };
}
