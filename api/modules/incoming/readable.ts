// A thing that the actor may not read does not exist for them: no title, no state, no difference to an id that is none.
import { mayRead, type Reader } from '../../domain/kernel/access.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import { Problem } from '../../platform/problem.ts';

/** The thing, or `not-found` when it is not for these eyes. */
export function readable<T extends { readonly readers: readonly Reader[] }>(thing: T, actor: Actor): T {
  if (!mayRead(thing.readers, actor)) throw new Problem('not-found');
  return thing;
}
