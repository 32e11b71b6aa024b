// The bar on top: who sits here, which Word it is, how it looks and speaks, and the way to the chats.
import { icon } from './icons.js';
import { byId, h, show } from './kit.js';
import { t } from './words.js';

/**
 * @typedef {object} Bar
 * @property {import('./settings.js').Settings} settings
 * @property {import('./desk.js').Agency[]} agencies
 * @property {import('./host.js').View | undefined} view
 * @property {boolean} isFaulty
 * @property {(change: { theme?: 'light' | 'dark', language?: 'vi' | 'en' }) => void} set
 * @property {(positionId: string) => void} sit
 * @property {(host: string) => void} setHost
 * @property {() => void} toggleFaults
 */

const hosts = /** @type {const} */ (['m365-desktop', 'm365-web', 'office-2019']);

/** @param {Bar} bar */
const people = ({ agencies, settings }) =>
  agencies.flatMap(({ name, people: all }) =>
    [...Map.groupBy(all, ({ unit }) => unit)].map(([unit, members]) =>
      h(
        'optgroup',
        { label: `${unit} · ${name}` },
        members.map(({ positionId, fullName, title }) =>
          h('option', { value: positionId, selected: positionId === settings.person }, `${fullName}, ${title}`),
        ),
      ),
    ),
  );

/** Draws it; whoever had the keyboard's focus keeps it. @param {Bar} bar */
export function topView(bar) {
  const { settings, view, set } = bar;
  const place = byId('top');
  place.setAttribute('aria-label', t('title'));
  const focusable = () => [.../** @type {NodeListOf<HTMLElement>} */ (place.querySelectorAll('button, select, a'))];
  const had = focusable().indexOf(/** @type {HTMLElement} */ (document.activeElement));
  const who = h('select', { 'aria-label': t('who'), change: () => bar.sit(who.value) }, people(bar));
  const which = h(
    'select',
    { 'aria-label': t('host'), change: () => bar.setHost(which.value) },
    hosts.map((host) => h('option', { value: host, selected: host === view?.setting.host }, t(host))),
  );
  const other = settings.theme === 'dark' ? 'light' : 'dark';
  const otherLanguage = settings.language === 'vi' ? 'en' : 'vi';
  show(
    place,
    h('a', { class: 'brand', href: '/', 'aria-label': t('home') }, h('img', { src: '/assets/logo.svg', alt: '', width: 28, height: 28 })), // prettier-ignore
    h('h1', {}, t('title')),
    h('div', { class: 'choices' }, bar.agencies.length > 0 && who, which),
    h(
      'div',
      { class: 'tools' },
      h('a', { href: `/office?seat=${encodeURIComponent(settings.person)}` }, icon('chats'), h('span', {}, t('chats'))),
      h('button', { type: 'button', 'aria-expanded': String(bar.isFaulty), 'aria-controls': 'side', click: bar.toggleFaults }, icon('faults'), h('span', {}, t('faults'))), // prettier-ignore
      h('button', { type: 'button', click: () => set({ theme: other }) }, icon(other), h('span', {}, t(other))),
      h('button', { type: 'button', lang: otherLanguage, click: () => set({ language: otherLanguage }) }, t('other-language')), // prettier-ignore
    ),
  );
  focusable()[had]?.focus();
}
