// Who writes to the fictional ministry: agencies and companies that do not exist, with the way each writes its numbers.

export interface FictionalIssuer {
  readonly name: string;
  /** The name over its own in the heading. */
  readonly parent?: string;
  /** What follows the number and a slash in its letters. */
  readonly notation: string;
  readonly place: string;
  readonly signer: { readonly fullName: string; readonly title: string };
  /** A key of its own: it sends electronic documents with its signature. */
  readonly signs?: true;
}

// prettier-ignore
export const issuers = [
  { name: 'UBND tỉnh Hải Đảo',                     notation: 'UBND-KT',   place: 'Hải Đảo',   signer: { fullName: 'Lò Văn Hải Triều',   title: 'Chủ tịch' }, signs: true },
  { name: 'Tổng công ty Cảng cá Việt Á',           notation: 'CCVA-KH',   place: 'Vạn Sóng',  signer: { fullName: 'Ma Thị Cầu Tàu',     title: 'Tổng Giám đốc' }, signs: true },
  { name: 'UBND huyện đảo Bàng Nhỏ',  parent: 'UBND tỉnh Hải Đảo',   notation: 'UBND-NN',  place: 'Bàng Nhỏ', signer: { fullName: 'Xa Văn Ngọn Sóng', title: 'Chủ tịch' } },
  { name: 'Sở Thủy sản tỉnh Hải Đảo', parent: 'UBND tỉnh Hải Đảo',   notation: 'STS-KTTS', place: 'Hải Đảo',  signer: { fullName: 'Khà Thị Rạng Đông', title: 'Giám đốc' } },
  { name: 'Sở Tài chính tỉnh Vạn Sóng', parent: 'UBND tỉnh Vạn Sóng', notation: 'STC-NS', place: 'Vạn Sóng', signer: { fullName: 'Đèo Văn Ngân', title: 'Giám đốc' } },
  { name: 'UBND tỉnh Vạn Sóng',                    notation: 'UBND-TH',   place: 'Vạn Sóng',  signer: { fullName: 'Cầm Thị Bình Minh',  title: 'Phó Chủ tịch' } },
  { name: 'Ban Quản lý Khu neo đậu Hòn Gấm',       notation: 'BQL-NĐ',    place: 'Hòn Gấm',   signer: { fullName: 'Sầm Văn Neo',        title: 'Trưởng ban' } },
  { name: 'Viện Nghiên cứu Hải lưu',               notation: 'VHL-KH',    place: 'Hải Phòng', signer: { fullName: 'Lộc Thị Hải Lưu',    title: 'Viện trưởng' } },
  { name: 'Trường Đại học Biển Xanh',              notation: 'ĐHBX-ĐT',   place: 'Mũi Thoi',  signer: { fullName: 'Ngần Văn Phù Du',    title: 'Hiệu trưởng' } },
  { name: 'Hiệp hội Nuôi biển Bãi Ngọc',           notation: 'HHNB',      place: 'Bãi Ngọc',  signer: { fullName: 'Tòng Thị Trai Ngọc', title: 'Chủ tịch Hiệp hội' } },
  { name: 'Trung tâm Đăng kiểm Tàu cá Lạch Vàng',  notation: 'ĐKTC-KT',   place: 'Lạch Vàng', signer: { fullName: 'Lường Văn Mạn',      title: 'Giám đốc' } },
  { name: 'Công ty Cổ phần Hải sản Cồn Mây',       notation: 'CM-GĐ',     place: 'Cồn Mây',   signer: { fullName: 'Bạc Thị Mực',        title: 'Giám đốc' } },
  { name: 'Cảng vụ Cửa Diều',                      notation: 'CVCD-PC',   place: 'Cửa Diều',  signer: { fullName: 'Quàng Văn Luồng',    title: 'Giám đốc Cảng vụ' } },
  { name: 'Thanh tra tỉnh Vạn Sóng',  parent: 'UBND tỉnh Vạn Sóng',  notation: 'TTr-NV',   place: 'Vạn Sóng', signer: { fullName: 'Vừ Thị Công Tâm', title: 'Chánh Thanh tra' } },
] as const satisfies readonly FictionalIssuer[];

export const signingIssuers: readonly FictionalIssuer[] = issuers.filter((issuer) => 'signs' in issuer);
