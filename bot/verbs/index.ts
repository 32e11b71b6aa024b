// Every button of every card by its name, and what happens when one is pressed, whatever state the matter is in by then.
import { z } from 'zod';
import { ApiProblem, type ApiClient } from '../../api/client/client.ts';
import { noteCard, toList, withNote } from '../cards/note-card.ts';
import type { Context, Rendered } from '../context.ts';
import { renderMatter } from '../matters/index.ts';
import { doneText, troubleText } from '../text/done.ts';
import { say } from '../text/language.ts';
import { problemSentence } from '../text/problems.ts';
import { matterOf, type Act, type Pressed, type VerbHandler } from './act.ts';
import { taskActs } from './task.ts';

const acts: readonly Act[] = [...taskActs];

/** Acts, and then shows the matter as it is now. */
const acting =
  ({ verb, run }: Act): VerbHandler =>
  async (pressed) => {
    await run(pressed);
    const done = doneText[verb] ?? troubleText.gone;
    const current = await currentCard(pressed);
    const sentence = say(done, pressed.context.language);
    return current === undefined ? noteCard(pressed.context, 'good', done) : withNote(current, 'good', sentence);
  };

/** Verb → handler: everything that a card may ask for. */
export const verbs: Readonly<Record<string, VerbHandler>> = Object.fromEntries(
  acts.map((one) => [one.verb, acting(one)]),
);

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

const refused = (context: Context) =>
  noteCard(context, 'attention', troubleText.refused, [toList(context, troubleText.list)]);

const moved: readonly string[] = ['changed-meanwhile', 'not-current-version', 'action-not-open'];

/** What somebody sees whose button did not work: the current card with the reason, or, without right, no word of the matter. */
async function afterProblem(problem: ApiProblem, pressed: Pressed): Promise<Rendered> {
  const { context } = pressed;
  if (problem.problem.status === 403 || problem.problem.status === 404) return refused(context);
  const stale = moved.includes(problem.code);
  const sentence = stale
    ? say(troubleText.stale, context.language)
    : problemSentence(problem.problem, context.language);
  const current = await currentCard(pressed);
  return current === undefined ? refused(context) : withNote(current, stale ? 'warning' : 'attention', sentence);
}

/**
 * Runs the button and answers with a card in every case: the new state, the current state with a note when the card was old or
 * the API said no, a refusal without any title when the person has no right. What is no answer of the API is thrown.
 */
export async function runVerb(name: string, data: unknown, api: ApiClient, context: Context): Promise<Rendered> {
  const pressed: Pressed = { data, api, context };
  const handler = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (handler === undefined)
    return noteCard(context, 'warning', troubleText.unknown, [toList(context, troubleText.list)]);
  try {
    return await handler(pressed);
  } catch (thrown) {
    if (thrown instanceof ApiProblem) return afterProblem(thrown, pressed);
    if (!(thrown instanceof z.ZodError)) throw thrown;
    const current = await currentCard(pressed);
    return current === undefined
      ? refused(context)
      : withNote(current, 'attention', say(troubleText.badData, context.language));
  }
}
