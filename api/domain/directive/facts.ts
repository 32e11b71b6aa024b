// What happens to directives: for the journal, and for telling people.
import type { CivilDate } from '../kernel/dates.ts';
import type { Purpose } from '../incoming/progress.ts';
import type { Directive } from './directive.ts';
import type { DirectiveCapacity } from './rank.ts';
import type { Recipient } from './recipient.ts';

export type DirectiveFact =
  | {
      readonly kind: 'directive-issued';
      readonly incomingId: string;
      readonly purpose: Purpose;
      readonly capacity: DirectiveCapacity;
      readonly recipients: readonly Recipient[];
      readonly dueOn?: CivilDate;
      readonly replaces?: string;
    }
  | { readonly kind: 'directive-acknowledged'; readonly recipient: Recipient }
  | {
      readonly kind: 'directive-handed-back';
      readonly recipient: Recipient;
      readonly asLead: boolean;
      readonly reason: string;
    }
  | { readonly kind: 'directive-replaced'; readonly by: string };

/** The next value and what there is to record. */
export interface DirectiveOutcome {
  readonly directive: Directive;
  readonly facts: readonly DirectiveFact[];
}
