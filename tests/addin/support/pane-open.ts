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

/** The drafter before the file, in a section of the pane. */
export async function drafterIn(stage: PaneStage, docx: Uint8Array, section: string): Promise<Seat> {
  const seat = await stage.sit('legalOfficer', { docx });
  await seat.go(section);
  await seat.idle();
  return seat;
}

/** Waits for words on the screen, and for whatever is still being read. */
export async function shown(seat: Seat, words: string): Promise<Seat> {
  await seat.page.getByText(words).first().waitFor();
  await seat.idle();
  return seat;
}

const acting = ({ page }: Seat) => page.getByLabel('Vị trí công tác');

/** Chooses at the top of the pane in which position one acts, and for whom; waits until it has opened for that. */
export async function actAs(seat: Seat, label: string): Promise<void> {
  const opens = seat.page.waitForResponse('**/me');
  await acting(seat).selectOption({ label });
  await opens;
  await acting(seat).locator('option:checked', { hasText: label }).waitFor({ state: 'attached' });
  await seat.idle();
}

/** What is chosen there. */
export const actsAs = (seat: Seat): Promise<string> => acting(seat).locator('option:checked').innerText();
