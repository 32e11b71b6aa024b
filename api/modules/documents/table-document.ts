// A table on A4 across, under the heading of an official document: what is put together from records and goes with a submission.
// @legal NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục I.2 và II
import { escapeXml } from './ooxml/xml.ts';
import { boldWidth } from './ooxml/text-width.ts';
import { motto, nationalTitle, noCellMargins, rule } from './templates/body.ts';
import { paragraph, run } from './templates/controls.ts';
import { newPackage } from './templates/new-package.ts';
import { tableStyles, twips } from './templates/styles.ts';

export interface TableDocument {
  readonly parentAgency?: string;
  readonly agency: string;
  readonly title: string;
  readonly subtitle: string;
  /** Paragraphs above the table. */
  readonly intro: readonly string[];
  /** Shares of the width, in percent. */
  readonly columns: readonly { readonly title: string; readonly share: number; readonly centred?: true }[];
  readonly rows: readonly (readonly string[])[];
}

/** Millimetres: A4 across, its text 247 mm wide. */
const page = { width: 297, height: 210, top: 20, bottom: 20, left: 30, right: 20 } as const;
const textWidth = page.width - page.left - page.right;
const headingColumns = [100, textWidth - 100] as const;

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const grid = (widths: readonly number[]): string =>
  `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${twips(width)}"/>`).join('')}</w:tblGrid>`;
const cell = (width: number, content: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${twips(width)}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
const whole = `<w:tblW w:w="${twips(textWidth)}" w:type="dxa"/>`;

function heading({ parentAgency, agency }: TableDocument): string {
  const [left, right] = headingColumns;
  const own =
    (parentAgency === undefined ? '' : paragraph('ParentAgency', run(parentAgency))) +
    paragraph('Agency', run(agency)) +
    paragraph('Rule', '', rule(0.42 * boldWidth(agency, 12), left));
  const state =
    paragraph('NationalTitle', run(nationalTitle)) +
    paragraph('Motto', run(motto)) +
    paragraph('Rule', '', rule(boldWidth(motto, 13), right));
  return `<w:tbl><w:tblPr>${whole}${noCellMargins}</w:tblPr>${grid(headingColumns)}<w:tr>${cell(left, own)}${cell(right, state)}</w:tr></w:tbl>`;
}

const border = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
const borders = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders>`;
const roomInCells = `<w:tblLayout w:type="fixed"/><w:tblCellMar>${['left', 'right'].map((side) => `<w:${side} w:w="${twips(1.5)}" w:type="dxa"/>`).join('')}</w:tblCellMar>`;

/** Lines of a text as lines of one paragraph. */
const lined = (text: string): string =>
  text
    .normalize('NFC')
    .split('\n')
    .map((line) => `<w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r>`)
    .join('<w:r><w:br/></w:r>');

/** The heading row stands again on every page, and no row is torn in two unless it is longer than a page. */
function table({ columns, rows }: TableDocument): string {
  const widths = columns.map(({ share }) => (textWidth * share) / 100);
  const row = (cells: readonly string[], style: (index: number) => string, more: string): string =>
    `<w:tr><w:trPr>${more}</w:trPr>${widths.map((width, index) => cell(width, paragraph(style(index), lined(cells[index] ?? '')))).join('')}</w:tr>`;
  const head = row(
    columns.map(({ title }) => title),
    () => 'TableHead',
    '<w:cantSplit/><w:tblHeader/>',
  );
  const styleOf = (index: number): string => (columns[index]?.centred ? 'TableCentre' : 'TableText');
  return `<w:tbl><w:tblPr>${whole}${borders}${roomInCells}</w:tblPr>${grid(widths)}${head}${rows
    .map((cells) => row(cells, styleOf, ''))
    .join('')}</w:tbl>`;
}

const section =
  '<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:headerReference w:type="first" r:id="rIdFirstHeader"/>' +
  `<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="${twips(page.top)}" w:right="${twips(page.right)}" w:bottom="${twips(page.bottom)}" ` +
  `w:left="${twips(page.left)}" w:header="${twips(10)}" w:footer="${twips(10)}" w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>`;

/** The document as .docx; the same content gives the same bytes. */
export const tableDocument = (content: TableDocument): Uint8Array =>
  newPackage(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${namespaces}><w:body>${heading(content)}` +
      paragraph('DocumentType', run(content.title)) +
      paragraph('Subject', run(content.subtitle)) +
      content.intro.map((text) => paragraph('DocumentBody', run(text))).join('') +
      table(content) +
      `${paragraph('Rule', '')}${section}</w:body></w:document>`,
    [],
    tableStyles(),
  );
