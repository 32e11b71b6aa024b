// A simulated Teams: starts with `startTeams`, is driven person by person, and speaks real HTTP to a real bot.
export { startTeams, type Teams, type TeamsOptions } from './start.ts';
export type { PersonDriver } from './person.ts';
export type { PersonOptions, TeamOptions } from './roster.ts';
export { handClock, type Clock, type HandClock } from './clock.ts';
export type { SeenCard, SeenMessage } from './client.ts';
export type { Dialog, Outcome } from './invoke-answers.ts';
export type { Fault } from './faults.ts';
