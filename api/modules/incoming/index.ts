// The door of incoming documents.
export { incomingRoutes } from './incoming.routes.ts';
export { incomingSearchSource, incomingStillReadable } from './incoming.search.ts';
export { incomingStore } from './incoming.store.mongo.ts';
export { directoryQuestions, incomingUseCases } from './incoming.usecases.ts';
export { makeInspectReceived, makeShowsSecrecyMark } from './inspect-received.ts';
export { incomingNotices } from './notices.ts';
export { defined, presentDeadline, presentDeed, presentHistory, presentRecipient } from './present-parts.ts';
export { readable } from './readable.ts';
export { makeRegistration } from './registration.ts';
export type { IncomingStores } from './stores.ts';
