// The database is killed under the running API and comes back ten seconds later.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiProblem } from '../../api/client/client.ts';
import { GetReadiness } from '../../api/contracts/health.ts';
import { AddEntryNote, ListRegisterEntries } from '../../api/contracts/register.ts';
import { makeLanes, registerStore } from '../../api/modules/register/index.ts';
import { verifyAgency } from '../../api/modules/journal/index.ts';
import { startEmbeddedMongod, type EmbeddedMongod } from '../../api/platform/mongo/embedded.ts';
import { ok } from '../../api/domain/kernel/result.ts';
import { aClock, startTestApp, type Ministry, type TestApp } from '../support/app.ts';

let folder: string;
let mongod: EmbeddedMongod;
let app: TestApp;
let ministry: Ministry;
const clock = aClock();
const start = () => startEmbeddedMongod({ dataPath: join(folder, 'mongo'), forTests: true, log: () => undefined });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vanthu-gone-'));
  mongod = await start();
  app = await startTestApp({ clock, databaseUri: mongod.uri });
  ministry = await app.ministry();
}, 60_000);
afterAll(async () => {
  await app.stop();
  await mongod.stop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

const anEntry = async () =>
  makeLanes(clock.now).claim(
    {
      state: 'entered',
      admit: async (_agencyId, claims) => claims.map(() => ok(undefined)),
      record: async () => undefined,
    },
    ministry.incomingRegisterId,
    {
      actor: ministry.actor('clerk'),
      documentId: 'document-1',
      columns: {
        kind: 'incoming',
        issuer: 'UBND tỉnh Hải Đảo',
        code: '12/UBND',
        typeAndSubject: 'Công văn về việc thử',
      },
    },
  );

const problemOf = (call: Promise<unknown>): Promise<ApiProblem> =>
  call.then(
    () => {
      throw new Error('expected a refusal');
    },
    (thrown: unknown) => {
      if (thrown instanceof ApiProblem) return thrown;
      throw thrown;
    },
  );

describe('a database that is gone for ten seconds', () => {
  it('is told in a clear sentence, loses nothing, and the same request works once it is back', async () => {
    const entry = await anEntry();
    const clerk = ministry.as('clerk');
    const note = {
      params: { entryId: entry.id },
      body: { kind: 'handed-over', text: 'Vụ Pháp chế' },
      key: 'note-000001',
    } as const;

    process.kill(mongod.pid, 'SIGKILL');
    const goneAt = Date.now();
    const refused = await problemOf(clerk.call(AddEntryNote, note));
    expect(refused.problem).toMatchObject({ status: 503 });
    expect(refused.message).toMatch(/thử lại sau/);
    const ready = await problemOf(app.withToken(async () => '').call(GetReadiness));
    expect(ready.problem.status).toBe(503);
    await sleep(Math.max(0, 10_000 - (Date.now() - goneAt)));
    mongod = await start();

    let view: { notes: readonly { text: string }[] } | undefined;
    for (let attempt = 0; attempt < 20 && view === undefined; attempt += 1) {
      view = await clerk.call(AddEntryNote, note).catch(async () => {
        await sleep(500);
        return undefined;
      });
    }
    expect(view?.notes.map(({ text }) => text)).toEqual(['Vụ Pháp chế']);
    const again = await clerk.call(AddEntryNote, note);
    expect(again.notes).toHaveLength(1);

    const { items } = await clerk.call(ListRegisterEntries, { params: { registerId: ministry.incomingRegisterId } });
    expect(items.map(({ number, notes }) => [number, notes.length])).toEqual([[1, 1]]);
    expect((await registerStore(ministry.agencyId).notesOf([entry.id])).length).toBe(1);
    let verdict = await verifyAgency(ministry.agencyId, clock.now());
    for (let attempt = 0; attempt < 50 && verdict.unsealed > 0; attempt += 1) {
      await sleep(100);
      verdict = await verifyAgency(ministry.agencyId, clock.now());
    }
    expect(verdict).toMatchObject({ unsealed: 0 });
    expect(verdict.bad).toBeUndefined();
  }, 90_000);
});
