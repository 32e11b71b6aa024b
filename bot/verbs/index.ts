// Every button of every card by its name, and what happens when one is pressed, whatever state the matter is in by then.
import { z } from 'zod';
import { ApiProblem, type ApiClient } from '../../api/client/client.ts';
import { withTyped, withWayBack, withWords } from '../cards/carry.ts';
import { noteCard, toList, withNote } from '../cards/note-card.ts';
import type { Context, Rendered } from '../context.ts';
import { withFreshAnswers } from '../fresh-answers.ts';
import { renderMatter } from '../matters/index.ts';
import { doneText, troubleText } from '../text/done.ts';
import { say } from '../text/language.ts';
import { problemSentence } from '../text/problems.ts';
import { matterOf, type Act, type Pressed, type VerbHandler } from './act.ts';
import { consultationActs } from './consultation.ts';
import { incomingActs } from './incoming.ts';
import { navigation } from './navigation.ts';
import { outgoingActs } from './outgoing.ts';
import { taskActs } from './task.ts';

/** The buttons that change something. */
export const acts: readonly Act[] = [...incomingActs, ...taskActs, ...outgoingActs, ...consultationActs];

/** Acts, and then shows the matter as it is now, also to somebody who may not see it any more. */
const acting =
  ({ verb, run }: Act): VerbHandler =>
  async (pressed) => {
    await run(pressed);
    const { language } = pressed.context;
    const done = doneText[verb] ?? troubleText.gone;
    const current = await currentCard(pressed);
    return current === undefined
      ? noteCard(pressed.context, 'good', done, [toList(pressed.context, troubleText.list)])
      : withNote(current, 'good', say(done, language));
  };

/** Verb → handler: everything that a card may ask for. */
export const verbs: Readonly<Record<string, VerbHandler>> = {
  ...navigation,
  ...Object.fromEntries(acts.map((one) => [one.verb, acting(one)])),
};

/** The card of the matter that the button belongs to; nothing when it names none, or the reader may not see it. */
async function currentCard({ data, api, context }: Pressed): Promise<Rendered | undefined> {
  const matter = matterOf(data);
  if (matter === undefined) return undefined;
  try {
    return await renderMatter(api, matter, context);
  } catch (thrown) {
    if (thrown instanceof ApiProblem && thrown.code === 'not-found') return undefined;
    throw thrown;
  }
}

const toWhatWaits = (context: Context) => [toList(context, troubleText.list)];

/** Nothing of the matter is said to somebody who has no right to it. */
const refused = (context: Context): Rendered =>
  noteCard(context, 'attention', troubleText.refused, toWhatWaits(context));

/** The matter has moved since the card was made; the person looks again. */
const moved: readonly string[] = ['changed-meanwhile', 'not-current-version', 'action-not-open'];

/** What somebody sees whose button did not work: the current card with the reason, or, without right, no word of the matter. */
async function afterProblem({ problem, code }: ApiProblem, pressed: Pressed): Promise<Rendered> {
  const { context, data } = pressed;
  if (problem.status === 403 || problem.status === 404) return refused(context);
  const current = await currentCard(pressed);
  const sentence = problemSentence(problem, context.language);
  if (current === undefined) return noteCard(context, 'attention', sentence, toWhatWaits(context));
  return moved.includes(code)
    ? withNote(withWords(current, data), 'warning', say(troubleText.stale, context.language))
    : withNote(withTyped(current, data), 'attention', sentence);
}

async function answerTo(handler: VerbHandler, pressed: Pressed): Promise<Rendered> {
  const { context, data } = pressed;
  try {
    return await handler(pressed);
  } catch (thrown) {
    if (thrown instanceof ApiProblem) return afterProblem(thrown, pressed);
    if (!(thrown instanceof z.ZodError)) throw thrown;
    const current = await currentCard(pressed).catch(() => undefined);
    return current === undefined
      ? refused(context)
      : withNote(withTyped(current, data), 'attention', say(troubleText.badData, context.language));
  }
}

/** The page of the list from which a card was opened. */
const Opened = z.looseObject({ back: z.int().min(0).max(1000) });

/**
 * Runs the button and answers with a card in every case: the new state, the current state with a note when the card was old or
 * the API said no, a refusal without any title when the person has no right. What is no answer of the API is thrown.
 */
export async function runVerb(name: string, data: unknown, client: ApiClient, context: Context): Promise<Rendered> {
  const api = withFreshAnswers(client);
  const handler = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (handler === undefined) return noteCard(context, 'warning', troubleText.unknown, toWhatWaits(context));
  const rendered = await answerTo(handler, { data, api, context });
  const opened = Opened.safeParse(data);
  const leadsBack = opened.success && !name.startsWith('list.');
  return leadsBack ? withWayBack(rendered, opened.data.back, context) : rendered;
}
