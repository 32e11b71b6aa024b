// The clerk's checklist before issue: each item with the rule it stands on, passed or not, and what is wrong.
import { field, form, question } from '../form.js';
import { button, facts, h, note, part } from '../kit.js';
import { t } from '../language.js';
import { pageViewer } from '../pictures.js';

/** @typedef {import('../../../../api/contracts/outgoing-views.ts').OutgoingView} OutgoingView */
/** @typedef {import('../main.js').Dialog} Dialog */

// prettier-ignore
const words = {
  title:   { vi: 'Kiểm tra trước khi phát hành', en: 'Checks before issue' },
  list:    { vi: 'Danh mục kiểm tra', en: 'Checklist' },
  subject: { vi: 'Văn bản', en: 'Document' },
  passed:  { vi: 'Đạt', en: 'Passed' },
  failed:  { vi: 'Chưa đạt', en: 'Not passed' },
  note:    { vi: 'Ghi chú', en: 'Note' },
  all:     { vi: 'Đánh dấu tất cả là đạt', en: 'Mark all as passed' },
  save:    { vi: 'Ghi kết quả kiểm tra', en: 'Record the checks' },
  saving:  { vi: 'Đang ghi, máy kiểm tra lại chữ ký và thể thức…', en: 'Recording; signature and layout are checked by machine too…' },
  saved:   { vi: 'Đã ghi kết quả: đạt {passed}/{of} mục.', en: 'Recorded: {passed} of {of} passed.' },
  next:    { vi: 'Đã đủ điều kiện phát hành: đóng cửa sổ rồi bấm “Phát hành” trên thẻ.', en: 'It may be issued: close this window and press “Issue” on the card.' },
  back:    { vi: 'Còn mục chưa đạt: trả người soạn trên thẻ, hoặc kiểm tra lại khi đã khắc phục.', en: 'Something has not passed: return it on the card, or check again once it is mended.' },
  none:    { vi: 'Không có gì phải kiểm tra ở tình trạng hiện tại; xin xem thẻ mới nhất.', en: 'There is nothing to check in the present state; please see the newest card.' },
  notKept: { vi: 'Chưa ghi: đóng cửa sổ lúc này, kết quả đã chọn sẽ mất.', en: 'Not recorded: if you close the window now, your answers are lost.' },
};

/** @param {Dialog} dialog */
export async function open(dialog) {
  const { id } = dialog.given;
  if (id === undefined) throw new Error('no document');
  const path = `outgoing-documents/${encodeURIComponent(id)}`;
  const document = /** @type {OutgoingView} */ (await dialog.api.read(path));
  const about = facts([[t(words.subject), `${document.typeName}: ${document.subject}`]]);
  if (!document.actions.includes('check')) {
    dialog.draw(t(words.title), note('warn', t(words.none)), about);
    return;
  }
  const items = document.checklist.map((check) => {
    const answers = [
      { value: 'yes', title: t(words.passed) },
      { value: 'no', title: t(words.failed) },
    ];
    const asked = question(check.item, check.question, answers);
    if (check.passed !== undefined) {
      const [yes, no] = asked.inputs;
      if (yes && no) (check.passed ? yes : no).checked = true;
    }
    const remark = field({ id: `${check.item}-note`, label: t(words.note), most: 1000, value: check.note });
    asked.element.append(h('p', { class: 'soft' }, check.legal), remark.element);
    return { item: check.item, asked, remark };
  });
  const all = button(t(words.all), () => {
    for (const { asked } of items) asked.inputs[0]?.click();
  });
  const made = form({
    fields: items.map(({ asked }) => asked),
    label: t(words.save),
    working: t(words.saving),
    work: async () => {
      const answers = items.flatMap(({ item, asked, remark }) => {
        const said = asked.value();
        return said === undefined
          ? []
          : [{ item, passed: said === 'yes', note: remark.value() === '' ? undefined : remark.value() }];
      });
      const body = { hash: document.checkedHash, answers };
      const after = /** @type {OutgoingView} */ (
        await dialog.api.send('POST', `${path}/checks`, body, { version: document.version })
      );
      const passed = after.checklist.filter((one) => one.passed === true).length;
      const of = after.checklist.length;
      dialog.done(
        t(words.saved, { passed, of }),
        { on: `outgoing:${id}` },
        note('', t(passed === of ? words.next : words.back)),
      );
    },
    onTrouble: dialog.trouble,
  });
  made.element.addEventListener('change', () => dialog.unsaved(t(words.notKept)), { once: true });
  const signed = document.signatures.findLast((one) => one.void === undefined && one.sha256 !== undefined);
  const file = signed?.sha256 ?? document.submitted?.pdfSha256;
  dialog.draw(
    t(words.title),
    about,
    file !== undefined &&
      document.submitted &&
      pageViewer(dialog, {
        file: `${path}/files/${file}`,
        name: `${document.subject}.pdf`,
        pages: document.submitted.pages,
      }),
    part(t(words.list), h('div', { class: 'actions' }, all), made.element),
  );
}
