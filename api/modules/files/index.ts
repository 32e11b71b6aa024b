// The door of file intake.
export { fileRoutes, type InspectFile } from './files.routes.ts';
export { collectStagedFiles } from './files.jobs.ts';
export { countRefused } from './refused-intake.mongo.ts';
export { textOfFile } from './file-text.mongo.ts';
