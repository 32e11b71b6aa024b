// How the bot says a text: as every screen does.
export { say, type Words, type WordsOf } from '../../api/client/words/language.ts';
