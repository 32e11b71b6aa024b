// The strip of what Word itself can do: files, steps back, tracked changes, comments.
import { act, fileAddress } from './host.js';
import { h } from './kit.js';
import { language, t } from './words.js';

/** @typedef {import('./host.js').View} View */
/**
 * @typedef {object} Desk
 * @property {(file: File | undefined) => void} open
 * @property {{ name: string, title: { vi: string, en: string } }[]} samples
 * @property {(work: () => Promise<unknown>) => void} tries says what went wrong, if it did
 */

/** Where a copy goes: the paths that Word would name. @param {string} name @param {boolean} inCloud */
const placeOf = (name, inCloud) =>
  inCloud
    ? `https://bktb.sharepoint.com/sites/vanthu/Shared%20Documents/${encodeURIComponent(name)}`
    : `C:\\Users\\bktb\\Documents\\${name}`;

/** Asks for name and place. @param {View} view @param {Desk} desk */
function askForCopy(view, desk) {
  const base = view.name.replace(/\.docx$/i, '');
  const name = h('input', { id: 'copy-name', value: `${base} - bản sao.docx`, required: true, autocomplete: 'off' });
  const place = h('select', { id: 'copy-place' }, h('option', { value: 'machine' }, t('on-machine')), h('option', { value: 'cloud' }, t('in-cloud'))); // prettier-ignore
  /** @param {Event} event */
  const submit = (event) => {
    event.preventDefault();
    box.close();
    const url = placeOf(name.value, place.value === 'cloud');
    desk.tries(() => act(view.id, { do: 'save-as', url }));
  };
  const box = h(
    'dialog',
    { class: 'copy', 'aria-labelledby': 'copy-title', close: () => box.remove() },
    h(
      'form',
      { submit },
      h('h2', { id: 'copy-title' }, t('save-as-title')),
      h('label', { for: 'copy-name' }, t('file-name')),
      name,
      h('label', { for: 'copy-place' }, t('where')),
      place,
      h(
        'div',
        {},
        h('button', { class: 'sit' }, t('save')),
        h('button', { type: 'button', class: 'sit', click: () => box.close() }, t('cancel')),
      ),
    ),
  );
  document.body.append(box);
  box.showModal();
}

/** @param {View | undefined} view @param {Desk} desk */
export function commandsView(view, desk) {
  /** @param {string} label @param {() => void} click @param {Record<string, string | boolean | undefined>} [more] */
  const button = (label, click, more = {}) => h('button', { type: 'button', ...more, click }, label);
  const picker = h('input', {
    type: 'file',
    accept: '.docx',
    hidden: true,
    change: () => desk.open(picker.files?.[0]),
  });
  const files = [
    button(t('new'), () => desk.open(undefined)),
    button(t('open'), () => picker.click()),
    picker,
    ...desk.samples.map(
      ({ name, title }) =>
      button(t('open-sample'), () => desk.tries(async () => desk.open(await sampleFile(name))), { title: title[language()] }), // prettier-ignore
    ),
  ];
  if (!view) return h('div', { class: 'strip', role: 'toolbar', 'aria-label': t('commands') }, files);
  /** @param {object} what */
  const does = (what) => () => desk.tries(() => act(view.id, what));
  return h(
    'div',
    { class: 'strip', role: 'group', 'aria-label': t('commands') },
    files,
    button(t('save'), does({ do: 'save' }), { disabled: view.saved }),
    button(t('save-as'), () => askForCopy(view, desk)),
    h('a', { href: fileAddress(view.id), download: view.name.endsWith('.docx') ? view.name : `${view.name}.docx` }, t('download')), // prettier-ignore
    button(t('undo'), does({ do: 'undo' }), { disabled: view.undo === 0 }),
    button(t('redo'), does({ do: 'redo' }), { disabled: view.redo === 0 }),
    button(t('track'), does({ do: 'track', on: !view.tracking }), { 'aria-pressed': String(view.tracking) }),
    view.changes > 0 && button(t('accept', { count: view.changes }), does({ do: 'settle-changes', accepted: true })),
    view.openComments > 0 && button(t('resolve', { count: view.openComments }), does({ do: 'resolve-comments' })),
    button(t('read-only'), does({ do: 'read-only', on: !view.readOnly }), { 'aria-pressed': String(view.readOnly) }),
  );
}

/** @param {string} name */
async function sampleFile(name) {
  const answer = await fetch(`/office/samples/${encodeURIComponent(name)}`);
  return new File([await answer.blob()], name);
}
