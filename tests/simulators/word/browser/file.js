// The older calls, which answer by callback: the file in slices, handlers.
import { documentEvents } from './control-events.js';
import { NotSimulated, OfficeError, only } from './errors.js';
import { ask, host } from './host.js';

/** @typedef {{ status: 'succeeded' | 'failed', value?: unknown, error?: object, asyncContext?: unknown }} AsyncResult */
/** @typedef {(result: AsyncResult) => void} Callback */

/** @typedef {{ asyncContext?: unknown, sliceSize?: number, handler?: (event: object) => void }} Options */

/** @param {unknown[]} given @returns {Options} */
const optionsOf = (given) => given.find((one) => typeof one === 'object' && one !== null) ?? {};

/**
 * Does it and tells the callback how it went.
 * @param {unknown[]} given options and callback, in the order of the call
 * @param {() => Promise<unknown> | unknown} work
 */
export async function answering(given, work) {
  const callback = /** @type {Callback | undefined} */ (given.findLast((one) => typeof one === 'function'));
  const { asyncContext } = optionsOf(given);
  /** @type {AsyncResult} */
  let result;
  try {
    result = { status: 'succeeded', value: await work(), asyncContext };
  } catch (thrown) {
    if (thrown instanceof NotSimulated) throw thrown;
    const { code, message } = thrown instanceof OfficeError ? thrown : { code: 5001, message: String(thrown) };
    // a line that is dead has no number of its own
    const number = Number.isInteger(Number(code)) ? Number(code) : 5001;
    result = { status: 'failed', error: { code: number, name: 'Internal Error', message }, asyncContext };
  }
  callback?.(result);
}

/** @param {{ id: number, size: number, sliceCount: number }} opened */
const openedFile = ({ id, size, sliceCount }) =>
  only('Office.File', {
    size,
    sliceCount,
    /** @param {number} index @param {Callback} callback */
    getSliceAsync: (index, callback) =>
      void answering([callback], async () => {
        const answer = await ask('GET', `files/${id}/${index}`);
        const data = [...new Uint8Array(await answer.arrayBuffer())];
        return { data, index, size: data.length };
      }),
    /** @param {Callback} [callback] */
    closeAsync: (callback) => void answering([callback], () => ask('DELETE', `files/${id}`)),
  });

/** `Office.context.document`. @param {object} customXmlParts */
export const commonDocument = (customXmlParts) =>
  only('Office.context.document', {
    get url() {
      return host.now?.view.url ?? '';
    },
    get mode() {
      return host.now?.view.readOnly ? 'readOnly' : 'readWrite';
    },
    customXmlParts,
    /** @param {'compressed' | 'pdf'} type @param {...unknown} given */
    getFileAsync: (type, ...given) =>
      void answering(given, async () => {
        const { sliceSize } = optionsOf(given);
        const answer = await ask('POST', 'files', { type, ...(sliceSize && { sliceSize }) });
        return openedFile(/** @type {{ id: number, size: number, sliceCount: number }} */ (await answer.json()));
      }),
    /** @param {string} type @param {(event: object) => void} handler @param {...unknown} given */
    addHandlerAsync: (type, handler, ...given) =>
      void answering(given, () => {
        if (type !== 'documentSelectionChanged') throw new NotSimulated(`handlers of ${type}`);
        return documentEvents.add(handler);
      }),
    /** @param {string} type @param {...unknown} given */
    removeHandlerAsync: (type, ...given) =>
      void answering(given, () => {
        if (type !== 'documentSelectionChanged') throw new NotSimulated(`handlers of ${type}`);
        documentEvents.remove(optionsOf(given).handler);
      }),
  });
