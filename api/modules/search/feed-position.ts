// How far the feed has come, as it is kept inside the index: which round it is in, and where to go on.
import { z } from 'zod';

const both = {
  token: z.record(z.string(), z.unknown()),
  /** What is in the index: with another list of sources it is filled anew. */
  kinds: z.array(z.string()),
};

const feedPosition = z.discriminatedUnion('round', [
  /** Everything there is goes in, source after source; what changes meanwhile comes later, from the token on. */
  z.object({ round: z.literal('filling'), ...both, source: z.int(), after: z.string().optional() }),
  z.object({ round: z.literal('following'), ...both }),
]);

export type FeedPosition = z.output<typeof feedPosition>;

export const encodeFeedPosition = (position: FeedPosition): string => JSON.stringify(position);

/** Nothing for what cannot be read: the index is filled anew then. */
export function decodeFeedPosition(text: string | undefined): FeedPosition | undefined {
  if (text === undefined) return undefined;
  try {
    return feedPosition.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
