// Tells the API where the bot may write: each activity brings the address again, and addresses of the service move.
import type { ApiClient } from '../api/client/client.ts';
import { KeepConversation } from '../api/contracts/chat.ts';
import type { Inbound } from './port/teams-port.ts';
import { remembered } from './remembered.ts';

export interface Conversations {
  /** Keeps the place of an activity, unless the same was kept a little while ago. */
  keep(inbound: Inbound, state?: 'open' | 'closed'): Promise<void>;
  /** The bot could not write there: the next activity from there is told at once, for it means that it can again. */
  notReached(conversationId: string): void;
}

export function conversations(api: ApiClient): Conversations {
  const kept = remembered<object>(600, 10_000);
  const lost = new Set<string>();
  return {
    notReached: (conversationId) => void lost.add(conversationId),
    async keep({ place, language, saysLanguage, ...inbound }, state = 'open') {
      const from = 'from' in inbound ? inbound.from : undefined;
      const { conversationId, scope, tenant, serviceUrl, botId, teamId, channelId } = place;
      const body = {
        conversationId,
        scope,
        tenant,
        serviceUrl,
        botId,
        // an installation or a reaction comes without one, and changes nothing about it
        ...(saysLanguage ? { locale: language } : {}),
        state,
        ...(scope === 'personal' && from !== undefined ? { oid: from.oid, channelUserId: from.channelUserId } : {}),
        ...(teamId === undefined ? {} : { teamId }),
        ...(channelId === undefined ? {} : { channelId }),
      };
      // what everybody writes in a channel must not make its language change back and forth
      const key = JSON.stringify(scope === 'personal' ? body : { ...body, locale: undefined });
      const tell = (): Promise<object> => api.call(KeepConversation, { body });
      if (lost.delete(conversationId)) kept.forget(key);
      await kept.get(key, tell);
      if (state === 'closed') kept.forget(key);
    },
  };
}
