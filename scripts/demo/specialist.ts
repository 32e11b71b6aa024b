// What the specialist does on the reply, in the order of the journey: in Word's pane, or straight at the API where there is
// no browser to show it.
import type { ConsultationView } from '../../api/contracts/consultation.ts';
import type { OutgoingView } from '../../api/contracts/outgoing-views.ts';
import * as consultation from './consultation-steps.ts';
import type { DemoOptions } from './options.ts';
import * as reply from './outgoing-steps.ts';
import type { Stage } from './stage.ts';

export interface Specialist {
  /** Begins the reply, with its first draft from the template or from one's own file. */
  begin(incomingId: string): Promise<OutgoingView>;
  /** Types the text, has its layout checked and mended, and saves a version. */
  write(view: OutgoingView): Promise<OutgoingView>;
  /** Asks three units about the draft; what comes back is the identity of the consultation. */
  ask(view: OutgoingView): Promise<string>;
  /** Takes up what a unit has said. */
  weigh(consultationId: string): Promise<ConsultationView>;
  chooseSigner(view: OutgoingView): Promise<OutgoingView>;
  /** Makes the PDF and submits it with the slip. */
  submit(view: OutgoingView): Promise<OutgoingView>;
  /** Mends what it came back for, and saves the next version. */
  improve(view: OutgoingView): Promise<OutgoingView>;
}

/** Without Word. */
export const specialistAtTheApi = (
  stage: Stage,
  { draft }: Pick<DemoOptions, 'draft'>,
  signer: reply.ChosenSigner,
): Specialist => ({
  begin: (incomingId) => reply.start(stage, incomingId),
  write: (view) => reply.draft(stage, view, draft),
  ask: (view) => consultation.ask(stage, view),
  weigh: (consultationId) => consultation.weigh(stage, consultationId),
  chooseSigner: (view) => reply.chooseSigner(stage, view, signer),
  submit: async (view) => reply.submit(stage, await reply.preview(stage, view), signer),
  improve: (view) => reply.nextVersion(stage, view, draft !== undefined),
});
