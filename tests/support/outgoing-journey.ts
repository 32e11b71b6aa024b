// The way of a letter over the API, step by step, as its people would go it; a test stops where it wants to look.
import type { ApiClient } from '../../api/client/client.ts';
import { ApiProblem } from '../../api/client/client.ts';
import {
  ChooseSigner,
  DraftFromTemplate,
  GetOutgoing,
  PreviewOutgoing,
  StartOutgoing,
} from '../../api/contracts/outgoing.ts';
import { CheckOutgoing, IssueOutgoing, SignOutgoing } from '../../api/contracts/outgoing-issue.ts';
import type { OutgoingView } from '../../api/contracts/outgoing-views.ts';
import { ApproveStep, SubmitOutgoing } from '../../api/contracts/submission.ts';
import type { BodyInputOf } from '../../api/contracts/endpoint.ts';
import type { Ministry } from './app.ts';
import { pins, type SigningMinistry } from './signing-ministry.ts';

export type StartBody = BodyInputOf<typeof StartOutgoing>;

export const letter = (over: Partial<StartBody> = {}): StartBody => ({
  documentType: 'official-letter',
  subject: 'góp ý dự thảo quy hoạch không gian biển',
  recipients: [{ name: 'Bộ Giao thông Đường thủy', purpose: 'to-act' }],
  declaration: { stateSecret: false, restricted: false },
  ...over,
});

/** What a call that must have been refused said. */
export async function refused(call: Promise<unknown>): Promise<ApiProblem> {
  const thrown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (thrown instanceof ApiProblem) return thrown;
  throw new Error(`expected a problem document, got ${String(thrown)}`);
}

export const codeOf = async (call: Promise<unknown>): Promise<string> => (await refused(call)).code;

/** How a call names the document and the version seen. */
export const of = (document: Pick<OutgoingView, 'id' | 'version'>) => ({
  params: { documentId: document.id },
  seen: { version: document.version },
});

export const look = (client: ApiClient, id: string): Promise<OutgoingView> =>
  client.call(GetOutgoing, { params: { documentId: id } });

export const start = (ministry: Ministry, over: Partial<StartBody> = {}): Promise<OutgoingView> =>
  ministry.as('legalOfficer').call(StartOutgoing, { body: letter(over) });

export const paragraphs = [
  'Phúc đáp đề nghị của Quý Bộ về dự thảo quy hoạch không gian biển, Bộ Kinh tế Biển có ý kiến như sau:',
  'Bộ Kinh tế Biển thống nhất với nội dung dự thảo và đề nghị làm rõ Điều 3.',
  'Trân trọng đề nghị Quý Bộ tổng hợp',
];

/** With a signer and a draft from the template, looked at as PDF. */
export async function previewed(ministry: SigningMinistry, over: Partial<StartBody> = {}): Promise<OutgoingView> {
  const officer = ministry.as('legalOfficer');
  const started = await start(ministry, over);
  const capacityId = ministry.capacityId('deputy');
  const chosen = await officer.call(ChooseSigner, { ...of(started), body: { capacityId } });
  const drafted = await officer.call(DraftFromTemplate, {
    ...of(chosen),
    body: { template: 'official-letter', body: paragraphs },
  });
  return officer.call(PreviewOutgoing, of(drafted));
}

export const slip = (ministry: Ministry) => ({
  toPositionId: ministry.positionId('deputy'),
  matter: 'Góp ý dự thảo quy hoạch không gian biển',
  grounds: 'Đề nghị của Bộ Giao thông Đường thủy',
  summary: 'Thống nhất, đề nghị làm rõ Điều 3',
  proposal: 'Trình Thứ trưởng ký ban hành',
});

export const submit = (ministry: Ministry, document: OutgoingView): Promise<OutgoingView> =>
  ministry.as('legalOfficer').call(SubmitOutgoing, {
    ...of(document),
    body: { pdfSha256: document.preview?.pdfSha256 ?? '', slip: slip(ministry) },
  });

export const approve = (client: ApiClient, document: OutgoingView): Promise<OutgoingView> =>
  client.call(ApproveStep, { ...of(document), body: { hash: document.submitted?.pdfSha256 ?? '' } });

export async function approved(ministry: SigningMinistry, over: Partial<StartBody> = {}): Promise<OutgoingView> {
  const submitted = await submit(ministry, await previewed(ministry, over));
  return approve(ministry.as('checker'), await approve(ministry.as('legalHead'), submitted));
}

export const sign = (ministry: Ministry, document: OutgoingView, pin: string = pins.deputy): Promise<OutgoingView> =>
  ministry.as('deputy').call(SignOutgoing, {
    ...of(document),
    body: { hash: document.submitted?.pdfSha256 ?? '', pin },
  });

export const signed = async (ministry: SigningMinistry, over: Partial<StartBody> = {}): Promise<OutgoingView> =>
  sign(ministry, await approved(ministry, over));

/** Every item of the checklist answered with yes. */
export const check = (ministry: Ministry, document: OutgoingView): Promise<OutgoingView> =>
  ministry.as('clerk').call(CheckOutgoing, {
    ...of(document),
    body: {
      hash: document.checkedHash ?? '',
      answers: document.checklist.map(({ item }) => ({ item: item as never, passed: true })),
    },
  });

export const checked = async (ministry: SigningMinistry, over: Partial<StartBody> = {}): Promise<OutgoingView> =>
  check(ministry, await signed(ministry, over));

export const issue = (ministry: Ministry, document: OutgoingView, pin: string = pins.seal): Promise<OutgoingView> =>
  ministry.as('clerk').call(IssueOutgoing, { ...of(document), body: { pin } });

export const issued = async (ministry: SigningMinistry, over: Partial<StartBody> = {}): Promise<OutgoingView> =>
  issue(ministry, await checked(ministry, over));
