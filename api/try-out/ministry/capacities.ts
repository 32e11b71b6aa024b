// Who may sign in the fictional agencies, by rules in force (thẩm quyền ký).
import type { SigningCapacity } from '../../domain/capacity/signing-capacity.ts';
import type { CivilDate } from '../../domain/kernel/dates.ts';
import { department } from './department.ts';
import { ministry, type MinistryPerson, type MinistryUnit } from './ministry.ts';
import { positionIdOf, unitIdOf } from './shape.ts';

const { id: bktb } = ministry.agency;
const { id: chdcc } = department.agency;
const person = (key: MinistryPerson): string => positionIdOf(bktb, key);
const units = (...keys: readonly MinistryUnit[]): readonly string[] => keys.map((key) => unitIdOf(bktb, key));

const regulation = 'Quy chế làm việc của Bộ Kinh tế Biển (Quyết định số 12/QĐ-BKTB, bản mẫu thử), Điều 7';
const assignment = 'Quyết định phân công công tác của Lãnh đạo Bộ số 35/QĐ-BKTB (bản mẫu thử)';
const ofDepartment = 'Quy chế làm việc của Cục Hải đảo và Cảng cá (bản mẫu thử)';

/** The rules from that day on: the head, KT. in a deputy's field, TL. of the office, TL. passed on to its deputy. */
// prettier-ignore
export const capacities = (from: CivilDate): readonly SigningCapacity[] => [
  { id: 'bktb.head',      agencyId: bktb, positionId: person('minister'),        kind: 'head',   from, legalBasis: regulation },
  { id: 'bktb.planning',  agencyId: bktb, positionId: person('deputyPlanning'),  kind: 'deputy', from, legalBasis: assignment,
    draftingUnitIds: units('legal', 'planning', 'science', 'office') },
  { id: 'bktb.fisheries', agencyId: bktb, positionId: person('deputyFisheries'), kind: 'deputy', from, legalBasis: assignment,
    draftingUnitIds: units('finance', 'fisheries') },
  { id: 'bktb.office',    agencyId: bktb, positionId: person('officeChief'),     kind: 'by-order', from, legalBasis: regulation,
    documentTypes: ['official-letter', 'notice', 'invitation', 'letter-of-introduction'] },
  { id: 'bktb.office-deputy', agencyId: bktb, positionId: person('officeDeputy'), kind: 'by-order-deputy', from, legalBasis: regulation,
    documentTypes: ['official-letter', 'invitation'], passedOnFromId: 'bktb.office' },
  { id: 'chdcc.head',     agencyId: chdcc, positionId: positionIdOf(chdcc, 'head'),   kind: 'head',   from, legalBasis: ofDepartment },
  { id: 'chdcc.deputy',   agencyId: chdcc, positionId: positionIdOf(chdcc, 'deputy'), kind: 'deputy', from, legalBasis: ofDepartment },
];
