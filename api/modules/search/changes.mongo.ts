// The changes of some collections as the database tells of them: which ids, and the token to go on from.
import { setTimeout as sleep } from 'node:timers/promises';
import mongoose from 'mongoose';

type Token = Record<string, unknown>;

interface Change {
  readonly operationType: string;
  readonly ns?: { readonly coll: string };
  readonly documentKey?: { readonly _id: unknown };
}

export interface Changed {
  /** Ids by collection, each once however often it changed. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
  /** Stands behind exactly these. */
  readonly token: Token;
}

export interface Changes {
  /** What has changed since the last call, gathered for a breath; empty after a while of quiet. In milliseconds. */
  next(breath: number, quiet: number): Promise<Changed>;
  close(): Promise<void>;
}

/**
 * The changes cannot be followed from where we were: the server has forgotten that moment, or knows none of it, or a
 * collection was dropped or renamed. What the index holds must be read anew.
 */
export class HistoryLost extends Error {}

const notAllowed = [13, 18];

/** What the driver can go on from by itself it does; a server that then still says no will say no for ever. */
const isFinal = (error: unknown): boolean =>
  error instanceof mongoose.mongo.MongoServerError &&
  !error.hasErrorLabel('ResumableChangeStreamError') &&
  !notAllowed.includes(Number(error.code));

/** The server is asked again after this when nothing happened; closing waits no longer than that. */
const patience = 250;

/** So many waiting ids are enough: reading on waits until they are taken. */
const full = 10_000;

const database = (connection: mongoose.Connection): mongoose.mongo.Db => {
  if (connection.db === undefined) throw new Error('the database is not connected');
  return connection.db;
};

/** A token for the present moment. */
export async function tokenOfNow(connection: mongoose.Connection): Promise<Token> {
  const stream = database(connection).watch([], { maxAwaitTimeMS: 1 });
  try {
    await stream.tryNext();
    return stream.resumeToken as Token;
  } finally {
    await stream.close();
  }
}

/** Reads on in the background from the token; what goes wrong there is thrown by the next `next`. */
export function changesOf(connection: mongoose.Connection, collections: readonly string[], from: Token): Changes {
  const wanted = { $match: { 'ns.coll': { $in: collections } } };
  const short = { $project: { operationType: 1, ns: 1, documentKey: 1 } };
  const stream = database(connection).watch<Token, Change>([wanted, short], {
    resumeAfter: from,
    batchSize: 500,
    maxAwaitTimeMS: patience,
  });
  let waiting = new Map<string, Set<string>>();
  let token = from;
  let closed = false;
  const open = (): boolean => !closed;
  let failure: unknown;
  let wake = (): void => undefined;

  async function read(): Promise<void> {
    while (open()) {
      const change = await stream.tryNext();
      if (change !== null) note(change, waiting);
      token = (stream.resumeToken as Token | undefined) ?? token;
      if (change !== null) wake();
      while (open() && sizeOf(waiting) >= full) await sleep(20);
    }
  }
  const reading = read().catch((error: unknown) => {
    failure = isFinal(error) ? new HistoryLost(String(error), { cause: error }) : error;
    wake();
  });

  return {
    async next(breath, quiet) {
      if (waiting.size === 0 && failure === undefined) {
        await new Promise<void>((done) => {
          const timer = setTimeout(done, quiet);
          wake = () => {
            clearTimeout(timer);
            done();
          };
        });
      }
      if (waiting.size > 0) await sleep(breath);
      if (failure !== undefined && open()) throw failure as Error;
      const taken = { ids: new Map([...waiting].map(([name, ids]) => [name, [...ids]] as const)), token };
      waiting = new Map();
      return taken;
    },
    async close() {
      closed = true;
      wake();
      await stream.close().catch(() => undefined);
      await reading;
    },
  };
}

const sizeOf = (waiting: ReadonlyMap<string, ReadonlySet<string>>): number =>
  [...waiting.values()].reduce((sum, { size }) => sum + size, 0);

function note({ operationType, ns, documentKey }: Change, waiting: Map<string, Set<string>>): void {
  if (['drop', 'rename', 'dropDatabase', 'invalidate'].includes(operationType)) throw new HistoryLost(operationType);
  const id = documentKey?._id;
  if (ns === undefined || typeof id !== 'string') return;
  const ids = waiting.get(ns.coll) ?? new Set();
  waiting.set(ns.coll, ids.add(id));
}
