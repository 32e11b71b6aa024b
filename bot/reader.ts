// The reader of a card: the person in a position, with a client of the API as them, and the names of their agency.
import type { ApiClient } from '../api/client/client.ts';
import type { ChatLanguage, ChatPersonView } from '../api/contracts/chat.ts';
import type { Clients } from './api-as.ts';
import type { Context, Names } from './context.ts';
import { readNames } from './matters/names.ts';
import { remembered } from './remembered.ts';

export interface Reader {
  readonly api: ApiClient;
  readonly context: Context;
}

export interface Asking {
  readonly me: ChatPersonView;
  readonly language: ChatLanguage;
  readonly activityId: string;
  readonly purpose: 'act' | 'render';
}

export type Readers = (asking: Asking) => Promise<Reader>;

/** The calendar day in Việt Nam. */
const dayInVietnam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' });

/** Makes readers; names are at most a minute old. */
export function readers(clients: Clients, now: () => Date): Readers {
  const known = remembered<Names>(60, 500);
  return async ({ me, language, activityId, purpose }) => {
    const heard = { ...me, activityId };
    const api = purpose === 'act' ? clients.as(heard) : clients.looking(heard);
    const names = await known.get(me.agencyId, () => readNames(clients.looking(heard)));
    return { api, context: { language, chatContent: me.chatContent, me, today: dayInVietnam.format(now()), names } };
  };
}
