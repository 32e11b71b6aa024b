// What the judges of one step share: both states of the document, what was blamed, what was explained.
import type { Permissions } from './permissions.ts';
import { sameRef, type Finding, type Step } from './step.ts';
import { emptyArray, isArray, isRef, sameValue, type Dict, type List, type Value } from './values.ts';

/** What the signature that closes a revision is. */
export interface ClosingSignature {
  readonly object: number;
  readonly isTimestamp: boolean;
}

type Compare = (a: Value | undefined, b: Value | undefined) => void;

export interface Judging {
  readonly step: Step;
  readonly closing: readonly ClosingSignature[];
  readonly permissions: Permissions;
  /** Widgets that belong to a signature of this step. */
  readonly newWidgets: Set<number>;
  readonly blame: (finding: Finding) => void;
  /** The object may be another one now: the judge of its place has looked at both. */
  readonly explain: (number: number) => void;
  /** The step brought something that a document may take after a signature. */
  readonly permit: () => void;
  /** Both sides of a slot, each behind a reference or not; `owners` says who else may point to what is behind it. */
  readonly slot: (sides: Sides, finding: Finding, compare: Compare, owners?: (referrer: string) => boolean) => void;
  /** Every key but the named ones must be the same on both sides. */
  readonly sameBut: (a: Dict, b: Dict, but: readonly string[], finding: Finding) => void;
  /** What was appended to a list; anything else than appending is blamed. */
  readonly addedTo: (a: Value | undefined, b: Value | undefined, finding: Finding) => readonly Value[];
}

/** The value of one slot before and after. */
export type Sides = readonly [Value | undefined, Value | undefined];

export interface Outcome {
  readonly findings: ReadonlySet<Finding>;
  readonly explained: ReadonlySet<number>;
  readonly isPermitted: () => boolean;
}

/** A fresh judging of this step, and what will have come out of it. */
export function newJudging(
  step: Step,
  closing: readonly ClosingSignature[],
  permissions: Permissions,
): { readonly judging: Judging; readonly outcome: Outcome } {
  const { before, after, changed } = step;
  const findings = new Set<Finding>();
  const explained = new Set<number>();
  let permitted = closing.length > 0;

  const blame = (finding: Finding): void => {
    findings.add(finding);
  };
  const explain = (number: number): void => {
    explained.add(number);
  };
  const permit = (): void => {
    permitted = true;
  };

  const slot: Judging['slot'] = ([a, b], finding, compare, owners) => {
    // a slot may be moved to an object that was made for it, never to one that was there for something else
    if (isRef(b) && !sameRef(a, b) && !step.isNew(b.number)) blame(finding);
    if (isRef(a) && sameRef(a, b) && changed.has(a.number)) {
      if (owners && ![...step.referrers(a.number)].every(owners)) blame(finding);
      explain(a.number);
    }
    compare(before.resolve(a), after.resolve(b));
  };

  const sameBut: Judging['sameBut'] = (a, b, but, finding) => {
    for (const key of new Set([...a.entries.keys(), ...b.entries.keys()]))
      if (!but.includes(key) && !sameValue(a.entries.get(key), b.entries.get(key))) blame(finding);
    if (b.ambiguous) blame(finding);
  };

  const addedTo: Judging['addedTo'] = (a, b, finding) => {
    const old: List = isArray(a) ? a : emptyArray;
    const now: List = isArray(b) ? b : emptyArray;
    if (!isArray(b) || !old.items.every((item, index) => sameValue(item, now.items[index]))) blame(finding);
    return now.items.slice(old.items.length);
  };

  return {
    judging: { step, closing, permissions, newWidgets: new Set(), blame, explain, permit, slot, sameBut, addedTo },
    outcome: { findings, explained, isPermitted: () => permitted },
  };
}

/** A referrer (`owner:key`) that points from one of these keys. */
export const underKey =
  (...keys: readonly string[]) =>
  (referrer: string): boolean =>
    keys.includes(referrer.slice(referrer.indexOf(':') + 1));
