// What a button or a dialog gets back at once. Whatever goes wrong, the answer is a card or a sentence, never an error.
import { z } from 'zod';
import { ApiProblem } from '../api/client/client.ts';
import type { ChatPersonView } from '../api/contracts/chat.ts';
import type { BotDeps } from './deps.ts';
import { dialogAddress } from './dialog-addresses.ts';
import { positionInUse } from './people.ts';
import type { CardAction, Dialog, Reply } from './port/teams-port.ts';
import { choosePosition, choosePositionCard, chooseVerb } from './positions.ts';
import { sentences } from './sentences.ts';
import { say } from './text/language.ts';
import { matterOf } from './verbs/act.ts';

type Request = CardAction | Dialog;

const sentence = (key: keyof typeof sentences, { language }: Request): Reply => ({
  kind: 'say',
  text: say(sentences[key], language),
});

async function answerAction(action: CardAction, deps: BotDeps): Promise<Reply> {
  const { from, language, activityId } = action;
  const positions = await deps.people.positions(from);
  if (positions.length === 0) return sentence('stranger', action);
  const chosen =
    action.verb === chooseVerb ? await choosePosition(deps.clients.bot, deps.people, from, action.data) : undefined;
  const me = chosen ?? positionInUse(positions);
  if (me === undefined) return { kind: 'card', card: choosePositionCard(positions, language) };
  const { api, context } = await deps.reader({ me, language, activityId, purpose: 'act' });
  const verb = action.verb === chooseVerb ? 'list.waiting' : action.verb;
  const data = action.verb === chooseVerb ? {} : action.data;
  const { card, about } = await deps.pressed.during(action, () => deps.screens.runVerb(verb, data, api, context));
  // a card that comes too late is not shown: its message is brought up to date like any other copy
  if (deps.pressed.isAwaited(action)) deps.copies.keep(action, me, about);
  return { kind: 'card', card };
}

const HandedIn = z.looseObject({ show: z.literal(true) });

/** A matter that began in the dialog has no card yet: the person gets it where they opened the page. */
async function showNew(dialog: Dialog, me: ChatPersonView | undefined, deps: BotDeps): Promise<void> {
  const matter = matterOf(dialog.data);
  if (me === undefined || matter === undefined || !HandedIn.safeParse(dialog.data).success) return;
  const { place, from, language, activityId } = dialog;
  if (place.scope !== 'personal') return;
  const { api, context } = await deps.reader({ me, language, activityId, purpose: 'render' });
  const { card, about, summary } = await deps.screens.renderMatter(api, matter, context);
  const { activityId: messageId } = await deps.port.send(place, { card, summary });
  deps.copies.keep({ place, from, messageId }, me, about);
}

async function answerDialog(dialog: Dialog, deps: BotDeps): Promise<Reply> {
  const me = positionInUse(await deps.people.positions(dialog.from));
  if (dialog.kind === 'dialog-submitted') {
    // its page has told the API everything; the cards of what changed come by delivery
    await showNew(dialog, me, deps).catch((thrown: unknown) => {
      deps.log.warn({ err: thrown, activity: dialog.activityId }, 'card-not-shown');
    });
    return { kind: 'dialog-done' };
  }
  if (me === undefined) return sentence('stranger', dialog);
  const address = dialogAddress(deps.publicUrl, dialog.data, { positionId: me.positionId, language: dialog.language });
  return address === undefined ? sentence('dialog-unknown', dialog) : { kind: 'dialog', dialog: address };
}

/** Answers a button or a dialog. */
export async function answerRequest(request: Request, deps: BotDeps): Promise<Reply> {
  try {
    return await (request.kind === 'card-action' ? answerAction(request, deps) : answerDialog(request, deps));
  } catch (thrown) {
    if (thrown instanceof ApiProblem && thrown.problem.status < 500) return { kind: 'say', text: thrown.message };
    deps.log.error({ err: thrown, activity: request.activityId, kind: request.kind }, 'request-failed');
    return sentence('trouble', request);
  }
}
