// The fictional arrivals as data: what came in on which day, how, and how far it got. Everything that a clerk, a chief and a
// unit meet in a month is in it: express letters, work that is late, a duplicate, a crooked scan, a letter gone astray.
import type { DocumentTypeCode } from '../../domain/documents/document-types.ts';
import type { Priority } from '../../domain/incoming/incoming.ts';
import type { MinistryUnit } from '../ministry/ministry.ts';
import { issuers, type FictionalIssuer } from './issuers.ts';
import { matter } from './subjects.ts';

/** How far an arrival gets. `handled` is directed to its unit; `work` says how far the unit got with it. */
export type Fate =
  | { readonly end: 'received' | 'registered' | 'presented' | 'proposed' | 'noted' | 'filed' | 'returned' }
  | {
      readonly end: 'handled';
      readonly by: 'officeChief' | 'minister';
      /** Working days from the day of the directive; `across-holiday` is the working day after the next days off. */
      readonly due: number | 'across-holiday';
      readonly work: 'new' | 'accepted' | 'in-progress' | 'for-review' | 'done' | 'extension-asked' | 'astray';
      readonly supporting?: readonly string[];
    };

/** What lies in the file: nothing, a letter, one signed by its issuer, one that only says it was signed, a crooked scan. */
export type FileKind = 'none' | 'letter' | 'signed' | 'claims-signature' | 'crooked-scan';

export interface Arrival {
  readonly key: string;
  /** Working days before today. */
  readonly daysAgo: number;
  readonly issuer: FictionalIssuer;
  readonly code: string;
  readonly type: DocumentTypeCode;
  readonly subject: string;
  /** The unit whose matter it is. */
  readonly unit: string;
  readonly priority: Priority;
  readonly file: FileKind;
  readonly fate: Fate;
}

interface Wish {
  readonly daysAgo: number;
  readonly fate: Fate;
  readonly file?: FileKind;
  readonly priority?: Priority;
}

const handled = (
  by: 'officeChief' | 'minister',
  due: number | 'across-holiday',
  work: Extract<Fate, { end: 'handled' }>['work'],
  supporting: readonly MinistryUnit[] = [],
): Fate => ({ end: 'handled', by, due, work, ...(supporting.length > 0 ? { supporting } : {}) });

const times = <T>(count: number, make: (at: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, at) => make(at));

/** Work that is late today: directed weeks ago, due days ago, still open. */
const overdue = times(12, (at): Wish => ({
  daysAgo: 18 - at,
  fate: handled(at % 3 === 0 ? 'minister' : 'officeChief', 4, at % 2 === 0 ? 'in-progress' : 'accepted'),
  file: at % 4 === 0 ? 'letter' : 'none',
}));

const pastDays = times(22, (at): Wish => ({
  daysAgo: 20 - (at % 19),
  fate:
    at % 4 === 0
      ? { end: 'noted' }
      : at % 4 === 1
        ? { end: 'filed' }
        : handled(at % 4 === 2 ? 'officeChief' : 'minister', 5, 'done'),
}));

/** By the day's routine: most are noted, handled or still on their way. */
const routine = (at: number): Fate => {
  switch (at % 10) {
    case 0:
    case 1:
    case 2:
      return { end: 'noted' };
    case 3:
      return { end: 'filed' };
    case 4:
    case 5:
      return handled('officeChief', 3 + (at % 8), at % 20 === 4 ? 'in-progress' : 'accepted');
    case 6:
      return handled('officeChief', 5 + (at % 6), 'new', at % 20 === 6 ? ['finance'] : []);
    case 7:
      return { end: 'presented' };
    case 8:
      return at % 20 === 8 ? { end: 'proposed' } : { end: 'presented' };
    default:
      return { end: 'registered' };
  }
};

// prettier-ignore
const special: readonly Wish[] = [
  { daysAgo: 0, priority: 'express', file: 'letter',           fate: { end: 'proposed' } },
  { daysAgo: 0, priority: 'express', file: 'signed',           fate: handled('minister', 0, 'accepted', ['finance']) },
  { daysAgo: 0, priority: 'express', file: 'letter',           fate: handled('minister', 1, 'in-progress') },
  { daysAgo: 0, priority: 'urgent',  file: 'signed',           fate: handled('officeChief', 2, 'for-review') },
  { daysAgo: 0, priority: 'very-urgent', file: 'letter',       fate: { end: 'presented' } },
  { daysAgo: 0, file: 'crooked-scan',                          fate: { end: 'registered' } },
  { daysAgo: 0, file: 'claims-signature',                      fate: { end: 'noted' } },
  { daysAgo: 0, file: 'letter',                                fate: { end: 'returned' } },
  { daysAgo: 3, file: 'letter',                                fate: handled('officeChief', 6, 'astray') },
  { daysAgo: 2, file: 'signed',                                fate: handled('officeChief', 'across-holiday', 'accepted') },
  { daysAgo: 1, file: 'letter',                                fate: handled('minister', 'across-holiday', 'in-progress', ['legal', 'science']) },
  { daysAgo: 0, file: 'signed',                                fate: handled('officeChief', 'across-holiday', 'new') },
  { daysAgo: 2, file: 'letter',                                fate: handled('officeChief', 4, 'extension-asked') },
];

const fileOf = (at: number): FileKind => (at % 24 === 4 ? 'signed' : at % 9 === 1 ? 'letter' : 'none');

const fittingIssuer = (file: FileKind, at: number): FictionalIssuer => {
  const pool: readonly FictionalIssuer[] = file === 'signed' ? issuers.filter((issuer) => 'signs' in issuer) : issuers;
  const issuer = pool[at % pool.length];
  if (issuer === undefined) throw new RangeError('there are issuers');
  return issuer;
};

const arrivalOf = (wish: Wish, at: number): Arrival => {
  const { type, text, unit } = matter(at);
  const file = wish.file ?? 'none';
  const issuer = fittingIssuer(file, at);
  return {
    key: `arrival-${String(at).padStart(3, '0')}`,
    daysAgo: wish.daysAgo,
    issuer,
    code: `${String(137 + at * 7)}/${issuer.notation}`,
    type,
    subject: text,
    unit,
    priority: wish.priority ?? 'normal',
    file,
    fate: wish.fate,
  };
};

const plain = 172;

/** Every arrival of the ministry, oldest day first; the last one came twice. */
export function arrivals(): readonly Arrival[] {
  const wishes: readonly Wish[] = [
    ...overdue,
    ...pastDays,
    ...special,
    ...times(plain, (at): Wish => ({ daysAgo: 0, fate: routine(at), file: fileOf(at) })),
  ];
  const all = wishes.map(arrivalOf);
  const twice = all.find(({ daysAgo, fate }) => daysAgo === 1 && fate.end === 'handled');
  if (twice === undefined) throw new Error('the letter that came twice is missing');
  const duplicate: Arrival = { ...twice, key: 'arrival-twice', daysAgo: 0, file: 'letter', fate: { end: 'received' } };
  return [...all, duplicate].toSorted((a, b) => b.daysAgo - a.daysAgo);
}

/** The arrivals of the Cục, in its own book. */
export const departmentArrivals = (): readonly Arrival[] =>
  times(9, (at): Arrival => {
    const wish: Wish = {
      daysAgo: at < 3 ? 2 : 0,
      fate:
        at % 3 === 0
          ? handled('officeChief', 5, 'in-progress')
          : at % 3 === 1
            ? { end: 'noted' }
            : { end: 'presented' },
      file: at === 3 ? 'signed' : 'none',
    };
    return { ...arrivalOf(wish, 300 + at), key: `cuc-${at}`, unit: 'ports' };
  });

/** True for an arrival that gets a number. */
export const isRegistered = ({ fate }: Arrival): boolean => fate.end !== 'received' && fate.end !== 'returned';
