// What a template is filled with and what is read back from a draft: the parts of an official document (thể thức) in words.
// @legal NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II–III
import type { Priority } from '../../domain/incoming/incoming.ts';
import { partTags, type PartTag } from '../../domain/layout/recognised.ts';

/** The tags of the content controls: the names under which server, Word pane and layout check meet. */
export { partTags as controlTags, type PartTag as ControlTag };

export const templateNames = ['official-letter', 'submission-letter'] as const;

export type TemplateName = (typeof templateNames)[number];

export interface DocumentFields {
  /** Missing for an agency with none over it. */
  readonly parentAgency?: string;
  readonly agency: string;
  /** Without the number: `BKTB-PC`, `TTr-BKTB`. */
  readonly notation: string;
  /** The place in the date line: `Hải Phòng`. */
  readonly place: string;
  /** `TỜ TRÌNH`; missing in an official letter. */
  readonly documentType?: string;
  /** Without `V/v`. */
  readonly subject: string;
  readonly addressees: readonly string[];
  /** The body's paragraphs, plain text. */
  readonly body: readonly string[];
  /** The formula over the signature, line by line: `TL. BỘ TRƯỞNG`, `KT. CHÁNH VĂN PHÒNG`, `PHÓ CHÁNH VĂN PHÒNG`. */
  readonly signerAuthority: readonly string[];
  readonly signerName: string;
  /** Line by line, the last one `Lưu: VT, PC`; dashes and end marks are set by the template. */
  readonly recipients: readonly string[];
  readonly priority?: Priority;
}

/** What a draft says, with the number and date lines as they stand in it. */
export interface ReadFields extends DocumentFields {
  readonly numberLine: string;
  readonly placeDate: string;
}

const space = '\u00a0';

/**
 * The number line of a draft, with room for the number that is drawn there at issue.
 * @legal NĐ 30/2020/NĐ-CP, Điều 15; Phụ lục I, phần I, mục II.3
 */
export const blankNumberLine = (notation: string): string => `Số:${space.repeat(8)}/${notation}`;

/**
 * The place and date line of a draft, with room for day, month and year.
 * @legal NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.4
 */
export const blankPlaceDate = (place: string): string =>
  `${place}, ngày${space.repeat(5)}tháng${space.repeat(5)}năm${space.repeat(6)}`;

const line = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
const lines = (texts: readonly string[]): string[] => texts.map(line).filter((text) => text !== '');
const capitals = (text: string): string => line(text).toLocaleUpperCase('vi');
/** Without the dash before and the mark after, which the form sets by itself. */
const listed = (text: string): string =>
  line(text)
    .replace(/^[-–—]\s*/, '')
    .replace(/\s*[;.]+$/, '');

const ended = (paragraphs: readonly string[]): string[] => {
  const last = paragraphs.at(-1);
  if (last === undefined || last.endsWith('./.')) return [...paragraphs];
  return [...paragraphs.slice(0, -1), `${last.replace(/[.\s]+$/, '')}./.`];
};

/**
 * The fields as a template writes them: NFC, one space between words, names and formula in capitals, lists without their
 * marks, the body ending with `./.`. Doing it twice changes nothing.
 */
export function canonicalFields(fields: DocumentFields): DocumentFields {
  const { parentAgency = '', documentType = '', priority = 'normal' } = fields;
  return {
    ...(line(parentAgency) !== '' && { parentAgency: capitals(parentAgency) }),
    agency: capitals(fields.agency),
    notation: line(fields.notation),
    place: line(fields.place),
    ...(line(documentType) !== '' && { documentType: capitals(documentType) }),
    subject: line(fields.subject).replace(/^V\/v\s+/i, ''),
    addressees: lines(fields.addressees.map(listed)),
    body: ended(lines(fields.body)),
    signerAuthority: lines(fields.signerAuthority.map(capitals)),
    signerName: line(fields.signerName),
    recipients: lines(fields.recipients.map(listed)),
    ...(priority !== 'normal' && { priority }),
  };
}
