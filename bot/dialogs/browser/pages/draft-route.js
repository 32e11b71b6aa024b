// The desk's parts about others: asking units for their opinions, and submitting with slip and route.
import { field } from '../form.js';
import { h, list } from '../kit.js';
import { t, wordOf } from '../language.js';
import { askFields } from './consult.js';
import { newest, stepForm } from './draft-parts.js';

/** @typedef {import('../../../../api/contracts/outgoing-views.ts').OutgoingView} OutgoingView */
/** @typedef {import('../../../../api/contracts/consultation.ts').ConsultationView} ConsultationView */
/** @typedef {import('./draft-parts.js').Work} Work */

// prettier-ignore
const words = {
  ask:      { vi: 'Lấy ý kiến các đơn vị', en: 'Ask units for their opinions' },
  sendAsk:  { vi: 'Gửi lấy ý kiến', en: 'Ask them' },
  asking:   { vi: 'Đang gửi…', en: 'Sending…' },
  asked:    { vi: 'Đã gửi lấy ý kiến {count} đơn vị.', en: '{count} units are asked.' },
  submit:   { vi: 'Trình', en: 'Submit' },
  to:       { vi: 'Trình ai', en: 'To whom' },
  matter:   { vi: 'Vấn đề trình', en: 'Matter' },
  grounds:  { vi: 'Căn cứ', en: 'Grounds' },
  summary:  { vi: 'Tóm tắt nội dung', en: 'In short' },
  proposal: { vi: 'Đề xuất', en: 'What is proposed' },
  dueOn:    { vi: 'Cần trước ngày', en: 'Wanted by' },
  route:    { vi: 'Luồng trình đề xuất', en: 'Proposed route' },
  doSubmit: { vi: 'Trình văn bản', en: 'Submit the document' },
  submitting: { vi: 'Đang trình…', en: 'Submitting…' },
  submitted:{ vi: 'Đã trình. Người duyệt bước đầu đã được báo.', en: 'Submitted. Whoever decides first has been told.' },
  first:    { vi: 'Trình được sau khi đã chọn người ký, có bản dự thảo và đã xem bản PDF.', en: 'It can be submitted once it has a signer, a draft, and a preview.' },
};

/** @param {Work} work */
export function askPart(work) {
  const { dialog, directory, document, redraw } = work;
  const draft = newest(document);
  if (draft === undefined || !document.actions.includes('edit')) return undefined;
  const { fields, body } = askFields(directory);
  const key = crypto.randomUUID();
  const asking = stepForm(work, {
    fields,
    label: t(words.sendAsk),
    working: t(words.asking),
    work: async () => {
      const asked = { outgoingId: document.id, draftSha256: draft.sha256, ...body() };
      const drafted = /** @type {ConsultationView} */ (await dialog.api.send('POST', 'consultations', asked, { key }));
      await dialog.api.send('POST', `consultations/${drafted.id}/sendings`, undefined, { version: drafted.version });
      await redraw(document, t(words.asked, { count: drafted.units.length }));
    },
  });
  return h('details', {}, h('summary', {}, t(words.ask)), asking);
}

/** @param {Work} work */
export async function submitPart(work) {
  const { dialog, directory, document, path } = work;
  const draft = newest(document);
  if (!document.actions.includes('submit')) return undefined;
  const { preview, signer } = document;
  if (draft === undefined || signer === undefined || preview?.draftSha256 !== draft.sha256)
    return h('section', { id: 'submit' }, h('h2', {}, t(words.submit)), h('p', {}, t(words.first)));
  const { steps } = /** @type {{ steps: OutgoingView['route'] }} */ (await dialog.api.read(`${path}/proposed-route`));
  const people = directory.positions.map(({ id, title, fullName }) => ({ value: id, title: `${title} ${fullName}` }));
  const to = field({
    id: 'to',
    label: t(words.to),
    kind: 'choose',
    required: true,
    choices: people,
    value: signer.positionId,
  });
  const matter = field({ id: 'matter', label: t(words.matter), required: true, most: 500, value: document.subject });
  const grounds = field({ id: 'grounds', label: t(words.grounds), kind: 'long', required: true, most: 10_000 });
  const summary = field({ id: 'summary', label: t(words.summary), kind: 'long', required: true, most: 10_000 });
  const proposal = field({ id: 'proposal', label: t(words.proposal), kind: 'long', required: true, most: 10_000 });
  const dueOn = field({ id: 'slipDueOn', label: t(words.dueOn), kind: 'date' });
  const made = stepForm(work, {
    fields: [to, matter, grounds, summary, proposal, dueOn],
    label: t(words.doSubmit),
    working: t(words.submitting),
    work: async () => {
      const slip = {
        ...{
          toPositionId: to.value(),
          matter: matter.value(),
          grounds: grounds.value(),
          summary: summary.value(),
          proposal: proposal.value(),
        },
        dueOn: dueOn.value() === '' ? undefined : dueOn.value(),
      };
      await dialog.api.send(
        'POST',
        `${path}/submissions`,
        { pdfSha256: preview.pdfSha256, slip },
        { version: document.version },
      );
      dialog.done(t(words.submitted), { on: `outgoing:${document.id}`, show: true });
    },
  });
  const route = steps.map(
    ({ kind, positionId }) => `${wordOf(dialog.tables.steps, kind)}: ${directory.person(positionId)}`,
  );
  return h('section', { id: 'submit' }, h('h2', {}, t(words.submit)), h('h3', {}, t(words.route)), list(route), made);
}
