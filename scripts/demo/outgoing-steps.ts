// What the specialist does on the reply without Word: begins, drafts, chooses the signer, makes it into PDF, submits it.
import { UploadFile } from '../../api/contracts/file.ts';
import {
  AddDraft,
  ChooseSigner,
  DraftFromTemplate,
  GetOutgoing,
  PreviewOutgoing,
  StartOutgoing,
} from '../../api/contracts/outgoing.ts';
import type { OutgoingView } from '../../api/contracts/outgoing-views.ts';
import { SubmitOutgoing } from '../../api/contracts/submission.ts';
import { addWorkingDays } from '../../api/domain/calendar/working-days.ts';
import { civilDate } from '../../api/domain/kernel/dates.ts';
import type { MinistryPerson } from '../../api/try-out/ministry/ministry.ts';
import type { OwnFile } from './options.ts';
import type { Stage } from './stage.ts';
import { reply, replyBody, slip } from './texts.ts';

export interface ChosenSigner {
  readonly person: MinistryPerson;
  readonly capacityId: string;
}

const of = (view: Pick<OutgoingView, 'id' | 'version'>) => ({ params: { documentId: view.id }, seen: view });
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** As it is now. */
export const look = ({ as }: Stage, { id }: Pick<OutgoingView, 'id'>): Promise<OutgoingView> =>
  as('legalOfficer').call(GetOutgoing, { params: { documentId: id } });

/** Started as the answer that ends the incoming document. */
export const start = ({ as }: Stage, incomingId: string): Promise<OutgoingView> =>
  as('legalOfficer').call(StartOutgoing, {
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

/** The formula enters the draft where it has places for it. */
export const chooseSigner = ({ as }: Stage, view: OutgoingView, { capacityId }: ChosenSigner): Promise<OutgoingView> =>
  as('legalOfficer').call(ChooseSigner, { ...of(view), body: { capacityId } });

const fromTemplate = ({ as }: Stage, view: OutgoingView, body: readonly string[]): Promise<OutgoingView> =>
  as('legalOfficer').call(DraftFromTemplate, { ...of(view), body: { template: 'official-letter', body: [...body] } });

/** The first draft: from the template, or a person's own Word file. */
export async function draft(stage: Stage, view: OutgoingView, own: OwnFile | undefined): Promise<OutgoingView> {
  if (own === undefined) return fromTemplate(stage, view, replyBody(1, civilDate(new Date())));
  const officer = stage.as('legalOfficer');
  const query = { name: own.name, secrecy: 'none', denunciation: 'no' } as const;
  const { sha256 } = await officer.call(UploadFile, { query, bytes: own.bytes, type: docx });
  return officer.call(AddDraft, { ...of(view), body: { sha256, name: own.name } });
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

/** The specialist mends what it came back for; somebody's own file goes round again as it is. */
export const nextVersion = async (stage: Stage, returned: OutgoingView, own: boolean): Promise<OutgoingView> =>
  own ? returned : fromTemplate(stage, returned, replyBody(returned.round + 1, civilDate(new Date())));
