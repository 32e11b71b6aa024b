// What a person typed into the search box, understood: words in any order, "a phrase", `số đến 4812`, a notation, a date.
import { fold } from '../kernel/text.ts';
import { foldedWords } from './words.ts';

/** Words that must stand one behind the other; of a word by itself there is one. */
export interface Phrase {
  readonly words: readonly string[];
  /** The last of the words may go on: somebody is still typing it. */
  readonly open: boolean;
  /** The same asked another way (`4.812` for `4812`): one of them is enough. */
  readonly or?: readonly string[];
}

/** Everything that must occur in a found document. */
export interface Question {
  readonly phrases: readonly Phrase[];
  /** The number under which it came in. */
  readonly arrivalNumber?: number;
  /** The number under which it was issued. */
  readonly number?: number;
}

/** More than this is no question any more: what stands behind it is left out. */
export const mostWords = 16;
export const longestQuestion = 300;

const numbered = {
  arrivalNumber: /\bso den\s*:?\s*(\d[\d.]*)(?![\p{L}\p{N}/])/u,
  number: /\bso di\s*:?\s*(\d[\d.]*)(?![\p{L}\p{N}/])/u,
};

/** Understands any text whatever; no text makes it fail. Marks and capitals make no difference. */
export function understand(text: string): Question {
  const stillTyping = !/[\s"“”„«»]$/.test(text);
  let rest = fold(text.slice(0, longestQuestion)).replace(/[“”„«»]/g, '"');
  const numbers: { arrivalNumber?: number; number?: number } = {};
  for (const key of ['arrivalNumber', 'number'] as const) {
    const found = numbered[key].exec(rest);
    if (found === null) continue;
    numbers[key] = Number(found[1]?.replaceAll('.', ''));
    rest = rest.replace(found[0], ' ');
  }
  return { phrases: atMost(mostWords, phrasesOf(rest, stillTyping)), ...numbers };
}

/** True when nothing in the text can be searched for. */
export const isEmpty = (question: Question): boolean =>
  question.phrases.length === 0 && question.arrivalNumber === undefined && question.number === undefined;

function phrasesOf(text: string, stillTyping: boolean): readonly Phrase[] {
  // every second part stands between quotes
  const parts = text.split('"').flatMap((part, index) => {
    if (index % 2 === 1) return [{ text: part, quoted: true }];
    const loose = part.replace(/(?<![\p{L}\p{N}])so\s+(?=\d)/gu, ' ').split(/\s+/);
    return loose.map((word) => ({ text: word, quoted: false }));
  });
  const filled = parts.filter((part) => foldedWords(part.text).length > 0);
  return filled.map((part, index) => phrase(part.text, stillTyping && !part.quoted && index === filled.length - 1));
}

function phrase(text: string, last: boolean): Phrase {
  const day = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text);
  if (day !== null) {
    const [, dayOfMonth = '', month = '', year = ''] = day;
    return { words: [dayOfMonth.padStart(2, '0'), month.padStart(2, '0'), year], open: false };
  }
  const words = foldedWords(text);
  const thousands = /^\d{1,3}(\.\d{3})+$/.test(text);
  if (thousands) return { words, open: false, or: [text.replaceAll('.', '')] };
  // one letter, or a number, means what it says
  const ending = words.at(-1) ?? '';
  return { words, open: last && ending.length > 1 && !/^\d+$/.test(ending) };
}

function atMost(most: number, phrases: readonly Phrase[]): readonly Phrase[] {
  let room = most;
  return phrases.flatMap((phrase) => {
    const words = phrase.words.slice(0, room);
    room -= words.length;
    return words.length === 0 ? [] : [{ ...phrase, words }];
  });
}
