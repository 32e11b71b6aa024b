// The content of a paragraph as runs: content controls, links, fields, tracked changes and alternate content looked through.
import { child, children, valueOf } from '../../../platform/ooxml/nodes.ts';
import type { XmlNode } from '../../../platform/ooxml/xml.ts';
import type { LineShape, Revision, RunFacts } from '../../../domain/layout/facts.ts';
import type { ResolvedParagraph } from './cascade.ts';
import type { FieldTracker } from './fields.ts';
import { fontsOf, isSymbolFont } from './fonts.ts';
import { joinMarks } from './joined-marks.ts';
import type { RunProperties } from './properties.ts';
import { drawnIn } from './shapes.ts';

export interface ParagraphContent {
  readonly runs: RunFacts[];
  readonly lines: LineShape[];
  readonly textBoxes: XmlNode[];
  readonly revisions: Omit<Revision, 'paragraph'>[];
  pictures: number;
  /** The ids of comments tied to it. */
  readonly comments: string[];
  startsPage: boolean;
  decomposed: boolean;
  centredTab: boolean;
}

interface Inside {
  readonly tags: readonly string[];
  readonly placeholder: boolean;
}

/** Vietnamese letters typed as a base and its marks, which look like one letter and are found by no search. */
const combiningMarks = /[\u0300-\u036f]/;
const beginsWithMark = /^[\u0300-\u036f]/;

const lookedThrough: ReadonlySet<string> = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:dir',
  'w:bdo',
  'w:ruby',
  'w:rubyBase',
  'w:rt',
]);

export function readRuns(
  paragraph: XmlNode,
  resolved: ResolvedParagraph,
  fields: FieldTracker,
  placeholder: boolean,
): ParagraphContent {
  const content: ParagraphContent = {
    runs: [],
    lines: [],
    textBoxes: [],
    revisions: [],
    pictures: 0,
    comments: [],
    startsPage: false,
    decomposed: false,
    centredTab: false,
  };
  readAll(paragraph.children, { tags: [], placeholder });
  if (!content.runs.some(({ text }) => beginsWithMark.test(text))) return content;
  const { runs, joined } = joinMarks(content.runs);
  return { ...content, runs: [...runs], decomposed: content.decomposed || joined };

  function readAll(nodes: readonly XmlNode[], inside: Inside): void {
    for (const node of nodes) readOne(node, inside);
  }

  function readOne(node: XmlNode, inside: Inside): void {
    switch (node.name) {
      case 'w:r':
        readRun(node, inside);
        break;
      case 'w:ins':
        content.revisions.push(revision('inserted', node));
        readAll(node.children, inside);
        break;
      case 'w:moveTo':
        content.revisions.push(revision('moved', node));
        readAll(node.children, inside);
        break;
      case 'w:del':
        content.revisions.push(revision('deleted', node));
        break;
      case 'w:moveFrom':
        content.revisions.push(revision('moved', node));
        break;
      case 'w:sdt':
        readAll(child(node, 'w:sdtContent')?.children ?? [], insideControl(node, inside));
        break;
      case 'w:fldSimple':
        fields.begin();
        fields.instruct(node.attributes['w:instr'] ?? '');
        fields.separate();
        readAll(node.children, inside);
        closeField(child(node, 'w:r'), inside);
        break;
      case 'mc:AlternateContent':
        readAll((child(node, 'mc:Choice') ?? child(node, 'mc:Fallback'))?.children ?? [], inside);
        break;
      default:
        if (lookedThrough.has(node.name)) readAll(node.children, inside);
    }
  }

  function readRun(run: XmlNode, inside: Inside): void {
    const rPr = child(run, 'w:rPr');
    if (child(rPr, 'w:rPrChange') !== undefined)
      content.revisions.push(revision('formatted', child(rPr, 'w:rPrChange') ?? run));
    const said = resolved.run(rPr);
    let text = '';
    const flush = (): void => {
      if (text !== '') pushRun(text, said, inside, fields.show());
      text = '';
    };
    for (const node of run.children) {
      switch (node.name) {
        case 'w:t':
          if (!fields.inInstruction()) text += node.text;
          break;
        case 'w:tab':
          text += '\t';
          break;
        case 'w:ptab':
          text += '\t';
          content.centredTab ||= node.attributes['w:alignment'] === 'center';
          break;
        case 'w:br':
          if (node.attributes['w:type'] === 'page')
            content.startsPage ||= text.trim() === '' && content.runs.every((each) => each.text.trim() === '');
          else text += '\n';
          break;
        case 'w:cr':
          text += '\n';
          break;
        case 'w:noBreakHyphen':
          text += '-';
          break;
        case 'w:sym':
          flush();
          pushRun('•', { ...said, ascii: 'Symbol', highAnsi: 'Symbol' }, inside, undefined);
          break;
        case 'w:instrText':
          fields.instruct(node.text);
          break;
        case 'w:fldChar':
          flush();
          readFieldMark(node.attributes['w:fldCharType'], run, inside);
          break;
        case 'w:commentReference':
          content.comments.push(node.attributes['w:id'] ?? '');
          break;
        case 'mc:AlternateContent':
          readDrawing(child(node, 'mc:Choice') ?? child(node, 'mc:Fallback'));
          break;
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
          readDrawing(node);
          break;
      }
    }
    flush();
  }

  function readFieldMark(kind: string | undefined, run: XmlNode, inside: Inside): void {
    if (kind === 'begin') fields.begin();
    else if (kind === 'separate') fields.separate();
    else if (kind === 'end') closeField(run, inside);
  }

  /** A field that was saved without a result still stands there: Word works it out when it opens the file. */
  function closeField(run: XmlNode | undefined, inside: Inside): void {
    const unseen = fields.end();
    if (unseen !== undefined && unseen !== '') pushRun('', resolved.run(child(run, 'w:rPr')), inside, unseen);
  }

  function readDrawing(node: XmlNode | undefined): void {
    if (node === undefined) return;
    const drawn = drawnIn(node);
    content.lines.push(...drawn.lines);
    content.textBoxes.push(...drawn.textBoxes);
    content.pictures += drawn.pictures;
  }

  function pushRun(raw: string, said: RunProperties, inside: Inside, field: string | undefined): void {
    const text = combiningMarks.test(raw) ? raw.normalize('NFC') : raw;
    content.decomposed ||= text !== raw;
    const fonts = fontsOf(text, said);
    content.runs.push({
      text,
      fonts,
      sizePt: (said.isComplex === true ? said.complexSizePt : said.sizePt) ?? 10,
      bold: said.toggles.bold ?? false,
      italic: said.toggles.italic ?? false,
      underline: said.underline ?? false,
      caps: said.toggles.caps ?? false,
      hidden: said.toggles.hidden ?? false,
      raised: said.raised ?? false,
      colour: said.colour ?? 'auto',
      ...(field === undefined || field === '' ? {} : { field }),
      tags: inside.tags,
      symbol: fonts.some(isSymbolFont) || /[\uf000-\uf0ff]/.test(text),
      placeholder: inside.placeholder,
    });
  }
}

/** What a content control adds to what stands in it. */
export function insideControl(sdt: XmlNode, inside: Inside): Inside {
  const properties = child(sdt, 'w:sdtPr');
  const tag = valueOf(properties, 'w:tag');
  return {
    tags: tag === undefined ? inside.tags : [...inside.tags, tag],
    placeholder: inside.placeholder || child(properties, 'w:showingPlcHdr') !== undefined,
  };
}

export function revision(kind: Revision['kind'], node: XmlNode): Omit<Revision, 'paragraph'> {
  const author = node.attributes['w:author'];
  return author === undefined ? { kind } : { kind, author };
}

/** Changes that a paragraph keeps in its own properties: its mark inserted or deleted, its formatting changed. */
export function ownRevisions(pPr: XmlNode | undefined): readonly Omit<Revision, 'paragraph'>[] {
  const mark = child(pPr, 'w:rPr');
  return [
    ...children(mark, 'w:ins').map((node) => revision('inserted', node)),
    ...children(mark, 'w:del').map((node) => revision('deleted', node)),
    ...[...children(mark, 'w:moveFrom'), ...children(mark, 'w:moveTo')].map((node) => revision('moved', node)),
    ...[
      ...children(mark, 'w:rPrChange'),
      ...children(pPr, 'w:pPrChange'),
      ...children(child(pPr, 'w:sectPr'), 'w:sectPrChange'),
    ].map((node) => revision('formatted', node)),
  ];
}
