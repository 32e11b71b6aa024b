// Who is writing: the positions that a person of a verified activity holds today, and the one they use in chat.
import type { ApiClient } from '../api/client/client.ts';
import { FindChatPerson, type ChatPersonView } from '../api/contracts/chat.ts';
import { remembered } from './remembered.ts';

export interface WhoInChat {
  readonly tenant: string;
  readonly oid: string;
}

export interface People {
  /** Every position of the person; none for somebody that no agency knows. */
  positions(who: WhoInChat): Promise<readonly ChatPersonView[]>;
  /** The next question asks the API again: the person has chosen another position. */
  forget(who: WhoInChat): void;
}

const keyOf = ({ tenant, oid }: WhoInChat): string => `${tenant}|${oid}`;

/** Answers are at most a minute old; the API checks the position again with every call. */
export function chatPeople(api: ApiClient): People {
  const known = remembered<readonly ChatPersonView[]>(60, 5_000);
  return {
    positions: ({ tenant, oid }) =>
      known.get(keyOf({ tenant, oid }), async () => (await api.call(FindChatPerson, { query: { tenant, oid } })).items),
    forget: (who) => known.forget(keyOf(who)),
  };
}

/** The position in use: the chosen one, or the only one; nothing while a choice is to be made. */
export const positionInUse = (positions: readonly ChatPersonView[]): ChatPersonView | undefined =>
  positions.find(({ chosen }) => chosen) ?? (positions.length === 1 ? positions[0] : undefined);
