// Three units are asked about the draft: one answers in the thread of its channel, one on its card, one stays silent.
import { setTimeout as sleep } from 'node:timers/promises';
import {
  DraftConsultation,
  GetConsultation,
  SendConsultation,
  WeighOpinion,
  type ConsultationView,
} from '../../api/contracts/consultation.ts';
import type { OutgoingView } from '../../api/contracts/outgoing-views.ts';
import { addWorkingDays } from '../../api/domain/calendar/working-days.ts';
import { civilDate } from '../../api/domain/kernel/dates.ts';
import type { Stage } from './stage.ts';
import { opinions } from './texts.ts';

const readingMs = 1_000;
const mostTries = 5;

/** A unit's head says once that the unit talks together in this channel. */
export const bindChannel = ({ chat }: Stage) => chat.says('financeHead', 'kênh đơn vị', chat.channelOf('finance'));

/** Asked from the draft as it is; what comes back is the identity of the consultation. */
export async function ask({ as }: Stage, view: OutgoingView): Promise<string> {
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
  const { id } = await officer.call(SendConsultation, { params: { consultationId: drafted.id }, seen: drafted });
  return id;
}

/** A reply in the thread becomes a prepared opinion. */
export async function replyInThread({ chat }: Stage, consultationId: string) {
  const post = await chat.card('financeOfficer', consultationId);
  for (let tries = 1; ; tries += 1) {
    // people read first; a reply faster than the report of the post finds no matter behind its thread
    await sleep(readingMs);
    const answer = await chat.says('financeOfficer', `Đồng ý, ${opinions.finance}`, post);
    if (answer.text.startsWith('Đã ghi ý kiến')) return answer;
    if (tries === mostTries) throw new Error(`Trả lời trong kênh chưa thành ý kiến: ${answer.text}`);
  }
}

export const release = ({ chat }: Stage, consultationId: string) =>
  chat.presses('financeHead', 'Phát hành ý kiến đã chuẩn bị', consultationId);

export const answerOnCard = ({ chat }: Stage, consultationId: string) =>
  chat.presses('planningHead', 'Phát hành ý kiến', consultationId, { stance: 'agree' });

/** The drafter ends it with one unit silent. */
export const close = ({ chat }: Stage, consultationId: string) =>
  chat.presses('legalOfficer', 'Kết thúc lấy ý kiến', consultationId);

/** The drafter takes the opinion up. */
export async function weigh({ as }: Stage, consultationId: string): Promise<ConsultationView> {
  const params = { consultationId };
  const closed = await as('legalOfficer').call(GetConsultation, { params });
  const opinion = closed.table.find(({ unitId }) => unitId === 'bktb.finance')?.counting;
  if (!opinion) throw new Error('Ý kiến của Vụ Tài chính không có trong bảng tổng hợp.');
  const body = { opinionId: opinion.id, accepted: true };
  return as('legalOfficer').call(WeighOpinion, { params, seen: closed, body });
}
