// The rounds of the reply: the head of the unit sends back the first, the clerk the second although it is signed; the third
// is issued. Whoever drafts reads each time why, and mends it.
import type { OutgoingView } from '../../api/contracts/outgoing-views.ts';
import type { Sentence } from '../lib/language.ts';
import { cast } from './cast.ts';
import * as decision from './decision-steps.ts';
import type { ChosenSigner } from './outgoing-steps.ts';
import type { Played } from './played.ts';
import type { Specialist } from './specialist.ts';
import { same } from './words.ts';

const formulaOf = ({ signer }: OutgoingView): Sentence => same(signer?.authorityLines.join(' / ') ?? '');

/** Looked at as PDF and sent round; the words say which round it is. */
async function submitted({ progress: { step } }: Played, work: Specialist, view: OutgoingView): Promise<OutgoingView> {
  const round = view.round + 1;
  const what = { vi: `Xem trước bản PDF, trình lần ${round}`, en: `Looked at as PDF, submitted, round ${round}` };
  return step(cast.officer, what, () => work.submit(view));
}

/** The drafter reads the reason and makes the next version; somebody's own file stays as it is. */
async function mended(
  { options: { draft }, progress: { step } }: Played,
  work: Specialist,
  view: OutgoingView,
): Promise<OutgoingView> {
  const what =
    draft === undefined
      ? { vi: 'Đọc lý do trả lại, sửa, lưu phiên bản mới', en: 'The reason is read, a better version saved' }
      : { vi: 'Đọc lý do trả lại, giữ nguyên tệp', en: 'The reason is read, the file stays as it is' };
  return step(cast.officer, what, () => work.improve(view));
}

/** The head sends it back, and presses by mistake the button of that round when the next one is there. */
async function playSendBack(played: Played, work: Specialist, first: OutgoingView): Promise<OutgoingView> {
  const {
    stage,
    progress: { step },
    camera,
  } = played;
  const old = await decision.cardToInitial(stage, first);
  const back = await step(cast.head, { vi: 'Trả lại, kèm lý do', en: 'Sent back with the reason' }, () =>
    decision.sendBack(stage, first),
  );
  await camera.take('send-back', { who: 'legalHead', at: back.at });
  const second = await submitted(played, work, await mended(played, work, back.view));
  await step(
    cast.head,
    { vi: 'Bấm duyệt trên thẻ của lần 1', en: 'The button of round 1 is pressed' },
    () => decision.pressOldCard(stage, old),
    (sentence) => sentence,
  );
  await camera.take('stale-card', { who: 'legalHead', at: old });
  return second;
}

/** Initialled, its layout checked, signed; the pictures say in their names that it was signed before. */
async function playDecisions(
  { stage, progress: { step }, camera }: Played,
  signer: ChosenSigner,
  view: OutgoingView,
): Promise<OutgoingView> {
  const again = view.signatures.length > 0 ? '-again' : '';
  const initialled = await step(
    cast.head,
    view.answers?.confirmed
      ? { vi: 'Ghi ý kiến, ký nháy', en: 'Writes on the slip, initials' }
      : {
          vi: 'Ghi ý kiến, ký nháy, xác nhận kết thúc số đến',
          en: 'Writes on the slip, initials, confirms the ending',
        },
    () => decision.initialContent(stage, view),
  );
  await camera.take(`initial${again}`, { who: 'legalHead', at: initialled });
  const checkedLayout = await step(cast.checker, { vi: 'Kiểm tra thể thức', en: 'Layout checked' }, () =>
    decision.checkLayout(stage, view),
  );
  await camera.take(`layout-check${again}`, { who: 'checker', at: checkedLayout });
  const formula = formulaOf(view);
  const toSign = await step(formula, { vi: 'Ghi ý kiến, mở trang ký', en: 'Writes on the slip, opens the page' }, () =>
    decision.openSigning(stage, view, signer),
  );
  await camera.take(`sign${again}`, { who: signer.person, at: toSign, opens: 'Ký số' });
  return step(formula, { vi: 'Ký số', en: 'Signed' }, () => decision.sign(stage, view, signer));
}

/** The clerk finds what everybody overlooked; the signature is void, and the letter goes round once more. */
async function playClerkReturn(played: Played, work: Specialist, signed: OutgoingView): Promise<OutgoingView> {
  const {
    stage,
    progress: { step },
    camera,
  } = played;
  const back = await step(
    cast.clerk,
    { vi: 'Trả người soạn, chữ ký không còn hiệu lực', en: 'Returned to the drafter, the signature is void' },
    () => decision.returnToDrafter(stage, signed),
  );
  await camera.take('clerk-return', { who: 'clerk', at: back.at });
  return submitted(played, work, await mended(played, work, back.view));
}

/** From the draft that everybody was asked about to the reply that may be issued. */
export async function playRounds(
  played: Played,
  work: Specialist,
  signer: ChosenSigner,
  asked: OutgoingView,
): Promise<OutgoingView> {
  const ready = await played.progress.step(
    cast.officer,
    { vi: 'Chọn người ký, ghi thẩm quyền ký', en: 'The signer is chosen, the formula written' },
    () => work.chooseSigner(asked),
    formulaOf,
  );
  const second = await playSendBack(played, work, await submitted(played, work, ready));
  const signed = await playDecisions(played, signer, second);
  const third = await playClerkReturn(played, work, signed);
  return playDecisions(played, signer, third);
}
