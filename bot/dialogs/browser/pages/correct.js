// Correcting what was read wrongly when a document was registered; its number and the day it arrived stay.
import { form } from '../form.js';
import { incomingFields } from '../incoming-fields.js';
import { facts, note } from '../kit.js';
import { dayText, t } from '../language.js';

/** @typedef {import('zod').infer<typeof import('../../../../api/contracts/incoming.ts').IncomingView>} IncomingView */

// prettier-ignore
const words = {
  title:   { vi: 'Sửa thông tin vào sổ', en: 'Correct the details' },
  arrival: { vi: 'Số đến', en: 'Arrival' },
  kept:    { vi: 'Số đến và ngày đến giữ nguyên; lần sửa được ghi vào nhật ký.', en: 'Number and day of arrival stay; the correction goes into the journal.' },
  save:    { vi: 'Lưu thông tin', en: 'Save' },
  saving:  { vi: 'Đang lưu…', en: 'Saving…' },
  saved:   { vi: 'Đã sửa thông tin vào sổ.', en: 'The details are corrected.' },
  over:    { vi: 'Thông tin không còn sửa được ở tình trạng hiện tại; xin xem thẻ mới nhất.', en: 'The details can no longer be corrected; please see the newest card.' },
  notKept: { vi: 'Chưa lưu: đóng cửa sổ lúc này, nội dung đã sửa sẽ mất.', en: 'Not saved: if you close the window now, your changes are lost.' },
};

/** @param {import('../main.js').Dialog} dialog */
export async function open(dialog) {
  const { id } = dialog.given;
  if (id === undefined) throw new Error('no document');
  const path = `incoming-documents/${encodeURIComponent(id)}`;
  const view = /** @type {IncomingView} */ (await dialog.api.read(path));
  if (!view.actions.includes('correct')) {
    dialog.draw(t(words.title), note('warn', t(words.over)));
    return;
  }
  const { fields, details } = incomingFields(dialog.tables, {
    ...view,
    issuer: view.issuer.name,
    issuerCode: view.issuer.code,
    code: view.code.text,
  });
  const made = form({
    fields,
    label: t(words.save),
    working: t(words.saving),
    work: async () => {
      await dialog.api.send('PUT', `${path}/details`, details(), { version: view.version });
      dialog.done(t(words.saved), { on: `incoming:${id}` });
    },
    onTrouble: dialog.trouble,
  });
  made.element.addEventListener('input', () => dialog.unsaved(t(words.notKept)), { once: true });
  dialog.draw(
    t(words.title),
    facts([[t(words.arrival), view.arrival && `${view.arrival.number}, ${dayText(view.arrival.on)}`]]),
    note('', t(words.kept)),
    made.element,
  );
}
