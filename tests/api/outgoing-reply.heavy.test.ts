// A reply and the arrival it answers: what the drafter says, the lead confirms, and the issue ends.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GetIncoming } from '../../api/contracts/incoming.ts';
import { ConfirmEnding } from '../../api/contracts/outgoing.ts';
import { AssignTask, GetTask, StartTask } from '../../api/contracts/task.ts';
import { codeOf, checked, issue, issued, of, start } from '../support/outgoing-journey.ts';
import { registry } from '../support/registry.ts';
import { startSigningApp, type SigningApp, type SigningMinistry } from '../support/signing-ministry.ts';

let app: SigningApp;
beforeAll(async () => {
  app = await startSigningApp();
}, 120_000);
afterAll(() => app.stop());

const slow = 120_000;

/** An arrival in the hands of the officer who will reply. */
async function atWork(ministry: SigningMinistry): Promise<{ incomingId: string; taskId: string }> {
  const { id, version, matter } = await (await registry(ministry).directed()).task('lead');
  const seen = (at: number) => ({ params: { taskId: id }, seen: { version: at } });
  const body = { assigneePositionId: ministry.positionId('legalOfficer') };
  const assigned = await ministry.as('legalHead').call(AssignTask, { ...seen(version), body });
  await ministry.as('legalOfficer').call(StartTask, seen(assigned.version));
  return { incomingId: matter.incomingId, taskId: id };
}

const arrival = async (ministry: SigningMinistry, incomingId: string) =>
  (await ministry.as('legalOfficer').call(GetIncoming, { params: { incomingId } })).state;
const task = async (ministry: SigningMinistry, taskId: string) =>
  (await ministry.as('legalOfficer').call(GetTask, { params: { taskId } })).state;

describe('a reply', () => {
  it(
    'that the lead confirmed ends arrival and task in the moment of its issue, not before',
    async () => {
      const ministry = await app.signingMinistry();
      const { incomingId, taskId } = await atWork(ministry);
      const document = await checked(ministry, { answers: { incomingId, ends: true } });
      expect(await codeOf(ministry.as('legalOfficer').call(ConfirmEnding, of(document)))).toBe('role-not-allowed');
      const confirmed = await ministry.as('legalHead').call(ConfirmEnding, of(document));
      expect([confirmed.answers?.confirmed, await arrival(ministry, incomingId)]).toEqual([true, 'in-progress']);
      const done = await issue(ministry, confirmed);
      expect(done.state).toBe('issued');
      expect([await arrival(ministry, incomingId), await task(ministry, taskId)]).toEqual(['answered', 'done']);
    },
    slow,
  );

  it(
    'that nobody confirmed goes out and leaves the arrival open, until the lead confirms',
    async () => {
      const ministry = await app.signingMinistry();
      const { incomingId, taskId } = await atWork(ministry);
      const done = await issued(ministry, { answers: { incomingId, ends: true } });
      expect([done.state, await arrival(ministry, incomingId)]).toEqual(['issued', 'in-progress']);
      await ministry.as('legalHead').call(ConfirmEnding, of(done));
      expect([await arrival(ministry, incomingId), await task(ministry, taskId)]).toEqual(['answered', 'done']);
    },
    slow,
  );

  it('is not begun by somebody who may not read the arrival', async () => {
    const ministry = await app.signingMinistry();
    const { id } = await registry(ministry).received();
    expect(await codeOf(start(ministry, { answers: { incomingId: id, ends: false } }))).toBe('not-found');
  });
});
