// The start page: what runs, four things to try, who one can be.
import { byId, h, note, show } from './kit.js';
import { countText, t, tOf } from './language.js';
import { everybody, showPeople } from './people-view.js';
import { signInAs } from './session.js';
import { frame } from './shell.js';
import { reasonOf, trouble } from './waiting.js';

/** @typedef {import('./people-view.js').Agency} Agency */
/** @typedef {{ done: number, of: number, ready: boolean }} Progress */

frame();

async function showParts() {
  const list = byId('parts');
  const answer = await fetch('/readyz').catch(() => undefined);
  const said = /** @type {{ status?: string, parts?: Record<string, string> } | undefined} */ (
    await answer?.json().catch(() => undefined)
  );
  const ready = answer?.ok === true;
  /** @type {[string, string][]} */
  const parts = [['api', ready ? 'ok' : 'down'], ...Object.entries(said?.parts ?? {})];
  show(
    list,
    parts.map(([name, state]) => {
      const good = state === 'ok';
      return h(
        'li',
        {},
        h('b', {}, tOf(`part.${name}`)),
        h(
          'small',
          { class: good ? 'is-good' : state === 'down' ? 'is-bad' : 'is-warn' },
          good ? t('part-state.ok') : tOf(`part-state.${state}`),
        ),
      );
    }),
  );
}

/** @param {readonly Agency[]} agencies */
function showThings(agencies) {
  /**
   * A button that enters the role of the first registry clerk and opens this page.
   * @param {string} target
   * @param {string} text
   */
  const go = (target, text) => {
    const clerk = everybody(agencies).find(({ roles }) => roles.includes('registry-clerk'));
    const said = h('div', {});
    const enter = () => {
      if (!clerk) return;
      void signInAs(clerk).then(
        () => location.assign(target),
        (/** @type {unknown} */ thrown) => show(said, note(reasonOf(thrown), 'bad')),
      );
    };
    return h('div', {}, h('button', { type: 'button', class: 'button', click: enter }, text), said);
  };
  show(
    byId('things'),
    h(
      'li',
      {},
      h('h3', {}, t('thing.office')),
      h('p', {}, t('thing.office-text')),
      h('a', { href: '/office', class: 'button' }, t('thing.office-go')),
    ),
    h('li', {}, h('h3', {}, t('thing.books')), h('p', {}, t('thing.books-text')), go('/register', t('thing.books-go'))),
    h(
      'li',
      {},
      h('h3', {}, t('thing.stuck')),
      h('p', {}, t('thing.stuck-text')),
      go('/register#/stuck', t('thing.stuck-go')),
    ),
    h(
      'li',
      {},
      h('h3', {}, t('thing.demo')),
      h('p', {}, t('thing.demo-text')),
      h('pre', { tabindex: 0 }, 'npm run demo'),
    ),
  );
}

async function followSeeding() {
  const box = byId('seeding');
  for (;;) {
    const answer = await fetch('/try-out/progress').catch(() => undefined);
    if (!answer?.ok) return;
    const progress = /** @type {Progress} */ (await answer.json());
    box.hidden = progress.ready;
    if (progress.ready) return;
    box.textContent = t('start.seeding', { done: countText(progress.done), of: countText(progress.of) });
    await new Promise((resolve) => setTimeout(resolve, 700));
  }
}

async function showTryOut() {
  const answer = await fetch('/try-out/people');
  for (const element of document.querySelectorAll('[data-try-out]')) element.toggleAttribute('hidden', !answer.ok);
  for (const element of document.querySelectorAll('[data-production]')) element.toggleAttribute('hidden', answer.ok);
  if (!answer.ok) return;
  const { agencies } = /** @type {{ agencies: Agency[] }} */ (await answer.json());
  showThings(agencies);
  showPeople(agencies, '');
  const find = /** @type {HTMLInputElement} */ (byId('find'));
  find.oninput = () => showPeople(agencies, find.value);
  void followSeeding();
}

function showAll() {
  const said = byId('trouble');
  show(said);
  void showParts();
  showTryOut().catch((/** @type {unknown} */ thrown) => show(said, trouble(thrown, showAll)));
}

showAll();
