// The controls that a template is made of, as Word markup: a tag, a title for people, a binding to the data part.
import { documentNamespace } from '../ooxml/data-part.ts';
import { escapeXml } from '../ooxml/xml.ts';
import type { ControlTag } from '../fields.ts';

/** The id under which controls find the data part; fixed, so that a template built again is the same file. */
export const dataPartId = '{5B1E3C52-7A0D-4B8E-9C47-2D6F10A83E61}';

/** What people read on a control, and what it shows while it is empty. */
// prettier-ignore
export const controlTitles: Record<ControlTag, { readonly title: string; readonly placeholder: string }> = {
  'parent-agency':    { title: 'Cơ quan chủ quản',        placeholder: '[TÊN CƠ QUAN CHỦ QUẢN]' },
  'agency':           { title: 'Cơ quan ban hành',        placeholder: '[TÊN CƠ QUAN BAN HÀNH]' },
  'national-title':   { title: 'Quốc hiệu',               placeholder: '[Quốc hiệu]' },
  'motto':            { title: 'Tiêu ngữ',                placeholder: '[Tiêu ngữ]' },
  'number-line':      { title: 'Số, ký hiệu',             placeholder: '[Số, ký hiệu]' },
  'place-date':       { title: 'Địa danh, thời gian',     placeholder: '[Địa danh, thời gian]' },
  'document-type':    { title: 'Tên loại',                placeholder: '[TÊN LOẠI]' },
  'subject':          { title: 'Trích yếu',               placeholder: '[trích yếu nội dung]' },
  'addressees':       { title: 'Kính gửi',                placeholder: '[nơi nhận]' },
  'body':             { title: 'Nội dung',                placeholder: '[Nội dung văn bản]' },
  'signer-authority': { title: 'Quyền hạn, chức vụ',      placeholder: '[QUYỀN HẠN, CHỨC VỤ]' },
  'signer-name':      { title: 'Họ tên người ký',         placeholder: '[Họ và tên]' },
  'recipients':       { title: 'Danh sách nơi nhận',      placeholder: '[- Nơi nhận]' },
};

/** Tags that hold a list: each line is a paragraph with a binding of its own. */
export const listTags: readonly ControlTag[] = ['addressees', 'signer-authority', 'recipients'];

/** Tags with a place in the data part. The body is free text with formats of its own, which a binding would flatten. */
export const boundTags: readonly ControlTag[] = (Object.keys(controlTitles) as ControlTag[]).filter(
  (tag) => tag !== 'body',
);

/** What only the server writes: nobody types a number, a date or another national title. */
const fixed: readonly ControlTag[] = ['national-title', 'motto', 'number-line', 'place-date'];

const idOf = (tag: ControlTag): number => 1_200 + Object.keys(controlTitles).indexOf(tag);

const bindingTo = (path: string): string =>
  `<w:dataBinding w:prefixMappings="xmlns:vt='${documentNamespace}'" w:xpath="/vt:document[1]/${path}" w:storeItemID="${dataPartId}"/><w:text/>`;

/** Binds the runs of one line of a list to its place in the data part. */
export const boundLine =
  (tag: ControlTag) =>
  (runs: string, index: number): string =>
    `<w:sdt><w:sdtPr><w:id w:val="${idOf(tag) * 100 + index}"/>${bindingTo(`vt:${tag}[1]/vt:line[${index + 1}]`)}</w:sdtPr><w:sdtContent>${runs}</w:sdtContent></w:sdt>`;

const singleBound = (tag: ControlTag): boolean => boundTags.includes(tag) && !listTags.includes(tag);

function properties(tag: ControlTag, bound: boolean, lock: string): string {
  return (
    `<w:sdtPr><w:alias w:val="${escapeXml(controlTitles[tag].title)}"/><w:tag w:val="${tag}"/><w:id w:val="${idOf(tag) * 100 + 99}"/>` +
    `<w:lock w:val="${lock}"/>` +
    `${bound ? bindingTo(`vt:${tag}[1]`) : ''}</w:sdtPr>`
  );
}

/** A line of a list in a control of its own, without a binding. */
export const plainLine =
  (tag: ControlTag) =>
  (runs: string, index: number): string =>
    `<w:sdt><w:sdtPr><w:id w:val="${idOf(tag) * 100 + index}"/></w:sdtPr><w:sdtContent>${runs}</w:sdtContent></w:sdt>`;

/**
 * A control around what somebody else wrote: it cannot be removed, and everything in it may still be mended. It has no binding:
 * LibreOffice gives bound text the look of its paragraph's style, and here the look stands in the runs.
 */
export const controlAround = (tag: ControlTag, content: string): string =>
  `<w:sdt>${properties(tag, false, 'sdtLocked')}<w:sdtContent>${content}</w:sdtContent></w:sdt>`;

const controlXml = (tag: ControlTag, content: string): string =>
  `<w:sdt>${properties(tag, singleBound(tag), fixed.includes(tag) ? 'sdtContentLocked' : 'sdtLocked')}<w:sdtContent>${content}</w:sdtContent></w:sdt>`;

export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

/** A paragraph of this style. `more` goes into its properties. */
export const paragraph = (style: string, content: string, more = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${content}</w:p>`;

/** A control that is a paragraph of this style. */
export const paragraphControl = (tag: ControlTag, style: string, text = controlTitles[tag].placeholder): string =>
  controlXml(tag, paragraph(style, run(text)));

/** A control inside a paragraph. */
export const inlineControl = (tag: ControlTag): string => controlXml(tag, run(controlTitles[tag].placeholder));
