// The tagged parts of the open text, read when a check begins and when typing pauses; hints are drawn from them.
import type { Pane } from '../pane.ts';

/** Reads them; a Word that will not tell gives no hints, and that is no trouble. */
export async function readControls({ word, tell }: Pane): Promise<void> {
  const controls = await word.controls().catch(() => undefined);
  if (controls) tell({ is: 'controls', controls });
}
