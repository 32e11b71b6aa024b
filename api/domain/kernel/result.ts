// Result: what a rule answers. A refusal is an expected "no", typed and without a stack trace.
import type { Refusal } from './refusal.ts';

export type Result<T, R = Refusal> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: R };

/** The rule allows it, and this is what follows. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** The rule says no, and this is why. */
export const refuse = (refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } => ({ ok: false, refusal });
