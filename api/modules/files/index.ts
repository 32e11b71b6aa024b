// The door of file intake.
export { fileRoutes, type FileDeps, type InspectFile } from './files.routes.ts';
export { collectStagedFiles } from './files.jobs.ts';
export { countRefused } from './refused-intake.mongo.ts';
export { textOfFile, type ReadText } from './file-text.mongo.ts';
