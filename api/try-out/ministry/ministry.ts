// The fictional Bộ Kinh tế Biển (BKTB): its units and its people. No agency and no person of this table exists.
import type { FictionalAgency } from './shape.ts';

// prettier-ignore
export const ministry = {
  agency: {
    id: 'bktb',
    code: 'G99',
    name: 'Bộ Kinh tế Biển',
    abbreviation: 'BKTB',
    place: 'Hải Phòng',
    headTitle: 'BỘ TRƯỞNG',
    chatContent: 'minimal',
  },
  units: {
    leaders:   { name: 'Lãnh đạo Bộ',                  abbreviation: 'LĐB',  headTitle: 'BỘ TRƯỞNG' },
    office:    { name: 'Văn phòng',                    abbreviation: 'VP',   headTitle: 'CHÁNH VĂN PHÒNG' },
    legal:     { name: 'Vụ Pháp chế',                  abbreviation: 'PC',   headTitle: 'VỤ TRƯỞNG VỤ PHÁP CHẾ' },
    finance:   { name: 'Vụ Tài chính',                 abbreviation: 'TC',   headTitle: 'VỤ TRƯỞNG VỤ TÀI CHÍNH' },
    planning:  { name: 'Vụ Kế hoạch và Quy hoạch biển', abbreviation: 'KHQH', headTitle: 'VỤ TRƯỞNG VỤ KẾ HOẠCH VÀ QUY HOẠCH BIỂN' },
    fisheries: { name: 'Vụ Khai thác và Nuôi biển',    abbreviation: 'KTNB', headTitle: 'VỤ TRƯỞNG VỤ KHAI THÁC VÀ NUÔI BIỂN' },
    science:   { name: 'Vụ Khoa học và Chuyển đổi số', abbreviation: 'KHCĐ', headTitle: 'VỤ TRƯỞNG VỤ KHOA HỌC VÀ CHUYỂN ĐỔI SỐ' },
  },
  people: {
    minister:         { unit: 'leaders',   name: 'Lưu Hải Đăng',        title: 'Bộ trưởng',                      roles: ['leader'] },
    deputyPlanning:   { unit: 'leaders',   name: 'Mai Thị Ngọc Trai',   title: 'Thứ trưởng',                     roles: ['deputy-leader'] },
    deputyFisheries:  { unit: 'leaders',   name: 'Đào Trường Sóng',     title: 'Thứ trưởng',                     roles: ['deputy-leader'] },
    officeChief:      { unit: 'office',    name: 'Tống Hải Lý',         title: 'Chánh Văn phòng',                roles: ['office-chief', 'unit-head'] },
    officeDeputy:     { unit: 'office',    name: 'Cao Thị San Hô',      title: 'Phó Chánh Văn phòng',            roles: ['unit-deputy'] },
    secretary:        { unit: 'office',    name: 'Kiều Thanh Triều',    title: 'Thư ký Bộ trưởng',               roles: ['secretary'] },
    clerk:            { unit: 'office',    name: 'Bùi Thị Hải Yến',     title: 'Văn thư Bộ',                     roles: ['registry-clerk'] },
    secondClerk:      { unit: 'office',    name: 'Phan Văn Bến',        title: 'Văn thư Bộ',                     roles: ['registry-clerk'] },
    checker:          { unit: 'office',    name: 'Vương Thị Hải Quỳ',   title: 'Chuyên viên kiểm tra thể thức',  roles: ['layout-checker', 'officer'] },
    officeOfficer:    { unit: 'office',    name: 'Hứa Thị Cánh Buồm',   title: 'Chuyên viên Văn phòng',          roles: ['officer'] },
    inspector:        { unit: 'office',    name: 'Âu Minh Hải',         title: 'Thanh tra viên',                 roles: ['inspector'] },
    administrator:    { unit: 'office',    name: 'Đàm Văn Phao',        title: 'Quản trị hệ thống',              roles: ['administrator'] },
    archivist:        { unit: 'office',    name: 'Lục Thị Bảo Thư',     title: 'Lưu trữ viên',                   roles: ['archivist'] },
    legalHead:        { unit: 'legal',     name: 'Hà Trùng Dương',      title: 'Vụ trưởng Vụ Pháp chế',          roles: ['unit-head'] },
    legalDeputy:      { unit: 'legal',     name: 'La Thị Mây Biển',     title: 'Phó Vụ trưởng Vụ Pháp chế',      roles: ['unit-deputy'] },
    legalOfficer:     { unit: 'legal',     name: 'Vi Thị Hải Đường',    title: 'Chuyên viên Vụ Pháp chế',        roles: ['officer'] },
    legalClerk:       { unit: 'legal',     name: 'Giang Thị Thu Sương', title: 'Văn thư Vụ Pháp chế',            roles: ['unit-clerk'] },
    financeHead:      { unit: 'finance',   name: 'Sử Văn Cảng',         title: 'Vụ trưởng Vụ Tài chính',         roles: ['unit-head'] },
    financeOfficer:   { unit: 'finance',   name: 'Kha Thị Thuyền',      title: 'Chuyên viên Vụ Tài chính',       roles: ['officer'] },
    planningHead:     { unit: 'planning',  name: 'Tôn Đại Dương',       title: 'Vụ trưởng Vụ Kế hoạch và Quy hoạch biển', roles: ['unit-head'] },
    planningOfficer:  { unit: 'planning',  name: 'Từ Thị Lạch',         title: 'Chuyên viên Vụ Kế hoạch và Quy hoạch biển', roles: ['officer'] },
    fisheriesHead:    { unit: 'fisheries', name: 'Nhâm Văn Vịnh',       title: 'Vụ trưởng Vụ Khai thác và Nuôi biển', roles: ['unit-head'] },
    fisheriesOfficer: { unit: 'fisheries', name: 'Ninh Thị Rong Biển',  title: 'Chuyên viên Vụ Khai thác và Nuôi biển', roles: ['officer'] },
    scienceHead:      { unit: 'science',   name: 'Thi Hải Âu',          title: 'Vụ trưởng Vụ Khoa học và Chuyển đổi số', roles: ['unit-head'] },
    scienceOfficer:   { unit: 'science',   name: 'Khúc Văn Phù Sa',     title: 'Chuyên viên Vụ Khoa học và Chuyển đổi số', roles: ['officer'] },
  },
} as const satisfies FictionalAgency;

export type MinistryPerson = keyof typeof ministry.people;
export type MinistryUnit = keyof typeof ministry.units;
