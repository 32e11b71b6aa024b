// The outbox: facts of what somebody must be told, written in the transaction of the change. Never a card, never a text.

export interface Notice {
  /** What happened, e.g. `directive-issued`; the one who renders chooses the view by it. */
  readonly kind: string;
  /** The thing it is about: `incoming`, `task`, `outgoing`, …. */
  readonly subjectKind: string;
  readonly subjectId: string;
  /** The position that must be told. */
  readonly recipient: string;
  /** The version of the subject after the change. */
  readonly version: number;
}

export const deliveryStates = ['queued', 'leased', 'sent', 'failed', 'superseded'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export interface Delivery extends Notice {
  readonly id: string;
  readonly agencyId: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly createdAt: Date;
  /** Not before this moment. */
  readonly dueAt: Date;
  readonly leaseId?: string;
  readonly leasedUntil?: Date;
  /** Where the message went, as the one who sent it reports. */
  readonly activityId?: string;
  readonly failure?: string;
}

/** Writes in the transaction of the change. */
export interface Outbox {
  tell(notices: readonly Notice[]): Promise<void>;
}

/** How often a delivery is tried before it is listed as failed, and how long the pauses grow (seconds). */
export const mostAttempts = 8;
export const pauseSeconds = (attempts: number): number => Math.min(600, 5 * 2 ** attempts);
