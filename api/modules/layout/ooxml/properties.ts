// Properties as one element states them: only what is said, so that levels of the hierarchy can be laid over each other.
import { child, children } from '../../../platform/ooxml/nodes.ts';
import type { XmlNode } from '../../../platform/ooxml/xml.ts';
import type { Alignment } from '../../../domain/layout/facts.ts';
import { halfPoints, isOn, twipsToMm, twipsToPt } from './measures.ts';
import type { Theme } from './theme.ts';

export const toggles = ['bold', 'italic', 'caps', 'smallCaps', 'hidden'] as const;
export type Toggle = (typeof toggles)[number];
export type Toggles = Partial<Record<Toggle, boolean>>;

export interface RunProperties {
  ascii?: string;
  highAnsi?: string;
  complex?: string;
  eastAsia?: string;
  sizePt?: number;
  complexSizePt?: number;
  colour?: string;
  underline?: boolean;
  raised?: boolean;
  isComplex?: boolean;
  toggles: Toggles;
}

export interface ParagraphProperties {
  alignment?: Alignment;
  leftMm?: number;
  rightMm?: number;
  firstMm?: number;
  beforePt?: number;
  afterPt?: number;
  beforeAuto?: boolean;
  afterAuto?: boolean;
  line?: { rule: 'lines' | 'exact' | 'atLeast'; value: number };
  contextual?: boolean;
  numberingId?: string;
  level?: number;
  startsPage?: boolean;
  ruleBelow?: boolean;
  framedCentre?: boolean;
  centreTab?: boolean;
}

const toggleElements: Readonly<Record<string, Toggle>> = {
  'w:b': 'bold',
  'w:i': 'italic',
  'w:caps': 'caps',
  'w:smallCaps': 'smallCaps',
  'w:vanish': 'hidden',
};

const noRun: RunProperties = { toggles: {} };
const noParagraph: ParagraphProperties = {};

/** What a `w:rPr` says. */
export function runProperties(rPr: XmlNode | undefined, theme: Theme): RunProperties {
  if (rPr === undefined || rPr.children.length === 0) return noRun;
  const said: RunProperties = { toggles: {} };
  for (const { name, attributes } of rPr.children) {
    const toggle = toggleElements[name];
    if (toggle !== undefined) said.toggles[toggle] = isOn(attributes['w:val']);
    else readRunProperty(said, name, attributes, theme);
  }
  return said;
}

type Attributes = XmlNode['attributes'];

function readRunProperty(said: RunProperties, name: string, attributes: Attributes, theme: Theme): void {
  const value = attributes['w:val'];
  const put = <K extends keyof RunProperties>(key: K, found: RunProperties[K] | undefined): void => {
    if (found !== undefined) said[key] = found;
  };
  switch (name) {
    case 'w:rFonts':
      put('ascii', theme.font(attributes['w:asciiTheme']) ?? attributes['w:ascii']);
      put('highAnsi', theme.font(attributes['w:hAnsiTheme']) ?? attributes['w:hAnsi']);
      put('complex', theme.font(attributes['w:cstheme']) ?? attributes['w:cs']);
      put('eastAsia', theme.font(attributes['w:eastAsiaTheme']) ?? attributes['w:eastAsia']);
      break;
    case 'w:sz':
      put('sizePt', halfPoints(value));
      break;
    case 'w:szCs':
      put('complexSizePt', halfPoints(value));
      break;
    case 'w:color':
      said.colour = colourOf(attributes, theme);
      break;
    case 'w:u':
      said.underline = value !== 'none';
      break;
    case 'w:vertAlign':
      said.raised = value === 'superscript' || value === 'subscript';
      break;
    case 'w:cs':
    case 'w:rtl':
      said.isComplex = isOn(value);
      break;
  }
}

function colourOf(attributes: Attributes, theme: Theme): string {
  const value = attributes['w:val'];
  if (value !== undefined && /^[\da-f]{6}$/i.test(value)) return value.toLowerCase();
  return theme.colour(attributes['w:themeColor']) ?? 'auto';
}

/** What a `w:pPr` says; its style is read apart. */
export function paragraphProperties(pPr: XmlNode | undefined): ParagraphProperties {
  if (pPr === undefined || pPr.children.length === 0) return noParagraph;
  const said: ParagraphProperties = {};
  for (const node of pPr.children) readParagraphProperty(said, node);
  return said;
}

const alignmentOf = (value: string | undefined): Alignment =>
  value === 'center'
    ? 'center'
    : value === 'right' || value === 'end'
      ? 'right'
      : value === 'both' || value === 'distribute' || value?.endsWith('Kashida')
        ? 'both'
        : 'left';

function readParagraphProperty(said: ParagraphProperties, node: XmlNode): void {
  const { attributes } = node;
  const value = attributes['w:val'];
  switch (node.name) {
    case 'w:jc':
      said.alignment = alignmentOf(value);
      break;
    case 'w:ind':
      readIndent(said, attributes);
      break;
    case 'w:spacing':
      readSpacing(said, attributes);
      break;
    case 'w:contextualSpacing':
      said.contextual = isOn(value);
      break;
    case 'w:numPr': {
      const id = child(node, 'w:numId')?.attributes['w:val'];
      const level = child(node, 'w:ilvl')?.attributes['w:val'];
      if (id !== undefined) said.numberingId = id;
      if (level !== undefined) said.level = Number(level) || 0;
      break;
    }
    case 'w:pageBreakBefore':
      said.startsPage = isOn(value);
      break;
    case 'w:pBdr': {
      const kind = child(node, 'w:bottom')?.attributes['w:val'];
      if (kind !== undefined) said.ruleBelow = !['nil', 'none'].includes(kind);
      break;
    }
    case 'w:framePr':
      said.framedCentre = attributes['w:xAlign'] === 'center';
      break;
    case 'w:tabs':
      said.centreTab = children(node, 'w:tab').some((tab) => tab.attributes['w:val'] === 'center');
      break;
  }
}

function readIndent(said: ParagraphProperties, attributes: Attributes): void {
  const left = twipsToMm(attributes['w:left'] ?? attributes['w:start']);
  const right = twipsToMm(attributes['w:right'] ?? attributes['w:end']);
  const hanging = twipsToMm(attributes['w:hanging']);
  const first = twipsToMm(attributes['w:firstLine']);
  if (left !== undefined) said.leftMm = left;
  if (right !== undefined) said.rightMm = right;
  // of two that contradict each other, hanging is the one that counts
  if (hanging !== undefined) said.firstMm = -hanging;
  else if (first !== undefined) said.firstMm = first;
}

function readSpacing(said: ParagraphProperties, attributes: Attributes): void {
  const before = twipsToPt(attributes['w:before']);
  const after = twipsToPt(attributes['w:after']);
  const {
    'w:beforeAutospacing': beforeAuto,
    'w:afterAutospacing': afterAuto,
    'w:line': line,
    'w:lineRule': rule,
  } = attributes;
  if (before !== undefined) said.beforePt = before;
  if (after !== undefined) said.afterPt = after;
  if (beforeAuto !== undefined) said.beforeAuto = isOn(beforeAuto);
  if (afterAuto !== undefined) said.afterAuto = isOn(afterAuto);
  if (line === undefined) return;
  const fixed = rule === 'exact' || rule === 'atLeast';
  const value = fixed ? twipsToPt(line) : Number(line) / 240;
  if (value !== undefined && Number.isFinite(value)) said.line = { rule: fixed ? rule : 'lines', value };
}

/** The later one speaks louder; toggles are laid over each other too, as within one level of the hierarchy. */
export const overlayRun = (under: RunProperties, over: RunProperties): RunProperties =>
  over === noRun ? under : { ...under, ...over, toggles: { ...under.toggles, ...over.toggles } };

export const overlayParagraph = (under: ParagraphProperties, over: ParagraphProperties): ParagraphProperties =>
  over === noParagraph ? under : { ...under, ...over };
