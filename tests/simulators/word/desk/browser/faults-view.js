// The panel of what can be made to go wrong, and what it shows.
import { faults } from './host.js';
import { icon } from './icons.js';
import { h, show } from './kit.js';
import { t } from './words.js';

/** Each with what the simulated Word is to do. */
const causes = /** @type {const} */ ([
  ['next', [{ on: 'sync', answer: 'GeneralException' }]],
  ['file', [{ on: 'open-file', answer: 11001, times: 3 }]],
  ['slice', [{ on: 'slice', answer: 5001 }]],
  ['slow', [{ on: 'any', answer: 'late', delayMs: 4000, times: 3 }]],
  ['lost', [{ on: 'sync', answer: 'GeneralException', lost: true }]],
  ['offline', [{ on: 'sync', answer: 'ConnectionFailure', times: 2 }]],
]);

/** @param {() => void} close */
export function faultsView(close) {
  const state = h('p', { role: 'status' });
  /** @param {object} body */
  const plan = async (body) => show(state, t('faults.waiting', { count: await faults(body) }));
  void plan({});
  return [
    h(
      'div',
      { class: 'side-head' },
      h('h2', {}, t('faults')),
      h('button', { type: 'button', class: 'plain', 'aria-label': t('close'), title: t('close'), click: close }, icon('close')), // prettier-ignore
    ),
    h(
      'div',
      { class: 'side-body', tabindex: 0, role: 'region', 'aria-label': t('faults') },
      h('p', {}, t('faults.lead')),
      state,
      h('button', { type: 'button', class: 'sit', click: () => void plan({ clear: true }) }, t('faults.clear')),
      h(
        'ul',
        { class: 'steps' },
        causes.map(([name, planned]) =>
          h(
            'li',
            {},
            h('h3', {}, t(`fault.${name}`)),
            h('p', {}, t(`fault.${name}-text`)),
            h('button', { type: 'button', class: 'sit', 'aria-label': `${t('faults.cause')}: ${t(`fault.${name}`)}`, click: () => void plan({ plan: planned }) }, t('faults.cause')), // prettier-ignore
          ),
        ),
      ),
    ),
  ];
}
