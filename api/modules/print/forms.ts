// What the printed forms are made of: plain data, already in words; whoever prints has looked names and units up.
import type { CivilDate } from '../../domain/kernel/dates.ts';

/** The cover of a register book. @legal NĐ 30/2020/NĐ-CP, Phụ lục IV, mục I.1 và VI.1 */
export interface BookCover {
  /** Missing for an agency with none over it. */
  readonly parentAgency?: string;
  readonly agency: string;
  /** What the book is called where an agency keeps several; else the form's own name is printed. */
  readonly name?: string;
  readonly year: number;
  readonly from: CivilDate;
  readonly until: CivilDate;
  /** Missing in an empty book. */
  readonly firstNumber?: number;
  readonly lastNumber?: number;
  /** Quyển số. */
  readonly volume: number;
  readonly printedAt: Date;
}

/** A number that no longer counts stays in the book with its reason. */
export interface Cancelled {
  readonly state: 'void' | 'recalled';
  readonly reason: string;
}

/** One line of the incoming book, column by column. @legal NĐ 30/2020/NĐ-CP, Phụ lục IV, mục VI.2 */
export interface IncomingBookRow {
  readonly arrivedOn: CivilDate;
  readonly arrivalNumber: number;
  readonly issuer: string;
  /** Số, ký hiệu as the issuer wrote them. */
  readonly code: string;
  readonly issuedOn?: CivilDate;
  readonly typeAndSubject: string;
  readonly recipient?: string;
  readonly handedOverOn?: CivilDate;
  /** Who received it; blank for ink. */
  readonly receivedBy?: string;
  readonly remark?: string;
  readonly cancelled?: Cancelled;
}

/** One line of the outgoing book, column by column. @legal NĐ 30/2020/NĐ-CP, Phụ lục IV, mục I.2 */
export interface OutgoingBookRow {
  /** Number and notation as issued: `4812/BKTB-PC`. */
  readonly code: string;
  readonly issuedOn: CivilDate;
  readonly typeAndSubject: string;
  readonly signer: string;
  readonly recipients: string;
  readonly keeper: string;
  readonly copies: number;
  readonly handedOverOn?: CivilDate;
  readonly receivedBy?: string;
  readonly remark?: string;
  readonly cancelled?: Cancelled;
}

export type Rows<T> = Iterable<T> | AsyncIterable<T>;

/** What somebody wrote on the slip. */
export interface SlipWriting {
  readonly text: string;
  /** Post and name: `Vụ trưởng Trần Thị Biển`. */
  readonly by: string;
  readonly on: CivilDate;
}

export interface SlipUnitOpinion {
  readonly unit: string;
  /** In words: `Nhất trí`, `Không có ý kiến (quá hạn)`. */
  readonly standing: string;
  readonly comment?: string;
  /** What the drafter made of it. */
  readonly answer?: string;
}

/** A submission slip (phiếu trình) of one round. */
export interface SubmissionSlipForm {
  readonly agency: string;
  readonly unit: string;
  readonly place: string;
  readonly on: CivilDate;
  /** Post and name of the one who decides. */
  readonly to: string;
  readonly officer: string;
  readonly round: number;
  readonly dueOn?: CivilDate;
  readonly matter: string;
  readonly grounds: string;
  readonly summary: string;
  readonly unitOpinions: readonly SlipUnitOpinion[];
  readonly proposal: string;
  readonly papers: readonly string[];
  readonly unitHead: readonly SlipWriting[];
  readonly office: readonly SlipWriting[];
  readonly leader: readonly SlipWriting[];
}
