// Until when the registry must act: the same day, at the latest the next working day; at once when it is urgent.
import { nextWorkingDay } from '../calendar/working-days.ts';
import { civilDate, type CivilDate } from '../kernel/dates.ts';
import type { IncomingDocument, Priority } from './incoming.ts';

export interface RegistryClock {
  readonly step: 'register' | 'present';
  readonly dueOn: CivilDate;
  /** Urgent: no day is given, it is done on receipt. */
  readonly atOnce: boolean;
}

const clock = (step: RegistryClock['step'], since: Date, priority: Priority): RegistryClock =>
  priority === 'normal'
    ? { step, dueOn: nextWorkingDay(since), atOnce: false }
    : { step, dueOn: civilDate(since), atOnce: true };

/**
 * The clock that runs for the registry now: to register what was received, to present what was registered. Nothing runs later.
 * @legal NĐ 30/2020/NĐ-CP, Điều 4.2c, Điều 23.1
 */
export function registryClock(incoming: IncomingDocument): RegistryClock | undefined {
  if (incoming.state === 'received') return clock('register', incoming.received.at, incoming.priority);
  if (incoming.state === 'registered' && incoming.registered !== undefined) {
    return clock('present', incoming.registered.at, incoming.priority);
  }
  return undefined;
}
