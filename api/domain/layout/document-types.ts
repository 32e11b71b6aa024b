// The administrative document types that carry their name as a title, and their abbreviations (NĐ 30/2020/NĐ-CP, Điều 7 và
// Phụ lục III, mục I). Công văn and thư công have no abbreviation.

// prettier-ignore
const rows = [
  ['Nghị quyết', 'NQ'], ['Quyết định', 'QĐ'], ['Chỉ thị', 'CT'], ['Quy chế', 'QC'], ['Quy định', 'QyĐ'], ['Thông cáo', 'TC'],
  ['Thông báo', 'TB'], ['Hướng dẫn', 'HD'], ['Chương trình', 'CTr'], ['Kế hoạch', 'KH'], ['Phương án', 'PA'], ['Đề án', 'ĐA'],
  ['Dự án', 'DA'], ['Báo cáo', 'BC'], ['Biên bản', 'BB'], ['Tờ trình', 'TTr'], ['Hợp đồng', 'HĐ'], ['Công điện', 'CĐ'],
  ['Bản ghi nhớ', 'BGN'], ['Bản thỏa thuận', 'BTT'], ['Giấy ủy quyền', 'GUQ'], ['Giấy mời', 'GM'], ['Giấy giới thiệu', 'GGT'],
  ['Giấy nghỉ phép', 'GNP'], ['Phiếu gửi', 'PG'], ['Phiếu chuyển', 'PC'], ['Phiếu báo', 'PB'],
] as const;

export interface NamedType {
  readonly name: string;
  readonly abbreviation: string;
}

export const namedTypes: readonly NamedType[] = rows.map(([name, abbreviation]) => ({ name, abbreviation }));

/** Both ways of placing the mark (hoà, hòa; uỷ, ủy) are in use; the newer one is compared. */
export const newMarks = (text: string): string =>
  text
    .replace(/o([àáảãạ])(?!\p{L})/giu, (_all, a: string) => marked('o', a) + plain(a))
    .replace(/(?<![qQ])u([ỳýỷỹỵ])(?!\p{L})/giu, (_all, y: string) => marked('u', y) + plain(y))
    .replace(/o([èéẻẽẹ])(?!\p{L})/giu, (_all, e: string) => marked('o', e) + plain(e));

const plain = (letter: string): string => letter.normalize('NFD').charAt(0);
const marked = (base: string, letter: string): string => {
  const upper = letter === letter.toUpperCase();
  const mark = letter.normalize('NFD').slice(1);
  return ((upper ? base.toUpperCase() : base) + mark).normalize('NFC');
};

const byTitle = new Map(namedTypes.map((type) => [newMarks(type.name).toUpperCase(), type]));

/** The type that a title names, whatever its case: `TỜ TRÌNH`, `Tờ trình`. */
export const namedTypeOf = (title: string): NamedType | undefined =>
  byTitle.get(newMarks(title.replace(/\s+/g, ' ').replace(/[:.]$/, '').trim()).toUpperCase());
