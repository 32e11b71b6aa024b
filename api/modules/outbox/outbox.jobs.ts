// What was told long ago is cleared away: the journal is the record, the outbox only carried the news.
import { each, type Job } from '../../platform/jobs/job.ts';
import { allAgencies } from '../directory/index.ts';
import { clearEnded } from './clear-away.mongo.ts';

/** A bot that was away for longer finds every card as things stand when somebody opens it. */
const keptDays = 30;

export const clearOldDeliveries = (onFailure: (failure: unknown) => void): Job => ({
  name: 'outbox.clear-old',
  everyMinutes: 12 * 60,
  async run(now) {
    const before = new Date(now.getTime() - keptDays * 24 * 3_600_000);
    return each(await allAgencies(), ({ id }) => clearEnded(id, before), onFailure);
  },
});
