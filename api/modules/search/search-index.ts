// The port of searching: what goes in, what may be asked, and what any engine behind it promises.
import type { Reader } from '../../domain/kernel/access.ts';
import type { CivilDate } from '../../domain/kernel/dates.ts';
import type { MarkedText } from '../../domain/search/highlight.ts';

/** Names one thing of any kind, in any agency. */
export interface SearchKey {
  /** `incoming`, `outgoing`, …: the name of the source. */
  readonly kind: string;
  readonly id: string;
}

/** A thing as searching knows it. Only its readers find it, and only in its agency. */
export interface SearchRow extends SearchKey {
  readonly agencyId: string;
  readonly readers: readonly Reader[];
  /** The newest come first by this. */
  readonly at: Date;
  readonly year: number;
  readonly state: string;
  readonly subject: string;
  readonly arrivalNumber?: number | undefined;
  readonly number?: number | undefined;
  readonly notation?: string | undefined;
  readonly issuer?: string | undefined;
  readonly people?: readonly string[] | undefined;
  readonly dates?: readonly CivilDate[] | undefined;
  /** The text of the document itself. */
  readonly body?: string | undefined;
}

/** Who asks: hits and counts never go beyond what these may read. */
export interface Searcher {
  readonly agencyId: string;
  readonly readers: readonly Reader[];
}

export interface SearchQuery {
  /** As typed by a person; nothing asked means everything that the filters let through. */
  readonly text: string;
  readonly kinds?: readonly string[] | undefined;
  readonly years?: readonly number[] | undefined;
  readonly states?: readonly string[] | undefined;
}

export interface SearchPageQuery extends SearchQuery {
  /** `newest` first, or the best ones among the newest 1,000. */
  readonly order?: 'newest' | 'best' | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface SearchHit extends SearchKey {
  readonly at: Date;
  readonly state: string;
  readonly arrivalNumber?: number;
  readonly number?: number;
  readonly notation?: string;
  readonly issuer?: MarkedText;
  readonly subject: MarkedText;
  /** The place in the document's text where the words stand. */
  readonly excerpt?: MarkedText;
}

export interface SearchPage {
  readonly items: readonly SearchHit[];
  readonly next?: string;
}

/** Exact up to 10,000; beyond that `more` says so. */
export interface SearchCount {
  readonly count: number;
  readonly more: boolean;
}

/** What changes at once. */
export interface SearchChange {
  readonly put?: readonly SearchRow[];
  readonly remove?: readonly SearchKey[];
  /** How far the feed has come when this is in; kept in the same transaction. */
  readonly position?: string;
}

export interface SearchIndex {
  /** All of it or nothing. The same twice changes nothing. */
  apply(change: SearchChange): Promise<void>;
  find(query: SearchPageQuery, searcher: Searcher): Promise<SearchPage>;
  count(query: SearchQuery, searcher: Searcher): Promise<SearchCount>;
  /** What the searcher may have meant who found nothing: only what would be found. */
  suggest(query: SearchQuery, searcher: Searcher): Promise<string | undefined>;
  /** How far the feed has come; nothing in an index that is new, was emptied or had to be given up. */
  position(): Promise<string | undefined>;
  /** Empties it, to be filled again. */
  clear(): Promise<void>;
  close(): Promise<void>;
}
