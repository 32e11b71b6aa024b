// One story (body, header or footer) as paragraphs: walks tables, content controls, text boxes and tracked blocks.
import { child, children, valueOf } from '../../../platform/ooxml/nodes.ts';
import type { XmlNode } from '../../../platform/ooxml/xml.ts';
import type { Cell, ParagraphFacts, Revision } from '../../../domain/layout/facts.ts';
import { resolveParagraph, type Cascade } from './cascade.ts';
import { trackFields } from './fields.ts';
import { twipsToMm } from './measures.ts';
import { insideControl, ownRevisions, readRuns, revision, type ParagraphContent } from './runs.ts';
import type { ResolvedParagraph } from './cascade.ts';
import { saidOfCell, tableLook, tableStyleOf } from './tables.ts';
import type { Said } from './styles.ts';

export interface Story {
  readonly paragraphs: ParagraphFacts[];
  readonly revisions: Revision[];
  readonly comments: { readonly id: string; readonly paragraph: number }[];
  /** The section each section break closes, in order; the body's last one is read apart. */
  readonly sectionBreaks: { readonly properties: XmlNode; readonly hasTable: boolean }[];
  hasTable: boolean;
  readonly read: (block: XmlNode) => void;
}

interface Where {
  readonly tags: readonly string[];
  /** Inside a control that shows its help text. */
  readonly placeholder: boolean;
  readonly cell?: Cell;
  readonly table?: Said;
  readonly inTextBox: boolean;
}

const mostRevisions = 1000;
const outside: Where = { tags: [], placeholder: false, inTextBox: false };
const tableRevisions = [
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:cellIns',
  'w:cellDel',
  'w:cellMerge',
  'w:ins',
  'w:del',
];
const lookedThrough: ReadonlySet<string> = new Set(['w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag']);

/** Reads blocks one after the other; `inBody` false leaves paragraphs uncounted (`index` -1). */
export function readStory(cascade: Cascade, inBody: boolean): Story {
  const fields = trackFields();
  let tables = 0;
  const story: Story = {
    paragraphs: [],
    revisions: [],
    comments: [],
    sectionBreaks: [],
    hasTable: false,
    read: (block) => {
      readBlock(block, outside);
    },
  };
  return story;

  function readBlock(node: XmlNode, where: Where): void {
    switch (node.name) {
      case 'w:p':
        readParagraph(node, where);
        break;
      case 'w:tbl':
        readTable(node, where);
        break;
      case 'w:sdt': {
        const within = { ...where, ...insideControl(node, where) };
        child(node, 'w:sdtContent')?.children.forEach((block) => {
          readBlock(block, within);
        });
        break;
      }
      case 'mc:AlternateContent':
        (child(node, 'mc:Choice') ?? child(node, 'mc:Fallback'))?.children.forEach((block) => {
          readBlock(block, where);
        });
        break;
      default:
        if (lookedThrough.has(node.name))
          node.children.forEach((block) => {
            readBlock(block, where);
          });
    }
  }

  function readTable(table: XmlNode, where: Where): void {
    story.hasTable = true;
    const tblPr = child(table, 'w:tblPr');
    const style = tableStyleOf(tblPr, cascade.styles);
    const look = tableLook(tblPr);
    const grid = children(child(table, 'w:tblGrid'), 'w:gridCol').map(
      (column) => twipsToMm(column.attributes['w:w']) ?? 0,
    );
    const rows = inner(table, 'w:tr', where);
    const number = tables;
    tables += 1;
    note(children(tblPr, 'w:tblPrChange').map((node) => revision('formatted', node)));
    rows.forEach((row, rowAt) => {
      const trPr = child(row.node, 'w:trPr');
      noteTable(trPr);
      let column = Number(valueOf(trPr, 'w:gridBefore') ?? 0) || 0;
      const cells = inner(row.node, 'w:tc', row.where);
      cells.forEach(({ node, where: within }) => {
        const tcPr = child(node, 'w:tcPr');
        noteTable(tcPr);
        const span = Math.min(64, Math.max(1, Number(valueOf(tcPr, 'w:gridSpan') ?? 1) || 1));
        const columns = Math.max(grid.length, cells.length);
        const widthMm = cellWidth(tcPr, grid.slice(column, column + span));
        const place = { row: rowAt, rows: rows.length, column, columns };
        const cell: Cell = {
          table: number,
          row: rowAt,
          column,
          columns,
          ...(widthMm === undefined ? {} : { widthMm }),
        };
        const said = saidOfCell(style, look, place);
        node.children.forEach((block) => {
          readBlock(block, { ...within, cell, table: said });
        });
        column += span;
      });
    });
  }

  /** Rows of a table or cells of a row, content controls and the like looked through. */
  function inner(node: XmlNode, name: string, where: Where): readonly { node: XmlNode; where: Where }[] {
    return node.children.flatMap((each) => {
      if (each.name === name) return [{ node: each, where }];
      if (each.name === 'w:customXml') return inner(each, name, where);
      if (each.name !== 'w:sdt') return [];
      const content = child(each, 'w:sdtContent');
      return content === undefined ? [] : inner(content, name, { ...where, ...insideControl(each, where) });
    });
  }

  function readParagraph(node: XmlNode, where: Where): void {
    const pPr = child(node, 'w:pPr');
    const resolved = resolveParagraph(pPr, where.table, cascade);
    const content = readRuns(node, resolved, fields, where.placeholder);
    const index = inBody ? story.paragraphs.length : -1;
    note([...ownRevisions(pPr), ...content.revisions]);
    for (const id of content.comments) story.comments.push({ id, paragraph: Math.max(0, index) });
    story.paragraphs.push(factsOf(resolved, content, where, index));
    content.textBoxes.forEach((box) => {
      box.children.forEach((block) => {
        readBlock(block, { ...where, inTextBox: true });
      });
    });
    const sectPr = child(pPr, 'w:sectPr');
    if (sectPr === undefined) return;
    story.sectionBreaks.push({ properties: sectPr, hasTable: story.hasTable });
    story.hasTable = false;
  }

  function factsOf(
    resolved: ResolvedParagraph,
    content: ParagraphContent,
    where: Where,
    index: number,
  ): ParagraphFacts {
    const { properties } = resolved;
    const label = cascade.numbering.nextLabel(properties.numberingId, properties.level ?? 0);
    const text = content.runs
      .filter((run) => !run.hidden)
      .map((run) => run.text)
      .join('');
    return {
      index,
      section: story.sectionBreaks.length,
      text,
      runs: content.runs,
      alignment: properties.alignment ?? 'left',
      indent: { leftMm: properties.leftMm ?? 0, rightMm: properties.rightMm ?? 0, firstMm: properties.firstMm ?? 0 },
      spacing: {
        // automatic spacing is what a web page would leave: 14 points
        beforePt: properties.beforeAuto === true ? 14 : (properties.beforePt ?? 0),
        afterPt: properties.afterAuto === true ? 14 : (properties.afterPt ?? 0),
        contextual: properties.contextual ?? false,
        line: properties.line ?? { rule: 'lines', value: 1 },
      },
      styleId: resolved.styleId,
      ...(label === undefined ? {} : { label }),
      tags: where.tags,
      ...(where.cell === undefined ? {} : { cell: where.cell }),
      inTextBox: where.inTextBox,
      startsPage: content.startsPage || (properties.startsPage ?? false),
      ruleBelow: properties.ruleBelow ?? false,
      lines: content.lines,
      pictures: content.pictures,
      centredOtherwise:
        (properties.framedCentre ?? false) ||
        content.centredTab ||
        ((properties.centreTab ?? false) && /^\t[^\t]*$/.test(text)),
      decomposed: content.decomposed,
    };
  }

  function note(found: readonly Omit<Revision, 'paragraph'>[]): void {
    for (const each of found)
      if (story.revisions.length < mostRevisions)
        story.revisions.push({ ...each, paragraph: Math.max(0, story.paragraphs.length) });
  }

  function noteTable(properties: XmlNode | undefined): void {
    if (properties === undefined) return;
    note(tableRevisions.flatMap((name) => children(properties, name)).map((node) => revision('formatted', node)));
  }
}

function cellWidth(tcPr: XmlNode | undefined, grid: readonly number[]): number | undefined {
  const own = child(tcPr, 'w:tcW')?.attributes;
  const said = own?.['w:type'] === undefined || own['w:type'] === 'dxa' ? twipsToMm(own?.['w:w']) : undefined;
  const sum = grid.reduce((total, width) => total + width, 0);
  return said !== undefined && said > 0 ? said : sum > 0 ? sum : undefined;
}
