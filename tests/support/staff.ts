// The people and units of the ministry that every test may have.
import type { AgencyRole } from '../../api/domain/kernel/actor.ts';

// prettier-ignore
export const staff = {
  minister:       { unit: 'leaders', title: 'Bộ trưởng',            roles: ['leader'],           name: 'Đinh Thử Nghiệm Một' },
  deputy:         { unit: 'leaders', title: 'Thứ trưởng',           roles: ['deputy-leader'],    name: 'Lã Thử Nghiệm Hai' },
  secretary:      { unit: 'office',  title: 'Thư ký Bộ trưởng',     roles: ['secretary'],        name: 'Tạ Thử Nghiệm Ba' },
  officeChief:    { unit: 'office',  title: 'Chánh Văn phòng',      roles: ['office-chief', 'unit-head'], name: 'Mạc Thử Nghiệm Tư' },
  officeDeputy:   { unit: 'office',  title: 'Phó Chánh Văn phòng',  roles: ['unit-deputy'],      name: 'Ông Thử Nghiệm Năm' },
  clerk:          { unit: 'office',  title: 'Văn thư Bộ',           roles: ['registry-clerk'],   name: 'Kim Thử Nghiệm Sáu' },
  checker:        { unit: 'office',  title: 'Chuyên viên kiểm tra thể thức', roles: ['layout-checker', 'officer'], name: 'Chu Thử Nghiệm Bảy' },
  legalHead:      { unit: 'legal',   title: 'Vụ trưởng Vụ Pháp chế', roles: ['unit-head'],       name: 'Hà Thử Nghiệm Tám' },
  legalDeputy:    { unit: 'legal',   title: 'Phó Vụ trưởng Vụ Pháp chế', roles: ['unit-deputy'], name: 'La Thử Nghiệm Chín' },
  legalOfficer:   { unit: 'legal',   title: 'Chuyên viên',          roles: ['officer'],          name: 'Vi Thử Nghiệm Mười' },
  financeHead:    { unit: 'finance', title: 'Vụ trưởng Vụ Tài chính', roles: ['unit-head'],      name: 'Sử Thử Nghiệm Tài' },
  financeOfficer: { unit: 'finance', title: 'Chuyên viên',          roles: ['officer'],          name: 'Kha Thử Nghiệm Chính' },
  inspector:      { unit: 'office',  title: 'Thanh tra',            roles: ['inspector'],        name: 'Âu Thử Nghiệm Tra' },
  administrator:  { unit: 'office',  title: 'Quản trị hệ thống',    roles: ['administrator'],    name: 'Đàm Thử Nghiệm Trị' },
  archivist:      { unit: 'office',  title: 'Lưu trữ viên',         roles: ['archivist'],        name: 'Lục Thử Nghiệm Lưu' },
} as const satisfies Record<string, { unit: UnitKey; title: string; roles: readonly AgencyRole[]; name: string }>;

export type UnitKey = 'leaders' | 'office' | 'legal' | 'finance';
export type Person = keyof typeof staff;
export const people = Object.keys(staff) as Person[];

// prettier-ignore
export const unitNames: Record<UnitKey, { name: string; abbreviation: string; headTitle: string }> = {
  leaders: { name: 'Lãnh đạo Bộ',    abbreviation: 'LĐB', headTitle: 'BỘ TRƯỞNG' },
  office:  { name: 'Văn phòng',      abbreviation: 'VP',  headTitle: 'CHÁNH VĂN PHÒNG' },
  legal:   { name: 'Vụ Pháp chế',    abbreviation: 'PC',  headTitle: 'VỤ TRƯỞNG VỤ PHÁP CHẾ' },
  finance: { name: 'Vụ Tài chính',   abbreviation: 'TC',  headTitle: 'VỤ TRƯỞNG VỤ TÀI CHÍNH' },
};
