// The door of outgoing documents.
export type { ConvertToPdf, JudgeFile, OutgoingDeps, OutgoingStores } from './deps.ts';
export { bothJudges, ownVerifier } from './judges.ts';
export { outgoingSearchSource, outgoingStillReadable } from './outgoing.search.ts';
export { resumeIssues, resumeIssuesJob } from './outgoing.jobs.ts';
export { outgoingRoutes } from './outgoing.routes.ts';
export { knownBoxes } from './known-boxes.migration.mongo.ts';
export type { OutgoingStore } from './outgoing.store.ts';
export { outgoingStore } from './outgoing.store.mongo.ts';
export { readable as readableOutgoing } from './change.ts';
export { systemActor } from './issue.usecases.ts';
export { registerFor, setSeries } from './series.store.mongo.ts';
export { signatureStore } from './signature.store.mongo.ts';
export { submissionStore } from './submission.store.mongo.ts';
