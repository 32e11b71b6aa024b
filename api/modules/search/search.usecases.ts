// Searching for a person: the index answers, and what it knows of their rights is checked once more on the things themselves.
import { readersOf } from '../../domain/kernel/access.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import { Problem } from '../../platform/problem.ts';
import { IndexLost } from './fts/protocol.ts';
import type { SearchCount, SearchHit, SearchIndex, SearchPageQuery, SearchQuery, Searcher } from './search-index.ts';

/** Which of these the actor may read now, asked of the things themselves. */
export type StillReadable = (ids: readonly string[], actor: Actor) => Promise<ReadonlySet<string>>;

export interface SearchDeps {
  readonly index: SearchIndex;
  /** One for each kind of thing; hits of a kind without one are not shown. */
  readonly stillReadable: Readonly<Record<string, StillReadable>>;
  /** False while the index is being filled. */
  readonly complete: () => boolean;
}

export interface SearchAnswer {
  readonly items: readonly SearchHit[];
  readonly next?: string;
  /** What was perhaps meant; only when nothing was found. */
  readonly suggestion?: string;
  /** False while the index is being filled: there may be more. */
  readonly complete: boolean;
}

export interface SearchUseCases {
  find(query: SearchPageQuery, actor: Actor): Promise<SearchAnswer>;
  count(query: SearchQuery, actor: Actor): Promise<SearchCount>;
}

/** Rights that were taken away an instant ago may cost a page some of its hits; so often it is filled up again. */
const mostRounds = 5;

export const searcherOf = (actor: Actor): Searcher => ({ agencyId: actor.agencyId, readers: readersOf(actor) });

export function searchUseCases({ index, stillReadable, complete }: SearchDeps): SearchUseCases {
  async function readable(hits: readonly SearchHit[], actor: Actor): Promise<readonly SearchHit[]> {
    const kinds = [...new Set(hits.map(({ kind }) => kind))];
    const allowed = new Map<string, ReadonlySet<string>>();
    for (const kind of kinds) {
      const ids = hits.filter((hit) => hit.kind === kind).map(({ id }) => id);
      allowed.set(kind, (await stillReadable[kind]?.(ids, actor)) ?? new Set());
    }
    return hits.filter(({ kind, id }) => allowed.get(kind)?.has(id));
  }

  return {
    find: (query, actor) =>
      asking(async () => {
        const searcher = searcherOf(actor);
        const items: SearchHit[] = [];
        let { cursor } = query;
        for (let round = 0; round < mostRounds; round += 1) {
          const page = await index.find({ ...query, cursor, limit: query.limit - items.length }, searcher);
          items.push(...(await readable(page.items, actor)));
          cursor = page.next;
          if (cursor === undefined || items.length >= query.limit) break;
        }
        const suggestion =
          items.length === 0 && query.cursor === undefined ? await index.suggest(query, searcher) : undefined;
        return {
          items,
          ...(cursor === undefined ? {} : { next: cursor }),
          ...(suggestion === undefined ? {} : { suggestion }),
          complete: complete(),
        };
      }),
    count: (query, actor) => asking(() => index.count(query, searcherOf(actor))),
  };
}

async function asking<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof IndexLost)) throw error;
    throw new Problem('busy', { detail: 'Chỉ mục tìm kiếm đang được dựng lại, xin thử lại sau ít phút.' });
  }
}
