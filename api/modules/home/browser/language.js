// Vietnamese, and English for guests: pages are written in Vietnamese, and every text has a key into one table.
import { words } from './words.js';

/** @typedef {'vi' | 'en'} Language */
/** @typedef {keyof typeof words} Key */

const kept = 'vanthu.language';

/** @returns {Language} */
export const language = () => (localStorage.getItem(kept) === 'en' ? 'en' : 'vi');

/**
 * The text of a key, with `{names}` filled in.
 * @param {Key} key
 * @param {Record<string, string | number>} [values]
 */
export const t = (key, values = {}) =>
  words[key][language()].replace(/\{(\w+)\}/g, (all, name) => String(values[String(name)] ?? all));

/**
 * The text of a key made at run time, or the key's own last part where the table has none.
 * @param {string} key
 */
export const tOf = (key) => (key in words ? t(/** @type {Key} */ (key)) : key.slice(key.indexOf('.') + 1));

/** Writes the texts of the page's own markup, and the switch to the other language. */
export function speak() {
  document.documentElement.lang = language();
  for (const element of document.querySelectorAll('[data-t]'))
    element.textContent = tOf(element.getAttribute('data-t') ?? '');
  for (const element of document.querySelectorAll('[data-t-label]'))
    element.setAttribute('aria-label', tOf(element.getAttribute('data-t-label') ?? ''));
  const button = document.getElementById('language');
  if (!button) return;
  button.textContent = language() === 'vi' ? 'English' : 'Tiếng Việt';
  button.lang = language() === 'vi' ? 'en' : 'vi';
  button.onclick = () => {
    localStorage.setItem(kept, language() === 'vi' ? 'en' : 'vi');
    location.reload();
  };
}

const zone = 'Asia/Ho_Chi_Minh';

/** @param {string} at */
export const momentText = (at) =>
  new Intl.DateTimeFormat(language() === 'vi' ? 'vi-VN' : 'en-GB', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZone: zone,
  }).format(new Date(at));

/** The day of a moment in Việt Nam, as YYYY-MM-DD. @param {string} at */
export const dayOf = (at) =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: zone }).format(new Date(at));

/** @param {string} on a day as YYYY-MM-DD */
export const dayText = (on) => on.split('-').reverse().join('/');

/** @param {number} value */
export const countText = (value) => value.toLocaleString(language() === 'vi' ? 'vi-VN' : 'en-GB');

/** Text as it is compared when somebody looks for it: without marks and capitals. @param {string} text */
export const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

/** The year it is in Việt Nam. */
export const thisYear = () =>
  Number(new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: zone }).format(new Date()));
