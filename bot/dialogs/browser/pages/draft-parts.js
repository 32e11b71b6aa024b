// The desk's parts about the text: signer, draft, preview. Each is there when the document allows it.
import { field, form } from '../form.js';
import { h, list, note, part } from '../kit.js';
import { momentText, t, wordOf } from '../language.js';
import { pageViewer, saveButton } from '../pictures.js';

/** @typedef {import('../../../../api/contracts/outgoing-views.ts').OutgoingView} OutgoingView */
/** @typedef {import('../../../../api/contracts/capacity.ts').CapacityView} CapacityView */

/**
 * @typedef {object} Work
 * @property {import('../main.js').Dialog} dialog
 * @property {import('../main.js').Directory} directory
 * @property {OutgoingView} document
 * @property {string} path of the document
 * @property {(next: OutgoingView, sentence: string) => Promise<void>} redraw
 */

// prettier-ignore
const words = {
  signer:   { vi: 'Người ký', en: 'Signer' },
  choose:   { vi: 'Người ký và thẩm quyền ký', en: 'Signer and capacity' },
  setSigner:{ vi: 'Chọn người ký', en: 'Choose the signer' },
  signerSet:{ vi: 'Đã chọn người ký; quyền hạn, chức vụ được ghi vào dự thảo.', en: 'The signer is chosen; the formula stands in the draft.' },
  draft:    { vi: 'Bản dự thảo', en: 'The draft' },
  number:   { vi: 'Bản {number}, {who}, {at}', en: 'No. {number}, {who}, {at}' },
  working:  { vi: 'Tải bản dự thảo (.docx)', en: 'Download the draft (.docx)' },
  findings: { vi: 'Thể thức', en: 'Layout' },
  fine:     { vi: 'Không thấy lỗi thể thức.', en: 'No layout findings.' },
  marks:    { vi: 'Còn {changes} thay đổi và {comments} nhận xét chưa xử lý.', en: '{changes} open changes and {comments} comments.' },
  body:     { vi: 'Nội dung (mỗi đoạn một dòng)', en: 'Text (one paragraph a line)' },
  template: { vi: 'Tạo dự thảo từ mẫu', en: 'Make a draft from the template' },
  file:     { vi: 'Bản dự thảo soạn trong Word (.docx)', en: 'Draft written in Word (.docx)' },
  upload:   { vi: 'Tải bản dự thảo lên', en: 'Upload the draft' },
  storing:  { vi: 'Đang lưu và kiểm tra thể thức…', en: 'Storing it, and checking the layout…' },
  stored:   { vi: 'Đã lưu bản dự thảo mới.', en: 'The new draft is stored.' },
  preview:  { vi: 'Bản PDF sẽ trình', en: 'The PDF to be submitted' },
  make:     { vi: 'Tạo bản xem trước', en: 'Make the preview' },
  making:   { vi: 'Đang tạo bản PDF…', en: 'Making the PDF…' },
  made:     { vi: 'Đã tạo bản xem trước.', en: 'The preview is made.' },
  old:      { vi: 'Bản xem trước dưới đây thuộc bản dự thảo cũ.', en: 'The preview below is of an older draft.' },
};

/** The newest draft. @param {OutgoingView} document */
export const newest = ({ drafts }) => drafts.at(-1);

/** A form whose work is saved by itself. @param {Work} work @param {Pick<Parameters<typeof form>[0], 'fields' | 'label' | 'working' | 'work'>} given */
export const stepForm = ({ dialog }, given) => form({ ...given, onTrouble: dialog.trouble }).element;

/** @param {Work} work */
export async function signerPart(work) {
  const { dialog, document, path, redraw } = work;
  if (!document.actions.includes('edit')) return undefined;
  const { items } = /** @type {{ items: CapacityView[] }} */ (await dialog.api.read('signing-capacities'));
  const choices = items.map(({ id, title, fullName, authorityLines }) => ({
    value: id,
    title: `${title} ${fullName} (${authorityLines.join(' / ')})`,
  }));
  const capacity = field({
    id: 'capacity',
    label: t(words.choose),
    kind: 'choose',
    required: true,
    choices,
    value: document.signer?.capacityId,
  });
  return part(
    t(words.signer),
    stepForm(work, {
      fields: [capacity],
      label: t(words.setSigner),
      working: t(words.storing),
      work: async () => {
        const next = await dialog.api.send(
          'PUT',
          `${path}/signer`,
          { capacityId: capacity.value() },
          { version: document.version },
        );
        await redraw(/** @type {OutgoingView} */ (next), t(words.signerSet));
      },
    }),
  );
}

/** @param {Work} work */
export function draftPart(work) {
  const { dialog, directory, document, path, redraw } = work;
  const draft = newest(document);
  const mayAdd = document.actions.includes('add-draft');
  if (draft === undefined && !mayAdd) return undefined;
  const body = field({ id: 'body', label: t(words.body), kind: 'long', required: true, most: 100_000 });
  const file = field({ id: 'docx', label: t(words.file), kind: 'file', required: true, accept: '.docx' });
  /** @param {string} to @param {unknown} what */
  const store = async (to, what) => {
    const next = await dialog.api.send('POST', `${path}/${to}`, what, { version: document.version });
    await redraw(/** @type {OutgoingView} */ (next), t(words.stored));
  };
  const fromTemplate = () =>
    stepForm(work, {
      fields: [body],
      label: t(words.template),
      working: t(words.storing),
      work: () => {
        const paragraphs = body
          .value()
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== '');
        return store('template-drafts', {
          template: document.documentType === 'submission' ? 'submission-letter' : 'official-letter',
          body: paragraphs,
        });
      },
    });
  const fromFile = () =>
    stepForm(work, {
      fields: [file],
      label: t(words.upload),
      working: t(words.storing),
      work: async (tell) => {
        const [chosen] = /** @type {HTMLInputElement} */ (file.control).files ?? [];
        if (chosen === undefined) return;
        const { sha256 } = await dialog.api.upload(
          { name: chosen.name, secrecy: 'none', denunciation: 'no' },
          chosen,
          tell,
        );
        await store('drafts', { sha256, name: chosen.name, basedOn: draft?.sha256 });
      },
    });
  return part(
    t(words.draft),
    draft &&
      h(
        'p',
        {},
        t(words.number, { number: draft.number, who: directory.person(draft.positionId), at: momentText(draft.at) }),
      ),
    draft && found(dialog, draft),
    draft && h('div', { class: 'actions' }, saveButton(dialog, `${path}/working-copy`, draft.name, t(words.working))),
    mayAdd && draft === undefined && fromTemplate(),
    mayAdd && fromFile(),
  );
}

/** @param {Work['dialog']} dialog @param {OutgoingView['drafts'][number]} draft */
function found(dialog, { findings, openChanges: changes, openComments: comments }) {
  const lines = findings.map(({ severity, message, place, legal }) => [
    h('strong', {}, `${wordOf(dialog.tables.severities, severity)}: `),
    `${message} (${place.where}) `,
    h('span', { class: 'soft' }, legal),
  ]);
  return h(
    'div',
    {},
    h('h3', {}, t(words.findings)),
    changes + comments > 0 && note('warn', t(words.marks, { changes, comments })),
    lines.length === 0 ? h('p', {}, t(words.fine)) : list(lines),
  );
}

/** @param {Work} work */
export function previewPart(work) {
  const { dialog, document, path, redraw } = work;
  const draft = newest(document);
  if (draft === undefined || !document.actions.includes('preview')) return undefined;
  const { preview } = document;
  const current = preview?.draftSha256 === draft.sha256;
  return part(
    t(words.preview),
    !current &&
      stepForm(work, {
        fields: [],
        label: t(words.make),
        working: t(words.making),
        work: async () => {
          const next = await dialog.api.send('POST', `${path}/previews`, undefined, { version: document.version });
          await redraw(/** @type {OutgoingView} */ (next), t(words.made));
        },
      }),
    preview && !current && note('warn', t(words.old)),
    preview &&
      pageViewer(dialog, {
        file: `${path}/files/${preview.pdfSha256}`,
        name: `${document.subject}.pdf`,
        pages: preview.pages,
      }),
  );
}
