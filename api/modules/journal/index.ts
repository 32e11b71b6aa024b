// The door of the journal.
export type { Journal, JournalOfMany, JournalReader } from './journal.ts';
export { actorOf, journalOf, journalOfMany, journalReader } from './journal.mongo.ts';
export { startSealer, type Sealer } from './sealer.mongo.ts';
export { isAlarming, verifyAgency, verifyJournal, type JournalVerdict } from './verify.mongo.ts';
