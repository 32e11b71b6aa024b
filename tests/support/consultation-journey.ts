// Requests for opinions over the API, as far as a test wants them to be.
import {
  AnswerConsultation,
  DraftConsultation,
  SendConsultation,
  type ConsultationView,
} from '../../api/contracts/consultation.ts';
import type { BodyInputOf } from '../../api/contracts/endpoint.ts';
import { DraftFromTemplate } from '../../api/contracts/outgoing.ts';
import type { Ministry } from './app.ts';
import { of, paragraphs, previewed, start } from './outgoing-journey.ts';
import type { SigningMinistry } from './signing-ministry.ts';

const at = ({ id, version }: ConsultationView) => ({ params: { consultationId: id }, seen: { version } });

/** What to ask these units about a draft that was just written. */
export async function askingOf(
  ministry: Ministry,
  unitIds: readonly string[],
): Promise<BodyInputOf<typeof DraftConsultation>> {
  const document = await start(ministry);
  const body = { template: 'official-letter', body: paragraphs } as const;
  const { id, drafts } = await ministry.as('legalOfficer').call(DraftFromTemplate, { ...of(document), body });
  const draftSha256 = drafts.at(-1)?.sha256 ?? '';
  const questions = 'Điều 3 đã phù hợp chưa?';
  return { outgoingId: id, draftSha256, questions, unitIds: [...unitIds], dueOn: '2026-11-27' };
}

/** Written, not sent yet: the Finance Department is to be asked about a draft. */
export async function draftedAsking(ministry: SigningMinistry): Promise<ConsultationView> {
  const document = await previewed(ministry);
  return ministry.as('legalOfficer').call(DraftConsultation, {
    body: {
      outgoingId: document.id,
      draftSha256: document.drafts.at(-1)?.sha256 ?? '',
      questions: 'Đề nghị góp ý về nguồn kinh phí.',
      unitIds: [ministry.unitId('finance')],
      dueOn: '2026-11-30',
    },
  });
}

export const sendAsking = (ministry: Ministry, drafted: ConsultationView): Promise<ConsultationView> =>
  ministry.as('legalOfficer').call(SendConsultation, at(drafted));

/** Sent, and answered by the head of the unit with a comment. */
export async function answeredAsking(ministry: SigningMinistry): Promise<ConsultationView> {
  const sent = await sendAsking(ministry, await draftedAsking(ministry));
  const body = { stance: 'agree-with-comments', comment: 'Bổ sung cơ cấu nguồn vốn.' } as const;
  return ministry.as('financeHead').call(AnswerConsultation, { ...at(sent), body });
}
