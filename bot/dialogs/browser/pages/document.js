// A document to be read inside Teams: its pages as pictures, what was found in it, who said and decided what.
import { cameBack, clerkReturns } from '../came-back.js';
import { button, facts, h, list, note, part, show } from '../kit.js';
import { dayText, momentText, t, wordOf } from '../language.js';
import { pageViewer, saveButton } from '../pictures.js';

/** @typedef {import('zod').infer<typeof import('../../../../api/contracts/incoming.ts').IncomingView>} IncomingView */
/** @typedef {import('../../../../api/contracts/outgoing-views.ts').OutgoingView} OutgoingView */
/** @typedef {import('../../../../api/contracts/submission.ts').SubmissionView} SubmissionView */
/** @typedef {import('../../../../api/contracts/consultation.ts').ConsultationView} ConsultationView */
/** @typedef {import('../main.js').Dialog} Dialog */
/** @typedef {import('../main.js').Directory} Directory */

// prettier-ignore
const words = {
  state:     { vi: 'Tình trạng', en: 'State' },
  issuer:    { vi: 'Cơ quan ban hành', en: 'Issuer' },
  code:      { vi: 'Số, ký hiệu', en: 'Number' },
  issuedOn:  { vi: 'Ngày văn bản', en: 'Dated' },
  arrival:   { vi: 'Số đến', en: 'Arrival' },
  signature: { vi: 'Chữ ký số', en: 'Signature' },
  drafter:   { vi: 'Soạn thảo', en: 'Drafted by' },
  files:     { vi: 'Tệp', en: 'Files' },
  view:      { vi: 'Xem', en: 'View' },
  opening:   { vi: 'Đang mở tệp…', en: 'Opening the file…' },
  noFile:    { vi: 'Chưa có bản PDF để xem; người soạn thảo chưa tạo bản xem trước.', en: 'There is no PDF yet; the drafter has not made a preview.' },
  onlyPaper: { vi: 'Không có tệp: văn bản chỉ có bản giấy.', en: 'No file: it exists on paper only.' },
  findings:  { vi: 'Thể thức', en: 'Layout' },
  none:      { vi: 'Không thấy lỗi thể thức.', en: 'No layout findings.' },
  marks:     { vi: 'Dự thảo còn {changes} thay đổi và {comments} nhận xét chưa xử lý.', en: 'The draft has {changes} open changes and {comments} comments.' },
  slip:      { vi: 'Phiếu trình, lần {round}', en: 'Submission slip, round {round}' },
  matter:    { vi: 'Vấn đề trình', en: 'Matter' },
  grounds:   { vi: 'Căn cứ', en: 'Grounds' },
  summary:   { vi: 'Tóm tắt', en: 'In short' },
  proposal:  { vi: 'Đề xuất', en: 'Proposed' },
  written:   { vi: 'Ý kiến trên phiếu trình', en: 'Written on the slip' },
  opinions:  { vi: 'Ý kiến của các đơn vị', en: 'Opinions of units' },
  accepted:  { vi: 'tiếp thu', en: 'taken up' },
  explained: { vi: 'giải trình', en: 'explained' },
  decisions: { vi: 'Đã quyết định', en: 'Decisions' },
  approved:  { vi: 'duyệt', en: 'approved' },
  'sent-back': { vi: 'trả lại', en: 'sent back' },
  old:       { vi: 'bản cũ', en: 'an older version' },
  questions: { vi: 'Nội dung xin ý kiến', en: 'What is asked' },
  printSlip: { vi: 'Tải phiếu trình', en: 'Download the slip' },
};

/** @param {Dialog} dialog */
export async function open(dialog) {
  const { kind, id } = dialog.given;
  if (id === undefined) throw new Error('no document');
  const directory = await dialog.directory();
  if (kind === 'incoming') return openIncoming(dialog, id);
  if (kind !== 'consultation') return openOutgoing(dialog, directory, id);
  const asked = /** @type {ConsultationView} */ (await dialog.api.read(`consultations/${encodeURIComponent(id)}`));
  return openOutgoing(dialog, directory, asked.outgoingId, asked);
}

/** @param {Dialog} dialog @param {string} id */
async function openIncoming(dialog, id) {
  const path = `incoming-documents/${encodeURIComponent(id)}`;
  const view = /** @type {IncomingView} */ (await dialog.api.read(path));
  const { signature, arrival, informationOnlyReason } = view;
  dialog.draw(
    view.subject,
    informationOnlyReason !== undefined && note('warn', informationOnlyReason),
    facts([
      [t(words.arrival), arrival && `${arrival.number}, ${dayText(arrival.on)}`],
      [t(words.issuer), view.issuer.name],
      [t(words.code), `${view.documentTypeName} ${view.code.text}`],
      [t(words.issuedOn), dayText(view.issuedOn)],
      [t(words.state), wordOf(dialog.tables.incomingStates, view.state)],
      [t(words.signature), [wordOf(dialog.tables.verdicts, signature.verdict), ...signature.signers].join(' · ')],
    ]),
    view.files.length === 0
      ? note('', t(words.onlyPaper))
      : part(t(words.files), ...view.files.map((file, at) => arrivedFile(dialog, path, file, at === 0))),
  );
}

/**
 * A file as it arrived: its pages as pictures, and to be saved.
 * @param {Dialog} dialog
 * @param {string} path
 * @param {IncomingView['files'][number]} file
 * @param {boolean} openNow
 */
function arrivedFile(dialog, path, file, openNow) {
  const address = `${path}/files/${file.sha256}`;
  const save = saveButton(dialog, address, file.name);
  const place = h('div', {});
  const look = async () => {
    show(place, h('p', { class: 'soft', role: 'status' }, t(words.opening)));
    try {
      if (file.mediaType === 'application/pdf') {
        const { pages } = /** @type {{ pages: number }} */ (await dialog.api.read(`${address}/pages`));
        show(place, pageViewer(dialog, { file: address, name: file.name, pages }));
      } else {
        const src = URL.createObjectURL(await dialog.api.bytes(address));
        show(place, h('img', { src, alt: file.name }), h('div', { class: 'actions' }, save));
      }
    } catch (thrown) {
      show(place, note('bad', dialog.trouble(thrown)), h('div', { class: 'actions' }, save));
    }
  };
  const showable = file.mediaType === 'application/pdf' || file.mediaType.startsWith('image/');
  if (showable && openNow) void look();
  else show(place, h('div', { class: 'actions' }, showable && button(t(words.view), () => void look()), save));
  return h('div', { class: 'viewer' }, h('h3', {}, file.name), place);
}

/** @param {Dialog} dialog @param {Directory} directory @param {string} id @param {ConsultationView} [asked] */
async function openOutgoing(dialog, directory, id, asked) {
  const path = `outgoing-documents/${encodeURIComponent(id)}`;
  const view = /** @type {OutgoingView} */ (await dialog.api.read(path));
  const folder =
    view.round > 0
      ? /** @type {SubmissionView | undefined} */ (await dialog.api.read(`${path}/submission`).catch(() => undefined))
      : undefined;
  const round = folder?.rounds.at(-1);
  const draft =
    view.drafts.find(({ sha256 }) => sha256 === (asked?.draftSha256 ?? view.submitted?.draftSha256)) ??
    view.drafts.at(-1);
  dialog.draw(
    `${view.typeName}: ${view.subject}`,
    facts([
      [t(words.code), view.issue && `${view.issue.code}, ${dayText(view.issue.issuedOn)}`],
      [t(words.state), wordOf(dialog.tables.outgoingStates, view.state)],
      [t(words.drafter), `${directory.person(view.drafterPositionId)}, ${directory.unit(view.draftingUnitId)}`],
    ]),
    cameBack(view, directory),
    asked && part(t(words.questions), h('p', {}, asked.questions)),
    outgoingPages(dialog, view, path),
    draft && part(t(words.findings), ...findings(dialog, draft)),
    asked && opinionsAsked(dialog, directory, asked),
    round && slip(dialog, path, round),
    round &&
      round.unitOpinions.length > 0 &&
      part(t(words.opinions), list(round.unitOpinions.map((one) => unitOpinion(dialog, directory, one)))),
    folder &&
      folder.written.length > 0 &&
      part(
        t(words.written),
        list(
          folder.written.map(
            ({ box, text, positionId, at }) =>
              `${wordOf(dialog.tables.boxes, box)}: ${text} (${directory.person(positionId)}, ${momentText(at)})`,
          ),
        ),
      ),
    view.decisions.length > 0 &&
      part(
        t(words.decisions),
        list([
          ...view.decisions.map((one) => decision(dialog, directory, one)),
          ...clerkReturns(view, directory).map(({ text }) => text),
        ]),
      ),
  );
}

/** @param {Dialog} dialog @param {OutgoingView} view @param {string} path */
function outgoingPages(dialog, view, path) {
  const shown = view.submitted ?? view.preview;
  if (shown === undefined) return note('', t(words.noFile));
  const signed = view.signatures.findLast((one) => one.void === undefined && one.sha256 !== undefined);
  const file = view.issue?.sha256 ?? signed?.sha256 ?? shown.pdfSha256;
  return pageViewer(dialog, { file: `${path}/files/${file}`, name: `${view.subject}.pdf`, pages: shown.pages });
}

/** Each with the text of the law that it stands on. @param {Dialog} dialog @param {OutgoingView['drafts'][number]} draft */
function findings(dialog, { findings: found, openChanges: changes, openComments: comments }) {
  return [
    changes + comments > 0 && note('warn', t(words.marks, { changes, comments })),
    found.length === 0
      ? h('p', {}, t(words.none))
      : list(
          found.map(({ severity, message, place, legal }) => [
            h('strong', {}, `${wordOf(dialog.tables.severities, severity)}: `),
            message,
            place.words === '' ? '' : ` (“${place.words}”) `,
            h('span', { class: 'soft' }, ` ${legal}`),
          ]),
        ),
  ];
}

/** @param {Dialog} dialog @param {string} path @param {SubmissionView['rounds'][number]} round */
const slip = (dialog, path, { round, slip: { matter, grounds, summary, proposal } }) =>
  part(
    t(words.slip, { round }),
    facts([
      [t(words.matter), matter],
      [t(words.grounds), grounds],
      [t(words.summary), summary],
      [t(words.proposal), proposal],
    ]),
    saveButton(dialog, `${path}/submission/slip?round=${round}`, `phieu-trinh-${round}.pdf`, t(words.printSlip)),
  );

/** @param {Dialog} dialog @param {Directory} directory @param {SubmissionView['rounds'][number]['unitOpinions'][number]} opinion */
function unitOpinion(dialog, directory, { unitId, standing, comment, accepted, answer }) {
  const weighed = accepted === undefined ? undefined : t(accepted ? words.accepted : words.explained);
  return [
    `${directory.unit(unitId)}: ${wordOf(dialog.tables.standings, standing)}`,
    [comment, weighed, answer].flatMap((text) => (text === undefined ? [] : [` · ${text}`])).join(''),
  ];
}

/** @param {Dialog} dialog @param {Directory} directory @param {ConsultationView} asked */
const opinionsAsked = (dialog, directory, { table }) =>
  part(
    t(words.opinions),
    list(
      table.map(({ unitId, standing, counting, weighing }) =>
        unitOpinion(dialog, directory, {
          unitId,
          standing: counting?.stance ?? (standing === 'silent' ? 'silent' : 'waiting'),
          ...(counting?.comment === undefined ? {} : { comment: counting.comment }),
          ...(weighing === undefined
            ? {}
            : { accepted: weighing.accepted, ...(weighing.reason === undefined ? {} : { answer: weighing.reason }) }),
        }),
      ),
    ),
  );

/** @param {Dialog} dialog @param {Directory} directory @param {OutgoingView['decisions'][number]} decision */
const decision = (dialog, directory, { kind, verdict, positionId, at, reason, counts }) =>
  [
    `${wordOf(dialog.tables.steps, kind)}: ${directory.person(positionId)} ${t(words[verdict])}, ${momentText(at)}`,
    counts ? undefined : t(words.old),
    reason,
  ]
    .filter((one) => one !== undefined)
    .join(' · ');
