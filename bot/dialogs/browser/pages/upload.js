// Registering an incoming document: asked first, then uploaded and read, corrected by the clerk, received and registered.
// State secrets and denunciations never get as far as a file.
import { Refused } from '../api.js';
import { field, form, question, tick } from '../form.js';
import { incomingFields } from '../incoming-fields.js';
import { facts, focusOn, h, note, show } from '../kit.js';
import { t, wordOf } from '../language.js';
import { earlierOf, registerReceived } from './register-received.js';

/** @typedef {import('zod').infer<typeof import('../../../../api/contracts/incoming.ts').IncomingView>} IncomingView */
/** @typedef {import('zod').infer<(typeof import('../../../../api/contracts/incoming.ts').ReadIncomingFile)['reply']>} Reading */
/** @typedef {import('../main.js').Dialog} Dialog */
/** @typedef {import('../api.js').StoredFile} StoredFile */

// prettier-ignore
const words = {
  title:   { vi: 'Vào sổ văn bản đến', en: 'Register an incoming document' },
  declared:{ vi: 'Đã trả lời: không phải văn bản mật, không phải đơn tố cáo.', en: 'Answered: not classified, no denunciation.' },
  again:   { vi: 'Trả lời lại', en: 'Answer again' },
  first:   { vi: 'Xin trả lời hai câu hỏi trước khi chọn tệp.', en: 'Two questions before a file can be chosen.' },
  secret:  { vi: 'Tài liệu có độ mật không?', en: 'Is it classified?' },
  denunciation: { vi: 'Có phải đơn tố cáo không?', en: 'Is it a denunciation?' },
  no:      { vi: 'Không', en: 'No' },
  yes:     { vi: 'Có', en: 'Yes' },
  file:    { vi: 'Tệp văn bản (PDF)', en: 'File of the document (PDF)' },
  upload:  { vi: 'Tải lên và đọc', en: 'Upload and read' },
  uploading: { vi: 'Đang tải lên…', en: 'Uploading…' },
  reading: { vi: 'Đang đọc văn bản; bản chụp mất vài giây…', en: 'Reading it; a scan takes some seconds…' },
  looked:  { vi: 'Tôi đã xem trang đầu: đó không phải dấu chỉ độ mật.', en: 'I have looked at the first page: it is no mark of secrecy.' },
  mark:    { vi: 'Trang đầu có chữ giống dấu chỉ độ mật (“{mark}”). Nếu là văn bản mật, xin đóng cửa sổ này và xử lý theo quy trình giấy.', en: 'The first page shows what looks like a mark of secrecy (“{mark}”). If it is classified, please close this window and follow the paper procedure.' },
  unread:  { vi: 'Máy chưa đọc được văn bản; xin nhập thông tin theo bản giấy. {why}', en: 'It could not be read by machine; please type what the document says. {why}' },
  check:   { vi: 'Máy đã điền những gì đọc được; xin kiểm tra từng ô với văn bản.', en: 'What could be read is filled in; please check every field against the document.' },
  signature: { vi: 'Chữ ký số', en: 'Signature' },
  signers: { vi: 'Người ký số', en: 'Signed by' },
  untrusted: { vi: 'chứng thư chưa được tin cậy', en: 'certificate not trusted' },
  claims:  { vi: 'Trang có ghi đã ký số nhưng tệp không có chữ ký số hợp lệ: văn bản chỉ được đăng ký để biết.', en: 'The page says it is signed, yet the file has no valid signature: it is registered for information only.' },
  channel: { vi: 'Đến bằng', en: 'How it came' },
  byHand:  { vi: 'Tôi đã thấy chữ ký tay và con dấu trên bản giấy.', en: 'I have seen the ink signature and the stamp on the paper.' },
  register:{ vi: 'Tiếp nhận và vào sổ', en: 'Receive and register' },
  working: { vi: 'Đang vào sổ…', en: 'Registering…' },
  notKept: { vi: 'Chưa lưu: đóng cửa sổ lúc này, thông tin đã nhập sẽ mất.', en: 'Not saved: if you close the window now, what you typed is lost.' },
  electronic: { vi: 'Thư điện tử, cổng thông tin', en: 'Mail or portal' },
  scan:    { vi: 'Bản giấy đã quét', en: 'Paper, scanned' },
  paper:   { vi: 'Bản giấy', en: 'Paper' },
  exchange:{ vi: 'Trục liên thông', en: 'Exchange axis' },
};

const yesNo = (/** @type {string} */ no, /** @type {string} */ yes) => [
  { value: no, title: t(words.no) },
  { value: yes, title: t(words.yes) },
];

/**
 * Whoever comes from the card has answered there; the API is told the answers with the file, and decides.
 * @param {Dialog} dialog
 */
export async function open(dialog) {
  const { secrecy, denunciation } = dialog.given;
  if (secrecy !== 'none' || denunciation !== 'no') {
    ask(dialog);
    return;
  }
  const again = h('button', { type: 'button', click: () => ask(dialog) }, t(words.again));
  dialog.draw(t(words.title), h('p', {}, t(words.declared), ' ', again), chooseFile(dialog, { secrecy, denunciation }));
}

/** @param {Dialog} dialog */
function ask(dialog) {
  const secrecy = question('secrecy', t(words.secret), yesNo('none', 'secret'));
  const denunciation = question('denunciation', t(words.denunciation), yesNo('no', 'yes'));
  const after = h('div', {});
  const answers = () => ({ secrecy: secrecy.value(), denunciation: denunciation.value() });

  /** A "yes" is told to the API, which says which way the paper goes and keeps only a count. @param {Record<string, string>} said */
  const refuse = (said) =>
    dialog.api.upload({ name: 'declared', ...said }, new Blob([])).then(
      () => undefined,
      (/** @type {unknown} */ thrown) => {
        const no = note('bad', dialog.trouble(thrown));
        show(after, no);
        focusOn(no);
      },
    );

  const asked = async () => {
    const { secrecy: mark, denunciation: letter } = answers();
    show(after);
    if (mark === 'secret' || letter === 'yes') await refuse({ secrecy: mark ?? 'none', denunciation: letter ?? 'no' });
    else if (mark !== undefined && letter !== undefined)
      show(after, chooseFile(dialog, { secrecy: mark, denunciation: letter }));
  };
  for (const input of [...secrecy.inputs, ...denunciation.inputs]) input.addEventListener('change', () => void asked());
  dialog.draw(t(words.title), h('p', {}, t(words.first)), secrecy.element, denunciation.element, after);
}

/** @param {Dialog} dialog @param {{ secrecy: string, denunciation: string }} declared */
function chooseFile(dialog, declared) {
  const file = field({
    id: 'file',
    label: t(words.file),
    kind: 'file',
    required: true,
    accept: '.pdf,application/pdf',
  });
  const looked = tick('looked', t(words.looked));
  looked.element.hidden = true;
  const made = form({
    fields: [file, looked],
    label: t(words.upload),
    working: t(words.uploading),
    work: async (tell) => {
      const [chosen] = /** @type {HTMLInputElement} */ (file.control).files ?? [];
      if (chosen === undefined) return;
      const said = { name: chosen.name, ...declared, secrecyMarkChecked: looked.on() ? 'yes' : 'no' };
      const stored = await dialog.api.upload(said, chosen, tell);
      show(made.said, h('p', { role: 'status' }, t(words.reading)));
      await fillIn(dialog, { declared, stored, looked: looked.on() });
    },
    onTrouble: (thrown) => {
      // the API saw a mark of secrecy: only somebody who has looked may say that it is none
      if (thrown instanceof Refused && thrown.code === 'secret-not-accepted') looked.element.hidden = false;
      return dialog.trouble(thrown);
    },
  });
  return made.element;
}

/** @typedef {{ declared: { secrecy: string, denunciation: string }, stored: StoredFile, looked: boolean }} Uploaded */

/** @param {Dialog} dialog @param {Uploaded} uploaded */
async function fillIn(dialog, uploaded) {
  /** @type {Reading | undefined} */
  let reading;
  let unread = '';
  try {
    reading = await dialog.api.send('POST', 'incoming-readings', { sha256: uploaded.stored.sha256 });
  } catch (thrown) {
    if (!(thrown instanceof Refused)) throw thrown;
    unread = dialog.trouble(thrown);
  }
  const { fields, details } = incomingFields(dialog.tables, { ...reading?.suggested, pages: reading?.pages });
  // prettier-ignore
  const channels = /** @type {const} */ (['electronic', 'scan', 'paper', 'exchange']).map((value) => ({ value, title: t(words[value]) }));
  const channel = field({
    id: 'channel',
    label: t(words.channel),
    kind: 'choose',
    required: true,
    choices: channels,
    value: reading?.scanned ? 'scan' : 'electronic',
  });
  const byHand = tick('byHand', t(words.byHand));
  const onPaper = () => channel.value() === 'scan' || channel.value() === 'paper';
  const offerByHand = () => {
    byHand.element.hidden = !onPaper();
  };
  channel.control.addEventListener('change', offerByHand);
  offerByHand();
  const looked = tick('markLooked', t(words.looked), uploaded.looked);
  const mark = reading?.secrecyMark;
  looked.element.hidden = mark === undefined;
  // one key for what is on the screen: asking again after a lost answer does not receive it twice
  const key = crypto.randomUUID();

  const made = form({
    fields: [...fields, channel, byHand, looked],
    label: t(words.register),
    working: t(words.working),
    work: async () => {
      const { stored, declared } = uploaded;
      const body = {
        ...declared,
        secrecyMarkChecked: looked.on(),
        signedByHand: onPaper() && byHand.on(),
        details: details(),
        channel: channel.value(),
        original: onPaper() ? 'paper' : 'electronic',
        files: [{ sha256: stored.sha256, name: stored.name }],
      };
      const received = /** @type {IncomingView} */ (
        await dialog.api.send('POST', 'incoming-documents', body, { key: await keyOf(key, body) })
      );
      dialog.unsaved();
      await registerReceived(dialog, received);
    },
    onTrouble: dialog.trouble,
  });
  dialog.unsaved(t(words.notKept));
  dialog.draw(
    t(words.title),
    reading ? note('', t(words.check)) : note('warn', t(words.unread, { why: unread })),
    mark !== undefined && note('bad', t(words.mark, { mark })),
    reading && signatureOf(dialog, reading),
    reading && earlierOf(reading.earlierArrivals),
    made.element,
  );
}

/** The same content gives the same key, and corrected content another. @param {string} begun @param {object} body */
async function keyOf(begun, body) {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(begun + JSON.stringify(body)));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @param {Dialog} dialog @param {Reading} reading */
const signatureOf = (dialog, { signature: { verdict, signers, trusted, claimsToBeSigned } }) =>
  [
    facts([
      [
        t(words.signature),
        `${wordOf(dialog.tables.verdicts, verdict)}${trusted === false ? ` (${t(words.untrusted)})` : ''}`,
      ],
      [t(words.signers), signers.join('; ')],
    ]),
    claimsToBeSigned && verdict !== 'good' && note('warn', t(words.claims)),
  ]
    .filter((one) => one !== false)
    .reduce((box, one) => (box.append(one), box), h('div', {}));
