// Sections: paper and margins in points, section by section; the last one's properties stand at the end of the body.
import { HostError } from '../host-error.ts';
import type { WordFile } from './document.ts';
import { attributeOf, below, childOf, makeElement, nameOf, putInOrder, remove, setAttributes, type Element } from './xml.ts'; // prettier-ignore

/** The properties of each section, in order. */
export function sectionsOf(file: WordFile): Element[] {
  const body = file.body();
  const found = [...below(body)].filter((element) => nameOf(element) === 'sectPr' && nameOf(element.parentNode as Element) !== 'sectPrChange'); // prettier-ignore
  if (childOf(body, 'sectPr') !== undefined) return found;
  const last = makeElement(body, 'sectPr');
  body.appendChild(last);
  return [...found, last];
}

// prettier-ignore
const order = ['headerReference', 'footerReference', 'footnotePr', 'endnotePr', 'type', 'pgSz', 'pgMar', 'paperSrc', 'pgBorders', 'lnNumType', 'pgNumType', 'cols', 'formProt', 'vAlign', 'noEndnote', 'titlePg', 'textDirection', 'bidi', 'rtlGutter', 'docGrid', 'printerSettings', 'sectPrChange'];

// prettier-ignore
export const pageMeasures = {
  topMargin:      ['pgMar', 'top', 1440],
  bottomMargin:   ['pgMar', 'bottom', 1440],
  leftMargin:     ['pgMar', 'left', 1440],
  rightMargin:    ['pgMar', 'right', 1440],
  headerDistance: ['pgMar', 'header', 720],
  footerDistance: ['pgMar', 'footer', 720],
  pageWidth:      ['pgSz', 'w', 12240],
  pageHeight:     ['pgSz', 'h', 15840],
} as const;
export type PageMeasure = keyof typeof pageMeasures;

export function pageMeasureOf(section: Element, measure: PageMeasure): number {
  const [element, attribute, usual] = pageMeasures[measure];
  return Number(attributeOf(childOf(section, element), attribute) ?? usual) / 20;
}

export function setPageMeasure(file: WordFile, section: Element, measure: PageMeasure, value: unknown): void {
  // Word takes no page wider than 22 inches
  if (typeof value !== 'number' || !(value >= 0) || value > 1584) throw new HostError('InvalidArgument');
  const [name, attribute] = pageMeasures[measure];
  const element = childOf(section, name) ?? makeElement(section, name);
  if (element.parentNode === null) putInOrder(section, element, order);
  setAttributes(element, { [attribute]: String(Math.round(value * 20)) });
  file.touched();
}

export const orientationOf = (section: Element): string =>
  attributeOf(childOf(section, 'pgSz'), 'orient') === 'landscape' ? 'Landscape' : 'Portrait';

export const hasFirstPage = (section: Element): boolean => childOf(section, 'titlePg') !== undefined;

export function setFirstPage(file: WordFile, section: Element, on: boolean): void {
  remove(childOf(section, 'titlePg'));
  if (on) putInOrder(section, makeElement(section, 'titlePg'), order);
  file.touched();
}
