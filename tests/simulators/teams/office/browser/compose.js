// Where a person writes: a field that grows, the commands to choose from, and in channels the mention of the bot.
import { act } from './control.js';
import { icon } from './icons.js';
import { h, show } from './kit.js';
import { language, t } from './words.js';

/**
 * @typedef {object} Place
 * @property {import('./message-view.js').Reader} reader
 * @property {string} conversationId
 * @property {string} label
 * @property {boolean} channel only what mentions the bot reaches it
 * @property {boolean} [brief] a reply: without the commands
 */

/**
 * Writes a text as the person; `told` hears what went wrong.
 * @param {Place} place
 * @param {string} text
 * @param {boolean} mention
 * @param {(said: string) => void} told
 * @returns {Promise<boolean>} whether it was taken
 */
export async function write({ reader, conversationId }, text, mention, told) {
  told('');
  try {
    const { status, tries } = await act('say', { person: reader.key, text, conversationId, mention });
    if (status === undefined && tries !== 0) told(t('unanswered'));
    return true;
  } catch {
    told(t('offline'));
    return false;
  }
}

/** The commands that make sense here, each written as if the person had typed it. @param {Place} place @param {(text: string, takesWords: boolean) => void} choose */
function commandMenu({ reader, channel }, choose) {
  const here = reader.office.setting.commands.filter(
    ({ where }) => where === 'anywhere' || where === (channel ? 'channel' : 'own-chat'),
  );
  const menu = h(
    'details',
    { class: 'commands' },
    h('summary', { title: t('commands'), 'aria-label': t('commands') }, icon('commands')),
    h(
      'ul',
      {},
      here.map((one) => {
        const text = one[language()];
        const click = () => {
          menu.open = false;
          choose(text, one.takesWords === true);
        };
        return h('li', {}, h('button', { type: 'button', click }, text));
      }),
    ),
  );
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
  });
  return menu;
}

/**
 * The form; what is written stays in the field when it could not be sent.
 * @param {Place} place
 */
export function composer(place) {
  const { channel, label, brief = false } = place;
  const told = h('p', { class: 'told', role: 'status' });
  const field = h('textarea', { rows: 1, 'aria-label': label, placeholder: label, autocomplete: 'off' });
  const mention = h('button', { type: 'button', class: 'mention-switch', 'aria-pressed': 'true', title: t('mention'), 'aria-label': t('mention') }, '@Vanthu'); // prettier-ignore
  mention.addEventListener('click', () => {
    mention.setAttribute('aria-pressed', String(mention.getAttribute('aria-pressed') !== 'true'));
  });
  const grow = () => {
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight, 120)}px`;
  };
  field.addEventListener('input', grow);

  /** @param {string} text */
  async function send(text) {
    if (text.trim() === '') return;
    field.value = '';
    grow();
    const mentioned = !channel || mention.getAttribute('aria-pressed') === 'true';
    const taken = await write(place, text.trim(), mentioned, (said) => show(told, said));
    if (!taken) field.value = text;
  }
  field.addEventListener('keydown', (event) => {
    // while a Vietnamese letter is being composed, Enter belongs to the keyboard
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void send(field.value);
  });
  /** @param {string} text @param {boolean} takesWords */
  const choose = (text, takesWords) => {
    field.focus();
    if (!takesWords) return void send(text);
    field.value = `${text} `;
    grow();
  };
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    void send(field.value);
  };
  return h(
    'form',
    { class: brief ? 'compose is-brief' : 'compose', submit },
    told,
    h(
      'div',
      { class: 'compose-row' },
      !brief && commandMenu(place, choose),
      channel && mention,
      field,
      h('button', { type: 'submit', class: 'plain', 'aria-label': t('send'), title: t('send') }, icon('send')),
    ),
  );
}
