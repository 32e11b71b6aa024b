// What the clerk reads off an incoming document: the fields of the register, filled with what the machine could read.
import { field } from './form.js';
import { t } from './language.js';

// prettier-ignore
const words = {
  issuer:   { vi: 'Cơ quan ban hành', en: 'Issuer' },
  code:     { vi: 'Số, ký hiệu như ghi trên văn bản', en: 'Number and notation as written' },
  issuedOn: { vi: 'Ngày văn bản', en: 'Dated' },
  type:     { vi: 'Tên loại', en: 'Type' },
  other:    { vi: 'Loại khác (luật, văn bản của Đảng, đơn thư…)', en: 'Another kind (laws, Party papers, letters…)' },
  subject:  { vi: 'Trích yếu nội dung', en: 'Subject' },
  priority: { vi: 'Mức độ khẩn', en: 'Priority' },
  pages:    { vi: 'Số trang', en: 'Pages' },
  signer:   { vi: 'Người ký', en: 'Signed by' },
  title:    { vi: 'Chức vụ người ký', en: 'Title of the signer' },
  description: { vi: 'Ghi chú', en: 'Note' },
  normal: { vi: 'Thường', en: 'Normal' }, urgent: { vi: 'Khẩn', en: 'Urgent' },
  'very-urgent': { vi: 'Thượng khẩn', en: 'Very urgent' }, express: { vi: 'Hỏa tốc', en: 'Express' },
};

/**
 * @typedef {object} Known what is known before the clerk looks
 * @property {string | undefined} [issuer]
 * @property {string | undefined} [issuerCode]
 * @property {string | undefined} [code]
 * @property {string | undefined} [issuedOn]
 * @property {string | undefined} [documentType]
 * @property {string | undefined} [subject]
 * @property {string | undefined} [priority]
 * @property {number | undefined} [pages]
 * @property {{ fullName: string, title?: string | undefined } | undefined} [signer]
 * @property {string | undefined} [description]
 */

/** @param {string} text */
const unlessEmpty = (text) => (text === '' ? undefined : text);

/**
 * The fields, and the details as the API takes them.
 * @param {import('./main.js').Tables} tables
 * @param {Known} known
 */
export function incomingFields({ documentTypes }, known) {
  const types = [
    ...documentTypes.map(({ code, name }) => ({ value: code, title: name })),
    { value: 'other', title: t(words.other) },
  ];
  const priorities = /** @type {const} */ (['normal', 'urgent', 'very-urgent', 'express']).map((value) => ({
    value,
    title: t(words[value]),
  }));
  // prettier-ignore
  const fields = {
    issuer: field({ id: 'issuer', label: t(words.issuer), required: true, most: 200, value: known.issuer }),
    code: field({ id: 'code', label: t(words.code), most: 60, value: known.code }),
    issuedOn: field({ id: 'issuedOn', label: t(words.issuedOn), kind: 'date', required: true, value: known.issuedOn }),
    documentType: field({ id: 'documentType', label: t(words.type), kind: 'choose', required: true, choices: types, value: known.documentType }),
    subject: field({ id: 'subject', label: t(words.subject), kind: 'long', required: true, most: 500, value: known.subject }),
    priority: field({ id: 'priority', label: t(words.priority), kind: 'choose', required: true, choices: priorities, value: known.priority ?? 'normal' }),
    pages: field({ id: 'pages', label: t(words.pages), kind: 'number', min: '1', value: known.pages }),
    signer: field({ id: 'signer', label: t(words.signer), most: 50, value: known.signer?.fullName }),
    signerTitle: field({ id: 'signerTitle', label: t(words.title), most: 100, value: known.signer?.title }),
    description: field({ id: 'description', label: t(words.description), most: 500, value: known.description }),
  };
  return {
    fields: Object.values(fields),
    details: () => {
      const pages = Number(fields.pages.value());
      const fullName = unlessEmpty(fields.signer.value());
      const title = unlessEmpty(fields.signerTitle.value());
      return {
        issuer: { name: fields.issuer.value(), code: known.issuerCode },
        code: fields.code.value(),
        issuedOn: fields.issuedOn.value(),
        documentType: fields.documentType.value(),
        subject: fields.subject.value(),
        priority: fields.priority.value(),
        pages: pages > 0 ? pages : undefined,
        signer: fullName === undefined ? undefined : { fullName, title },
        description: unlessEmpty(fields.description.value()),
      };
    },
  };
}
