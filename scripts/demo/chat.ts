// How the people of the demo act in chat: they wait for a card, look at it, and press its buttons, as Teams lets them.
import { setTimeout as sleep } from 'node:timers/promises';
import { ministry, type MinistryPerson, type MinistryUnit } from '../../api/try-out/ministry/ministry.ts';
import { positionIdOf } from '../../api/try-out/ministry/shape.ts';
import { troubleText } from '../../bot/text/done.ts';
import type { ChatMessage, Office } from '../lib/office.ts';

/** Longer than a busy machine needs; a card that has not come by then does not come. */
const patienceMs = 60_000;
const mostTries = 5;

type Card = NonNullable<ChatMessage['card']>;
type Inputs = Readonly<Record<string, string>>;

const { id: agencyId, abbreviation } = ministry.agency;

const has = (card: Card | undefined, ...words: readonly string[]): boolean => {
  const text = JSON.stringify(card ?? '');
  return words.every((word) => text.includes(word));
};
const titled = (title: string): string => `"title":${JSON.stringify(title)}`;

/** The texts of the note on top of a card that says what just happened, and whether it is good news. */
function noteOf(card: Card): { readonly good: boolean; readonly text: string } {
  const [first] = (card as { readonly body?: readonly unknown[] }).body ?? [];
  const { style } = (first ?? {}) as { readonly style?: string };
  const texts = [...JSON.stringify(first ?? '').matchAll(/"text":("(?:[^"\\]|\\.)*")/g)];
  return { good: style === 'good', text: texts.map(([, text]) => JSON.parse(text ?? '""') as string).join(' ') };
}

export interface Chat {
  /** The newest message to this person with these words in its card; waits until it comes. */
  card(who: MinistryPerson, ...words: readonly string[]): Promise<ChatMessage>;
  /** Waits until this very message has these words in its card. */
  shows(who: MinistryPerson, message: ChatMessage, ...words: readonly string[]): Promise<ChatMessage>;
  /** Listens from now on; what comes back waits for a new message to this person with these words in its card. */
  listens(who: MinistryPerson): (...words: readonly string[]) => Promise<ChatMessage>;
  /** Writes to the bot, or in a conversation or thread. */
  says(who: MinistryPerson, text: string, where?: ChatMessage | string): Promise<ChatMessage>;
  /** Presses the button of the card about this matter; answers with the message as it is then. */
  presses(who: MinistryPerson, button: string, matterId: string, inputs?: Inputs): Promise<ChatMessage>;
  /** Presses a button that only leads on: to another question, or from a list into a matter. */
  goes(who: MinistryPerson, message: ChatMessage, button: string): Promise<ChatMessage>;
  /** Presses a button that opens a page; answers with the message it lies on. */
  opens(who: MinistryPerson, button: string, matterId: string): Promise<ChatMessage>;
  /** Presses the button of a card that was seen before; answers what Teams shows then. */
  pressesOld(who: MinistryPerson, seen: ChatMessage, button: string): Promise<string>;
  /** The channel in which a unit talks together. */
  channelOf(unit: MinistryUnit): string;
}

/** The chat of an instance. */
export function chatIn(office: Office): Chat {
  const person = (who: MinistryPerson) => office.person(positionIdOf(agencyId, who));

  async function seen(
    who: MinistryPerson,
    fits: (message: ChatMessage) => boolean,
    words: readonly string[],
  ): Promise<ChatMessage> {
    const given = new AbortController();
    const tooLate = sleep(patienceMs, undefined, { ref: false, signal: given.signal }).then(() => {
      throw new Error(`${ministry.people[who].name} không nhận được thẻ có: ${words.join(', ')}`);
    });
    try {
      return await Promise.race([
        person(who).sees((one) => one.fromBot && has(one.card, ...words) && fits(one)),
        tooLate,
      ]);
    } finally {
      given.abort();
      tooLate.catch(() => undefined);
    }
  }

  const card = (who: MinistryPerson, ...words: readonly string[]): Promise<ChatMessage> => seen(who, () => true, words);

  async function press(who: MinistryPerson, message: ChatMessage, button: string, inputs: Inputs = {}): Promise<Card> {
    const outcome = await person(who).presses(message, button, inputs);
    if (outcome.kind === 'card') return outcome.card;
    throw new Error(`${ministry.people[who].name} bấm “${button}”: ${JSON.stringify(outcome)}`);
  }

  return {
    card,
    listens(who) {
      const known = new Set(
        person(who)
          .messages()
          .map(({ activityId }) => activityId),
      );
      return (...words) => seen(who, ({ activityId }) => !known.has(activityId), words);
    },
    shows: (who, { activityId }, ...words) => seen(who, (one) => one.activityId === activityId, words),
    async says(who, text, where) {
      await person(who).says(text, where === undefined ? {} : { in: where });
      const [last] = person(who)
        .messages(where)
        .filter(({ fromBot }) => fromBot)
        .slice(-1);
      if (last === undefined) throw new Error(`Không có trả lời cho “${text}”.`);
      return last;
    },
    async presses(who, button, matterId, inputs) {
      for (let tries = 1; ; tries += 1) {
        const seen = await card(who, titled(button), matterId);
        const note = noteOf(await press(who, seen, button, inputs));
        if (note.good) return person(who).again(seen);
        // somebody else was a moment faster: the person looks at the current card and presses again
        if (note.text !== troubleText.stale.vi || tries === mostTries)
          throw new Error(`${ministry.people[who].name} bấm “${button}”: ${note.text}`);
      }
    },
    async goes(who, message, button) {
      await press(who, message, button);
      return person(who).again(message);
    },
    async opens(who, button, matterId) {
      const seen = await card(who, titled(button), matterId);
      await person(who).opens(seen, button);
      return seen;
    },
    pressesOld: async (who, seen, button) => noteOf(await press(who, seen, button)).text,
    channelOf: (unit) => office.channel(ministry.units[unit].name, abbreviation).id,
  };
}

/** The title of the first button on the card that begins so. */
export function buttonBeginning({ card }: ChatMessage, words: string): string {
  const found = [...JSON.stringify(card ?? '').matchAll(/"title":("(?:[^"\\]|\\.)*")/g)]
    .map(([, text]) => JSON.parse(text ?? '""') as string)
    .find((title) => title.startsWith(words));
  if (found === undefined) throw new Error(`Thẻ không có nút bắt đầu bằng “${words}”.`);
  return found;
}
