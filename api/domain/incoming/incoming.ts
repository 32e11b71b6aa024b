// An incoming document (văn bản đến): its words and what is kept of it, from receipt to the answer.
import type { DirectiveCapacity } from '../directive/rank.ts';
import type { Recipient } from '../directive/recipient.ts';
import type { DocumentTypeCode } from '../documents/document-types.ts';
import type { Reader } from '../kernel/access.ts';
import type { CivilDate } from '../kernel/dates.ts';
import type { DocumentCode } from './document-code.ts';
import type { FileSignature, LegalEffect } from './legal-effect.ts';

// prettier-ignore
export const incomingStates = [
  'received', 'registered', 'presented', 'directed', 'in-progress', 'answered', 'noted', 'closed', 'returned', 'recalled-by-issuer',
] as const;
export type IncomingState = (typeof incomingStates)[number];

/** How it came: `exchange` is the document axis, `electronic` mail or a portal, `scan` the scanner's folder, `paper` the post. */
export const channels = ['scan', 'electronic', 'exchange', 'paper'] as const;
export type Channel = (typeof channels)[number];

/** What the original is: of a scanned paper it is the paper. */
export const originals = ['paper', 'electronic'] as const;
export type Original = (typeof originals)[number];

/** Thường, khẩn, thượng khẩn, hỏa tốc. @legal NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục III.2b */
export const priorities = ['normal', 'urgent', 'very-urgent', 'express'] as const;
export type Priority = (typeof priorities)[number];

/** The agency or person that issued it; the code of QĐ 20/2020/QĐ-TTg where it is known. */
export interface Issuer {
  readonly name: string;
  readonly code?: string;
}

/** A file kept under its hash; the first of a document is the document itself, the others are its annexes. */
export interface KeptFile {
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

/** What stands on the document: the fields that the registry clerk reads off it. @legal NĐ 30/2020/NĐ-CP, Phụ lục VI, phần II, mục II */
export interface IncomingDetails {
  readonly issuer: Issuer;
  readonly code: DocumentCode;
  readonly issuedOn: CivilDate;
  readonly documentType: DocumentTypeCode;
  readonly subject: string;
  readonly priority: Priority;
  readonly pages?: number;
  readonly signer?: { readonly fullName: string; readonly title?: string };
  readonly description?: string;
}

/** Who did something, in which position, and when. */
export interface Deed {
  readonly userId: string;
  readonly positionId: string;
  readonly at: Date;
}

/** The row of the incoming register. @legal NĐ 30/2020/NĐ-CP, Điều 22.2 */
export interface Arrival {
  readonly number: number;
  readonly on: CivilDate;
  readonly registerEntryId: string;
}

/** An earlier arrival of what looks like the same document. */
export interface EarlierArrival {
  readonly incomingId: string;
  readonly arrivalNumber?: number;
  readonly arrivedOn: CivilDate;
}

/** What the office chief proposes to the leader: the directive as it might be. */
export interface DistributionProposal extends Deed {
  readonly toPositionId: string;
  readonly text: string;
  readonly lead?: Recipient;
  readonly supporting: readonly Recipient[];
  readonly forInformation: readonly Recipient[];
  readonly dueOn?: CivilDate;
}

/** The directive in force, as far as the document's own life needs it. */
export interface CurrentDirective {
  readonly id: string;
  readonly byPositionId: string;
  readonly capacity: DirectiveCapacity;
  readonly lead?: Recipient;
  readonly recipients: readonly Recipient[];
  readonly dueOn?: CivilDate;
  readonly leadTaskId?: string;
}

export interface IncomingDocument extends IncomingDetails {
  readonly id: string;
  readonly agencyId: string;
  readonly version: number;
  readonly state: IncomingState;
  readonly channel: Channel;
  readonly original: Original;
  readonly files: readonly KeptFile[];
  readonly signature: FileSignature;
  readonly effect: LegalEffect;
  readonly received: Deed;
  readonly registered?: Deed & { readonly acknowledgedDuplicates: readonly EarlierArrival[] };
  readonly arrival?: Arrival;
  readonly presented?: Deed & { readonly toPositionId?: string };
  readonly proposal?: DistributionProposal;
  readonly directive?: CurrentDirective;
  readonly handBacks: readonly (Deed & { readonly directiveId: string; readonly reason: string })[];
  /** The outgoing document that answers it. */
  readonly answeredBy?: string;
  readonly ended?: { readonly at: Date; readonly reason?: string };
  readonly readers: readonly Reader[];
}
