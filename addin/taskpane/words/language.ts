// How the pane says a text: as every screen does, in the language of its reader.
import { say, type Values, type Words } from '../../../api/client/words/language.ts';
import type { ChatLanguage } from '../../../api/contracts/chat.ts';

export type { Values, Words, WordsOf } from '../../../api/client/words/language.ts';

export type Language = ChatLanguage;

/** The text with its `{places}` filled in. */
export type Say = (words: Words, values?: Values) => string;

export const sayIn =
  (language: Language): Say =>
  (words, values = {}) =>
    say(words, language, values);

/** English for readers of English; Vietnamese for everybody else. */
export const languageOf = (tag: string): Language => (/^en\b/i.test(tag) ? 'en' : 'vi');
