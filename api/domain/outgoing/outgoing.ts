// An outgoing document as a value: its versions, its route, what was decided on which bytes, and what became of it.
import type { DocumentTypeCode } from '../documents/document-types.ts';
import type { Reader } from '../kernel/access.ts';
import type { CivilDate } from '../kernel/dates.ts';
import type { Original, Priority } from '../incoming/incoming.ts';
import type { Finding } from '../layout/finding.ts';
import type { IssueAct } from './issue-act.ts';
import type { OutgoingState } from './workflow.ts';

/** Somebody it goes to; `to-act` stands under "Kính gửi", the others under "Nơi nhận". */
export const recipientPurposes = ['to-act', 'to-know', 'to-keep'] as const;
export interface Recipient {
  readonly name: string;
  readonly purpose: (typeof recipientPurposes)[number];
  /** Organisation code of an agency outside. */
  readonly agencyCode?: string;
  readonly email?: string;
  /** A unit or a position of the own agency. */
  readonly unitId?: string;
  readonly positionId?: string;
}

/** A paper that travels with the document: issued with it, or only for those who decide. */
export interface Attachment {
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
  readonly issuedWithIt: boolean;
}

/** One version of the draft (.docx), kept for ever under the hash of its bytes. */
export interface DraftVersion {
  readonly number: number;
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
  /** The version it was made from; missing for the first. */
  readonly basedOn?: string;
  readonly userId: string;
  readonly positionId: string;
  readonly at: Date;
  /** What the layout check found; only errors stop a submission. */
  readonly findings: readonly Finding[];
  readonly openChanges: number;
  readonly openComments: number;
}

/** Who is to sign, under which rule, and the formula that this makes. */
export interface ChosenSigner {
  readonly positionId: string;
  readonly capacityId: string;
  readonly authorityLines: readonly string[];
}

/** The steps before and with the signature; an initial (ký nháy) is a decision, never a signature in the file. */
export const stepKinds = ['content-initial', 'layout-check', 'initial', 'sign'] as const;
export type StepKind = (typeof stepKinds)[number];

export interface RouteStep {
  readonly id: string;
  readonly kind: StepKind;
  readonly positionId: string;
}

/** What somebody wrote beside a place of the document: the paragraph as the layout check counts, with its first words. */
export interface Remark {
  readonly paragraph: number;
  readonly words: string;
  readonly text: string;
}

/** What somebody decided, on exactly which bytes. Never changed; a later round leaves it as history. */
export interface Decision {
  readonly stepId: string;
  readonly kind: StepKind;
  readonly round: number;
  readonly hash: string;
  readonly verdict: 'approved' | 'sent-back';
  readonly userId: string;
  /** The position that acted, and the one whose step it was: they differ under a delegation. */
  readonly positionId: string;
  readonly stepPositionId: string;
  readonly capacityId?: string;
  readonly reason?: string;
  /** Beside the reason, when it was sent back. */
  readonly remarks?: readonly Remark[];
  readonly at: Date;
}

/** The PDF made of one version of the draft, which the drafter looks at before it is submitted. */
export interface Preview {
  readonly draftSha256: string;
  readonly pdfSha256: string;
  readonly pages: number;
  /** The formula over the signature as it can be read in the PDF. */
  readonly authorityLines: readonly string[];
  readonly at: Date;
}

/** What went into the round: the draft, and the PDF made from it whose hash everybody decides on. */
export interface SubmittedVersion extends Preview {
  readonly round: number;
}

/** The signer's signature: in a file, or in ink on paper. A return by the clerk makes it void; it stays on record. */
export interface DocumentSignature {
  readonly round: number;
  readonly positionId: string;
  readonly userId: string;
  readonly capacityId: string;
  readonly signedAt: Date;
  readonly signedOn: CivilDate;
  /** The signed file; missing for ink. */
  readonly sha256?: string;
  readonly signatureId?: string;
  readonly void?: { readonly at: Date; readonly positionId: string; readonly reason: string };
}

/** One item of the clerk's checklist as answered, on the bytes it was answered for. */
export interface CheckAnswer {
  readonly item: string;
  readonly passed: boolean;
  readonly note?: string;
  readonly hash: string;
  readonly userId: string;
  readonly at: Date;
}

/** The incoming document this one replies to, and whether it ends it. */
export interface Answering {
  readonly incomingId: string;
  readonly ends: boolean;
  readonly confirmed?: { readonly userId: string; readonly positionId: string; readonly at: Date };
}

/** What this document does to an earlier one of ours. @legal NĐ 30/2020/NĐ-CP, Điều 18.3 */
export const linkKinds = ['replaces', 'corrects', 'recalls'] as const;
export interface EarlierDocument {
  readonly kind: (typeof linkKinds)[number];
  readonly documentId: string;
}

export interface Ending {
  readonly reason: string;
  readonly userId: string;
  readonly positionId: string;
  readonly at: Date;
}

/** What the drafter may set and change while it is a draft. */
export interface OutgoingDetails {
  readonly documentType: DocumentTypeCode;
  readonly subject: string;
  readonly priority: Priority;
  readonly original: Original;
  readonly recipients: readonly Recipient[];
  /** How many copies are issued (số lượng bản). */
  readonly copies: number;
  readonly answerDueOn?: CivilDate;
  readonly note?: string;
  readonly attachments: readonly Attachment[];
  readonly answers?: Answering;
  readonly earlier?: EarlierDocument;
}

export interface OutgoingDocument extends OutgoingDetails {
  readonly id: string;
  readonly agencyId: string;
  readonly version: number;
  readonly state: OutgoingState;
  readonly drafterPositionId: string;
  readonly draftingUnitId: string;
  readonly startedAt: Date;
  readonly drafts: readonly DraftVersion[];
  readonly preview?: Preview;
  readonly signer?: ChosenSigner;
  readonly round: number;
  readonly submitted?: SubmittedVersion;
  readonly route: readonly RouteStep[];
  readonly decisions: readonly Decision[];
  readonly signatures: readonly DocumentSignature[];
  readonly checks: readonly CheckAnswer[];
  readonly issue?: IssueAct;
  /** Where the paper original lies. */
  readonly paperPlace?: string;
  readonly ending?: Ending;
  /** The later document that replaced or corrected it. */
  readonly laterId?: string;
  /** Readers that other matters brought in: consulted units, leaders who directed the task. */
  readonly sharedWith: readonly Reader[];
}

/** The newest version of the draft. */
export const currentDraft = (document: OutgoingDocument): DraftVersion | undefined => document.drafts.at(-1);

/** The signature in force: the newest one that was not made void. */
export const validSignature = (document: OutgoingDocument): DocumentSignature | undefined => {
  const last = document.signatures.at(-1);
  return last?.void === undefined ? last : undefined;
};

/** The decisions of this round on the bytes now submitted; all others are history. */
export const validDecisions = (document: OutgoingDocument): readonly Decision[] =>
  document.decisions.filter(
    ({ round, hash }) => round === document.submitted?.round && hash === document.submitted.pdfSha256,
  );

/** The step that waits for its decision, while the document is on its route. */
export function currentStep(document: OutgoingDocument): RouteStep | undefined {
  if (document.state !== 'in-route' && document.state !== 'approved') return undefined;
  const decided = validDecisions(document).filter(({ verdict }) => verdict === 'approved');
  return document.route.find(({ id }) => !decided.some(({ stepId }) => stepId === id));
}
