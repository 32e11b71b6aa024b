// The side panel: the journey to play by hand, with its files; and the faults to cause.
import { act } from './control.js';
import { icon } from './icons.js';
import { h, show } from './kit.js';
import { personOf } from './state.js';
import { language, t } from './words.js';
import { steps } from './words-guide.js';

/** @typedef {import('./state.js').Office} Office */
/** @typedef {(person: string, text?: string) => void} Seat */

/** @param {string} title @param {() => void} close @param {...(Node | false)} content */
const panel = (title, close, ...content) => [
  h(
    'div',
    { class: 'side-head' },
    h('h2', {}, title),
    h(
      'button',
      { type: 'button', class: 'plain', 'aria-label': t('close'), title: t('close'), click: close },
      icon('close'),
    ),
  ),
  h('div', { class: 'side-body', tabindex: 0, role: 'region', 'aria-label': title }, ...content),
];

/**
 * The journey; each step seats whoever acts.
 * @param {Office} office
 * @param {{ seat: Seat, close: () => void }} room
 */
export const guidePanel = (office, { seat, close }) =>
  panel(
    t('guide'),
    close,
    h('p', {}, t('guide.lead')),
    h('h3', {}, t('guide.files')),
    h(
      'ul',
      { class: 'files' },
      office.setting.samples.map(({ name, title }) =>
        h('li', {}, h('a', { href: `/office/samples/${encodeURIComponent(name)}`, download: name }, title[language()])),
      ),
    ),
    h(
      'ol',
      { class: 'steps' },
      steps.map((one) => {
        const text = 'text' in one ? one.text[language()] : undefined;
        return h(
          'li',
          {},
          h('h3', {}, t(`guide.${one.step}`)),
          h('p', {}, t(`guide.${one.step}-text`)),
          one.people.map((key, index) => {
            const name = personOf(office, key)?.name;
            const click = () => seat(key, index === 0 ? text : undefined);
            return name !== undefined && h('button', { type: 'button', class: 'sit', click }, t('guide.sit', { name }));
          }),
          text !== undefined && h('small', {}, t('guide.write', { text })),
        );
      }),
    ),
  );

/** Each with what the simulator is to do. */
const faults = /** @type {const} */ ([
  ['rate', [{ side: 'connector', answer: 429, retryAfterSeconds: 5, times: 3 }]],
  ['gateway', [{ side: 'connector', on: 'send', answer: 502, lost: true, times: 1 }]],
  ['slow', [{ side: 'connector', answer: 'late', delayMs: 4000, times: 5 }]],
  ['lost', [{ side: 'channel', what: 'lost-answer', of: 'adaptiveCard/action', times: 1 }]],
  ['twice', [{ side: 'channel', what: 'duplicate', times: 5 }]],
]);

/**
 * What can be made to go wrong, and what it shows.
 * @param {Office} office
 * @param {{ changed: () => void, close: () => void }} room
 */
export function faultsPanel(office, { changed, close }) {
  const state = h('p', { class: 'waiting', role: 'status' });
  /** @param {object} body */
  const plan = async (body) => {
    const { waiting } = await act('faults', body);
    show(state, t('faults.waiting', { count: Array.isArray(waiting) ? waiting.length : 0 }));
  };
  void plan({});
  /** @param {import('./control.js').Person} person */
  const block = async (person) => {
    await act(person.blocked ? 'unblock' : 'block', { person: person.key });
    changed();
  };
  const seated = office.settings.seats.flatMap(({ person }) => personOf(office, person) ?? []);
  return panel(
    t('faults'),
    close,
    h('p', {}, t('faults.lead')),
    state,
    h('button', { type: 'button', class: 'sit', click: () => void plan({ clear: true }) }, t('faults.clear')),
    h(
      'ul',
      { class: 'steps' },
      faults.map(([name, planned]) =>
        h(
          'li',
          {},
          h('h3', {}, t(`fault.${name}`)),
          h('p', {}, t(`fault.${name}-text`)),
          h('button', { type: 'button', class: 'sit', 'aria-label': `${t('faults.cause')}: ${t(`fault.${name}`)}`, click: () => void plan({ plan: planned }) }, t('faults.cause')), // prettier-ignore
        ),
      ),
      h(
        'li',
        {},
        h('h3', {}, t('fault.blocked')),
        h('p', {}, t('fault.blocked-text')),
        seated.map((one) =>
          h(
            'button',
            { type: 'button', class: 'sit', 'aria-pressed': String(one.blocked), click: () => void block(one) },
            t(one.blocked ? 'fault.unblock' : 'fault.block', { name: one.name }),
          ),
        ),
      ),
    ),
  );
}
