// A text of the pane is a pair: what Vietnamese readers see and what English readers see. Neither can be forgotten.
export type Language = 'vi' | 'en';

export type Words = Readonly<Record<Language, string>>;

/** One text for each key of a closed set: a new state or action without its words does not compile. */
export type WordsOf<K extends string> = Readonly<Record<K, Words>>;

export type Values = Readonly<Record<string, string | number>>;

/** The text with its `{places}` filled in. */
export type Say = (words: Words, values?: Values) => string;

export const sayIn =
  (language: Language): Say =>
  (words, values = {}) =>
    words[language].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));

/** English for readers of English; Vietnamese for everybody else. */
export const languageOf = (tag: string): Language => (/^en\b/i.test(tag) ? 'en' : 'vi');
