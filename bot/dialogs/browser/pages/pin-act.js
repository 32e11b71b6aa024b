// Signing, issuing and going on with the seal: what it is about, the very pages, and the PIN, which goes to the API alone.
import { Refused } from '../api.js';
import { field, form } from '../form.js';
import { button, facts, h, list, note, part } from '../kit.js';
import { dayText, momentText, t, wordOf } from '../language.js';
import { pageViewer } from '../pictures.js';

/** @typedef {import('../../../../api/contracts/outgoing-views.ts').OutgoingView} OutgoingView */
/** @typedef {import('../main.js').Dialog} Dialog */
/** @typedef {import('../main.js').Directory} Directory */

// prettier-ignore
const words = {
  sign:      { vi: 'Ký số', en: 'Sign' },
  issue:     { vi: 'Phát hành', en: 'Issue' },
  seal:      { vi: 'Ký số của cơ quan tiếp', en: 'Go on sealing' },
  signing:   { vi: 'Đang ký và kiểm tra chữ ký…', en: 'Signing, and checking the signature…' },
  issuing:   { vi: 'Đang cấp số, đóng dấu và kiểm tra chữ ký…', en: 'Numbering, sealing, and checking the signatures…' },
  signed:    { vi: 'Đã ký số. Văn bản chuyển tới văn thư để phát hành.', en: 'Signed. The document goes to the registry to be issued.' },
  issued:    { vi: 'Đã phát hành văn bản {code} ngày {day}.', en: 'Document {code} of {day} is issued.' },
  going:     { vi: 'Văn bản đã có số {code}; hệ thống đang hoàn tất các bước còn lại.', en: 'The document has its number {code}; the remaining steps are being finished.' },
  pin:       { vi: 'Mã PIN khóa ký của anh/chị', en: 'PIN of your signing key' },
  sealPin:   { vi: 'Mã PIN con dấu số của cơ quan', en: 'PIN of the agency’s digital seal' },
  pinHint:   { vi: 'Mã PIN gửi thẳng tới máy chủ của cơ quan, dùng một lần, không được lưu.', en: 'The PIN goes straight to the agency’s server, is used once, and never kept.' },
  what:      { vi: 'Văn bản được ký', en: 'What is signed' },
  whatIssued:{ vi: 'Văn bản được phát hành', en: 'What is issued' },
  subject:   { vi: 'Trích yếu', en: 'Subject' },
  state:     { vi: 'Tình trạng', en: 'State' },
  drafter:   { vi: 'Soạn thảo', en: 'Drafted by' },
  formula:   { vi: 'Ghi trên chữ ký', en: 'Formula' },
  recipients:{ vi: 'Nơi nhận', en: 'Recipients' },
  number:    { vi: 'Số, ký hiệu', en: 'Number' },
  submitted: { vi: 'Bản trình', en: 'Version' },
  round:     { vi: 'lần {round}, {at}, {pages} trang', en: 'round {round}, {at}, pages: {pages}' },
  approved:  { vi: 'Đã duyệt', en: 'Approved by' },
  stuck:     { vi: 'Còn vướng ở bước: {step}. {reason}', en: 'Stuck at: {step}. {reason}' },
  next:      { vi: 'Bước tiếp theo: {step}.', en: 'Next: {step}.' },
  safe:      { vi: 'Số không mất; làm tiếp là an toàn, kể cả khi bấm hai lần.', en: 'The number is kept; going on is safe, even twice.' },
  changed:   { vi: 'Văn bản đã thay đổi từ khi thẻ được gửi. Đây là bản hiện tại; xin đọc lại trước khi tiếp tục.', en: 'The document has changed since the card was sent. This is the current version; please read it before you go on.' },
  meanwhile: { vi: 'Văn bản vừa được cập nhật; chưa có gì được ký. Đây là bản hiện tại.', en: 'The document has just been updated; nothing was signed. This is the current version.' },
  newRound:  { vi: 'Nay là lần trình {round}, gửi lúc {at}', en: 'It is now round {round}, submitted {at}' },
  newDraft:  { vi: 'Dự thảo bản {number}, {who}, {at}', en: 'Draft no. {number}, {who}, {at}' },
  sentBack:  { vi: 'Lần {round} bị trả lại: {reason}', en: 'Round {round} was sent back: {reason}' },
  over:      { vi: 'Không còn việc phải làm ở đây: {state}.', en: 'There is nothing left to do here: {state}.' },
  notYours:  { vi: 'Việc này không thuộc về anh/chị ở tình trạng hiện tại: {state}.', en: 'In its present state this is not yours to do: {state}.' },
  checks:    { vi: 'Chưa kiểm tra đủ các mục trước khi phát hành. Xin ghi kết quả kiểm tra trên thẻ rồi mở lại.', en: 'The checklist is not complete. Please record the checks on the card and open this again.' },
  again:     { vi: 'Kiểm tra lại', en: 'Check again' },
};

/**
 * @typedef {object} Act
 * @property {OutgoingView['actions'][number]} action that the view must offer
 * @property {string} path
 * @property {keyof typeof words} label
 * @property {keyof typeof words} working
 * @property {keyof typeof words} pin
 * @property {(document: OutgoingView) => string | undefined} hash of the file that it is about
 */

/** @type {Readonly<Record<string, Act | undefined>>} */
// prettier-ignore
const acts = {
  sign:  { action: 'sign',          path: 'signatures', label: 'sign',  working: 'signing', pin: 'pin',     hash: (document) => document.submitted?.pdfSha256 },
  issue: { action: 'start-issuing', path: 'issues',     label: 'issue', working: 'issuing', pin: 'sealPin', hash: (document) => document.checkedHash },
  seal:  { action: 'seal',          path: 'seals',      label: 'seal',  working: 'issuing', pin: 'sealPin', hash: (document) => document.checkedHash },
};

/** The document has moved on; its state decides what the person reads, not what they wanted. */
const moved = ['changed-meanwhile', 'not-current-version', 'action-not-open'];

/** @param {Dialog} dialog */
export async function open(dialog) {
  const act = acts[dialog.name];
  const { id } = dialog.given;
  if (!act || id === undefined) throw new Error('no such act');
  const directory = await dialog.directory();
  const path = `outgoing-documents/${encodeURIComponent(id)}`;

  /** @param {string} [because] why it is drawn again */
  const look = async (because) => {
    const document = /** @type {OutgoingView} */ (await dialog.api.read(path));
    draw(document, because);
  };

  /** @param {OutgoingView} document @param {string} [because] */
  const draw = (document, because) => {
    const state = wordOf(dialog.tables.outgoingStates, document.state);
    if (!document.actions.includes(act.action)) {
      const over = ['signed', 'issuing', 'issued'].includes(document.state) ? words.over : words.notYours;
      dialog.done(
        t(over, { state: state.toLocaleLowerCase() }),
        { on: `outgoing:${id}` },
        summary(dialog, document, directory),
      );
      return;
    }
    if (act.action === 'start-issuing' && !document.checklist.every(({ passed }) => passed === true)) {
      dialog.draw(t(words.issue), note('warn', t(words.checks)), summary(dialog, document, directory));
      return;
    }
    const { hash: seenHash } = dialog.given;
    const differs = seenHash !== undefined && seenHash !== act.hash(document);
    dialog.draw(
      t(words[act.label]),
      because !== undefined && note('warn', because),
      differs && note('warn', t(words.changed), list(changes(document, directory))),
      part(t(act.action === 'sign' ? words.what : words.whatIssued), summary(dialog, document, directory)),
      whereStuck(dialog, document),
      pagesOf(dialog, document, path),
      pinForm(document).element,
    );
  };

  /** @param {OutgoingView} document */
  const pinForm = (document) => {
    const pin = field({ id: 'pin', label: t(words[act.pin]), kind: 'pin', required: true, hint: t(words.pinHint) });
    return form({
      fields: [pin],
      label: t(words[act.label]),
      working: t(words[act.working]),
      work: async () => {
        const given = pin.value();
        pin.clear();
        const body = { pin: given, ...(act.action === 'sign' ? { hash: act.hash(document) } : {}) };
        const after = /** @type {OutgoingView} */ (
          await dialog.api.send('POST', `${path}/${act.path}`, body, { version: document.version })
        );
        dialog.done(sentenceAfter(after), { on: `outgoing:${id}` });
      },
      onTrouble: (thrown) => {
        if (thrown instanceof Refused && moved.includes(thrown.code)) {
          void look(t(words.meanwhile)).catch((/** @type {unknown} */ again) => failed(again));
          return undefined;
        }
        if (!(thrown instanceof Refused)) {
          failed(thrown);
          return undefined;
        }
        return dialog.trouble(thrown);
      },
    });
  };

  /** Whether it was done is not known: the document itself tells. @param {unknown} thrown */
  const failed = (thrown) => {
    const again = button(t(words.again), () => void look().catch(failed), 'main');
    dialog.draw(t(words[act.label]), note('bad', dialog.trouble(thrown)), h('div', { class: 'actions' }, again));
  };

  await look();
}

/** @param {OutgoingView} document */
function sentenceAfter({ state, issue }) {
  if (issue === undefined) return t(words.signed);
  return state === 'issued'
    ? t(words.issued, { code: issue.code, day: dayText(issue.issuedOn) })
    : t(words.going, { code: issue.code });
}

/** Where an issue that was begun stands, and that going on does no harm. @param {Dialog} dialog @param {OutgoingView} document */
function whereStuck({ tables }, { issue }) {
  const step = issue?.stuck?.step ?? issue?.next;
  if (step === undefined) return undefined;
  const said = { step: wordOf(tables.issueSteps, step), reason: issue?.stuck?.reason ?? '' };
  return note('warn', t(issue?.stuck === undefined ? words.next : words.stuck, said), ' ', t(words.safe));
}

/** @param {Dialog} dialog @param {OutgoingView} document @param {Directory} directory */
function summary(dialog, document, directory) {
  const { submitted, signer, issue, recipients, decisions } = document;
  return facts([
    [t(words.subject), `${document.typeName}: ${document.subject}`],
    [t(words.state), wordOf(dialog.tables.outgoingStates, document.state)],
    [t(words.number), issue && `${issue.code}, ${dayText(issue.issuedOn)}`],
    [t(words.drafter), `${directory.person(document.drafterPositionId)}, ${directory.unit(document.draftingUnitId)}`],
    [t(words.recipients), recipients.map(({ name }) => name).join('; ')],
    [t(words.formula), signer && [...signer.authorityLines, directory.person(signer.positionId)].join(' / ')],
    [
      t(words.submitted),
      submitted && t(words.round, { round: submitted.round, at: momentText(submitted.at), pages: submitted.pages }),
    ],
    [
      t(words.approved),
      decisions
        .filter(({ counts, verdict }) => counts && verdict === 'approved')
        .map(({ positionId }) => directory.person(positionId))
        .join('; '),
    ],
  ]);
}

/** @param {Dialog} dialog @param {OutgoingView} document @param {string} path */
function pagesOf(dialog, { submitted, issue, signatures, subject }, path) {
  if (submitted === undefined) return false;
  const signed = signatures.findLast((one) => one.void === undefined && one.sha256 !== undefined);
  const file = issue?.sha256 ?? signed?.sha256 ?? submitted.pdfSha256;
  return pageViewer(dialog, { file: `${path}/files/${file}`, name: `${subject}.pdf`, pages: submitted.pages });
}

/** What the current version is, and why there is a new one. @param {OutgoingView} document @param {Directory} directory */
function changes({ submitted, drafts, decisions }, directory) {
  const draft = drafts.find(({ sha256 }) => sha256 === submitted?.draftSha256);
  const sentBack = decisions.findLast(({ verdict }) => verdict === 'sent-back');
  return [
    submitted && t(words.newRound, { round: submitted.round, at: momentText(submitted.at) }),
    draft &&
      t(words.newDraft, { number: draft.number, who: directory.person(draft.positionId), at: momentText(draft.at) }),
    sentBack && t(words.sentBack, { round: sentBack.round, reason: sentBack.reason ?? '' }),
  ].filter((line) => line !== undefined);
}
