// Cursors of lists: opaque to callers, a sort key for us. Going on is one index seek, however far the list goes.
import { Problem } from '../problem.ts';

/** The place after the last item: its sort value and its id. */
export interface Place {
  readonly after: string | number;
  readonly id: string;
}

export const encodeCursor = (place: Place): string =>
  Buffer.from(JSON.stringify([place.after, place.id])).toString('base64url');

export function decodeCursor(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(parsed)) {
      const [after, id] = parsed as unknown[];
      if ((typeof after === 'string' || typeof after === 'number') && typeof id === 'string') return { after, id };
    }
  } catch {
    // falls through to the refusal below
  }
  throw new Problem('invalid-request', {
    errors: [{ pointer: '/query/cursor', detail: 'Con trỏ trang không hợp lệ.' }],
  });
}

/**
 * The filter that goes on behind a place in a list sorted by `field` and `_id`, both in the same direction.
 * Moments travel as ISO text: pass `asDate` for a field of dates.
 */
export function behind(
  field: string,
  place: Place | undefined,
  direction: 1 | -1,
  asDate = false,
): Record<string, unknown> {
  if (!place) return {};
  const operator = direction === 1 ? '$gt' : '$lt';
  const value = asDate ? new Date(place.after) : place.after;
  return { $or: [{ [field]: { [operator]: value } }, { [field]: value, _id: { [operator]: place.id } }] };
}

/** Cuts a list that was read with one row more than asked, and says where the next page begins. */
export function pageFrom<T extends { readonly id: string }>(
  rows: readonly T[],
  limit: number,
  sortValue: (row: T) => string | number,
): { items: T[]; next?: string } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return rows.length > limit && last
    ? { items, next: encodeCursor({ after: sortValue(last), id: last.id }) }
    : { items };
}
