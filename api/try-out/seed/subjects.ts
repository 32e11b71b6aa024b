// What the fictional letters are about: patterns with a place, so that no two of a day are alike.
import type { DocumentTypeCode } from '../../domain/documents/document-types.ts';
import type { MinistryUnit } from '../ministry/ministry.ts';

export interface SubjectPattern {
  readonly type: DocumentTypeCode;
  /** `{port}` and `{island}` are filled in. */
  readonly text: string;
  /** Whose matter it is. */
  readonly unit: MinistryUnit;
}

// prettier-ignore
export const subjectPatterns: readonly SubjectPattern[] = [
  { type: 'official-letter', unit: 'legal',     text: 'Đề nghị cho ý kiến về dự thảo Quy chế quản lý cảng cá {port}' },
  { type: 'report',          unit: 'fisheries', text: 'Báo cáo tình hình khai thác hải sản quý này trên vùng biển {island}' },
  { type: 'official-letter', unit: 'finance',   text: 'Về việc bố trí kinh phí nạo vét luồng vào cảng cá {port}' },
  { type: 'invitation',      unit: 'planning',  text: 'Mời dự hội nghị triển khai quy hoạch không gian biển khu vực {island}' },
  { type: 'plan',            unit: 'fisheries', text: 'Kế hoạch kiểm tra tàu cá neo đậu tránh trú bão tại {port}' },
  { type: 'official-letter', unit: 'legal',     text: 'Đề nghị hướng dẫn thủ tục giao khu vực biển để nuôi hải sản tại {island}' },
  { type: 'report',          unit: 'science',   text: 'Báo cáo sơ kết mô hình nuôi rong sụn tại {island}' },
  { type: 'official-letter', unit: 'science',   text: 'Về việc cấp phép khảo sát dòng hải lưu quanh {island}' },
  { type: 'notice',          unit: 'planning',  text: 'Thông báo lịch bảo trì đèn biển {island}' },
  { type: 'official-letter', unit: 'fisheries', text: 'Đề nghị phối hợp tuyên truyền ghi nhật ký khai thác điện tử tại {port}' },
  { type: 'submission',      unit: 'planning',  text: 'Tờ trình phê duyệt phương án mở rộng cầu cảng {port}' },
  { type: 'report',          unit: 'finance',   text: 'Báo cáo quyết toán dự án sửa chữa kè chắn sóng {port}' },
  { type: 'official-letter', unit: 'planning',  text: 'Về việc điều chỉnh ranh giới vùng nước cảng cá {port}' },
  { type: 'official-letter', unit: 'legal',     text: 'Đề nghị giải thích quy định về thu phí neo đậu tại {port}' },
  { type: 'report',          unit: 'fisheries', text: 'Báo cáo kết quả thả giống tái tạo nguồn lợi tại vùng biển {island}' },
  { type: 'official-letter', unit: 'finance',   text: 'Đề nghị hỗ trợ kinh phí khắc phục thiệt hại do sóng lớn tại {island}' },
  { type: 'scheme',          unit: 'planning',  text: 'Đề án phát triển dịch vụ hậu cần nghề cá tại {port}' },
  { type: 'official-letter', unit: 'science',   text: 'Về việc kết nối dữ liệu giám sát hành trình tàu cá của cảng {port}' },
  { type: 'minutes',         unit: 'fisheries', text: 'Biên bản kiểm tra liên ngành tại cảng cá {port}' },
  { type: 'official-letter', unit: 'office',    text: 'Đăng ký lịch làm việc với Lãnh đạo Bộ về cảng cá {port}' },
  { type: 'decision',        unit: 'planning',  text: 'Quyết định công bố mở vùng đón trả hoa tiêu {island}' },
  { type: 'official-letter', unit: 'fisheries', text: 'Về việc cấp hạn ngạch khai thác cá ngừ cho đội tàu {port}' },
  { type: 'report',          unit: 'legal',     text: 'Báo cáo rà soát quy định về bảo tồn biển quanh {island}' },
  { type: 'official-letter', unit: 'science',   text: 'Đề nghị cử chuyên gia nghiệm thu đề tài về rạn san hô {island}' },
];

const ports = ['Vạn Sóng', 'Mỏm Én', 'Hòn Gấm', 'Cửa Diều', 'Bến Trăng', 'Lạch Vàng', 'Đầm Sương', 'Bãi Ngọc', 'Mũi Thoi', 'Cồn Mây', 'Bến Lụa']; // prettier-ignore
const islands = ['Hòn Sao', 'Hòn Đèn', 'Cù lao Mây', 'Hòn Khói Xanh', 'Đảo Bàng Nhỏ', 'Hòn Lụa', 'Đảo Chim Nhạn', 'Hòn Chuông', 'Hòn Vọng Triều']; // prettier-ignore

/** The n-th matter: a pattern with its place. */
export function matter(n: number): SubjectPattern {
  const pattern = subjectPatterns[n % subjectPatterns.length];
  if (pattern === undefined) throw new RangeError('there are patterns');
  const turn = Math.floor(n / subjectPatterns.length) + n;
  const port = ports[turn % ports.length] ?? '';
  const island = islands[turn % islands.length] ?? '';
  return { ...pattern, text: pattern.text.replace('{port}', port).replace('{island}', island) };
}
