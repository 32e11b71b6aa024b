// What is decided about the reply: sent back, initialled, signed, checked, issued. Buttons decide; a PIN is typed into a page
// that the button opens and goes from there to the API, with the person's own token.
import { GetOutgoing } from '../../api/contracts/outgoing.ts';
import { IssueOutgoing, SignOutgoing } from '../../api/contracts/outgoing-issue.ts';
import type { OutgoingView } from '../../api/contracts/outgoing-views.ts';
import { personPin, sealPin } from '../../api/try-out/keys.ts';
import { troubleText } from '../../bot/text/done.ts';
import type { ChatMessage } from '../lib/office.ts';
import type { Sentence } from '../lib/language.ts';
import { look, type ChosenSigner } from './outgoing-steps.ts';
import type { Stage } from './stage.ts';
import { returned, sentBack } from './texts.ts';

const initial = 'Ký nháy, duyệt nội dung';

/** The card of the round that is submitted, as the head sees it. */
export const cardToInitial = ({ chat }: Stage, { id }: OutgoingView) =>
  chat.card('legalHead', `"title":"${initial}"`, id);

export async function sendBack(stage: Stage, view: OutgoingView) {
  const at = await stage.chat.presses('legalHead', 'Trả lại', view.id, { 'send-back.reason': sentBack });
  return { at, view: await look(stage, view) };
}

/** A button of the round before must do nothing; answers the sentence that says so. */
export async function pressOldCard({ chat }: Stage, old: ChatMessage): Promise<Sentence> {
  await chat.shows('legalHead', old, 'lần trình 2');
  const said = await chat.pressesOld('legalHead', old, initial);
  if (said !== troubleText.stale.vi) throw new Error(`Thẻ cũ trả lời: ${said}`);
  return troubleText.stale;
}

/** The head writes on the slip, initials the content, and confirms once that the reply ends the matter. */
export async function initialContent({ chat }: Stage, { id, answers }: OutgoingView) {
  await chat.presses('legalHead', 'Ghi ý kiến', id, { 'write.text': 'Đã kiểm tra nội dung, kính trình Thứ trưởng.' });
  const initialled = await chat.presses('legalHead', initial, id);
  return answers?.confirmed ? initialled : chat.presses('legalHead', 'Xác nhận kết thúc số đến', id);
}

export const checkLayout = ({ chat }: Stage, { id }: OutgoingView) => chat.presses('checker', 'Duyệt thể thức', id);

/** The signer writes on the slip and opens the page to sign on. */
export async function openSigning({ chat }: Stage, { id }: OutgoingView, { person }: ChosenSigner) {
  await chat.presses(person, 'Ghi ý kiến', id, { 'write.text': 'Đồng ý.' });
  return chat.opens(person, 'Ký số', id);
}

export async function sign({ as }: Stage, { id }: OutgoingView, { person }: ChosenSigner): Promise<OutgoingView> {
  const params = { documentId: id };
  const current = await as(person).call(GetOutgoing, { params });
  const body = { hash: current.submitted?.pdfSha256 ?? '', pin: personPin };
  return as(person).call(SignOutgoing, { params, seen: current, body });
}

/** The clerk gives it back although it is signed; the signature counts no more. */
export async function returnToDrafter(stage: Stage, view: OutgoingView) {
  const at = await stage.chat.presses('clerk', 'Trả người soạn', view.id, { 'return-to-drafter.reason': returned });
  return { at, view: await look(stage, view) };
}

export async function check({ as, chat }: Stage, { id, checklist }: OutgoingView) {
  const passed = checklist.map(({ item }) => item).join(',');
  const at = await chat.presses('clerk', 'Ghi kết quả kiểm tra', id, { 'check.passed': passed });
  return { at, view: await as('clerk').call(GetOutgoing, { params: { documentId: id } }) };
}

export const openIssuing = ({ chat }: Stage, { id }: OutgoingView) => chat.opens('clerk', 'Phát hành', id);

/** Number, date and seal; the same request twice issues once. */
export async function issue({ as }: Stage, view: OutgoingView): Promise<OutgoingView> {
  const given = { params: { documentId: view.id }, seen: view, body: { pin: sealPin } };
  const issued = await as('clerk').call(IssueOutgoing, given);
  if (issued.state !== 'issued') throw new Error(issued.issue?.stuck?.reason ?? 'Văn bản chưa phát hành xong.');
  return issued;
}

/** From now on the drafter waits for the result; what comes back is the message that brings it. */
export function awaitResult({ chat }: Stage) {
  const hears = chat.listens('legalOfficer');
  return ({ id }: OutgoingView): Promise<ChatMessage> => hears('Đã phát hành', id);
}
