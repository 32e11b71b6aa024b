// What the pages of a received file claim: printed signatures, and what looks like a mark of secrecy.
import { describe, expect, it } from '@jest/globals';
import { claimsToBeSigned, looksSecret } from '../../api/domain/incoming/first-page-claims.ts';

describe('a page that says it is signed digitally', () => {
  it.each([
    'Người ký: Bộ Hải đảo\nEmail: vanthu@bhd.example\nThời gian ký: 20/11/2026',
    'Văn bản đã được ký số',
    'ĐÃ KÝ SỐ',
    'Ký bởi: Văn phòng Bộ',
    'Digitally signed by BO HAI DAO',
    'Signature Not Verified',
    'Ký số bởi Bộ Hải đảo'.normalize('NFD'),
  ])('is recognised: %j', (text) => {
    expect(claimsToBeSigned(text)).toBe(true);
  });

  it.each([
    'BỘ TRƯỞNG (đã ký) Nguyễn Văn A',
    'Giao Vụ Pháp chế ký hợp đồng số 12.',
    'Danh sách người ký tên dưới đây',
    'V/v triển khai chữ ký số chuyên dùng công vụ trong toàn ngành năm 2026',
    'Đề nghị các đơn vị gửi báo cáo đã ký số qua trục liên thông văn bản trước ngày 30/11/2026 để tổng hợp.',
    '',
  ])('is not seen in ordinary text: %j', (text) => {
    expect(claimsToBeSigned(text)).toBe(false);
  });
});

describe('a mark of secrecy', () => {
  it.each(['BỘ HẢI ĐẢO\nMẬT\nSố: 1/BHĐ', 'TỐI MẬT', 'Độ mật: TUYỆT MẬT', 'MẬT'.normalize('NFD')])(
    'is seen in the head of the page: %j',
    (text) => {
      expect(looksSecret(text)).toBe(true);
    },
  );

  it('is not seen in other words, in lower case, or far below the head', () => {
    expect(looksSecret('Ban Cơ yếu: BẢO MẬT thông tin')).toBe(false);
    expect(looksSecret('Quy định về bí mật nhà nước')).toBe(false);
    expect(looksSecret('NHỰA MẬTÂM')).toBe(false);
    expect(looksSecret([...Array.from({ length: 25 }, (_, line) => `dòng ${line}`), 'MẬT'].join('\n'))).toBe(false);
  });
});
