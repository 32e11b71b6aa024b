// The objects of Word as a program holds them: nothing but a place in the queue until `sync`, readable only when loaded.
import { NotSimulated, notLoaded, OfficeError } from './errors.js';
import { eventOf } from './control-events.js';
import { host, isSetSupported } from './host.js';

/** @typedef {import('./host.js').Row} Row */
/** @typedef {import('./request-context.js').RequestContext} RequestContext */
/** @typedef {{ id: number } | { of: string, target: unknown }} Operand */
/**
 * What is known of an object on this side.
 * @typedef {object} Known
 * @property {string} of
 * @property {RequestContext} context
 * @property {Operand | null} operand null for the null object
 * @property {boolean} isSettled `sync` has said what it is
 * @property {Map<string, unknown>} values
 * @property {Map<string, object>} objects
 * @property {object[] | undefined} items
 */
/**
 * What came back for an object.
 * @typedef {object} Loaded
 * @property {string} of
 * @property {unknown} target
 * @property {Record<string, unknown>} [values]
 * @property {Record<string, Loaded>} [objects]
 * @property {Loaded[]} [items]
 */

/** @type {WeakMap<object, Known>} */
const known = new WeakMap();

/** @param {object} object */
export function knownOf(object) {
  const found = known.get(object);
  if (!found) throw new OfficeError('InvalidArgument', 'The argument is no object of Word.');
  return found;
}

/** @param {string} of @returns {Record<string, Row>} */
const rowsOf = (of) => host.now?.surface[of] ?? {};

/** @param {string} of @param {string} name */
function rowOf(of, name) {
  const row = rowsOf(of)[name];
  if (!row) throw new NotSimulated(`Word.${of}.${name}`);
  const [set = '', version] = row.since.split(' ');
  if (isSetSupported(set, version)) return row;
  throw new OfficeError(
    'ApiNotFound',
    `The API '${of}.${name}' could not be found. Check that your application supports ${row.since}.`,
  );
}

/** Every way in which names to load can be given, as paths. @param {unknown} given @returns {string[]} */
export function namesFrom(given) {
  if (given === undefined) return [];
  if (typeof given === 'string') return given.split(',').map((name) => name.trim()).filter(Boolean); // prettier-ignore
  if (Array.isArray(given)) return given.flatMap(namesFrom);
  const { select, expand, top, skip, ...others } = /** @type {Record<string, unknown>} */ (given);
  if (top !== undefined || skip !== undefined) throw new NotSimulated('load with top or skip');
  if (select !== undefined || expand !== undefined) return [...namesFrom(select), ...namesFrom(expand)];
  return Object.entries(others).flatMap(([name, value]) => {
    if (value === true) return name === '$all' ? [] : [name];
    return value ? namesFrom(value).map((inner) => `${name}/${inner}`) : [];
  });
}

/** The value of a text that `sync` brings. @param {RequestContext} context @param {number} id */
function clientResult(context, id) {
  /** @type {{ value?: unknown, isThere?: boolean }} */
  const held = {};
  context.whenAnswered(id, (value) => Object.assign(held, { value, isThere: true }));
  return {
    get value() {
      if (held.isThere) return held.value;
      throw new OfficeError('ValueNotLoaded', 'The value of the result object has not been loaded yet. Before reading the value property, call "context.sync()" on the associated request context.'); // prettier-ignore
    },
  };
}

/** @param {unknown} value */
const plain = (value) => {
  if (typeof value === 'object' && value !== null && known.has(value)) throw new NotSimulated('an object of Word as an argument'); // prettier-ignore
  return value;
};

/** @param {Known} self @param {string} name @param {unknown[]} args @param {Row} row */
function call(self, name, args, row) {
  const { context } = self;
  const id = context.nextId();
  context.queue({ do: 'call', id, on: self, name, args: args.map(plain), member: `${self.of}.${name}` });
  if (row.gives === '=') return clientResult(context, id);
  return row.gives === undefined ? undefined : clientObject(context, row.gives, { id });
}

/** @param {Known} self @param {string} name @param {string} of */
function inner(self, name, of) {
  const there = self.objects.get(name);
  if (there) return there;
  const id = self.context.nextId();
  self.context.queue({ do: 'get', id, on: self, name, member: `${self.of}.${name}` });
  const made = clientObject(self.context, of, { id });
  self.objects.set(name, made);
  return made;
}

/** What every object has. @type {Record<string, (self: Known, object: object) => unknown>} */
const everyObject = {
  context: ({ context }) => context,
  isNullObject: (self) => {
    if (self.isSettled) return self.operand === null;
    throw notLoaded('isNullObject');
  },
  load: (self, object) => (/** @type {unknown} */ names) => {
    self.context.queue({ do: 'load', id: self.context.nextId(), on: self, names: namesFrom(names) });
    return object;
  },
  track: (_self, object) => () => object,
  untrack: (_self, object) => () => object,
  set: (_self, object) => (/** @type {object} */ values) => void Object.assign(object, values),
  toJSON:
    ({ values }) =>
    () =>
      Object.fromEntries(values),
};

/** @param {Known} self @param {string} name */
function read(self, name) {
  const row = rowOf(self.of, name);
  if (row.kind === 'object') return inner(self, name, row.of ?? '');
  if (row.kind === 'method') return (/** @type {unknown[]} */ ...args) => call(self, name, args, row);
  if (row.kind === 'event') return eventOf(self, name);
  if (row.kind === 'items') {
    if (self.items) return self.items;
    throw notLoaded(name);
  }
  if (!self.values.has(name)) throw notLoaded(name);
  const value = self.values.get(name);
  return row.isDate ? new Date(String(value)) : value;
}

/**
 * @param {RequestContext} context
 * @param {string} of
 * @param {Operand} operand
 * @returns {object}
 */
export function clientObject(context, of, operand) {
  /** @type {Known} */
  const self = { of, context, operand, isSettled: 'of' in operand, values: new Map(), objects: new Map(), items: undefined }; // prettier-ignore
  const object = new Proxy(
    {},
    {
      get(_target, key) {
        if (typeof key === 'symbol' || key === 'then') return undefined;
        const usual = Object.hasOwn(everyObject, key) ? everyObject[key] : undefined;
        return usual ? usual(self, object) : read(self, key);
      },
      set(_target, key, value) {
        const name = String(key);
        if (!rowOf(of, name).isWritable) throw new NotSimulated(`setting Word.${of}.${name}`);
        context.queue({ do: 'set', on: self, name, value: plain(value), member: `${of}.${name}` });
        return true;
      },
    },
  );
  known.set(object, self);
  if ('id' in operand) context.whenSettled(operand.id, (found) => settle(self, found));
  return object;
}

/** `sync` says what the object is. @param {Known} self @param {{ of: string, target: unknown } | null} found */
function settle(self, found) {
  self.operand = found;
  self.isSettled = true;
}

/** Takes in what a load brought. @param {Known} self @param {Omit<Loaded, 'of' | 'target'>} loaded */
export function take(self, { values = {}, objects = {}, items }) {
  self.isSettled = true;
  for (const [name, value] of Object.entries(values)) self.values.set(name, value);
  for (const [name, found] of Object.entries(objects)) {
    const object = self.objects.get(name) ?? clientObject(self.context, found.of, found);
    self.objects.set(name, object);
    settle(knownOf(object), { of: found.of, target: found.target });
    take(knownOf(object), found);
  }
  if (items)
    self.items = items.map((found) => {
      const object = clientObject(self.context, found.of, { of: found.of, target: found.target });
      take(knownOf(object), found);
      return object;
    });
}
