// A simulated Teams: starts with `startTeams`, is driven person by person, and speaks real HTTP to a real bot.
export { startTeams, type Teams } from './start.ts';
export type { TeamOptions } from './roster.ts';
export { handClock } from './clock.ts';
