// The paragraph styles of our templates: every size, weight and distance of Annex I stands here once.
// @legal NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II

/** Twentieths of a point, Word's unit of length. */
export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

interface Look {
  readonly id: string;
  /** As the person in Word sees it. */
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly align?: 'left' | 'center' | 'both';
  /** Points before and after the paragraph. */
  readonly before?: number;
  readonly after?: number;
  /** Millimetres; a hanging first line is negative. */
  readonly left?: number;
  readonly firstLine?: number;
  readonly keepNext?: boolean;
}

/** Between the formula and the name: the signature's picture and a seal of 36 mm. Points. */
const roomForSeal = 103;

// prettier-ignore
const looks: readonly Look[] = [
  { id: 'NationalTitle',   name: 'VB Quốc hiệu',            size: 12, bold: true, align: 'center' },
  { id: 'Motto',           name: 'VB Tiêu ngữ',             size: 13, bold: true, align: 'center' },
  { id: 'ParentAgency',    name: 'VB Cơ quan chủ quản',     size: 12, align: 'center' },
  { id: 'Agency',          name: 'VB Cơ quan ban hành',     size: 12, bold: true, align: 'center' },
  { id: 'NumberLine',      name: 'VB Số, ký hiệu',          size: 13, align: 'center', before: 6 },
  { id: 'LetterSubject',   name: 'VB Trích yếu công văn',   size: 12, align: 'center', before: 6 },
  { id: 'PlaceDate',       name: 'VB Địa danh, thời gian',  size: 13, italic: true, align: 'center', before: 6 },
  { id: 'PriorityStamp',    name: 'VB Độ khẩn',              size: 13, bold: true, align: 'center' },
  { id: 'DocumentType',    name: 'VB Tên loại',             size: 14, bold: true, align: 'center', before: 18, keepNext: true },
  { id: 'Subject',         name: 'VB Trích yếu',            size: 14, bold: true, align: 'center', keepNext: true },
  { id: 'Addressee',       name: 'VB Kính gửi',             size: 14, align: 'center', before: 12, after: 12, keepNext: true },
  { id: 'AddresseesTitle', name: 'VB Kính gửi nhiều nơi',   size: 14, align: 'left', before: 12, left: 32.3, keepNext: true },
  { id: 'Addressees',      name: 'VB Danh sách kính gửi',   size: 14, align: 'both', left: 50, keepNext: true },
  { id: 'DocumentBody',    name: 'VB Nội dung',             size: 14, align: 'both', before: 6, after: 6, firstLine: 12.7 },
  { id: 'BodyEnd',         name: 'VB Nội dung, đoạn cuối',  size: 14, align: 'both', before: 6, after: 6, firstLine: 12.7, keepNext: true },
  { id: 'LegalGrounds',    name: 'VB Căn cứ',               size: 14, italic: true, align: 'both', before: 6, after: 6, firstLine: 12.7 },
  { id: 'SignerAuthority', name: 'VB Quyền hạn, chức vụ',   size: 14, bold: true, align: 'center', keepNext: true },
  { id: 'SignerName',      name: 'VB Họ tên người ký',      size: 14, bold: true, align: 'center', before: roomForSeal },
  { id: 'RecipientsTitle', name: 'VB Nơi nhận',             size: 12, bold: true, italic: true, align: 'left' },
  { id: 'Recipients',      name: 'VB Danh sách nơi nhận',   size: 11, align: 'left' },
  { id: 'PageNumber',      name: 'VB Số trang',             size: 14, align: 'center' },
  { id: 'Rule',            name: 'VB Đường kẻ',             size: 2,  align: 'center' },
];

/** The cells of a table that is put together from records. */
// prettier-ignore
const tableLooks: readonly Look[] = [
  { id: 'TableHead',       name: 'VB Đầu bảng',             size: 12, bold: true, align: 'center', before: 2, after: 2 },
  { id: 'TableText',       name: 'VB Nội dung bảng',        size: 12, align: 'both', before: 2, after: 2 },
  { id: 'TableCentre',     name: 'VB Giữa ô',               size: 12, align: 'center', before: 2, after: 2 },
];

const fonts =
  '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>';

const runLook = ({ size, bold, italic }: Look): string =>
  [
    bold ? '<w:b/><w:bCs/>' : '',
    italic ? '<w:i/><w:iCs/>' : '',
    `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`,
  ].join('');

function paragraphLook({
  align = 'left',
  before = 0,
  after = 0,
  left = 0,
  firstLine = 0,
  keepNext = false,
}: Look): string {
  const first = firstLine < 0 ? `w:hanging="${twips(-firstLine)}"` : `w:firstLine="${twips(firstLine)}"`;
  return [
    keepNext ? '<w:keepNext/>' : '',
    `<w:spacing w:before="${before * 20}" w:after="${after * 20}" w:line="240" w:lineRule="auto"/>`,
    `<w:ind w:left="${twips(left)}" ${first}/>`,
    `<w:jc w:val="${align}"/>`,
  ].join('');
}

const paragraphStyle = (look: Look): string =>
  `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${look.id}"><w:name w:val="${look.name}"/>` +
  `<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraphLook(look)}</w:pPr><w:rPr>${runLook(look)}</w:rPr></w:style>`;

export const tableStyles = (): string => tableLooks.map(paragraphStyle).join('');

/** The styles part of a template, with more styles where a document needs them. */
export const stylesXml = (more = ''): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:color w:val="000000"/><w:sz w:val="28"/><w:szCs w:val="28"/>` +
  '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>' +
  '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>' +
  '<w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/><w:rPr><w:color w:val="808080"/></w:rPr></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>' +
  '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  `${looks.map(paragraphStyle).join('')}${more}</w:styles>`;
