// The calendar as screens need it: they show on which day so many working days end, before the API counts them itself.
export { addWorkingDays } from '../domain/calendar/working-days.ts';
export { civilDate } from '../domain/kernel/dates.ts';
