// This page's Word: which window it belongs to, what that can do, and how to speak to it.
import { OfficeError } from './errors.js';

/**
 * @typedef {object} Row
 * @property {'value' | 'object' | 'items' | 'method' | 'event'} kind
 * @property {string} since
 * @property {string} [of]
 * @property {string} [gives]
 * @property {boolean} [isDate]
 * @property {boolean} [isWritable]
 */
/** @typedef {{ url: string, name: string, readOnly: boolean }} Place */
/** @typedef {{ language: string, dark: boolean, platform: string, version: string, sets: Record<string, string> }} Setting */
/**
 * @typedef {object} Host
 * @property {Record<string, Record<string, Row>>} surface
 * @property {Place & { setting: Setting }} view
 * @property {boolean} signsIn
 */
/**
 * @typedef {object} Happening
 * @property {string} document
 * @property {'opened' | 'changed' | 'selection' | 'setting' | 'saved' | 'closed'} kind
 * @property {number[]} [controls]
 * @property {number[]} [left]
 * @property {number[]} [entered]
 */

const own = /** @type {HTMLScriptElement} */ (document.currentScript).src;
const windowId = new URLSearchParams(location.search).get('window');

/** A page that Word opened as a dialog. */
export const isDialog = window.opener !== null && window.name.startsWith('office-dialog');
export const isInWord = windowId !== null && !isDialog;

/** What the host has said of itself; empty until the page is ready. @type {{ now?: Host }} */
export const host = {};

/** @param {string} path */
const address = (path) => new URL(`documents/${windowId}/${path}`, own);

/**
 * A call to this window.
 * @param {string} method
 * @param {string} path
 * @param {unknown} [body]
 */
export async function ask(method, path, body) {
  const answer = await fetch(address(path), {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  }).catch(() => {
    throw new OfficeError('ConnectionFailure', "We weren't able to connect to the server. Check your network connection and try again."); // prettier-ignore
  });
  if (answer.ok) return answer;
  const said = /** @type {{ error?: { code: string, message: string }, message?: string }} */ (
    await answer.json().catch(() => ({}))
  );
  const { code = 'GeneralException', message = said.message ?? `HTTP ${answer.status}` } = said.error ?? {};
  throw new OfficeError(code, message);
}

/** Whether this Word has a requirement set. @param {string} set @param {string | number} [version] */
export function isSetSupported(set, version = '1.1') {
  const has = host.now?.view.setting.sets[set];
  if (has === undefined || (isDialog && set === 'NestedAppAuth')) return false;
  const [major = 0, minor = 0] = has.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = String(version).split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** @type {Set<(happening: Happening) => void>} */
const listeners = new Set();
/** @type {Promise<void> | undefined} */
let listening;

const begin = () =>
  new Promise((/** @type {(value: void) => void} */ resolve) => {
    const stream = new EventSource(new URL('events', own));
    stream.onopen = () => resolve();
    stream.onmessage = ({ data }) => {
      const happening = /** @type {Happening} */ (JSON.parse(String(data)));
      if (happening.document === windowId) for (const hears of [...listeners]) hears(happening);
    };
  });

/**
 * Hears of what happens in this window from now on; answers what ends it.
 * @param {(happening: Happening) => void} listener
 */
export async function listen(listener) {
  listeners.add(listener);
  await (listening ??= begin());
  return () => void listeners.delete(listener);
}
