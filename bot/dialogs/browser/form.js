// Fields with a label and a sentence for what is missing; progress for what takes longer; nothing is sent twice.
import { focusOn, h, note, show } from './kit.js';
import { t } from './language.js';

// prettier-ignore
const words = {
  needed:  { vi: 'Xin điền “{field}”.', en: 'Please fill in “{field}”.' },
  choose:  { vi: 'Chọn…', en: 'Choose…' },
  optional: { vi: ' (không bắt buộc)', en: ' (optional)' },
};

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

/**
 * @typedef {object} Field
 * @property {HTMLElement} element
 * @property {() => string} value
 * @property {() => boolean} check says what is missing; true when nothing is
 * @property {() => void} clear
 * @property {() => void} focus
 */

/**
 * @typedef {object} Asked
 * @property {string} id
 * @property {string} label
 * @property {'text' | 'long' | 'pin' | 'date' | 'number' | 'choose' | 'file'} [kind]
 * @property {boolean} [required]
 * @property {boolean} [sometimes] required under the condition that the hint names
 * @property {string | number | undefined} [value]
 * @property {number} [most]
 * @property {string} [hint]
 * @property {string} [min]
 * @property {string} [accept]
 * @property {readonly { value: string, title: string }[]} [choices]
 */

/** A label; what may stay empty says so. @param {string} id @param {string} label @param {boolean} required */
export const labelFor = (id, label, required) =>
  h('label', { for: id }, label, !required && h('span', { class: 'soft' }, t(words.optional)));

/** @param {Asked} asked @returns {Control} */
function controlOf({ id, kind = 'text', value, most, choices = [], min, accept }) {
  const named = { id, name: id };
  if (kind === 'long') {
    const area = h('textarea', { ...named, rows: 4, maxlength: most });
    area.value = String(value ?? '');
    return area;
  }
  if (kind === 'choose') {
    const options = choices.map((one) => h('option', { value: one.value, selected: one.value === value }, one.title));
    return h('select', named, value === undefined && h('option', { value: '' }, t(words.choose)), options);
  }
  if (kind === 'pin')
    return h('input', { ...named, type: 'password', inputmode: 'numeric', autocomplete: 'off', maxlength: 100 });
  return h('input', { ...named, type: kind, value, maxlength: most, min, accept, autocomplete: 'off' });
}

/**
 * One field.
 * @param {Asked} asked
 * @returns {Field & { control: Control }}
 */
export function field(asked) {
  const { id, label, required = false, sometimes = false, hint } = asked;
  const control = controlOf(asked);
  const wrong = h('p', { class: 'wrong', id: `${id}-wrong` });
  const told = [hint === undefined ? '' : `${id}-hint`, `${id}-wrong`].join(' ').trim();
  control.setAttribute('aria-describedby', told);
  if (required) control.setAttribute('aria-required', 'true');
  const check = () => {
    const fine = !required || control.value.trim() !== '';
    wrong.textContent = fine ? '' : t(words.needed, { field: label });
    control.setAttribute('aria-invalid', String(!fine));
    return fine;
  };
  // said when the form is sent, taken back while typing: a line that appears under a pressed button would move it away
  control.addEventListener('input', () => {
    if (control.getAttribute('aria-invalid') === 'true') check();
  });
  return {
    control,
    element: h(
      'div',
      { class: 'field' },
      labelFor(id, label, required || sometimes),
      hint !== undefined && h('p', { class: 'soft', id: `${id}-hint` }, hint),
      control,
      wrong,
    ),
    value: () => control.value.trim(),
    check,
    clear: () => {
      control.value = '';
    },
    focus: () => control.focus(),
  };
}

/**
 * A box to tick.
 * @param {string} id
 * @param {string} label
 * @param {boolean} [on]
 */
export function tick(id, label, on = false) {
  const control = h('input', { type: 'checkbox', id, name: id, checked: on });
  return {
    control,
    element: h('div', { class: 'tick' }, control, h('label', { for: id }, label)),
    on: () => control.checked,
  };
}

/**
 * One of two or more answers, each to be seen at once.
 * @param {string} id
 * @param {string} question
 * @param {readonly { value: string, title: string }[]} answers
 */
export function question(id, question, answers) {
  const inputs = answers.map(({ value }) => h('input', { type: 'radio', name: id, id: `${id}-${value}`, value }));
  return {
    element: h(
      'fieldset',
      {},
      h('legend', {}, question),
      answers.map(({ title }, at) =>
        h('div', { class: 'tick' }, inputs[at], h('label', { for: inputs[at]?.id ?? '' }, title)),
      ),
    ),
    inputs,
    value: () => inputs.find(({ checked }) => checked)?.value,
  };
}

/** Longer than this and somebody wonders whether anything happens. */
const unnoticedMs = 400;

/**
 * Does the work once, however often it is asked, and shows that it goes on.
 * @param {HTMLButtonElement} button
 * @param {string} sentence what is going on
 * @param {(tell: (share: number) => void) => Promise<void>} work
 */
export async function busy(button, sentence, work) {
  if (button.getAttribute('aria-disabled') === 'true') return;
  button.setAttribute('aria-disabled', 'true');
  const bar = h('progress', { 'aria-label': sentence });
  const said = h('div', { class: 'busy', role: 'status' });
  button.after(said);
  const timer = setTimeout(() => show(said, bar, ' ', sentence), unnoticedMs);
  try {
    await work((share) => {
      bar.value = share;
    });
  } finally {
    clearTimeout(timer);
    said.remove();
    button.removeAttribute('aria-disabled');
  }
}

/**
 * A form of these fields with one button; the work gets called when nothing is missing.
 * @param {{ fields: readonly (Field | { element: HTMLElement })[], label: string, working: string,
 *   work: (tell: (share: number) => void) => Promise<void>, onTrouble: (thrown: unknown) => string | undefined }} given
 */
export function form({ fields, label, working, work, onTrouble }) {
  const said = h('div', {});
  const go = h('button', { type: 'submit', class: 'main' }, label);
  const element = h(
    'form',
    { novalidate: true },
    ...fields.map((one) => one.element),
    h('div', { class: 'actions' }, go),
    said,
  );
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    const missing = fields.filter((one) => 'check' in one && !one.check());
    const [first] = missing;
    if (first && 'focus' in first) {
      first.focus();
      return;
    }
    show(said);
    void busy(go, working, work).catch((/** @type {unknown} */ thrown) => {
      const sentence = onTrouble(thrown);
      if (sentence === undefined) return;
      const trouble = note('bad', sentence);
      show(said, trouble);
      // the alert is read out by itself: who has one thing to type goes on typing
      const [only, ...others] = fields.filter((one) => 'focus' in one);
      if (only && others.length === 0) only.focus();
      else focusOn(trouble);
      trouble.scrollIntoView({ block: 'nearest' });
    });
  });
  return { element, go, said };
}
