// A letter of a fictional ministry, complete; a test states only what it cares about.
import type { DocumentFields } from '../../../api/modules/documents/index.ts';

export const someFields = (over: Partial<DocumentFields> = {}): DocumentFields => ({
  agency: 'BỘ KINH TẾ BIỂN',
  notation: 'BKTB-PC',
  place: 'Hải Phòng',
  subject: 'góp ý dự thảo Nghị định về nuôi biển công nghiệp',
  addressees: ['Bộ Ngân khố'],
  body: [
    'Trả lời Công văn số 123/BNK-PC ngày 05 tháng 3 năm 2026 của Bộ Ngân khố, Bộ Kinh tế Biển có ý kiến như sau:',
    '1. Nhất trí với sự cần thiết ban hành Nghị định.',
    'Trên đây là ý kiến của Bộ Kinh tế Biển./.',
  ],
  signerAuthority: ['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG'],
  signerName: 'Trần Văn Sóng',
  recipients: ['Như trên', 'Bộ trưởng (để b/c)', 'Lưu: VT, PC'],
  ...over,
});

/** Enough paragraphs for several pages. */
export const longBody = (paragraphs: number): string[] =>
  Array.from(
    { length: paragraphs },
    (_, index) => `Đoạn ${index + 1}. Việc quản lý vùng bờ phải bảo đảm hài hòa lợi ích giữa các ngành và người dân.`,
  );
