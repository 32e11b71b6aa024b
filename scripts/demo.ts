// npm run demo: the journey of a document from the incoming letter to the issued reply, played through the API by its
// fictional people. Own files: --incoming FILE.pdf --draft FILE.docx. What it leaves lies in demo-output/.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoOptions, type DemoOptions } from './demo/options.ts';
import { ensurePinnedNode } from './lib/node-version.ts';

ensurePinnedNode();

const root = fileURLToPath(new URL('..', import.meta.url));

async function demo(options: DemoOptions): Promise<number> {
  const { ensureInstalled } = await import('./setup.ts');
  const { sayIn } = await import('./lib/language.ts');
  if (!(await ensureInstalled({ forTests: false, say: sayIn(options.language) }))) return 1;
  const { playDemo } = await import('./demo/play.ts');
  return playDemo(options);
}

const code = await demoOptions(process.argv.slice(2), join(root, 'demo-output')).then(demo, (error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  return 2;
});
// workers that wait for another file would keep the process for minutes
process.exit(code);
