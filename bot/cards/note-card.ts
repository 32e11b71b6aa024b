// Cards that only say something: what was done, what was refused, and notes on top of a card that goes on.
import type { Context, Rendered } from '../context.ts';
import { troubleText } from '../text/done.ts';
import { say, type Words } from '../text/language.ts';
import { card, go, note, type Button } from './kit.ts';

type Tone = 'good' | 'warning' | 'attention' | 'accent';

/** A sentence of ours, and nothing about any matter. */
export const noteCard = (
  context: Context,
  tone: Tone,
  text: Words | string,
  buttons: readonly Button[] = [],
): Rendered => {
  const sentence = typeof text === 'string' ? text : say(text, context.language);
  return { card: card(context, [note(tone, sentence)], buttons), about: [], summary: sentence };
};

/** In the place of a card that is no longer its reader's to see. */
export function withdrawnCard(language: Context['language']): Rendered {
  const sentence = say(troubleText.withdrawn, language);
  return { card: card({ language }, [note('accent', sentence)]), about: [], summary: sentence };
}

/** The same card with a sentence on top. */
export const withNote = (rendered: Rendered, tone: Tone, sentence: string): Rendered => {
  const shown = rendered.card;
  return { ...rendered, card: { ...shown, body: [note(tone, sentence), ...shown.body] } };
};

/** A button that leads to the list of what waits. */
export const toList = (context: Context, title: Words): Button => go(say(title, context.language), 'list.waiting', {});
