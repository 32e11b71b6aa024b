// What a person sees while something takes its time, and what to do when it did not work.
import { h, note, show } from './kit.js';
import { t } from './language.js';
import { Refused } from './session.js';

/** The sentence for what went wrong: the API's own, or that nobody answers. @param {unknown} thrown */
export const reasonOf = (thrown) => (thrown instanceof Refused ? thrown.message : t('offline'));

/**
 * What went wrong, and a button that tries again.
 * @param {unknown} thrown
 * @param {() => void} again
 */
export const trouble = (thrown, again) =>
  h(
    'div',
    {},
    note(reasonOf(thrown), 'bad'),
    h('button', { type: 'button', class: 'button', click: again }, t('again')),
  );

/** Longer than this and a person wonders. */
const moment = 400;

/**
 * The same promise; says in this place that the page is reading, when that takes longer than a moment.
 * @template T
 * @param {HTMLElement} place
 * @param {Promise<T>} work
 */
export async function patiently(place, work) {
  const timer = setTimeout(() => show(place, h('p', { role: 'status' }, t('loading'))), moment);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * A button that reads on: it says so while it does, keeps the focus, and says below itself why it could not.
 * @param {string} text
 * @param {() => Promise<void>} work
 */
export function readOnButton(text, work) {
  const said = h('div', {});
  const button = h('button', { type: 'button', class: 'button quiet' }, text);
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-busy') === 'true') return;
    button.setAttribute('aria-busy', 'true');
    button.textContent = t('loading');
    show(said);
    void work()
      .catch((/** @type {unknown} */ thrown) => show(said, note(reasonOf(thrown), 'bad')))
      .finally(() => {
        button.removeAttribute('aria-busy');
        button.textContent = text;
      });
  });
  return h('div', { class: 'more' }, button, said);
}
