// The second half of the journey, in its order: drafted, put to other units, decided round by round, issued.
import type { OutgoingView } from '../../api/contracts/outgoing-views.ts';
import { civilDate } from '../../api/domain/kernel/dates.ts';
import { cast } from './cast.ts';
import * as consultation from './consultation-steps.ts';
import * as decision from './decision-steps.ts';
import { signerFor, usualSigner } from './fit-draft.ts';
import * as reply from './outgoing-steps.ts';
import type { Played } from './played.ts';
import { playRounds } from './rounds.ts';
import { opinionsSentence } from './sentences.ts';
import type { Specialist } from './specialist.ts';
import { counted, same, severityWords } from './words.ts';

async function playDraft(
  { options: { draft }, progress: { step, say } }: Played,
  work: Specialist,
  incomingId: string,
) {
  const started = await step(
    cast.officer,
    draft === undefined
      ? { vi: 'Bắt đầu văn bản trả lời từ mẫu', en: 'The reply is begun from the template' }
      : { vi: `Đưa ${draft.name} vào soạn thảo`, en: `${draft.name} becomes the draft` },
    () => work.begin(incomingId),
  );
  const drafted = await step(
    cast.officer,
    { vi: 'Soạn dự thảo, kiểm tra thể thức, lưu phiên bản', en: 'Drafted, layout checked, a version saved' },
    () => work.write(started),
    ({ drafts }) =>
      counted(drafts.at(-1)?.findings.length ?? 0, 'lưu ý về thể thức', 'layout finding', 'layout findings'),
  );
  if (draft !== undefined)
    for (const { severity, message, place } of drafted.drafts.at(-1)?.findings ?? [])
      say({
        vi: `${severityWords[severity].vi}: ${message} (${place.where})`,
        en: `${severityWords[severity].en}: ${message} (${place.where})`,
      });
  return drafted;
}

async function playConsultation(
  { stage, progress: { step }, camera }: Played,
  work: Specialist,
  drafted: OutgoingView,
) {
  await step(cast.financeHead, { vi: 'Nhận kênh của Vụ Tài chính', en: 'The unit’s channel is bound' }, () =>
    consultation.bindChannel(stage),
  );
  const id = await step(cast.officer, { vi: 'Lấy ý kiến ba đơn vị', en: 'Three units are asked' }, () =>
    work.ask(drafted),
  );
  const replied = await step(
    cast.financeOfficer,
    { vi: 'Trả lời trong kênh của đơn vị', en: 'Replies in the unit’s channel' },
    () => consultation.replyInThread(stage, id),
  );
  await camera.take('reply-in-channel', { who: 'financeOfficer', at: replied });
  const released = await step(cast.financeHead, { vi: 'Phát hành ý kiến của Vụ', en: 'The opinion is released' }, () =>
    consultation.release(stage, id),
  );
  await camera.take('release-opinion', { who: 'financeHead', at: released });
  const answered = await step(cast.planningHead, { vi: 'Trả lời trên thẻ', en: 'Answers on the card' }, () =>
    consultation.answerOnCard(stage, id),
  );
  await camera.take('answer-on-card', { who: 'planningHead', at: answered });
  const closed = await step(cast.officer, { vi: 'Kết thúc lấy ý kiến', en: 'The consultation is closed' }, () =>
    consultation.close(stage, id),
  );
  await camera.take('close-consultation', { who: 'legalOfficer', at: closed });
  await step(
    cast.officer,
    { vi: 'Tiếp thu ý kiến', en: 'The opinion is taken up' },
    () => work.weigh(id),
    (table) => opinionsSentence(table),
  );
  return reply.look(stage, drafted);
}

/** Checked, numbered, sealed and sent; its drafter hears of it. */
async function playIssue({ stage, progress: { step }, camera }: Played, signed: OutgoingView): Promise<OutgoingView> {
  const checked = await step(cast.clerk, { vi: 'Kiểm tra trước khi phát hành', en: 'Checked before issue' }, () =>
    decision.check(stage, signed),
  );
  await camera.take('checklist', { who: 'clerk', at: checked.at });
  const toIssue = await step(cast.clerk, { vi: 'Mở trang phát hành', en: 'Opens the page to issue' }, () =>
    decision.openIssuing(stage, signed),
  );
  await camera.take('issue', { who: 'clerk', at: toIssue, opens: 'Phát hành' });
  const result = decision.awaitResult(stage);
  const issued = await step(
    cast.clerk,
    { vi: 'Cấp số, ngày, đóng dấu, gửi đi', en: 'Number, date, seal, sent' },
    () => decision.issue(stage, checked.view),
    ({ issue }) => same(issue?.code ?? ''),
  );
  const told = await step(cast.officer, { vi: 'Được báo kết quả', en: 'Hears of the result' }, () => result(issued));
  await camera.take('result', { who: 'legalOfficer', at: told });
  return issued;
}

/** From the draft of the answer to the issued letter. */
export async function playAnswer(played: Played, incomingId: string): Promise<OutgoingView> {
  const { draft } = played.options;
  const signer = draft === undefined ? usualSigner : await signerFor(draft.bytes, civilDate(new Date()));
  const work = await played.specialist(signer);
  const drafted = await playDraft(played, work, incomingId);
  const asked = await playConsultation(played, work, drafted);
  const signed = await playRounds(played, work, signer, asked);
  return playIssue(played, signed);
}
