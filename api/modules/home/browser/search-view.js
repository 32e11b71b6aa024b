// Searching: words, a number or a notation; hits lead to their documents. Nobody finds what they may not read.
import { chip, h, note, show } from './kit.js';
import { dayOf, dayText, t, tOf } from './language.js';
import { read } from './session.js';
import { readOnButton } from './waiting.js';

/** @typedef {import('./views.js').SearchHit} SearchHit */
/** @typedef {{ items: SearchHit[], next?: string, suggestion?: string, complete: boolean }} Found */
/** @typedef {{ text: string, marks: [number, number][] }} Marked */

/** @param {Marked} marked */
function marked({ text, marks }) {
  let at = 0;
  const parts = marks.flatMap(([from, to]) => {
    const before = text.slice(at, from);
    at = to;
    return [before, h('mark', {}, text.slice(from, to))];
  });
  return [...parts, text.slice(at)];
}

/** @param {SearchHit} hit */
const numberOf = ({ arrivalNumber, number, notation = '' }) =>
  arrivalNumber === undefined
    ? number === undefined
      ? notation
      : `${number}/${notation}`
    : t('search.arrival', { number: arrivalNumber });

/** @param {SearchHit} hit */
const hitItem = (hit) =>
  h(
    'li',
    {},
    h('a', { href: `#/${hit.kind}/${hit.id}` }, ...marked(hit.subject)),
    h(
      'div',
      { class: 'soft' },
      [tOf(`kind.${hit.kind}`), numberOf(hit), dayText(dayOf(hit.at))].filter(Boolean).join(' · '),
      ' ',
      chip(tOf(`state.${hit.state}`)),
    ),
    hit.issuer && h('div', {}, ...marked(hit.issuer)),
    hit.excerpt && h('p', { class: 'excerpt' }, ...marked(hit.excerpt)),
  );

/** @param {string} text */
const placeOf = (text) => `#/search/${encodeURIComponent(text)}`;

/** @param {string} text */
function form(text) {
  const input = h('input', { type: 'search', name: 'text', value: text, maxlength: 300, autocomplete: 'off' });
  return h(
    'form',
    {
      role: 'search',
      class: 'row',
      submit: (event) => {
        event.preventDefault();
        location.assign(placeOf(input.value.trim()));
      },
    },
    h('label', { class: 'field grow' }, t('search.label'), input),
    h('button', { type: 'submit', class: 'button' }, t('search.go')),
  );
}

/**
 * The field that has the focus while nothing is asked yet.
 * @param {HTMLElement} view
 * @param {string} text what is looked for
 * @returns {Promise<HTMLElement | undefined>}
 */
export async function searchView(view, text) {
  const head = [h('h2', {}, t('search.title')), form(text)];
  show(view, ...head);
  if (text === '') return view.querySelector('input') ?? undefined;

  const list = h('ol', { class: 'hits' });
  const more = h('div', {});
  /** @param {string} [cursor] */
  const load = async (cursor) => {
    const query = new URLSearchParams({
      text,
      order: 'best',
      limit: '50',
      ...(cursor === undefined ? {} : { cursor }),
    });
    const found = /** @type {Found} */ (await read(`/search-hits?${query}`));
    list.append(...found.items.map(hitItem));
    const { next } = found;
    show(more, next !== undefined && readOnButton(t('search.more'), () => load(next).then(() => undefined)));
    return found;
  };
  const { items, suggestion, complete } = await load();
  const nothing = items.length === 0;
  show(
    view,
    ...head,
    !complete && note(t('search.incomplete')),
    nothing && note(t('search.none', { text })),
    suggestion !== undefined &&
      h('p', {}, t('search.suggestion'), ' ', h('a', { href: placeOf(suggestion) }, suggestion)),
    nothing ? undefined : list,
    more,
  );
  return undefined;
}
