// The pane beside the document, in a frame as wide as Word gives it; the edge between them can be moved.
import { h, show } from './kit.js';
import { fitting, widths } from './settings.js';
import { t } from './words.js';

/**
 * @param {string} document
 * @param {import('./settings.js').Settings} settings
 * @param {(width: number) => void} resized
 */
export function paneFrame(document, settings, resized) {
  const address = `/office/word/pane/taskpane.html?${new URLSearchParams({ window: document, as: settings.person })}`;
  let width = settings.width;
  const frame = h('iframe', { title: t('pane'), src: address });
  const edge = h('div', {
    class: 'edge',
    role: 'slider',
    tabindex: 0,
    'aria-valuemin': widths.least,
    'aria-valuemax': widths.most,
  });
  const element = h('div', { class: 'pane' }, edge, frame);

  /** @param {number} wanted */
  function resize(wanted) {
    width = fitting(wanted);
    element.style.setProperty('--pane', `${width}px`);
    edge.setAttribute('aria-valuenow', String(width));
    edge.setAttribute('aria-label', t('width', { width }));
    resized(width);
  }
  resize(width);

  edge.addEventListener('keydown', ({ key }) => {
    const by = { ArrowLeft: 10, ArrowRight: -10 }[key];
    if (by !== undefined) resize(width + by);
  });
  edge.addEventListener('pointerdown', (event) => {
    edge.setPointerCapture(event.pointerId);
    const right = element.getBoundingClientRect().right;
    const move = (/** @type {PointerEvent} */ moved) => resize(right - moved.clientX);
    edge.addEventListener('pointermove', move);
    edge.addEventListener('pointerup', () => edge.removeEventListener('pointermove', move), { once: true });
  });
  return {
    element,
    /** Closed and opened again, as somebody does whose pane hangs. */
    reload: () => show(element, edge, Object.assign(frame, { src: address })),
  };
}
