// Two Word files of one document beside each other: their paragraphs as the layout check counts them.
import { ok, type Result } from '../../domain/kernel/result.ts';
import { compareParagraphs, type Difference } from '../../domain/outgoing/difference.ts';
import { readDocument } from '../layout/index.ts';

/** What changed from `before` to `after`. Refuses what cannot be read: `file-broken`, `file-is-bomb`, `file-encrypted`. */
export function compareDrafts({
  before,
  after,
}: {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}): Result<Difference> {
  const [older, newer] = [readDocument(before), readDocument(after)];
  if (!older.ok) return older;
  if (!newer.ok) return newer;
  const [first, second] = [older.value, newer.value].map(({ paragraphs }) => paragraphs.map(({ text }) => text));
  return ok(compareParagraphs(first ?? [], second ?? []));
}
