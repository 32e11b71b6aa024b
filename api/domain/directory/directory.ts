// The directory: agencies, their units, the people and the positions they hold. A position, not a person, acts:
// somebody with two positions chooses one, and a successor takes over what lies on the desk.
import type { AgencyRole } from '../kernel/actor.ts';
import type { CivilDate } from '../kernel/dates.ts';

/** An agency with its own seal and books; one inside another names its parent. */
export interface Agency {
  readonly id: string;
  /** Organisation code, e.g. `G99.12`. @legal QĐ 20/2020/QĐ-TTg, Điều 4–6 */
  readonly code: string;
  readonly name: string;
  /** As it stands in notations: `BKTB`. @legal NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.3b */
  readonly abbreviation: string;
  /** The name over its own in the heading of documents; missing where there is none. */
  readonly parentName?: string;
  readonly parentId?: string;
  /** The place in the date line of documents: `Hải Phòng`. */
  readonly place: string;
  /** The head's title as it stands over signatures: `BỘ TRƯỞNG`. */
  readonly headTitle: string;
  /** What chat may show of documents. */
  readonly chatContent: 'minimal' | 'full';
}

export interface Unit {
  readonly id: string;
  readonly agencyId: string;
  readonly name: string;
  /** As it stands in the notation of letters it drafts: `PC`. */
  readonly abbreviation: string;
  /** The title of its head as written under TL.: `CHÁNH VĂN PHÒNG`. */
  readonly headTitle: string;
  readonly order: number;
}

export interface User {
  readonly id: string;
  readonly fullName: string;
  readonly email: string;
  /** Tenant and object id under which the identity provider knows this person. */
  readonly tenant: string;
  readonly oid: string;
  readonly disabled: boolean;
}

export interface Position {
  readonly id: string;
  readonly agencyId: string;
  readonly unitId: string;
  readonly userId: string;
  /** As written over signatures and on cards: `Thứ trưởng`. */
  readonly title: string;
  readonly roles: readonly AgencyRole[];
  readonly from: CivilDate;
  readonly until?: CivilDate;
  readonly order: number;
}

/** Who acts in the system for whom, between two days, on what basis. Gives no capacity to sign. */
export interface Delegation {
  readonly id: string;
  readonly agencyId: string;
  readonly fromPositionId: string;
  readonly toPositionId: string;
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly legalBasis: string;
}

/** True on the days between `from` and `until`, both included; without `until` there is no last day. */
export const inForce = (rule: { readonly from: CivilDate; readonly until?: CivilDate }, on: CivilDate): boolean =>
  rule.from <= on && (rule.until === undefined || on <= rule.until);
