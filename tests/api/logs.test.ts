// What the logs hold: ids, endpoints, outcomes. No title, no name, no file name, no PIN, no token, also when something breaks.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { v7 as uuid } from 'uuid';
import { makeClient } from '../../api/client/client.ts';
import { GetMe } from '../../api/contracts/directory.ts';
import { ListIncoming, ReceiveIncoming, RegisterIncoming } from '../../api/contracts/incoming.ts';
import { IssueOutgoing } from '../../api/contracts/outgoing-issue.ts';
import { DraftFromTemplate, EditOutgoing, PreviewOutgoing } from '../../api/contracts/outgoing.ts';
import { makeLog } from '../../api/platform/log/log.ts';
import { agencySchema } from '../../api/platform/mongo/agency-schema.ts';
import { migrate } from '../../api/platform/mongo/migrate.ts';
import { startTestApp, type Ministry, type Person, type TestApp } from '../support/app.ts';
import { letter, of, paragraphs, start } from '../support/outgoing-journey.ts';
import { pdfWith } from '../support/received-pdf.ts';
import { receiving, refused, upload } from '../support/registry.ts';

const title = 'bến cảng Sóng Ngầm số 7';
const fileName = 'to-trinh-song-ngam.pdf';
const pin = '918273';

let folder: string;
let path: string;
let app: TestApp;
let m: Ministry;
let token: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vanthu-logs-'));
  path = join(folder, 'vanthu.log');
  const convertToPdf = () => Promise.reject(new Error('the converter broke'));
  app = await startTestApp({ deps: { log: makeLog('trace', path), convertToPdf } });
  m = await app.ministry();
  token = await tokenOf('clerk');
});
afterAll(async () => {
  await app.stop();
  await rm(folder, { recursive: true, force: true });
});

const tokenOf = (oid: Person): Promise<string> =>
  app.personToken({ tenant: `tenant-${m.agencyId}`, oid, agencyId: m.agencyId, positionId: m.positionId(oid) });

interface Line {
  readonly event: string;
  readonly requestId?: string;
  readonly endpoint?: string;
  readonly status?: number;
  readonly err?: { readonly message: string };
}

/** The log as soon as it holds an event of this kind. */
async function logWith(has: (line: Line) => boolean): Promise<{ text: string; lines: readonly Line[] }> {
  for (;;) {
    const text = await readFile(path, 'utf8').catch(() => '');
    const lines = text
      .split('\n')
      .filter((line) => line.endsWith('}'))
      .map((line) => JSON.parse(line) as Line);
    if (lines.some(has)) return { text, lines };
    await sleep(50);
  }
}

/** Nothing of this may ever be read in a log. */
const secrets = () => [title, fileName, pin, token, 'Thử Nghiệm', 'Bộ Hải đảo', 'Kim Thử', '@bktb.example', 'Bearer'];

const found = (text: string): readonly string[] => secrets().filter((secret) => text.includes(secret));

describe('the logs', () => {
  it('tell of every request by whom and with what outcome, and of no content', async () => {
    const clerk = app.withToken(async () => token);
    const file = await upload(m, await pdfWith(title, uuid()), { name: fileName });
    const details = { ...receiving().details, subject: title };
    const body = receiving({ details, files: [{ sha256: file.sha256, name: fileName }] });
    const { id, version } = await clerk.call(ReceiveIncoming, { body });
    const at = { params: { incomingId: id }, body: {} };
    await clerk.call(RegisterIncoming, { ...at, seen: { version } });
    await refused(clerk.call(RegisterIncoming, { ...at, seen: { version } }));
    await refused(clerk.call(ReceiveIncoming, { body: { ...body, channel: title as never } }));
    await refused(app.withToken(async () => `${token}x`).call(GetMe));

    const started = await start(m, { subject: title });
    await refused(m.as('clerk').call(IssueOutgoing, { ...of(started), body: { pin } }));
    await refused(m.as('legalOfficer').call(EditOutgoing, { ...of({ ...started, version: 9 }), body: letter() }));
    await clerk.call(ListIncoming);

    const { text, lines } = await logWith(({ endpoint }) => endpoint === 'incoming.list');
    expect(found(text)).toEqual([]);
    const requests = lines.filter(({ event }) => event === 'request');
    expect(requests.every(({ requestId, endpoint, status }) => requestId && endpoint && status)).toBe(true);
    expect(requests.map(({ endpoint }) => endpoint)).toEqual(
      expect.arrayContaining(['file.upload', 'incoming.receive', 'outgoing.issue', 'directory.me']),
    );
  });

  it('tell where a defect happened, under the id that its person was told', async () => {
    const started = await start(m, { subject: title });
    const officer = m.as('legalOfficer');
    const body = { template: 'official-letter' as const, body: paragraphs };
    const drafted = await officer.call(DraftFromTemplate, { ...of(started), body });
    // a client that takes every problem, also one that no endpoint lists
    const lenient = makeClient({ baseUrl: app.baseUrl, token: () => tokenOf('legalOfficer') });
    const problem = await refused(lenient.call(PreviewOutgoing, of(drafted)));
    expect(problem.code).toBe('unexpected');
    const { text, lines } = await logWith(({ event }) => event === 'unexpected');
    const line = lines.find(({ event }) => event === 'unexpected');
    expect(line?.err?.message).toBe('the converter broke');
    expect(problem.message).toContain(line?.requestId);
    expect(found(text)).toEqual([]);
  });

  it('tell nothing of the documents that an error of the database carries with it', async () => {
    const schema = agencySchema({ title: { type: String, required: true }, on: Number });
    const Titles = mongoose.model<{ _id: string; agencyId: string; title: string; on?: number }>(
      'test-titles',
      schema as never,
      'test-titles',
    );
    await migrate([]);
    const own = join(folder, 'errors.log');
    const log = makeLog('trace', own);
    const row = { _id: uuid(), agencyId: uuid(), title };
    const thrown = await Promise.allSettled([
      Titles.insertMany([row, row]),
      Titles.create([{ ...row, _id: uuid(), on: title as never }]),
      Titles.findOne({ agencyId: row.agencyId, on: title as never }),
    ]);
    for (const outcome of thrown) if (outcome.status === 'rejected') log.error({ err: outcome.reason }, 'unexpected');
    log.flush();
    let text = '';
    while (text.split('\n').length <= thrown.length) {
      await sleep(20);
      text = await readFile(own, 'utf8').catch(() => '');
    }
    expect(text).not.toContain(title);
    expect(text).toContain('test-titles index: _id_');
    expect(text).toContain('not valid: on');
  });
});
