// A text is a pair: what Vietnamese readers see and what English readers see. Neither can be forgotten.
import type { ChatLanguage } from '../../contracts/chat.ts';

export type Words = Readonly<Record<ChatLanguage, string>>;

/** One text for each key of a closed set: a new state or action without its words does not compile. */
export type WordsOf<K extends string> = Readonly<Record<K, Words>>;

export type Values = Readonly<Record<string, string | number>>;

/** The text in a language, with its `{places}` filled in. */
export const say = (words: Words, language: ChatLanguage, values: Values = {}): string =>
  words[language].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
