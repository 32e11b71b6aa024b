// Which comments are settled: Word keeps the text of a comment in one part and whether it is done in another.
import { children, descendants } from '../../../platform/ooxml/nodes.ts';
import { ok, type Result } from '../../../domain/kernel/result.ts';
import type { WordPackage } from './package.ts';

/** The ids of comments that somebody has marked as done, their replies included. */
export function settledComments(word: WordPackage): Result<ReadonlySet<string>> {
  const [comments, states] = [word.byType('comments'), word.byType('commentsExtended')];
  if (!comments.ok) return comments;
  if (!states.ok) return states;
  const rows = children(states.value, 'w15:commentEx');
  const done = new Set(
    rows.filter(({ attributes }) => ['1', 'true'].includes(attributes['w15:done'] ?? '')).map(paragraphOf),
  );
  for (const row of rows) if (done.has(row.attributes['w15:paraIdParent'] ?? '')) done.add(paragraphOf(row));
  // by its last paragraph a comment is known to the other part
  const last = (comment: (typeof rows)[number]): string =>
    descendants(comment, 'w:p').at(-1)?.attributes['w14:paraId'] ?? '';
  return ok(
    new Set(
      children(comments.value, 'w:comment')
        .filter((comment) => done.has(last(comment)))
        .map(({ attributes }) => attributes['w:id'] ?? ''),
    ),
  );
}

const paragraphOf = ({ attributes }: { readonly attributes: Readonly<Record<string, string>> }): string =>
  attributes['w15:paraId'] ?? '';
