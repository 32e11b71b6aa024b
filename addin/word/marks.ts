// What a draft must not carry when it is submitted: tracked changes and comments that are still open, and where they are.
import { numbered, wordsOf } from './places.ts';
import type { Abilities, OpenMark } from './port.ts';

interface Found {
  readonly kind: OpenMark['kind'];
  readonly author: string;
  readonly range: Word.Range;
}

/** Open changes and comments in the order of the text, as far as this Word can tell of them. */
export async function readMarks(
  context: Word.RequestContext,
  { comments: tellsComments, trackedChanges: tellsChanges }: Abilities,
): Promise<readonly OpenMark[]> {
  const { body } = context.document;
  const { paragraphs } = body;
  const changes = tellsChanges ? body.getTrackedChanges() : undefined;
  const comments = tellsComments ? body.getComments() : undefined;
  paragraphs.load('items/text');
  changes?.load('items/author');
  comments?.load('items/authorName,items/resolved');
  await context.sync();

  const changed = (changes?.items ?? []).map((change): Found => {
    return { kind: 'change', author: change.author, range: change.getRange() };
  });
  const open = (comments?.items ?? []).filter(({ resolved }) => !resolved);
  const commented = open.map((comment): Found => {
    return { kind: 'comment', author: comment.authorName, range: comment.getRange() };
  });
  if (changed.length + commented.length === 0) return [];

  const holders = [changed, commented].map((found) => found.map(({ range }) => range.paragraphs.getFirst()));
  for (const paragraph of holders.flat()) paragraph.load('text');
  await context.sync();

  const texts = paragraphs.items.map(({ text }) => text);
  const marks = [changed, commented].flatMap((found, list) => {
    const at = (holders[list] ?? []).map(({ text }) => text);
    const numbers = numbered(at, texts);
    return found.map(({ kind, author }, index): OpenMark => {
      return { kind, author, paragraph: numbers[index] ?? -1, words: wordsOf(at[index] ?? '') };
    });
  });
  return marks.toSorted((one, other) => one.paragraph - other.paragraph);
}
