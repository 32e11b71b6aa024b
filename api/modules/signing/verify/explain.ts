// The one sentence that tells somebody who is not a specialist how a signature stands.
import { civilDate, shortDate } from '../../../domain/kernel/dates.ts';
import type { Finding } from './step.ts';

export interface Standing {
  readonly signer: string;
  readonly intact: boolean;
  readonly coversWholeRevision: boolean;
  readonly findings: readonly Finding[];
  readonly trusted: boolean;
  readonly weak: boolean;
  readonly signedAt: Date | undefined;
}

// what was changed, from what a reader would notice most to what they would notice least
// prettier-ignore
const changes: readonly (readonly [Finding, string])[] = [
  ['page',           'nội dung trang đã bị sửa'],
  ['annotation',     'có chú thích hoặc hình được dán thêm lên trang'],
  ['form',           'biểu mẫu hoặc ô ký trong tệp đã bị sửa'],
  ['object',         'một phần của tệp đã bị thay bằng phần khác'],
  ['catalog',        'cách trình bày hoặc thông tin của tệp đã bị sửa'],
  ['structure',      'cấu trúc tệp đã bị dựng lại'],
  ['hidden-bytes',   'có dữ liệu được ghi thêm vào sau chữ ký'],
  ['nothing-signed', 'có lần ghi thêm mà không ai ký'],
];

/** A whole Vietnamese sentence. */
export function explain(standing: Standing): string {
  const { signer, intact, coversWholeRevision, findings, trusted, weak, signedAt } = standing;
  const when = signedAt === undefined ? '' : ` ngày ${shortDate(civilDate(signedAt))}`;
  if (!intact) return `Chữ ký của ${signer} không khớp với nội dung tệp: tệp đã bị sửa hoặc chữ ký bị hỏng.`;
  if (!coversWholeRevision && findings.length === 0)
    return `Chữ ký của ${signer} chỉ bao một phần của tệp, không bảo đảm cho toàn bộ nội dung.`;
  const change = changes.find(([finding]) => findings.includes(finding));
  if (change) return `Sau khi ${signer} ký${when}, ${change[1]}; chữ ký chỉ còn đúng cho nội dung trước đó.`;
  if (weak) return `Nội dung còn nguyên từ khi ${signer} ký${when}, nhưng chữ ký dùng thuật toán cũ không còn an toàn.`;
  return trusted
    ? `Nội dung còn nguyên từ khi ${signer} ký${when}, và chứng thư số của người ký được tin cậy.`
    : `Nội dung còn nguyên từ khi ${signer} ký${when}, nhưng chưa xác định được chứng thư số đó có đáng tin cậy hay không.`;
}
