// A dialog that a button opened: a page of the app in a frame with Teams around it, or a card.
import { drawCard } from './card-view.js';
import { act, NotDone } from './control.js';
import { icon } from './icons.js';
import { h, show } from './kit.js';
import { hostFrame } from './teams-host.js';
import { t } from './words.js';

/** @typedef {import('./control.js').Dialog} Dialog */
/** @typedef {import('./control.js').Outcome} Outcome */
/** @typedef {import('./message-view.js').Reader & { told: (said: string) => void }} Asker */

/** @type {Record<string, number>} */
const sizes = { small: 300, medium: 520, large: 760 };

/** @param {string | number | undefined} size @param {number} usual */
const pixels = (size, usual) => (typeof size === 'number' ? size : (sizes[size ?? ''] ?? usual));

/** The address of a page of the product under the name by which this page was opened: only then may it be spoken to. */
function ownAddress(/** @type {string} */ address) {
  const { pathname, search, hash } = new URL(address, location.href);
  return `${pathname}${search}${hash}`;
}

/** What one needs to know to fill it in: the try-out shows everybody's PINs. @param {Asker} asker */
export function pinsOf({ office, key }) {
  const { pin, sealPin } = office.details.get(key) ?? {};
  return [pin && `${t('pin')} ${pin}`, sealPin && `${t('seal-pin')} ${sealPin}`].filter(Boolean).join(' · ');
}

/**
 * Opens it over the page; Escape and the cross close it without an answer.
 * @param {Dialog} dialog
 * @param {Asker} asker
 */
export function openDialog(dialog, asker) {
  const { office, key, name, phone, told } = asker;
  const said = h('p', { class: 'told', role: 'alert' });
  const wait = h('p', { class: 'opening', role: 'status' }, t('dialog-opening'));
  const body = h('div', { class: 'dialog-body' }, wait);
  const box = h(
    'dialog',
    { class: 'dialog', 'aria-label': t('dialog-of', { name, title: dialog.title }) },
    h(
      'div',
      { class: 'dialog-head' },
      h('h2', {}, dialog.title, h('small', {}, name)),
      h('span', { class: 'pins' }, pinsOf(asker)),
      h(
        'button',
        { type: 'button', class: 'plain', 'aria-label': t('close'), title: t('close'), click: () => box.close() },
        icon('close'),
      ),
    ),
    said,
    body,
  );
  const width = phone ? 360 : pixels(dialog.width, 520);
  box.style.setProperty('--width', `${width}px`);
  box.style.setProperty('--height', `${pixels(dialog.height, 520)}px`);

  /** @param {unknown} value */
  async function submit(value) {
    show(said, '');
    body.classList.add('is-busy');
    const { activityId, conversationId } = dialog;
    try {
      const outcome = /** @type {Outcome} */ (
        /** @type {unknown} */ (await act('submit-dialog', { person: key, activityId, conversationId, value }))
      );
      if (outcome.kind === 'broken') {
        show(said, t('went-wrong'));
        return;
      }
      box.close();
      told(outcome.kind === 'message' ? (outcome.text ?? '') : '');
      if (outcome.dialog) openDialog(outcome.dialog, asker);
    } catch (thrown) {
      show(said, thrown instanceof NotDone ? thrown.message : t('offline'));
    } finally {
      body.classList.remove('is-busy');
    }
  }

  /** @type {(() => void) | undefined} */
  let leave;
  if (dialog.url !== undefined) {
    const frame = h('iframe', { title: dialog.title, src: ownAddress(dialog.url), load: () => wait.remove() });
    const { settings, people } = office;
    const person = people.find((one) => one.key === key);
    leave = hostFrame(frame, { ...settings, person, phone, dialog, submit: (value) => void submit(value) });
    body.append(frame);
  } else if (dialog.card) {
    const look = office.setting.looks[office.settings.theme];
    const open = (/** @type {string} */ url) => void window.open(url, '_blank', 'noopener');
    show(body, drawCard(dialog.card, look, { press: ({ data }) => void submit(data), open }));
  }
  box.addEventListener('close', () => {
    leave?.();
    box.remove();
  });
  document.body.append(box);
  box.showModal();
}
