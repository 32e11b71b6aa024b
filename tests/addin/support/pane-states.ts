// Every state in which the pane can be seen, each with the way to it.
import { beforeTheFrame, matter, work } from './pane-states-beginning.ts';
import { consultation, decisions, layout, submission, versions, working } from './pane-states-draft.ts';
import type { Show } from './pane-open.ts';

const sections = { 'before it opens': beforeTheFrame, work, matter, layout, versions, consultation, submission, decision: decisions, working }; // prettier-ignore

export interface State {
  readonly name: string;
  readonly show: Show;
}

/** All of them, section by section. */
export const states: readonly State[] = Object.entries(sections).flatMap(([section, shows]) =>
  Object.entries(shows).map(([name, show]) => ({ name: `${section}: ${name}`, show })),
);
