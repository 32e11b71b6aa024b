// Which document types share one counter. The head of the agency decides it for administrative documents; by default they
// all share one series a year.
import type { DocumentTypeCode } from '../documents/document-types.ts';
import { yearOf, type CivilDate } from '../kernel/dates.ts';

/** One counter a year. `owner` is an advisory body that issues in its own name with the agency's seal. */
export interface NumberSeries {
  readonly id: string;
  readonly name: string;
  /** Codes of the types it counts; missing means all that no other series counts. */
  readonly documentTypes?: readonly DocumentTypeCode[];
  readonly ownerUnitId?: string;
}

/** @legal NĐ 30/2020/NĐ-CP, Điều 15.1c: one series for paper and electronic documents together */
export const administrativeSeries: NumberSeries = { id: 'outgoing', name: 'Văn bản hành chính' };

/**
 * The series that counts a document of this type drafted by this unit: its body's own, else the one that names the type,
 * else the one for the rest. An agency that set nothing has one administrative series.
 * @legal NĐ 30/2020/NĐ-CP, Điều 15.1; Phụ lục I, phần I, mục II.3a
 */
export function seriesOf(
  documentType: DocumentTypeCode,
  unitId: string,
  scheme: readonly NumberSeries[],
): NumberSeries {
  const counts = (series: NumberSeries): boolean => series.documentTypes?.includes(documentType) ?? true;
  const owned = scheme.filter(({ ownerUnitId }) => ownerUnitId === unitId);
  const common = scheme.filter(({ ownerUnitId }) => ownerUnitId === undefined);
  return (
    owned.find((series) => series.documentTypes !== undefined && counts(series)) ??
    owned.find(counts) ??
    common.find((series) => series.documentTypes !== undefined && counts(series)) ??
    common.find(counts) ??
    administrativeSeries
  );
}

/** The calendar year whose counter a document of this day takes its number from: every year starts at 01. */
export const seriesYear = (issuedOn: CivilDate): number => yearOf(issuedOn);
