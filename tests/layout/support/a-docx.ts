// A Word document built from its raw parts: a test states only what it cares about. Everything in it is fictional.
import { strToU8, zipSync } from 'fflate';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const namespaces =
  `xmlns:w="${w}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ` +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';

export interface RunLook {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly font?: string;
  readonly colour?: string;
  readonly underline?: boolean;
  /** More elements of `w:rPr`. */
  readonly more?: string;
}

export interface ParagraphLook extends RunLook {
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** Points. */
  readonly before?: number;
  readonly after?: number;
  /** Multiples of single spacing. */
  readonly lines?: number;
  /** Centimetres. */
  readonly first?: number;
  readonly style?: string;
  readonly pPr?: string;
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const pieces = (text: string): string =>
  text
    .split(/(\t|\n)/)
    .map((piece) =>
      piece === '\t' ? '<w:tab/>' : piece === '\n' ? '<w:br/>' : `<w:t xml:space="preserve">${escape(piece)}</w:t>`,
    )
    .join('');

export function run(text: string, { size, bold, italic, font, colour, underline, more = '' }: RunLook = {}): string {
  const rPr = [
    font === undefined ? '' : `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}"/>`,
    bold === undefined ? '' : `<w:b w:val="${bold ? 1 : 0}"/>`,
    italic === undefined ? '' : `<w:i w:val="${italic ? 1 : 0}"/>`,
    colour === undefined ? '' : `<w:color w:val="${colour}"/>`,
    size === undefined ? '' : `<w:sz w:val="${size * 2}"/>`,
    underline === true ? '<w:u w:val="single"/>' : '',
    more,
  ].join('');
  return `<w:r><w:rPr>${rPr}</w:rPr>${pieces(text)}</w:r>`;
}

/** A paragraph around ready-made runs. */
export function paragraph(
  runs: string,
  { align, before, after, lines, first, style, pPr = '' }: ParagraphLook = {},
): string {
  const spacing = [
    before === undefined ? '' : ` w:before="${before * 20}"`,
    after === undefined ? '' : ` w:after="${after * 20}"`,
    lines === undefined ? '' : ` w:line="${Math.round(lines * 240)}" w:lineRule="auto"`,
  ].join('');
  return `<w:p><w:pPr>${style === undefined ? '' : `<w:pStyle w:val="${style}"/>`}${pPr}${
    spacing === '' ? '' : `<w:spacing${spacing}/>`
  }${first === undefined ? '' : `<w:ind w:firstLine="${Math.round(first * 567)}"/>`}${
    align === undefined ? '' : `<w:jc w:val="${align}"/>`
  }</w:pPr>${runs}</w:p>`;
}

export const p = (text: string, look: ParagraphLook = {}): string =>
  paragraph(text === '' ? '' : run(text, look), look);

const emu = (mm: number): number => Math.round(mm * 36_000);

/** A straight line as Word draws one, with the VML copy for older programs. */
export const lineShape = (mm: number, dash = 'solid'): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">
<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>25400</wp:posOffset></wp:positionV>
<wp:extent cx="${emu(mm)}" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="${Math.round(mm * 10)}" name="line"/><wp:cNvGraphicFramePr/>
<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${emu(mm)}" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill><a:prstDash val="${dash}"/></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
<mc:Fallback><w:pict><v:line from="0,0" to="${mm * 2.8346}pt,0"/></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

export const cell = (width: number, content: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
export const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
export const table = (widths: readonly number[], rows: string, tblPr = ''): string =>
  `<w:tbl><w:tblPr>${tblPr}<w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${widths
    .map((width) => `<w:gridCol w:w="${width}"/>`)
    .join('')}</w:tblGrid>${rows}</w:tbl>`;

/** A block or inline content control. */
export const control = (tag: string, content: string, placeholder = false): string =>
  `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/>${placeholder ? '<w:showingPlcHdr/>' : ''}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

/** As Word writes a field: its five runs all carry the formatting. */
export function field(instruction: string, result: string, look: RunLook = {}): string {
  const around = (content: string): string => run('', look).replace(/<w:t [^>]*><\/w:t>/, content);
  return [
    around('<w:fldChar w:fldCharType="begin"/>'),
    around(`<w:instrText xml:space="preserve"> ${instruction} </w:instrText>`),
    around('<w:fldChar w:fldCharType="separate"/>'),
    run(result, look),
    around('<w:fldChar w:fldCharType="end"/>'),
  ].join('');
}

export interface PageLook {
  readonly width?: number;
  readonly height?: number;
  readonly top?: number;
  readonly bottom?: number;
  readonly left?: number;
  readonly right?: number;
  readonly titlePage?: boolean;
  readonly references?: string;
  readonly more?: string;
}

const twips = (mm: number): number => Math.round((mm / 25.4) * 1440);

/** Millimetres; A4 with margins inside the law's ranges when nothing is said. */
export function sectionProperties({
  width = 210,
  height = 297,
  top = 20,
  bottom = 20,
  left = 30,
  right = 20,
  titlePage = true,
  references = '<w:headerReference w:type="default" r:id="rIdHeader"/>',
  more = '',
}: PageLook = {}): string {
  return `<w:sectPr>${references}<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"/><w:pgMar w:top="${twips(top)}" w:right="${twips(right)}" w:bottom="${twips(bottom)}" w:left="${twips(left)}" w:header="567" w:footer="567" w:gutter="0"/>${more}${titlePage ? '<w:titlePg/>' : ''}</w:sectPr>`;
}

export const numberHeader = (look: ParagraphLook = {}): string =>
  paragraph(field('PAGE', '2', { size: 14, ...look }), { align: 'center', ...look });

export const plainStyles =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>';

export interface DocxParts {
  readonly body: string;
  readonly page?: PageLook;
  readonly header?: string;
  readonly footer?: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly theme?: string;
  readonly settings?: string;
  /** More entries of the archive, or others in place of the usual ones. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The archive's entries, for tests that break them. */
export function docxEntries({
  body,
  page,
  header,
  footer,
  styles = plainStyles,
  numbering,
  theme,
  settings = '',
  files = {},
}: DocxParts): Record<string, Uint8Array> {
  const parts: [name: string, type: string, id: string, xml: string | undefined][] = [
    ['styles', 'styles', 'rIdStyles', `<w:styles ${namespaces}>${styles}</w:styles>`],
    ['settings', 'settings', 'rIdSettings', `<w:settings ${namespaces}>${settings}</w:settings>`],
    ['header', 'header', 'rIdHeader', `<w:hdr ${namespaces}>${header ?? numberHeader()}</w:hdr>`],
    ['footer', 'footer', 'rIdFooter', footer === undefined ? undefined : `<w:ftr ${namespaces}>${footer}</w:ftr>`],
    [
      'numbering',
      'numbering',
      'rIdNumbering',
      numbering === undefined ? undefined : `<w:numbering ${namespaces}>${numbering}</w:numbering>`,
    ],
    ['theme', 'theme', 'rIdTheme', theme],
  ];
  const present = parts.filter(([, , , xml]) => xml !== undefined);
  const relationships = present
    .map(([name, type, id]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${name}.xml"/>`)
    .join('');
  const overrides = present
    .map(
      ([name]) =>
        `<Override PartName="/word/${name}.xml" ContentType="${name === 'theme' ? 'application/vnd.openxmlformats-officedocument.theme' : `${types}.${name}`}+xml"/>`,
    )
    .join('');
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/>${overrides}</Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships}</Relationships>`,
    'word/document.xml': `${declaration}<w:document ${namespaces}><w:body>${body}${sectionProperties(page)}</w:body></w:document>`,
    ...Object.fromEntries(present.map(([name, , , xml]) => [`word/${name}.xml`, xml ?? ''])),
    ...files,
  };
  return Object.fromEntries(
    Object.entries(all).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
  );
}

export const aDocx = (parts: DocxParts): Uint8Array => zipSync(docxEntries(parts));
