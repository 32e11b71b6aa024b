// What the clock does for outgoing documents: carry on with issues that were cut off.
import type { Job } from '../../platform/jobs/job.ts';
import { allAgencies } from '../directory/index.ts';
import type { OutgoingDeps } from './deps.ts';
import { issueUseCases } from './issue.usecases.ts';

/** An issue that is younger is still in the hands of the request that began it. */
const leaveAloneMs = 2 * 60_000;

/** Goes on with every act that needs nobody, in every agency; what waits for the key comes on the stuck list. */
export async function resumeIssues(deps: OutgoingDeps, claimedBefore: Date): Promise<{ done: number; failed: number }> {
  const useCases = issueUseCases(deps);
  const total = { done: 0, failed: 0 };
  for (const { id } of await allAgencies()) {
    const { done, failed } = await useCases.resume(id, claimedBefore);
    total.done += done;
    total.failed += failed;
  }
  return total;
}

export const resumeIssuesJob = (deps: OutgoingDeps): Job => ({
  name: 'outgoing.resume-issues',
  everyMinutes: 1,
  run: (now) => resumeIssues(deps, new Date(now.getTime() - leaveAloneMs)),
});
