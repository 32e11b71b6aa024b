// Where the words asked for stand in the original text, with its marks: for the screen that shows what was found.
import type { Question } from './query.ts';
import { wordsOf, type Word } from './words.ts';

/** A text and the places in it to be marked, each from its first unit to the first one behind it. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly (readonly [number, number])[];
}

const isAsked = (question: Question) => {
  const whole = new Set(question.phrases.flatMap(({ words, or = [] }) => [...words, ...or]));
  const starts = question.phrases.flatMap(({ words, open }) => (open ? words.slice(-1) : []));
  return ({ folded }: Word): boolean => whole.has(folded) || starts.some((start) => folded.startsWith(start));
};

const markWords = (text: string, words: readonly Word[]): MarkedText => ({
  text,
  marks: words.map(({ from, to }) => [from, to] as const),
});

/** The whole text with its marks. */
export const highlight = (text: string, question: Question): MarkedText =>
  markWords(text, wordsOf(text).filter(isAsked(question)));

/** About `length` units of the text around the place where most of the words stand together; nothing when none does. */
export function excerpt(text: string, question: Question, length = 160): MarkedText | undefined {
  const all = wordsOf(text);
  const asked = all.filter(isAsked(question));
  const best = richest(asked, length);
  if (best === undefined) return undefined;

  const center = (best.from + best.to) / 2;
  const from = all.find((word) => word.from >= center - length / 2)?.from ?? best.from;
  const lastWord = all.findLast((word) => word.to <= from + length) ?? best;
  const end = text.trimEnd().length;
  const to = lastWord.to === all.at(-1)?.to ? Math.min(end, lastWord.to + 3) : lastWord.to;
  const lead = from > 0 ? '… ' : '';
  const around = `${lead}${text.slice(from, to).replace(/\s/g, ' ')}${to < end ? ' …' : ''}`;
  const shift = lead.length - from;
  const inside = asked.filter((word) => word.from >= from && word.to <= to);
  return markWords(around, inside.map((word) => ({ ...word, from: word.from + shift, to: word.to + shift }))); // prettier-ignore
}

/** The stretch of the given length that holds the most different words. */
function richest(asked: readonly Word[], length: number): { from: number; to: number } | undefined {
  let best: { from: number; to: number; different: number } | undefined;
  let start = 0;
  const inside = new Map<string, number>();
  for (const word of asked) {
    inside.set(word.folded, (inside.get(word.folded) ?? 0) + 1);
    for (
      let first = asked[start];
      first !== undefined && word.to - first.from > length && first !== word;
      first = asked[start]
    ) {
      const left = (inside.get(first.folded) ?? 1) - 1;
      if (left === 0) inside.delete(first.folded);
      else inside.set(first.folded, left);
      start += 1;
    }
    const from = asked[start]?.from ?? word.from;
    if (best === undefined || inside.size > best.different) best = { from, to: word.to, different: inside.size };
  }
  return best;
}
