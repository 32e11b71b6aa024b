// The second half of the journey: the reply is drafted, consulted on, submitted twice, signed, numbered, sealed.
import { AnswerConsultation, CloseConsultation, DraftConsultation, SendConsultation, WeighOpinion } from '../../api/contracts/consultation.ts'; // prettier-ignore
import { UploadFile } from '../../api/contracts/file.ts';
import {
  AddDraft,
  ChooseSigner,
  ConfirmEnding,
  DraftFromTemplate,
  GetOutgoing,
  PreviewOutgoing,
  StartOutgoing,
} from '../../api/contracts/outgoing.ts';
import { CheckOutgoing, IssueOutgoing, SignOutgoing } from '../../api/contracts/outgoing-issue.ts';
import type { OutgoingView } from '../../api/contracts/outgoing-views.ts';
import {
  ApproveStep,
  GetSubmission,
  SendBackOutgoing,
  SubmitOutgoing,
  WriteOnSlip,
} from '../../api/contracts/submission.ts';
import { addWorkingDays } from '../../api/domain/calendar/working-days.ts';
import { civilDate } from '../../api/domain/kernel/dates.ts';
import { personPin, sealPin } from '../../api/try-out/keys.ts';
import type { MinistryPerson } from '../../api/try-out/ministry/ministry.ts';
import type { OwnFile } from './options.ts';
import type { Stage } from './stage.ts';
import { opinions, reply, sentBack, slip } from './texts.ts';

export interface ChosenSigner {
  readonly person: MinistryPerson;
  readonly capacityId: string;
}

const of = (view: Pick<OutgoingView, 'id' | 'version'>) => ({ params: { documentId: view.id }, seen: view });
const hashOf = (view: OutgoingView): string => view.submitted?.pdfSha256 ?? '';
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const look = ({ as }: Stage, { id }: OutgoingView): Promise<OutgoingView> =>
  as('legalOfficer').call(GetOutgoing, { params: { documentId: id } });

/** Started as the answer that ends the incoming document, with its signer chosen. */
export async function start({ as }: Stage, incomingId: string, { capacityId }: ChosenSigner): Promise<OutgoingView> {
  const started = await as('legalOfficer').call(StartOutgoing, {
    body: {
      documentType: 'official-letter',
      subject: reply.subject,
      priority: 'urgent',
      recipients: [
        { name: 'UBND tỉnh Hải Đảo', purpose: 'to-act' },
        { name: 'Vụ Tài chính', purpose: 'to-know', unitId: 'bktb.finance' },
      ],
      answers: { incomingId, ends: true },
      declaration: { stateSecret: false, restricted: false },
    },
  });
  return as('legalOfficer').call(ChooseSigner, { ...of(started), body: { capacityId } });
}

const fromTemplate = ({ as }: Stage, view: OutgoingView, body: readonly string[]): Promise<OutgoingView> =>
  as('legalOfficer').call(DraftFromTemplate, { ...of(view), body: { template: 'official-letter', body: [...body] } });

/** The first draft: from the template, or a person's own Word file. */
export async function draft(
  stage: Stage,
  view: OutgoingView,
  own: OwnFile | undefined,
  { capacityId }: ChosenSigner,
): Promise<OutgoingView> {
  if (own === undefined) return fromTemplate(stage, view, reply.first);
  const officer = stage.as('legalOfficer');
  const query = { name: own.name, secrecy: 'none', denunciation: 'no' } as const;
  const { sha256 } = await officer.call(UploadFile, { query, bytes: own.bytes, type: docx });
  const added = await officer.call(AddDraft, { ...of(view), body: { sha256, name: own.name } });
  // the formula enters the file where it has places for it
  return officer.call(ChooseSigner, { ...of(added), body: { capacityId } });
}

/** Three units are asked: one agrees with comments, one agrees, one stays silent. */
export async function consult(stage: Stage, view: OutgoingView) {
  const { as } = stage;
  const officer = as('legalOfficer');
  const drafted = await officer.call(DraftConsultation, {
    body: {
      outgoingId: view.id,
      draftSha256: view.drafts.at(-1)?.sha256 ?? '',
      questions: opinions.question,
      unitIds: ['bktb.finance', 'bktb.planning', 'bktb.science'],
      dueOn: addWorkingDays(civilDate(new Date()), 2),
    },
  });
  const params = { consultationId: drafted.id };
  const sent = await officer.call(SendConsultation, { params, seen: drafted });
  const first = await as('financeHead').call(AnswerConsultation, {
    params,
    seen: sent,
    body: { stance: 'agree-with-comments', comment: opinions.finance },
  });
  const second = await as('planningHead').call(AnswerConsultation, { params, seen: first, body: { stance: 'agree' } });
  const closed = await officer.call(CloseConsultation, { params, seen: second });
  const opinion = closed.table.find(({ unitId }) => unitId === 'bktb.finance')?.counting;
  if (!opinion) throw new Error('Ý kiến của Vụ Tài chính không có trong bảng tổng hợp.');
  await officer.call(WeighOpinion, { params, seen: closed, body: { opinionId: opinion.id, accepted: true } });
  return { table: closed, view: await look(stage, view) };
}

export const preview = ({ as }: Stage, view: OutgoingView): Promise<OutgoingView> =>
  as('legalOfficer').call(PreviewOutgoing, of(view));

export const submit = ({ as }: Stage, view: OutgoingView, { person }: ChosenSigner): Promise<OutgoingView> =>
  as('legalOfficer').call(SubmitOutgoing, {
    ...of(view),
    body: {
      pdfSha256: view.preview?.pdfSha256 ?? '',
      slip: {
        ...slip,
        toPositionId: `bktb.${person}`,
        dueOn: addWorkingDays(civilDate(new Date()), 3),
        papers: [{ kind: 'incoming', name: 'Công văn số 1125/UBND-KT', subjectId: view.answers?.incomingId ?? '' }],
      },
    },
  });

/** The head sends it back; the specialist adds what was missing, and looks at the new PDF. */
export async function secondVersion(stage: Stage, view: OutgoingView, own: boolean): Promise<OutgoingView> {
  const returned = await stage
    .as('legalHead')
    .call(SendBackOutgoing, { ...of(view), body: { hash: hashOf(view), reason: sentBack } });
  // somebody's own file goes round again as it is
  return preview(stage, own ? returned : await fromTemplate(stage, returned, reply.better));
}

/** A decision on the bytes of the round before must be refused; answers the sentence that says so. */
export async function approveOldBytes({ as }: Stage, view: OutgoingView, oldHash: string): Promise<string> {
  const asked = as('legalHead').call(ApproveStep, { ...of(view), body: { hash: oldHash } });
  return asked.then(
    () => Promise.reject(new Error('Quyết định trên bản cũ đã được nhận: không đúng.')),
    (refused: unknown) => (refused instanceof Error ? refused.message : String(refused)),
  );
}

/** The head initials the content, who also confirms that the reply ends the matter; the checker the layout. */
export async function initials(stage: Stage, view: OutgoingView): Promise<OutgoingView> {
  const { as } = stage;
  const slipOf = await as('legalHead').call(GetSubmission, { params: { documentId: view.id } });
  await as('legalHead').call(WriteOnSlip, {
    params: { documentId: view.id },
    seen: slipOf,
    body: { box: 'unit-head', text: 'Đã kiểm tra nội dung, kính trình Thứ trưởng.' },
  });
  const content = await as('legalHead').call(ApproveStep, {
    ...of(await look(stage, view)),
    body: { hash: hashOf(view) },
  });
  const confirmed = await as('legalHead').call(ConfirmEnding, of(content));
  return as('checker').call(ApproveStep, { ...of(confirmed), body: { hash: hashOf(view) } });
}

export async function sign(stage: Stage, view: OutgoingView, { person }: ChosenSigner): Promise<OutgoingView> {
  const signer = stage.as(person);
  const slipOf = await signer.call(GetSubmission, { params: { documentId: view.id } });
  await signer.call(WriteOnSlip, {
    params: { documentId: view.id },
    seen: slipOf,
    body: { box: 'leader', text: 'Đồng ý.' },
  });
  const current = await signer.call(GetOutgoing, { params: { documentId: view.id } });
  return signer.call(SignOutgoing, { ...of(current), body: { hash: hashOf(view), pin: personPin } });
}

export const check = ({ as }: Stage, view: OutgoingView): Promise<OutgoingView> =>
  as('clerk').call(CheckOutgoing, {
    ...of(view),
    body: {
      hash: view.checkedHash ?? '',
      answers: view.checklist.map(({ item }) => ({ item: item as never, passed: true })),
    },
  });

/** Number, date and seal; the same request twice issues once. */
export async function issue({ as }: Stage, view: OutgoingView): Promise<OutgoingView> {
  const issued = await as('clerk').call(IssueOutgoing, { ...of(view), body: { pin: sealPin } });
  if (issued.state !== 'issued') throw new Error(issued.issue?.stuck?.reason ?? 'Văn bản chưa phát hành xong.');
  return issued;
}
