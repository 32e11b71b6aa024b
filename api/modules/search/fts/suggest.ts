// "Ý bạn là …": a question with a slip of the finger in it, put right with words that occur in what the searcher may read.
import type { DatabaseSync } from 'node:sqlite';
import { nearWords } from '../../../domain/search/near-words.ts';
import type { Phrase, Question } from '../../../domain/search/query.ts';
import { wordsOf } from '../../../domain/search/words.ts';
import type { SearchQuery, Searcher } from '../search-index.ts';
import { questionOf } from './match.ts';
import type { Reading } from './read.ts';
import type { StoredDocument } from './rows.ts';

/** More wrong words than this are no slip; shorter ones are near to everything. */
const mostWrong = 3;
const shortest = 3;
const mostTried = 5;

const alone = (word: string): Question => ({ phrases: [{ words: [word], open: false }] });

export function suggesterOf(
  database: DatabaseSync,
  reading: Reading,
): (query: SearchQuery, searcher: Searcher) => string | undefined {
  const occurrences = database.prepare("SELECT sum(doc) AS n FROM vocabulary WHERE term = ? AND col <> 'keys'");

  /** The words at one letter's distance that the index knows, the frequent ones first. */
  const knownNear = (word: string): readonly string[] =>
    nearWords(word)
      .map((near) => ({ near, n: (occurrences.get(near) as { n: number | null }).n ?? 0 }))
      .filter(({ n }) => n > 0)
      .sort((one, other) => other.n - one.n)
      .slice(0, mostTried)
      .map(({ near }) => near);

  return (query, searcher) => {
    const question = questionOf(query);
    if (question === undefined) return undefined;
    // the index knows words of documents that this searcher must not learn of: only what they can find themselves counts
    const finds = (word: string): boolean => reading.newest(alone(word), query, searcher) !== undefined;

    const asked = [...new Set(question.phrases.flatMap(({ words }) => words))];
    const wrong = asked.filter((word) => !finds(word));
    if (wrong.length === 0 || wrong.length > mostWrong) return undefined;

    const right = new Map<string, string>();
    for (const word of wrong) {
      const better = word.length < shortest ? undefined : knownNear(word).find(finds);
      if (better === undefined) return undefined;
      right.set(word, better);
    }
    const phrases: readonly Phrase[] = question.phrases.map((phrase) => ({
      ...phrase,
      words: phrase.words.map((word) => right.get(word) ?? word),
    }));
    const found = reading.newest({ ...question, phrases }, query, searcher);
    return found && corrected(query.text, right, found);
  };
}

/** The text as typed, its wrong words replaced by the ones in the document, marks and all. */
function corrected(typed: string, right: ReadonlyMap<string, string>, found: StoredDocument): string {
  const original = `${Object.values(JSON.parse(found.shown) as object).join(' ')} ${found.body ?? ''}`;
  const spelled = new Map(wordsOf(original).map(({ folded, from, to }) => [folded, original.slice(from, to)]));
  let text = typed;
  for (const { folded, from, to } of wordsOf(typed).toReversed()) {
    const better = right.get(folded);
    if (better !== undefined)
      text = text.slice(0, from) + (spelled.get(better) ?? better).toLowerCase() + text.slice(to);
  }
  return text;
}
