// The stuck list: documents that have their number but are not issued, each with its reason and one safe button.
import { chip, h, note, show, table } from './kit.js';
import { t } from './language.js';
import { call, read, session } from './session.js';
import { reasonOf } from './waiting.js';

/** @typedef {import('./views.js').OutgoingSummary} OutgoingSummary */
/** @typedef {import('./views.js').OutgoingView} OutgoingView */

/**
 * Asks for the seal's PIN and goes on sealing; says what came of it.
 * @param {OutgoingSummary} item
 * @param {(text: string) => void} done
 */
function sealDialog(item, done) {
  const hint = session()?.person.sealPin;
  const pin = h('input', { type: 'password', autocomplete: 'off', required: true, maxlength: 100 });
  const said = h('div', {});
  const go = h('button', { type: 'submit', class: 'button' }, t('stuck.go'));
  const dialog = h(
    'dialog',
    { 'aria-labelledby': 'seal-title' },
    h(
      'form',
      {
        method: 'dialog',
        submit: (event) => {
          event.preventDefault();
          go.disabled = true;
          show(said, note(t('stuck.working')));
          void seal(item, pin.value)
            .then((code) => {
              dialog.close();
              done(t('stuck.done', { code }));
            })
            .catch((/** @type {unknown} */ thrown) => {
              go.disabled = false;
              pin.value = '';
              pin.focus();
              show(said, note(reasonOf(thrown), 'bad'));
            });
        },
      },
      h('h2', { id: 'seal-title' }, t('stuck.seal')),
      h('p', {}, `${item.code ?? ''} · ${item.subject}`),
      h('label', { class: 'field' }, t('stuck.pin'), pin),
      hint !== undefined && h('p', { class: 'soft' }, t('stuck.pin-hint', { pin: hint })),
      said,
      h(
        'div',
        { class: 'actions' },
        go,
        h('button', { type: 'button', class: 'button quiet', click: () => dialog.close() }, t('close')),
      ),
    ),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  pin.focus();
}

/**
 * @param {OutgoingSummary} item
 * @param {string} pin
 */
async function seal({ id, code }, pin) {
  const current = /** @type {OutgoingView} */ (await read(`/outgoing-documents/${id}`));
  if (current.state !== 'issuing') return current.issue?.code ?? code ?? '';
  await call(`/outgoing-documents/${id}/seals`, { method: 'POST', body: { pin }, version: current.version });
  return current.issue?.code ?? code ?? '';
}

/**
 * @param {HTMLElement} view
 * @param {string} [said] what has just been done
 */
export async function stuckView(view, said) {
  /** @type {OutgoingSummary[]} */
  const items = [];
  /** @type {string | undefined} */
  let cursor;
  do {
    const query = new URLSearchParams({ scope: 'stuck', limit: '100', ...(cursor === undefined ? {} : { cursor }) });
    const page = /** @type {import('./views.js').Page<OutgoingSummary>} */ (await read(`/outgoing-documents?${query}`));
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  /** @param {OutgoingSummary} item */
  const action = (item) => {
    if (item.actions.includes('seal'))
      return h(
        'button',
        { type: 'button', class: 'button', click: () => sealDialog(item, (text) => void stuckView(view, text)) },
        t('stuck.seal'),
      );
    return t(item.actions.includes('add-scan') ? 'stuck.with-clerk' : 'stuck.not-yours');
  };
  const saidNote = said !== undefined && note(said, 'good');
  show(
    view,
    h('h2', {}, t('stuck.title')),
    h('p', { class: 'lead' }, t('stuck.lead')),
    saidNote,
    items.length === 0
      ? note(t('stuck.none'), 'good')
      : table({
          caption: t('stuck.title'),
          heads: [t('column.code'), t('column.subject'), t('document.reason'), t('stuck.next')],
          rows: items.map((item) => ({
            cells: [
              h('a', { href: `#/outgoing/${item.id}`, class: 'number' }, item.code ?? ''),
              `${item.typeName}: ${item.subject}`,
              [
                `${item.stuck ?? t(item.actions.includes('add-scan') ? 'stuck.scan' : 'stuck.needs-pin')} `,
                item.original === 'paper' && chip(t('original.paper')),
              ],
              action(item),
            ],
          })),
        }),
  );
  // the button that was pressed is gone: the focus goes to what came of it
  if (saidNote) {
    saidNote.tabIndex = -1;
    saidNote.focus();
  }
}
