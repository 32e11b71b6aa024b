// What an outgoing document says of itself while it is drafted: kind, subject, to whom it goes, by when an answer is wanted.
import { field } from './form.js';
import { t } from './language.js';

/** @typedef {import('../../../api/contracts/outgoing-views.ts').OutgoingView} OutgoingView */

// prettier-ignore
const words = {
  type:    { vi: 'Tên loại', en: 'Type' },
  subject: { vi: 'Trích yếu nội dung', en: 'Subject' },
  priority:{ vi: 'Mức độ khẩn', en: 'Priority' },
  toAct:   { vi: 'Kính gửi (mỗi nơi một dòng)', en: 'To (one a line)' },
  toKnow:  { vi: 'Nơi nhận để biết (mỗi nơi một dòng)', en: 'For information (one a line)' },
  answerBy:{ vi: 'Đề nghị trả lời trước ngày', en: 'Answer wanted by' },
  normal: { vi: 'Thường', en: 'Normal' }, urgent: { vi: 'Khẩn', en: 'Urgent' },
  'very-urgent': { vi: 'Thượng khẩn', en: 'Very urgent' }, express: { vi: 'Hỏa tốc', en: 'Express' },
};

/** @param {string} text */
const linesOf = (text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/**
 * The fields, and the details as the API takes them; what the page does not ask for stays as it is.
 * @param {import('./main.js').Tables} tables
 * @param {Partial<OutgoingView>} known
 */
export function outgoingFields({ documentTypes }, known) {
  const { recipients = [] } = known;
  const types = documentTypes.map(({ code, name }) => ({ value: code, title: name }));
  const priorities = /** @type {const} */ (['normal', 'urgent', 'very-urgent', 'express']).map((value) => ({
    value,
    title: t(words[value]),
  }));
  /** @param {string} purpose */
  const named = (purpose) =>
    recipients
      .filter((one) => one.purpose === purpose)
      .map(({ name }) => name)
      .join('\n');
  const type = field({
    id: 'documentType',
    label: t(words.type),
    kind: 'choose',
    required: true,
    choices: types,
    value: known.documentType ?? 'official-letter',
  });
  const subject = field({
    id: 'subject',
    label: t(words.subject),
    kind: 'long',
    required: true,
    most: 500,
    value: known.subject,
  });
  const priority = field({
    id: 'priority',
    label: t(words.priority),
    kind: 'choose',
    required: true,
    choices: priorities,
    value: known.priority ?? 'normal',
  });
  const toAct = field({ id: 'toAct', label: t(words.toAct), kind: 'long', value: named('to-act') });
  const toKnow = field({ id: 'toKnow', label: t(words.toKnow), kind: 'long', value: named('to-know') });
  const answerBy = field({ id: 'answerDueOn', label: t(words.answerBy), kind: 'date', value: known.answerDueOn });
  /** An address that is known for a name stays with it. @param {string} text @param {'to-act' | 'to-know'} purpose */
  const recipientsOf = (text, purpose) =>
    linesOf(text).map(
      (name) => recipients.find((one) => one.name === name && one.purpose === purpose) ?? { name, purpose },
    );
  return {
    fields: [type, subject, toAct, toKnow, priority, answerBy],
    details: () => ({
      documentType: type.value(),
      subject: subject.value(),
      priority: priority.value(),
      original: known.original ?? 'electronic',
      recipients: [
        ...recipientsOf(toAct.value(), 'to-act'),
        ...recipientsOf(toKnow.value(), 'to-know'),
        ...recipients.filter(({ purpose }) => purpose === 'to-keep'),
      ],
      copies: known.copies ?? 1,
      answerDueOn: answerBy.value() === '' ? undefined : answerBy.value(),
      note: known.note,
      attachments: (known.attachments ?? []).map(({ sha256, name, issuedWithIt }) => ({ sha256, name, issuedWithIt })),
      answers: known.answers && { incomingId: known.answers.incomingId, ends: known.answers.ends },
      earlier: known.earlier,
    }),
  };
}
