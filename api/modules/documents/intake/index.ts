// The door of file safety.
export { inspectFile } from './inspect-file.ts';
export { wordType } from './kinds.ts';
