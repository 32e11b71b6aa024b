// From a question to an FTS5 expression. Nothing that a person typed reaches it but letters and digits between quotes.
import { isEmpty, understand, type Phrase, type Question } from '../../../domain/search/query.ts';
import type { SearchQuery, Searcher, SearchRow } from '../search-index.ts';

/** The columns that hold what a person may look for; `keys` is none of them. */
const textColumns = '{subject notation issuer other body}';
export const headColumns = '{subject notation}';
export const subjectColumn = '{subject}';

const hex = (text: string): string => Buffer.from(text, 'utf8').toString('hex');

/** Words of the column `keys`: a letter for the class, then the value in hex, so that no two values share a word. */
const key = {
  /** The agency is part of the reader: one of another agency is another word. */
  reader: (agencyId: string, reader: string): string => `r${hex(`${agencyId}\0${reader}`)}`,
  kind: (kind: string): string => `k${hex(kind)}`,
  year: (year: number): string => `y${hex(String(year))}`,
  state: (state: string): string => `s${hex(state)}`,
  arrivalNumber: (number: number): string => `a${hex(String(number))}`,
  number: (number: number): string => `n${hex(String(number))}`,
};

/** What the column `keys` holds for a row. */
export const keysOf = (row: SearchRow): string =>
  [
    ...row.readers.map((reader) => key.reader(row.agencyId, reader)),
    key.kind(row.kind),
    key.year(row.year),
    key.state(row.state),
    ...(row.arrivalNumber === undefined ? [] : [key.arrivalNumber(row.arrivalNumber)]),
    ...(row.number === undefined ? [] : [key.number(row.number)]),
  ].join(' ');

const oneOf = (keys: readonly string[]): string => `keys : (${keys.map((word) => `"${word}"`).join(' OR ')})`;

const wordsAsked = ({ words, open, or }: Phrase, columns: string): string => {
  const asked = `"${words.join(' ')}"${open ? ' *' : ''}`;
  return `${columns} : ${or === undefined ? asked : `(${asked} OR "${or.join(' ')}")`}`;
};

/** The part of the expression that keeps to what the searcher may read, and to the filters. */
function scope({ kinds, years, states }: SearchQuery, { agencyId, readers }: Searcher): readonly string[] {
  const filter = <T>(values: readonly T[] | undefined, word: (value: T) => string): readonly string[] =>
    values === undefined ? [] : [oneOf(values.map(word))];
  return [
    oneOf(readers.map((reader) => key.reader(agencyId, reader))),
    ...filter(kinds, key.kind),
    ...filter(years, key.year),
    ...filter(states, key.state),
  ];
}

const nobody = (values: readonly unknown[] | undefined): boolean => values?.length === 0;

/** The expression for the question in this scope; nothing when it cannot find anything. */
export function matchOf(
  question: Question,
  query: SearchQuery,
  searcher: Searcher,
  columns = textColumns,
): string | undefined {
  if ([searcher.readers, query.kinds, query.years, query.states].some(nobody)) return undefined;
  const { phrases, arrivalNumber, number } = question;
  const parts = [
    ...phrases.map((phrase) => wordsAsked(phrase, columns)),
    ...(arrivalNumber === undefined ? [] : [oneOf([key.arrivalNumber(arrivalNumber)])]),
    ...(number === undefined ? [] : [oneOf([key.number(number)])]),
    ...scope(query, searcher),
  ];
  return parts.map((part) => `(${part})`).join(' AND ');
}

/** What a query asks. A text of signs only asks for something that cannot be found, and not for everything. */
export function questionOf({ text }: SearchQuery): Question | undefined {
  const question = understand(text);
  return isEmpty(question) && text.trim() !== '' ? undefined : question;
}
