// The 29 administrative document types with their abbreviations, as dated data; other regimes (laws, Party, firms) are 'other'.
import type { CivilDate } from '../kernel/dates.ts';
import { fold } from '../kernel/text.ts';

/** The day on which NĐ 30/2020/NĐ-CP came into force. */
const underDecree30 = { from: '2020-03-05' } as const;

interface DocumentTypeRow {
  readonly code: string;
  readonly name: string;
  /** As it stands in the notation, case is significant; missing where there is none. */
  readonly abbreviation?: string;
  /** Form in Phụ lục III, mục II; a decision has a second one (1.3, indirect). */
  readonly form?: string;
  /** Code of the type when archiving (TT 05/2025/TT-BNV). */
  readonly archiveCode: string;
  readonly from: CivilDate;
  readonly until?: CivilDate;
}

/**
 * The types in the order of the decree. Codes are stored and stay; names are what registers and screens write.
 * @legal NĐ 30/2020/NĐ-CP, Điều 7
 * @legal NĐ 30/2020/NĐ-CP, Phụ lục III, mục I
 */
// prettier-ignore
export const documentTypes = [
  { code: 'resolution',              name: 'Nghị quyết',          abbreviation: 'NQ',    form: '1.1',  archiveCode: '01', ...underDecree30 },
  { code: 'decision',                name: 'Quyết định',          abbreviation: 'QĐ',    form: '1.2',  archiveCode: '02', ...underDecree30 },
  { code: 'directive',               name: 'Chỉ thị',             abbreviation: 'CT',    form: '1.4',  archiveCode: '03', ...underDecree30 },
  { code: 'regulation',              name: 'Quy chế',             abbreviation: 'QC',    form: '1.4',  archiveCode: '04', ...underDecree30 },
  { code: 'rules',                   name: 'Quy định',            abbreviation: 'QyĐ',   form: '1.4',  archiveCode: '05', ...underDecree30 },
  { code: 'communique',              name: 'Thông cáo',           abbreviation: 'TC',    form: '1.4',  archiveCode: '06', ...underDecree30 },
  { code: 'notice',                  name: 'Thông báo',           abbreviation: 'TB',    form: '1.4',  archiveCode: '07', ...underDecree30 },
  { code: 'guidance',                name: 'Hướng dẫn',           abbreviation: 'HD',    form: '1.4',  archiveCode: '08', ...underDecree30 },
  { code: 'programme',               name: 'Chương trình',        abbreviation: 'CTr',   form: '1.4',  archiveCode: '09', ...underDecree30 },
  { code: 'plan',                    name: 'Kế hoạch',            abbreviation: 'KH',    form: '1.4',  archiveCode: '10', ...underDecree30 },
  { code: 'contingency-plan',        name: 'Phương án',           abbreviation: 'PA',    form: '1.4',  archiveCode: '11', ...underDecree30 },
  { code: 'scheme',                  name: 'Đề án',               abbreviation: 'ĐA',    form: '1.4',  archiveCode: '12', ...underDecree30 },
  { code: 'project',                 name: 'Dự án',               abbreviation: 'DA',    form: '1.4',  archiveCode: '13', ...underDecree30 },
  { code: 'report',                  name: 'Báo cáo',             abbreviation: 'BC',    form: '1.4',  archiveCode: '14', ...underDecree30 },
  { code: 'minutes',                 name: 'Biên bản',            abbreviation: 'BB',    form: '1.9',  archiveCode: '20', ...underDecree30 },
  { code: 'submission',              name: 'Tờ trình',            abbreviation: 'TTr',   form: '1.4',  archiveCode: '15', ...underDecree30 },
  { code: 'contract',                name: 'Hợp đồng',            abbreviation: 'HĐ',                 archiveCode: '21', ...underDecree30 },
  { code: 'official-letter',         name: 'Công văn',                                  form: '1.5',  archiveCode: '22', ...underDecree30 },
  { code: 'telegram',                name: 'Công điện',           abbreviation: 'CĐ',    form: '1.6',  archiveCode: '23', ...underDecree30 },
  { code: 'memorandum',              name: 'Bản ghi nhớ',         abbreviation: 'BGN',                archiveCode: '24', ...underDecree30 },
  { code: 'agreement',               name: 'Bản thỏa thuận',      abbreviation: 'BTT',                archiveCode: '25', ...underDecree30 },
  { code: 'power-of-attorney',       name: 'Giấy ủy quyền',       abbreviation: 'GUQ',   form: '1.4',  archiveCode: '16', ...underDecree30 },
  { code: 'invitation',              name: 'Giấy mời',            abbreviation: 'GM',    form: '1.7',  archiveCode: '26', ...underDecree30 },
  { code: 'letter-of-introduction',  name: 'Giấy giới thiệu',     abbreviation: 'GGT',   form: '1.8',  archiveCode: '27', ...underDecree30 },
  { code: 'leave-permit',            name: 'Giấy nghỉ phép',      abbreviation: 'GNP',   form: '1.10', archiveCode: '28', ...underDecree30 },
  { code: 'transmittal-slip',        name: 'Phiếu gửi',           abbreviation: 'PG',    form: '1.4',  archiveCode: '17', ...underDecree30 },
  { code: 'forwarding-slip',         name: 'Phiếu chuyển',        abbreviation: 'PC',    form: '1.4',  archiveCode: '18', ...underDecree30 },
  { code: 'advice-slip',             name: 'Phiếu báo',           abbreviation: 'PB',    form: '1.4',  archiveCode: '19', ...underDecree30 },
  { code: 'personal-letter',         name: 'Thư công',                                               archiveCode: '29', ...underDecree30 },
] as const satisfies readonly DocumentTypeRow[];

export type DocumentTypeCode = (typeof documentTypes)[number]['code'] | 'other';
export type DocumentType = DocumentTypeRow & { readonly code: Exclude<DocumentTypeCode, 'other'> };

/** Every code that may be stored: the 29 types and `other`. */
export const documentTypeCodes: readonly [DocumentTypeCode, ...DocumentTypeCode[]] = [
  'other',
  ...documentTypes.map((type) => type.code),
];

/** The row of a type; undefined for `other`. */
export const documentType = (code: DocumentTypeCode): DocumentType | undefined =>
  (documentTypes as readonly DocumentType[]).find((type) => type.code === code);

/** The name as registers write it: `Quyết định`; `Văn bản khác` for types of other regimes. */
export const documentTypeName = (code: DocumentTypeCode): string => documentType(code)?.name ?? 'Văn bản khác';

/** The abbreviation that a notation begins with (`QĐ`), where the type has one. */
export const documentTypeAbbreviation = (code: DocumentTypeCode): string | undefined =>
  documentType(code)?.abbreviation;

/** The type whose abbreviation this is, compared exactly: `QĐ` and `QyĐ` are two types. */
export const documentTypeByAbbreviation = (abbreviation: string): DocumentType | undefined =>
  (documentTypes as readonly DocumentType[]).find((type) => type.abbreviation === abbreviation.normalize('NFC'));

/** The types in force on a day; documents are judged by the rules of their date. */
export const documentTypesOn = (on: CivilDate): readonly DocumentType[] =>
  (documentTypes as readonly DocumentType[]).filter(
    (type) => type.from <= on && (type.until === undefined || on <= type.until),
  );

/**
 * Type and subject as one column of the register books tells them; a subject that already begins with its type says it once.
 * @legal NĐ 30/2020/NĐ-CP, Phụ lục IV
 */
export function typeAndSubject(code: DocumentTypeCode, subject: string): string {
  const name = documentTypeName(code);
  if (fold(subject).startsWith(`${fold(name)} `)) return subject;
  const [first = ''] = subject;
  const goesOn = first === first.toLowerCase();
  return `${name}${goesOn ? ' ' : ': '}${subject}`;
}
