// The specialist's desk: a document is begun, gets a signer and a draft, is looked at, asked about, and submitted. Every part is
// saved by itself, so closing the window loses only what stands unsaved in it.
import { cameBack } from '../came-back.js';
import { form, question, tick } from '../form.js';
import { h, note } from '../kit.js';
import { t, wordOf } from '../language.js';
import { outgoingFields } from '../outgoing-fields.js';
import { draftPart, previewPart, signerPart } from './draft-parts.js';
import { askPart, submitPart } from './draft-route.js';

/** @typedef {import('../../../../api/contracts/outgoing-views.ts').OutgoingView} OutgoingView */
/** @typedef {import('zod').infer<typeof import('../../../../api/contracts/incoming.ts').IncomingView>} IncomingView */
/** @typedef {import('../../../../api/contracts/outgoing-views.ts').OutgoingSummary} OutgoingSummary */
/** @typedef {import('../main.js').Dialog} Dialog */

// prettier-ignore
const words = {
  begin:   { vi: 'Bắt đầu soạn văn bản', en: 'Begin a document' },
  reply:   { vi: 'Trả lời {code}: {subject}', en: 'In answer to {code}: {subject}' },
  ends:    { vi: 'Văn bản này kết thúc số đến đó', en: 'It ends that matter' },
  secret:  { vi: 'Nội dung có bí mật nhà nước không?', en: 'Does it contain state secrets?' },
  restricted: { vi: 'Lãnh đạo có hạn chế phổ biến văn bản này không?', en: 'Has a leader restricted it?' },
  no:      { vi: 'Không', en: 'No' },
  yes:     { vi: 'Có', en: 'Yes' },
  paper:   { vi: 'Bản gốc là bản giấy, ký tay', en: 'The original is on paper, signed in ink' },
  start:   { vi: 'Bắt đầu soạn', en: 'Begin' },
  saving:  { vi: 'Đang lưu…', en: 'Saving…' },
  details: { vi: 'Thông tin văn bản', en: 'Details' },
  save:    { vi: 'Lưu thông tin', en: 'Save the details' },
  saved:   { vi: 'Đã lưu.', en: 'Saved.' },
  state:   { vi: 'Tình trạng: {state}', en: 'State: {state}' },
  notKept: { vi: 'Có nội dung chưa lưu: đóng cửa sổ lúc này sẽ mất phần đó. Những phần đã lưu vẫn còn.', en: 'Something is not saved: if you close the window now, that part is lost. What was saved stays.' },
};

/** @param {Dialog} dialog */
export async function open(dialog) {
  const { id, answers } = dialog.given;
  const begun = id ?? (answers === undefined ? undefined : await begunAnswer(dialog, answers));
  if (begun !== undefined)
    return desk(
      dialog,
      /** @type {OutgoingView} */ (await dialog.api.read(`outgoing-documents/${encodeURIComponent(begun)}`)),
    );
  const incoming =
    answers === undefined
      ? undefined
      : /** @type {IncomingView} */ (await dialog.api.read(`incoming-documents/${encodeURIComponent(answers)}`));
  begin(dialog, incoming);
}

/** Whoever has begun the answer goes on with it, instead of beginning another. @param {Dialog} dialog @param {string} incomingId */
async function begunAnswer({ api }, incomingId) {
  const mine = /** @type {{ items: OutgoingSummary[] }} */ (
    await api.read('outgoing-documents?scope=waiting&limit=100')
  );
  return mine.items.find(
    ({ answersIncomingId, state }) => answersIncomingId === incomingId && ['drafting', 'sent-back'].includes(state),
  )?.id;
}

/** @param {Dialog} dialog @param {IncomingView | undefined} incoming that it answers */
function begin(dialog, incoming) {
  const { fields, details } = outgoingFields(dialog.tables, {
    subject: incoming?.subject ?? '',
    ...(incoming ? { recipients: [{ name: incoming.issuer.name, purpose: 'to-act' }] } : {}),
  });
  const yesNo = [
    { value: 'no', title: t(words.no) },
    { value: 'yes', title: t(words.yes) },
  ];
  const secret = question('stateSecret', t(words.secret), yesNo);
  const restricted = question('restricted', t(words.restricted), yesNo);
  const ends = tick('ends', t(words.ends), true);
  const paper = tick('paper', t(words.paper));
  const key = crypto.randomUUID();
  const made = form({
    fields: [secret, restricted, ...fields, paper, ...(incoming ? [ends] : [])],
    label: t(words.start),
    working: t(words.saving),
    work: async () => {
      const body = {
        ...details(),
        original: paper.on() ? 'paper' : 'electronic',
        answers: incoming && { incomingId: incoming.id, ends: ends.on() },
        // a question that was not answered is no "no"
        declaration: { stateSecret: secret.value() !== 'no', restricted: restricted.value() !== 'no' },
      };
      const started = /** @type {OutgoingView} */ (await dialog.api.send('POST', 'outgoing-documents', body, { key }));
      dialog.unsaved();
      await desk(dialog, started, t(words.saved));
    },
    onTrouble: dialog.trouble,
  });
  made.element.addEventListener('input', () => dialog.unsaved(t(words.notKept)), { once: true });
  dialog.draw(
    t(words.begin),
    incoming && note('', t(words.reply, { code: incoming.code.text, subject: incoming.subject })),
    made.element,
  );
}

/**
 * The desk, drawn anew after every step that was saved.
 * @param {Dialog} dialog
 * @param {OutgoingView} document
 * @param {string} [said]
 */
async function desk(dialog, document, said) {
  dialog.unsaved();
  const directory = await dialog.directory();
  const state = wordOf(dialog.tables.outgoingStates, document.state);
  /** @param {OutgoingView} next @param {string} sentence */
  const redraw = (next, sentence) => desk(dialog, next, sentence);
  const work = { dialog, directory, document, path: `outgoing-documents/${encodeURIComponent(document.id)}`, redraw };
  const parts = [await signerPart(work), draftPart(work), previewPart(work), askPart(work), await submitPart(work)];
  const box = h('div', {}, detailsPart(work), ...parts.filter((one) => one !== undefined));
  box.addEventListener('input', () => dialog.unsaved(t(words.notKept)));
  dialog.draw(
    `${document.typeName}: ${document.subject}`,
    said !== undefined && note('good', said),
    cameBack(document, directory),
    h('p', { class: 'soft' }, t(words.state, { state })),
    box,
  );
  if (dialog.name === 'submit' && said === undefined) globalThis.document.getElementById('submit')?.scrollIntoView();
}

/** @param {import('./draft-parts.js').Work} work */
function detailsPart({ dialog, document, path, redraw }) {
  if (!document.actions.includes('edit')) return undefined;
  const { fields, details } = outgoingFields(dialog.tables, document);
  const made = form({
    fields,
    label: t(words.save),
    working: t(words.saving),
    work: async () => {
      const next = await dialog.api.send('PUT', `${path}/details`, details(), { version: document.version });
      await redraw(/** @type {OutgoingView} */ (next), t(words.saved));
    },
    onTrouble: dialog.trouble,
  });
  return h('details', { open: document.drafts.length === 0 }, h('summary', {}, t(words.details)), made.element);
}
