// The steps of the journey, in their order: who does what, where its words come from, and what is photographed.
import type { OutgoingView } from '../../api/contracts/outgoing-views.ts';
import { civilDate } from '../../api/domain/kernel/dates.ts';
import type { ChatMessage } from '../lib/office.ts';
import type { Camera } from './camera.ts';
import { cast, nobody } from './cast.ts';
import * as consultation from './consultation-steps.ts';
import * as decision from './decision-steps.ts';
import { signerFor, usualSigner } from './fit-draft.ts';
import * as arrival from './incoming-steps.ts';
import type { DemoOptions } from './options.ts';
import * as reply from './outgoing-steps.ts';
import type { Progress } from './progress.ts';
import { leadSentence, opinionsSentence } from './sentences.ts';
import type { Stage } from './stage.ts';
import { counted, same, severityWords, verdictWords } from './words.ts';

interface Played {
  readonly stage: Stage;
  readonly options: DemoOptions;
  readonly progress: Progress;
  readonly camera: Camera;
}

/** From the letter that comes in to the specialist who begins; answers the letter. */
export async function playArrival({ stage, options: { incoming }, progress: { step }, camera }: Played) {
  // prettier-ignore
  const file = await step(nobody, { vi: 'Văn bản tới cơ quan', en: 'A letter arrives' }, () => arrival.incomingFile(stage, incoming), ({ name }) => same(name));
  await step(cast.clerk, { vi: 'Vào sổ thư từ khác trong buổi sáng', en: 'Other mail of the morning' }, () =>
    arrival.otherMail(stage),
  );
  const asked = await step(
    cast.clerk,
    { vi: 'Viết “vào sổ”: không mật, không phải đơn tố cáo', en: 'Writes “vào sổ”: not secret, no denunciation' },
    () => arrival.askBeforeUpload(stage),
  );
  await camera.take('upload', { who: 'clerk', at: asked, opens: 'Không, tải tệp lên' });
  const received = await step(
    cast.clerk,
    { vi: 'Tiếp nhận tệp, kiểm tra chữ ký số', en: 'The file is received, its signatures judged' },
    () => arrival.receive(stage, file, incoming !== undefined),
    ({ signature }) => verdictWords[signature.verdict],
  );
  const registered = await step(
    cast.clerk,
    { vi: 'Mở từ danh sách chờ xử lý, vào sổ', en: 'Opened from the list of what waits, registered' },
    () => arrival.register(stage, received),
    ({ view: { arrival: entry } }) => ({
      vi: `số đến ${entry?.number ?? '?'}`,
      en: `arrival number ${entry?.number ?? '?'}`,
    }),
  );
  const { view } = registered;
  await camera.take('register', { who: 'clerk', at: registered.at });
  const presented = await step(cast.clerk, { vi: 'Trình Chánh Văn phòng', en: 'Presented to the office chief' }, () =>
    arrival.present(stage, view),
  );
  await camera.take('present', { who: 'clerk', at: presented });
  const proposed = await step(cast.chief, { vi: 'Đề xuất phân phối', en: 'A distribution is proposed' }, () =>
    arrival.propose(stage, view),
  );
  await camera.take('propose', { who: 'officeChief', at: proposed });
  const directed = await step(
    cast.minister,
    { vi: 'Ý kiến chỉ đạo', en: 'Directive' },
    () => arrival.direct(stage, view),
    ({ directive }) => leadSentence(directive.lead),
  );
  await camera.take('direct', { who: 'minister', at: directed.at });
  const acknowledged = await step(cast.head, { vi: 'Xác nhận đã nhận', en: 'Acknowledged' }, () =>
    arrival.acknowledge(stage, view),
  );
  await camera.take('acknowledge', { who: 'legalHead', at: acknowledged });
  const assigned = await step(cast.head, { vi: 'Giao chuyên viên', en: 'A specialist is named' }, () =>
    arrival.assign(stage, view),
  );
  await camera.take('assign', { who: 'legalHead', at: assigned });
  const begun = await step(cast.officer, { vi: 'Bắt đầu làm', en: 'Work begins' }, () => arrival.begin(stage, view));
  await camera.take('begin', { who: 'legalOfficer', at: begun });
  return view;
}

async function playDraft({ stage, options: { draft }, progress: { step, say } }: Played, incomingId: string) {
  const signer = draft === undefined ? usualSigner : await signerFor(draft.bytes, civilDate(new Date()));
  const started = await step(
    cast.officer,
    { vi: 'Bắt đầu văn bản trả lời, chọn người ký', en: 'The reply is begun, its signer chosen' },
    () => reply.start(stage, incomingId, signer),
  );
  const drafted = await step(
    cast.officer,
    { vi: 'Soạn dự thảo, kiểm tra thể thức', en: 'Drafted, layout checked' },
    () => reply.draft(stage, started, draft, signer),
    ({ drafts }) =>
      counted(drafts.at(-1)?.findings.length ?? 0, 'lưu ý về thể thức', 'layout finding', 'layout findings'),
  );
  if (draft !== undefined)
    for (const { severity, message, place } of drafted.drafts.at(-1)?.findings ?? [])
      say({
        vi: `${severityWords[severity].vi}: ${message} (${place.where})`,
        en: `${severityWords[severity].en}: ${message} (${place.where})`,
      });
  return { signer, drafted };
}

async function playConsultation({ stage, progress: { step }, camera }: Played, drafted: OutgoingView) {
  await step(cast.financeHead, { vi: 'Nhận kênh của Vụ Tài chính', en: 'The unit’s channel is bound' }, () =>
    consultation.bindChannel(stage),
  );
  const id = await step(cast.officer, { vi: 'Lấy ý kiến ba đơn vị', en: 'Three units are asked' }, () =>
    consultation.ask(stage, drafted),
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
  const closed = await step(
    cast.officer,
    { vi: 'Kết thúc lấy ý kiến, tiếp thu', en: 'The consultation is closed, the opinion taken up' },
    () => consultation.close(stage, id),
    ({ table }) => opinionsSentence(table),
  );
  await camera.take('close-consultation', { who: 'legalOfficer', at: closed.at });
  return reply.look(stage, drafted);
}

/** Submitted, sent back, submitted again; the card of the first round does no harm. */
async function playRounds(
  { stage, options: { draft }, progress: { step }, camera }: Played,
  asked: OutgoingView,
  signer: reply.ChosenSigner,
) {
  const first = await step(cast.officer, { vi: 'Tạo bản PDF', en: 'Made into PDF' }, () => reply.preview(stage, asked));
  const submitted = await step(cast.officer, { vi: 'Trình lần 1', en: 'Submitted, round 1' }, () =>
    reply.submit(stage, first, signer),
  );
  const old: ChatMessage = await decision.cardToInitial(stage, submitted);
  const returned = await step(cast.head, { vi: 'Trả lại, kèm lý do', en: 'Sent back with the reason' }, () =>
    decision.sendBack(stage, submitted),
  );
  await camera.take('send-back', { who: 'legalHead', at: returned.at });
  const better = await step(cast.officer, { vi: 'Bổ sung, tạo bản PDF mới', en: 'Improved, made into PDF again' }, () =>
    reply.secondVersion(stage, returned.view, draft !== undefined),
  );
  const again = await step(cast.officer, { vi: 'Trình lần 2', en: 'Submitted, round 2' }, () =>
    reply.submit(stage, better, signer),
  );
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
  const { stage, camera } = played;
  const { step } = played.progress;
  const { signer, drafted } = await playDraft(played, incomingId);
  const asked = await playConsultation(played, drafted);
  const again = await playRounds(played, asked, signer);
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
