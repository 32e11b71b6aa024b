// Asking units for their opinions on a draft, and what the drafter did with what they said.
import { field, form, question } from '../form.js';
import { h, list, note, part } from '../kit.js';
import { dayText, t, wordOf } from '../language.js';
import { picker } from '../picker.js';

/** @typedef {import('../../../../api/contracts/consultation.ts').ConsultationView} ConsultationView */
/** @typedef {import('../main.js').Dialog} Dialog */
/** @typedef {import('../main.js').Directory} Directory */

// prettier-ignore
const words = {
  ask:      { vi: 'Lấy ý kiến các đơn vị', en: 'Ask units for their opinions' },
  weigh:    { vi: 'Tiếp thu, giải trình ý kiến', en: 'Weigh the opinions' },
  units:    { vi: 'Đơn vị được lấy ý kiến', en: 'Units to ask' },
  questions:{ vi: 'Nội dung xin ý kiến', en: 'What is asked' },
  dueOn:    { vi: 'Trả lời trước', en: 'Answer by' },
  save:     { vi: 'Lưu đề nghị', en: 'Save' },
  saving:   { vi: 'Đang lưu…', en: 'Saving…' },
  saved:    { vi: 'Đã lưu đề nghị lấy ý kiến; bấm “Gửi lấy ý kiến” trên thẻ để gửi.', en: 'Saved; press “Send” on the card to ask the units.' },
  accept:   { vi: 'Tiếp thu', en: 'Take it up' },
  explain:  { vi: 'Không tiếp thu, giải trình', en: 'Explain why not' },
  reason:   { vi: 'Nội dung tiếp thu, giải trình', en: 'What was changed, or why not' },
  whyNot:   { vi: 'Bắt buộc khi không tiếp thu.', en: 'Required when it is not taken up.' },
  record:   { vi: 'Ghi vào bảng tổng hợp', en: 'Record in the table' },
  recorded: { vi: 'Đã ghi.', en: 'Recorded.' },
  nothing:  { vi: 'Không còn ý kiến nào phải tiếp thu, giải trình.', en: 'No opinion is left to be weighed.' },
  over:     { vi: 'Đề nghị này không còn sửa được ở tình trạng hiện tại; xin xem thẻ mới nhất.', en: 'This can no longer be changed; please see the newest card.' },
  notKept:  { vi: 'Chưa lưu: đóng cửa sổ lúc này, nội dung đã nhập sẽ mất.', en: 'Not saved: if you close the window now, what you typed is lost.' },
};

/**
 * What a request for opinions consists of.
 * @param {Directory} directory
 * @param {{ units: readonly { unitId: string }[], questions: string, dueOn?: string }} [known]
 */
export function askFields(directory, known = { units: [], questions: '' }) {
  const choices = directory.units.map(({ id, name }) => ({ value: id, title: name }));
  const units = picker({
    id: 'units',
    label: t(words.units),
    choices,
    required: true,
    values: known.units.map(({ unitId }) => unitId),
  });
  const questions = field({
    id: 'questions',
    label: t(words.questions),
    kind: 'long',
    required: true,
    most: 10_000,
    value: known.questions,
  });
  const dueOn = field({ id: 'askDueOn', label: t(words.dueOn), kind: 'date', required: true, value: known.dueOn });
  return {
    fields: [units, questions, dueOn],
    body: () => ({ questions: questions.value(), unitIds: units.values(), dueOn: dueOn.value() }),
  };
}

/** @param {Dialog} dialog */
export async function open(dialog) {
  const { id, for: purpose } = dialog.given;
  if (id === undefined) throw new Error('no consultation');
  const path = `consultations/${encodeURIComponent(id)}`;
  const directory = await dialog.directory();
  const view = /** @type {ConsultationView} */ (await dialog.api.read(path));
  if (purpose === 'weigh') drawOpinions(dialog, directory, path, view);
  else drawAsking(dialog, directory, path, view);
}

/** @param {Dialog} dialog @param {Directory} directory @param {string} path @param {ConsultationView} view */
function drawAsking(dialog, directory, path, view) {
  if (!view.actions.includes('edit')) {
    dialog.draw(t(words.ask), note('warn', t(words.over)));
    return;
  }
  const { fields, body } = askFields(directory, view);
  const made = form({
    fields,
    label: t(words.save),
    working: t(words.saving),
    work: async () => {
      await dialog.api.send(
        'PUT',
        `${path}/asking`,
        { draftSha256: view.draftSha256, ...body() },
        { version: view.version },
      );
      dialog.done(t(words.saved), { on: `consultation:${view.id}` });
    },
    onTrouble: dialog.trouble,
  });
  made.element.addEventListener('input', () => dialog.unsaved(t(words.notKept)), { once: true });
  dialog.draw(t(words.ask), made.element);
}

/** @param {Dialog} dialog @param {Directory} directory @param {string} path @param {ConsultationView} view @param {string} [said] */
function drawOpinions(dialog, directory, path, view, said) {
  const open = view.actions.includes('weigh')
    ? view.table.flatMap(({ unitId, counting, weighing }) =>
        counting && weighing === undefined ? [{ unitId, opinion: counting }] : [],
      )
    : [];
  const done = view.table.flatMap(({ unitId, weighing }) =>
    weighing === undefined
      ? []
      : [
          `${directory.unit(unitId)}: ${t(weighing.accepted ? words.accept : words.explain)}${weighing.reason === undefined ? '' : ` · ${weighing.reason}`}`,
        ],
  );
  if (open.length === 0) {
    dialog.done(t(words.nothing), { on: `consultation:${view.id}` }, h('div', {}, list(done) || ''));
    return;
  }
  dialog.draw(
    t(words.weigh),
    said !== undefined && note('good', said),
    list(done),
    ...open.map(({ unitId, opinion }) => {
      const answers = [
        { value: 'yes', title: t(words.accept) },
        { value: 'no', title: t(words.explain) },
      ];
      const accepted = question(`accepted-${opinion.id}`, t(words.weigh), answers);
      if (accepted.inputs[0]) accepted.inputs[0].checked = true;
      const id = `reason-${opinion.id}`;
      const reason = field({
        id,
        label: t(words.reason),
        hint: t(words.whyNot),
        sometimes: true,
        kind: 'long',
        most: 4000,
      });
      const made = form({
        fields: [accepted, reason],
        label: t(words.record),
        working: t(words.saving),
        work: async () => {
          const body = {
            opinionId: opinion.id,
            accepted: accepted.value() === 'yes',
            reason: reason.value() === '' ? undefined : reason.value(),
          };
          const after = /** @type {ConsultationView} */ (
            await dialog.api.send('POST', `${path}/weighings`, body, { version: view.version })
          );
          drawOpinions(dialog, directory, path, after, t(words.recorded));
        },
        onTrouble: dialog.trouble,
      });
      const title = `${directory.unit(unitId)}: ${wordOf(dialog.tables.stances, opinion.stance)}, ${dayText(opinion.releasedAt.slice(0, 10))}`;
      return part(title, h('p', {}, opinion.comment ?? ''), made.element);
    }),
  );
}
