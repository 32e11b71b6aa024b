// The layout check of the open text, and mending what it found.
import { CheckLayout, type FindingView } from '../../../api/contracts/layout.ts';
import type { PlacedFix } from '../../word/port.ts';
import type { Pane } from '../pane.ts';
import { layoutWords as words } from '../words/layout.ts';
import { readControls } from './controls.ts';
import { takeOpenFile, type TakenFile } from './file.ts';

/** Sends the bytes to the check; nothing of them is stored. */
export async function checkFile(pane: Pane, { bytes }: TakenFile): Promise<void> {
  const { run, client, tell } = pane;
  await readControls(pane);
  const found = await run(words.checking, () => client.call(CheckLayout, { bytes }));
  if (found === undefined) return;
  tell({ is: 'checked', findings: found.findings, at: new Date().toISOString() });
  tell({ is: 'offer', offer: undefined });
}

/** Checks what is open in Word, unsaved changes included. */
export async function checkLayout(pane: Pane): Promise<void> {
  const file = await takeOpenFile(pane, 'check');
  if (file) await checkFile(pane, file);
}

/** Every place that the finding's mending touches. */
export function fixesOf({ fix, place }: FindingView): readonly PlacedFix[] {
  if (fix === undefined) return [];
  const { paragraph, words: text } = place;
  return [{ place: { paragraph, words: text }, steps: fix.steps }, ...(fix.elsewhere ?? [])];
}

/** Whether this Word can take all the steps: margins are beyond some. */
export const canFix = ({ word }: Pane, finding: FindingView): boolean =>
  finding.fix !== undefined &&
  (word.abilities.pageSetup || fixesOf(finding).every(({ steps }) => steps.every((step) => step.do !== 'margins')));

/** Mends the findings as one step that Word can undo, and checks again. */
export async function fixFindings(pane: Pane, findings: readonly FindingView[]): Promise<void> {
  const { run, word, tell, t } = pane;
  const fixes = findings.filter((finding) => canFix(pane, finding)).flatMap(fixesOf);
  const left = await run(words.fixing, () => word.fix(fixes));
  if (left === undefined) return;
  await checkLayout(pane);
  const text = t(words.fixed, { count: fixes.length - left.length });
  const next = left.length > 0 ? { next: t(words.left, { count: left.length }) } : {};
  tell({ is: 'notice', notice: { tone: left.length > 0 ? 'warning' : 'success', text, ...next } });
}
