// The typeface of printed forms: Liberation Serif, which is as wide as Times New Roman and has every Vietnamese letter.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Problem } from '../../platform/problem.ts';

/** Paths of the font files. */
export interface FormFonts {
  readonly regular: string;
  readonly bold: string;
  readonly italic: string;
}

const family = 'Liberation Serif';
const run = promisify(execFile);

async function find(style: string): Promise<string> {
  const { stdout } = await run('fc-match', ['-f', '%{family}|%{file}', `${family}:style=${style}`], {
    timeout: 10_000,
  });
  const [found, file] = stdout.split('|');
  // fc-match always names some font; another family has other widths or lacks letters
  if (found !== family || file === undefined) throw new Error(`${family} ${style} is not installed`);
  return file;
}

let known: Promise<FormFonts> | undefined;

/** The fonts of this machine, looked up once. Throws the Problem `tool-missing` that says what to install. */
export async function formFonts(): Promise<FormFonts> {
  known ??= Promise.all([find('Regular'), find('Bold'), find('Italic')]).then(([regular, bold, italic]) => ({
    regular,
    bold,
    italic,
  }));
  try {
    return await known;
  } catch {
    known = undefined;
    throw new Problem('tool-missing', {
      detail:
        'Máy chủ chưa có phông chữ Liberation Serif nên chưa in được. Quản trị viên cần cài gói fonts-liberation2 và fontconfig.',
    });
  }
}
