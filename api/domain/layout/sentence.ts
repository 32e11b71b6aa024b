// What the check says, to readers of Vietnamese and of English. The words of a rule stand in `words/`; a sentence without one of
// its languages, or filled in without one of its `{places}`, does not compile.

export interface Sentence {
  readonly vi: string;
  readonly en: string;
}

export type SentenceTable = Readonly<Record<string, Sentence>>;

type Places<Text extends string> = Text extends `${string}{${infer Place}}${infer Rest}` ? Place | Places<Rest> : never;
type Value = string | number | Sentence;
type Values<Words extends Sentence> = Readonly<Record<Places<Words['vi'] | Words['en']>, Value>>;

/** The sentence with its places filled in, each in its own language where it has two. */
export function say<const Words extends Sentence>(words: Words, values: Values<Words>): Sentence {
  const filled = (language: keyof Sentence): string =>
    words[language].replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = (values as Readonly<Record<string, Value>>)[name] ?? place;
      return typeof value === 'object' ? value[language] : String(value);
    });
  return { vi: filled('vi'), en: filled('en') };
}

/** Sentences side by side as one. */
export const joined = (sentences: readonly Sentence[], by: string): Sentence => ({
  vi: sentences.map(({ vi }) => vi).join(by),
  en: sentences.map(({ en }) => en).join(by),
});

/** A measure: Vietnamese writes the decimals behind a comma. */
export function figure(value: number, digits = 1): Sentence {
  const en = String(Math.round(value * 10 ** digits) / 10 ** digits);
  return { vi: en.replace('.', ','), en };
}
