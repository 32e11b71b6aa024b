// In what capacity somebody directs, and whose order stands above whose: an order is corrected by its giver or from above.
import { holds, type Actor } from '../kernel/actor.ts';

/** From the highest: the head, a deputy, the office within its delegated scope, the clerk's direct transfer. */
export const directiveCapacities = ['leader', 'deputy-leader', 'office-chief', 'registry-clerk'] as const;
export type DirectiveCapacity = (typeof directiveCapacities)[number];

/** The highest capacity that the actor holds; nothing for everybody else. */
export const capacityOf = (actor: Actor): DirectiveCapacity | undefined =>
  directiveCapacities.find((capacity) => holds(actor, capacity));

/** True when the actor stands above the one who gave an order in this capacity. */
export function outranks(actor: Actor, capacity: DirectiveCapacity): boolean {
  const own = capacityOf(actor);
  return own !== undefined && directiveCapacities.indexOf(own) < directiveCapacities.indexOf(capacity);
}
