// The long form of a directive, and of the office chief's proposal for one: who leads, who supports, who is told, and by when.
import { Refused } from '../api.js';
import { form } from '../form.js';
import { facts, list, note } from '../kit.js';
import { dayText, t } from '../language.js';
import { orderFields, proposalFields } from '../directive-fields.js';

/** @typedef {import('zod').infer<typeof import('../../../../api/contracts/incoming.ts').IncomingView>} IncomingView */
/** @typedef {import('zod').infer<typeof import('../../../../api/contracts/directive.ts').DirectiveView>} DirectiveView */
/** @typedef {import('../main.js').Dialog} Dialog */
/** @typedef {import('../directive-fields.js').WorkingDays} WorkingDays */

// prettier-ignore
const words = {
  direct:   { vi: 'Ý kiến chỉ đạo', en: 'Directive' },
  replace:  { vi: 'Thay ý kiến chỉ đạo đang có hiệu lực', en: 'Replace the directive in force' },
  propose:  { vi: 'Đề xuất phân phối', en: 'Propose a distribution' },
  code:     { vi: 'Văn bản', en: 'Document' },
  issuer:   { vi: 'Cơ quan ban hành', en: 'Issuer' },
  arrival:  { vi: 'Số đến', en: 'Arrival' },
  give:     { vi: 'Gửi chỉ đạo', en: 'Give the directive' },
  giving:   { vi: 'Đang gửi chỉ đạo…', en: 'Giving the directive…' },
  given:    { vi: 'Đã ghi ý kiến chỉ đạo.', en: 'The directive is given.' },
  due:      { vi: '{who}: hạn ngày {day}', en: '{who}: due {day}' },
  send:     { vi: 'Gửi đề xuất', en: 'Send the proposal' },
  sending:  { vi: 'Đang gửi đề xuất…', en: 'Sending the proposal…' },
  sent:     { vi: 'Đã gửi đề xuất phân phối.', en: 'The proposal is sent.' },
  notKept:  { vi: 'Chưa gửi: đóng cửa sổ lúc này, nội dung đã nhập sẽ mất.', en: 'Not sent: if you close the window now, what you typed is lost.' },
  over:     { vi: 'Văn bản này không còn chờ anh/chị xử lý ở đây. Chưa có gì thay đổi; xin xem thẻ mới nhất.', en: 'This document no longer waits for you here. Nothing was changed; please see the newest card.' },
  changed:  { vi: 'Văn bản vừa được người khác cập nhật. Nội dung anh/chị nhập vẫn còn; xin xem lại rồi bấm gửi lần nữa.', en: 'Somebody has just updated the document. What you typed is still here; please look again and press send once more.' },
  handedBack: { vi: 'Đã bị chuyển trả: {reason}', en: 'It was handed back: {reason}' },
};

/** @param {Dialog} dialog */
export async function open(dialog) {
  const { id } = dialog.given;
  if (id === undefined) throw new Error('no document');
  const path = `incoming-documents/${encodeURIComponent(id)}`;
  const read = () => /** @type {Promise<IncomingView>} */ (dialog.api.read(path));
  const [incoming, directory, days] = await Promise.all([
    read(),
    dialog.directory(),
    /** @type {Promise<WorkingDays>} */ (fetch('assets/working-days.json').then((answer) => answer.json())),
  ]);
  const proposing = dialog.name === 'propose' || !incoming.actions.includes('direct');
  if (!incoming.actions.includes(proposing ? 'propose' : 'direct')) {
    dialog.draw(t(proposing ? words.propose : words.direct), note('warn', t(words.over)), about(incoming));
    return;
  }

  let current = incoming;
  const fields = proposing ? proposalFields(current, directory, days) : orderFields(dialog, current, directory, days);
  const made = form({
    fields: fields.shown,
    label: t(proposing ? words.send : words.give),
    working: t(proposing ? words.sending : words.giving),
    work: async () => {
      const value = { on: `incoming:${id}` };
      if (proposing) {
        await dialog.api.send('POST', `${path}/distribution-proposals`, fields.body(), { version: current.version });
        dialog.done(t(words.sent), value);
        return;
      }
      const body = { ...fields.body(), replaces: current.directiveId };
      const directive = /** @type {DirectiveView} */ (
        await dialog.api.send('POST', `${path}/directives`, body, {
          version: current.version,
          key: `directive-${id}-${current.version}`,
        })
      );
      dialog.done(t(words.given), value, list(charges(directive)));
    },
    onTrouble: (thrown) => {
      if (!(thrown instanceof Refused) || thrown.code !== 'changed-meanwhile') return dialog.trouble(thrown);
      void read().then(
        (now) => {
          current = now;
          if (!now.actions.includes(proposing ? 'propose' : 'direct')) {
            dialog.unsaved();
            dialog.draw(t(words.direct), note('warn', t(words.over)), about(now));
          }
        },
        () => undefined,
      );
      return t(words.changed);
    },
  });
  made.element.addEventListener('input', () => dialog.unsaved(t(words.notKept)), { once: true });
  const back = current.handBacks.at(-1);
  dialog.draw(
    t(proposing ? words.propose : current.directiveId === undefined ? words.direct : words.replace),
    about(current),
    back && note('warn', t(words.handedBack, { reason: back.reason })),
    made.element,
  );
}

/** @param {IncomingView} incoming */
const about = (incoming) =>
  facts([
    [t(words.arrival), incoming.arrival && `${incoming.arrival.number}, ${dayText(incoming.arrival.on)}`],
    [t(words.issuer), incoming.issuer.name],
    [t(words.code), `${incoming.documentTypeName} ${incoming.code.text}: ${incoming.subject}`],
  ]);

/** @param {DirectiveView} directive */
const charges = ({ lead, supporting }) =>
  [...(lead ? [lead] : []), ...supporting].map(({ recipient, deadline }) =>
    t(words.due, { who: recipient.name, day: dayText(deadline.dueOn) }),
  );
