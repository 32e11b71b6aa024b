// Acts that need a reason longer than a card has room for: sending back, returning, recalling, voiding a number.
import { field, form } from '../form.js';
import { facts, note } from '../kit.js';
import { dayText, t, wordOf } from '../language.js';

/** @typedef {import('zod').infer<typeof import('../../../../api/contracts/incoming.ts').IncomingView>} IncomingView */
/** @typedef {import('../../../../api/contracts/outgoing-views.ts').OutgoingView} OutgoingView */
/** @typedef {import('../main.js').Dialog} Dialog */
/** @typedef {import('../language.js').Words} Words */

// prettier-ignore
const words = {
  reason:  { vi: 'Lý do', en: 'Reason' },
  working: { vi: 'Đang ghi…', en: 'Recording…' },
  subject: { vi: 'Văn bản', en: 'Document' },
  number:  { vi: 'Số, ký hiệu', en: 'Number' },
  arrival: { vi: 'Số đến', en: 'Arrival' },
  state:   { vi: 'Tình trạng', en: 'State' },
  over:    { vi: 'Việc này không còn làm được ở tình trạng hiện tại. Chưa có gì thay đổi; xin xem thẻ mới nhất.', en: 'This can no longer be done in the present state. Nothing was changed; please see the newest card.' },
  changed: { vi: 'Văn bản đã thay đổi từ khi thẻ được gửi; đây là tình trạng hiện tại.', en: 'The document has changed since the card was sent; this is its present state.' },
  notKept: { vi: 'Chưa ghi: đóng cửa sổ lúc này, nội dung đã nhập sẽ mất.', en: 'Not recorded: if you close the window now, what you typed is lost.' },
};

/**
 * @typedef {object} Act
 * @property {'outgoing' | 'incoming'} kind
 * @property {string} action that the view must offer
 * @property {string} path
 * @property {Words} title
 * @property {Words} done
 * @property {Words} [warning] what follows from it
 */

/** By the name of the endpoint, as verbs of cards are; `void` is a dialog of its own. @type {Readonly<Record<string, Act | undefined>>} */
// prettier-ignore
const acts = {
  'submission.send-back': { kind: 'outgoing', action: 'send-back', path: 'returns',
    title: { vi: 'Trả lại người soạn thảo', en: 'Send back to the drafter' }, done: { vi: 'Đã trả lại người soạn thảo, kèm lý do.', en: 'Sent back to the drafter with the reason.' } },
  'outgoing.return-to-drafter': { kind: 'outgoing', action: 'return-to-drafter', path: 'clerk-returns',
    title: { vi: 'Trả người soạn', en: 'Return to the drafter' }, done: { vi: 'Đã trả người soạn; chữ ký không còn hiệu lực.', en: 'Returned to the drafter; the signature is void.' },
    warning: { vi: 'Chữ ký đã có sẽ không còn hiệu lực; văn bản phải trình và ký lại.', en: 'The signature becomes void; the document must be submitted and signed again.' } },
  'outgoing.recall': { kind: 'outgoing', action: 'recall', path: 'recalls',
    title: { vi: 'Thu hồi văn bản', en: 'Recall the document' }, done: { vi: 'Đã thu hồi văn bản; số giữ nguyên.', en: 'The document is recalled; its number stays.' } },
  'outgoing.void-number': { kind: 'outgoing', action: 'void-number', path: 'void-numbers',
    title: { vi: 'Hủy số', en: 'Void the number' }, done: { vi: 'Đã hủy số; số vẫn ở trong sổ cùng lý do.', en: 'The number is void; it stays in the book with the reason.' },
    warning: { vi: 'Số đã hủy không dùng lại được. Nếu việc phát hành chỉ đang vướng, hãy làm tiếp thay vì hủy.', en: 'A void number is never used again. If the issue is only stuck, go on with it instead.' } },
  'incoming.return': { kind: 'incoming', action: 'return', path: 'returns',
    title: { vi: 'Trả lại nơi gửi', en: 'Return to the sender' }, done: { vi: 'Đã trả lại nơi gửi, kèm lý do.', en: 'Returned to the sender with the reason.' } },
  'incoming.recall': { kind: 'incoming', action: 'recall', path: 'recalls',
    title: { vi: 'Ghi nhận nơi gửi thu hồi', en: 'Record the recall by the issuer' }, done: { vi: 'Đã ghi nhận nơi gửi thu hồi.', en: 'The recall by the issuer is recorded.' } },
};

/** What the reason is given for, and its number. @param {OutgoingView | IncomingView} view @returns {Parameters<typeof facts>[0]} */
function which(view) {
  if ('typeName' in view)
    return [
      [t(words.subject), `${view.typeName}: ${view.subject}`],
      [t(words.number), view.issue && `${view.issue.code}, ${dayText(view.issue.issuedOn)}`],
    ];
  return [
    [t(words.subject), `${view.documentTypeName} ${view.code.text}: ${view.subject}`],
    [t(words.arrival), view.arrival && `${view.arrival.number}, ${dayText(view.arrival.on)}`],
  ];
}

/** @param {Dialog} dialog */
export async function open(dialog) {
  const act = acts[dialog.name === 'void' ? 'outgoing.void-number' : (dialog.given['act'] ?? '')];
  const { id, seen } = dialog.given;
  if (!act || id === undefined) throw new Error('no such act');
  const path = `${act.kind}-documents/${encodeURIComponent(id)}`;
  const view = /** @type {OutgoingView | IncomingView} */ (await dialog.api.read(path));
  const states = act.kind === 'outgoing' ? dialog.tables.outgoingStates : dialog.tables.incomingStates;
  const about = facts([...which(view), [t(words.state), wordOf(states, view.state)]]);
  if (!(/** @type {readonly string[]} */ (view.actions).includes(act.action))) {
    dialog.draw(t(act.title), note('warn', t(words.over)), about);
    return;
  }
  const reason = field({
    id: 'reason',
    label: t(words.reason),
    kind: 'long',
    required: true,
    most: act.kind === 'outgoing' ? 2000 : 1000,
  });
  reason.control.addEventListener('input', () => dialog.unsaved(t(words.notKept)), { once: true });
  const made = form({
    fields: [reason],
    label: t(act.title),
    working: t(words.working),
    work: async () => {
      const hash = act.path === 'returns' && 'submitted' in view ? { hash: view.submitted?.pdfSha256 } : {};
      await dialog.api.send(
        'POST',
        `${path}/${act.path}`,
        { reason: reason.value(), ...hash },
        { version: view.version },
      );
      dialog.done(t(act.done), { on: `${act.kind}:${id}` });
    },
    onTrouble: dialog.trouble,
  });
  dialog.draw(
    t(act.title),
    seen !== undefined && Number(seen) !== view.version && note('warn', t(words.changed)),
    about,
    act.warning && note('warn', t(act.warning)),
    made.element,
  );
}
