// Inputs of cards: each has a label, and a sentence for what is missing.
import type { IChoiceSetInput, IDateInput, ITextInput, IToggleInput } from '@microsoft/teams.cards';
import type { Context } from '../context.ts';
import { say, type Words, type WordsOf } from '../text/language.ts';
import { oneLine, withoutMarkup } from '../text/plain.ts';
import { words } from '../text/words.ts';

interface Asked {
  readonly id: string;
  readonly label: Words;
  /** Missing: it may stay empty. */
  readonly required?: boolean;
}

const asked = ({ language }: Context, { id, label, required = false }: Asked) => ({
  id,
  label: say(label, language),
  ...(required ? { isRequired: true, errorMessage: say(words.needed, language, { field: say(label, language) }) } : {}),
});

interface Choice {
  readonly title: string;
  readonly value: string;
}

/** One of a short list. */
export const choose = (
  context: Context,
  ask: Asked & { readonly choices: readonly Choice[]; readonly value?: string; readonly hint?: Words },
): IChoiceSetInput => ({
  type: 'Input.ChoiceSet',
  style: 'compact',
  ...asked(context, ask),
  choices: ask.choices.map(({ title, value }) => ({ title: oneLine(title), value })),
  placeholder: say(ask.hint ?? words.choose, context.language),
  ...(ask.value === undefined ? {} : { value: ask.value }),
});

/** Several of a short list; the values arrive with commas between them. */
export const chooseSeveral = (
  context: Context,
  ask: Asked & { readonly choices: readonly Choice[]; readonly values?: readonly string[] },
): IChoiceSetInput => ({
  type: 'Input.ChoiceSet',
  isMultiSelect: true,
  wrap: true,
  ...asked(context, ask),
  choices: ask.choices.map(({ title, value }) => ({ title: withoutMarkup(title), value })),
  ...(ask.values === undefined || ask.values.length === 0 ? {} : { value: ask.values.join(',') }),
});

/** The choices of a closed set, in its own words. */
export const choicesOf = <K extends string>({ language }: Context, set: WordsOf<K>): Choice[] =>
  (Object.entries(set) as [K, Words][]).map(([value, text]) => ({ title: say(text, language), value }));

export const write = (
  context: Context,
  ask: Asked & { readonly most: number; readonly value?: string; readonly hint?: Words; readonly oneLine?: boolean },
): ITextInput => ({
  type: 'Input.Text',
  ...asked(context, ask),
  isMultiline: ask.oneLine !== true,
  maxLength: ask.most,
  ...(ask.hint === undefined ? {} : { placeholder: say(ask.hint, context.language) }),
  ...(ask.value === undefined ? {} : { value: ask.value }),
});

/** A day, not before `from`. */
export const pickDay = (
  context: Context,
  ask: Asked & { readonly from?: string; readonly to?: string; readonly value?: string },
): IDateInput => ({
  type: 'Input.Date',
  ...asked(context, ask),
  ...(ask.from === undefined ? {} : { min: ask.from }),
  ...(ask.to === undefined ? {} : { max: ask.to }),
  ...(ask.value === undefined ? {} : { value: ask.value }),
});

/** Yes or no: what it is about, and what "yes" means. */
export const tick = ({ language }: Context, { id, label }: Asked, yes: Words, value = false): IToggleInput => ({
  type: 'Input.Toggle',
  id,
  label: say(label, language),
  title: say(yes, language),
  value: String(value),
  valueOn: 'true',
  valueOff: 'false',
  wrap: true,
});
