// The `vanthu` commands as an administrator runs them: what they print, and how they end.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { projectRoot } from '../support/project-files.ts';
import { aHouse, signedLetter } from '../support/signing/signed-letter.ts';

interface Ended {
  readonly code: number;
  readonly lines: readonly Record<string, unknown>[];
  readonly stderr: string;
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vanthu-commands-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const vanthu = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> =>
  new Promise((done) => {
    const whole = { ...process.env, VANTHU_DATA: folder, ...env };
    execFile(
      process.execPath,
      [join(projectRoot, 'scripts', 'vanthu.ts'), ...args],
      { env: whole },
      (error, stdout, stderr) => {
        const lines = stdout.split('\n').filter((line) => line.startsWith('{'));
        const parsed = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
        done({ code: typeof error?.code === 'number' ? error.code : 0, lines: parsed, stderr });
      },
    );
  });

describe('vanthu verify', () => {
  it('prints one verdict a file, also for what is no PDF, is not there, or is a folder', async () => {
    const [signed, text, empty] = [join(folder, 'issued.pdf'), join(folder, 'text.pdf'), join(folder, 'empty.pdf')];
    await mkdir(folder, { recursive: true });
    const house = await aHouse();
    await writeFile(signed, (await signedLetter(house)).sealed);
    await writeFile(text, 'không phải PDF');
    await writeFile(empty, '');
    const missing = join(folder, 'missing.pdf');
    const trust = join(folder, 'trust.pem');
    await writeFile(trust, house.ca.rootPem);
    const files = [signed, text, empty, missing, folder];
    const { code, lines, stderr } = await vanthu(['verify', ...files], { TRUST_ANCHORS_PATH: trust });
    expect(code).toBe(1);
    expect(lines.map(({ file, verdict }) => ({ file, verdict }))).toEqual([
      { file: signed, verdict: 'good' },
      ...files.slice(1).map((file) => ({ file, verdict: 'unreadable' })),
    ]);
    expect(lines[0]?.['signatures']).toHaveLength(3);
    expect(lines[0]?.['signatures']).toContainEqual({
      signer: expect.any(String),
      intact: true,
      coversWholeRevision: true,
      changesAfter: false,
      trusted: true,
      signedAt: expect.any(String),
      explanation: expect.any(String),
    });
    expect(stderr).toContain(`Không đọc được ${missing}: không có tệp này.`);
    expect((await vanthu(['verify', signed])).code).toBe(0);
    expect(await vanthu(['verify'])).toMatchObject({
      code: 2,
      lines: [],
      stderr: expect.stringContaining('Cách dùng'),
    });
  });
});

describe('vanthu journal verify', () => {
  it('ends with 0 while the journal holds, and names the first bad place when it does not', async () => {
    const server = new URL(process.env['VANTHU_TEST_MONGODB'] ?? '');
    server.pathname = `/vanthu-journal-command-${Date.now()}`;
    const env = { MONGODB_URI: server.href };
    const example = join(projectRoot, 'scripts', 'agency.example.json');
    expect(await vanthu(['agency', 'import', example], env)).toMatchObject({ code: 0, stderr: '' });
    const holds = await vanthu(['journal', 'verify'], env);
    expect(holds).toMatchObject({ code: 0, lines: [{ agencyId: 'bktb', blocks: 1, rows: 1, unsealed: 0 }] });
    expect(holds.lines[0]).not.toHaveProperty('bad');

    const connection = await mongoose.createConnection(server.href).asPromise();
    const rows = connection.collection('journal-rows');
    const row = await rows.findOne({ agencyId: 'bktb' });
    await rows.updateOne({ agencyId: 'bktb' }, { $set: { 'facts.0.positions': 99 } });
    const tampered = await vanthu(['journal', 'verify'], env);
    await connection.dropDatabase();
    await connection.close();
    expect(tampered.code).toBe(1);
    expect(JSON.stringify(tampered.lines[0]?.['bad'])).toContain(String(row?._id));
    expect(await vanthu(['journal', 'verify', '--quick'], env)).toMatchObject({ code: 2, lines: [] });
  });
});
