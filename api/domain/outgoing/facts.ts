// What happened to an outgoing document: facts for the journal and for those who are to be told. Ids, hashes and reasons.
import type { DocumentTypeCode } from '../documents/document-types.ts';
import type { CivilDate } from '../kernel/dates.ts';
import type { OutgoingDocument, StepKind } from './outgoing.ts';
import type { IssueStepName } from './issue-act.ts';

// prettier-ignore
export type OutgoingFact =
  | { readonly kind: 'document-started'; readonly documentType: DocumentTypeCode; readonly draftingUnitId: string }
  | { readonly kind: 'details-changed'; readonly fields: readonly string[] }
  | { readonly kind: 'signer-chosen'; readonly positionId: string; readonly capacityId: string }
  | { readonly kind: 'draft-added'; readonly sha256: string; readonly number: number; readonly basedOn?: string }
  | { readonly kind: 'previewed'; readonly draftSha256: string; readonly pdfSha256: string }
  | { readonly kind: 'submitted'; readonly round: number; readonly draftSha256: string; readonly pdfSha256: string }
  | { readonly kind: 'decision-wanted'; readonly stepId: string; readonly step: StepKind; readonly positionId: string }
  | { readonly kind: 'step-approved'; readonly stepId: string; readonly step: StepKind; readonly hash: string; readonly onBehalfOf?: string }
  | { readonly kind: 'sent-back'; readonly stepId: string; readonly hash: string; readonly reason: string; readonly remarks?: number }
  | { readonly kind: 'withdrawn'; readonly round: number; readonly waited?: string }
  | { readonly kind: 'signed'; readonly hash: string; readonly capacityId: string; readonly signedHash?: string; readonly ink: boolean }
  | { readonly kind: 'signature-void'; readonly round: number; readonly reason: string }
  | { readonly kind: 'checked'; readonly hash: string; readonly passed: readonly string[]; readonly failed: readonly string[] }
  | { readonly kind: 'issuing-started'; readonly seriesId: string; readonly year: number; readonly number: number; readonly issuedOn: CivilDate }
  | { readonly kind: 'issue-step-done'; readonly step: IssueStepName; readonly sha256?: string }
  | { readonly kind: 'issue-stuck'; readonly step: IssueStepName; readonly reason: string }
  | { readonly kind: 'sealing-anew'; readonly reason: string }
  | { readonly kind: 'issued'; readonly number: number; readonly notation: string; readonly issuedOn: CivilDate; readonly sha256: string }
  | { readonly kind: 'issued-late'; readonly latestOn: CivilDate }
  | { readonly kind: 'number-void'; readonly number: number; readonly reason: string }
  | { readonly kind: 'recalled'; readonly reason: string; readonly byDocumentId?: string }
  | { readonly kind: 'replaced'; readonly byDocumentId: string }
  | { readonly kind: 'corrected'; readonly byDocumentId: string }
  | { readonly kind: 'ending-confirmed'; readonly incomingId: string }
  | { readonly kind: 'answer-issued'; readonly incomingId: string; readonly ends: boolean }
  | { readonly kind: 'cancelled'; readonly reason: string }
  | { readonly kind: 'shared'; readonly readers: readonly string[] };

/** What a rule about an outgoing document gives back: its next value, and the facts to record with it. */
export interface OutgoingOutcome {
  readonly document: OutgoingDocument;
  readonly facts: readonly OutgoingFact[];
}
