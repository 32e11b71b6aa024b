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

/** @param {readonly (Child | readonly Child[])[]} children */
const nodes = (children) =>
  children
    .flat()
    .flatMap((child) =>
      child === undefined || child === false ? [] : [child instanceof Node ? child : String(child)],
    );

/**
 * Puts these in place of what was there.
 * @param {Element} element
 * @param {...(Child | readonly Child[])} children
 */
export const show = (element, ...children) => element.replaceChildren(...nodes(children));

/**
 * Names and values; what has no value is left out.
 * @param {readonly (readonly [string, Child | readonly Child[]] | undefined | false)[]} pairs
 */
export const facts = (pairs) =>
  h(
    'dl',
    { class: 'facts' },
    pairs.flatMap((pair) =>
      pair && pair[1] !== undefined && pair[1] !== ''
        ? [h('div', {}, h('dt', {}, pair[0]), h('dd', {}, ...(Array.isArray(pair[1]) ? pair[1] : [pair[1]])))]
        : [],
    ),
  );

/**
 * What was found or came of something; trouble is read out at once.
 * @param {'good' | 'warn' | 'bad' | ''} kind
 * @param {...(Child | readonly Child[])} children
 */
export const note = (kind, ...children) =>
  h('div', { class: `note ${kind}`, role: kind === 'bad' ? 'alert' : kind === '' ? undefined : 'status' }, ...children);

/**
 * @param {string} text
 * @param {(button: HTMLButtonElement) => void} press
 * @param {'main' | 'quiet'} [look]
 */
export function button(text, press, look = 'quiet') {
  const made = h('button', { type: 'button', class: look === 'main' ? 'main' : undefined }, text);
  made.addEventListener('click', () => press(made));
  return made;
}

/**
 * A part of the page under its own heading.
 * @param {string} title
 * @param {...(Child | readonly Child[])} children
 */
export const part = (title, ...children) => h('section', {}, h('h2', {}, title), ...children);

/**
 * A list; nothing when it would be empty.
 * @param {readonly (Child | readonly Child[])[]} items
 */
export const list = (items) =>
  items.length > 0 &&
  h(
    'ul',
    {},
    items.map((item) => h('li', {}, ...(Array.isArray(item) ? item : [item]))),
  );

/** Brings the eye, and the screen reader, to this. @param {HTMLElement} element */
export function focusOn(element) {
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus();
}
