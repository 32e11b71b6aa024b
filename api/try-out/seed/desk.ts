// Who does what with arrivals in an agency: the registry, who distributes, who leads a unit, who works in it.

export interface Desk {
  readonly name: string;
  readonly clerks: readonly string[];
  readonly chief: string;
  readonly head: string;
  /** Who a proposal of the chief goes to, by the unit whose matter it is. */
  readonly leaderFor: (unit: string) => string;
  readonly headOf: Readonly<Record<string, string>>;
  readonly officerOf: Readonly<Record<string, string>>;
  /** The unit to which something goes by mistake. */
  readonly astray: string;
}

export const ministryDesk: Desk = {
  name: 'Bộ Kinh tế Biển',
  clerks: ['clerk', 'secondClerk'],
  chief: 'officeChief',
  head: 'minister',
  leaderFor: (unit) => (unit === 'finance' || unit === 'fisheries' ? 'deputyFisheries' : 'deputyPlanning'),
  headOf: {
    office: 'officeDeputy',
    legal: 'legalHead',
    finance: 'financeHead',
    planning: 'planningHead',
    fisheries: 'fisheriesHead',
    science: 'scienceHead',
  },
  officerOf: {
    office: 'officeOfficer',
    legal: 'legalOfficer',
    finance: 'financeOfficer',
    planning: 'planningOfficer',
    fisheries: 'fisheriesOfficer',
    science: 'scienceOfficer',
  },
  astray: 'finance',
};

export const departmentDesk: Desk = {
  name: 'Cục Hải đảo và Cảng cá',
  clerks: ['clerk'],
  chief: 'officeChief',
  head: 'head',
  leaderFor: () => 'deputy',
  headOf: { ports: 'portsHead' },
  officerOf: { ports: 'portsOfficer' },
  astray: 'ports',
};
