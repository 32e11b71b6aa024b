// Where dialogs are tried out: the real API with keys and LibreOffice, the pages in front of it, and people's browsers.
import { afterAll, beforeAll } from '@jest/globals';
import type { OutgoingView } from '../../../api/contracts/outgoing-views.ts';
import { startSigningApp, type SigningApp, type SigningMinistry } from '../../support/signing-ministry.ts';
import { startDialogBrowser, type DialogBrowser, type OpenedDialog } from './dialog-browser.ts';
import { startDialogHouse, type DialogHouse } from './teams-host.ts';

export interface DialogStage {
  readonly app: SigningApp;
  readonly ministry: SigningMinistry;
  readonly house: DialogHouse;
  readonly browser: DialogBrowser;
}

/** Begins before the tests of the file and ends after them. */
export function dialogStage(): DialogStage {
  const stage = {} as { -readonly [K in keyof DialogStage]: DialogStage[K] };
  beforeAll(async () => {
    stage.app = await startSigningApp();
    stage.ministry = await stage.app.signingMinistry();
    stage.house = await startDialogHouse(stage.app.baseUrl, { now: stage.app.clock.now });
    stage.browser = await startDialogBrowser(stage.app, stage.house, stage.ministry);
  }, 120_000);
  afterAll(async () => {
    await stage.browser.stop();
    await stage.house.stop();
    await stage.app.stop();
  }, 60_000);
  return stage;
}

/** What a card's button carries of a document. */
export const seen = (document: OutgoingView): Record<string, string> => ({
  id: document.id,
  seen: String(document.version),
  hash: document.submitted?.pdfSha256 ?? '',
});

/** A picture of all of it for somebody to look at, where `DIALOG_PICTURES` names a folder. */
export const shot = async ({ page }: OpenedDialog, name: string): Promise<void> => {
  const folder = process.env['DIALOG_PICTURES'];
  const size = page.viewportSize();
  if (folder === undefined || size === null) return;
  // the dialog scrolls inside its frame: the window becomes as high as what is in it
  const needed = await page.frames()[1]?.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...size, height: Math.max(size.height, needed ?? 0) });
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.setViewportSize(size);
};
