// A PDF as pictures, page by page: what is decided on is looked at here, and the file itself stays on our server.
import { button, h, note, show } from './kit.js';
import { t } from './language.js';

// prettier-ignore
const words = {
  reading: { vi: 'Đang mở trang {page}…', en: 'Opening page {page}…' },
  page:    { vi: 'Trang {page}/{of}', en: 'Page {page} of {of}' },
  before:  { vi: 'Trang trước', en: 'Previous page' },
  next:    { vi: 'Trang sau', en: 'Next page' },
  save:    { vi: 'Tải tệp', en: 'Download' },
  again:   { vi: 'Mở lại trang', en: 'Open it again' },
};

/** @typedef {import('./main.js').Dialog} Dialog */

/** Hands the file to the person under this name. @param {Blob} bytes @param {string} name */
function handOver(bytes, name) {
  const url = URL.createObjectURL(bytes);
  h('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/**
 * A button that fetches a file with the person's token and hands it over.
 * @param {Dialog} dialog
 * @param {string} path
 * @param {string} name
 * @param {string} [label]
 */
export function saveButton(dialog, path, name, label = t(words.save)) {
  const said = h('span', {});
  const save = button(label, () => {
    show(said);
    void dialog.api
      .bytes(path)
      .then((bytes) => handOver(bytes, name))
      .catch((/** @type {unknown} */ thrown) => show(said, note('bad', dialog.trouble(thrown))));
  });
  return h('span', {}, save, said);
}

/**
 * The pages of a PDF that the API draws.
 * @param {Dialog} dialog
 * @param {{ file: string, name: string, pages: number }} given path of the file, its name, how many pages
 */
export function pageViewer(dialog, { file, name, pages }) {
  // longer than the window: it scrolls by keyboard too
  const frame = h('div', { class: 'page', tabindex: 0, role: 'group', 'aria-label': name });
  const where = h('p', { class: 'soft', role: 'status' });
  let shown = 0;
  /** @type {string | undefined} */
  let url;

  /** @param {number} page */
  const turn = async (page) => {
    shown = page;
    before.disabled = page <= 1;
    next.disabled = page >= pages;
    where.textContent = t(words.reading, { page });
    try {
      const picture = await dialog.api.bytes(`${file}/pages/${page}`);
      // somebody has turned on meanwhile
      if (shown !== page) return;
      if (url !== undefined) URL.revokeObjectURL(url);
      url = URL.createObjectURL(picture);
      const said = t(words.page, { page, of: pages });
      show(frame, h('img', { src: url, alt: `${name}: ${said}` }));
      where.textContent = said;
    } catch (thrown) {
      where.textContent = '';
      show(
        frame,
        note(
          'bad',
          dialog.trouble(thrown),
          ' ',
          button(t(words.again), () => void turn(page)),
        ),
      );
    }
  };
  const before = button(t(words.before), () => void turn(shown - 1));
  const next = button(t(words.next), () => void turn(shown + 1));
  void turn(1);
  return h(
    'div',
    { class: 'viewer' },
    frame,
    where,
    h('div', { class: 'actions' }, pages > 1 && before, pages > 1 && next, saveButton(dialog, file, name)),
  );
}
