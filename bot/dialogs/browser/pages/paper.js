// Paper originals: the clerk's record that one was signed in ink, and the colour scan once number and stamp stand on it.
import { field, form } from '../form.js';
import { facts, note } from '../kit.js';
import { dayText, t } from '../language.js';

/** @typedef {import('../../../../api/contracts/outgoing-views.ts').OutgoingView} OutgoingView */
/** @typedef {import('../main.js').Dialog} Dialog */

// prettier-ignore
const words = {
  scan:    { vi: 'Bản quét của bản giấy', en: 'Scan of the paper' },
  ink:     { vi: 'Ghi nhận bản giấy đã ký', en: 'Record the signed paper' },
  subject: { vi: 'Văn bản', en: 'Document' },
  number:  { vi: 'Số, ký hiệu', en: 'Number' },
  file:    { vi: 'Bản quét màu, từ 200 dpi (PDF)', en: 'Colour scan, 200 dpi or more (PDF)' },
  place:   { vi: 'Nơi để bản giấy', en: 'Where the paper is' },
  placeHint: { vi: 'Ví dụ: Tủ 2, phòng văn thư', en: 'E.g. cabinet 2, registry' },
  signedOn:{ vi: 'Ngày ký', en: 'Signed on' },
  sendScan:{ vi: 'Tải lên và thêm bản quét', en: 'Upload and add the scan' },
  sendInk: { vi: 'Ghi nhận', en: 'Record' },
  working: { vi: 'Đang ghi…', en: 'Recording…' },
  uploading: { vi: 'Đang tải lên…', en: 'Uploading…' },
  scanned: { vi: 'Đã thêm bản quét. Bước tiếp theo: ký số của cơ quan lên bản quét.', en: 'The scan is added. Next: the agency’s seal on it.' },
  inked:   { vi: 'Đã ghi nhận bản giấy đã ký.', en: 'The signed paper is recorded.' },
  over:    { vi: 'Việc này không còn làm được ở tình trạng hiện tại; xin xem thẻ mới nhất.', en: 'This can no longer be done in the present state; please see the newest card.' },
};

/** @param {Dialog} dialog */
export async function open(dialog) {
  const { id } = dialog.given;
  if (id === undefined) throw new Error('no document');
  const scan = dialog.name === 'scan';
  const path = `outgoing-documents/${encodeURIComponent(id)}`;
  const document = /** @type {OutgoingView} */ (await dialog.api.read(path));
  const about = facts([
    [t(words.subject), `${document.typeName}: ${document.subject}`],
    [t(words.number), document.issue && `${document.issue.code}, ${dayText(document.issue.issuedOn)}`],
  ]);
  const title = t(scan ? words.scan : words.ink);
  if (!document.actions.includes(scan ? 'add-scan' : 'record-ink-signature')) {
    dialog.draw(title, note('warn', t(words.over)), about);
    return;
  }
  const place = field({
    id: 'place',
    label: t(words.place),
    required: true,
    most: 500,
    hint: t(words.placeHint),
    value: document.paperPlace,
  });
  const file = field({
    id: 'file',
    label: t(words.file),
    kind: 'file',
    required: true,
    accept: '.pdf,application/pdf',
  });
  const signedOn = field({ id: 'signedOn', label: t(words.signedOn), kind: 'date', required: true });
  const made = form({
    fields: scan ? [file, place] : [signedOn, place],
    label: t(scan ? words.sendScan : words.sendInk),
    working: t(scan ? words.uploading : words.working),
    work: async (tell) => {
      const sending = { version: document.version };
      const paperPlace = place.value();
      if (scan) {
        const [chosen] = /** @type {HTMLInputElement} */ (file.control).files ?? [];
        if (chosen === undefined) return;
        const declared = { name: chosen.name, secrecy: 'none', denunciation: 'no' };
        const { sha256 } = await dialog.api.upload(declared, chosen, tell);
        await dialog.api.send('POST', `${path}/scans`, { sha256, paperPlace }, sending);
      } else {
        const body = { hash: document.submitted?.pdfSha256, signedOn: signedOn.value(), paperPlace };
        await dialog.api.send('POST', `${path}/ink-signatures`, body, sending);
      }
      dialog.done(t(scan ? words.scanned : words.inked), { on: `outgoing:${id}` });
    },
    onTrouble: dialog.trouble,
  });
  dialog.draw(title, about, made.element);
}
