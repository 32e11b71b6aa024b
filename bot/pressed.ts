// What a message shows since its reader pressed a button on it. A refresh with nothing newer stays away from it: it would take
// away the note of what was done, and the form that the reader has begun to fill in meanwhile.
import type { About } from '../api/contracts/chat.ts';
import type { CardAction } from './port/teams-port.ts';

type Pressing = Pick<CardAction, 'messageId' | 'place'>;

export interface Pressed {
  /** Runs what a button does to a message; what comes of it is what the message shows from then on. */
  during<T extends { readonly about: readonly About[] }>(pressing: Pressing, work: () => Promise<T>): Promise<T>;
  /** The card was not taken in time: the message still shows what it showed before. */
  forget(pressing: Pressing): void;
  /** Whether the message takes the card that comes of its press. */
  isAwaited(pressing: Pressing): boolean;
  /** What the message shows, if that has this version of the thing or a newer one; waits while a press is being answered. */
  shows(
    message: { readonly conversationId: string; readonly activityId: string },
    newest: About,
  ): Promise<readonly About[] | undefined>;
}

/** A refresh follows a press within seconds; of several bots one may not know of it, and paints the card once more. */
const mostRemembered = 1_000;

const keyOf = ({ messageId = '', place }: Pressing): string => `${place.conversationId} ${messageId}`;

/** Remembers nothing of a press that failed. */
export function presses(): Pressed {
  const lately = new Map<string, Promise<readonly About[]>>();
  return {
    during(pressing, work) {
      const key = keyOf(pressing);
      const running = work();
      const shown = running.then(
        ({ about }) => about,
        () => [],
      );
      lately.delete(key);
      lately.set(key, shown);
      const [oldest] = lately.keys();
      if (lately.size > mostRemembered && oldest !== undefined) lately.delete(oldest);
      return running;
    },
    forget: (pressing) => void lately.delete(keyOf(pressing)),
    isAwaited: (pressing) => lately.has(keyOf(pressing)),
    async shows({ conversationId, activityId }, { kind, id, version }) {
      const key = `${conversationId} ${activityId}`;
      const asked = lately.get(key);
      const about = (await asked) ?? [];
      const current = about.some((one) => one.kind === kind && one.id === id && one.version >= version);
      return current && lately.get(key) === asked ? about : undefined;
    },
  };
}
