// What the clock does for consultations: those whose last day is over are closed, and silence is recorded.
import { civilDate } from '../../domain/kernel/dates.ts';
import { each, type Job } from '../../platform/jobs/job.ts';
import { allAgencies } from '../directory/index.ts';
import { consultationStore } from './consultation.store.mongo.ts';
import type { ConsultationUseCases } from './consultation.usecases.ts';

export const closeOverdueConsultations = (
  { expire }: Pick<ConsultationUseCases, 'expire'>,
  onFailure: (failure: unknown) => void,
): Job => ({
  name: 'consultation.close-overdue',
  everyMinutes: 15,
  async run(now) {
    const total = { done: 0, failed: 0 };
    for (const { id: agencyId } of await allAgencies()) {
      const overdue = await consultationStore(agencyId).openDueBefore(civilDate(now));
      const { done, failed } = await each(overdue, ({ id }) => expire(agencyId, id), onFailure);
      total.done += done;
      total.failed += failed;
    }
    return total;
  },
});
