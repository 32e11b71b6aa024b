// The port of consultations.
import type { Consultation } from '../../domain/consultation/consultation.ts';
import type { ConsultationState } from '../../domain/consultation/workflow.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import type { CivilDate } from '../../domain/kernel/dates.ts';
import type { Place } from '../../platform/mongo/cursor.ts';
import type { VersionedStore } from '../../platform/mongo/versioned.ts';

export interface ConsultationQuery {
  readonly actor: Actor;
  readonly outgoingId?: string;
  readonly state?: ConsultationState;
  readonly limit: number;
  readonly behind?: Place;
}

export interface ConsultationStore extends VersionedStore<Consultation> {
  /** What the actor may read, newest first, one more than asked. */
  page(query: ConsultationQuery): Promise<readonly Consultation[]>;
  /** Every consultation about an outgoing document, oldest first. */
  about(outgoingId: string): Promise<readonly Consultation[]>;
  /** Open ones whose last day was before this one. */
  openDueBefore(day: CivilDate): Promise<readonly Consultation[]>;
}
