// The database is killed while letters are received, registered, decided on and issued, and comes back ten seconds later: who
// was told to try again tries again, and nothing is lost, nothing done twice, nothing half done.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { ApiProblem } from '../../api/client/client.ts';
import { ReceiveIncoming, RegisterIncoming } from '../../api/contracts/incoming.ts';
import { IssueOutgoing, SealAgain } from '../../api/contracts/outgoing-issue.ts';
import type { OutgoingView } from '../../api/contracts/outgoing-views.ts';
import { ApproveStep } from '../../api/contracts/submission.ts';
import { incomingStore } from '../../api/modules/incoming/index.ts';
import { verifyAgency } from '../../api/modules/journal/index.ts';
import { outgoingStore, submissionStore } from '../../api/modules/outgoing/index.ts';
import { registerStore } from '../../api/modules/register/index.ts';
import { startEmbeddedMongod, type EmbeddedMongod } from '../../api/platform/mongo/embedded.ts';
import { checked, look, of, previewed, submit } from '../support/outgoing-journey.ts';
import { pdfWith } from '../support/received-pdf.ts';
import { receiving, upload } from '../support/registry.ts';
import { pins, startSigningApp, type SigningApp, type SigningMinistry } from '../support/signing-ministry.ts';

let folder: string;
let mongod: EmbeddedMongod;
let app: SigningApp;
let m: SigningMinistry;
const start = () => startEmbeddedMongod({ dataPath: join(folder, 'mongo'), forTests: true, log: () => undefined });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vanthu-gone-'));
  mongod = await start();
  app = await startSigningApp({ databaseUri: mongod.uri });
  m = await app.signingMinistry({ startsAfter: 100 });
}, 120_000);
afterAll(async () => {
  await app.stop();
  await mongod.stop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

const refusals: ApiProblem[] = [];

/** The answer, or nothing when the person was told to try again later; anything else is a failure. */
async function tried<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (thrown) {
    if (!(thrown instanceof ApiProblem) || thrown.problem.status !== 503) throw thrown;
    refusals.push(thrown);
    return undefined;
  }
}

/** Tries until there is an answer. */
async function insist<T>(call: () => Promise<T>): Promise<T> {
  for (;;) {
    const answer = await tried(call());
    if (answer !== undefined) return answer;
    await sleep(300);
  }
}

/** A clerk's arrival: received, then registered, each request with its own key, so that it can be sent again. */
async function arrive(sha256: string): Promise<string> {
  const [body, key] = [receiving({ files: [{ sha256, name: 'cong-van.pdf' }] }), uuid()];
  const { id, version } = await insist(() => m.as('clerk').call(ReceiveIncoming, { body, key }));
  const registering = { params: { incomingId: id }, body: {}, seen: { version }, key: uuid() };
  await insist(() => m.as('clerk').call(RegisterIncoming, registering));
  return id;
}

/** A head's initial: whoever was told to try again looks first, as everybody does. */
async function decide(id: string): Promise<void> {
  const head = m.as('legalHead');
  for (;;) {
    const view = await insist(() => look(head, id));
    if (!view.actions.includes('approve')) return;
    await tried(head.call(ApproveStep, { ...of(view), body: { hash: view.submitted?.pdfSha256 ?? '' } }));
  }
}

async function issueUntilItHasANumber(id: string): Promise<void> {
  const clerk = m.as('clerk');
  for (;;) {
    const view = await insist(() => look(clerk, id));
    if (view.state !== 'signed') return;
    await tried(clerk.call(IssueOutgoing, { ...of(view), body: { pin: pins.seal } }));
  }
}

/** The same letter on so many desks more. */
async function copiesOf({ id }: OutgoingView, count: number): Promise<readonly string[]> {
  const letter = await outgoingStore(m.agencyId).get(id);
  const folderOf = await submissionStore(m.agencyId).ofDocument(id);
  const ids = Array.from({ length: count }, () => uuid());
  await outgoingStore(m.agencyId).addMany(ids.map((copy) => ({ ...letter, id: copy, version: 1 })));
  if (folderOf)
    await submissionStore(m.agencyId).addMany(
      ids.map((outgoingId) => ({ ...folderOf, id: uuid(), outgoingId, version: 1 })),
    );
  return ids;
}

const bookOf = async (registerId: string) => {
  const rows: { number: number; documentId: string; state: string }[] = [];
  for await (const { number, documentId, state } of registerStore(m.agencyId).book(registerId, 2026, 1, 999_999))
    rows.push({ number, documentId, state });
  return rows;
};

const from = (first: number, count: number): number[] => Array.from({ length: count }, (_none, index) => first + index);

describe('a database that is killed under a working office', () => {
  it('loses nothing, does nothing twice and leaves nothing half done, when everybody tries again as they are told', async () => {
    const toDecide = await copiesOf(await submit(m, await previewed(m)), 6);
    const toIssue = await copiesOf(await checked(m), 6);
    const files = await Promise.all(from(0, 6).map(async () => upload(m, await pdfWith('BỘ HẢI ĐẢO', uuid()))));

    const work = Promise.all([
      Promise.all(files.map(({ sha256 }) => arrive(sha256))),
      Promise.all(toDecide.map(decide)),
      Promise.all(toIssue.map(issueUntilItHasANumber)),
    ]);
    const numbered = async () =>
      (await outgoingStore(m.agencyId).findMany(toIssue)).filter(({ issue }) => issue !== undefined).length;
    while ((await numbered()) === 0) await sleep(20);
    process.kill(mongod.pid, 'SIGKILL');
    await sleep(10_000);
    mongod = await start();
    const [arrivals] = await work;

    expect(refusals.length).toBeGreaterThan(0);
    for (const { code, message } of refusals) {
      expect(['database-unavailable', 'busy']).toContain(code);
      expect(message).toMatch(/thử lại/);
    }

    // what was cut off between its number and its seal waits for the PIN; what was sealed goes on by itself
    await app.resume();
    const clerk = m.as('clerk');
    for (const id of toIssue) {
      const view = await look(clerk, id);
      if (view.state !== 'issued') await clerk.call(SealAgain, { ...of(view), body: { pin: pins.seal } });
    }

    const arrived = await incomingStore(m.agencyId).findMany(arrivals);
    const incomingBook = await bookOf(m.incomingRegisterId);
    expect(incomingBook.map(({ number }) => number)).toEqual(from(101, files.length));
    expect(incomingBook.map(({ documentId, number }) => [documentId, number]).sort()).toEqual(
      arrived.map(({ id, arrival }) => [id, arrival?.number]).sort(),
    );

    const out = await outgoingStore(m.agencyId).findMany(toIssue);
    const outgoingBook = await bookOf(m.outgoingRegisterId);
    expect(outgoingBook.map(({ number }) => number)).toEqual(from(101, toIssue.length));
    expect(outgoingBook.map(({ documentId, number, state }) => [documentId, number, state]).sort()).toEqual(
      out.map(({ id, issue, state }) => [id, issue?.number, state]).sort(),
    );
    expect(new Set(out.map(({ state }) => state))).toEqual(new Set(['issued']));

    const decided = await outgoingStore(m.agencyId).findMany(toDecide);
    expect(decided.map(({ decisions, version }) => [decisions.length, version])).toEqual(decided.map(() => [1, 2]));

    let verdict = await verifyAgency(m.agencyId, app.clock.now());
    while (verdict.unsealed > 0) {
      await sleep(100);
      verdict = await verifyAgency(m.agencyId, app.clock.now());
    }
    expect(verdict.bad).toBeUndefined();
  }, 240_000);
});
