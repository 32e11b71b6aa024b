// Who plays what in the demo: the fictional ministry's own people, with their titles in both languages.
import { ministry, type MinistryPerson } from '../../api/try-out/ministry/ministry.ts';
import type { Sentence } from '../lib/language.ts';

const player = (key: MinistryPerson, titleInEnglish: string): Sentence => {
  const { name, title } = ministry.people[key];
  return { vi: `${name}, ${title}`, en: `${name}, ${titleInEnglish}` };
};

export const nobody: Sentence = { vi: '', en: '' };

export const cast = {
  clerk: player('clerk', 'registry clerk'),
  chief: player('officeChief', 'office chief'),
  minister: player('minister', 'minister'),
  head: player('legalHead', 'head of the Legal Department'),
  officer: player('legalOfficer', 'legal officer'),
  checker: player('checker', 'layout checker'),
  financeHead: player('financeHead', 'head of the Finance Department'),
  financeOfficer: player('financeOfficer', 'finance officer'),
  planningHead: player('planningHead', 'head of the Planning Department'),
} as const;
