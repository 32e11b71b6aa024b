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

/** An empty file must not answer "nothing found" where the old one would have found something. */
function whole(): Engine {
  if (lost !== undefined) throw new Error(lost);
  return engine;
}

const calls: Calls = {
  apply: (change) => whole().apply(change),
  find: (query, searcher, cursor) => whole().find(query, searcher, cursor),
  count: (query, searcher) => whole().count(query, searcher),
  suggest: (query, searcher) => whole().suggest(query, searcher),
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
