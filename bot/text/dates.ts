// Days and moments as cards write them, in the time of Việt Nam whatever machine this runs on.
import type { ChatLanguage } from '../../api/contracts/chat.ts';

const zone = 'Asia/Ho_Chi_Minh';

const days: Readonly<Record<ChatLanguage, Intl.DateTimeFormat>> = {
  vi: new Intl.DateTimeFormat('vi-VN', { timeZone: 'UTC', day: '2-digit', month: '2-digit', year: 'numeric' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' }),
};

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
const dayInVietnam = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** `05/06/2026` or `5 Jun 2026`. */
export const day = (on: string, language: ChatLanguage): string => days[language].format(new Date(`${on}T00:00:00Z`));

/** `05/06/2026 14:30` or `5 Jun 2026 14:30`. */
export function moment(at: string, language: ChatLanguage): string {
  const date = new Date(at);
  return `${day(dayInVietnam.format(date), language)} ${clock.format(date)}`;
}
