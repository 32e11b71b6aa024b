// The register page: which book, document or list is shown follows from the address after `#`.
import { bookPlace, bookView } from './book-view.js';
import { documentView } from './document-view.js';
import { byId, h, note, show } from './kit.js';
import { t } from './language.js';
import { searchView } from './search-view.js';
import { read, Refused, session } from './session.js';
import { frame, nameWindow, showWho } from './shell.js';
import { stuckView } from './stuck-view.js';
import { patiently, trouble } from './waiting.js';

/** @typedef {import('./views.js').RegisterView} RegisterView */

frame();
const view = byId('view');

/** @param {readonly RegisterView[]} registers */
function drawTabs(registers) {
  const place = location.hash || '#/';
  const link = (/** @type {string} */ href, /** @type {string} */ text, /** @type {boolean} */ current) =>
    h('a', { href, 'aria-current': current ? 'page' : undefined }, text);
  show(
    byId('tabs'),
    registers.map(({ id, name, kind }, at) =>
      link(
        `#/book/${id}`,
        titled(name),
        place.startsWith(`#/book/${id}`) || place.startsWith(`#/${kind}/`) || (at === 0 && place === '#/'),
      ),
    ),
    link('#/stuck', t('register.stuck'), place === '#/stuck'),
    link('#/search', t('search.title'), place.startsWith('#/search')),
  );
}

/** The name on the cover is in capitals: on a tab it is a sentence. @param {string} name */
const titled = (name) => name.charAt(0) + name.slice(1).toLocaleLowerCase('vi');

/**
 * What somebody without a session can do.
 * @param {HTMLElement} stage
 * @param {boolean} ended there was one until now
 */
async function nobody(stage, ended) {
  const isTryOut = (await fetch('/try-out/people').catch(() => undefined))?.ok === true;
  show(byId('tabs'));
  showWho();
  show(
    stage,
    h('h2', {}, t(ended ? 'register.ended' : 'register.nobody')),
    note(t(isTryOut ? 'register.choose-first' : 'register.production')),
    isTryOut && h('a', { class: 'button', href: '/#people-title' }, t('register.choose')),
  );
}

/** @returns {Promise<RegisterView[]>} */
const registersOf = async () => /** @type {{ items: RegisterView[] }} */ (await read('/registers')).items;

/**
 * Draws what the address names; the element that should have the focus, when it is not the whole.
 * @param {HTMLElement} stage
 * @returns {Promise<HTMLElement | undefined>}
 */
async function draw(stage) {
  if (!session()) {
    await nobody(stage, false);
    return undefined;
  }
  /** @type {Refused | undefined} */
  let refused;
  const registers = await registersOf().catch((/** @type {unknown} */ thrown) => {
    if (!(thrown instanceof Refused) || thrown.status !== 403) throw thrown;
    refused = thrown;
    return [];
  });
  drawTabs(registers);
  const [, kind = '', id = '', year = ''] = location.hash.slice(1).split('/').map(decodeURIComponent);
  if (kind === 'stuck') {
    await stuckView(stage);
    return undefined;
  }
  if (kind === 'search') return searchView(stage, id);
  if (kind === 'incoming' || kind === 'outgoing') {
    const book = registers.find((one) => one.kind === kind);
    await documentView(stage, kind, id, book && bookPlace(book.id));
    return undefined;
  }
  if (refused) {
    show(
      stage,
      note(`${refused.message} ${t('register.who-may')}`, 'bad'),
      h('a', { class: 'button', href: '/#people-title' }, t('register.choose')),
    );
    return undefined;
  }
  const register = registers.find((one) => one.id === id) ?? registers[0];
  return register && bookView(stage, register, year === '' ? register.year : Number(year));
}

let turn = 0;

/** Every wish is drawn on a stage of its own: what a slower, earlier one brings is not shown any more. */
async function redraw() {
  const mine = ++turn;
  const stage = h('div', {});
  /** @type {HTMLElement | undefined} */
  let target;
  try {
    target = await patiently(view, draw(stage));
  } catch (thrown) {
    const ended = thrown instanceof Refused && thrown.status === 401;
    if (ended) await nobody(stage, true);
    else show(stage, trouble(thrown, () => void redraw())); // prettier-ignore
  }
  if (mine !== turn) return;
  show(view, stage);
  nameWindow(stage.querySelector('h2')?.textContent ?? t('nav.register'));
  // a page that has just been opened begins at its top, with the skip link first
  if (mine > 1 || target) (target ?? byId('main')).focus();
}

addEventListener('hashchange', () => void redraw());
void redraw();
