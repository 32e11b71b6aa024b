// Choosing units and people by name: typed with marks or without, chosen from what matches, taken back with a press.
import { labelFor } from './form.js';
import { button, h, show } from './kit.js';
import { fold, t } from './language.js';

// prettier-ignore
const words = {
  find:   { vi: 'Gõ tên đơn vị hoặc người…', en: 'Type the name of a unit or a person…' },
  remove: { vi: 'Bỏ {name}', en: 'Remove {name}' },
  found:  { vi: '{count} kết quả', en: '{count} found' },
  none:   { vi: 'Không thấy; thử ít chữ hơn.', en: 'Nothing found; try fewer letters.' },
  needed: { vi: 'Xin chọn “{field}”.', en: 'Please choose “{field}”.' },
};

/** @typedef {{ value: string, title: string }} Choice */

/** More than these nobody reads through. */
const mostShown = 8;

/**
 * A field in which one or several of many are chosen.
 * @param {{ id: string, label: string, choices: readonly Choice[], single?: boolean, required?: boolean, values?: readonly string[] }} asked
 */
export function picker({ id, label, choices, single = false, required = false, values = [] }) {
  const titles = new Map(choices.map(({ value, title }) => [value, title]));
  const folded = choices.map((choice) => ({ ...choice, folded: fold(choice.title) }));
  /** @type {string[]} */
  let chosen = values.filter((value) => titles.has(value));
  const shown = h('ul', { class: 'chosen', 'aria-label': label });
  const found = h('ul', { class: 'found', 'aria-label': label });
  const count = h('p', { class: 'soft', role: 'status' });
  const wrong = h('p', { class: 'wrong', id: `${id}-wrong` });
  const search = h('input', {
    id,
    type: 'search',
    autocomplete: 'off',
    placeholder: t(words.find),
    'aria-describedby': `${id}-wrong`,
  });

  const draw = () => {
    shown.hidden = chosen.length === 0;
    show(
      shown,
      chosen.map((value) => {
        const name = titles.get(value) ?? value;
        const off = button(`${name} ✕`, () => {
          chosen = chosen.filter((one) => one !== value);
          draw();
          search.focus();
        });
        off.setAttribute('aria-label', t(words.remove, { name }));
        return h('li', {}, off);
      }),
    );
    search.hidden = single && chosen.length > 0;
    wrong.textContent = '';
    search.setAttribute('aria-invalid', 'false');
  };
  const look = () => {
    const parts = fold(search.value)
      .split(/\s+/)
      .filter((part) => part !== '');
    const matches =
      parts.length === 0
        ? []
        : folded.filter(
            (choice) => !chosen.includes(choice.value) && parts.every((part) => choice.folded.includes(part)),
          );
    found.hidden = matches.length === 0;
    count.textContent =
      parts.length === 0 ? '' : matches.length === 0 ? t(words.none) : t(words.found, { count: matches.length });
    show(
      found,
      matches.slice(0, mostShown).map(({ value, title }) =>
        h(
          'li',
          {},
          button(title, () => {
            chosen = single ? [value] : [...chosen, value];
            search.value = '';
            look();
            draw();
            (single ? /** @type {HTMLElement | null} */ (shown.querySelector('button')) : search)?.focus();
          }),
        ),
      ),
    );
  };
  search.addEventListener('input', look);
  // Enter takes the first that matches, and never sends the form
  search.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    found.querySelector('button')?.click();
  });
  draw();
  look();
  return {
    element: h('div', { class: 'field' }, labelFor(id, label, required), shown, search, count, found, wrong),
    values: () => chosen,
    value: () => chosen[0] ?? '',
    check: () => {
      const fine = !required || chosen.length > 0;
      wrong.textContent = fine ? '' : t(words.needed, { field: label });
      search.setAttribute('aria-invalid', String(!fine));
      return fine;
    },
    clear: () => {
      chosen = [];
      draw();
    },
    focus: () => search.focus(),
  };
}

/**
 * Units first, then everybody in their positions, as `unit:ID` and `position:ID`.
 * @param {import('./main.js').Directory} directory
 * @returns {Choice[]}
 */
export const unitsAndPeople = ({ units, positions, unit }) => [
  ...units.map(({ id, name }) => ({ value: `unit:${id}`, title: name })),
  ...positions.map(({ id, fullName, title, unitId }) => ({
    value: `position:${id}`,
    title: `${title} ${fullName}, ${unit(unitId)}`,
  })),
];

/** As the API takes a recipient. @param {string} value */
export const recipientOf = (value) => {
  const id = value.slice(value.indexOf(':') + 1);
  return value.startsWith('unit:') ? { kind: 'unit', unitId: id } : { kind: 'position', positionId: id };
};
