// What tests of signing in do and look at.
import { DraftFromTemplate, GetWorkingCopy } from '../../../api/contracts/outgoing.ts';
import type { Account } from '../../simulators/identity/accounts.ts';
import { look, of, paragraphs, start } from '../../support/outgoing-journey.ts';
import { apiScope, type EntraStage } from './entra-stage.ts';
import type { Seat } from './pane-seat.ts';

export const isIn = (seat: Seat): Promise<void> => seat.page.getByText('Vi Thử Nghiệm Mười').first().waitFor();
export const isTold = (seat: Seat, words: string): Promise<void> => seat.page.getByText(words).first().waitFor();

export const entraActs = (stage: EntraStage) => ({
  /** Word has the account, and the application was agreed to. */
  wordKnows(account: Account): void {
    stage.identity.broker.setting.account = account;
    stage.identity.state.consent(account, apiScope);
  },
  /** A draft of the officer, to be opened in Word. */
  async aDraft(): Promise<{ readonly id: string; readonly docx: Uint8Array }> {
    const client = stage.ministry.as('legalOfficer');
    const { id } = await client.call(DraftFromTemplate, {
      ...of(await start(stage.ministry)),
      body: { template: 'official-letter', body: paragraphs },
    });
    return { id, docx: await client.call(GetWorkingCopy, { params: { documentId: id } }) };
  },
  versionsOf: async (id: string): Promise<number> => (await look(stage.ministry.as('legalOfficer'), id)).drafts.length,
  /** Goes to the versions and stays there for so long that the token ends. */
  async lingers(seat: Seat): Promise<void> {
    await seat.go('Phiên bản');
    await seat.idle();
    await seat.page.context().clock.setFixedTime(new Date(stage.app.clock.now().getTime() + 61 * 60_000));
  },
});

/** Saves the version after the first, and is told that it was. */
export async function savesSecond(seat: Seat): Promise<void> {
  await seat.button('Lưu phiên bản').click();
  await seat.told('Đã lưu phiên bản 2.');
}
