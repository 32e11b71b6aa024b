// What a paragraph and its runs look like in the end: what they say themselves, else their styles, else the defaults.
import type { WordFile } from './document.ts';
import { attributeOf, childOf, childrenOf, parseXml, valueOf, type Element } from './xml.ts';

interface StyleSheet {
  readonly byId: ReadonlyMap<string, Element>;
  readonly standard: string | undefined;
  readonly defaults: Element | undefined;
}

const read = new WeakMap<WordFile, { readonly xml: string; readonly sheet: StyleSheet }>();

function sheetOf(file: WordFile): StyleSheet {
  const xml = file.text('word/styles.xml') ?? '';
  const known = read.get(file);
  if (known?.xml === xml) return known.sheet;
  const root = xml === '' ? undefined : (parseXml(xml).documentElement ?? undefined);
  const styles = root === undefined ? [] : childrenOf(root, 'style');
  const idOf = (style: Element): string => attributeOf(style, 'styleId') ?? '';
  const standard = styles.find(
    (one) => attributeOf(one, 'type') === 'paragraph' && attributeOf(one, 'default') === '1',
  );
  const sheet = {
    byId: new Map(styles.map((style) => [idOf(style), style])),
    standard: standard && idOf(standard),
    defaults: childOf(root, 'docDefaults'),
  };
  read.set(file, { xml, sheet });
  return sheet;
}

/** A style and those it is based on, nearest first. */
function chain({ byId }: StyleSheet, id: string | undefined): Element[] {
  const found: Element[] = [];
  for (let style = byId.get(id ?? ''); style !== undefined; style = byId.get(valueOf(style, 'basedOn') ?? '')) {
    if (found.includes(style)) break;
    found.push(style);
  }
  return found;
}

const styleIdOf = (sheet: StyleSheet, paragraph: Element): string | undefined =>
  valueOf(childOf(paragraph, 'pPr'), 'pStyle') ?? sheet.standard;

/** The name of the style as people see it. */
export function styleNameOf(file: WordFile, paragraph: Element): string {
  const sheet = sheetOf(file);
  const id = styleIdOf(sheet, paragraph);
  return valueOf(sheet.byId.get(id ?? ''), 'name') ?? id ?? 'Normal';
}

const first = <T>(
  sources: readonly (Element | undefined)[],
  say: (source: Element) => T | undefined,
): T | undefined => {
  for (const source of sources) {
    const said = source && say(source);
    if (said !== undefined) return said;
  }
  return undefined;
};

/** What the paragraph's properties say in the end. */
export function paragraphSays<T>(file: WordFile, paragraph: Element, say: (pPr: Element) => T | undefined) {
  const sheet = sheetOf(file);
  const styles = chain(sheet, styleIdOf(sheet, paragraph)).map((style) => childOf(style, 'pPr'));
  return first([childOf(paragraph, 'pPr'), ...styles, childOf(childOf(sheet.defaults, 'pPrDefault'), 'pPr')], say);
}

/** What the properties of a run in this paragraph say in the end. */
export function runSays<T>(
  file: WordFile,
  paragraph: Element,
  run: Element | undefined,
  say: (rPr: Element) => T | undefined,
) {
  const sheet = sheetOf(file);
  const own = childOf(run, 'rPr');
  const styles = [...chain(sheet, valueOf(own, 'rStyle')), ...chain(sheet, styleIdOf(sheet, paragraph))];
  return first(
    [own, ...styles.map((style) => childOf(style, 'rPr')), childOf(childOf(sheet.defaults, 'rPrDefault'), 'rPr')],
    say,
  );
}
