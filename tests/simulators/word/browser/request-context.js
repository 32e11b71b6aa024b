// The queue of commands of one run: filled as the program goes, sent as one batch by `sync`, answered all at once.
import { clientObject, knownOf, take } from './client-object.js';
import { NotSimulated } from './errors.js';
import { ask, host } from './host.js';

/** @typedef {import('./client-object.js').Known} Known */
/** @typedef {{ of: string, target: unknown } | null} Found */
/**
 * @typedef {object} Queued
 * @property {'get' | 'call' | 'set' | 'load'} do
 * @property {number} [id]
 * @property {Known} on
 * @property {string} [name]
 * @property {string} [member]
 * @property {unknown[]} [args]
 * @property {unknown} [value]
 * @property {string[]} [names]
 */
/**
 * @typedef {object} Answer
 * @property {Record<number, Found>} objects
 * @property {Record<number, unknown>} results
 * @property {{ id: number, loaded: Omit<import('./client-object.js').Loaded, 'of' | 'target'> }[]} loaded
 * @property {import('./host.js').Place} place
 */

let lastId = 0;

export class RequestContext {
  /** @type {Queued[]} */
  #queue = [];
  /** @type {Map<number, (found: Found) => void>} */
  #settling = new Map();
  /** @type {Map<number, (value: unknown) => void>} */
  #results = new Map();
  /** @type {(() => unknown)[]} */
  #after = [];

  constructor() {
    /** The open document, as every program reaches it. */
    this.document = clientObject(this, 'Document', { of: 'Document', target: 'document' });
    this.application = clientObject(this, 'Application', { of: 'Application', target: 'application' });
    this.trackedObjects = { add: () => undefined, remove: () => undefined };
  }

  nextId() {
    lastId += 1;
    return lastId;
  }

  /** @param {Queued} command */
  queue(command) {
    this.#queue.push(command);
  }

  /** @param {number} id @param {(found: Found) => void} settle */
  whenSettled(id, settle) {
    this.#settling.set(id, settle);
  }

  /** @param {number} id @param {(value: unknown) => void} take */
  whenAnswered(id, take) {
    this.#results.set(id, take);
  }

  /** @param {() => unknown} then */
  afterSync(then) {
    this.#after.push(then);
  }

  /** @param {object} object @param {unknown} [names] */
  load(object, names) {
    /** @type {{ load: (names: unknown) => void }} */ (object).load(names);
  }

  /** Sends what has been queued; what it brings can be read then. Rejects when Word refuses, and nothing has happened. */
  async sync() {
    const queued = this.#queue.splice(0);
    const after = this.#after.splice(0);
    if (queued.length > 0) {
      // an object that an earlier batch refused to give has nothing that could be sent for it
      const commands = queued.map(({ on, ...command }) => ({ ...command, on: on.operand ?? { id: -1 } }));
      const response = await ask('POST', 'batch', commands);
      this.#take(/** @type {Answer} */ (await response.json()), queued);
    }
    for (const then of after) await then();
  }

  /** @param {Answer} answer @param {Queued[]} queued */
  #take({ objects, results, loaded, place }, queued) {
    for (const [id, found] of Object.entries(objects)) this.#settling.get(Number(id))?.(found);
    for (const [id, value] of Object.entries(results)) this.#results.get(Number(id))?.(value);
    for (const { id, loaded: brought } of loaded) {
      const command = queued.find((one) => one.id === id);
      if (command) take(command.on, brought);
    }
    if (host.now) Object.assign(host.now.view, place);
  }
}

/**
 * Runs a program against the open document and sends what it leaves in the queue.
 * @template T
 * @param {...unknown} given a function, before it an object whose context is to be used again
 * @returns {Promise<T>}
 */
export async function run(...given) {
  const program = /** @type {(context: RequestContext) => Promise<T>} */ (given.at(-1));
  if (typeof program !== 'function') throw new NotSimulated('Word.run without a function');
  const [before] = given.length > 1 ? [given[0]].flat() : [];
  const context =
    before instanceof RequestContext ? before : before === undefined ? new RequestContext() : contextOf(before);
  const result = await program(context);
  await context.sync();
  return result;
}

/** @param {unknown} object */
const contextOf = (object) => {
  const { context } = /** @type {{ context?: RequestContext }} */ (object);
  return context ?? knownOf(/** @type {object} */ (object)).context;
};
