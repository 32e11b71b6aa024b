// Making elements without markup in strings: what comes from outside is always text.

/** @typedef {Node | string | number | undefined | false} Child */

/**
 * An element with its attributes; a function is a listener, `undefined` and `false` are left out.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string | number | boolean | undefined | ((event: Event) => void)>} [attributes]
 * @param {...(Child | readonly Child[])} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name, value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...nodes(children));
  return element;
}

/**
 * @param {readonly (Child | readonly Child[])[]} children
 * @returns {(Node | string)[]}
 */
const nodes = (children) =>
  children
    .flat()
    .flatMap((child) =>
      child === undefined || child === false ? [] : [child instanceof Node ? child : String(child)],
    );

/**
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no element ${id}`);
  return element;
}

/**
 * Puts these in place of what was there.
 * @param {HTMLElement} element
 * @param {...(Child | readonly Child[])} children
 */
export const show = (element, ...children) => element.replaceChildren(...nodes(children));

/** @typedef {{ cells: readonly (Child | readonly Child[])[], struck?: boolean }} TableRow */

/**
 * One row of a table with these heads, to be appended to it.
 * @param {readonly string[]} heads
 * @param {TableRow} row
 */
export const tableRow = (heads, { cells, struck }) =>
  h(
    'tr',
    { role: 'row', class: struck ? 'struck' : undefined },
    cells.map((cell, at) =>
      h('td', { role: 'cell', 'data-label': heads[at] ?? '' }, h('div', {}, ...(Array.isArray(cell) ? cell : [cell]))),
    ),
  );

/**
 * A table whose rows become cards on a narrow screen; the roles keep it a table for screen readers there.
 * @param {{ caption: string, heads: readonly string[], rows: readonly TableRow[] }} given
 */
export const table = ({ caption, heads, rows }) =>
  h(
    'table',
    { class: 'table', role: 'table' },
    h('caption', { class: 'sr' }, caption),
    h(
      'thead',
      { role: 'rowgroup' },
      h(
        'tr',
        { role: 'row' },
        heads.map((head) => h('th', { scope: 'col', role: 'columnheader' }, head)),
      ),
    ),
    h(
      'tbody',
      { role: 'rowgroup' },
      rows.map((row) => tableRow(heads, row)),
    ),
  );

/**
 * Names and values.
 * @param {readonly (readonly [string, Child | readonly Child[]] | undefined | false)[]} pairs
 */
export const factList = (pairs) =>
  h(
    'dl',
    { class: 'facts' },
    pairs.flatMap((pair) =>
      pair ? [h('dt', {}, pair[0]), h('dd', {}, ...(Array.isArray(pair[1]) ? pair[1] : [pair[1]]))] : [],
    ),
  );

/**
 * @param {string} text
 * @param {'good' | 'warn' | 'bad' | ''} [kind]
 */
export const chip = (text, kind = '') => h('span', { class: `chip ${kind}` }, text);

/**
 * @param {string} text
 * @param {'good' | 'bad' | ''} [kind]
 */
export const note = (text, kind = '') =>
  h('div', { class: `note ${kind}`, role: kind === 'bad' ? 'alert' : 'status' }, text);
