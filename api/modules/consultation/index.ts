// The door of consultations.
export { closeOverdueConsultations } from './consultation.jobs.ts';
export { consultationRoutes } from './consultation.routes.ts';
export { consultationStore } from './consultation.store.mongo.ts';
export { consultationUseCases } from './consultation.usecases.ts';
export { knownParts } from './known-parts.migration.mongo.ts';
export { unitOpinions } from './unit-opinions.ts';
