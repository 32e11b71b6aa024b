// Styles: each chain of `basedOn` folded into one set of properties, once.
import { child, children, valueOf } from '../../../platform/ooxml/nodes.ts';
import type { XmlNode } from '../../../platform/ooxml/xml.ts';
import { isOn } from './measures.ts';
import {
  overlayParagraph,
  overlayRun,
  paragraphProperties,
  runProperties,
  type ParagraphProperties,
  type RunProperties,
} from './properties.ts';
import type { Theme } from './theme.ts';

/** What one style says, its ancestors included. */
export interface Said {
  readonly run: RunProperties;
  readonly paragraph: ParagraphProperties;
}

export interface TableStyle extends Said {
  /** By the kind of cell: `firstRow`, `band1Horz`, … */
  readonly conditions: ReadonlyMap<string, Said>;
}

export interface Styles {
  readonly defaults: Said;
  readonly defaultParagraphStyle: string;
  readonly defaultTableStyle: string;
  readonly paragraph: (id: string) => Said;
  readonly character: (id: string) => Said;
  readonly table: (id: string) => TableStyle;
  /** The numbering that a numbering style stands for. */
  readonly numberingOf: (styleId: string) => string | undefined;
}

export const saidNothing: Said = { run: { toggles: {} }, paragraph: {} };
const mostAncestors = 64;

const overlay = (under: Said, over: Said): Said => ({
  run: overlayRun(under.run, over.run),
  paragraph: overlayParagraph(under.paragraph, over.paragraph),
});

export function stylesOf(part: XmlNode | undefined, theme: Theme): Styles {
  const byId = new Map(children(part, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const readSaid = (node: XmlNode | undefined): Said => ({
    run: runProperties(child(node, 'w:rPr'), theme),
    paragraph: paragraphProperties(child(node, 'w:pPr')),
  });

  /** The style and its ancestors, the eldest first; a circle or an endless chain is cut. */
  const chainOf = (id: string): readonly XmlNode[] => {
    const chain: XmlNode[] = [];
    let style = byId.get(id);
    while (style !== undefined && !chain.includes(style) && chain.length < mostAncestors) {
      chain.push(style);
      style = byId.get(valueOf(style, 'w:basedOn') ?? '');
    }
    return chain.reverse();
  };
  const said = remember((id: string): Said => chainOf(id).map(readSaid).reduce(overlay, saidNothing));
  const table = remember((id: string): TableStyle => {
    const conditions = new Map<string, Said>();
    for (const style of chainOf(id))
      for (const condition of children(style, 'w:tblStylePr')) {
        const kind = condition.attributes['w:type'] ?? '';
        conditions.set(kind, overlay(conditions.get(kind) ?? saidNothing, readSaid(condition)));
      }
    return { ...said(id), conditions };
  });
  const defaultOf = (type: string): string =>
    [...byId].find(
      ([, style]) =>
        style.attributes['w:type'] === type &&
        style.attributes['w:default'] !== undefined &&
        isOn(style.attributes['w:default']),
    )?.[0] ?? '';
  const docDefaults = child(part, 'w:docDefaults');
  return {
    defaults: {
      run: readSaid(child(docDefaults, 'w:rPrDefault')).run,
      paragraph: readSaid(child(docDefaults, 'w:pPrDefault')).paragraph,
    },
    defaultParagraphStyle: defaultOf('paragraph'),
    defaultTableStyle: defaultOf('table'),
    paragraph: said,
    character: said,
    table,
    numberingOf: (styleId) => valueOf(child(child(byId.get(styleId), 'w:pPr'), 'w:numPr'), 'w:numId'),
  };
}

function remember<T>(work: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>();
  return (id) => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const made = work(id);
    known.set(id, made);
    return made;
  };
}
