// Whom else than a leader the agency lets direct incoming documents: set by its own regulation, so it is data with dates.
import type { DocumentTypeCode } from '../documents/document-types.ts';
import type { CivilDate } from '../kernel/dates.ts';

export interface DirectingScope {
  readonly by: 'office-chief' | 'registry-clerk';
  readonly documentTypes: 'all' | readonly DocumentTypeCode[];
  readonly from: CivilDate;
  readonly until?: CivilDate;
  readonly legalBasis: string;
}

/**
 * What holds in an agency that set nothing: the office chief distributes any document, the clerk transfers those whose
 * handler is clear from the document itself.
 * @legal NĐ 30/2020/NĐ-CP, Điều 23.1
 */
export const defaultScopes: readonly DirectingScope[] = [
  { by: 'office-chief', documentTypes: 'all', from: '2020-03-05', legalBasis: 'NĐ 30/2020/NĐ-CP, Điều 23.1' },
  { by: 'registry-clerk', documentTypes: 'all', from: '2020-03-05', legalBasis: 'NĐ 30/2020/NĐ-CP, Điều 23.1' },
];

/** True when one of the scopes lets this role direct a document of this type on this day. */
export const scopeCovers = (
  scopes: readonly DirectingScope[],
  by: DirectingScope['by'],
  documentType: DocumentTypeCode,
  on: CivilDate,
): boolean =>
  scopes.some(
    (scope) =>
      scope.by === by &&
      (scope.documentTypes === 'all' || scope.documentTypes.includes(documentType)) &&
      scope.from <= on &&
      (scope.until === undefined || on <= scope.until),
  );
