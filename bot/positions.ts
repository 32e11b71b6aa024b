// Somebody who holds several positions says once which one they use in chat; until then nothing is done in any of them.
import { z } from 'zod';
import type { ApiClient } from '../api/client/client.ts';
import { ChooseChatPosition, type ChatLanguage, type ChatPersonView } from '../api/contracts/chat.ts';
import { card, go, own, line, type Card } from './cards/kit.ts';
import type { Context } from './context.ts';
import type { People, WhoInChat } from './people.ts';
import { sentences } from './sentences.ts';
import { say } from './text/language.ts';

export const chooseVerb = 'chat.choose-position';

const Chosen = z.looseObject({ positionId: z.string().min(1).max(100) });

/** A button for each position. */
export function choosePositionCard(positions: readonly ChatPersonView[], language: ChatLanguage): Card {
  const [me] = positions;
  if (me === undefined) throw new Error('somebody without a position has none to choose');
  const names = { unit: (id: string) => id, position: (id: string) => id, units: [], people: [] };
  const context: Context = { language, chatContent: 'minimal', me, today: '', names };
  const buttons = positions.map(({ title, unitName, positionId }) =>
    go(`${title}, ${unitName}`, chooseVerb, { positionId }),
  );
  return card(context, [line([own(say(sentences['choose-position'], language))])], buttons);
}

/** Keeps the choice; nothing when the data of the button names no position. A position not held is the API's problem. */
export async function choosePosition(
  bot: ApiClient,
  people: People,
  who: WhoInChat,
  data: unknown,
): Promise<ChatPersonView | undefined> {
  const chosen = Chosen.safeParse(data);
  if (!chosen.success) return undefined;
  const { positionId } = chosen.data;
  const person = await bot.call(ChooseChatPosition, { body: { tenant: who.tenant, oid: who.oid, positionId } });
  people.forget(who);
  return person;
}
