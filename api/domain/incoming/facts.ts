// What happens to incoming documents: for the journal, and for telling people. Ids and figures, never a subject.
import type { Recipient } from '../directive/recipient.ts';
import type { CivilDate } from '../kernel/dates.ts';
import type { Channel, IncomingDetails, IncomingDocument, Original, Priority } from './incoming.ts';

export type IncomingFact =
  | {
      readonly kind: 'incoming-received';
      readonly channel: Channel;
      readonly original: Original;
      readonly files: readonly string[];
    }
  | {
      readonly kind: 'incoming-registered';
      readonly arrivalNumber: number;
      readonly arrivedOn: CivilDate;
      readonly priority: Priority;
      readonly duplicatesOf: readonly string[];
    }
  | {
      readonly kind: 'incoming-corrected';
      readonly before: Partial<IncomingDetails>;
      readonly after: Partial<IncomingDetails>;
    }
  | { readonly kind: 'incoming-presented'; readonly toPositionId?: string }
  | { readonly kind: 'distribution-proposed'; readonly toPositionId: string; readonly lead?: Recipient }
  | { readonly kind: 'incoming-directed'; readonly directiveId: string; readonly purpose: 'handle' | 'note' | 'file' }
  | { readonly kind: 'incoming-begun'; readonly taskId: string }
  | { readonly kind: 'incoming-answered'; readonly taskId: string; readonly answeredBy: string }
  | { readonly kind: 'incoming-closed'; readonly taskId: string }
  | { readonly kind: 'incoming-handed-back'; readonly directiveId: string; readonly reason: string }
  | { readonly kind: 'incoming-returned'; readonly reason: string; readonly arrivalNumber?: number }
  | { readonly kind: 'incoming-recalled'; readonly reason: string };

/** The next value and what there is to record. */
export interface IncomingOutcome {
  readonly incoming: IncomingDocument;
  readonly facts: readonly IncomingFact[];
}
