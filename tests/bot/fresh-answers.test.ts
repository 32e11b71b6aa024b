// A card after a button is made from what the act answered; everything else is asked.
import { describe, expect, it } from '@jest/globals';
import type { ApiClient } from '../../api/client/client.ts';
import { AcceptTask, GetTask } from '../../api/contracts/task.ts';
import { ListUnits } from '../../api/contracts/directory.ts';
import { ApproveStep, GetSubmission } from '../../api/contracts/submission.ts';
import { GetOutgoing } from '../../api/contracts/outgoing.ts';
import { withFreshAnswers } from '../../bot/fresh-answers.ts';

/** Answers every call with the id of its first parameter, and tells which calls were made. */
function asked() {
  const calls: string[] = [];
  const call = (endpoint: { id: string }, { params = {} }: { params?: object } = {}) => {
    calls.push(endpoint.id);
    return Promise.resolve({ id: String(Object.values(params)[0]), version: calls.length });
  };
  return { calls, api: withFreshAnswers({ call } as unknown as ApiClient) };
}

const accept = { params: { taskId: 't-1' }, seen: { version: 1 } };
const approve = { params: { documentId: 'o-1' }, seen: { version: 1 }, body: { hash: 'a'.repeat(64) } };

describe('the calls of one press', () => {
  it('ask once for a thing that the act has just answered with', async () => {
    const { api, calls } = asked();
    const acted = await api.call(AcceptTask, accept);
    expect(await api.call(GetTask, { params: { taskId: 't-1' } })).toBe(acted);
    expect(calls).toEqual(['task.accept']);
  });

  it('look anew at anything else: another thing, another view, or the same for a second time', async () => {
    const { api, calls } = asked();
    await api.call(ApproveStep, approve);
    await api.call(GetSubmission, { params: { documentId: 'o-1' } });
    await api.call(ListUnits);
    await api.call(GetOutgoing, { params: { documentId: 'o-2' } });
    await api.call(GetOutgoing, { params: { documentId: 'o-1' } });
    expect(calls).toEqual(['submission.approve', 'submission.get', 'directory.units', 'outgoing.get', 'outgoing.get']);
  });

  it('never show what an earlier of two acts answered', async () => {
    const { api, calls } = asked();
    await api.call(ApproveStep, approve);
    await api.call(AcceptTask, accept);
    await api.call(GetOutgoing, { params: { documentId: 'o-1' } });
    expect(calls).toEqual(['submission.approve', 'task.accept', 'outgoing.get']);
  });
});
