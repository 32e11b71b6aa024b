// The thread that holds the file of the search index, so that a long question never stops the server's own thread.
import { parentPort, workerData } from 'node:worker_threads';
import { openEngine, renewEngine, type Engine } from './engine.ts';
import type { Call, Calls, Reply } from './protocol.ts';
import { isBroken } from './schema.ts';

const { path } = workerData as { readonly path: string };

let lost: string | undefined;
let engine = openOrRenew();

function openOrRenew(): Engine {
  try {
    return openEngine(path);
  } catch (error) {
    if (!isBroken(error)) throw error;
    lost = String(error);
    return renewEngine(path);
  }
}

const calls: Calls = {
  apply(change) {
    if (lost !== undefined) throw new Error(lost);
    engine.apply(change);
  },
  find: (query, searcher, cursor) => engine.find(query, searcher, cursor),
  count: (query, searcher) => engine.count(query, searcher),
  suggest: (query, searcher) => engine.suggest(query, searcher),
  position: () => engine.position(),
  clear() {
    engine.close();
    engine = renewEngine(path);
    lost = undefined;
  },
  close: () => engine.close(),
};

function answer({ id, name, args }: Call): Reply {
  const call = calls[name] as (...args: readonly unknown[]) => unknown;
  try {
    return { id, ok: true, value: call(...args) };
  } catch (error) {
    if (lost === undefined && isBroken(error)) {
      lost = String(error);
      engine.close();
      engine = renewEngine(path);
    }
    return { id, ok: false, message: String(error), lost: lost !== undefined };
  }
}

parentPort?.on('message', (call: Call) => parentPort?.postMessage(answer(call)));
