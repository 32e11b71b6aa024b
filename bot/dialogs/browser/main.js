// Every dialog begins here: the chat around it is met, the person's call to the API made ready, and the page of its name opened.
import { makeApi } from './api.js';
import { meetHost } from './host.js';
import { button, focusOn, h, note, show } from './kit.js';
import { speak, t, troubleText } from './language.js';

/** @typedef {import('./language.js').Table} Table */
/** @typedef {{ id: string, name: string }} Unit */
/** @typedef {{ id: string, unitId: string, fullName: string, title: string, roles: readonly string[] }} Position */

/**
 * @typedef {object} Tables the bot's own words, by code
 * @property {Table} problems
 * @property {Table} incomingStates
 * @property {Table} outgoingStates
 * @property {Table} verdicts
 * @property {Table} stances
 * @property {Table} standings
 * @property {Table} steps
 * @property {Table} issueSteps
 * @property {Table} boxes
 * @property {Table} severities
 * @property {Readonly<Record<string, string>>} phrases
 * @property {readonly { code: string, name: string }[]} documentTypes
 */

/**
 * @typedef {object} Directory
 * @property {readonly Unit[]} units
 * @property {readonly Position[]} positions
 * @property {(id: string) => string} unit name of a unit
 * @property {(id: string) => string} person title and name of somebody in a position
 */

/**
 * @typedef {object} Dialog
 * @property {string} name of the page
 * @property {Readonly<Record<string, string | undefined>>} given ids and versions that the button carried; never more
 * @property {string} position
 * @property {import('./api.js').Api} api
 * @property {Tables} tables
 * @property {() => Promise<Directory>} directory
 * @property {(title: string, ...children: Parameters<typeof show> extends [unknown, ...infer C] ? C : never) => void} draw
 * @property {(sentence: string, value: object, ...more: (Node | false)[]) => void} done says so, and closes when the person wants
 * @property {(thrown: unknown) => string} trouble why something did not work and what to do
 * @property {(sentence?: string) => void} unsaved what would be lost if the dialog was closed now
 */

// prettier-ignore
const words = {
  alone:   { vi: 'Trang này mở được bên trong Microsoft Teams, từ nút trên thẻ của Vanthu. Xin mở lại từ thẻ mới nhất.', en: 'This page opens inside Microsoft Teams, from a button on a card of Vanthu. Please open it again from the newest card.' },
  reading: { vi: 'Đang đọc…', en: 'Reading…' },
  again:   { vi: 'Kiểm tra lại', en: 'Check again' },
  close:   { vi: 'Xong', en: 'Close' },
};

/** @type {Readonly<Record<string, () => Promise<{ open: (dialog: Dialog) => Promise<void> }>>>} */
const pages = {
  sign: () => import('./pages/pin-act.js'),
  issue: () => import('./pages/pin-act.js'),
  seal: () => import('./pages/pin-act.js'),
  upload: () => import('./pages/upload.js'),
  document: () => import('./pages/document.js'),
  direct: () => import('./pages/direct.js'),
  propose: () => import('./pages/direct.js'),
  reason: () => import('./pages/reason.js'),
  void: () => import('./pages/reason.js'),
  check: () => import('./pages/check.js'),
  scan: () => import('./pages/paper.js'),
  ink: () => import('./pages/paper.js'),
  correct: () => import('./pages/correct.js'),
  draft: () => import('./pages/draft.js'),
  submit: () => import('./pages/draft.js'),
  consult: () => import('./pages/consult.js'),
};

const main = /** @type {HTMLElement} */ (document.getElementById('main'));
const unsaved = h('p', { class: 'unsaved', role: 'status', hidden: true });
main.after(unsaved);

/** @param {import('./api.js').Api} api @returns {Promise<Directory>} */
async function readDirectory(api) {
  const [units, positions] = await Promise.all([
    /** @type {Promise<{ items: Unit[] }>} */ (api.read('units')),
    /** @type {Promise<{ items: Position[] }>} */ (api.read('positions')),
  ]);
  const unitNames = new Map(units.items.map(({ id, name }) => [id, name]));
  const people = new Map(positions.items.map(({ id, fullName, title }) => [id, `${title} ${fullName}`]));
  return {
    units: units.items,
    positions: positions.items,
    unit: (id) => unitNames.get(id) ?? id,
    person: (id) => people.get(id) ?? id,
  };
}

/** @returns {Promise<Dialog>} */
async function prepare() {
  const host = await meetHost();
  speak(host.language);
  show(main, h('p', { class: 'soft', role: 'status' }, t(words.reading)));
  const { position = '', language: _, ...given } = Object.fromEntries(new URLSearchParams(location.search));
  const api = makeApi(host, position);
  const tables = /** @type {Tables} */ (await (await fetch('assets/words.json')).json());
  /** @type {Promise<Directory> | undefined} */
  let directory;
  return {
    name: location.pathname.split('/').at(-1) ?? '',
    given,
    position,
    api,
    tables,
    directory: () => (directory ??= readDirectory(api)),
    draw(title, ...children) {
      document.title = `${title} · Vanthu`;
      show(main, h('h1', {}, title), ...children);
    },
    done(sentence, value, ...more) {
      unsaved.hidden = true;
      const said = note('good', h('p', {}, h('strong', {}, sentence)));
      show(
        main,
        said,
        ...more,
        h(
          'div',
          { class: 'actions' },
          button(t(words.close), () => host.submit(value), 'main'),
        ),
      );
      focusOn(said);
    },
    trouble: (thrown) => troubleText(thrown, tables.problems),
    unsaved(sentence) {
      unsaved.hidden = sentence === undefined;
      unsaved.textContent = sentence ?? '';
    },
  };
}

/** @param {Dialog} dialog */
async function openPage(dialog) {
  try {
    const page = await pages[dialog.name]?.();
    await page?.open(dialog);
    main.focus();
  } catch (thrown) {
    const again = button(t(words.again), () => void openPage(dialog), 'main');
    show(main, note('bad', dialog.trouble(thrown)), h('div', { class: 'actions' }, again));
  }
}

try {
  await openPage(await prepare());
} catch {
  speak(document.documentElement.lang === 'en' ? 'en' : 'vi');
  show(main, note('bad', t(words.alone)));
}
