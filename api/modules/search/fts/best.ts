// The best first: hits are told apart by where their words stand, which the index answers without opening a document.
import type { Question } from '../../../domain/search/query.ts';
import type { SearchQuery, Searcher } from '../search-index.ts';
import { headColumns, matchOf, subjectColumn } from './match.ts';
import { saysAsTyped, type StoredDocument } from './rows.ts';

/** So many of the best ones are opened, to put those before the others that say it with the very marks that were typed. */
const opened = 200;

export interface BestDeps {
  /** The newest places of the expression from a place on, up to another. */
  readonly placesBetween: (match: string, from: number, upTo: number) => readonly number[];
  readonly shown: (place: number) => StoredDocument;
}

/** The hits in the order of their worth; of equal ones the newer first. */
export function bestFirst(
  { placesBetween, shown }: BestDeps,
  hits: readonly number[],
  question: Question,
  query: SearchQuery,
  searcher: Searcher,
): readonly number[] {
  const [newest] = hits;
  const oldest = hits.at(-1);
  if (newest === undefined || oldest === undefined || question.phrases.length === 0) return hits;

  const among = (asked: Question, columns: string): ReadonlySet<number> => {
    const match = matchOf(asked, query, searcher, columns);
    return new Set(match === undefined ? [] : placesBetween(match, oldest, newest));
  };
  const inHead = among(question, headColumns);
  const words = question.phrases.flatMap((phrase) => phrase.words);
  const open = question.phrases.at(-1)?.open ?? false;
  const together = among({ ...question, phrases: [{ words, open }] }, subjectColumn);

  const worth = new Map(hits.map((place) => [place, (inHead.has(place) ? 4 : 0) + (together.has(place) ? 3 : 0)]));
  const ordered = (places: readonly number[]): readonly number[] =>
    places.toSorted((one, other) => (worth.get(other) ?? 0) - (worth.get(one) ?? 0) || other - one);

  const first = ordered(hits);
  const top = first.slice(0, opened);
  for (const place of top) {
    if (saysAsTyped(shown(place), query.text)) worth.set(place, (worth.get(place) ?? 0) + 2);
  }
  return [...ordered(top), ...first.slice(opened)];
}
