// `npm start` as a person uses it: it says where it serves, Ctrl-C stops all it started, the next start keeps the data.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportPKCS8, exportSPKI, generateKeyPair } from 'jose';
import mongoose from 'mongoose';
import { makeDevelopmentCa } from '../../api/modules/signing/index.ts';
import { projectRoot } from '../support/project-files.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vanthu-start-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A production start, which seeds nothing, told to take the embedded database all the same. */
async function environment(): Promise<NodeJS.ProcessEnv> {
  const { MONGODB_URI: _, ...rest } = process.env;
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  await writeFile(join(folder, 'trust.pem'), (await makeDevelopmentCa()).rootPem);
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return {
    ...rest,
    VANTHU_ENV: 'production',
    VANTHU_EMBEDDED_MONGOD: 'true',
    VANTHU_ALLOW_OLD_MONGODB: 'true',
    VANTHU_DATA: folder,
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}/`,
    LOG_LEVEL: 'warn',
    TOKEN_ISSUER: 'https://issuer.example/',
    TOKEN_AUDIENCE: 'vanthu',
    TOKEN_KEYS_URL: 'https://issuer.example/keys',
    BOT_PUBLIC_KEY: await exportSPKI(publicKey),
    BOT_PRIVATE_KEY: await exportPKCS8(privateKey),
    MICROSOFT_APP_ID: 'b0c6d5b6-0000-4000-8000-000000000001',
    MICROSOFT_APP_PASSWORD: 'not-used-here',
    MICROSOFT_APP_TENANT_ID: 'tenant.example',
    TRUST_ANCHORS_PATH: join(folder, 'trust.pem'),
    SEARCH_INDEX_PATH: join(folder, 'search.sqlite'),
  };
}

/** A start that must fail: its exit code, and what it said. */
async function failedStart(env: NodeJS.ProcessEnv): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [join(projectRoot, 'scripts', 'start.ts')], {
    cwd: projectRoot,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, said };
}

interface Started {
  readonly child: ChildProcess;
  readonly url: string;
}

/** In a process group of its own, so that a Ctrl-C can be sent as a terminal sends it: to all of the group. */
async function start(over: NodeJS.ProcessEnv = {}): Promise<Started> {
  const child = spawn(process.execPath, [join(projectRoot, 'scripts', 'start.ts')], {
    cwd: projectRoot,
    env: { ...(await environment()), ...over },
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  const url = new Promise<string>((done, fail) => {
    child.stderr.on('data', (part: Buffer) => {
      said += part.toString();
      const found = /Vanthu đang chạy tại (\S+) /.exec(said)?.[1];
      if (found !== undefined) done(found);
    });
    child.once('exit', () => fail(new Error(said)));
  });
  return { child, url: await url };
}

async function pressCtrlC({ child }: Started): Promise<number | null> {
  const ended = once(child, 'exit') as Promise<[number | null]>;
  process.kill(-(child.pid ?? 0), 'SIGINT');
  return (await ended)[0];
}

/** Where the embedded database of the running product listens. */
const databaseUri = async (): Promise<string> => {
  const { port } = JSON.parse(await readFile(join(folder, 'mongo', 'owner.json'), 'utf8')) as { port: number };
  return `mongodb://127.0.0.1:${port}/vanthu?replicaSet=vanthu`;
};

const answers = (uri: string): Promise<boolean> =>
  mongoose
    .createConnection(uri, { serverSelectionTimeoutMS: 500 })
    .asPromise()
    .then(
      async (connection) => {
        await connection.close();
        return true;
      },
      () => false,
    );

describe('npm start', () => {
  it('serves, stops with Ctrl-C, and keeps the data for the next start', async () => {
    const first = await start();
    expect((await fetch(new URL('readyz', first.url))).status).toBe(200);
    // the bot answers on the same address, and whoever is not the chat service is sent away
    expect((await fetch(new URL('api/messages', first.url), { method: 'POST', body: '{}' })).status).toBe(401);
    const uri = await databaseUri();
    const before = await mongoose.createConnection(uri).asPromise();
    await before.collection('marks').insertOne({ mark: 'kept' });
    await before.close();
    expect(await pressCtrlC(first)).toBe(0);
    expect(JSON.parse(await readFile(join(folder, 'mongo', 'owner.json'), 'utf8'))).toMatchObject({ pid: 0 });
    expect(await answers(uri)).toBe(false);

    const second = await start();
    const after = await mongoose.createConnection(await databaseUri()).asPromise();
    expect(await after.collection('marks').countDocuments({ mark: 'kept' })).toBe(1);
    await after.close();
    const ended = once(second.child, 'exit') as Promise<[number | null]>;
    // an impatient person, and npm, which passes on what the terminal has said already
    process.kill(-(second.child.pid ?? 0), 'SIGINT');
    process.kill(second.child.pid ?? 0, 'SIGINT');
    expect((await ended)[0]).toBe(0);
    expect(await answers(uri)).toBe(false);
  }, 120_000);

  it('says that another one runs on the same folder, and that its port is taken, with what to do', async () => {
    const running = await start();
    try {
      const sameFolder = await failedStart(await environment());
      expect(sameFolder.code).toBe(1);
      expect(sameFolder.said).toMatch(/Thư mục dữ liệu .* đang được sử dụng .*Hãy dừng tiến trình đó/);

      const elsewhere = await mkdtemp(join(tmpdir(), 'vanthu-start-'));
      const port = new URL(running.url).port;
      const samePort = await failedStart({ ...(await environment()), VANTHU_DATA: elsewhere, PORT: port });
      await rm(elsewhere, { recursive: true, force: true });
      expect(samePort.code).toBe(1);
      expect(samePort.said).toContain(`Cổng ${port} ở 127.0.0.1 đang có chương trình khác dùng.`);
    } finally {
      await pressCtrlC(running);
    }
  }, 120_000);

  it('runs the bot alone where it is told to, and wants to know where the API is', async () => {
    const alone = { VANTHU_PARTS: 'bot', API_URL: 'http://127.0.0.1:9/' };
    const running = await start(alone);
    expect((await fetch(new URL('api/messages', running.url), { method: 'POST', body: '{}' })).status).toBe(401);
    expect((await fetch(new URL('readyz', running.url))).status).toBe(404);
    expect(await pressCtrlC(running)).toBe(0);
    const { code, said } = await failedStart({ ...(await environment()), VANTHU_PARTS: 'bot' });
    expect([code, said.includes('API_URL')]).toEqual([1, true]);
  }, 120_000);

  it('names everything that production lacks at once', async () => {
    const { PATH, HOME } = process.env;
    const { code, said } = await failedStart({ PATH, HOME, VANTHU_ENV: 'production', VANTHU_DATA: folder });
    expect(code).toBe(1);
    const names = [...said.matchAll(/^ {2}([A-Z_]+): chưa được đặt$/gm)].map(([, name]) => name);
    expect([...new Set(names)].sort()).toEqual([
      'BOT_PRIVATE_KEY',
      'BOT_PUBLIC_KEY',
      'MICROSOFT_APP_ID',
      'MICROSOFT_APP_PASSWORD',
      'MICROSOFT_APP_TENANT_ID',
      'MONGODB_URI',
      'PUBLIC_URL',
      'SEARCH_INDEX_PATH',
      'TOKEN_AUDIENCE',
      'TOKEN_ISSUER',
      'TOKEN_KEYS_URL',
      'TRUST_ANCHORS_PATH',
    ]);
  });
});
