// People of the fictional Bộ Kinh tế Biển for tests of rules: who they are and what they hold.
import type { Actor, AgencyRole } from '../../api/domain/kernel/actor.ts';

/** Somebody of the agency; the position is named after the user. */
export const anActor = (name: string, unitId: string, ...roles: readonly AgencyRole[]): Actor => ({
  userId: `user-${name}`,
  agencyId: 'agency-1',
  positionId: `pos-${name}`,
  unitId,
  roles,
});

export const clerk = anActor('clerk', 'office', 'registry-clerk');
export const chief = anActor('chief', 'office', 'office-chief');
export const minister = anActor('minister', 'leaders', 'leader');
export const deputy = anActor('deputy', 'leaders', 'deputy-leader');
export const legalHead = anActor('legal-head', 'legal', 'unit-head');
export const legalClerk = anActor('legal-clerk', 'legal', 'unit-clerk');
export const legalOfficer = anActor('legal-officer', 'legal', 'officer');
export const financeHead = anActor('finance-head', 'finance', 'unit-head');
export const financeOfficer = anActor('finance-officer', 'finance', 'officer');
export const stranger: Actor = { ...anActor('stranger', 'office', 'registry-clerk', 'leader'), agencyId: 'agency-2' };

export const everybody: readonly Actor[] = [
  clerk,
  chief,
  minister,
  deputy,
  legalHead,
  legalClerk,
  legalOfficer,
  financeHead,
  financeOfficer,
  stranger,
];
