// Word.Comment, Word.TrackedChange and their collections.
import { HostError } from '../host-error.ts';
import { commentRange, commentsOf, dropComment, resolveComment, type Comment } from '../model/comments.ts';
import { stretchesOf, type Range } from '../model/ranges.ts';
import { changeAuthor, changeDate, changeKind, changeRange, changeText, settle, trackedChanges } from '../model/tracked-changes.ts'; // prettier-ignore
import type { Element } from '../model/xml.ts';
import { rowsFor, type ClassRows, type Scene } from './member.ts';

const onComments = rowsFor<'body'>();
const onComment = rowsFor<string>();

export const commentCollection: ClassRows = {
  items: onComments.items('Comment', ({ file }) => commentsOf(file).map(({ id }) => id)),
};

const say =
  <K extends keyof Comment>(key: K) =>
  ({ file }: Scene, id: string): Comment[K] => {
    const found = commentsOf(file).find((one) => one.id === id);
    if (found === undefined) throw new HostError('ItemNotFound');
    return found[key];
  };

export const comment: ClassRows = {
  id: onComment.value('WordApi 1.4', say('id')),
  authorName: onComment.value('WordApi 1.4', say('author')),
  content: onComment.value('WordApi 1.4', say('content')),
  creationDate: onComment.date('WordApi 1.4', say('date')),
  resolved: onComment.value('WordApi 1.4', say('resolved'), ({ file }, id, done) =>
    resolveComment(file, id, done === true),
  ),
  getRange: onComment.method('WordApi 1.4', 'Range', ({ file }, id) => commentRange(file, id)),
  delete: onComment.method('WordApi 1.4', undefined, ({ file }, id) => dropComment(file, id)),
};

type Where = 'body' | Range;
const onChanges = rowsFor<Where>();
const onChange = rowsFor<number>();

function changesIn({ file }: Scene, where: Where): Element[] {
  const all = trackedChanges(file);
  if (where === 'body') return all;
  const paragraphs = stretchesOf(file, where).map(({ paragraph }) => paragraph);
  return all.filter((change) => paragraphs.some((paragraph) => paragraph.contains(change)));
}

const settleAll = (accepted: boolean) => (scene: Scene, where: Where) => {
  for (const change of changesIn(scene, where)) settle(scene.file, change, accepted);
};

export const trackedChangeCollection: ClassRows = {
  items: onChanges.items('TrackedChange', (scene, where) => changesIn(scene, where).map(scene.file.numberOf)),
  acceptAll: onChanges.method('WordApi 1.6', undefined, settleAll(true)),
  rejectAll: onChanges.method('WordApi 1.6', undefined, settleAll(false)),
};

export const trackedChange: ClassRows = {
  author: onChange.value('WordApi 1.6', ({ file }, number) => changeAuthor(file.element(number))),
  date: onChange.date('WordApi 1.6', ({ file }, number) => changeDate(file.element(number))),
  text: onChange.value('WordApi 1.6', ({ file }, number) => changeText(file.element(number))),
  type: onChange.value('WordApi 1.6', ({ file }, number) => changeKind(file.element(number))),
  getRange: onChange.method('WordApi 1.6', 'Range', ({ file }, number) => changeRange(file, file.element(number))),
  accept: onChange.method('WordApi 1.6', undefined, ({ file }, number) => settle(file, file.element(number), true)),
  reject: onChange.method('WordApi 1.6', undefined, ({ file }, number) => settle(file, file.element(number), false)),
};
