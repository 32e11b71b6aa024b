// Activities in, answers out. No business words: who it is comes from the activity, what they see from the screens.
import { answerMessage } from './answer-message.ts';
import { answerRequest } from './answer-request.ts';
import type { BotDeps } from './deps.ts';
import {
  threadAddress,
  type Address,
  type Handle,
  type Inbound,
  type Membership,
  type Message,
  type Outgoing,
  type Reply,
} from './port/teams-port.ts';
import { remembered } from './remembered.ts';
import { sentences } from './sentences.ts';
import { say } from './text/language.ts';

export interface Bot {
  readonly handle: Handle;
  /** Resolves when nothing that was begun is still running. */
  settled(): Promise<void>;
}

/** How long an answer may take, in milliseconds. */
export interface Patience {
  readonly request: number;
  readonly dialog: number;
}

/** The service asks again after 15 s, for dialogs after 5: an answer that takes longer is given before, and the work goes on. */
const usualPatience: Patience = { request: 12_000, dialog: 4_000 };

const nothing: Reply = { kind: 'nothing' };

const addressOf = ({ place }: Inbound): Address => ({
  conversationId: threadAddress(place.conversationId, place.threadId),
  tenant: place.tenant,
  serviceUrl: place.serviceUrl,
  botId: place.botId,
});

function within(ms: number, work: Promise<Reply>, late: Reply): Promise<Reply> {
  const { promise, resolve } = Promise.withResolvers<Reply>();
  const timer = setTimeout(() => {
    resolve(late);
  }, ms);
  void work.then(resolve, () => {
    resolve(late);
  });
  return promise.finally(() => {
    clearTimeout(timer);
  });
}

/** The bot as a function from an activity to its answer. */
export function makeBot(deps: BotDeps, patience: Patience = usualPatience): Bot {
  const running = new Set<Promise<unknown>>();
  // the service may post the same message or installation twice: one answer is enough
  const heard = remembered<true>(600, 10_000);

  const write = async (inbound: Inbound, message: Outgoing): Promise<void> => {
    try {
      await deps.port.send(addressOf(inbound), message);
    } catch (thrown) {
      deps.log.warn({ err: thrown, activity: inbound.activityId }, 'answer-not-sent');
    }
  };
  const keep = (inbound: Inbound, state?: 'closed'): Promise<void> =>
    deps.conversations.keep(inbound, state).catch((thrown: unknown) => {
      deps.log.warn({ err: thrown, activity: inbound.activityId }, 'conversation-not-kept');
    });

  const hear = async (message: Message): Promise<Reply> => {
    const answer = await answerMessage(message, deps);
    if (answer !== undefined) await write(message, answer);
    return nothing;
  };
  const once = async (key: string, work: () => Promise<unknown>): Promise<Reply> => {
    await heard.get(key, async () => {
      await work();
      return true;
    });
    return nothing;
  };
  const welcome = async (inbound: Membership): Promise<Reply> => {
    if (!inbound.installed) return nothing;
    const { scope, conversationId } = inbound.place;
    const words = scope === 'personal' ? sentences.greeting : sentences['greeting-channel'];
    return once(`greeted ${conversationId}`, () => write(inbound, { text: say(words, inbound.language) }));
  };

  const answer = async (inbound: Inbound): Promise<Reply> => {
    if (inbound.kind === 'left') {
      await keep(inbound, 'closed');
      return nothing;
    }
    // an address that moved must be known before anybody is written to; it is told once in a while, not every time
    await keep(inbound);
    switch (inbound.kind) {
      case 'message':
        return once(`message ${inbound.place.conversationId} ${inbound.activityId}`, () => hear(inbound));
      case 'card-action':
      case 'dialog-opened':
      case 'dialog-submitted':
        return answerRequest(inbound, deps);
      case 'joined':
        return welcome(inbound);
      case 'other-request':
      case 'other-event':
        return nothing;
    }
  };

  return {
    handle(inbound) {
      const work = answer(inbound);
      running.add(work);
      const over = (): void => void running.delete(work);
      work.then(over, over);
      const dialog = inbound.kind === 'dialog-opened' || inbound.kind === 'dialog-submitted';
      const asked = dialog || inbound.kind === 'card-action';
      const late: Reply = asked ? { kind: 'say', text: say(sentences.slow, inbound.language) } : nothing;
      return within(dialog ? patience.dialog : patience.request, work, late).then((reply) => {
        if (reply === late && inbound.kind === 'card-action') deps.pressed.forget(inbound);
        return reply;
      });
    },
    async settled() {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}
