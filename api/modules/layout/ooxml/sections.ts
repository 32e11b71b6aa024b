// Sections: page, margins, and the headers each one has or takes over from the one before.
import { child, children, valueOf } from '../../../platform/ooxml/nodes.ts';
import type { XmlNode } from '../../../platform/ooxml/xml.ts';
import { headerKinds, type HeaderSet, type ParagraphFacts, type SectionFacts } from '../../../domain/layout/facts.ts';
import { isOn, twipsToMm } from './measures.ts';

export interface SectionBreak {
  readonly properties: XmlNode | undefined;
  readonly hasTable: boolean;
}

/** Reads a header or footer by its relationship. */
export type HeaderReader = (relationshipId: string) => readonly ParagraphFacts[];

export function readSections(breaks: readonly SectionBreak[], headerOf: HeaderReader): readonly SectionFacts[] {
  let headers: HeaderSet = {};
  let footers: HeaderSet = {};
  return breaks.map(({ properties, hasTable }, index) => {
    headers = { ...headers, ...stated(properties, 'w:headerReference', headerOf) };
    footers = { ...footers, ...stated(properties, 'w:footerReference', headerOf) };
    return { index, hasTable, headers, footers, ...pageOf(properties) };
  });
}

function stated(properties: XmlNode | undefined, name: string, headerOf: HeaderReader): HeaderSet {
  const found = children(properties, name).flatMap((reference) => {
    const kind = headerKinds.find((each) => each === (reference.attributes['w:type'] ?? 'default'));
    const id = reference.attributes['r:id'];
    return kind === undefined || id === undefined ? [] : [[kind, headerOf(id)] as const];
  });
  return Object.fromEntries(found);
}

function pageOf(properties: XmlNode | undefined): Omit<SectionFacts, 'index' | 'hasTable' | 'headers' | 'footers'> {
  const size = child(properties, 'w:pgSz')?.attributes;
  const margins = child(properties, 'w:pgMar')?.attributes;
  const numbering = child(properties, 'w:pgNumType')?.attributes;
  const titlePage = child(properties, 'w:titlePg');
  // a section that says nothing is a US Letter page with margins of an inch
  const widthMm = twipsToMm(size?.['w:w']) ?? 215.9;
  const heightMm = twipsToMm(size?.['w:h']) ?? 279.4;
  const inch = (name: string): number => Math.abs(twipsToMm(margins?.[name]) ?? 25.4);
  const gutter = twipsToMm(margins?.['w:gutter']) ?? 0;
  const start = Number(numbering?.['w:start']);
  return {
    widthMm,
    heightMm,
    landscape: widthMm > heightMm,
    marginsMm: { top: inch('w:top'), bottom: inch('w:bottom'), left: inch('w:left') + gutter, right: inch('w:right') },
    titlePage: titlePage !== undefined && isOn(valueOf(properties, 'w:titlePg')),
    pageNumberFormat: numbering?.['w:fmt'] ?? 'decimal',
    ...(numbering?.['w:start'] === undefined || !Number.isFinite(start) ? {} : { pageNumberStart: start }),
  };
}
