// What the specialist does on the reply in Word: the real pane beside the real pages of the draft, one picture a step.
import type { OutgoingView } from '../../api/contracts/outgoing-views.ts';
import { civilDate } from '../../api/domain/kernel/dates.ts';
import type { DemoOptions } from './options.ts';
import { look, type ChosenSigner } from './outgoing-steps.ts';
import type { Specialist } from './specialist.ts';
import type { Stage } from './stage.ts';
import { replyBody } from './texts.ts';
import type { WordDesk } from './word-desk.ts';
import { begin, checkAndSave, retype, typeBody } from './word-drafting.ts';
import { ask, chooseSigner, submit, weigh } from './word-submission.ts';

/** What the pictures of a round begin with. */
const pictures = (round: number): string => ['word', 'word-again', 'word-at-last'][round - 1] ?? 'word';

/** What the API says after a step in Word. Throws when the step has come to nothing there. */
function confirmed(view: OutgoingView, holds: boolean, what: string): OutgoingView {
  if (!holds) throw new Error(`Sau bước trong Word, ${what}.`);
  return view;
}

/** At the desk of the one who drafts. */
export function specialistInWord(
  stage: Stage,
  desk: WordDesk,
  { draft: own }: Pick<DemoOptions, 'draft'>,
  signer: ChosenSigner,
): Specialist {
  const body = (round: number): readonly string[] => replyBody(round, civilDate(new Date()));
  return {
    begin: async (incomingId) => look(stage, { id: await begin(stage, desk, own, incomingId) }),
    async write(view) {
      if (own === undefined) {
        await typeBody(desk, body(1));
        await desk.shows('word-text');
      }
      await checkAndSave(desk, 'word');
      const after = await look(stage, view);
      return confirmed(after, after.drafts.length > view.drafts.length, 'chưa có phiên bản mới');
    },
    ask: (view) => ask(stage, desk, view),
    weigh: (consultationId) => weigh(stage, desk, consultationId),
    async chooseSigner(view) {
      await chooseSigner(desk, signer);
      const after = await look(stage, view);
      return confirmed(after, after.signer?.capacityId === signer.capacityId, 'chưa có người ký');
    },
    async submit(view) {
      await submit(desk, pictures(view.round + 1));
      const after = await look(stage, view);
      return confirmed(after, after.state === 'in-route', 'văn bản chưa được trình');
    },
    async improve(view) {
      const round = view.round + 1;
      await desk.goes('Việc của tôi');
      await desk.presses('Tải lại');
      await desk.shows(`${pictures(view.round)}-returned`, desk.pane.locator('.sent-back'));
      await desk.presses(/^Mở trong Word/);
      await desk.presses('Tải lại');
      // somebody's own file goes round again as it is
      if (own !== undefined) return view;
      await retype(desk, body(view.round), body(round));
      await desk.shows(`${pictures(round)}-text`, desk.pane.locator('.sent-back'));
      await checkAndSave(desk, pictures(round));
      const after = await look(stage, view);
      return confirmed(after, after.drafts.length > view.drafts.length, 'chưa có phiên bản mới');
    },
  };
}
