// Feeds the search index: first everything there is, then every change as the database tells of it. Where it stands is
// kept in the index itself, in the transaction of what was fed, so that a kill loses nothing and doubles nothing.
import { setTimeout as sleep } from 'node:timers/promises';
import mongoose from 'mongoose';
import type { Log } from '../../platform/log/log.ts';
import { changesOf, HistoryLost, tokenOfNow } from './changes.mongo.ts';
import { decodeFeedPosition, encodeFeedPosition, type FeedPosition } from './feed-position.ts';
import { IndexLost } from './fts/protocol.ts';
import type { SearchChange, SearchIndex, SearchRow } from './search-index.ts';

/** Where things of one kind come from. */
export interface SearchSource {
  /** The kind of its rows. */
  readonly kind: string;
  /** The collection whose changes are watched; the `_id` of its documents is text. */
  readonly collection: string;
  /** The rows of these ids as they are now, of whatever agency; what is not to be found is left out. */
  readonly load: (ids: readonly string[]) => Promise<readonly SearchRow[]>;
}

export interface SearchFeedDeps {
  readonly index: SearchIndex;
  readonly sources: readonly SearchSource[];
  readonly log: Log;
  readonly connection?: mongoose.Connection;
}

export interface SearchFeed {
  /** False while the index is being filled: what it finds is right, but may not be all. */
  readonly complete: () => boolean;
  stop(): Promise<void>;
}

const batch = 200;
const partsOf = (ids: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(ids.length / batch) }, (_, part) => ids.slice(part * batch, (part + 1) * batch));

const breath = 15;
const quiet = 1_000;
const idleSave = 30_000;

/** Starts feeding and goes on until `stop`, through lost connections, a lost file and a lost history. */
export function startSearchFeed({ index, sources, log, connection = mongoose.connection }: SearchFeedDeps): SearchFeed {
  const stopping = new AbortController();
  const { signal } = stopping;
  const stopped = (): boolean => signal.aborted;
  const kinds = sources.map(({ kind }) => kind);
  let complete = false;

  /** The position goes in with the last rows: a kill before that feeds all of these again, to the same end. */
  async function feed(ids: ReadonlyMap<number, readonly string[]>, position: FeedPosition): Promise<void> {
    const parts = [...ids].flatMap(([at, some]) => partsOf(some).map((part) => [sources[at], part] as const));
    for (const [number, [source, part]] of parts.entries()) {
      if (source === undefined) continue;
      const put = await source.load(part);
      const present = new Set(put.map(({ id }) => id));
      const remove = part.filter((id) => !present.has(id)).map((id) => ({ kind: source.kind, id }));
      const last = number === parts.length - 1;
      await applyOrSkip({ put, remove, ...(last ? { position: encodeFeedPosition(position) } : {}) });
    }
    if (parts.length === 0) await index.apply({ position: encodeFeedPosition(position) });
  }

  /** One row that cannot be indexed must not keep all others out for ever: it is left out, and the log names it. */
  async function applyOrSkip({ put = [], remove = [], position }: SearchChange): Promise<void> {
    try {
      await index.apply({ put, remove, ...(position === undefined ? {} : { position }) });
    } catch (error) {
      const [row] = put;
      if (error instanceof IndexLost || row === undefined) throw error;
      if (put.length > 1) {
        for (const one of put) await applyOrSkip({ put: [one] });
        await applyOrSkip({ remove, ...(position === undefined ? {} : { position }) });
      } else {
        log.error({ err: error, kind: row.kind, id: row.id }, 'search-row-left-out');
        await applyOrSkip({ remove: [...remove, row], ...(position === undefined ? {} : { position }) });
      }
    }
  }

  async function fill(from: Extract<FeedPosition, { round: 'filling' }>): Promise<FeedPosition> {
    let { after } = from;
    for (let at = from.source; at < sources.length; at += 1) {
      for (;;) {
        if (stopped()) return { ...from, source: at, after };
        const ids = await idsBehind(sources[at]?.collection ?? '', after);
        const last = ids.at(-1);
        if (last === undefined) break;
        after = last;
        await feed(new Map([[at, ids]]), { ...from, source: at, after });
      }
      after = undefined;
    }
    const following: FeedPosition = { round: 'following', token: from.token, kinds };
    await index.apply({ position: encodeFeedPosition(following) });
    return following;
  }

  async function idsBehind(collection: string, after: string | undefined): Promise<readonly string[]> {
    const found = connection
      .collection<{ _id: string }>(collection)
      .find(after === undefined ? {} : { _id: { $gt: after } }, { projection: { _id: 1 } })
      .sort({ _id: 1 })
      .limit(batch);
    return (await found.toArray()).map(({ _id }) => _id);
  }

  async function follow(from: FeedPosition): Promise<void> {
    const places = new Map(sources.map(({ collection }, at) => [collection, at]));
    const changes = changesOf(connection, [...places.keys()], from.token);
    const close = (): void => void changes.close();
    signal.addEventListener('abort', close);
    let savedAt = Date.now();
    try {
      while (!stopped()) {
        const { ids, token } = await changes.next(breath, quiet);
        // a token that stands still grows too old while other collections go on
        if (ids.size === 0 && Date.now() - savedAt < idleSave) continue;
        const changed = new Map([...ids].map(([collection, some]) => [places.get(collection) ?? -1, some]));
        await feed(changed, { round: 'following', token, kinds });
        savedAt = Date.now();
      }
    } finally {
      signal.removeEventListener('abort', close);
      await changes.close();
    }
  }

  async function startAnew(): Promise<FeedPosition> {
    // the token is older than all that is read from now on: what changes while reading is fed again behind it
    const token = await tokenOfNow(connection);
    await index.clear();
    return { round: 'filling', token, kinds, source: 0 };
  }

  async function run(): Promise<void> {
    let position = decodeFeedPosition(await index.position());
    if (position?.kinds.join() !== kinds.join()) position = await startAnew();
    complete = position.round === 'following';
    if (position.round === 'filling') {
      log.info({ source: position.source }, 'search-filling');
      position = await fill(position);
      if (position.round === 'filling') return;
      complete = true;
      log.info('search-filled');
    }
    await follow(position);
  }

  async function keepRunning(): Promise<void> {
    for (let pause = 250; !stopped(); pause = Math.min(pause * 2, 30_000)) {
      const began = Date.now();
      try {
        await run();
      } catch (error) {
        // stopping closes what is being read
        if (stopped()) return;
        const lost = error instanceof HistoryLost || error instanceof IndexLost;
        log.warn({ err: error, lost }, 'search-feed-interrupted');
        if (lost) {
          complete = false;
          await index.clear().catch(() => undefined);
        }
        if (Date.now() - began > 60_000) pause = 250;
        await sleep(pause, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  const running = keepRunning();
  return {
    complete: () => complete,
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
