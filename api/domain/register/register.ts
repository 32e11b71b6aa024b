// The register books (sổ đăng ký văn bản): series of numbers by calendar year, without gaps, in the order of time.
// NĐ 30/2020/NĐ-CP, Điều 15 (số đi), Điều 22 (số đến), Phụ lục IV (the books).
import { civilDate, yearOf, type CivilDate } from '../kernel/dates.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { take, type Step } from '../kernel/workflow.ts';

export const registerKinds = ['incoming', 'outgoing', 'copies'] as const;
export type RegisterKind = (typeof registerKinds)[number];

/** One series of numbers; its books are its calendar years. */
export interface Register {
  readonly id: string;
  readonly agencyId: string;
  readonly kind: RegisterKind;
  /** As printed on the cover: `SỔ ĐĂNG KÝ VĂN BẢN ĐI`, with what it holds where an agency keeps several. */
  readonly name: string;
  /** Why there is a book of its own, where the law allows one. @legal NĐ 30/2020/NĐ-CP, Điều 4.2b, Điều 22.1 */
  readonly legalBasis?: string;
}

export const entryStates = ['entered', 'issuing', 'issued', 'recalled', 'void'] as const;
export type EntryState = (typeof entryStates)[number];

export type EntryAction = 'finish-issue' | 'recall' | 'void';

/**
 * The life of a row. A number is never lost, reused or undone: it is recalled or void with its reason, and the row stays.
 */
// prettier-ignore
export const entryWorkflow: readonly Step<EntryState, EntryAction, 'system' | 'registry-clerk'>[] = [
  { action: 'finish-issue', from: ['issuing'],            to: 'issued',   by: ['system'] },
  { action: 'recall',       from: ['entered', 'issued'],  to: 'recalled', by: ['registry-clerk'] },
  { action: 'void',         from: ['entered', 'issuing'], to: 'void',     by: ['registry-clerk'] },
];

/** What the columns of the book tell of an incoming document when it was entered. */
export interface IncomingColumns {
  readonly kind: 'incoming';
  readonly issuer: string;
  /** Số, ký hiệu as the issuer wrote them. */
  readonly code: string;
  readonly issuedOn?: CivilDate;
  readonly typeAndSubject: string;
}

/** What the columns of the book tell of an outgoing document when its number was given. */
export interface OutgoingColumns {
  readonly kind: 'outgoing';
  /** What follows the number and the slash: `BKTB-PC`. */
  readonly notation: string;
  readonly typeAndSubject: string;
  readonly signer: string;
  readonly recipients: string;
  /** Who keeps the file copy. */
  readonly keeper: string;
  readonly copies: number;
}

/** A row. Number, date and document never change; hand-over and receipt are added records (`EntryNote`). */
export interface RegisterEntry {
  readonly id: string;
  readonly agencyId: string;
  readonly registerId: string;
  readonly year: number;
  readonly number: number;
  readonly documentId: string;
  /** The day that stands beside the number. */
  readonly on: CivilDate;
  readonly claimedAt: Date;
  readonly state: EntryState;
  /** Why it is void or recalled. */
  readonly reason?: string;
  readonly columns: IncomingColumns | OutgoingColumns;
  readonly version: number;
}

export const noteKinds = ['handed-over', 'received', 'remark'] as const;

/** What the paper book gets later: to whom it went (columns 7 and 8 of arrivals), who received it (9), remarks (10). */
export interface EntryNote {
  readonly id: string;
  readonly agencyId: string;
  readonly entryId: string;
  readonly kind: (typeof noteKinds)[number];
  readonly text: string;
  readonly on: CivilDate;
  readonly at: Date;
  readonly by: string;
}

/** Where a series stands: the last number given, its year and moment. */
export interface Counter {
  readonly year: number;
  readonly last: number;
  readonly lastAt: Date;
}

/**
 * The next number of a series: consecutive from 1 on 1 January to 31 December, and never earlier in time than the one
 * before, even when a clock goes back.
 * @legal NĐ 30/2020/NĐ-CP, Điều 15.1
 */
export function nextNumber(counter: Counter, now: Date): { number: number; year: number; at: Date; on: CivilDate } {
  const at = now > counter.lastAt ? now : counter.lastAt;
  const on = civilDate(at);
  const year = yearOf(on);
  return { number: year === counter.year ? counter.last + 1 : 1, year, at, on };
}

/** The row after a step; recalling and voiding want their reason. */
export function stepEntry(
  entry: RegisterEntry,
  action: EntryAction,
  by: 'system' | 'registry-clerk',
  reason?: string,
): Result<RegisterEntry> {
  const state = take(entryWorkflow, entry.state, action, [by]);
  if (!state.ok) return state;
  if (action === 'finish-issue') return ok({ ...entry, state: state.value });
  if (!reason?.trim()) return refuse({ code: 'reason-missing', detail: 'Xin ghi lý do thu hồi hoặc hủy số.' });
  return ok({ ...entry, state: state.value, reason: reason.trim() });
}
