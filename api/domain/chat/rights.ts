// Who decides about the chat of an agency: which channel is a unit's, and who may see whom the bot cannot reach.
import { holds, leadsUnit, type Actor } from '../kernel/actor.ts';

/** Who leads the unit chooses its channel, or the administrator of the agency. */
export const mayBindChannel = (actor: Actor, unitId: string): boolean =>
  leadsUnit(actor, unitId) || holds(actor, 'administrator');

/** Those who see to it that everybody can be told: they install, or go and tell on paper. */
export const maySeeUnreachable = (actor: Actor): boolean =>
  holds(actor, 'administrator', 'office-chief', 'registry-clerk');
