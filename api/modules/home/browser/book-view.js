// A register book on the screen: its rows of a year, newest first, with what was added to them.
import { chip, h, note, show, table, tableRow } from './kit.js';
import { countText, dayText, t, thisYear, tOf } from './language.js';
import { call, read } from './session.js';
import { readOnButton, reasonOf } from './waiting.js';

/** @typedef {import('./views.js').RegisterView} RegisterView */
/** @typedef {import('./views.js').EntryView} EntryView */
/**
 * @template T
 * @typedef {import('./views.js').Page<T>} Page
 */

/** @param {EntryView} entry */
const notesOf = ({ notes, reason }) => [
  ...(reason === undefined ? [] : [h('div', {}, t('value.reason', { value: reason }))]),
  ...notes.map(({ kind, text, on }) => h('div', {}, `${tOf(`note.${kind}`)}: ${text} (${dayText(on)})`)),
];

/** @type {Record<string, 'good' | 'warn' | 'bad' | ''>} */
const colours = { entered: '', issuing: 'warn', issued: 'good', recalled: 'bad', void: 'bad' };

/**
 * @param {RegisterView} register
 * @param {EntryView} entry
 */
function rowOf(register, entry) {
  const { columns, number, on, state, documentId } = entry;
  const column = (/** @type {string} */ name) => String(columns[name] ?? '');
  const incoming = register.kind === 'incoming';
  const shown = incoming ? String(number) : `${number < 10 ? '0' : ''}${number}/${column('notation')}`;
  const link = h(
    'a',
    { href: `#/${register.kind}/${documentId}`, 'aria-label': t('register.open', { number: shown }) },
    shown,
  );
  const notes = [chip(tOf(`entry.${state}`), colours[state] ?? ''), ...notesOf(entry)];
  const issuedOn = column('issuedOn');
  return {
    struck: state === 'void' || state === 'recalled',
    cells: incoming
      ? [
          h('span', { class: 'number' }, dayText(on)),
          h('span', { class: 'number' }, link),
          column('issuer'),
          [
            h('span', { class: 'notation' }, column('code')),
            issuedOn !== '' && h('div', { class: 'soft number' }, dayText(issuedOn)),
          ],
          column('typeAndSubject'),
          notes,
        ]
      : [
          h('span', { class: 'number' }, link),
          h('span', { class: 'number' }, dayText(on)),
          column('typeAndSubject'),
          column('signer'),
          column('recipients'),
          notes,
        ],
  };
}

/** @type {Record<string, import('./language.js').Key[]>} */
const heads = {
  incoming: ['column.on', 'column.arrival', 'column.issuer', 'column.code', 'column.subject', 'column.notes'],
  outgoing: ['column.code', 'column.on', 'column.subject', 'column.signer', 'column.recipients', 'column.notes'],
};

/**
 * The button that fetches the printed book and opens it.
 * @param {RegisterView} register
 * @param {number} year
 */
function printButton(register, year) {
  const place = h('span', {});
  const button = h('button', { type: 'button', class: 'button quiet' }, t('register.print'));
  button.addEventListener('click', () => {
    button.disabled = true;
    button.textContent = t('register.printing');
    void (async () => {
      try {
        const answer = await call(`/registers/${register.id}/book?year=${year}`);
        const url = URL.createObjectURL(new Blob([await answer.blob()], { type: 'application/pdf' }));
        const name = `${register.kind}-${year}.pdf`;
        show(
          place,
          h('a', { href: url, target: '_blank', rel: 'noopener' }, t('file.tab')),
          ' · ',
          h('a', { href: url, download: name }, t('file.save')),
        );
      } catch (thrown) {
        show(place, h('span', { role: 'alert' }, reasonOf(thrown)));
      }
      button.disabled = false;
      button.textContent = t('register.print');
    })();
  });
  return h('div', { class: 'actions' }, button, place);
}

/**
 * @param {RegisterView} register
 * @param {number} year
 * @param {(year: number) => void} choose
 */
function headOf(register, year, choose) {
  const latest = Math.max(thisYear(), register.year);
  const select = h(
    'select',
    {},
    Array.from({ length: 6 }, (_, back) => latest - back).map((one) =>
      h('option', { value: one, selected: one === year }, one),
    ),
  );
  select.addEventListener('change', () => choose(Number(select.value)));
  return h(
    'div',
    { class: 'row' },
    h(
      'div',
      { class: 'grow' },
      h('h2', {}, register.name),
      h('span', { class: 'soft' }, t('register.last', { number: countText(register.lastNumber), year: register.year })),
    ),
    printButton(register, year),
    h('label', { class: 'field' }, t('register.year'), select),
  );
}

/**
 * Where somebody left a book to open a document: coming back finds the same row.
 * @type {{ place: string, href: string } | undefined}
 */
let left;

const placeOf = (/** @type {string} */ registerId, /** @type {number} */ year) => `#/book/${registerId}/${year}`;

/** The address of a book, in the year in which it was left. @param {string} registerId */
export const bookPlace = (registerId) =>
  left?.place.startsWith(`#/book/${registerId}/`) === true ? left.place : `#/book/${registerId}`;

/**
 * The link that has the focus when somebody comes back from a document.
 * @param {HTMLElement} view
 * @param {RegisterView} register
 * @param {number} year
 * @returns {Promise<HTMLElement | undefined>}
 */
export async function bookView(view, register, year) {
  const place = placeOf(register.id, year);
  const columns = (heads[register.kind] ?? heads['outgoing'] ?? []).map((key) => t(key));
  const rows = table({ caption: `${register.name} ${year}`, heads: columns, rows: [] });
  const body = /** @type {HTMLTableSectionElement} */ (rows.tBodies[0]);
  body.addEventListener('click', ({ target }) => {
    const href = target instanceof Element ? target.closest('a')?.getAttribute('href') : undefined;
    if (href) left = { place, href };
  });
  const count = h('p', { class: 'soft', role: 'status' });
  const more = h('div', {});
  /** @type {string | undefined} */
  let next;
  /** @param {number} limit */
  const load = async (limit) => {
    const query = new URLSearchParams({ year: String(year), limit: String(limit), ...(next && { cursor: next }) });
    const page = /** @type {Page<EntryView>} */ (await read(`/registers/${register.id}/entries?${query}`));
    body.append(...page.items.map((entry) => tableRow(columns, rowOf(register, entry))));
    next = page.next;
    count.textContent = t('register.shown', { count: countText(body.rows.length) });
    if (next === undefined) show(more);
  };

  await load(50);
  if (next !== undefined)
    show(
      more,
      readOnButton(t('register.more'), () => load(100)),
    );
  const leftRow = () => [...body.querySelectorAll('a')].find((link) => link.getAttribute('href') === left?.href);
  if (left?.place === place) while (!leftRow() && next !== undefined) await load(100);
  const chosen = left?.place === place ? leftRow() : undefined;
  if (chosen) left = undefined;

  const again = (/** @type {number} */ wanted) => location.assign(placeOf(register.id, wanted));
  const isEmpty = body.rows.length === 0;
  show(
    view,
    headOf(register, year, again),
    isEmpty ? note(t('register.empty', { year })) : rows,
    !isEmpty && count,
    more,
  );
  return chosen;
}
