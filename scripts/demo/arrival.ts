// The first half of the journey, in its order: from the letter that comes in to the specialist who begins.
import { cast, nobody } from './cast.ts';
import * as arrival from './incoming-steps.ts';
import type { Played } from './played.ts';
import { leadSentence } from './sentences.ts';
import { same, verdictWords } from './words.ts';

/** Answers the letter. */
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
