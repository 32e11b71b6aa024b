// Where a page of hits goes on. Newest first: below a place. Best first: behind so many of the hits up to a place.
import { Problem } from '../../../platform/problem.ts';

export type Cursor =
  | { readonly order: 'newest'; readonly below: number }
  | { readonly order: 'best'; readonly upTo: number; readonly skip: number };

export const encodeSearchCursor = (cursor: Cursor): string =>
  cursor.order === 'newest' ? `n${cursor.below.toString(36)}` : `b${cursor.upTo.toString(36)}.${cursor.skip}`;

/** Throws `invalid-request` for what is no cursor of this order. */
export function decodeSearchCursor(text: string | undefined, order: Cursor['order']): Cursor {
  const [, newest, upTo, skip] = /^(?:n([0-9a-z]{1,11})|b([0-9a-z]{1,11})\.(\d{1,4}))$/.exec(text ?? '') ?? [];
  if (order === 'newest') {
    if (text === undefined) return { order, below: Number.MAX_SAFE_INTEGER };
    if (newest !== undefined) return { order, below: place(newest) };
  } else {
    if (text === undefined) return { order, upTo: Number.MAX_SAFE_INTEGER, skip: 0 };
    if (upTo !== undefined) return { order, upTo: place(upTo), skip: Number(skip) };
  }
  throw new Problem('invalid-request', {
    errors: [{ pointer: '/query/cursor', detail: 'Con trỏ trang không hợp lệ.' }],
  });
}

const place = (text: string): number => Math.min(Number.parseInt(text, 36), Number.MAX_SAFE_INTEGER);
