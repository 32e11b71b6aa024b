// The formatting engine: what a reader of Word sees, worked out of defaults, styles, tables, numbering and direct properties.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DocumentFacts, ParagraphFacts } from '../../api/domain/layout/facts.ts';
import { combine } from '../../api/modules/layout/ooxml/cascade.ts';
import { readDocument } from '../../api/modules/layout/ooxml/document.ts';
import { conditionsOf, tableLook } from '../../api/modules/layout/ooxml/tables.ts';
import {
  aDocx,
  cell,
  control,
  field,
  lineShape,
  p,
  paragraph,
  plainStyles,
  row,
  run,
  sectionProperties,
  table,
  type DocxParts,
} from './support/a-docx.ts';

const read = (parts: DocxParts): DocumentFacts => {
  const facts = readDocument(aDocx(parts));
  if (!facts.ok) throw new Error(facts.refusal.detail ?? facts.refusal.code);
  return facts.value;
};
const first = (parts: DocxParts): ParagraphFacts => read(parts).paragraphs[0]!;
const style = (type: string, id: string, content: string, basedOn = ''): string =>
  `<w:style w:type="${type}" w:styleId="${id}">${basedOn === '' ? '' : `<w:basedOn w:val="${basedOn}"/>`}${content}</w:style>`;
const bold = '<w:rPr><w:b/></w:rPr>';
const plain = '<w:r><w:t>chữ</w:t></w:r>';

describe('toggle properties', () => {
  it('are on where an odd number of style levels turns them on, and direct formatting is absolute', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        fc.option(fc.boolean()),
        (table, ofParagraph, character, direct) => {
          const styles =
            plainStyles +
            style('paragraph', 'P', ofParagraph ? bold : '') +
            style('character', 'C', character ? bold : '') +
            style('table', 'T', table ? bold : '');
          const given = direct === null ? '' : `<w:b w:val="${direct}"/>`;
          const runs = `<w:r><w:rPr><w:rStyle w:val="C"/>${given}</w:rPr><w:t>chữ</w:t></w:r>`;
          const inside = row(cell(5000, paragraph(runs, { style: 'P' })));
          const facts = read({ body: `<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr>${inside}</w:tbl>`, styles });
          const expected = direct ?? [table, ofParagraph, character].filter(Boolean).length % 2 === 1;
          return facts.paragraphs[0]?.runs[0]?.bold === expected;
        },
      ),
    );
  });

  it('stay on when the document defaults turn them on', () => {
    expect(combine({ bold: true }, {}, { bold: true }, {}).bold).toBe(true);
  });

  it('are one value within a chain of styles: the nearest one counts', () => {
    const styles =
      plainStyles +
      style('paragraph', 'A', bold) +
      style('paragraph', 'B', bold, 'A') +
      style('paragraph', 'D', '<w:rPr><w:b w:val="0"/></w:rPr>', 'B');
    const body = paragraph(plain, { style: 'B' }) + paragraph(plain, { style: 'D' });
    expect(read({ body, styles }).paragraphs.map((each) => each.runs[0]?.bold)).toEqual([true, false]);
  });

  it('survive styles that are based on each other in a circle', () => {
    const styles = plainStyles + style('paragraph', 'A', bold, 'B') + style('paragraph', 'B', '', 'A');
    expect(first({ body: paragraph(plain, { style: 'B' }), styles }).runs[0]?.bold).toBe(true);
  });
});

describe('lengths', () => {
  it('are millimetres of what Word keeps in twips, to a hundredth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 50 }), (mm) => {
        const { left } = read({ body: p('chữ'), page: { left: mm } }).sections[0]!.marginsMm;
        return Math.abs(left - mm) < 0.01;
      }),
    );
  });

  it('may carry their unit, as in strict files, and the gutter belongs to the left margin', () => {
    const sectPr =
      '<w:p><w:pPr><w:sectPr><w:pgSz w:w="21cm" w:h="29.7cm"/><w:pgMar w:top="2cm" w:bottom="20mm" w:left="25mm" w:right="0.75in" w:gutter="5mm"/></w:sectPr></w:pPr></w:p>';
    const [section] = read({ body: sectPr }).sections;
    expect(section?.widthMm).toBeCloseTo(210);
    expect(section?.marginsMm.top).toBeCloseTo(20);
    expect(section?.marginsMm.left).toBeCloseTo(30);
    expect(section?.marginsMm.right).toBeCloseTo(19.05);
  });
});

describe('fonts', () => {
  const theme =
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme><a:fontScheme name="x"><a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>';

  it('come from the theme where a style says so, and not where a nearer level names one', () => {
    const styles =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/></w:rPr></w:rPrDefault></w:docDefaults>';
    const body = p('chữ') + p('chữ', { font: 'Times New Roman' });
    expect(read({ body, styles, theme }).paragraphs.map((each) => each.runs[0]?.fonts)).toEqual([
      ['Calibri'],
      ['Times New Roman'],
    ]);
  });

  it('are those of the characters: one for ASCII, one for letters with marks, none for blanks', () => {
    const fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Tahoma"/>';
    const body = paragraph(
      ['abc', 'ấộứ', 'chữ', '\u00a0 ']
        .map((text) => `<w:r><w:rPr>${fonts}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`)
        .join(''),
    );
    expect(first({ body }).runs.map((each) => each.fonts)).toEqual([['Arial'], ['Tahoma'], ['Arial', 'Tahoma'], []]);
  });

  it('of symbols are marked as such, and colours of the theme are resolved', () => {
    const body = paragraph(
      `<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r><w:r><w:rPr><w:color w:themeColor="accent1"/></w:rPr><w:t>chữ</w:t></w:r>`,
    );
    const [symbol, coloured] = first({ body, theme }).runs;
    expect(symbol?.symbol).toBe(true);
    expect(coloured?.colour).toBe('4472c4');
  });
});

describe('tables', () => {
  it('give their cells the conditional formatting of their style', () => {
    const conditional = `<w:tblStylePr w:type="firstRow">${bold}</w:tblStylePr><w:tblStylePr w:type="band2Horz"><w:rPr><w:i/></w:rPr></w:tblStylePr>`;
    const styles = plainStyles + style('table', 'T', `<w:pPr><w:jc w:val="center"/></w:pPr>${conditional}`);
    const rows = [0, 1, 2].map(() => row(cell(5000, paragraph(plain)))).join('');
    const body = table([5000], rows, '<w:tblStyle w:val="T"/><w:tblLook w:val="0020"/>');
    const { paragraphs } = read({ body, styles });
    expect(paragraphs.map((each) => [each.alignment, each.runs[0]?.bold, each.runs[0]?.italic])).toEqual([
      ['center', true, false],
      ['center', false, false],
      ['center', false, true],
    ]);
  });

  it('count bands without the header row, and know the corners', () => {
    const look = { ...tableLook(undefined), firstRow: true, firstColumn: true, lastColumn: true };
    expect(conditionsOf(look, { row: 0, rows: 3, column: 0, columns: 2 })).toContain('nwCell');
    expect(conditionsOf(look, { row: 1, rows: 3, column: 1, columns: 3 })).toContain('band1Horz');
  });

  it('place their cells by the grid, through content controls and spans', () => {
    const spanned = '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + p('a') + '</w:tc>';
    const body = table([1000, 1000, 1000], row(spanned, control('agency', cell(1000, p('b')))));
    const { paragraphs } = read({ body });
    expect(paragraphs.map((each) => each.cell?.column)).toEqual([0, 2]);
    expect(paragraphs[1]?.tags).toEqual(['agency']);
  });
});

describe('numbering', () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>';
  const numbered = (level: number): string =>
    paragraph(plain, { pPr: `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="7"/></w:numPr>` });

  it('shows its labels, starts a lower level anew, and indents', () => {
    const { paragraphs } = read({ body: [0, 1, 1, 0, 1].map(numbered).join(''), numbering });
    expect(paragraphs.map((each) => each.label)).toEqual(['I.', '1)', '2)', 'II.', '1)']);
    expect(paragraphs[0]?.indent.leftMm).toBeCloseTo(12.7);
    expect(paragraphs[0]?.indent.firstMm).toBeCloseTo(-6.35);
  });

  it('gives way to direct indents, and a style to its own', () => {
    const styles =
      plainStyles +
      style(
        'paragraph',
        'L',
        '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr><w:ind w:left="0" w:firstLine="567"/></w:pPr>',
      );
    const direct = paragraph(plain, { pPr: '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>', first: 1 });
    const { paragraphs } = read({ body: paragraph(plain, { style: 'L' }) + direct, numbering, styles });
    expect(paragraphs.map((each) => Math.round(each.indent.firstMm))).toEqual([10, 10]);
    expect(paragraphs.map((each) => Math.round(each.indent.leftMm))).toEqual([0, 13]);
  });
});

describe('what a paragraph holds', () => {
  it('is read through links, content controls and insertions, without what was deleted', () => {
    const body = paragraph(
      `<w:hyperlink>${run('một ')}</w:hyperlink>${control('subject', run('hai '))}<w:ins w:author="A">${run('ba')}</w:ins><w:del><w:r><w:delText>bốn</w:delText></w:r></w:del>`,
    );
    const facts = read({ body });
    expect(facts.paragraphs[0]?.text).toBe('một hai ba');
    expect(facts.paragraphs[0]?.runs[1]?.tags).toEqual(['subject']);
    expect(facts.revisions.map((each) => each.kind)).toEqual(['inserted', 'deleted']);
  });

  it('includes drawn lines once, though Word writes them twice', () => {
    expect(first({ body: paragraph(lineShape(58)) }).lines).toEqual([{ widthMm: 58, solid: true }]);
    const vml = paragraph('<w:r><w:pict><v:line from="0,0" to="72pt,0"/></w:pict></w:r>');
    expect(first({ body: vml }).lines[0]?.widthMm).toBeCloseTo(25.4);
  });

  it('includes the paragraphs of text boxes, after the one they hang on', () => {
    const box = `<w:r><w:pict><v:shape style="width:100pt;height:50pt"><v:textbox><w:txbxContent>${p('trong hộp')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const { paragraphs } = read({ body: paragraph(run('ngoài') + box) });
    expect(paragraphs.map((each) => [each.text, each.inTextBox])).toEqual([
      ['ngoài', false],
      ['trong hộp', true],
    ]);
  });

  it('names the field that a run is the result of, nested and unfinished ones too', () => {
    const nested = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>${field('PAGE', '1')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('có')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(
      first({ body: paragraph(nested) })
        .runs.filter((each) => each.text !== '')
        .map((each) => each.field),
    ).toEqual(['PAGE', 'IF']);
    const unfinished =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    expect(first({ body: paragraph(unfinished) }).runs.map((each) => each.field)).toEqual(['PAGE']);
    const noResult = unfinished.replace('</w:instrText>', '</w:instrText><w:fldChar w:fldCharType="separate"/>');
    expect(first({ body: paragraph(noResult) }).runs.map((each) => each.field)).toEqual(['PAGE']);
  });

  it('is composed text, and remembers that it was not', () => {
    const facts = first({ body: p('Kính gửi'.normalize('NFD')) });
    expect([facts.text, facts.decomposed]).toEqual(['Kính gửi', true]);
  });
});

describe('sections', () => {
  it('take over the headers of the one before, each kind by itself', () => {
    const inner = sectionProperties({ references: '<w:headerReference w:type="default" r:id="rIdHeader"/>' });
    const body = `<w:p><w:pPr>${inner}</w:pPr></w:p>${p('phần hai')}`;
    const { sections, paragraphs } = read({ body, page: { references: '' } });
    expect(sections.map((each) => each.headers.default?.length)).toEqual([1, 1]);
    expect(paragraphs.map((each) => each.section)).toEqual([0, 1]);
  });

  it('that say nothing are US Letter, as Word takes them', () => {
    const bytes = aDocx({
      body: '',
      files: {
        'word/document.xml':
          '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p/></w:body></w:document>',
      },
    });
    const facts = readDocument(bytes);
    expect(facts.ok && Math.round(facts.value.sections[0]!.widthMm)).toBe(216);
  });
});

describe('prefixes', () => {
  it('are a writer’s choice: the same document reads the same under any of them', () => {
    const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const odd = `<ns0:document xmlns:ns0="${main}"><ns0:body><ns0:p><ns0:pPr><ns0:jc ns0:val="center"/></ns0:pPr><ns0:r><ns0:rPr><ns0:b/></ns0:rPr><ns0:t>chữ</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>`;
    const deep = `<document xmlns="${main}" xmlns:x="${main}"><body><p><pPr><jc x:val="center"/></pPr><r><rPr><y:b xmlns:y="${main}"/></rPr><t>chữ</t></r></p></body></document>`;
    for (const xml of [odd, deep]) {
      const facts = readDocument(aDocx({ body: '', files: { 'word/document.xml': xml } }));
      expect(facts.ok && facts.value.paragraphs.map((each) => [each.text, each.alignment, each.runs[0]?.bold])).toEqual(
        [['chữ', 'center', true]],
      );
    }
  });
});
