// One seat: who sits there, on what device, the own chat with the bot and the channels of the unit.
import { conversationView } from './conversation-view.js';
import { pinsOf } from './dialog.js';
import { icon } from './icons.js';
import { h, show } from './kit.js';
import { avatar } from './message-view.js';
import { chatOf, personOf, read, splitThread, unread } from './state.js';
import { t } from './words.js';

/** @typedef {import('./state.js').Office} Office */
/** @typedef {import('./control.js').Chat} Chat */
/**
 * What the room does for a seat.
 * @typedef {object} Room
 * @property {Office} office
 * @property {(at: number, change: Partial<import('./settings.js').Seat> | undefined) => void} change who sits there or how; nothing empties the seat
 * @property {() => void} seen something that was new has been looked at
 * @property {() => boolean} alone one seat at a time is in sight, as on a phone
 */

/** Everybody to choose from, unit by unit. @param {Office} office @param {string} chosen */
function choices({ people, details, news, settings }, chosen) {
  const taken = new Set(settings.seats.map(({ person }) => person));
  const units = Map.groupBy(people, ({ key }) => {
    const detail = details.get(key);
    return detail ? `${detail.unit} · ${detail.agency}` : '';
  });
  return [...units].map(([unit, members]) =>
    h(
      'optgroup',
      { label: unit },
      members.map(({ key, name, title }) =>
        h(
          'option',
          { value: key, selected: key === chosen, disabled: key !== chosen && taken.has(key) },
          `${name}, ${title}${news.has(key) ? ` (${t('news')})` : ''}`,
        ),
      ),
    ),
  );
}

/** The name of a conversation on its tab. @param {Chat} chat */
const chatName = ({ kind, team, name }) =>
  kind === 'personal'
    ? t('own-chat')
    : `# ${team ?? name}${kind === 'channel' && name !== 'General' ? ` / ${name}` : ''}`;

/**
 * Draws the seat.
 * @param {number} at
 * @param {Room} room
 */
export function seatView(at, { office, change, seen, alone }) {
  const { person: key = '', phone = false } = office.settings.seats[at] ?? {};
  const person = personOf(office, key);
  const name = person?.name ?? key;
  const reader = { office, key, name, phone: phone || alone() };
  const tabs = h('nav', { class: 'tabs', 'aria-label': t('chats', { name }) });
  const place = h('div', { class: 'place' }, h('p', { class: 'empty', role: 'status' }, t('opening-chat')));
  /** @type {ReturnType<typeof conversationView> | undefined} */
  let shown;

  const select = h('select', { 'aria-label': t('who-sits'), change: () => change(at, { person: select.value }) });
  const drawChoices = () => show(select, ...choices(office, key));
  drawChoices();
  const device = t(phone ? 'as-desk' : 'as-phone');
  const pins = pinsOf({ ...reader, told: () => undefined });
  const element = h(
    'section',
    { class: phone ? 'seat is-phone' : 'seat', 'aria-label': t('seat', { name }) },
    h(
      'div',
      { class: 'seat-head' },
      avatar(name, false),
      h(
        'div',
        { class: 'who' },
        select,
        h('small', {}, office.details.get(key)?.unit, pins !== '' && h('span', { class: 'pins' }, pins)),
      ),
      h('button', { type: 'button', class: 'plain device', 'aria-label': device, title: device, click: () => change(at, { phone: !phone }) }, icon(phone ? 'desk' : 'phone')), // prettier-ignore
      office.settings.seats.length > 1 &&
        h('button', { type: 'button', class: 'plain leave', 'aria-label': t('leave-seat'), title: t('leave-seat'), click: () => change(at, undefined) }, icon('close')), // prettier-ignore
    ),
    tabs,
    place,
  );

  const chats = () => (office.chats.get(key) ?? []).filter(({ kind, installed }) => kind === 'personal' || installed);
  const inSight = () => !element.hidden && document.visibilityState === 'visible';

  function drawTabs() {
    if (shown && inSight()) read(key, shown.chat);
    const open = shown?.chat.id;
    show(
      tabs,
      ...chats().map((chat) => {
        const count = unread(key, name, chat);
        return h(
          'button',
          {
            type: 'button',
            'aria-current': chat.id === open && 'true',
            'data-chat': chat.id,
            click: () => openChat(chat.id),
          },
          chatName(chat),
          count > 0 && h('span', { class: 'count', title: t('unread', { count }) }, count, h('span', { class: 'sr' }, ` ${t('unread', { count })}`)), // prettier-ignore
        );
      }),
    );
  }

  /** @param {string} id */
  function openChat(id) {
    const chat = chatOf(office, key, id);
    if (!chat) return;
    const hadFocus = tabs.contains(document.activeElement);
    shown = conversationView(chat, reader);
    show(place, shown.element);
    shown.toEnd();
    drawTabs();
    seen();
    if (hadFocus) /** @type {HTMLElement | null} */ (tabs.querySelector('[aria-current]'))?.focus();
  }

  return {
    element,
    key,
    name,
    /** How much came that the person has not seen. */
    unread: () => chats().reduce((sum, chat) => sum + unread(key, name, chat), 0),
    /** The chats are there: shows the one that was open, or the own one. */
    loaded() {
      const open = shown?.chat.id ?? chats()[0]?.id;
      if (open !== undefined) openChat(open);
    },
    /** @param {import('./control.js').Happening} happening */
    happened(happening) {
      if (splitThread(happening.conversationId).base === shown?.chat.id) shown.happened(happening);
      drawTabs();
    },
    drawChoices,
    drawTabs,
    toEnd: () => shown?.toEnd(),
  };
}
