// How a state of the pane is come to: a letter or a draft that is open, and what must stand there before it is looked at.
import { aLetter, body, letterParts } from '../../layout/support/samples.ts';
import { oneVersion } from './pane-papers.ts';
import type { Look, Seat } from './pane-seat.ts';
import type { PaneStage } from './pane-stage.ts';

/** Leaves the pane as it is to be seen. */
export type Show = (stage: PaneStage, look: Look) => Promise<Seat>;

/** A letter of another program with something of every severity to find, some of it safe to mend. */
export const faultyLetter = (): Uint8Array =>
  aLetter({
    text: body('Đề nghị các đơn vị rà soát.', { font: 'Arial', size: 12, align: 'left' }) + letterParts.text,
    recipients: letterParts.recipients.replace('- Như trên;', '- Như trên'),
  });

/** The drafter before a draft of one version. */
export const openDraft = async (stage: PaneStage, look: Look): Promise<Seat> => {
  const docx = await stage.workingCopy(await oneVersion(stage));
  return stage.sit('legalOfficer', { ...look, docx });
};

/** Waits for words on the screen, and for whatever is still being read. */
export async function shown(seat: Seat, words: string): Promise<Seat> {
  await seat.page.getByText(words).first().waitFor();
  await seat.idle();
  return seat;
}
