// One step of a file's history, from one revision to the next: which objects are other ones now, which are new, and
// who points to them.
import { limits, TooCostly, Unreadable } from './budget.ts';
import type { Revision, View } from './pdf-file.ts';
import { eachRef, isRef, sameValue, type Value } from './values.ts';

/** Why a step is not one that a signed document may take. */
export type Finding =
  'page' | 'annotation' | 'form' | 'catalog' | 'object' | 'hidden-bytes' | 'structure' | 'nothing-signed';

export interface Step {
  readonly before: View;
  readonly after: View;
  /** Objects that were there and are another value now. */
  readonly changed: ReadonlySet<number>;
  isNew(number: number): boolean;
  /** Where an object was referred to before the step: `owner:key`. */
  referrers(number: number): ReadonlySet<string>;
}

export interface StepFacts {
  readonly step: Step;
  readonly findings: readonly Finding[];
}

/** Compares two neighbouring revisions object by object. */
export function stepBetween(earlier: Revision, later: Revision): StepFacts {
  const before = earlier.view;
  const after = later.view;
  const wasUsed = (number: number): boolean => (before.entry(number)?.kind ?? 'free') !== 'free';
  const changed = new Set<number>();
  const findings: Finding[] = [];
  const fresh: number[] = [];

  for (const [number, entry] of later.updated) {
    if (entry.kind === 'free') {
      if (wasUsed(number)) findings.push('object');
    } else if (!wasUsed(number)) fresh.push(number);
    else if (!sameValue(before.get(number), after.get(number))) changed.add(number);
  }

  const pointers = pointersTo(before, new Set([...changed, ...fresh]));
  // a place that pointed into the void when it was signed must stay void
  if (fresh.some((number) => pointers.has(number))) findings.push('object');
  const step: Step = {
    before,
    after,
    changed,
    isNew: (number) => !wasUsed(number) && (after.entry(number)?.kind ?? 'free') !== 'free',
    referrers: (number) => pointers.get(number) ?? new Set(),
  };
  return { step, findings };
}

function pointersTo(view: View, wanted: ReadonlySet<number>): Map<number, Set<string>> {
  const pointers = new Map<number, Set<string>>();
  let read = 0;
  for (const owner of view.numbers()) {
    if (++read > limits.objects) throw new TooCostly('too many objects');
    eachRef(valueOrNothing(view, owner), ({ number }, key) => {
      if (!wanted.has(number)) return;
      const known = pointers.get(number) ?? new Set<string>();
      pointers.set(number, known.add(`${owner}:${key}`));
    });
  }
  return pointers;
}

/** An object that cannot be read points nowhere; where it matters, reading it again says so. */
function valueOrNothing(view: View, number: number): Value {
  try {
    return view.get(number);
  } catch (cause) {
    if (cause instanceof Unreadable && !(cause instanceof TooCostly)) return null;
    throw cause;
  }
}

/** The same reference on both sides. */
export const sameRef = (a: Value | undefined, b: Value | undefined): boolean =>
  isRef(a) && isRef(b) && a.number === b.number && a.generation === b.generation;
