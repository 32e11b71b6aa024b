// The document as it is printed: its pages as pictures, the selection marked and scrolled to, a sign while they are drawn.
import { pagePicture, pagesOf } from './host.js';
import { h, show } from './kit.js';
import { t } from './words.js';

/** @typedef {import('./host.js').Mark} Mark */

/** @param {Mark} mark */
function markView({ left, top, right, bottom }) {
  const mark = h('div', { class: 'mark' });
  const percent = (/** @type {number} */ share) => `${(share * 100).toFixed(2)}%`;
  Object.assign(mark.style, { left: percent(left), top: percent(top), width: percent(right - left), height: percent(bottom - top) }); // prettier-ignore
  return mark;
}

/** The pages of one document. @param {string} id @param {string} name */
export function pagesView(id, name) {
  const sign = h('p', { class: 'drawing', role: 'status' });
  const sheets = h('div', { class: 'sheets' });
  const element = h(
    'section',
    { class: 'paper', id: 'paper', tabindex: 0, 'aria-label': t('pages', { name }) },
    sign,
    sheets,
  );
  let shown = -1;
  let asked = 0;

  /** @param {import('./host.js').Pages} pages */
  async function draw({ revision, pages }) {
    if (revision === shown) return;
    shown = revision;
    const drawn = Array.from({ length: pages }, (_none, index) => {
      const picture = h('img', { src: pagePicture(id, index + 1, revision), alt: t('page', { page: index + 1, of: pages }), width: 990, height: 1400 }); // prettier-ignore
      return h('figure', { class: 'sheet' }, picture);
    });
    // the old pages stay until the first new one is there
    await drawn[0]
      ?.querySelector('img')
      ?.decode()
      .catch(() => undefined);
    const at = element.scrollTop;
    show(sheets, ...drawn);
    element.scrollTop = at;
  }

  /** @param {readonly Mark[]} marks @param {boolean} follow */
  function mark(marks, follow) {
    for (const old of sheets.querySelectorAll('.mark')) old.remove();
    const made = marks.flatMap((one) => {
      const sheet = sheets.children[one.page - 1];
      const view = markView(one);
      sheet?.append(view);
      return sheet ? [view] : [];
    });
    if (follow) made[0]?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  }

  return {
    element,
    /** Draws what has changed; `follow` scrolls to the selection. @param {boolean} follow */
    async refresh(follow) {
      asked += 1;
      const own = asked;
      const slow = setTimeout(() => show(sign, t('drawing')), 150);
      try {
        const pages = await pagesOf(id);
        if (own !== asked) return;
        await draw(pages);
        mark(pages.marks, follow);
        show(sign);
      } catch (thrown) {
        if (own === asked) show(sign, thrown instanceof Error ? thrown.message : t('offline'));
      } finally {
        clearTimeout(slow);
      }
    },
  };
}
