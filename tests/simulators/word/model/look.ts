// The look of paragraphs and of stretches of text: read as Word answers it, written as the schema orders it, tracked when
// changes are.
import { HostError } from '../host-error.ts';
import type { WordFile } from './document.ts';
import { stretchesOf, type Range } from './ranges.ts';
import { paragraphSays, runSays } from './styles.ts';
import { changeMark, runsOf, runsTouching, textOf, type Tracking } from './text.ts';
import {
  attributeOf,
  childOf,
  makeElement,
  nameOf,
  putInOrder,
  remove,
  setAttributes,
  valueOf,
  type Element,
} from './xml.ts';

// prettier-ignore
const paragraphOrder = ['pStyle', 'keepNext', 'keepLines', 'pageBreakBefore', 'framePr', 'widowControl', 'numPr', 'suppressLineNumbers', 'pBdr', 'shd', 'tabs', 'suppressAutoHyphens', 'kinsoku', 'wordWrap', 'overflowPunct', 'topLinePunct', 'autoSpaceDE', 'autoSpaceDN', 'bidi', 'adjustRightInd', 'snapToGrid', 'spacing', 'ind', 'contextualSpacing', 'mirrorIndents', 'suppressOverlap', 'jc', 'textDirection', 'textAlignment', 'textboxTightWrap', 'outlineLvl', 'divId', 'cnfStyle', 'rPr', 'sectPr', 'pPrChange'];
// prettier-ignore
const runOrder = ['ins', 'del', 'rStyle', 'rFonts', 'b', 'bCs', 'i', 'iCs', 'caps', 'smallCaps', 'strike', 'dstrike', 'outline', 'shadow', 'emboss', 'imprint', 'noProof', 'snapToGrid', 'vanish', 'webHidden', 'color', 'spacing', 'w', 'kern', 'position', 'sz', 'szCs', 'highlight', 'u', 'effect', 'bdr', 'shd', 'fitText', 'vertAlign', 'rtl', 'cs', 'em', 'lang', 'eastAsianLayout', 'specVanish', 'oMath', 'rPrChange'];

/** The properties element of a paragraph or run, made first when there is none; its old state is kept when tracked. */
function propertiesOf(owner: Element, name: 'pPr' | 'rPr', tracking: Tracking | undefined): Element {
  let properties = childOf(owner, name);
  if (properties === undefined) {
    properties = makeElement(owner, name);
    owner.insertBefore(properties, owner.firstChild);
  }
  const mark = `${name}Change`;
  if (tracking !== undefined && childOf(properties, mark) === undefined) {
    const before = properties.cloneNode(true) as Element;
    if (name === 'pPr') for (const inner of ['rPr', 'sectPr']) remove(childOf(before, inner));
    const change = changeMark(properties, mark, tracking);
    change.appendChild(before);
    properties.appendChild(change);
  }
  return properties;
}

const ofAttribute = (element: string, attribute: string) => (properties: Element) =>
  attributeOf(childOf(properties, element), attribute);
const points = (twips: string | undefined): number | undefined =>
  twips === undefined ? undefined : Number(twips) / 20;
const twips = (pt: number): string => String(Math.round(pt * 20));

const alignments = { left: 'Left', start: 'Left', center: 'Centered', right: 'Right', end: 'Right', both: 'Justified' };
const justifications = { Left: 'left', Centered: 'center', Right: 'right', Justified: 'both' };

export const alignmentOf = (file: WordFile, paragraph: Element): string =>
  alignments[(paragraphSays(file, paragraph, (pPr) => valueOf(pPr, 'jc')) ?? 'left') as keyof typeof alignments];

/** Indents and spaces in points; a hanging first line is negative. */
export const measures = {
  leftIndent: ['ind', 'left'],
  rightIndent: ['ind', 'right'],
  firstLineIndent: ['ind', 'firstLine'],
  spaceBefore: ['spacing', 'before'],
  spaceAfter: ['spacing', 'after'],
} as const;
export type Measure = keyof typeof measures;

export function measureOf(file: WordFile, paragraph: Element, measure: Measure): number {
  const [element, attribute] = measures[measure];
  const said = (pPr: Element): string | undefined => {
    const hanging = measure === 'firstLineIndent' ? ofAttribute('ind', 'hanging')(pPr) : undefined;
    return hanging === undefined ? ofAttribute(element, attribute)(pPr) : `-${hanging}`;
  };
  return points(paragraphSays(file, paragraph, said)) ?? 0;
}

/** 12 points are single spacing, whatever the size of the letters. */
export function lineSpacingOf(file: WordFile, paragraph: Element): number {
  return points(paragraphSays(file, paragraph, ofAttribute('spacing', 'line'))) ?? 12;
}

function attributesOn(properties: Element, name: string): Element {
  const known = childOf(properties, name);
  if (known !== undefined) return known;
  const made = makeElement(properties, name);
  putInOrder(properties, made, paragraphOrder);
  return made;
}

export function setAlignment(paragraph: Element, value: unknown, tracking?: Tracking): void {
  const val = justifications[value as keyof typeof justifications] as string | undefined;
  if (val === undefined) throw new HostError('InvalidArgument');
  const properties = propertiesOf(paragraph, 'pPr', tracking);
  putInOrder(properties, makeElement(paragraph, 'jc', { val }), paragraphOrder);
}

export function setMeasure(paragraph: Element, measure: Measure | 'lineSpacing', value: unknown, tracking?: Tracking) {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new HostError('InvalidArgument');
  const properties = propertiesOf(paragraph, 'pPr', tracking);
  if (measure === 'lineSpacing') {
    setAttributes(attributesOn(properties, 'spacing'), { line: twips(value), lineRule: 'auto' });
    return;
  }
  const [element, attribute] = measures[measure];
  const target = attributesOn(properties, element);
  // what counts lines or adjusts by itself would win over the measure
  for (const other of [
    `${attribute}Lines`,
    `${attribute}Chars`,
    `${attribute}Autospacing`,
    ...(measure === 'firstLineIndent' ? ['hanging', 'hangingChars'] : []),
  ])
    // prettier-ignore
    target.removeAttributeNS(target.namespaceURI, other);
  if (measure === 'firstLineIndent' && value < 0) {
    target.removeAttributeNS(target.namespaceURI, 'firstLine');
    setAttributes(target, { hanging: twips(-value) });
  } else setAttributes(target, { [attribute]: twips(value) });
}

const toggle = (name: string) => (rPr: Element) => {
  const element = childOf(rPr, name);
  return element && !['0', 'false', 'off'].includes(attributeOf(element, 'val') ?? '1');
};

interface FontRow {
  readonly read: (rPr: Element) => unknown;
  readonly without: unknown;
  /** What Word answers when the stretch has several. */
  readonly mixed: unknown;
  readonly write: (near: Element, value: never) => readonly Element[];
}

const onOff = (name: string): FontRow => ({
  read: toggle(name),
  without: false,
  mixed: null,
  write: (near, on: boolean) => [makeElement(near, name, on ? {} : { val: '0' })],
});

// prettier-ignore
export const fontRows = {
  name: {
    read: ofAttribute('rFonts', 'ascii'), without: 'Times New Roman', mixed: '',
    write: (near, name: string) => [makeElement(near, 'rFonts', { ascii: name, hAnsi: name, cs: name, eastAsia: name })],
  },
  size: {
    read: (rPr) => { const half = valueOf(rPr, 'sz'); return half === undefined ? undefined : Number(half) / 2; }, without: 10, mixed: null,
    write: (near, pt: number) => ['sz', 'szCs'].map((name) => makeElement(near, name, { val: String(Math.round(pt * 2)) })),
  },
  bold: onOff('b'),
  italic: onOff('i'),
  color: {
    read: (rPr) => { const hex = valueOf(rPr, 'color'); return hex === undefined || hex === 'auto' ? undefined : `#${hex.toUpperCase()}`; }, without: '#000000', mixed: '',
    write: (near, color: string) => [makeElement(near, 'color', { val: color.replace('#', '').toUpperCase() })],
  },
} as const satisfies Record<string, FontRow>;
export type FontProperty = keyof typeof fontRows;

/** One answer for a stretch; Word's own sign for "mixed" when its runs differ. */
export function fontOf(file: WordFile, range: Range, property: FontProperty): unknown {
  const row: FontRow = fontRows[property];
  const values = stretchesOf(file, range).flatMap(({ paragraph, from, to }) => {
    const runs = runsTouching(paragraph, from, to);
    return (runs.length === 0 ? [undefined] : runs).map(
      (run) => runSays(file, paragraph, run, row.read) ?? row.without,
    );
  });
  return values.every((value) => value === values[0]) ? values[0] : row.mixed;
}

export function setFont(
  file: WordFile,
  range: Range,
  property: FontProperty,
  value: unknown,
  tracking?: Tracking,
): void {
  const row: FontRow = fontRows[property];
  if (typeof value !== typeof row.without) throw new HostError('InvalidArgument');
  for (const { paragraph, from, to } of stretchesOf(file, range)) {
    const owners: Element[] = runsOf(paragraph, from, to);
    // the paragraph mark goes with the whole paragraph
    if (from === 0 && to === textOf(paragraph).length) owners.push(propertiesOf(paragraph, 'pPr', undefined));
    for (const owner of owners) {
      const isMark = nameOf(owner) === 'pPr';
      if (isMark && childOf(owner, 'rPr') === undefined) putInOrder(owner, makeElement(owner, 'rPr'), paragraphOrder);
      const properties = propertiesOf(owner, 'rPr', isMark ? undefined : tracking);
      for (const element of row.write(owner, value as never)) putInOrder(properties, element, runOrder);
    }
  }
  file.touched();
}
