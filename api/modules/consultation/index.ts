// The door of consultations.
export { closeOverdueConsultations } from './consultation.jobs.ts';
export { consultationRoutes } from './consultation.routes.ts';
export type { ConsultationStore } from './consultation.store.ts';
export { consultationStore } from './consultation.store.mongo.ts';
export { consultationUseCases, type ConsultationDeps } from './consultation.usecases.ts';
export { unitOpinions } from './unit-opinions.ts';
