// `npm run demo` as a person uses it: the whole journey, its papers and pictures, its exit code; and with a file that cannot be taken.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { p } from '../layout/support/a-docx.ts';
import { aLetter } from '../layout/support/samples.ts';
import { aForeignDocument } from '../simulators/support/drafts.ts';
import { projectRoot } from '../support/project-files.ts';

/** A whole journey on a machine that does other things besides. */
const patienceMs = 300_000;

/** Day, month and year are put there when it is issued. */
const blank = '\u00a0'.repeat(6);
const undated = `Hải Phòng, ngày${blank}tháng${blank}năm${blank}`;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vanthu-demo-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const demo = (more: NodeJS.ProcessEnv, ...args: readonly string[]): Promise<{ code: number; said: string }> =>
  new Promise((done) => {
    const { MONGODB_URI: _, ...own } = process.env;
    const env = { ...own, ...more };
    const script = join(projectRoot, 'scripts', 'demo.ts');
    execFile(process.execPath, [script, ...args], { env, maxBuffer: 10_000_000 }, (error, stdout, stderr) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, said: stdout + stderr });
    });
  });

describe('npm run demo', () => {
  it(
    'plays the journey, leaves every paper, and speaks no code words',
    async () => {
      const output = join(folder, 'papers');
      const { code, said } = await demo({}, '--output', output);
      expect({ code, said }).toMatchObject({ code: 0 });
      expect((await readdir(output)).sort()).toEqual([
        'draft.docx',
        'incoming-register.pdf',
        'incoming.pdf',
        'issued.pdf',
        'journal.json',
        'outgoing-register.pdf',
        'steps',
        'submission-slip.pdf',
        'trust.pem',
        'verification.txt',
      ]);
      expect(said).toMatch(/4812\/BKTB-PC/);
      expect(said).not.toMatch(/\b(good|agree|agree-with-comments|silent|waiting|error|warning)\b|\d{4}-\d{2}-\d{2}/);
      // each step in chat and in Word as its actor saw it, in the order of the journey
      const steps = (await readdir(join(output, 'steps'))).map((name) => name.replace(/^\d\d-|\.png$/g, ''));
      const shown = ['upload', 'direct', 'word-draft', 'word-mended', 'word-version', 'word-ask', 'reply-in-channel'];
      const decided = ['word-opinions', 'word-submitted', 'send-back', 'word-returned', 'word-again-submitted'];
      const returned = ['clerk-return', 'word-again-returned', 'word-at-last-submitted', 'sign-again'];
      const expected = [...shown, ...decided, 'stale-card', 'sign', ...returned, 'issue', 'result'];
      expect(steps.filter((step) => expected.includes(step))).toEqual(expected);
      expect(said).toContain('không có gì được làm hai lần');
      const verification = await readFile(join(output, 'verification.txt'), 'utf8');
      expect(verification.match(/Signature is Valid\./g)).toHaveLength(3);
      expect(verification).toContain('"verdict": "good"');
    },
    patienceMs,
  );

  it(
    'plays a person’s own draft without a browser, says so, and takes away the pictures of an earlier run alone',
    async () => {
      const [output, letter] = [join(folder, 'papers'), join(folder, 'letter.docx')];
      await mkdir(join(output, 'steps'), { recursive: true });
      await writeFile(join(output, 'steps', 'kept.png'), 'của người dùng');
      await writeFile(letter, aLetter({ placeDate: p(undated, { size: 13, italic: true, align: 'center' }) }));
      const own = ['--draft', letter, '--output', output, '--lang', 'en'];
      const { code, said } = await demo({ CHROMIUM_PATH: '/nothing/here' }, ...own);
      expect({ code, said }).toMatchObject({ code: 0 });
      expect(said).toContain('letter.docx');
      expect(await readFile(join(output, 'verification.txt'), 'utf8')).toContain('"verdict": "good"');
      expect(said).toContain('There is no Chromium');
      expect(await readdir(join(output, 'steps'))).toEqual(['kept.png']);
    },
    patienceMs,
  );

  it(
    'opens a person’s own draft in Word, and ends with what the pane says when it is no official document',
    async () => {
      const file = join(folder, 'note.docx');
      await writeFile(file, await aForeignDocument());
      const { code, said } = await demo({}, '--draft', file, '--output', join(folder, 'own'));
      expect(code).toBe(1);
      expect(said).toContain('Dừng lại: Khung Word nói: Chưa đưa vào soạn thảo được. Không nhận ra phần');
      expect(await readdir(join(folder, 'own', 'steps'))).toContain('09-word-work.png');
    },
    patienceMs,
  );

  it(
    'ends with a sentence and an exit code when a person’s own file is not what it says',
    async () => {
      const file = join(folder, 'letter.pdf');
      await writeFile(file, 'không phải PDF');
      const kept = join(folder, 'kept.txt');
      await writeFile(kept, 'của người dùng');
      const { code, said } = await demo({}, '--incoming', file, '--output', folder);
      expect(code).toBe(1);
      expect(said).toContain('Dừng lại: Nội dung tệp không thuộc loại được nhận.');
      expect(await readFile(kept, 'utf8')).toBe('của người dùng');
    },
    patienceMs,
  );
});
