// Word.ContentControl and Word.ContentControlCollection. A control stands for the number of its element.
import { HostError } from '../host-error.ts';
import { controlRange, controlReviewed, controlsIn, controlText, dropControl, idOf, locksOf, placeholderOf, setControlText, setLocks, setNamed, showsPlaceholder, tagOf, titleOf } from '../model/controls.ts'; // prettier-ignore
import type { Range } from '../model/ranges.ts';
import { childOf, type Element } from '../model/xml.ts';
import { searched, textArgument, versionOf } from './arguments.ts';
import { select } from './editing.ts';
import { asResult, rowsFor, type ClassRows, type Member, type Scene } from './member.ts';

const on = rowsFor<number>();

const range = ({ file }: Scene, number: number): Range => controlRange(file, file.element(number));

const read = (say: (control: Element, scene: Scene) => unknown) => (scene: Scene, number: number) =>
  say(scene.file.element(number), scene);

const lock = (name: 'cannotEdit' | 'cannotDelete'): Member =>
  on.value(
    'WordApi 1.1',
    read((control) => locksOf(control)[name]),
    ({ file }, number, value) => {
      if (typeof value !== 'boolean') throw new HostError('InvalidArgument');
      setLocks(file, file.element(number), { [name]: value });
    },
  );

/** The text with something put into it, as `insertText` of a control does. */
function insert({ file, window }: Scene, number: number, text: unknown, location: unknown): Range {
  const control = file.element(number);
  const given = textArgument(text);
  const now = showsPlaceholder(control) ? '' : controlText(file, control);
  const next = { Replace: given, Start: given + now, End: now + given }[location as 'Replace'] as string | undefined;
  if (next === undefined) throw new HostError('InvalidArgument');
  setControlText(file, control, next, window.tracking());
  return controlRange(file, control);
}

// prettier-ignore
export const contentControl: ClassRows = {
  id: on.value('WordApi 1.1', read(idOf)),
  tag: on.value('WordApi 1.1', read(tagOf), ({ file }, number, value) => setNamed(file, file.element(number), 'tag', value)),
  title: on.value('WordApi 1.1', read(titleOf), ({ file }, number, value) => setNamed(file, file.element(number), 'alias', value)),
  text: on.value('WordApi 1.1', read((control, { file }) => controlText(file, control))),
  placeholderText: on.value('WordApi 1.1', read((control, { file }) => placeholderOf(file, control))),
  type: on.value('WordApi 1.1', read((control) => (childOf(childOf(control, 'sdtPr'), 'text') === undefined ? 'RichText' : 'PlainText'))),
  cannotEdit: lock('cannotEdit'),
  cannotDelete: lock('cannotDelete'),
  font: on.object('WordApi 1.1', 'Font', range),
  paragraphs: on.object('WordApi 1.1', 'ParagraphCollection', (_scene, number) => number),
  getRange: on.method('WordApi 1.3', 'Range', range),
  getReviewedText: on.method('WordApi 1.4', asResult, ({ file }, number, version) => controlReviewed(file, file.element(number), versionOf(version))),
  insertText: on.method('WordApi 1.1', 'Range', insert),
  clear: on.method('WordApi 1.1', undefined, (scene, number) => void insert(scene, number, '', 'Replace')),
  delete: on.method('WordApi 1.1', undefined, ({ file }, number, keep) => dropControl(file, file.element(number), keep === true)),
  search: on.method('WordApi 1.1', 'RangeCollection', (scene, number, text, options) => searched(scene, range(scene, number), text, options)),
  select: on.method('WordApi 1.1', undefined, (scene, number, mode) => select(scene, range(scene, number), mode)),
  onDataChanged: on.event('WordApi 1.5'),
  onEntered: on.event('WordApi 1.5'),
  onExited: on.event('WordApi 1.5'),
  onDeleted: on.event('WordApi 1.5'),
};

/** All controls, or those in a paragraph, with a tag, with a title. */
interface Wanted {
  readonly within?: number;
  readonly tag?: string;
  readonly title?: string;
}
const onAll = rowsFor<Wanted>();

const found = ({ file }: Scene, { within, tag, title }: Wanted): number[] =>
  controlsIn(within === undefined ? file.body() : file.element(within))
    .filter(
      (control) => (tag === undefined || tagOf(control) === tag) && (title === undefined || titleOf(control) === title),
    )
    .map(file.numberOf);

const withId = ({ file }: Scene, id: unknown): number | undefined => {
  const control = controlsIn(file.body()).find((one) => idOf(one) === id);
  return control && file.numberOf(control);
};

// prettier-ignore
export const contentControlCollection: ClassRows = {
  items: onAll.items('ContentControl', found),
  getByTag: onAll.method('WordApi 1.1', 'ContentControlCollection', (_scene, wanted, tag) => ({ ...wanted, tag: textArgument(tag) })),
  getByTitle: onAll.method('WordApi 1.1', 'ContentControlCollection', (_scene, wanted, title) => ({ ...wanted, title: textArgument(title) })),
  getById: onAll.method('WordApi 1.1', 'ContentControl', (scene, _wanted, id) => withId(scene, id)),
  getByIdOrNullObject: onAll.method('WordApi 1.3', 'ContentControl', (scene, _wanted, id) => withId(scene, id)),
  getFirst: onAll.method('WordApi 1.3', 'ContentControl', (scene, wanted) => found(scene, wanted)[0]),
  getFirstOrNullObject: onAll.method('WordApi 1.3', 'ContentControl', (scene, wanted) => found(scene, wanted)[0]),
};
