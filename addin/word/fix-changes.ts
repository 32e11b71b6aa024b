// The steps of a fix as changes of the document, each with what was there before.
import type { Change } from './changes.ts';
import type { ParagraphPlan } from './fix-plan.ts';
import {
  fontProperties,
  lookOf,
  marginKeys,
  marginsOf,
  type Look,
  type MarginStep,
  type TextStep,
} from './fix-steps.ts';

/** What Word reports for letters that do not all look the same. */
const isMixed = (value: unknown): boolean => value === null || value === undefined || value === '';

/** What of Word's objects can be set and asked for again. */
type Settable = Word.Paragraph | Word.Font | Word.PageSetup;

/** Sets properties, which were loaded before. */
function setting<T extends Settable>(target: T, wanted: Partial<T>): Change {
  const keys = Object.keys(wanted) as (keyof T & string)[];
  const before = keys.map((key) => [key, target[key]] as const);
  return {
    make: () => void Object.assign(target, wanted),
    look: () => void target.load(keys),
    takeBack: () => {
      for (const [key, value] of before) if (target[key] !== value) target[key] = value;
    },
  };
}

export type MixedWords = ReadonlyMap<Word.Paragraph, Word.RangeCollection>;

/** The words of paragraphs whose letters differ in what the fixes change, so that a failed fix can put them back. */
export async function mixedWords(context: Word.RequestContext, plans: readonly ParagraphPlan[]): Promise<MixedWords> {
  const mixed = plans.filter(({ paragraph, looks }) =>
    looks.map(lookOf).some(({ of, key }) => of === 'font' && isMixed(paragraph.font[key])),
  );
  const words = new Map(mixed.map(({ paragraph }) => [paragraph, paragraph.getTextRanges([' '], false)] as const));
  if (words.size === 0) return words;
  for (const ranges of words.values()) ranges.load(fontProperties.map((name) => `items/font/${name}`));
  await context.sync();
  return words;
}

function lookChange(paragraph: Word.Paragraph, look: Look, words: Word.RangeCollection | undefined): Change {
  if (look.of === 'paragraph') return setting(paragraph, { [look.key]: look.value });
  const { key, value } = look;
  const whole = setting(paragraph.font, { [key]: value });
  if (!isMixed(paragraph.font[key])) return whole;
  const each = (words?.items ?? [])
    .filter(({ font }) => !isMixed(font[key]))
    .map(({ font }) => setting(font, { [key]: font[key] }));
  return {
    make: () => whole.make(),
    look: () => each.forEach((word) => word.look()),
    takeBack: () => each.forEach((word) => word.takeBack()),
  };
}

function textChange(range: Word.Range, step: TextStep): Change {
  const before = range.text;
  const { name } = range.font;
  const font = step.do === 'letters' ? step.font : undefined;
  return {
    make: () => {
      if (font !== undefined) range.font.name = font;
      if (step.to !== before) range.insertText(step.to, 'Replace');
    },
    look: () => void range.load(font === undefined ? 'text' : 'text,font/name'),
    takeBack: () => {
      if (range.text !== before) range.insertText(before, 'Replace');
      if (font !== undefined && range.font.name !== name) range.font.name = name;
    },
  };
}

/** What the fix of a paragraph changes. */
export const paragraphChanges = ({ paragraph, looks, texts }: ParagraphPlan, words: MixedWords): readonly Change[] => [
  ...looks.map((step) => lookChange(paragraph, lookOf(step), words.get(paragraph))),
  ...texts.flatMap(({ step, found, nth }) => found.items.slice(nth, nth + 1).map((range) => textChange(range, step))),
];

/** The margins of every section; a section that has them already is left alone. */
export async function marginChanges(
  context: Word.RequestContext,
  steps: readonly MarginStep[],
): Promise<readonly Change[]> {
  const step = steps.at(-1);
  if (step === undefined) return [];
  const { sections } = context.document;
  sections.load(marginKeys.map((key) => `items/pageSetup/${key}`));
  await context.sync();
  return sections.items.map(({ pageSetup }) => setting(pageSetup, marginsOf(step)));
}
