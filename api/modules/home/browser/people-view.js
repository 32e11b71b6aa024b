// The people of the try-out: who one can be, found by name, title or unit; choosing one signs in.
import { byId, chip, h, note, show } from './kit.js';
import { fold, t } from './language.js';
import { session, signInAs } from './session.js';
import { showWho } from './shell.js';
import { reasonOf } from './waiting.js';

/** @typedef {import('./session.js').Person} Person */
/** @typedef {{ id: string, name: string, people: (Person & { roles: string[] })[] }} Agency */

/** Everybody, with the name of their agency. @param {readonly Agency[]} agencies */
export const everybody = (agencies) =>
  agencies.flatMap(({ people, name }) => people.map((one) => ({ ...one, agency: name })));

/**
 * Draws those who match, agency by agency.
 * @param {readonly Agency[]} agencies
 * @param {string} wanted
 */
export function showPeople(agencies, wanted) {
  const folded = fold(wanted);
  const matching = everybody(agencies).filter((one) =>
    fold(`${one.fullName} ${one.title} ${one.unit}`).includes(folded),
  );
  const groups = Map.groupBy(matching, ({ agency }) => agency);
  show(
    byId('people'),
    ...[...groups].flatMap(([agency, people]) => [
      h('h3', {}, agency),
      h(
        'ul',
        { class: 'people' },
        people.map((one) => h('li', {}, personButton(one))),
      ),
    ]),
  );
  show(byId('found'), wanted === '' ? '' : t('start.found', { count: matching.length }));
  markChosen();
}

/** Shows who is chosen, here and in the frame, and how to go on. */
function markChosen() {
  const person = session()?.person;
  for (const button of document.querySelectorAll('.person'))
    button.setAttribute('aria-pressed', String(button.getAttribute('data-position') === person?.positionId));
  show(
    byId('chosen'),
    person &&
      h(
        'div',
        { class: 'note good' },
        t('start.chosen', { name: person.fullName, title: person.title }),
        ' ',
        h('a', { href: '/register' }, t('start.go-on')),
      ),
  );
  showWho();
}

/** @param {Person} person */
const personButton = (person) =>
  h(
    'button',
    {
      type: 'button',
      class: 'person',
      'data-position': person.positionId,
      click: () =>
        void signInAs(person).then(markChosen, (/** @type {unknown} */ thrown) =>
          show(byId('chosen'), note(reasonOf(thrown), 'bad')),
        ),
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
