// The fictional Cục Hải đảo và Cảng cá (CHĐCC): a child agency of the ministry with its own seal, books and registry.
import { ministry } from './ministry.ts';
import type { FictionalAgency } from './shape.ts';

// prettier-ignore
export const department = {
  agency: {
    id: 'chdcc',
    code: 'G99.21',
    name: 'Cục Hải đảo và Cảng cá',
    abbreviation: 'CHĐCC',
    parentName: ministry.agency.name,
    parentId: ministry.agency.id,
    place: 'Hải Phòng',
    headTitle: 'CỤC TRƯỞNG',
    chatContent: 'minimal',
  },
  units: {
    leaders: { name: 'Lãnh đạo Cục',            abbreviation: 'LĐC', headTitle: 'CỤC TRƯỞNG' },
    office:  { name: 'Văn phòng Cục',           abbreviation: 'VP',  headTitle: 'CHÁNH VĂN PHÒNG' },
    ports:   { name: 'Phòng Quản lý cảng cá',   abbreviation: 'QLCC', headTitle: 'TRƯỞNG PHÒNG QUẢN LÝ CẢNG CÁ' },
    islands: { name: 'Phòng Quản lý hải đảo',   abbreviation: 'QLHĐ', headTitle: 'TRƯỞNG PHÒNG QUẢN LÝ HẢI ĐẢO' },
  },
  people: {
    head:           { unit: 'leaders', name: 'Triệu Văn Đảo',     title: 'Cục trưởng',                        roles: ['leader'] },
    deputy:         { unit: 'leaders', name: 'Phùng Thị Cảng',    title: 'Phó Cục trưởng',                    roles: ['deputy-leader'] },
    officeChief:    { unit: 'office',  name: 'Doãn Văn Neo',      title: 'Chánh Văn phòng Cục',               roles: ['office-chief', 'unit-head'] },
    clerk:          { unit: 'office',  name: 'Liễu Thị Bến',      title: 'Văn thư Cục',                       roles: ['registry-clerk'] },
    checker:        { unit: 'office',  name: 'Thạch Thị Ngư',     title: 'Chuyên viên kiểm tra thể thức',     roles: ['layout-checker', 'officer'] },
    portsHead:      { unit: 'ports',   name: 'Cù Văn Lạch',       title: 'Trưởng phòng Quản lý cảng cá',      roles: ['unit-head'] },
    portsOfficer:   { unit: 'ports',   name: 'Ngư Thị Sóng Xanh', title: 'Chuyên viên Phòng Quản lý cảng cá', roles: ['officer'] },
    islandsHead:    { unit: 'islands', name: 'Thạch Văn Rạn',     title: 'Trưởng phòng Quản lý hải đảo',      roles: ['unit-head'] },
  },
} as const satisfies FictionalAgency;
