// A draft from OneDrive or SharePoint, fetched with the token of the person in front of Word.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AddCloudDraft } from '../../api/contracts/outgoing-drafts.ts';
import { GetOutgoingHistory } from '../../api/contracts/outgoing.ts';
import { makeCloudFile } from '../../api/platform/graph/cloud-file.ts';
import { Problem } from '../../api/platform/problem.ts';
import { aLetter } from '../layout/support/samples.ts';
import { startGraph, type GraphSimulator } from '../simulators/graph/start.ts';
import { startTestApp, type Ministry, type TestApp } from '../support/app.ts';
import { codeOf, of, refused, start } from '../support/outgoing-journey.ts';

const address = 'https://bktb.sharepoint.example/sites/pc/Dự thảo/cong van.docx';
const token = 'a.person-s.token';

let graph: GraphSimulator;
let app: TestApp;
let m: Ministry;
beforeAll(async () => {
  graph = await startGraph();
  graph.signIn(token);
  graph.put(address, { name: 'Công văn.docx', bytes: aLetter(), readers: [token] });
  app = await startTestApp({ deps: { graphUrl: graph.url } });
  m = await app.ministry();
});
beforeEach(() => {
  graph.trouble();
  graph.silent(false);
});
afterAll(async () => {
  await app.stop();
  await graph.stop();
});

const add = async (over: { address?: string; secret?: string } = {}) =>
  m.as('legalOfficer').call(AddCloudDraft, {
    ...of(await start(m)),
    secret: over.secret ?? token,
    body: { address: over.address ?? address },
  });

describe('a draft from the cloud', () => {
  it('becomes a version under the name that it has there, with its findings', async () => {
    const { drafts } = await add();
    expect(drafts.map(({ name, size }) => [name, size])).toEqual([['Công văn.docx', aLetter().length]]);
  });

  it('is asked for with the token, which goes neither to where the bytes lie nor into the journal', async () => {
    const document = await add();
    const asked = graph.seen.slice(-3);
    expect(asked.map(({ host, authorization }) => [host, authorization])).toEqual([
      ['graph', `Bearer ${token}`],
      ['graph', `Bearer ${token}`],
      ['download', undefined],
    ]);
    const history = await m.as('legalOfficer').call(GetOutgoingHistory, { params: { documentId: document.id } });
    expect(JSON.stringify(history)).not.toContain(token);
  });

  it('is refused with a sentence of what to do when the session has ended, the right is missing or the file is gone', async () => {
    graph.signIn('a-stranger');
    const answers = [
      await refused(add({ secret: 'ended-long-ago' })),
      await refused(add({ secret: 'a-stranger' })),
      await refused(add({ address: `${address}x` })),
    ];
    expect(answers.map(({ code }) => code)).toEqual(['cloud-not-signed-in', 'cloud-not-allowed', 'cloud-file-missing']);
    for (const { message } of answers) expect(message).toMatch(/Xin /);
  });

  it('passes on when Microsoft 365 wants to be left alone, and for how long', async () => {
    graph.trouble({ status: 429, retryAfter: 17 });
    const fetching = makeCloudFile({ graphUrl: graph.url, limitBytes: 1e6 })(address, token);
    const thrown = await fetching.catch((reason: unknown) => reason);
    expect(thrown).toBeInstanceOf(Problem);
    expect(thrown).toMatchObject({ code: 'cloud-busy', more: { retryAfter: 17 } });
    graph.trouble({ status: 500 });
    expect(await codeOf(add())).toBe('cloud-unavailable');
  });

  it('is not waited for without end, nor read beyond the limit', async () => {
    const code = async (settings: { limitBytes: number; timeoutMs?: number }) =>
      makeCloudFile({ graphUrl: graph.url, ...settings })(address, token).then(
        () => 'fetched',
        (reason: unknown) => (reason instanceof Problem ? reason.code : String(reason)),
      );
    expect(await code({ limitBytes: 10 })).toBe('too-large');
    graph.silent(true);
    expect(await code({ limitBytes: 1e6, timeoutMs: 50 })).toBe('cloud-unavailable');
  });

  it('is looked through like any upload', async () => {
    graph.put(`${address}?zip`, {
      name: 'x.docx',
      bytes: new TextEncoder().encode('không phải Word'),
      readers: [token],
    });
    expect(await codeOf(add({ address: `${address}?zip` }))).toBe('file-type-not-accepted');
  });

  it('wants an address that begins with https, and the token in its header', async () => {
    expect(await codeOf(add({ address: 'file:///etc/passwd' }))).toBe('invalid-request');
    const { problem } = await refused(add({ secret: '' }));
    expect(problem.errors).toEqual([expect.objectContaining({ pointer: '/headers/vanthu-graph-token' })]);
  });

  it('says so where the agency has no cloud', async () => {
    const thrown = await makeCloudFile({ graphUrl: undefined, limitBytes: 1 })(address, token).catch(
      (reason: unknown) => reason,
    );
    expect(thrown).toMatchObject({ code: 'cloud-not-configured' });
  });
});
