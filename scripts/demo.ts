// npm run demo: the journey of a document from the incoming letter to the issued reply, played through the API by its
// fictional people. Own files: --incoming FILE.pdf --draft FILE.docx. What it leaves lies in demo-output/.
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensurePinnedNode } from './lib/node-version.ts';

ensurePinnedNode();

const { values } = parseArgs({
  options: {
    incoming: { type: 'string' },
    draft: { type: 'string' },
    output: { type: 'string' },
    lang: { type: 'string', default: 'vi' },
  },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = resolve(values.output ?? join(root, 'demo-output'));
const language = values.lang === 'en' ? 'en' : 'vi';

const { ensureInstalled } = await import('./setup.ts');
const { sayIn } = await import('./lib/language.ts');
if (!(await ensureInstalled({ forTests: false, say: sayIn(language) }))) process.exit(1);
await rm(folder, { recursive: true, force: true });
const { playDemo } = await import('./demo/play.ts');
const code = await playDemo({ folder, language, incoming: values.incoming, draft: values.draft });
// workers that wait for another file would keep the process for minutes
process.exit(code);
