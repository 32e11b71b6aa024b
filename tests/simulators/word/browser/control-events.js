// Events of content controls: registered and given up with `sync`, as everything is.
import { isSetSupported, listen } from './host.js';

/** @typedef {import('./client-object.js').Known} Known */
/** @typedef {import('./host.js').Happening} Happening */
/** @typedef {(event: object) => unknown} Handler */

/** What of a happening each event hears. @type {Record<string, { type: string, of: (happening: Happening) => number[] | undefined }>} */
const events = {
  onDataChanged: {
    type: 'ContentControlDataChanged',
    of: ({ kind, controls }) => (kind === 'changed' ? controls : []),
  },
  onExited: { type: 'ContentControlExited', of: ({ left }) => left },
  onEntered: { type: 'ContentControlEntered', of: ({ entered }) => entered },
  onDeleted: { type: 'ContentControlDeleted', of: () => [] },
};

/**
 * @param {Known} self
 * @param {string} name
 */
export function eventOf(self, name) {
  const { context } = self;
  const event = events[name];
  /** @type {Map<Handler, () => void>} */
  const ends = new Map();
  /** @param {Handler} handler */
  const remove = (handler) => context.afterSync(() => ends.get(handler)?.());
  return {
    /** @param {Handler} handler */
    add(handler) {
      // which control it is, the host says with the next sync
      context.queue({ do: 'load', id: context.nextId(), on: self, names: ['id'] });
      context.afterSync(async () => {
        const id = Number(self.values.get('id'));
        const end = await listen((happening) => {
          if (!event?.of(happening)?.includes(id)) return;
          void handler({ eventType: event.type, ids: [id], source: 'Local' });
        });
        ends.set(handler, end);
      });
      return { context, handler, remove: () => remove(handler) };
    },
    remove,
  };
}

/** Handlers of the older kind, by what they hear of. */
export const documentEvents = {
  /** @type {Map<Handler, () => void>} */
  handlers: new Map(),
  /** @param {Handler} handler */
  async add(handler) {
    if (!isSetSupported('DocumentEvents')) return;
    const end = await listen(({ kind }) => {
      if (kind === 'selection') handler({ type: 'documentSelectionChanged' });
    });
    this.handlers.set(handler, end);
  },
  /** @param {Handler} [handler] */
  remove(handler) {
    for (const [one, end] of this.handlers) if (handler === undefined || one === handler) end();
  },
};
