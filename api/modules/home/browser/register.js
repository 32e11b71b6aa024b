// The register page: which book, document or list is shown follows from the address after `#`.
import { bookView } from './book-view.js';
import { documentView } from './document-view.js';
import { byId, h, note, show } from './kit.js';
import { t } from './language.js';
import { read, Refused, session } from './session.js';
import { frame } from './shell.js';
import { stuckView } from './stuck-view.js';

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
  );
}

/** The name on the cover is in capitals: on a tab it is a sentence. @param {string} name */
const titled = (name) => name.charAt(0) + name.slice(1).toLocaleLowerCase('vi');

async function nobody() {
  const isTryOut = (await fetch('/try-out/people').catch(() => undefined))?.ok === true;
  show(
    view,
    note(t(isTryOut ? 'register.nobody' : 'register.production')),
    isTryOut && h('a', { class: 'button', href: '/' }, t('register.choose')),
  );
}

/** @returns {Promise<RegisterView[]>} */
const registersOf = async () => /** @type {{ items: RegisterView[] }} */ (await read('/registers')).items;

async function draw() {
  if (!session()) {
    await nobody();
    return;
  }
  /** @type {Refused | undefined} */
  let refused;
  const registers = await registersOf().catch((/** @type {unknown} */ thrown) => {
    if (!(thrown instanceof Refused)) throw thrown;
    refused = thrown;
    return [];
  });
  // a session that ended meanwhile
  if (!session()) {
    await nobody();
    return;
  }
  drawTabs(registers);
  const [, kind = '', id = '', year = ''] = location.hash.slice(1).split('/').map(decodeURIComponent);
  if (kind === 'stuck') {
    await stuckView(view);
    return;
  }
  if (kind === 'incoming' || kind === 'outgoing') {
    const book = registers.find((one) => one.kind === kind);
    await documentView(view, kind, id, book ? `#/book/${book.id}` : '#/');
    return;
  }
  if (refused) {
    show(
      view,
      note(`${refused.message} ${t('register.who-may')}`, 'bad'),
      h('a', { class: 'button', href: '/' }, t('register.choose')),
    );
    return;
  }
  const register = registers.find((one) => one.id === id) ?? registers[0];
  if (register) await bookView(view, register, year === '' ? register.year : Number(year));
}

let turn = 0;

/** Draws what the address names; what a slower, earlier wish brings is not shown any more. */
async function redraw() {
  const mine = ++turn;
  try {
    await draw();
  } catch (thrown) {
    if (mine === turn) show(view, note(thrown instanceof Refused ? thrown.message : t('offline'), 'bad'));
  }
  if (mine === turn) byId('main').focus({ preventScroll: mine === 1 });
}

addEventListener('hashchange', () => void redraw());
void redraw();
