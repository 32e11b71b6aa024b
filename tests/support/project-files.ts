// The project's own text files, for the tests that judge the project itself.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

export interface ProjectFile {
  readonly path: string;
  readonly text: string;
}

/** The files that the patterns name, below the project's root, in a stable order. */
export const projectFiles = (...patterns: readonly string[]): readonly ProjectFile[] =>
  globSync(patterns, { cwd: projectRoot })
    .sort()
    .map((path) => ({ path, text: readFileSync(join(projectRoot, path), 'utf8') }));

/** `path:line` of every match. */
export const placesOf = (files: readonly ProjectFile[], pattern: RegExp): readonly string[] =>
  files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  );
