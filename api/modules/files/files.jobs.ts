// The collector: staged files that nobody kept within a day are removed.
import { agenciesWithStagedFiles, fileStore } from '../../platform/files/file-store.mongo.ts';
import { each, type Job } from '../../platform/jobs/job.ts';

const dayMs = 24 * 3_600_000;

export const collectStagedFiles = (onFailure: (failure: unknown) => void): Job => ({
  name: 'files.collect-staged',
  everyMinutes: 60,
  async run(now) {
    const before = new Date(now.getTime() - dayMs);
    return each(await agenciesWithStagedFiles(before), (agencyId) => fileStore(agencyId).collect(before), onFailure);
  },
});
