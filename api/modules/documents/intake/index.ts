// The door of file safety.
export { inspectFile, type DeclaredFile, type InspectedFile } from './inspect-file.ts';
export { fileKinds, mediaTypes, type FileKind } from './kinds.ts';
