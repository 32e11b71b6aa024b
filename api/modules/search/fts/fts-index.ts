// The default engine behind the port: SQLite's FTS5 in a worker thread, one rebuildable file for this node.
import { Worker } from 'node:worker_threads';
import type { SearchIndex } from '../search-index.ts';
import { decodeSearchCursor } from './cursor.ts';
import { IndexLost, type Call, type CallName, type Calls, type Reply } from './protocol.ts';

interface Waiting {
  readonly done: (value: unknown) => void;
  readonly fail: (error: Error) => void;
}

type Ask = <N extends CallName>(name: N, ...args: Parameters<Calls[N]>) => Promise<ReturnType<Calls[N]>>;

/** Starts the thread on the file. A file that is broken is given up: all but `position` and `clear` then fails with `IndexLost` until it was cleared. */
export function ftsIndex(path: string): SearchIndex {
  const { ask, end } = thread(path);
  return {
    apply: (change) => ask('apply', change),
    async find(query, searcher) {
      return ask('find', query, searcher, decodeSearchCursor(query.cursor, query.order ?? 'newest'));
    },
    count: (query, searcher) => ask('count', query, searcher),
    suggest: (query, searcher) => ask('suggest', query, searcher),
    position: () => ask('position'),
    clear: () => ask('clear'),
    async close() {
      await ask('close');
      await end();
    },
  };
}

/** A worker that is started when first asked, and again after it died. */
function thread(path: string): { readonly ask: Ask; readonly end: () => Promise<unknown> } {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let running: Worker | undefined;

  function start(): Worker {
    const worker = new Worker(new URL('./search.worker.ts', import.meta.url), { workerData: { path } });
    const gone = (reason: Error): void => {
      if (running === worker) running = undefined;
      for (const { fail } of waiting.values()) fail(reason);
      waiting.clear();
    };
    worker.on('message', (reply: Reply) => {
      const asked = waiting.get(reply.id);
      waiting.delete(reply.id);
      if (reply.ok) asked?.done(reply.value);
      else asked?.fail(reply.lost ? new IndexLost(reply.message) : new Error(reply.message));
      if (waiting.size === 0) worker.unref();
    });
    worker.on('error', (error) => gone(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', () => gone(new Error('the search thread has ended')));
    return worker;
  }

  return {
    ask: (name, ...args) =>
      new Promise((done, fail) => {
        running ??= start();
        running.ref();
        const call: Call = { id: (last += 1), name, args };
        waiting.set(call.id, { done: done as Waiting['done'], fail });
        running.postMessage(call);
      }),
    end: () => running?.terminate() ?? Promise.resolve(),
  };
}
