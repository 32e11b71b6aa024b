// Word.Paragraph and Word.ParagraphCollection. A paragraph stands for the number of its element; a collection for where
// its paragraphs are.
import type { WordFile } from '../model/document.ts';
import { alignmentOf, lineSpacingOf, measureOf, setAlignment, setMeasure, type Measure } from '../model/look.ts';
import { allParagraphs, nestingOf, paragraphsIn } from '../model/paragraphs.ts';
import { rangeOfParagraph, type Range } from '../model/ranges.ts';
import { styleNameOf } from '../model/styles.ts';
import { reviewedText, textOf } from '../model/text.ts';
import { ancestorOf } from '../model/xml.ts';
import { guard, insertText, paragraphsOfRange, select } from './editing.ts';
import { asResult, rowsFor, type ClassRows, type Member, type Scene } from './member.ts';
import { searched, textRanges, versionOf } from './arguments.ts';

const on = rowsFor<number>();

const range = ({ file }: Scene, number: number): Range => rangeOfParagraph(file, file.element(number));

/** Builtin names are those of English Word without spaces; a style of one's own is `Other`. */
const builtInOf = (file: WordFile, number: number): string => {
  const name = styleNameOf(file, file.element(number)).replace(/\b\w/g, (letter) => letter.toUpperCase());
  const known = ['Normal', 'Title', 'Subtitle', 'Header', 'Footer', 'ListParagraph', 'NoSpacing', 'Quote'];
  const joined = name.replaceAll(' ', '');
  return known.includes(joined) || /^Heading[1-9]$/.test(joined) ? joined : 'Other';
};

const changing = (scene: Scene, number: number, change: (element: ReturnType<WordFile['element']>) => void): void => {
  const element = scene.file.element(number);
  guard(scene, [element]);
  change(element);
  scene.file.touched();
};

const measure = (name: Measure): Member =>
  on.value(
    'WordApi 1.1',
    ({ file }, number) => measureOf(file, file.element(number), name),
    (scene, number, value) =>
      changing(scene, number, (element) => setMeasure(element, name, value, scene.window.tracking())),
  );

export const paragraph: ClassRows = {
  text: on.value('WordApi 1.1', ({ file }, number) => textOf(file.element(number))),
  style: on.value('WordApi 1.1', ({ file }, number) => styleNameOf(file, file.element(number))),
  styleBuiltIn: on.value('WordApi 1.3', ({ file }, number) => builtInOf(file, number)),
  tableNestingLevel: on.value('WordApi 1.3', ({ file }, number) => nestingOf(file.element(number))),
  alignment: on.value(
    'WordApi 1.1',
    ({ file }, number) => alignmentOf(file, file.element(number)),
    (scene, number, value) =>
      changing(scene, number, (element) => setAlignment(element, value, scene.window.tracking())),
  ),
  firstLineIndent: measure('firstLineIndent'),
  leftIndent: measure('leftIndent'),
  rightIndent: measure('rightIndent'),
  spaceBefore: measure('spaceBefore'),
  spaceAfter: measure('spaceAfter'),
  lineSpacing: on.value(
    'WordApi 1.1',
    ({ file }, number) => lineSpacingOf(file, file.element(number)),
    (scene, number, value) =>
      changing(scene, number, (element) => setMeasure(element, 'lineSpacing', value, scene.window.tracking())),
  ),
  font: on.object('WordApi 1.1', 'Font', range),
  parentContentControlOrNullObject: on.object('WordApi 1.3', 'ContentControl', ({ file }, number) => {
    const control = ancestorOf(file.element(number), 'sdt');
    return control && file.numberOf(control);
  }),
  contentControls: on.object('WordApi 1.1', 'ContentControlCollection', (_scene, number) => ({ within: number })),
  getRange: on.method('WordApi 1.3', 'Range', range),
  getTextRanges: on.method('WordApi 1.3', 'RangeCollection', (scene, number, marks, trim) =>
    textRanges(scene, range(scene, number), marks, trim),
  ),
  getReviewedText: on.method('WordApi 1.4', asResult, ({ file }, number, version) =>
    reviewedText(file.element(number), versionOf(version)),
  ),
  getTrackedChanges: on.method('WordApi 1.6', 'TrackedChangeCollection', range),
  search: on.method('WordApi 1.1', 'RangeCollection', (scene, number, text, options) =>
    searched(scene, range(scene, number), text, options),
  ),
  insertText: on.method('WordApi 1.1', 'Range', (scene, number, text, location) =>
    insertText(scene, range(scene, number), text, location),
  ),
  select: on.method('WordApi 1.1', undefined, (scene, number, mode) => select(scene, range(scene, number), mode)),
};

/** The whole text, the paragraphs of a control by its number, or those of a range. */
export type Paragraphs = 'body' | number | Range;
const onAll = rowsFor<Paragraphs>();

const numbers = (scene: Scene, where: Paragraphs): number[] => {
  const { file } = scene;
  const elements =
    where === 'body'
      ? allParagraphs(file)
      : typeof where === 'number'
        ? paragraphsIn(file.element(where))
        : paragraphsOfRange(scene, where);
  return elements.map(file.numberOf);
};

export const paragraphCollection: ClassRows = {
  items: onAll.items('Paragraph', numbers),
  getFirst: onAll.method('WordApi 1.3', 'Paragraph', (scene, where) => numbers(scene, where)[0]),
  getFirstOrNullObject: onAll.method('WordApi 1.3', 'Paragraph', (scene, where) => numbers(scene, where)[0]),
  getLast: onAll.method('WordApi 1.3', 'Paragraph', (scene, where) => numbers(scene, where).at(-1)),
};
