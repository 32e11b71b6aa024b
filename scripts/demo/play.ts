// The demo from start to end: its own instance, every step with its time, the evidence, and everything stopped again.
import { relative } from 'node:path';
import { civilDate } from '../../api/domain/kernel/dates.ts';
import { both, cast, nobody } from './cast.ts';
import { clearEvidence, leaveEvidence } from './evidence.ts';
import { signerFor, usualSigner } from './fit-draft.ts';
import { assign, direct, incomingFile, otherMail, propose, receive, register } from './incoming-steps.ts';
import { startInstance, type Instance } from './instance.ts';
import type { DemoOptions } from './options.ts';
import * as reply from './outgoing-steps.ts';
import { progressIn } from './progress.ts';
import { leadSentence, opinionsSentence } from './sentences.ts';
import { stageOf } from './stage.ts';
import { counted, same, severityWords, verdictWords } from './words.ts';

async function play(
  instance: Instance,
  options: DemoOptions,
  progress: ReturnType<typeof progressIn>,
): Promise<boolean> {
  const { incoming, draft, folder } = options;
  const { step, say } = progress;
  const stage = stageOf(instance);
  await clearEvidence(folder);
  const signer = draft === undefined ? usualSigner : await signerFor(draft.bytes, civilDate(new Date()));

  // prettier-ignore
  const file = await step(nobody, { vi: 'Văn bản tới cơ quan', en: 'A letter arrives' }, () => incomingFile(stage, incoming), ({ name }) => same(name));
  await step(cast.clerk, { vi: 'Vào sổ thư từ khác trong buổi sáng', en: 'Other mail of the morning' }, () =>
    otherMail(stage),
  );
  const received = await step(
    cast.clerk,
    {
      vi: 'Tiếp nhận: không mật, không phải đơn tố cáo; kiểm tra chữ ký số',
      en: 'Received: not secret, no denunciation; signatures judged',
    },
    () => receive(stage, file, incoming !== undefined),
    ({ signature }) => verdictWords[signature.verdict],
  );
  const registered = await step(
    cast.clerk,
    { vi: 'Vào sổ', en: 'Registered' },
    () => register(stage, received),
    ({ arrival }) => ({ vi: `số đến ${arrival?.number ?? '?'}`, en: `arrival number ${arrival?.number ?? '?'}` }),
  );
  const proposed = await step(
    cast.chief,
    { vi: 'Trình, đề xuất phân phối', en: 'Presented, distribution proposed' },
    () => propose(stage, registered),
  );
  await step(
    cast.minister,
    { vi: 'Ý kiến chỉ đạo', en: 'Directive' },
    () => direct(stage, proposed),
    ({ lead }) => leadSentence(lead),
  );
  await step(cast.head, { vi: 'Giao chuyên viên', en: 'A specialist is named' }, () => assign(stage, registered.id));

  const started = await step(
    cast.officer,
    { vi: 'Bắt đầu văn bản trả lời, chọn người ký', en: 'The reply is begun, its signer chosen' },
    () => reply.start(stage, registered.id, signer),
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
  const asked = await step(
    cast.officer,
    { vi: 'Lấy ý kiến ba đơn vị', en: 'Three units are asked' },
    () => reply.consult(stage, drafted),
    ({ table }) => opinionsSentence(table),
  );
  const first = await step(cast.officer, { vi: 'Tạo bản PDF', en: 'Made into PDF' }, () =>
    reply.preview(stage, asked.view),
  );
  const submitted = await step(cast.officer, { vi: 'Trình lần 1', en: 'Submitted, round 1' }, () =>
    reply.submit(stage, first, signer),
  );
  const oldHash = submitted.submitted?.pdfSha256 ?? '';
  const better = await step(
    cast.head,
    { vi: 'Trả lại, bổ sung, tạo bản PDF mới', en: 'Sent back, improved, made into PDF again' },
    () => reply.secondVersion(stage, submitted, draft !== undefined),
  );
  const again = await step(cast.officer, { vi: 'Trình lần 2', en: 'Submitted, round 2' }, () =>
    reply.submit(stage, better, signer),
  );
  if (again.submitted?.pdfSha256 !== oldHash)
    await step(
      cast.head,
      { vi: 'Bấm duyệt trên bản cũ: bị từ chối', en: 'A decision on the old bytes: refused' },
      () => reply.approveOldBytes(stage, again, oldHash),
      same,
    );
  const approved = await step(
    both(cast.head, cast.checker),
    { vi: 'Ký nháy nội dung, kiểm tra thể thức', en: 'Initials for content and layout' },
    () => reply.initials(stage, again),
  );
  const signed = await step(
    same(approved.signer?.authorityLines.join(' / ') ?? ''),
    { vi: 'Ký số', en: 'Signed' },
    () => reply.sign(stage, approved, signer),
  );
  const checked = await step(cast.clerk, { vi: 'Kiểm tra trước khi phát hành', en: 'Checked before issue' }, () =>
    reply.check(stage, signed),
  );
  const issued = await step(
    cast.clerk,
    { vi: 'Cấp số, ngày, đóng dấu, gửi đi', en: 'Number, date, seal, sent' },
    () => reply.issue(stage, checked),
    ({ issue }) => same(issue?.code ?? ''),
  );
  const { files, problems } = await step(
    nobody,
    { vi: 'Kiểm chứng và lưu kết quả', en: 'Verified, and the results kept' },
    () => leaveEvidence(stage, { incomingId: registered.id, outgoing: issued, folder }),
  );
  const near = relative('.', folder);
  const place = near === '' || near.startsWith('..') ? folder : near;
  say({
    vi: `Kết quả trong ${place}: ${files.join(', ')}`,
    en: `Results in ${place}: ${files.join(', ')}`,
  });
  for (const { vi, en } of problems) say({ vi: `KHÔNG ĐẠT: ${vi}`, en: `DOES NOT HOLD: ${en}` });
  if (problems.length === 0)
    say({
      vi: 'Hai bộ kiểm tra chữ ký và nhật ký đều đạt.',
      en: 'Both verifiers and the journal hold.',
    });
  return problems.length === 0;
}

/** Plays the demo; 0 when everything holds, 1 with the sentence that says what does not, 130 when it was interrupted. */
export async function playDemo(options: DemoOptions): Promise<number> {
  const progress = progressIn(options.language);
  const began = performance.now();
  let instance: Instance | undefined;
  const interrupt = new AbortController();
  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    if (instance !== undefined) await (stopped ??= instance.stop());
  };
  // what is just starting is stopped as soon as it runs; a second Ctrl-C is no second wish
  const onSignal = (): void => {
    if (!interrupt.signal.aborted) progress.say({ vi: 'Đang dừng…', en: 'Stopping…' });
    interrupt.abort();
    void stop();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  try {
    instance = await progress.step(
      nobody,
      { vi: 'Khởi động một bản riêng', en: 'An instance of its own starts' },
      startInstance,
      ({ url }) => same(url),
    );
    if (interrupt.signal.aborted) return 130;
    const holds = await play(instance, options, progress);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    progress.say({ vi: `Cả hành trình: ${seconds} giây.`, en: `The whole journey: ${seconds} s.` });
    return holds ? 0 : 1;
  } catch (error) {
    // what fails now fails because it was stopped
    if (interrupt.signal.aborted) return 130;
    const reason = error instanceof Error ? error.message : String(error);
    process.stdout.write('\n');
    progress.say({ vi: `Dừng lại: ${reason}`, en: `Stopped: ${reason}` });
    return 1;
  } finally {
    await stop();
  }
}
