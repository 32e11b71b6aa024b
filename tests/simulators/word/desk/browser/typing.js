// The keyboard of the simulated Word: choose a paragraph, change its text, add one, comment on it.
import { act, NotDone, textOf } from './host.js';
import { h, show } from './kit.js';
import { t } from './words.js';

/** @typedef {import('./host.js').Paragraph} Paragraph */

/** @param {string} text */
const short = (text) => (text.length > 70 ? `${text.slice(0, 68)}…` : text);

/** @param {Paragraph} paragraph */
const optionOf = ({ index, text, title }) =>
  h('option', { value: index }, `${index + 1}. ${title ? `[${title}] ` : ''}${short(text.trim()) || t('empty')}`);

/** Typing into one document. @param {string} id */
export function typingView(id) {
  /** @type {Paragraph[]} */
  let paragraphs = [];
  /** What the field was given; when it holds something else, somebody is typing. */
  let given = '';
  const choice = h('select', { id: 'paragraph', change: () => void choose() });
  const field = h('textarea', { id: 'typed', rows: 3, spellcheck: 'false' });
  const said = h('p', { class: 'told', role: 'alert' });
  const at = () => Number(choice.value);

  function fill() {
    const paragraph = paragraphs[at()];
    given = paragraph?.text ?? '';
    field.value = given;
    field.readOnly = paragraph?.locked === true;
    show(said, paragraph?.locked === true && t('locked'));
  }

  async function choose() {
    fill();
    await act(id, { do: 'select', paragraph: at() });
  }

  /** @param {object} what */
  async function does(what) {
    show(said);
    try {
      await act(id, what);
      given = field.value;
    } catch (thrown) {
      show(said, thrown instanceof NotDone ? `${t('refused')} (${thrown.message})` : t('offline'));
    }
  }

  /** @param {import('./words.js').Key} key @param {() => object} what */
  const button = (key, what) => h('button', { type: 'button', class: 'sit', click: () => void does(what()) }, t(key));
  const element = h(
    'details',
    { class: 'typing' },
    h('summary', {}, t('typing')),
    h('label', { for: 'paragraph' }, t('paragraph')),
    choice,
    h('label', { for: 'typed' }, t('text')),
    field,
    h(
      'div',
      {},
      button('write', () => ({ do: 'type', paragraph: at(), text: field.value })),
      button('add', () => ({ do: 'new-paragraph', paragraph: at(), text: field.value })),
      button('comment', () => ({ do: 'comment', paragraph: at(), text: field.value })),
    ),
    said,
  );

  return {
    element,
    /** The text as it is now; what somebody is typing stays. @param {number | undefined} selected */
    async refresh(selected) {
      paragraphs = await textOf(id);
      const now = selected ?? (choice.value === '' ? 0 : at());
      show(choice, ...paragraphs.map(optionOf));
      choice.value = String(Math.min(now, paragraphs.length - 1));
      if (field.value === given || field.value === paragraphs[at()]?.text) fill();
    },
  };
}
