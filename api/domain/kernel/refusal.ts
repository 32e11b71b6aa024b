// Every reason for which a rule may say no. Status and Vietnamese title of each: contracts/problem.ts.

export const refusalCodes = [
  // who and when
  'role-not-allowed',
  'action-not-open',
  'not-current-version',
  // intake
  'secret-not-accepted',
  'denunciation-not-accepted',
  'restricted-not-accepted',
  'subject-missing',
  'date-not-possible',
  'information-only',
  'issuer-missing',
  'document-without-file',
  'text-too-long',
  'duplicate-not-acknowledged',
  'file-empty',
  'file-too-large',
  'file-type-not-accepted',
  'file-broken',
  'file-encrypted',
  'file-has-macro',
  'file-has-ole',
  'file-has-external-link',
  'file-has-script',
  'file-is-bomb',
  // directive, task
  'lead-missing',
  'lead-not-single',
  'recipient-unknown',
  'due-date-passed',
  'reason-missing',
  'directive-text-missing',
  'recipient-repeated',
  'due-date-missing',
  'due-date-after-lead',
  'assignee-unknown',
  'extension-too-late',
  'result-missing',
  // consultation
  'opinion-needs-comment',
  'consultation-without-units',
  'questions-missing',
  'opinion-unknown',
  // outgoing
  'draft-missing',
  'draft-conflict',
  'recipients-missing',
  'slip-not-complete',
  'capacity-not-valid',
  'capacity-not-complete',
  'formula-mismatch',
  'original-mismatch',
  'route-not-complete',
  'layout-has-errors',
  'tracked-changes-open',
  'signature-missing',
  'signature-broken',
  'checklist-not-complete',
  'agency-mismatch',
  'already-issued',
  'issuing-before',
  // making and reading files
  'not-a-word-file',
  'control-missing',
  'draft-not-recognised',
  'encoding-too-old',
  'converter-busy',
  'conversion-failed',
  'pdf-unreadable',
  'tool-missing',
  // signing
  'pin-wrong',
  'pin-locked',
  'key-missing',
  'key-file-unreadable',
  'key-not-supported',
  'certificate-not-in-force',
  'certificate-not-for-signing',
  'signing-place-missing',
  'signature-already-there',
  'signature-order-wrong',
  'signature-value-wrong',
  'picture-unreadable',
  'returned-file-not-ours',
  'number-not-possible',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** A rule's "no": a code for programs and, where it helps, a Vietnamese sentence for people. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly detail?: string;
}
