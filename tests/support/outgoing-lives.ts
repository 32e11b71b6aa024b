// Outgoing documents in every state of their life, as they lie in a test ministry: with folder, row in the book and files.
import { v7 as uuid } from 'uuid';
import { recall, voidNumber } from '../../api/domain/outgoing/after-issue.ts';
import type { Result } from '../../api/domain/kernel/result.ts';
import { approve, sendBack } from '../../api/domain/outgoing/decide.ts';
import { cancel } from '../../api/domain/outgoing/draft.ts';
import { stuck } from '../../api/domain/outgoing/issue.ts';
import type { OutgoingDocument } from '../../api/domain/outgoing/outgoing.ts';
import type { RegisterEntry } from '../../api/domain/register/register.ts';
import { endFolder, endRound, openFolder } from '../../api/domain/submission/slip.ts';
import type { Submission, SubmissionOutcome } from '../../api/domain/submission/submission.ts';
import { outgoingStore, submissionStore } from '../../api/modules/outgoing/index.ts';
import { registerStore } from '../../api/modules/register/index.ts';
import type { Ministry } from './app.ts';
import { moved } from './moved.ts';
import {
  after,
  approved,
  checked,
  drafted,
  friday,
  hash,
  inkSigned,
  inRoute,
  issued,
  issuing,
  people,
  signed,
  through,
  yes,
} from './outgoing.ts';

/** Letters in the states of their life, and where more than one kind lies in a state, one of each. */
export const letters = (title: string): readonly (readonly [string, () => OutgoingDocument])[] => {
  const ends = { answers: { incomingId: 'i-1', ends: true }, subject: title };
  const checkedLetter = () => checked(signed(ends));
  return [
    ['drafting', () => drafted(ends)],
    ['in-route', () => inRoute(ends)],
    ['in-route, at the second step', () => after(approve(inRoute(ends), people.head, hash('b'), friday))],
    ['sent-back', () => after(sendBack(inRoute(ends), people.head, { hash: hash('b'), reason: 'Sửa Điều 3' }, friday))],
    ['approved', () => approved(ends)],
    ['approved, to be signed on paper', () => approved({ ...ends, original: 'paper' })],
    ['signed', () => signed(ends)],
    ['signed and checked', () => checkedLetter()],
    ['signed in ink', () => inkSigned()],
    ['issuing', () => issuing(checkedLetter())],
    [
      'issuing, sealed but not passed',
      () =>
        after(
          stuck(through(issuing(checkedLetter()), 'seal-number', 'add-seal', 'seal-annexes'), 'Tệp không đạt', friday),
        ),
    ],
    ['issued', () => issued(issuing(checkedLetter()))],
    ['corrected', () => ({ ...issued(issuing(checkedLetter())), state: 'corrected' as const, laterId: 'o-2' })],
    ['replaced', () => ({ ...issued(issuing(checkedLetter())), state: 'replaced' as const, laterId: 'o-2' })],
    ['recalled', () => after(recall(issued(), people.minister, 'Ban hành nhầm', friday))],
    ['void', () => after(voidNumber(issuing(), people.clerk, 'Không phát hành được', friday))],
    ['cancelled', () => after(cancel(drafted(ends), people.drafter, 'Không cần nữa', friday))],
  ];
};

export interface Lying {
  readonly document: OutgoingDocument;
  readonly folder?: Submission;
}

/** What the letters stand on in a ministry: the signer's rule, and stored files for the draft and for the PDF. */
export interface Ground {
  readonly ministry: Ministry;
  readonly capacityId: string;
  readonly docx: string;
  readonly pdf: string;
}

/** Who is who in the letters of the rules, and in this ministry. */
const namesIn = ({ ministry, capacityId, docx, pdf }: Ground): ReadonlyMap<string, string> => {
  const persons = [
    ['drafter', 'legalOfficer'],
    ['head', 'legalHead'],
    ['checker', 'checker'],
    ['deputy-minister', 'deputy'],
    ['minister', 'minister'],
    ['clerk', 'clerk'],
  ] as const;
  return new Map([
    ['bktb', ministry.agencyId],
    ['cap-kt', capacityId],
    [hash('a'), docx],
    ...['b', 'c', '0', '1', '2'].map((digit): [string, string] => [hash(digit), pdf]),
    ['pc', ministry.unitId('legal')],
    ['vp', ministry.unitId('office')],
    ...persons.flatMap(([before, now]): [string, string][] => [
      [before, ministry.positionId(now)],
      [`u-${before}`, `user-${ministry.positionId(now)}`],
    ]),
  ]);
};

export const slipTo = (toPositionId: string) => ({
  toPositionId,
  matter: 'Góp ý dự thảo',
  grounds: 'Đề nghị của Bộ Hải đảo',
  summary: 'Thống nhất',
  proposal: 'Trình ký ban hành',
  papers: [],
});

/** As the store keeps it: every change is the next version. */
const kept = (result: Result<SubmissionOutcome>): Submission => {
  const { submission } = yes(result);
  return { ...submission, version: submission.version + 1 };
};

/** The folder follows its document: a round runs on the route, was accepted with the signature, ends with the document. */
function folderOf(document: OutgoingDocument, { ministry, docx, pdf }: Ground): Submission | undefined {
  const { id, agencyId, state, round, drafterPositionId, draftingUnitId } = document;
  if (round === 0) return undefined;
  const about = { id: uuid(), agencyId, outgoingId: id, drafterPositionId, draftingUnitId };
  const slip = slipTo(ministry.positionId('deputy'));
  const open = yes(openFolder(about, { slip, unitOpinions: [], draftSha256: docx, pdfSha256: pdf }, friday)).submission;
  if (state === 'in-route' || state === 'approved') return open;
  const ended = kept(endRound(open, state === 'sent-back' ? 'returned' : 'accepted', friday));
  return ['sent-back', 'signed', 'issuing'].includes(state) ? ended : kept(endFolder(ended));
}

const columns = {
  kind: 'outgoing',
  notation: 'BKTB-PC',
  typeAndSubject: 'Công văn',
  signer: 'A',
  recipients: 'B',
  keeper: 'VT',
  copies: 1,
} as const;

const entryStates: Partial<Record<OutgoingDocument['state'], RegisterEntry['state']>> = {
  issuing: 'issuing',
  void: 'void',
  recalled: 'recalled',
};

const rowsOf = ({ id, agencyId, state, issue }: OutgoingDocument, registerId: string): RegisterEntry[] =>
  issue === undefined
    ? []
    : [
        {
          id: issue.registerEntryId,
          agencyId,
          registerId,
          year: issue.year,
          number: issue.number,
          documentId: id,
          on: issue.issuedOn,
          claimedAt: issue.claimedAt,
          state: entryStates[state] ?? 'issued',
          columns,
          version: 1,
        },
      ];

/** Stores so many letters that are alike, each with a number of its own where it has one. */
export function lettersIn(ground: Ground) {
  const { ministry } = ground;
  const names = namesIn(ground);
  let last = 0;
  const lying = (letter: OutgoingDocument): Lying => {
    last += 1;
    const { issue, ...rest } = moved(letter, names);
    const document = {
      ...rest,
      id: uuid(),
      ...(issue === undefined ? {} : { issue: { ...issue, registerEntryId: uuid(), number: last } }),
    };
    const folder = folderOf(document, ground);
    return { document, ...(folder ? { folder } : {}) };
  };
  return async (letter: () => OutgoingDocument, count: number): Promise<[Lying, ...Lying[]]> => {
    const made: [Lying, ...Lying[]] = [lying(letter()), ...Array.from({ length: count - 1 }, () => lying(letter()))];
    await outgoingStore(ministry.agencyId).addMany(made.map(({ document }) => document));
    await submissionStore(ministry.agencyId).addMany(made.flatMap(({ folder }) => folder ?? []));
    const rows = made.flatMap(({ document }) => rowsOf(document, ministry.outgoingRegisterId));
    if (rows.length > 0) await registerStore(ministry.agencyId).addEntries(rows);
    return made;
  };
}
