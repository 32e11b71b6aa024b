// What an act on a consultation depends on. Many units answer in the same moment, and none of them has to have seen what the
// others said: the request and the part of every unit remember the version in which they last changed.
import type { Actor } from '../kernel/actor.ts';
import type { Consultation } from './consultation.ts';
import { speaksFor } from './standing.ts';
import type { ConsultationAction } from './workflow.ts';

/** An act of somebody; `opinionId` names the opinion that it speaks of. */
export interface Act {
  readonly action: ConsultationAction;
  readonly actor: Actor;
  readonly opinionId?: string;
}

/** The version that the store gives to what is being decided now. */
const nextVersion = ({ version }: Consultation): number => version + 1;

/** With the unit's part marked as changed. */
export function withUnitChanged(consultation: Consultation, unitId: string): Consultation {
  const changedIn = nextVersion(consultation);
  const units = consultation.units.map((unit) => (unit.unitId === unitId ? { ...unit, changedIn } : unit));
  return { ...consultation, units };
}

/** With the request marked as changed: an answer to it stays the answer. */
export const withRequestChanged = (consultation: Consultation): Consultation => ({
  ...consultation,
  changedIn: nextVersion(consultation),
});

/** With every part marked as changed: whoever acts next must have seen it. */
export function withAllChanged(consultation: Consultation): Consultation {
  const changedIn = nextVersion(consultation);
  return { ...consultation, changedIn, units: consultation.units.map((unit) => ({ ...unit, changedIn })) };
}

/** The version in which what the act depends on last changed. */
function lastChange(consultation: Consultation, { action, actor, opinionId }: Act): number {
  const ofUnit = (unitId: string | undefined): number =>
    consultation.units.find((unit) => unit.unitId === unitId)?.changedIn ?? 0;
  switch (action) {
    case 'assign':
    case 'answer':
      return ofUnit(actor.unitId);
    case 'prepare':
      return ofUnit(speaksFor(consultation, actor));
    case 'weigh':
      return ofUnit(consultation.opinions.find(({ id }) => id === opinionId)?.unitId);
    case 'extend':
      return consultation.changedIn;
    case 'edit':
    case 'send':
    case 'close':
    case 'expire':
    case 'cancel':
      return consultation.version;
  }
}

/** True when whatever the act depends on still is as it was in the version that its actor saw. */
export const isAsSeen = (consultation: Consultation, seenVersion: number, act: Act): boolean =>
  seenVersion <= consultation.version && seenVersion >= lastChange(consultation, act);
