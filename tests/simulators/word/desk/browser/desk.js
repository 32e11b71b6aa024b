// The desk with Word: the open documents of one person as printed pages, the pane of the product beside them.
import { commandsView } from './commands.js';
import { faultsView } from './faults-view.js';
import { act, closeDocument, documents, listen, NotDone, openDocument } from './host.js';
import { icon } from './icons.js';
import { byId, h, show } from './kit.js';
import { pagesView } from './pages-view.js';
import { paneFrame } from './pane-frame.js';
import { keepSettings, readSettings } from './settings.js';
import { speak, t } from './words.js';
import { topView } from './top.js';
import { typingView } from './typing.js';

/** @typedef {import('./host.js').View} View */
/** @typedef {{ positionId: string, fullName: string, title: string, unit: string }} Person */
/** @typedef {{ name: string, people: Person[] }} Agency */
/** @typedef {{ name: string, title: { vi: string, en: string } }} Sample */

const usual = 'bktb.legalOfficer';

/** @param {string} path */
async function read(path) {
  const answer = await fetch(path).catch(() => undefined);
  return /** @type {unknown} */ (answer?.ok ? await answer.json() : undefined);
}

/** @param {import('./settings.js').Settings} settings @param {Agency[]} agencies @param {Sample[]} samples */
function desk(settings, agencies, samples) {
  /** @type {View[]} */
  let open = [];
  /** @type {{ id: string, pages: ReturnType<typeof pagesView>, typing: ReturnType<typeof typingView>, pane: ReturnType<typeof paneFrame> } | undefined} */
  let shown;
  let isFaulty = false;
  const told = h('p', { class: 'told', role: 'alert' });
  const tabs = h('nav', { class: 'tabs', 'aria-label': t('documents') });
  const strip = h('div');

  const person = () =>
    agencies.flatMap(({ people }) => people).find(({ positionId }) => positionId === settings.person);
  const current = () => open.find(({ id }) => id === settings.document) ?? open[0];
  const setting = () => ({
    language: settings.language === 'vi' ? 'vi-VN' : 'en-US',
    dark: settings.theme === 'dark',
  });

  /** @param {() => Promise<unknown>} work */
  const tries = (work) => {
    show(told);
    work().catch((/** @type {unknown} */ thrown) => {
      show(told, thrown instanceof NotDone ? thrown.message : t('offline'));
    });
  };

  /** @param {File | undefined} file */
  const openFile = (file) =>
    tries(async () => {
      const about = { person: settings.person, user: person()?.fullName ?? 'Word' };
      const place = file && { name: file.name, url: `C:\\Users\\bktb\\Documents\\${file.name}` };
      const view = await openDocument(file, { ...about, ...place });
      await act(view.id, { do: 'setting', ...setting() });
      settings.document = view.id;
      await load();
    });

  function drawTabs() {
    show(
      tabs,
      ...open.map(({ id, name, saved }) =>
        h(
          'span',
          { class: 'tab' },
          h(
            'button',
            { type: 'button', 'aria-current': id === current()?.id && 'true', click: () => look(id) },
            name,
            !saved && h('small', {}, ` · ${t('unsaved')}`),
          ),
          open.length > 1 &&
            h('button', { type: 'button', class: 'plain', 'aria-label': t('close-document', { name }), click: () => tries(() => closeDocument(id)) }, icon('close')), // prettier-ignore
        ),
      ),
    );
  }

  function drawStrip() {
    show(strip, commandsView(current(), { open: openFile, samples, tries }));
  }

  /** @param {string} id */
  function look(id) {
    settings.document = id;
    draw();
  }

  function drawTop() {
    topView({ settings, agencies, view: current(), isFaulty, set, sit, setHost, toggleFaults });
  }

  /** The document in front, with its pane; kept as it is while it is the same one. */
  function draw() {
    keepSettings(settings);
    drawTop();
    drawTabs();
    drawStrip();
    const view = current();
    if (!view || shown?.id === view.id) return;
    const pages = pagesView(view.id, view.name);
    const typing = typingView(view.id);
    const pane = paneFrame(view.id, settings, (width) => {
      settings.width = width;
      keepSettings(settings);
    });
    shown = { id: view.id, pages, typing, pane };
    show(byId('desk'), h('div', { class: 'document' }, tabs, strip, told, pages.element, typing.element), pane.element);
    void pages.refresh(true);
    void typing.refresh(view.selected);
  }

  /** What is open on this person's desk; a blank page when nothing is, and only then, as Word does. */
  async function load() {
    const own = (await documents()).filter((view) => view.setting.person === settings.person);
    const written = own.filter(({ id, isBlank }) => !isBlank || id === settings.document);
    open = written.length > 0 ? written : own;
    if (open.length === 0) openFile(undefined);
    else draw();
  }

  /** Word looks and speaks as this page does. */
  const adjust = async () => {
    const own = (await documents()).filter((view) => view.setting.person === settings.person);
    await Promise.all(own.map(({ id }) => act(id, { do: 'setting', ...setting() })));
  };
  const begun = async () => {
    await adjust();
    await load();
  };

  /** @param {import('./host.js').Happening} happening */
  async function heard({ document: id, kind }) {
    // a program has opened it: Word shows it in front
    if (kind === 'opened') settings.document = id;
    await load();
    if (shown?.id !== id) return;
    if (kind === 'changed' || kind === 'selection') {
      await Promise.all([shown.pages.refresh(kind === 'selection'), shown.typing.refresh(current()?.selected)]);
    }
  }

  /** Everything is drawn again, the pane too. */
  function again() {
    speak(settings.language);
    document.documentElement.dataset['theme'] = settings.theme;
    byId('skip').textContent = t('skip');
    tabs.setAttribute('aria-label', t('documents'));
    byId('desk').setAttribute('aria-label', t('word'));
    shown = undefined;
    draw();
    drawFaults();
  }

  /** @param {Partial<Pick<import('./settings.js').Settings, 'theme' | 'language'>>} change */
  function set(change) {
    Object.assign(settings, change);
    tries(async () => {
      await adjust();
      again();
    });
  }

  /** @param {string} positionId */
  function sit(positionId) {
    settings.person = positionId;
    settings.document = '';
    shown = undefined;
    tries(begun);
  }

  /** @param {string} host */
  function setHost(host) {
    const view = current();
    if (!view) return;
    tries(async () => {
      await act(view.id, { do: 'setting', host });
      await load();
      shown?.pane.reload();
    });
  }

  function toggleFaults() {
    isFaulty = !isFaulty;
    drawFaults();
    drawTop();
    if (isFaulty) byId('side').querySelector('button')?.focus();
  }

  function drawFaults() {
    byId('side').hidden = !isFaulty;
    byId('side').setAttribute('aria-label', t('faults'));
    show(byId('side'), ...(isFaulty ? faultsView(toggleFaults) : []));
  }

  speak(settings.language);
  byId('desk').setAttribute('aria-label', t('word'));
  document.documentElement.dataset['theme'] = settings.theme;
  listen({
    open: () => {
      byId('offline').hidden = true;
      tries(begun);
    },
    lost: () => {
      byId('offline').hidden = false;
      byId('offline').textContent = t('offline');
    },
    happening: (happening) => tries(() => heard(happening)),
  });
}

async function begin() {
  const settings = readSettings(usual);
  const [people, office] = await Promise.all([read('/try-out/people'), read('/office/setting.json')]);
  const { agencies = [] } = /** @type {{ agencies?: Agency[] }} */ (people ?? {});
  const { samples = [] } = /** @type {{ samples?: Sample[] }} */ (office ?? {});
  desk(
    settings,
    agencies,
    samples.filter(({ name }) => name.endsWith('.docx')),
  );
}

void begin();
