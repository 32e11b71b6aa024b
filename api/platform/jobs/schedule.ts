// The schedule: agenda on the same database, so that several processes share the jobs and each runs once.
import { MongoBackend } from '@agendajs/mongo-backend';
import { Agenda } from 'agenda';
import mongoose from 'mongoose';
import type { Log } from '../log/log.ts';
import type { Job } from './job.ts';

export interface Schedule {
  stop(): Promise<void>;
}

/** Starts the jobs; each is locked by its name while it runs, for ten minutes at most. */
export async function startSchedule(
  jobs: readonly Job[],
  { log, now }: { log: Log; now: () => Date },
): Promise<Schedule> {
  const { db } = mongoose.connection;
  if (!db) throw new Error('the schedule wants an open database connection');
  const agenda = new Agenda({
    backend: new MongoBackend({ mongo: db, collection: 'jobs' }),
    processEvery: '5 seconds',
    defaultConcurrency: 1,
    defaultLockLifetime: 10 * 60_000,
  });
  agenda.on('error', (error) => log.warn({ err: error }, 'schedule-error'));
  for (const job of jobs) {
    agenda.define(job.name, async () => {
      try {
        const result = await job.run(now());
        if (result.done + result.failed > 0) log.info({ job: job.name, ...result }, 'job');
      } catch (thrown) {
        log.error({ job: job.name, err: thrown }, 'job-failed');
      }
    });
  }
  await agenda.start();
  for (const job of jobs) await agenda.every(`${job.everyMinutes} minutes`, job.name);
  return {
    async stop() {
      await agenda.stop();
    },
  };
}
