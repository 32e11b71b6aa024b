// The buckets of the report on tasks: computed from the dates whenever somebody asks, never stored.
import { deadline } from '../calendar/deadline.ts';
import { lateDays } from '../calendar/working-days.ts';
import type { CivilDate } from '../kernel/dates.ts';
import { dueOn, type Task } from './task.ts';

/** Đã xử lý, đang xử lý, chậm tiến độ; returned and cancelled ones stand apart, so that the sums agree. */
export const reportBuckets = ['handled', 'in-hand', 'overdue', 'withdrawn'] as const;
export type ReportBucket = (typeof reportBuckets)[number];

/** Đúng hạn, quá hạn (of what is handled); trong hạn, sắp đến hạn (of what is in hand). */
export const punctualities = ['on-time', 'late', 'in-time', 'due-soon'] as const;
export type Punctuality = (typeof punctualities)[number];

export interface TaskReport {
  readonly bucket: ReportBucket;
  readonly punctuality?: Punctuality;
  /** Working days late: of the end for what is handled, until today for what is overdue. */
  readonly lateDays: number;
}

/**
 * Where the task stands in the report of this day. By the current due date; a paused task is never overdue, its clock stands.
 * @legal QĐ 42/2014/QĐ-TTg; QĐ 23/2018/QĐ-TTg
 */
export function taskReport(task: Task, today: CivilDate): TaskReport {
  const due = dueOn(task);
  if (task.state === 'returned' || task.state === 'cancelled') return { bucket: 'withdrawn', lateDays: 0 };
  if (task.state === 'done') {
    const endedOn = task.ended?.on ?? today;
    return { bucket: 'handled', punctuality: endedOn <= due ? 'on-time' : 'late', lateDays: lateDays(due, endedOn) };
  }
  if (task.state === 'paused') return { bucket: 'in-hand', punctuality: 'in-time', lateDays: 0 };
  const { colour } = deadline(due, today);
  if (colour === 'red') return { bucket: 'overdue', lateDays: lateDays(due, today) };
  return { bucket: 'in-hand', punctuality: colour === 'amber' ? 'due-soon' : 'in-time', lateDays: 0 };
}
