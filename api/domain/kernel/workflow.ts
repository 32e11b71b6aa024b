// A workflow is a table of steps. Screens ask what is open, rules ask whether a step may be taken: both read the same rows.
import { ok, refuse, type Result } from './result.ts';

/** One row: `action` leads from any state of `from` to `to`, for somebody who is one of `by` to the thing. */
export interface Step<State extends string, Action extends string, Role extends string> {
  readonly action: Action;
  readonly from: readonly State[];
  readonly to: State;
  readonly by: readonly Role[];
}

/** The actions that somebody in these roles would be allowed to take now, in the order of the table. */
export function openActions<S extends string, A extends string, R extends string>(
  table: readonly Step<S, A, R>[],
  state: S,
  roles: readonly R[],
): readonly A[] {
  const open = table.filter((step) => step.from.includes(state) && step.by.some((role) => roles.includes(role)));
  return [...new Set(open.map((step) => step.action))];
}

/**
 * The state that the action leads to. Refused as `action-not-open` when nobody could do it in this state, and as
 * `role-not-allowed` when only somebody else could. Where several rows fit, the first one counts.
 */
export function take<S extends string, A extends string, R extends string>(
  table: readonly Step<S, A, R>[],
  state: S,
  action: A,
  roles: readonly R[],
): Result<S> {
  const rows = table.filter((step) => step.action === action && step.from.includes(state));
  if (rows.length === 0) return refuse({ code: 'action-not-open' });
  const row = rows.find((step) => step.by.some((role) => roles.includes(role)));
  return row ? ok(row.to) : refuse({ code: 'role-not-allowed' });
}
