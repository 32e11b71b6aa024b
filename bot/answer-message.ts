// What a message gets back: a command's card, an opinion noted in its thread, the commands it may have meant, or silence.
import { ApiProblem } from '../api/client/client.ts';
import type { BotDeps } from './deps.ts';
import { noteCard } from './cards/note-card.ts';
import { go } from './cards/kit.ts';
import { recognise, type Command, type Recognised } from './commands.ts';
import type { Shown } from './commands/run.ts';
import type { Rendered } from './context.ts';
import { positionInUse } from './people.ts';
import type { Message, Outgoing } from './port/teams-port.ts';
import { choosePositionCard } from './positions.ts';
import type { Reader } from './reader.ts';
import { sentences } from './sentences.ts';
import { say } from './text/language.ts';
import { consultationOf, opinionFromReply } from './thread-opinion.ts';

const asOutgoing = ({ card, summary }: Rendered): Outgoing => ({ card, summary });

async function runCommand(command: Command, words: string, message: Message, reader: Reader, deps: BotDeps) {
  const { scope } = message.place;
  if (command.where === 'own-chat' && scope !== 'personal') return { say: sentences['own-chat-only'] };
  if (command.where === 'channel' && scope !== 'channel') return { say: sentences['channel-only'] };
  if ('run' in command.does) return command.does.run({ message, reader });
  return deps.screens.runVerb(command.does.verb, words === '' ? {} : { text: words }, reader.api, reader.context);
}

/** Proposes the nearest commands as buttons. */
function propose(near: readonly Command[], { context }: Reader): Rendered {
  const buttons = near.flatMap(({ name, english, does }) =>
    'verb' in does ? [go(context.language === 'en' ? english : name, does.verb, {})] : [],
  );
  return noteCard(context, 'warning', say(sentences['did-you-mean'], context.language), buttons);
}

async function shownFor(recognised: Recognised, message: Message, reader: Reader, deps: BotDeps): Promise<Shown> {
  if (recognised.kind === 'command') return runCommand(recognised.command, recognised.words, message, reader, deps);
  const buttons = recognised.kind === 'near' && recognised.commands.some(({ does }) => 'verb' in does);
  return buttons ? propose(recognised.commands, reader) : { say: sentences['not-understood'] };
}

/** What to write back; nothing to a message that was not for the bot. */
async function answerTo(message: Message, deps: BotDeps): Promise<Outgoing | undefined> {
  const { language } = message;
  const recognised = recognise(message.text);
  const spokenTo = message.place.scope === 'personal' || message.mentionsBot;
  // a command in the thread of a consultation stays a command; anything else there may be an opinion
  const consultation =
    recognised.kind === 'command' && spokenTo ? undefined : await consultationOf(deps.clients.bot, message);
  if (!spokenTo && consultation === undefined) return undefined;

  const positions = await deps.people.positions(message.from);
  const me = positionInUse(positions);
  if (me === undefined) {
    if (positions.length === 0) return spokenTo ? { text: say(sentences.stranger, language) } : undefined;
    return { card: choosePositionCard(positions, language), summary: say(sentences['choose-position'], language) };
  }
  const reader = await deps.reader({ me, language, activityId: message.activityId, purpose: 'act' });
  if (consultation !== undefined) {
    const text = await opinionFromReply(message, consultation, reader);
    return text === undefined ? undefined : { text };
  }
  const shown = await shownFor(recognised, message, reader, deps);
  return 'say' in shown ? { text: say(shown.say, language) } : asOutgoing(shown);
}

/** As above; what the API refuses is told in its own sentence, and trouble of ours in ours. */
export async function answerMessage(message: Message, deps: BotDeps): Promise<Outgoing | undefined> {
  try {
    return await answerTo(message, deps);
  } catch (thrown) {
    if (thrown instanceof ApiProblem && thrown.problem.status < 500) return { text: thrown.message };
    deps.log.error({ err: thrown, activity: message.activityId }, 'message-failed');
    return { text: say(sentences.trouble, message.language) };
  }
}
