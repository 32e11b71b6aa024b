// A directive (bút phê): an administrative order on an incoming document. Its content never changes; only a new one, that
// names it, takes its place.
import type { Reader } from '../kernel/access.ts';
import type { CivilDate } from '../kernel/dates.ts';
import type { Deed } from '../incoming/incoming.ts';
import type { Purpose } from '../incoming/progress.ts';
import type { DirectiveCapacity } from './rank.ts';
import type { Recipient } from './recipient.ts';

export const directiveStates = ['issued', 'acknowledged', 'replaced'] as const;
export type DirectiveState = (typeof directiveStates)[number];

/** Somebody who has to do something, and by when. */
export interface Charge {
  readonly recipient: Recipient;
  readonly dueOn: CivilDate;
}

export interface Acknowledgement extends Deed {
  readonly recipient: Recipient;
}

export interface HandBack extends Deed {
  readonly recipient: Recipient;
  readonly reason: string;
}

/** Whom it speaks to: one lead (chủ trì), supporting (phối hợp), for information (để biết). */
export interface Distribution {
  readonly lead?: Charge;
  readonly supporting: readonly Charge[];
  readonly forInformation: readonly Recipient[];
}

export interface Directive extends Distribution {
  readonly id: string;
  readonly agencyId: string;
  readonly version: number;
  readonly incomingId: string;
  readonly state: DirectiveState;
  readonly issued: Deed & { readonly capacity: DirectiveCapacity; readonly onBehalfOf?: string };
  readonly text: string;
  readonly purpose: Purpose;
  /** A reply is asked for, not only a report that it was done. */
  readonly replyRequired: boolean;
  readonly replaces?: string;
  readonly replacedBy?: string;
  readonly acknowledgements: readonly Acknowledgement[];
  readonly handBacks: readonly HandBack[];
  readonly readers: readonly Reader[];
}

/** Everybody it speaks to, the lead first. */
export const recipientsOf = ({ lead, supporting, forInformation }: Distribution): readonly Recipient[] => [
  ...(lead === undefined ? [] : [lead.recipient]),
  ...supporting.map(({ recipient }) => recipient),
  ...forInformation,
];
