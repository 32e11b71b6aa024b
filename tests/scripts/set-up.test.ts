// What the commands do before anything runs: the language they speak, what they miss, which database they take.
import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { openDatabase } from '../../scripts/lib/database.ts';
import { languageFrom } from '../../scripts/lib/language.ts';
import { missingNeeds } from '../../scripts/lib/needs.ts';
import { projectRoot } from '../support/project-files.ts';

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const run = (script: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended> =>
  new Promise((done) => {
    execFile(process.execPath, [join(projectRoot, 'scripts', script), ...args], { env }, (error, stdout, stderr) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });

describe('the language of the scripts', () => {
  it('is Vietnamese, or English when asked, and leaves the other arguments alone', () => {
    expect(languageFrom(['fast', 'x'])).toEqual({ language: 'vi', rest: ['fast', 'x'] });
    expect(languageFrom(['fast', '--lang', 'en', 'x'])).toEqual({ language: 'en', rest: ['fast', 'x'] });
    expect(languageFrom(['--lang=en', 'x'])).toEqual({ language: 'en', rest: ['x'] });
  });
});

describe('the set-up', () => {
  it('finds quickly that nothing is missing', async () => {
    await missingNeeds(true);
    const began = performance.now();
    expect(await missingNeeds(true)).toEqual([]);
    expect(performance.now() - began).toBeLessThan(500);
  });

  it('ends with the one command to run when it may not install', async () => {
    const { code, stderr } = await run('setup.ts', ['--tests'], { PATH: '/nothing', HOME: '/nothing' });
    expect(code).toBe(1);
    const commands = stderr.match(/sudo apt-get update && sudo apt-get install -y --no-install-recommends .*/g) ?? [];
    expect(commands).toHaveLength(1);
    const wanted = ['libreoffice-writer-nogui', 'poppler-utils', 'tesseract-ocr', 'libnss3-tools', 'python3-pip', 'qpdf', 'chromium']; // prettier-ignore
    for (const name of wanted) expect(commands[0]?.split(' ').filter((word) => word === name)).toEqual([name]);
  });
});

describe('the vanthu command', () => {
  it('explains itself, and refuses a command that it does not have', async () => {
    expect(await run('vanthu.ts', [], process.env)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('verify FILE.pdf…'),
    });
    expect(await run('vanthu.ts', ['verfy'], process.env)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('“verfy”'),
    });
    const english = await run('vanthu.ts', ['--lang', 'en', 'help'], process.env);
    expect(english.stdout).toContain('Usage: vanthu COMMAND');
  });

  it('lists the regulations with the functions that apply them', async () => {
    const { stdout } = await run('vanthu.ts', ['legal'], process.env);
    expect(stdout).toMatch(/^NĐ 30\/2020\/NĐ-CP, .*\tapi\/domain\/.*\.ts:\d+$/m);
  });
});

describe('the database of a start', () => {
  const folder = '/nothing';
  const server = process.env['VANTHU_TEST_MONGODB'] ?? '';

  it('is the named server, and stopping leaves that one alone', async () => {
    const database = await openDatabase({ MONGODB_URI: server }, folder);
    expect(database?.uri).toBe(server);
    await database?.stop();
    expect((await openDatabase({ MONGODB_URI: server }, folder))?.uri).toBe(server);
  });

  it('is none in production when no server is named: the embedded one is only for trying', async () => {
    expect(await openDatabase({ VANTHU_ENV: 'production' }, folder)).toBeUndefined();
  });

  it('is refused in production when it is too old, unless told otherwise', async () => {
    const env = { VANTHU_ENV: 'production', MONGODB_URI: server };
    const connection = await mongoose.createConnection(server).asPromise();
    const { version } = (await connection.db?.admin().serverInfo()) as { version: string };
    await connection.close();
    const old = /cần bản 7\.0 trở lên.*VANTHU_ALLOW_OLD_MONGODB=true/;
    const outcome = await openDatabase(env, folder).then(() => 'taken', String); // prettier-ignore
    expect(outcome).toMatch(Number(version.split('.')[0]) < 7 ? old : /^taken$/);
    expect(await openDatabase({ ...env, VANTHU_ALLOW_OLD_MONGODB: 'true' }, folder)).toMatchObject({ uri: server });
  });
});
