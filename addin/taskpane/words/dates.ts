// Days, moments and deadlines as the pane writes them, in the time of Việt Nam whatever machine Word runs on.
import type { z } from 'zod';
import type { DeadlineView } from '../../../api/contracts/parts.ts';
import type { Language, Say } from './language.ts';

const days: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  vi: new Intl.DateTimeFormat('vi-VN', { timeZone: 'UTC', day: '2-digit', month: '2-digit', year: 'numeric' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' }),
};
const zone = 'Asia/Ho_Chi_Minh';
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
const civil = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });

/** `05/06/2026` or `5 Jun 2026`. */
export const day = (on: string, language: Language): string => days[language].format(new Date(`${on}T00:00:00Z`));

/** `05/06/2026 14:30` or `5 Jun 2026 14:30`. */
export function moment(at: string, language: Language): string {
  const date = new Date(at);
  return `${day(civil.format(date), language)} ${clock.format(date)}`;
}

/** The calendar day in Việt Nam. */
export const today = (): string => civil.format(new Date());

// prettier-ignore
const words = {
  left:  { vi: 'còn {count} ngày làm việc', en: '{count} working days left' },
  today: { vi: 'hết hạn hôm nay', en: 'due today' },
  late:  { vi: 'quá hạn {count} ngày làm việc', en: '{count} working days late' },
  over:  { vi: 'đã quá hạn', en: 'overdue' },
  off:   { vi: 'hạn rơi vào ngày nghỉ', en: 'due on a day off' },
};

/** How much time is left, counted in working days by the API. */
export function deadlineText({ remaining, colour, onDayOff }: z.output<typeof DeadlineView>, t: Say): string {
  if (colour === 'red') return remaining < 0 ? t(words.late, { count: -remaining }) : t(words.over);
  const left = remaining === 0 ? t(words.today) : t(words.left, { count: remaining });
  return onDayOff ? `${left}, ${t(words.off)}` : left;
}
