// 64 people issue at once, and the process is killed in the middle, three times: no gap, no duplicate, no number without
// its document or a place on the stuck list, numbers in the order of time.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { ApiProblem, makeClient, type ApiClient } from '../../api/client/client.ts';
import { IssueOutgoing, SealAgain } from '../../api/contracts/outgoing-issue.ts';
import type { OutgoingView } from '../../api/contracts/outgoing-views.ts';
import { ListOutgoing } from '../../api/contracts/outgoing.ts';
import { verifyAgency } from '../../api/modules/journal/index.ts';
import { outgoingStore } from '../../api/modules/outgoing/index.ts';
import { registerStore } from '../../api/modules/register/index.ts';
import { verifyPdf } from '../../api/modules/signing/index.ts';
import { fileStore } from '../../api/platform/files/file-store.mongo.ts';
import { testDatabaseUri } from '../support/mongo.ts';
import { checked, look, of } from '../support/outgoing-journey.ts';
import { pins, startSigningApp, type SigningApp, type SigningMinistry } from '../support/signing-ministry.ts';

const people = 64;
const first = 4812;
const startsAt = Date.parse('2026-11-23T03:00:00.000Z');

let app: SigningApp;
let ministry: SigningMinistry;
let folder: string;
let ids: readonly string[];
let server: Server | undefined;

beforeAll(async () => {
  app = await startSigningApp();
  ministry = await app.signingMinistry({ startsAfter: first - 1 });
  folder = await mkdtemp(join(tmpdir(), 'vanthu-kill-'));
  await writeFile(join(folder, 'root.der'), app.ca.root);
  // one letter goes its whole way to the clerk's desk; the other desks get the same letter
  const store = outgoingStore(ministry.agencyId);
  const letter = await store.get((await checked(ministry)).id);
  ids = Array.from({ length: people }, () => uuid());
  await store.addMany(ids.map((id) => ({ ...letter, id, version: 1 })));
}, 180_000);
afterAll(async () => {
  if (server) await kill(server);
  await app.stop();
  await rm(folder, { recursive: true, force: true });
});

interface Server {
  readonly child: ChildProcess;
  readonly clerk: ApiClient;
}

const began = Date.now();

async function startServer(): Promise<Server> {
  const script = fileURLToPath(new URL('../support/serve-apart.ts', import.meta.url));
  const clock = new Date(startsAt + Date.now() - began).toISOString();
  const args = [
    script,
    testDatabaseUri(),
    ministry.agencyId,
    ministry.positionId('clerk'),
    join(folder, 'root.der'),
    clock,
  ];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const { baseUrl, token } = JSON.parse(line) as { baseUrl: string; token: string };
  return { child, clerk: makeClient({ baseUrl, token: async () => token }) };
}

async function kill({ child }: Server): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/**
 * Nothing when the server did not answer: it was killed, or is not there yet. Nothing either when what was looked at has
 * changed since: the database may end what a killed server had sent to it.
 */
const answered = <T>(call: Promise<T>): Promise<T | undefined> =>
  call.catch((thrown: unknown) => {
    const lookAgain = !(thrown instanceof ApiProblem) || thrown.problem.status >= 500;
    if (lookAgain || ['changed-meanwhile', 'not-current-version', 'action-not-open'].includes(thrown.code))
      return undefined;
    throw thrown;
  });

describe('64 people who issue at once on a server that is killed three times', () => {
  it('lose no number, give none twice, and find every cut-off issue on the stuck list', async () => {
    let running = await startServer();
    server = running;
    const issuedNow = async () =>
      (await outgoingStore(ministry.agencyId).findMany(ids)).filter(({ state }) => state === 'issued').length;

    const desk = async (id: string): Promise<void> => {
      for (;;) {
        const view = await answered(look(running.clerk, id));
        if (view && view.state !== 'signed') return;
        if (view) await answered(running.clerk.call(IssueOutgoing, { ...of(view), body: { pin: pins.seal } }));
        else await sleep(200);
      }
    };
    const desks = Promise.all(ids.map(desk));
    for (const most of [4, 16, 32]) {
      while ((await issuedNow()) < most) await sleep(50);
      await kill(running);
      running = await startServer();
      server = running;
    }
    await desks;

    // what is still in hand ends by itself; what was cut off before its seal waits for the clerk's PIN
    let stuck: readonly OutgoingView[] = [];
    for (;;) {
      const documents = await outgoingStore(ministry.agencyId).findMany(ids);
      const open = documents.filter(({ state }) => state === 'issuing');
      if (open.every(({ issue }) => issue?.stuck !== undefined)) {
        stuck = await Promise.all(open.map(({ id }) => look(running.clerk, id)));
        break;
      }
      await sleep(200);
    }
    const { items } = await running.clerk.call(ListOutgoing, { query: { scope: 'stuck', limit: 100 } });
    expect(items.map(({ id }) => id).sort()).toEqual(stuck.map(({ id }) => id).sort());
    for (const view of stuck) await running.clerk.call(SealAgain, { ...of(view), body: { pin: pins.seal } });

    const entries = [];
    for await (const entry of registerStore(ministry.agencyId).book(ministry.outgoingRegisterId, 2026, 1, 999_999))
      entries.push(entry);
    expect(entries.map(({ number }) => number)).toEqual(
      Array.from({ length: people }, (_unused, index) => first + index),
    );
    expect(entries.map(({ claimedAt }) => claimedAt.getTime())).toEqual(
      entries.map(({ claimedAt }) => claimedAt.getTime()).sort((a, b) => a - b),
    );
    const documents = new Map(
      (await outgoingStore(ministry.agencyId).findMany(ids)).map((document) => [document.id, document]),
    );
    expect(
      entries.map(({ documentId, state }) => [
        documents.get(documentId)?.issue?.number,
        documents.get(documentId)?.state,
        state,
      ]),
    ).toEqual(entries.map(({ number }) => [number, 'issued', 'issued']));

    const files = [...documents.values()].map(
      ({ issue }) => issue?.files.findLast(({ annexOf }) => annexOf === undefined)?.sha256 ?? '',
    );
    expect(new Set(files).size).toBe(people);
    for (const sha256 of [...files.slice(0, 3), ...files.slice(-3)]) {
      const { verdict, signatures } = await verifyPdf(await fileStore(ministry.agencyId).read(sha256), {
        anchors: [app.ca.root],
      });
      expect([verdict, signatures.length]).toEqual(['good', 3]);
    }

    await sleep(1_000);
    const verdict = await verifyAgency(ministry.agencyId, new Date());
    expect(verdict.bad).toBeUndefined();
  }, 600_000);
});
