// Signing capacity (thẩm quyền ký): who may sign what, and in whose stead, between two dates. A table of its own: a
// delegation lets somebody act in the system, it never lets anybody sign.
import type { DocumentTypeCode } from '../documents/document-types.ts';
import type { CivilDate } from '../kernel/dates.ts';

/**
 * In what quality somebody signs. `deputy` signs KT., `by-order` TL., `by-order-deputy` TL. with KT. below it, `mandate`
 * TUQ., `acting-head` Q.; the head signs plainly. TM. comes from the collective's name, whoever of the first three signs.
 * @legal NĐ 30/2020/NĐ-CP, Điều 13; Phụ lục I, phần I, mục II.7b
 */
export const capacityKinds = ['head', 'acting-head', 'deputy', 'by-order', 'by-order-deputy', 'mandate'] as const;
export type CapacityKind = (typeof capacityKinds)[number];

/** One rule that lets one position sign. Rules are added and ended, never rewritten: old signatures are judged by them. */
export interface SigningCapacity {
  readonly id: string;
  readonly agencyId: string;
  readonly positionId: string;
  readonly kind: CapacityKind;
  readonly from: CivilDate;
  /** The last day; a mandate must have one. */
  readonly until?: CivilDate;
  /** The regulation, decision or mandate that says so. */
  readonly legalBasis: string;
  /** The collective in whose name it is signed, in an agency that works by the collective regime: `ỦY BAN NHÂN DÂN`. */
  readonly collectiveName?: string;
  /** Codes of the document types it reaches; missing means every type. */
  readonly documentTypes?: readonly DocumentTypeCode[];
  /** The field a deputy was assigned, told by the units that draft in it; missing means the whole agency. */
  readonly draftingUnitIds?: readonly string[];
  /** What a mandate is limited to, in the words of the mandate. */
  readonly contents?: string;
  /** The rule of the unit's head (TL.) that was passed on to this deputy. */
  readonly passedOnFromId?: string;
}
