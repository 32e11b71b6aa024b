// Every dialog at work: who opens it, about what matter, and what stands there once it has drawn itself.
import { RecordInkSignature, ReturnToDrafter } from '../../../api/contracts/outgoing-issue.ts';
import type { OutgoingView } from '../../../api/contracts/outgoing-views.ts';
import type { Person } from '../../support/app.ts';
import { answeredAsking, draftedAsking } from '../../support/consultation-journey.ts';
import { claimOnly } from '../../support/cut-off.ts';
import { approved, check, checked, issue, look, of, previewed, signed } from '../../support/outgoing-journey.ts';
import { registry } from '../../support/registry.ts';
import type { SigningMinistry } from '../../support/signing-ministry.ts';
import { seen } from './dialog-stage.ts';

export interface DialogAtWork {
  readonly as: Person;
  readonly page: string;
  readonly given: Readonly<Record<string, string>>;
  /** What stands there once the dialog has drawn itself. */
  readonly ready: string;
}

type Dialogs = Readonly<Record<string, DialogAtWork>>;

/** Numbered, and stopped before its seal. */
async function stuck(ministry: SigningMinistry): Promise<OutgoingView> {
  const document = await checked(ministry);
  await claimOnly(ministry, document);
  return look(ministry.as('clerk'), document.id);
}

/** A paper original that has its number and waits for its scan. */
async function numberedOnPaper(ministry: SigningMinistry): Promise<OutgoingView> {
  const document = await approved(ministry, { original: 'paper' });
  const hash = document.submitted?.pdfSha256 ?? '';
  const body = { hash, signedOn: '2026-11-23', paperPlace: 'Tủ 2, phòng văn thư' };
  const signedInInk = await ministry.as('clerk').call(RecordInkSignature, { ...of(document), body });
  return issue(ministry, await check(ministry, signedInInk));
}

/** Signed, and returned by the registry. */
async function returned(ministry: SigningMinistry): Promise<OutgoingView> {
  const body = { reason: 'Sai tên cơ quan nhận ở trang 2.' };
  return ministry.as('clerk').call(ReturnToDrafter, { ...of(await signed(ministry)), body });
}

async function aboutArrivals(ministry: SigningMinistry): Promise<Dialogs> {
  const arrived = await registry(ministry).registered();
  const toDirect = await registry(ministry).presented();
  const [arrivedId, toDirectId] = [{ id: arrived.id }, { id: toDirect.id }];
  return {
    upload: { as: 'clerk', page: 'upload', given: { what: 'incoming' }, ready: 'fieldset' },
    correct: { as: 'clerk', page: 'correct', given: arrivedId, ready: 'form' },
    'incoming document': { as: 'clerk', page: 'document', given: { kind: 'incoming', ...arrivedId }, ready: 'img' },
    propose: { as: 'officeChief', page: 'propose', given: toDirectId, ready: 'form' },
    direct: { as: 'minister', page: 'direct', given: toDirectId, ready: 'form' },
  };
}

async function aboutDrafts(ministry: SigningMinistry): Promise<Dialogs> {
  const drafted = await previewed(ministry);
  const back = await returned(ministry);
  const toAsk = await draftedAsking(ministry);
  const answered = await answeredAsking(ministry);
  return {
    'a new draft': { as: 'legalOfficer', page: 'draft', given: {}, ready: 'form' },
    draft: { as: 'legalOfficer', page: 'draft', given: { id: back.id }, ready: 'img' },
    submit: { as: 'legalOfficer', page: 'submit', given: { id: drafted.id }, ready: 'img' },
    'asking for opinions': { as: 'legalOfficer', page: 'consult', given: { id: toAsk.id, for: 'edit' }, ready: 'form' },
    'weighing opinions': {
      as: 'legalOfficer',
      page: 'consult',
      given: { id: answered.id, for: 'weigh' },
      ready: 'form',
    },
    'what is asked about': {
      as: 'financeHead',
      page: 'document',
      given: { kind: 'consultation', id: answered.id },
      ready: 'img',
    },
    'returned document': {
      as: 'legalOfficer',
      page: 'document',
      given: { kind: 'outgoing', id: back.id },
      ready: 'img',
    },
  };
}

async function aboutDecisions(ministry: SigningMinistry): Promise<Dialogs> {
  const toSign = await approved(ministry);
  const toCheck = await signed(ministry);
  return {
    'outgoing document': { as: 'deputy', page: 'document', given: { kind: 'outgoing', id: toSign.id }, ready: 'img' },
    sign: { as: 'deputy', page: 'sign', given: seen(toSign), ready: 'img' },
    'sending back': {
      as: 'deputy',
      page: 'reason',
      given: { ...seen(toSign), act: 'submission.send-back' },
      ready: 'form',
    },
    'returning to the drafter': {
      as: 'clerk',
      page: 'reason',
      given: { ...seen(toCheck), act: 'outgoing.return-to-drafter' },
      ready: 'form',
    },
    check: { as: 'clerk', page: 'check', given: seen(toCheck), ready: 'img' },
  };
}

async function aboutIssuing(ministry: SigningMinistry): Promise<Dialogs> {
  const toIssue = await checked(ministry);
  const begun = await stuck(ministry);
  const onPaper = await approved(ministry, { original: 'paper' });
  const toScan = await numberedOnPaper(ministry);
  return {
    // the card was sent before something changed
    issue: { as: 'clerk', page: 'issue', given: { ...seen(toIssue), hash: 'f'.repeat(64) }, ready: 'img' },
    seal: { as: 'clerk', page: 'seal', given: { ...seen(begun), hash: begun.checkedHash ?? '' }, ready: 'img' },
    void: { as: 'clerk', page: 'void', given: seen(begun), ready: 'form' },
    ink: { as: 'clerk', page: 'ink', given: seen(onPaper), ready: 'form' },
    scan: { as: 'clerk', page: 'scan', given: seen(toScan), ready: 'form' },
  };
}

/** In a ministry of their own matters; by a name for what they are opened for. */
export async function everyDialog(ministry: SigningMinistry): Promise<Dialogs> {
  return {
    ...(await aboutArrivals(ministry)),
    ...(await aboutDrafts(ministry)),
    ...(await aboutDecisions(ministry)),
    ...(await aboutIssuing(ministry)),
  };
}
