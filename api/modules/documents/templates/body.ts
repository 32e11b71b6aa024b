// The pages of our two templates as Word markup: heading, content, signature block. The sizes are in the styles.
// @legal NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục IV; Phụ lục III, mẫu 1.4 và 1.5
import type { TemplateName } from '../fields.ts';
import { boldWidth } from '../ooxml/text-width.ts';
import { inlineControl, paragraph, paragraphControl, run } from './controls.ts';
import { twips } from './styles.ts';

export const nationalTitle = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const motto = 'Độc lập - Tự do - Hạnh phúc';

/** Millimetres. A4; the text is 165 mm wide. */
export const page = {
  width: 210,
  height: 297,
  top: 20,
  bottom: 20,
  left: 30,
  right: 15,
  header: 10,
  footer: 10,
} as const;
/** Millimetres. One line each on the right: the national title takes 88 mm, a date in “Thành phố Hồ Chí Minh” takes 99. */
export const headingColumns = [63, 102] as const;
const closingColumns = [80, 85] as const;

/** The text of a paragraph that carries nothing but a rule: 2 points high. */
const ruleLine = '<w:spacing w:before="20" w:after="0" w:line="40" w:lineRule="exact"/>';

/** A solid line of this width in points, centred in a column of so many millimetres. */
export function rule(width: number, column: number): string {
  const side = Math.max(0, Math.round((twips(column) - width * 20) / 2));
  return (
    '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>' +
    `${ruleLine}<w:ind w:left="${side}" w:right="${side}"/>`
  );
}

export const agencyRule = 'AgencyRule';
export const subjectRule = 'SubjectRule';

/** Word and LibreOffice disagree on the cell margins of a table that names none. */
export const noCellMargins = `<w:tblLayout w:type="fixed"/><w:tblCellMar>${['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:w="0" w:type="dxa"/>`).join('')}</w:tblCellMar>`;

/** A rule whose width follows a text: filling finds it by its bookmark. */
const namedRule = (name: string, id: number, column: number): string =>
  paragraph('Rule', `<w:bookmarkStart w:id="${id}" w:name="${name}"/><w:bookmarkEnd w:id="${id}"/>`, rule(80, column));

const cell = (width: number, content: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${twips(width)}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;

const row = (cells: string): string => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells}</w:tr>`;

const table = (columns: readonly number[], rows: string): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="${columns.reduce((sum, width) => sum + twips(width), 0)}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>${noCellMargins}</w:tblPr>` +
  `<w:tblGrid>${columns.map((width) => `<w:gridCol w:w="${twips(width)}"/>`).join('')}</w:tblGrid>${rows}</w:tbl>`;

function heading(template: TemplateName): string {
  const [left, right] = headingColumns;
  const subject =
    template === 'official-letter' ? paragraph('LetterSubject', run('V/v ') + inlineControl('subject')) : '';
  return table(
    headingColumns,
    row(
      cell(
        left,
        paragraphControl('parent-agency', 'ParentAgency') +
          paragraphControl('agency', 'Agency') +
          namedRule(agencyRule, 1, left),
      ) +
        cell(
          right,
          paragraphControl('national-title', 'NationalTitle', nationalTitle) +
            paragraphControl('motto', 'Motto', motto) +
            paragraph('Rule', '', rule(boldWidth(motto, 13), right)),
        ),
    ) +
      row(
        cell(left, paragraphControl('number-line', 'NumberLine') + subject) +
          cell(right, paragraphControl('place-date', 'PlaceDate')),
      ),
  );
}

const closing = (): string =>
  table(
    closingColumns,
    row(
      cell(
        closingColumns[0],
        paragraph('RecipientsTitle', run('Nơi nhận:')) + paragraphControl('recipients', 'Recipients'),
      ) +
        cell(
          closingColumns[1],
          paragraphControl('signer-authority', 'SignerAuthority') + paragraphControl('signer-name', 'SignerName'),
        ),
    ),
  );

const title = (): string =>
  paragraphControl('document-type', 'DocumentType') +
  paragraphControl('subject', 'Subject') +
  namedRule(subjectRule, 2, page.width - page.left - page.right);

/** The line "Kính gửi:" with one addressee behind it; filling puts `addresseeList` in its place when there are several. */
const addressee = (): string => paragraph('Addressee', run('Kính gửi: ') + inlineControl('addressees'));

/** Several addressees, a line each, their dashes under the colon of "Kính gửi:". */
export const addresseeList = (): string =>
  paragraph('AddresseesTitle', run('Kính gửi:')) +
  paragraphControl('addressees', 'Addressees') +
  paragraph('Rule', '', '<w:spacing w:before="0" w:after="200" w:line="40" w:lineRule="exact"/>');

const sectionXml =
  '<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:headerReference w:type="first" r:id="rIdFirstHeader"/>' +
  `<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="${twips(page.top)}" w:right="${twips(page.right)}" w:bottom="${twips(page.bottom)}" ` +
  `w:left="${twips(page.left)}" w:header="${twips(page.header)}" w:footer="${twips(page.footer)}" w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>`;

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Between text and signature: the last paragraph of the text goes with the signature, which never stands on a page alone. */
const closingGap = (): string => paragraph('Rule', '', `<w:keepNext/>${ruleLine}`);

/** The main part of a template. */
export const documentXml = (template: TemplateName): string =>
  `${declaration}<w:document ${namespaces}><w:body>${heading(template)}` +
  (template === 'submission-letter' ? title() : '') +
  addressee() +
  paragraphControl('body', 'DocumentBody') +
  `${closingGap()}${closing()}${paragraph('Rule', '', ruleLine)}${sectionXml}</w:body></w:document>`;

const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

/** The header of every page but the first: the page number, centred in the top margin. */
export const headerXml = (): string =>
  `${declaration}<w:hdr ${namespaces}>${paragraph(
    'PageNumber',
    `${field('begin')}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field('separate')}${run('2')}${field('end')}`,
  )}</w:hdr>`;

/** The header of the first page, which shows no number. */
export const firstHeaderXml = (): string => `${declaration}<w:hdr ${namespaces}>${paragraph('PageNumber', '')}</w:hdr>`;
