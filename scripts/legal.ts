// vanthu legal: from each article of a regulation to the functions that apply it, for an auditor.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A place in the code that applies a regulation. */
export interface Application {
  readonly citation: string;
  readonly place: string;
}

/** Every `@legal` tag of the product, sorted by regulation and article. */
export function legalApplications(): readonly Application[] {
  const found = globSync('api/**/*.ts', { cwd: root }).flatMap((path) => {
    const lines = readFileSync(join(root, path), 'utf8').split('\n');
    return lines.flatMap((line, index) => {
      const citation = /@legal (.+?)( \*\/)?$/.exec(line)?.[1];
      return citation === undefined ? [] : [{ citation, place: `${path}:${index + 1}` }];
    });
  });
  const order = new Intl.Collator('vi', { numeric: true });
  return found.sort((a, b) => order.compare(a.citation, b.citation) || order.compare(a.place, b.place));
}

/** Prints the list, one citation and one place a line. */
export function legalCommand(): Promise<number> {
  for (const { citation, place } of legalApplications()) console.log(`${citation}\t${place}`);
  return Promise.resolve(0);
}
