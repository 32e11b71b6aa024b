// What must be right about the fields that the clerk reads off a document.
import type { CivilDate } from '../kernel/dates.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { normalized } from '../kernel/text.ts';
import { documentCode } from './document-code.ts';
import type { IncomingDetails } from './incoming.ts';

/** Longest texts in characters, as the exchange schema has them. @legal NĐ 30/2020/NĐ-CP, Phụ lục VI, phần II, mục II */
export const longest = { subject: 500, issuer: 200, description: 500, code: 60, pages: 999 } as const;

const length = (text: string): number => Array.from(text).length;

/** The details as typed: the code still one text. */
export interface TypedDetails extends Omit<IncomingDetails, 'code'> {
  readonly code: string;
}

/** Texts composed and trimmed, the code split. */
const tidy = (typed: TypedDetails): IncomingDetails => ({
  ...typed,
  issuer: { ...typed.issuer, name: normalized(typed.issuer.name) },
  code: documentCode(typed.code),
  subject: normalized(typed.subject).replace(/\s+/g, ' '),
  ...(typed.description === undefined ? {} : { description: normalized(typed.description) }),
});

/**
 * The details as they are kept. Refused: no subject or issuer, longer than the exchange schema has room for (nothing is cut
 * off), a document of tomorrow.
 * @legal NĐ 30/2020/NĐ-CP, Điều 22.1
 */
export function checkedDetails(typed: TypedDetails, today: CivilDate): Result<IncomingDetails> {
  const details = tidy(typed);
  const { subject, issuer, code, description, issuedOn, pages } = details;
  if (subject === '') return refuse({ code: 'subject-missing', detail: 'Chưa ghi trích yếu nội dung văn bản.' });
  if (issuer.name === '') return refuse({ code: 'issuer-missing', detail: 'Chưa ghi cơ quan ban hành văn bản.' });
  const tooLong = [
    length(subject) > longest.subject && `Trích yếu dài quá ${longest.subject} ký tự.`,
    length(issuer.name) > longest.issuer && `Tên cơ quan ban hành dài quá ${longest.issuer} ký tự.`,
    length(code.text) > longest.code && `Số, ký hiệu dài quá ${longest.code} ký tự.`,
    length(description ?? '') > longest.description && `Ghi chú dài quá ${longest.description} ký tự.`,
    (pages ?? 1) > longest.pages && `Số trang vượt quá ${longest.pages}.`,
  ].filter((sentence) => sentence !== false);
  if (tooLong.length > 0) return refuse({ code: 'text-too-long', detail: tooLong.join(' ') });
  if (issuedOn > today) {
    return refuse({ code: 'date-not-possible', detail: 'Ngày văn bản không thể sau ngày hôm nay.' });
  }
  return ok(details);
}
