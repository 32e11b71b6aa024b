// A simulated Word: starts with `startWord`, holds real documents, and answers office.js over real HTTP.
export { startWord, wordPath, type Word } from './start.ts';
