// The outbox: facts of what somebody must be told and of what changed, written in the transaction of the change. Never a
// card, never a text.

export interface Notice {
  /** What happened, e.g. `directive-issued`; the one who renders chooses the view by it. */
  readonly kind: string;
  /** The thing it is about: `incoming`, `task`, `outgoing`, …. */
  readonly subjectKind: string;
  readonly subjectId: string;
  /** The position that must be told, or the channel of a unit. */
  readonly recipient: string;
  /** The version of the subject after the change. */
  readonly version: number;
}

/** A thing has a new version: whatever shows an older one is out of date. */
export interface Change extends Pick<Notice, 'subjectKind' | 'subjectId' | 'version'> {
  /** Recipients for whom the thing looks as before: what they have begun to write on its card is not taken from them. */
  readonly untouched?: readonly string[];
}

/** Writes in the transaction of the change. */
export interface Outbox {
  tell(notices: readonly Notice[]): Promise<void>;
  changed(...changes: readonly Change[]): Promise<void>;
}

const channelPrefix = 'unit-channel:';

/** The recipient of what a unit is told together, in its channel. */
export const unitChannel = (unitId: string): string => `${channelPrefix}${unitId}`;

/** The unit whose channel the recipient is; nothing for a position. */
export const unitOfRecipient = (recipient: string): string | undefined =>
  recipient.startsWith(channelPrefix) ? recipient.slice(channelPrefix.length) : undefined;

/**
 * `unreachable` waits until the bot is there; `dropped` ended in silence because there is nobody, or nothing, to show it to;
 * `superseded` gave way to a newer one about the same matter.
 */
export const deliveryStates = ['queued', 'leased', 'sent', 'failed', 'superseded', 'unreachable', 'dropped'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export interface Delivery extends Notice {
  readonly id: string;
  readonly agencyId: string;
  /** The copy that is to be updated; a message of its own when missing. */
  readonly copyId?: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly createdAt: Date;
  /** Not before this moment; of a leased one, when the lease ends. */
  readonly dueAt: Date;
  readonly leaseId?: string;
  readonly leasedAt?: Date;
  /** As whom, and for which conversation, the lease was given. */
  readonly offered?: { readonly tenant: string; readonly oid: string; readonly conversationId?: string };
  /** Where the message went, as the one who sent it reports. */
  readonly activityId?: string;
  readonly failure?: string;
}

/** How often a delivery is tried before it is listed as failed, and how long the pauses grow (seconds). */
export const mostAttempts = 8;
export const pauseSeconds = (attempts: number): number => Math.min(600, 5 * 2 ** attempts);

/** After so many days a notice is no news: the matter is on the list of what waits, and a flood of old cards helps nobody. */
export const freshForDays = 7;
