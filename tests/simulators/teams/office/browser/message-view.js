// One message as its reader sees it; the buttons of its card act, and the card becomes what they answer.
import { drawCard } from './card-view.js';
import { act, NotDone } from './control.js';
import { openDialog } from './dialog.js';
import { h, show } from './kit.js';
import { markdown } from './markdown.js';
import { t, timeText } from './words.js';

/** @typedef {import('./control.js').Message} Message */
/** @typedef {import('./control.js').Outcome} Outcome */
/** @typedef {import('./card-view.js').Pressed} Pressed */
/**
 * @typedef {object} Reader
 * @property {import('./state.js').Office} office
 * @property {string} key
 * @property {string} name
 * @property {boolean} phone
 */

const slowMs = 6_000;

/** What the person is told below the card after pressing; nothing when the card itself says it. @param {Outcome} outcome */
function toldBy({ kind, text, message }) {
  if (kind === 'message') return text ?? '';
  if (kind === 'error') return message === undefined || message === '' ? t('went-wrong') : message;
  if (kind === 'broken') return t('went-wrong');
  return kind === 'login' ? t('login-wanted') : '';
}

/** The initials in the circle before a name. @param {string} name @param {boolean} bot */
export const avatar = (name, bot) =>
  h(
    'span',
    { class: bot ? 'avatar is-bot' : 'avatar', 'aria-hidden': 'true' },
    bot
      ? 'V'
      : name
          .split(' ')
          .slice(-2)
          .map((word) => word[0] ?? '')
          .join(''),
  );

/**
 * Draws a message; `update` draws it again when it has changed.
 * @param {Message} first
 * @param {Reader} reader
 */
export function messageView(first, reader) {
  const { office, key, name, phone } = reader;
  let message = first;
  let drawn = '';
  let busy = false;
  const mine = !first.fromBot && first.from === name;
  const head = h('p', { class: 'said-by' });
  const text = h('div', { class: 'text' });
  const card = h('div', { class: 'card-place' });
  const told = h('p', { class: 'told', role: 'status' });
  const article = h('article', { class: mine ? 'message is-mine' : 'message', tabindex: -1 }, head, text, card, told);
  const element = h('li', { 'data-activity': first.activityId }, !mine && avatar(first.from, first.fromBot), article);

  /** @param {Pressed} pressed */
  async function press({ button, inputs }) {
    if (busy) return;
    busy = true;
    card.classList.add('is-busy');
    card.setAttribute('aria-busy', 'true');
    show(told, h('span', { class: 'sr' }, t('working')));
    const slow = setTimeout(() => show(told, t('still-working')), slowMs);
    const { activityId, conversationId } = message;
    try {
      const outcome = /** @type {Outcome} */ (
        /** @type {unknown} */ (await act('press', { person: key, activityId, conversationId, ...button, inputs }))
      );
      show(told, toldBy(outcome));
      if (outcome.kind === 'link') window.open(outcome.url, '_blank', 'noopener');
      if (outcome.dialog) openDialog(outcome.dialog, { office, key, name, phone, told: (said) => show(told, said) });
    } catch (thrown) {
      show(told, thrown instanceof NotDone ? t('card-changed') : t('offline'));
    } finally {
      clearTimeout(slow);
      busy = false;
      card.classList.remove('is-busy');
      card.removeAttribute('aria-busy');
    }
  }

  function draw() {
    const who = mine ? t('you') : message.from;
    show(
      head,
      h('b', {}, who),
      ' ',
      h('time', {}, timeText(message.at)),
      message.edited && !message.card && ` · ${t('edited')}`,
    );
    // the text is made safe before it becomes markup
    text.innerHTML = markdown(message.text);
    const json = JSON.stringify(message.card ?? null);
    if (json === drawn) return;
    drawn = json;
    const hadFocus = card.contains(document.activeElement) || (busy && document.activeElement === document.body);
    const open = (/** @type {string} */ url) => void window.open(url, '_blank', 'noopener');
    const look = office.setting.looks[office.settings.theme];
    show(card, message.card && drawCard(message.card, look, { press: (pressed) => void press(pressed), open }));
    if (hadFocus) article.focus();
  }
  draw();

  return {
    element,
    /** @param {Message} next */
    update(next) {
      message = next;
      draw();
    },
  };
}
