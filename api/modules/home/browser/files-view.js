// The files of a document: a PDF opens in the page, in a tab of its own, or is saved. The token travels in a header, so
// every file is fetched first and shown from memory.
import { h, note, show } from './kit.js';
import { t } from './language.js';
import { call } from './session.js';
import { reasonOf } from './waiting.js';

/** @typedef {{ label: string, name: string, path: string, size?: number | undefined, isPdf: boolean }} FileLine */

/**
 * @param {string} path
 * @param {boolean} isPdf
 */
async function blobOf(path, isPdf) {
  const bytes = await (await call(path)).blob();
  return isPdf ? new Blob([bytes], { type: 'application/pdf' }) : bytes;
}

/** @param {FileLine} line */
function fileItem({ label, name, path, size, isPdf }) {
  const place = h('div', {});
  /** @type {string | undefined} */
  let url;
  const button = h('button', { type: 'button', class: 'button quiet', 'aria-expanded': 'false' });
  /** @param {'file.view' | 'file.hide'} key */
  const say = (key) => {
    button.textContent = t(key);
    button.setAttribute('aria-label', `${t(key)}: ${label}`);
  };
  say('file.view');
  button.addEventListener('click', () => {
    const open = button.getAttribute('aria-expanded') === 'true';
    button.setAttribute('aria-expanded', String(!open));
    say(open ? 'file.view' : 'file.hide');
    if (open) {
      show(place);
      return;
    }
    void (async () => {
      show(place, h('p', { role: 'status' }, t('loading')));
      try {
        url ??= URL.createObjectURL(await blobOf(path, isPdf));
        show(
          place,
          isPdf && h('iframe', { class: 'viewer', src: url, title: `${label}: ${name}` }),
          h(
            'p',
            {},
            isPdf && h('a', { href: url, target: '_blank', rel: 'noopener' }, t('file.tab')),
            isPdf && ' · ',
            h('a', { href: url, download: name }, t('file.save')),
          ),
        );
      } catch (thrown) {
        show(place, note(reasonOf(thrown), 'bad'));
      }
    })();
  });
  return h(
    'li',
    {},
    h(
      'div',
      { class: 'row' },
      h(
        'div',
        { class: 'grow' },
        h('strong', {}, label),
        h(
          'div',
          { class: 'soft' },
          name,
          size === undefined ? '' : ` · ${t('file.size', { size: Math.ceil(size / 1024) })}`,
        ),
      ),
      button,
    ),
    place,
  );
}

/** @param {readonly FileLine[]} lines */
export const fileList = (lines) =>
  lines.length === 0
    ? h('p', { class: 'soft' }, t('document.no-files'))
    : h('ul', { class: 'files' }, lines.map(fileItem));

/**
 * The picture of a page, when the server can make one.
 * @param {string} path
 * @param {string} text what it shows
 */
export async function pagePicture(path, text) {
  const answer = await call(path).catch(() => undefined);
  if (!answer) return undefined;
  const bytes = await answer.blob();
  const source = await new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result));
    reader.readAsDataURL(new Blob([bytes], { type: 'image/png' }));
  });
  return h('img', { class: 'sheet', src: String(source), alt: text });
}
