// The start page: what runs, three things to try, who one can be.
import { byId, chip, h, note, show } from './kit.js';
import { countText, t, tOf } from './language.js';
import { Refused, session, signInAs } from './session.js';
import { frame, showWho } from './shell.js';

/** @typedef {import('./session.js').Person} Person */
/** @typedef {{ id: string, name: string, people: (Person & { roles: string[] })[] }} Agency */
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
  const find = (/** @type {string} */ positionId) =>
    agencies
      .flatMap(({ people, name }) => people.map((one) => ({ ...one, agency: name })))
      .find((one) => one.positionId === positionId);
  /**
   * @param {string} positionId
   * @param {string} target
   * @param {string} text
   */
  const go = (positionId, target, text) => {
    const person = find(positionId);
    return h(
      'button',
      {
        type: 'button',
        class: 'button',
        click: () => {
          if (!person) return;
          void signInAs(person).then(() => location.assign(target));
        },
      },
      text,
    );
  };
  show(
    byId('things'),
    h(
      'li',
      {},
      h('h3', {}, t('thing.books')),
      h('p', {}, t('thing.books-text')),
      h('div', {}, go('bktb.clerk', '/register', t('thing.books-go'))),
    ),
    h(
      'li',
      {},
      h('h3', {}, t('thing.stuck')),
      h('p', {}, t('thing.stuck-text')),
      h('div', {}, go('bktb.clerk', '/register#/stuck', t('thing.stuck-go'))),
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

/**
 * @param {readonly Agency[]} agencies
 * @param {string} wanted
 */
function showPeople(agencies, wanted) {
  const folded = fold(wanted);
  const current = session()?.person.positionId;
  let found = 0;
  const groups = agencies.map(({ name, people }) => {
    const matching = people.filter((one) => fold(`${one.fullName} ${one.title} ${one.unit}`).includes(folded));
    found += matching.length;
    return (
      matching.length > 0 && [
        h('h3', {}, name),
        h(
          'ul',
          { class: 'people' },
          matching.map((one) =>
            h(
              'li',
              {},
              personButton({ ...one, agency: name }, one.positionId === current, () => showPeople(agencies, wanted)),
            ),
          ),
        ),
      ]
    );
  });
  show(byId('people'), ...groups.flat());
  show(byId('found'), wanted === '' ? '' : t('start.found', { count: found }));
}

/** @param {string} text */
const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

/**
 * @param {Person} person
 * @param {boolean} chosen
 * @param {() => void} redraw
 */
const personButton = (person, chosen, redraw) =>
  h(
    'button',
    {
      type: 'button',
      class: 'person',
      'aria-pressed': String(chosen),
      click: (event) => {
        const button = /** @type {HTMLButtonElement} */ (event.currentTarget);
        void signInAs(person).then(
          () => {
            showWho();
            redraw();
            document.querySelector('.person[aria-pressed="true"]')?.closest('button')?.focus();
          },
          (/** @type {unknown} */ thrown) =>
            button.after(note(thrown instanceof Refused ? thrown.message : t('offline'), 'bad')),
        );
      },
    },
    h('b', {}, person.fullName),
    h('span', {}, person.title),
    (person.pin !== undefined || person.sealPin !== undefined) &&
      h(
        'span',
        {},
        person.pin !== undefined && chip(t('pin.own', { pin: person.pin })),
        ' ',
        person.sealPin !== undefined && chip(t('pin.seal', { pin: person.sealPin })),
      ),
  );

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
  const answer = await fetch('/try-out/people').catch(() => undefined);
  const isTryOut = answer?.ok === true;
  for (const element of document.querySelectorAll('[data-try-out]')) element.toggleAttribute('hidden', !isTryOut);
  for (const element of document.querySelectorAll('[data-production]'))
    element.toggleAttribute('hidden', isTryOut || answer === undefined);
  if (!isTryOut) return;
  const { agencies } = /** @type {{ agencies: Agency[] }} */ (await answer.json());
  showThings(agencies);
  showPeople(agencies, '');
  const find = /** @type {HTMLInputElement} */ (byId('find'));
  find.addEventListener('input', () => showPeople(agencies, find.value));
  void followSeeding();
}

void showParts();
void showTryOut();
