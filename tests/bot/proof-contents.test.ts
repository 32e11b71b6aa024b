// How much of a matter reaches the chat: by default what is needed to decide, and more only where the agency says so.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AcceptTask, AskExtension } from '../../api/contracts/task.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { taskAbout } from '../support/registry.ts';
import { aBotKey, cardOf, openChat, type BotKeyPair } from './support/house.ts';

let app: TestApp;
let key: BotKeyPair;

beforeAll(async () => {
  key = await aBotKey();
  app = await startTestApp({ issuers: [key.issuer] });
});
afterAll(() => app.stop());

describe('what somebody wrote as the reason of a request', () => {
  const reason = 'Chờ số liệu của ba địa phương ven biển.';

  it.each(['minimal', 'full'] as const)(
    'stands on the card as the agency with "%s" content wants it',
    async (chatContent) => {
      const ministry = await app.ministry({ chatContent });
      const chat = await openChat(app, ministry, { key });
      const task = await taskAbout(ministry, 'V/v khảo sát luồng vào cảng');
      const accepted = await ministry.as('legalHead').call(AcceptTask, { params: { taskId: task.id }, seen: task });
      await ministry.as('legalHead').call(AskExtension, {
        params: { taskId: task.id },
        seen: accepted,
        body: { wantedOn: '2026-12-04', reason },
      });
      const card = await chat.teams
        .person('minister')
        .sees((message) => cardOf(message).includes(task.id) && cardOf(message).includes('04/12/2026'));
      expect(cardOf(card)).toContain('luồng vào cảng');
      expect(cardOf(card).includes(reason)).toBe(chatContent === 'full');
      await chat.stop();
    },
  );
});
