// Routes of searching.
import { CountSearchHits, Search } from '../../contracts/search.ts';
import { route, type Route } from '../../platform/http/route.ts';
import type { SearchHit, SearchQuery } from './search-index.ts';
import type { SearchUseCases } from './search.usecases.ts';

interface Asked {
  readonly text: string;
  readonly kind?: string | undefined;
  readonly year?: number | undefined;
  readonly state?: string | undefined;
}

const queryOf = ({ text, kind, year, state }: Asked): SearchQuery => ({
  text,
  kinds: kind === undefined ? undefined : [kind],
  years: year === undefined ? undefined : [year],
  states: state === undefined ? undefined : [state],
});

const marked = ({ text, marks }: SearchHit['subject']) => ({
  text,
  marks: marks.map(([from, to]): [number, number] => [from, to]),
});

const present = ({ at, subject, issuer, excerpt, ...hit }: SearchHit) => ({
  ...hit,
  at: at.toISOString(),
  subject: marked(subject),
  ...(issuer === undefined ? {} : { issuer: marked(issuer) }),
  ...(excerpt === undefined ? {} : { excerpt: marked(excerpt) }),
});

export const searchRoutes = (useCases: SearchUseCases): readonly Route[] => [
  route(Search, async ({ query: { order, limit, cursor, ...asked }, actor }) => {
    const { items, ...more } = await useCases.find({ ...queryOf(asked), order, limit, cursor }, actor);
    return { items: items.map(present), ...more };
  }),
  route(CountSearchHits, async ({ query, actor }) => useCases.count(queryOf(query), actor)),
];
