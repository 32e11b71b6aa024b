// The second half of the journey, in its order: who does what, where its words come from, and what is photographed.
import type { OutgoingView } from '../../api/contracts/outgoing-views.ts';
import { civilDate } from '../../api/domain/kernel/dates.ts';
import type { ChatMessage } from '../lib/office.ts';
import { cast } from './cast.ts';
import * as consultation from './consultation-steps.ts';
import * as decision from './decision-steps.ts';
import { signerFor, usualSigner } from './fit-draft.ts';
import * as reply from './outgoing-steps.ts';
import type { Played } from './played.ts';
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

/** Submitted, sent back, submitted again; the card of the first round does no harm. */
async function playRounds(
  { stage, options: { draft }, progress: { step }, camera }: Played,
  work: Specialist,
  asked: OutgoingView,
) {
  const ready = await step(
    cast.officer,
    { vi: 'Chọn người ký, ghi thẩm quyền ký', en: 'The signer is chosen, the formula written' },
    () => work.chooseSigner(asked),
    ({ signer }) => same(signer?.authorityLines.join(' / ') ?? ''),
  );
  const submitted = await step(
    cast.officer,
    { vi: 'Xem trước bản PDF, trình lần 1', en: 'Looked at as PDF, submitted, round 1' },
    () => work.submit(ready),
  );
  const old: ChatMessage = await decision.cardToInitial(stage, submitted);
  const returned = await step(cast.head, { vi: 'Trả lại, kèm lý do', en: 'Sent back with the reason' }, () =>
    decision.sendBack(stage, submitted),
  );
  await camera.take('send-back', { who: 'legalHead', at: returned.at });
  const better = await step(
    cast.officer,
    draft === undefined
      ? { vi: 'Bổ sung, lưu phiên bản mới', en: 'Improved, a new version saved' }
      : { vi: 'Đọc lý do trả lại, giữ nguyên tệp', en: 'The reason is read, the file stays as it is' },
    () => work.improve(returned.view),
  );
  const again = await step(cast.officer, { vi: 'Trình lần 2', en: 'Submitted, round 2' }, () => work.submit(better));
  await step(
    cast.head,
    { vi: 'Bấm duyệt trên thẻ của lần 1', en: 'The button of round 1 is pressed' },
    () => decision.pressOldCard(stage, old),
    (sentence) => sentence,
  );
  await camera.take('stale-card', { who: 'legalHead', at: old });
  return again;
}

/** From the draft of the answer to the issued letter. */
export async function playAnswer(played: Played, incomingId: string): Promise<OutgoingView> {
  const { stage, camera, options } = played;
  const { step } = played.progress;
  const { draft } = options;
  const signer = draft === undefined ? usualSigner : await signerFor(draft.bytes, civilDate(new Date()));
  const work = await played.specialist(signer);
  const drafted = await playDraft(played, work, incomingId);
  const asked = await playConsultation(played, work, drafted);
  const again = await playRounds(played, work, asked);
  const initialled = await step(
    cast.head,
    { vi: 'Ghi ý kiến, ký nháy, xác nhận kết thúc số đến', en: 'Writes on the slip, initials, confirms the ending' },
    () => decision.initialContent(stage, again),
  );
  await camera.take('initial', { who: 'legalHead', at: initialled });
  const checkedLayout = await step(cast.checker, { vi: 'Kiểm tra thể thức', en: 'Layout checked' }, () =>
    decision.checkLayout(stage, again),
  );
  await camera.take('layout-check', { who: 'checker', at: checkedLayout });

  const formula = same(again.signer?.authorityLines.join(' / ') ?? '');
  const toSign = await step(formula, { vi: 'Ghi ý kiến, mở trang ký', en: 'Writes on the slip, opens the page' }, () =>
    decision.openSigning(stage, again, signer),
  );
  await camera.take('sign', { who: signer.person, at: toSign, opens: 'Ký số' });
  const signed = await step(formula, { vi: 'Ký số', en: 'Signed' }, () => decision.sign(stage, again, signer));
  const checked = await step(cast.clerk, { vi: 'Kiểm tra trước khi phát hành', en: 'Checked before issue' }, () =>
    decision.check(stage, signed),
  );
  await camera.take('checklist', { who: 'clerk', at: checked.at });
  const toIssue = await step(cast.clerk, { vi: 'Mở trang phát hành', en: 'Opens the page to issue' }, () =>
    decision.openIssuing(stage, signed),
  );
  await camera.take('issue', { who: 'clerk', at: toIssue, opens: 'Phát hành' });
  const issued = await step(
    cast.clerk,
    { vi: 'Cấp số, ngày, đóng dấu, gửi đi', en: 'Number, date, seal, sent' },
    () => decision.issue(stage, checked.view),
    ({ issue }) => same(issue?.code ?? ''),
  );
  const told = await step(cast.officer, { vi: 'Được báo kết quả', en: 'Hears of the result' }, () =>
    decision.result(stage, issued),
  );
  await camera.take('result', { who: 'legalOfficer', at: told });
  return issued;
}
