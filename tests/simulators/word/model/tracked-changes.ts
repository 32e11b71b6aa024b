// Tracked changes: text put in or taken out, looks changed; each can be accepted or rejected. And whether Word tracks now.
import { HostError } from '../host-error.ts';
import { mainPart, type WordFile } from './document.ts';
import { addPart } from './parts.ts';
import { paragraphOf, rangeIn, rangeOfParagraph, type Range } from './ranges.ts';
import { placeOfRuns, textOf } from './text.ts';
import { ancestorOf, attributeOf, below, childOf, childrenOf, makeElement, nameOf, parseXml, remove, serialiseXml, unwrap, wordNamespace, type Element } from './xml.ts'; // prettier-ignore

const kinds = { ins: 'Added', del: 'Deleted', rPrChange: 'Formatted', pPrChange: 'Formatted' } as const;

const isChange = (element: Element): boolean => nameOf(element) in kinds;

/** In the order of the text. */
export const trackedChanges = (file: WordFile): Element[] => [...below(file.body())].filter(isChange);

export const changeKind = (change: Element) => kinds[nameOf(change) as keyof typeof kinds];

export const changeAuthor = (change: Element): string => attributeOf(change, 'author') ?? '';
export const changeDate = (change: Element): string => attributeOf(change, 'date') ?? '';

const runsOfChange = (change: Element): Element[] => {
  const name = nameOf(change);
  if (name === 'ins' || name === 'del') return [...below(change)].filter((element) => nameOf(element) === 'r');
  const run = ancestorOf(change, 'r');
  return run === undefined ? [] : [run];
};

export function changeRange(file: WordFile, change: Element): Range {
  const paragraph = paragraphOf(change);
  if (paragraph === undefined) throw new HostError('ItemNotFound');
  const place = placeOfRuns(paragraph, runsOfChange(change));
  return place === undefined ? rangeOfParagraph(file, paragraph) : rangeIn(file, { paragraph, ...place });
}

export function changeText(change: Element): string {
  const paragraph = paragraphOf(change);
  const place = paragraph && placeOfRuns(paragraph, runsOfChange(change));
  return paragraph === undefined || place === undefined ? '' : textOf(paragraph).slice(place.from, place.to);
}

function keepText(change: Element): void {
  for (const deleted of [...below(change)].filter((element) => nameOf(element) === 'delText')) {
    const text = makeElement(deleted, 't');
    text.textContent = deleted.textContent;
    text.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve');
    deleted.parentNode?.replaceChild(text, deleted);
  }
  unwrap(change);
}

/** The properties as they were, in place of what they have become. */
function restoreLook(change: Element): void {
  const properties = change.parentNode as Element;
  const before = childrenOf(change)[0];
  const kept = childrenOf(properties).filter((one) => ['rPr', 'sectPr'].includes(nameOf(one)));
  for (const one of childrenOf(properties)) if (!kept.includes(one)) remove(one);
  for (const one of before === undefined ? [] : childrenOf(before)) properties.insertBefore(one, kept[0] ?? null);
}

/** What was changed stays as it is now, or goes back to what it was. */
export function settle(file: WordFile, change: Element, accepted: boolean): void {
  const name = nameOf(change);
  if (name === 'ins' || name === 'del') {
    if ((name === 'ins') === accepted) keepText(change);
    else remove(change);
  } else if (accepted) remove(change);
  else restoreLook(change);
  file.touched();
}

const settings = 'word/settings.xml';

const settingsRoot = (file: WordFile): Element | undefined => {
  const xml = file.text(settings);
  return xml === undefined ? undefined : (parseXml(xml).documentElement ?? undefined);
};

export const isTracking = (file: WordFile): boolean => {
  const mark = childOf(settingsRoot(file), 'trackRevisions');
  return mark !== undefined && !['0', 'false', 'off'].includes(attributeOf(mark, 'val') ?? '1');
};

// what the schema wants before it
const earlier = new Set(['writeProtection', 'view', 'zoom', 'removePersonalInformation', 'removeDateAndTime', 'doNotDisplayPageBoundaries', 'displayBackgroundShape', 'printPostScriptOverText', 'printFractionalCharacterWidth', 'printFormsData', 'embedTrueTypeFonts', 'embedSystemFonts', 'saveSubsetFonts', 'saveFormsData', 'mirrorMargins', 'alignBordersAndEdges', 'bordersDoNotSurroundHeader', 'bordersDoNotSurroundFooter', 'gutterAtTop', 'hideSpellingErrors', 'hideGrammaticalErrors', 'activeWritingStyle', 'proofState', 'formsDesign', 'attachedTemplate', 'linkStyles', 'stylePaneFormatFilter', 'stylePaneSortMethod', 'documentType', 'mailMerge', 'revisionView']); // prettier-ignore

export function setTracking(file: WordFile, on: boolean): void {
  if (isTracking(file) === on) return;
  if (file.text(settings) === undefined)
    addPart(file, { name: settings, xml: `<w:settings xmlns:w="${wordNamespace}"></w:settings>`, relation: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings', contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml', from: mainPart }); // prettier-ignore
  const root = settingsRoot(file);
  if (root === undefined) throw new HostError('GeneralException');
  remove(childOf(root, 'trackRevisions'));
  const next = childrenOf(root).find((element) => !earlier.has(nameOf(element)));
  if (on) root.insertBefore(makeElement(root, 'trackRevisions'), next ?? null);
  file.write(settings, serialiseXml(root.ownerDocument ?? root));
}
