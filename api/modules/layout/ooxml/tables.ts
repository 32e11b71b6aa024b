// Tables: which conditional formatting of the table's style a cell gets (ECMA-376-1, 17.7.6).
import { child, valueOf } from '../../../platform/ooxml/nodes.ts';
import type { XmlNode } from '../../../platform/ooxml/xml.ts';
import { overlayParagraph, overlayRun } from './properties.ts';
import type { Said, Styles, TableStyle } from './styles.ts';

export interface TablePlace {
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
}

export interface TableLook {
  readonly firstRow: boolean;
  readonly lastRow: boolean;
  readonly firstColumn: boolean;
  readonly lastColumn: boolean;
  readonly rowBands: boolean;
  readonly columnBands: boolean;
}

/** Either separate attributes, or the older bit mask. */
export function tableLook(tblPr: XmlNode | undefined): TableLook {
  const look = child(tblPr, 'w:tblLook')?.attributes ?? {};
  const bits = Number.parseInt(look['w:val'] ?? '0', 16) || 0;
  const on = (name: string, bit: number): boolean => {
    const said = look[`w:${name}`];
    return said === undefined ? (bits & bit) !== 0 : ['1', 'true', 'on'].includes(said);
  };
  return {
    firstRow: on('firstRow', 0x20),
    lastRow: on('lastRow', 0x40),
    firstColumn: on('firstColumn', 0x80),
    lastColumn: on('lastColumn', 0x100),
    rowBands: !on('noHBand', 0x200),
    columnBands: !on('noVBand', 0x400),
  };
}

/** The conditions that hold for a cell, the weakest first. */
export function conditionsOf(look: TableLook, { row, rows, column, columns }: TablePlace): readonly string[] {
  const first = look.firstRow && row === 0;
  const last = look.lastRow && row === rows - 1;
  const left = look.firstColumn && column === 0;
  const right = look.lastColumn && column === columns - 1;
  const band = (at: number, skip: boolean): number => ((at - (skip ? 1 : 0)) % 2) + 1;
  return [
    'wholeTable',
    ...(look.columnBands && !left && !right ? [`band${band(column, look.firstColumn)}Vert`] : []),
    ...(look.rowBands && !first && !last ? [`band${band(row, look.firstRow)}Horz`] : []),
    ...(left ? ['firstCol'] : []),
    ...(right ? ['lastCol'] : []),
    ...(first ? ['firstRow'] : []),
    ...(last ? ['lastRow'] : []),
    ...(first && left ? ['nwCell'] : []),
    ...(first && right ? ['neCell'] : []),
    ...(last && left ? ['swCell'] : []),
    ...(last && right ? ['seCell'] : []),
  ];
}

/** What the table's style says of one cell. */
export function saidOfCell(style: TableStyle, look: TableLook, place: TablePlace): Said {
  let said: Said = style;
  if (style.conditions.size === 0) return said;
  for (const condition of conditionsOf(look, place)) {
    const over = style.conditions.get(condition);
    if (over !== undefined)
      said = { run: overlayRun(said.run, over.run), paragraph: overlayParagraph(said.paragraph, over.paragraph) };
  }
  return said;
}

export const tableStyleOf = (tblPr: XmlNode | undefined, styles: Styles): TableStyle =>
  styles.table(valueOf(tblPr, 'w:tblStyle') ?? styles.defaultTableStyle);
