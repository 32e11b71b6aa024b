// The stamp that tells how fast a document must travel (dấu chỉ mức độ khẩn): a red frame of fixed size under the number.
// @legal NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục III.2b
import type { Priority } from '../../../domain/incoming/incoming.ts';
import { headingColumns, noCellMargins } from './body.ts';
import { paragraph } from './controls.ts';
import { twips } from './styles.ts';
import { escapeXml } from '../ooxml/xml.ts';

/** The words on the stamp and its width in millimetres; all are 8 mm high. */
// prettier-ignore
export const stamps: Record<Exclude<Priority, 'normal'>, { readonly text: string; readonly width: number }> = {
  'urgent':      { text: 'KHẨN',        width: 20 },
  'very-urgent': { text: 'THƯỢNG KHẨN', width: 40 },
  'express':     { text: 'HỎA TỐC',     width: 30 },
};
const height = 8;
const red = 'FF0000';

const side = (name: string): string => `<w:${name} w:val="single" w:sz="8" w:space="0" w:color="${red}"/>`;

/** A row under the number's that holds the stamp, for the heading table. */
export function stampRow(priority: Exclude<Priority, 'normal'>): string {
  const { text, width } = stamps[priority];
  const [left, right] = headingColumns.map(twips);
  const column = left ?? 0;
  const wide = twips(width);
  const frame = ['top', 'left', 'bottom', 'right'].map(side).join('');
  const words = `<w:r><w:rPr><w:color w:val="${red}"/></w:rPr><w:t>${escapeXml(text)}</w:t></w:r>`;
  return (
    `<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="${column}" w:type="dxa"/></w:tcPr>` +
    paragraph('Rule', '', '<w:spacing w:before="120" w:after="0" w:line="40" w:lineRule="exact"/>') +
    `<w:tbl><w:tblPr><w:tblW w:w="${wide}" w:type="dxa"/><w:jc w:val="center"/><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>${frame}</w:tblBorders>${noCellMargins}</w:tblPr>` +
    `<w:tblGrid><w:gridCol w:w="${wide}"/></w:tblGrid><w:tr><w:trPr><w:trHeight w:val="${twips(height)}" w:hRule="exact"/></w:trPr>` +
    `<w:tc><w:tcPr><w:tcW w:w="${wide}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${paragraph('PriorityStamp', words)}</w:tc></w:tr></w:tbl>` +
    `${paragraph('Rule', '', '<w:spacing w:before="0" w:after="0" w:line="40" w:lineRule="exact"/>')}</w:tc>` +
    `<w:tc><w:tcPr><w:tcW w:w="${right ?? 0}" w:type="dxa"/></w:tcPr>${paragraph('Rule', '')}</w:tc></w:tr>`
  );
}
