// Word.Body, Word.Range, Word.RangeCollection and Word.Font.
import { addComment } from '../model/comments.ts';
import { fontOf, fontRows, setFont, type FontProperty } from '../model/look.ts';
import { allParagraphs } from '../model/paragraphs.ts';
import { rangeOver, rangeReviewed, rangeText, type Range } from '../model/ranges.ts';
import { searched, textArgument, versionOf } from './arguments.ts';
import { guard, insertText, paragraphsOfRange, select } from './editing.ts';
import { asResult, rowsFor, type ClassRows, type Member, type Scene } from './member.ts';

const onBody = rowsFor<'body'>();
const whole = ({ file }: Scene): Range => rangeOver(file, allParagraphs(file));

export const body: ClassRows = {
  text: onBody.value('WordApi 1.1', (scene) => rangeText(scene.file, whole(scene)).replaceAll('\r', '\n')),
  paragraphs: onBody.object('WordApi 1.1', 'ParagraphCollection', () => 'body'),
  contentControls: onBody.object('WordApi 1.1', 'ContentControlCollection', () => ({})),
  font: onBody.object('WordApi 1.1', 'Font', whole),
  getRange: onBody.method('WordApi 1.3', 'Range', whole),
  getReviewedText: onBody.method('WordApi 1.4', asResult, (scene, _body, version) =>
    rangeReviewed(scene.file, whole(scene), versionOf(version)).replaceAll('\r', '\n'),
  ),
  getComments: onBody.method('WordApi 1.4', 'CommentCollection', () => 'body'),
  getTrackedChanges: onBody.method('WordApi 1.6', 'TrackedChangeCollection', () => 'body'),
  search: onBody.method('WordApi 1.1', 'RangeCollection', (scene, _body, text, options) =>
    searched(scene, whole(scene), text, options),
  ),
};

const on = rowsFor<Range>();

export const range: ClassRows = {
  text: on.value('WordApi 1.1', ({ file }, target) => rangeText(file, target)),
  isEmpty: on.value('WordApi 1.3', ({ file }, target) => rangeText(file, target) === ''),
  font: on.object('WordApi 1.1', 'Font', (_scene, target) => target),
  paragraphs: on.object('WordApi 1.1', 'ParagraphCollection', (_scene, target) => target),
  getReviewedText: on.method('WordApi 1.4', asResult, ({ file }, target, version) =>
    rangeReviewed(file, target, versionOf(version)),
  ),
  getTrackedChanges: on.method('WordApi 1.6', 'TrackedChangeCollection', (_scene, target) => target),
  insertComment: on.method('WordApi 1.4', 'Comment', ({ file, window }, target, text) =>
    addComment(file, target, textArgument(text), window.author()),
  ),
  search: on.method('WordApi 1.1', 'RangeCollection', (scene, target, text, options) =>
    searched(scene, target, text, options),
  ),
  insertText: on.method('WordApi 1.1', 'Range', insertText),
  select: on.method('WordApi 1.1', undefined, select),
};

const onAll = rowsFor<readonly Range[]>();

export const rangeCollection: ClassRows = {
  items: onAll.items('Range', (_scene, ranges) => ranges),
  getFirst: onAll.method('WordApi 1.3', 'Range', (_scene, ranges) => ranges[0]),
  getFirstOrNullObject: onAll.method('WordApi 1.3', 'Range', (_scene, ranges) => ranges[0]),
};

const property = (name: FontProperty): Member =>
  on.value(
    'WordApi 1.1',
    ({ file }, target) => fontOf(file, target, name),
    (scene, target, value) => {
      guard(scene, paragraphsOfRange(scene, target));
      setFont(scene.file, target, name, value, scene.window.tracking());
    },
  );

export const font: ClassRows = Object.fromEntries(
  (Object.keys(fontRows) as FontProperty[]).map((name) => [name, property(name)]),
);
