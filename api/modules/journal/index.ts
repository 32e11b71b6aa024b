// The door of the journal.
export type { Journal } from './journal.ts';
export { journalOf, journalOfMany, journalReader } from './journal.mongo.ts';
export { sealNext, startSealer } from './sealer.mongo.ts';
export { isAlarming, oldestUnsealed, verifyAgency, verifyJournal, type JournalVerdict } from './verify.mongo.ts';
