// A valid outgoing document and its people; a test states only what it cares about.
import { authorityLines } from '../../api/domain/capacity/authority-lines.ts';
import type { SigningCapacity } from '../../api/domain/capacity/signing-capacity.ts';
import type { Actor, AgencyRole } from '../../api/domain/kernel/actor.ts';
import type { Result } from '../../api/domain/kernel/result.ts';
import { check, checklistFor, checkedHash } from '../../api/domain/outgoing/checklist.ts';
import { approve } from '../../api/domain/outgoing/decide.ts';
import type { CapacityOnRecord } from '../../api/domain/outgoing/draft.ts';
import { addDraft, chooseSigner, preview, start } from '../../api/domain/outgoing/draft.ts';
import type { OutgoingOutcome } from '../../api/domain/outgoing/facts.ts';
import { finishIssuing, startIssuing, stepDone, type ClaimedNumber } from '../../api/domain/outgoing/issue.ts';
import type { IssueStepName } from '../../api/domain/outgoing/issue-act.ts';
import {
  currentStep,
  type DraftVersion,
  type OutgoingDetails,
  type OutgoingDocument,
  type Preview,
} from '../../api/domain/outgoing/outgoing.ts';
import { proposeRoute, type RouteOffices } from '../../api/domain/outgoing/route.ts';
import { recordInkSignature, sign, type Signing } from '../../api/domain/outgoing/sign.ts';
import { submit, type Submitting } from '../../api/domain/outgoing/submit.ts';

export const hash = (digit: string): string => digit.repeat(64);
/** A Friday afternoon in Hải Phòng. */
export const friday = new Date('2026-03-20T08:00:00Z');

export const person = (positionId: string, unitId: string, ...roles: AgencyRole[]): Actor => ({
  userId: `u-${positionId}`,
  agencyId: 'bktb',
  positionId,
  unitId,
  roles,
});

export const people = {
  drafter: person('drafter', 'pc', 'officer'),
  head: person('head', 'pc', 'unit-head'),
  checker: person('checker', 'vp', 'layout-checker'),
  deputyMinister: person('deputy-minister', 'ld', 'deputy-leader'),
  minister: person('minister', 'ld', 'leader'),
  clerk: person('clerk', 'vp', 'registry-clerk'),
  chief: person('chief', 'vp', 'office-chief'),
  outsider: person('outsider', 'tc', 'officer'),
  inspector: person('inspector', 'tt', 'inspector'),
} as const;

export const aCapacity = (over: Partial<SigningCapacity> = {}): SigningCapacity => ({
  id: 'cap-kt',
  agencyId: 'bktb',
  positionId: 'deputy-minister',
  kind: 'deputy',
  from: '2026-01-01',
  legalBasis: 'Quyết định phân công số 12/QĐ-BKTB',
  ...over,
});

export const ktLines = authorityLines(aCapacity(), {
  agency: { headTitle: 'Bộ trưởng' },
  unit: { headTitle: 'Chánh Văn phòng' },
  position: { title: 'Thứ trưởng' },
});

export const onRecord: CapacityOnRecord = { capacity: aCapacity(), authorityLines: ktLines };

export const details = (over: Partial<OutgoingDetails> = {}): OutgoingDetails => ({
  documentType: 'official-letter',
  subject: 'Về việc góp ý dự thảo quy hoạch không gian biển',
  priority: 'normal',
  original: 'electronic',
  recipients: [{ name: 'Bộ Giao thông Đường thủy', purpose: 'to-act' }],
  copies: 1,
  attachments: [],
  ...over,
});

export const offices: RouteOffices = {
  drafterPositionId: 'drafter',
  unitHeads: ['head'],
  layoutCheckers: ['checker'],
  signerPositionId: 'deputy-minister',
};

/** The value of a rule that must have said yes. */
export function yes<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code} ${result.refusal.detail ?? ''}`);
  return result.value;
}

export const refusalOf = (result: Result<unknown>): string | undefined => (result.ok ? undefined : result.refusal.code);

export const after = (outcome: Result<OutgoingOutcome>): OutgoingDocument => yes(outcome).document;

export const aDraft = (
  over: Partial<DraftVersion> = {},
): Omit<DraftVersion, 'number' | 'userId' | 'positionId' | 'at'> => ({
  sha256: hash('a'),
  name: 'du-thao.docx',
  size: 20_000,
  findings: [],
  openChanges: 0,
  openComments: 0,
  ...over,
});

export const started = (over: Partial<OutgoingDetails> = {}): OutgoingDocument =>
  after(start('o-1', details(over), { stateSecret: false, restricted: false }, people.drafter, friday));

/** A PDF that shows a formula, made of a draft. */
export const aPreview = (over: Partial<Preview> = {}): Preview => ({
  draftSha256: hash('a'),
  pdfSha256: hash('b'),
  pages: 2,
  authorityLines: ktLines,
  at: friday,
  ...over,
});

export const unseen = (over: Partial<OutgoingDetails> = {}): OutgoingDocument =>
  after(
    chooseSigner(
      after(addDraft(started(over), people.drafter, aDraft(), friday)),
      people.drafter,
      onRecord,
      '2026-03-20',
    ),
  );

export const drafted = (over: Partial<OutgoingDetails> = {}, seen: Partial<Preview> = {}): OutgoingDocument =>
  after(preview(unseen(over), people.drafter, aPreview(seen)));

export const submitting = (over: Partial<Submitting> = {}): Submitting => ({
  pdfSha256: hash('b'),
  route: proposeRoute(offices),
  offices,
  capacity: onRecord,
  ...over,
});

export const inRoute = (over: Partial<OutgoingDetails> = {}): OutgoingDocument =>
  after(submit(drafted(over), people.drafter, submitting(), friday));

export function approved(over: Partial<OutgoingDetails> = {}): OutgoingDocument {
  let document = inRoute(over);
  for (const who of [people.head, people.checker]) document = after(approve(document, who, hash('b'), friday));
  return document;
}

export const signing: Signing = { hash: hash('b'), capacity: onRecord, foundLines: ktLines };

export const signed = (over: Partial<OutgoingDetails> = {}): OutgoingDocument =>
  after(sign(approved(over), people.deputyMinister, signing, { sha256: hash('c'), signatureId: 's-1' }, friday));

export const inkSigned = (): OutgoingDocument =>
  after(
    recordInkSignature(
      approved({ original: 'paper' }),
      people.clerk,
      {
        hash: hash('b'),
        signerUserId: 'u-deputy-minister',
        signedOn: '2026-03-20',
        paperPlace: 'Tủ 2, phòng văn thư',
        capacity: onRecord,
        foundLines: ktLines,
      },
      friday,
    ),
  );

export const machine = { signatureGood: true, layoutErrors: 0, formulaMatches: true };

export const checked = (document: OutgoingDocument): OutgoingDocument =>
  after(
    check(
      document,
      people.clerk,
      checkedHash(document) ?? '',
      checklistFor(document.original).map(({ code }) => ({ item: code, passed: true })),
      machine,
      friday,
    ),
  );

export const claimed: ClaimedNumber = {
  registerEntryId: 'e-1',
  seriesId: 'outgoing',
  year: 2026,
  number: 4812,
  notation: 'BKTB-PC',
  issuedOn: '2026-03-20',
  claimedAt: friday,
};

export const issuing = (document = checked(signed())): OutgoingDocument =>
  after(startIssuing(document, people.clerk, claimed));

export { currentStep };

/** Goes on with the act through these steps, each leaving a file but the verification. */
export const through = (document: OutgoingDocument, ...steps: IssueStepName[]): OutgoingDocument =>
  steps.reduce(
    (current, step, index) =>
      after(
        stepDone(
          current,
          step,
          step === 'verify' || step === 'seal-annexes' ? [] : [{ sha256: hash(String(index)) }],
          friday,
        ),
      ),
    document,
  );

export const electronicSteps = ['seal-number', 'add-seal', 'seal-annexes', 'verify'] as const;

export const issued = (document = issuing()): OutgoingDocument =>
  after(finishIssuing(through(document, ...electronicSteps), friday));
