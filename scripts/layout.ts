// `vanthu layout FILE.docx…`: prints the findings of the layout check, one JSON object a file.
import { checkLayout } from '../api/modules/layout/index.ts';
import { readNamedFile } from './lib/read-file.ts';

/** Exit code: 0 when every file could be judged, whatever was found; 1 when one could not be read; 2 when none was named. */
export async function layoutCommand(files: readonly string[]): Promise<number> {
  if (files.length === 0) {
    console.error('Cách dùng: npm run --silent vanthu -- layout TỆP.docx…');
    return 2;
  }
  let code = 0;
  for (const file of files) {
    const outcome = await layoutOf(file);
    process.stdout.write(`${JSON.stringify({ file, ...outcome.report })}\n`);
    code = Math.max(code, outcome.code);
  }
  return code;
}

async function layoutOf(file: string): Promise<{ report: object; code: number }> {
  let bytes: Uint8Array;
  try {
    bytes = await readNamedFile(file);
  } catch (error) {
    const message = error instanceof Error ? error.message : 'Không đọc được tệp.';
    return { report: { findings: [unreadable(message)] }, code: 1 };
  }
  const checked = checkLayout(bytes);
  if (!checked.ok)
    return {
      report: { findings: [unreadable(checked.refusal.detail ?? 'Tệp không đọc được.', checked.refusal.code)] },
      code: 1,
    };
  const { findings } = checked.value;
  return { report: { findings }, code: 0 };
}

const unreadable = (message: string, rule = 'file-broken') => ({
  rule,
  severity: 'error',
  message,
  place: { paragraph: -1, where: 'toàn tệp', words: '' },
  legal: '',
});
