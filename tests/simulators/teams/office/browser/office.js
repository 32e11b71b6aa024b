// The try-out office: people side by side on the simulated Teams, each acting in a seat, all hearing of every change.
import { act, chats, listen, people, setting } from './control.js';
import { faultsPanel, guidePanel } from './guide.js';
import { icon } from './icons.js';
import { byId, h, show } from './kit.js';
import { seatView } from './seat.js';
import { keepSettings, mostSeats, readSettings } from './settings.js';
import { personOf, take } from './state.js';
import { speak, t } from './words.js';

/** @typedef {import('./state.js').Office} Office */
/** @typedef {import('./state.js').Detail} Detail */
/** @typedef {{ name: string, people: (Detail & { positionId: string })[] }[]} Agencies */

const usual = ['bktb.clerk', 'bktb.officeChief', 'bktb.minister'];
const guideKept = 'vanthu.office.guide';
const narrow = matchMedia('(max-width: 759px)');

/** What the product knows of its fictional people: units and PINs. */
async function detailsOfPeople() {
  const answer = await fetch('/try-out/people').catch(() => undefined);
  if (!answer?.ok) return new Map();
  const { agencies } = /** @type {{ agencies: Agencies }} */ (await answer.json());
  return new Map(
    agencies.flatMap(({ name, people: all }) => all.map((one) => [one.positionId, { ...one, agency: name }])),
  );
}

/** Draws the page and keeps it up to date. @param {Office} office */
function room(office) {
  /** @type {ReturnType<typeof seatView>[]} */
  let seats = [];
  let active = 0;
  /** @type {'guide' | 'faults' | undefined} */
  let side = localStorage.getItem(guideKept) === 'closed' || narrow.matches ? undefined : 'guide';
  /** @type {EventSource | undefined} */
  let stream;
  const { settings } = office;

  function hear() {
    stream?.close();
    const keys = settings.seats.map(({ person }) => person);
    stream = listen(keys, {
      open: () => {
        byId('offline').hidden = true;
        void load();
      },
      lost: () => {
        byId('offline').hidden = false;
        byId('offline').textContent = t('offline');
      },
      happening: (event) => {
        const isNews = event.kind === 'elsewhere' && !office.news.has(event.person);
        take(office, event);
        for (const seat of seats) {
          if (isNews) seat.drawChoices();
          if (seat.key === event.person) seat.happened(event);
        }
        drawSwitch();
      },
    });
  }

  async function load() {
    await Promise.all(
      settings.seats.map(async ({ person, phone }) => {
        const locale = settings.language === 'vi' ? 'vi-VN' : 'en-US';
        await act('device', { person, locale, platform: phone ? 'iOS' : 'Windows' });
        office.chats.set(person, await chats(person));
      }),
    );
    for (const seat of seats) seat.loaded();
    drawSwitch();
  }

  /** @param {number} at @param {Partial<import('./settings.js').Seat> | undefined} change */
  function change(at, change) {
    const seat = settings.seats[at];
    if (!seat) return;
    if (change) Object.assign(seat, change);
    else settings.seats.splice(at, 1);
    active = Math.min(active, settings.seats.length - 1);
    again();
  }

  /** Seats somebody beside the others, or in place of the one that is not in sight. @param {string} person */
  function seat(person) {
    const there = settings.seats.findIndex((one) => one.person === person);
    if (there >= 0) active = there;
    else {
      if (settings.seats.length >= mostSeats) settings.seats.shift();
      settings.seats.push({ person, phone: false });
      active = settings.seats.length - 1;
    }
    if (narrow.matches) side = undefined;
    again();
    seats[active]?.element.scrollIntoView({ inline: 'nearest', block: 'nearest' });
    /** @type {HTMLElement | null | undefined} */ (seats[active]?.element.querySelector('select'))?.focus();
  }

  let switchDrawn = '';
  /** The seats by name with what is new in each; drawn again only when it says something else. */
  function drawSwitch() {
    const counts = seats.map((one) => one.unread());
    const says = JSON.stringify([active, counts, seats.map(({ name }) => name)]);
    const place = document.querySelector('.switch');
    if (!place || says === switchDrawn) return;
    switchDrawn = says;
    place.replaceChildren(
      ...seats.map(({ name }, at) => {
        const count = counts[at] ?? 0;
        return h(
          'button',
          { type: 'button', 'aria-current': at === active && 'true', click: () => look(at) },
          name.split(' ').slice(-2).join(' '),
          count > 0 && h('span', { class: 'count' }, count, h('span', { class: 'sr' }, ` ${t('unread', { count })}`)),
        );
      }),
    );
  }

  function drawTop() {
    const free = office.people.find(({ key }) => !settings.seats.some(({ person }) => person === key));
    /** @param {'guide' | 'faults'} name */
    const opens = (name) =>
      h('button', { type: 'button', 'aria-expanded': String(side === name), 'aria-controls': 'side', click: () => showSide(side === name ? undefined : name) }, icon(name), h('span', {}, t(name))); // prettier-ignore
    const other = settings.theme === 'dark' ? 'light' : 'dark';
    const hadFocus = [...byId('top').querySelectorAll('button')].indexOf(
      /** @type {HTMLButtonElement} */ (document.activeElement),
    );
    show(
      byId('top'),
      h(
        'a',
        { class: 'brand', href: '/', 'aria-label': t('home') },
        h('img', { src: '/assets/logo.svg', alt: '', width: 28, height: 28 }),
      ),
      h('h1', {}, t('title')),
      h('nav', { class: 'switch', 'aria-label': t('seats') }),
      h(
        'div',
        { class: 'tools' },
        free && settings.seats.length < mostSeats && h('button', { type: 'button', click: () => seat(free.key) }, icon('add'), h('span', {}, t('add-seat'))), // prettier-ignore
        h('a', { href: `/office/word?as=${encodeURIComponent(settings.seats[active]?.person ?? '')}` }, icon('word'), h('span', {}, t('word'))), // prettier-ignore
        opens('guide'),
        opens('faults'),
        h('button', { type: 'button', click: () => set({ theme: other }) }, icon(other), h('span', {}, t(other))),
        h('button', { type: 'button', lang: settings.language === 'vi' ? 'en' : 'vi', click: () => set({ language: settings.language === 'vi' ? 'en' : 'vi' }) }, t('other-language')), // prettier-ignore
      ),
    );
    switchDrawn = '';
    drawSwitch();
    if (hadFocus >= 0) byId('top').querySelectorAll('button')[hadFocus]?.focus();
  }

  /** @param {number} at */
  function look(at) {
    active = at;
    seats.forEach(({ element }, index) => {
      element.hidden = narrow.matches && index !== active;
    });
    seats[at]?.drawTabs();
    seats[at]?.toEnd();
    drawTop();
  }

  /** @param {'guide' | 'faults' | undefined} name */
  function showSide(name) {
    side = name;
    if (side !== 'guide') localStorage.setItem(guideKept, 'closed');
    drawSide();
    drawTop();
    if (side) /** @type {HTMLElement | null} */ (byId('side').querySelector('button'))?.focus();
  }

  function drawSide() {
    const box = byId('side');
    box.hidden = side === undefined;
    box.setAttribute('aria-label', t(side ?? 'guide'));
    const close = () => showSide(undefined);
    if (side === 'guide') show(box, ...guidePanel(office, { seat, close }));
    if (side === 'faults') show(box, ...faultsPanel(office, { close, changed: () => void refreshPeople() }));
  }

  async function refreshPeople() {
    office.people = await people();
    drawSide();
  }

  /** @param {Partial<Pick<import('./settings.js').Settings, 'theme' | 'language'>>} change */
  function set(change) {
    Object.assign(settings, change);
    again();
  }

  function again() {
    keepSettings(settings);
    speak(settings.language);
    byId('skip').textContent = t('skip');
    document.documentElement.dataset['theme'] = settings.theme;
    for (const { person } of settings.seats) office.news.delete(person);
    seats = settings.seats.map((_seat, at) =>
      seatView(at, { office, change, seen: drawSwitch, alone: () => narrow.matches }),
    );
    show(byId('seats'), ...seats.map(({ element }) => element));
    look(active);
    drawSide();
    hear();
  }

  narrow.addEventListener('change', again);
  document.addEventListener('visibilitychange', () => seats.forEach((seat) => seat.drawTabs()));
  again();
}

async function open() {
  const settings = readSettings(usual);
  speak(settings.language);
  document.documentElement.dataset['theme'] = settings.theme;
  const [found, details, offered] = await Promise.all([people(), detailsOfPeople(), setting()]);
  /** @type {Office} */
  const office = { settings, setting: offered, people: found, details, chats: new Map(), news: new Set() };
  settings.seats = settings.seats.filter(({ person }) => personOf(office, person));
  const [first] = found;
  if (settings.seats.length === 0 && first) settings.seats.push({ person: first.key, phone: false });
  room(office);
}

const begin = () =>
  void open().catch(() => {
    const retry = h('button', { type: 'button', class: 'sit', click: begin }, t('again'));
    show(byId('seats'), h('p', { class: 'empty', role: 'alert' }, t('loading-failed'), ' ', retry));
  });
begin();
