// How office.js says no: to a batch with a code in words, to an older call with a number.

/** What Word.run rejects with. */
export class OfficeError extends Error {
  /** @param {string} code @param {string} message */
  constructor(code, message) {
    super(message);
    this.name = 'RichApi.Error';
    this.code = code;
    this.debugInfo = { code, message, errorLocation: '' };
    /** @type {string[]} */
    this.traceMessages = [];
  }
}

/** Neither Word nor this host has it, or only Word does: whoever needs it adds it to the simulator first. */
export class NotSimulated extends Error {
  /** @param {string} what */
  constructor(what) {
    super(`not simulated: ${what}`);
  }
}

/** @param {string} name */
export const notLoaded = (name) =>
  new OfficeError(
    'PropertyNotLoaded',
    `The property '${name}' is not available. Before reading the property's value, call the load method on the containing object and call "context.sync()" on the associated request context.`,
  );

/**
 * An object that has what is written down, and complains about everything else.
 * @template {object} T
 * @param {string} name
 * @param {T} members
 * @returns {T}
 */
export const only = (name, members) =>
  new Proxy(members, {
    get(target, key) {
      if (key in target || typeof key === 'symbol' || key === 'then') return Reflect.get(target, key);
      throw new NotSimulated(`${name}.${key}`);
    },
  });
