// The browser part as the one script that a page loads: its modules one after the other, each in a scope of its own.
import { readFile } from 'node:fs/promises';

/** Those that others build on come first. */
const order = [
  'errors',
  'host',
  'control-events',
  'client-object',
  'request-context',
  'file',
  'xml-parts',
  'dialogs',
  'nested-sign-in',
  'main',
];
const folder = new URL('./browser/', import.meta.url);

/** A module as a function of those before it: its imports come out of them, its exports go to those behind it. */
function scoped(name: string, text: string): string {
  const exported = [...text.matchAll(/^export (?:const|class|(?:async )?function) (\w+)/gm)].map(([, one]) => one);
  const body = text
    .replace(
      /^import (\{[^}]*\}) from '\.\/([\w-]+)\.js';$/gm,
      (_all, names: string, from: string) => `const ${names} = modules['${from}'];`,
    )
    .replace(/^export /gm, '');
  return `modules['${name}'] = (() => {\n${body}\nreturn { ${exported.join(', ')} };\n})();`;
}

/** `office.js` of this host. */
export async function officeScript(): Promise<string> {
  const modules = await Promise.all(
    order.map(async (name) => scoped(name, await readFile(new URL(`${name}.js`, folder), 'utf8'))),
  );
  return `(() => {\n'use strict';\nconst modules = {};\n${modules.join('\n')}\n})();\n`;
}
