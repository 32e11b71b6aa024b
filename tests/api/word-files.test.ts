// What the Word pane sends and asks: checks that keep nothing, files taken into drafting, versions compared, remarks, lists.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { ApiClient } from '../../api/client/client.ts';
import { UploadFile } from '../../api/contracts/file.ts';
import { CheckLayout } from '../../api/contracts/layout.ts';
import { AdoptDraft, CompareDrafts, RecogniseDraft } from '../../api/contracts/outgoing-drafts.ts';
import {
  AddDraft,
  GetOutgoing,
  GetOutgoingFile,
  GetOutgoingHistory,
  GetWorkingCopy,
  ListOutgoing,
} from '../../api/contracts/outgoing.ts';
import { SendBackOutgoing } from '../../api/contracts/submission.ts';
import { AssignTask } from '../../api/contracts/task.ts';
import { readFields, readIdentity } from '../../api/modules/documents/index.ts';
import { fileStore } from '../../api/platform/files/file-store.mongo.ts';
import { must } from '../../api/platform/problem.ts';
import { aLetter, body } from '../layout/support/samples.ts';
import { startTestApp, type Ministry, type TestApp } from '../support/app.ts';
import { codeOf, of, refused, start } from '../support/outgoing-journey.ts';
import { registry } from '../support/registry.ts';
import { letters, lettersIn, type Ground } from '../support/outgoing-lives.ts';

let app: TestApp;
let m: Ministry;
let officer: ApiClient;
beforeAll(async () => {
  app = await startTestApp();
  m = await app.ministry();
  officer = m.as('legalOfficer');
});
afterAll(() => app.stop());

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const bytesOf = (docx: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(docx);
const upload = (docx: Uint8Array, client = officer) =>
  client.call(UploadFile, {
    query: { name: 'cong-van.docx', secrecy: 'none', denunciation: 'no' },
    bytes: bytesOf(docx),
  });

describe('a layout check', () => {
  it('tells the findings with what would mend them, and keeps nothing of the file', async () => {
    const docx = aLetter({ text: body('Đề nghị rà soát.', { italic: true }) + body('Thực hiện./.') });
    const { findings, summary } = await officer.call(CheckLayout, { bytes: bytesOf(docx) });
    expect(findings.map(({ rule, fix }) => [rule, fix?.steps])).toEqual([
      ['body.upright', [{ do: 'italic', on: false }]],
    ]);
    expect(summary).toMatchObject({ kind: 'Công văn', trackedChanges: 0, comments: 0 });
    expect(await fileStore(m.agencyId).stat(sha256Of(docx))).toBeUndefined();
  });

  it('refuses what is no harmless Word file before anybody opens it', async () => {
    const send = (bytes: Uint8Array) => codeOf(officer.call(CheckLayout, { bytes: bytesOf(bytes) }));
    expect(await send(new Uint8Array())).toBe('file-empty');
    expect(await send(new TextEncoder().encode('không phải Word'))).toBe('file-type-not-accepted');
    expect(await send(aLetter({}, { files: { 'word/vbaProject.bin': 'macro' } }))).toBe('file-has-macro');
    expect(await send(new Uint8Array(6 * 1024 * 1024))).toBe('too-large');
  });
});

describe('a document that was written elsewhere', () => {
  it('is told to be what it is, and kept only when it is adopted', async () => {
    const docx = aLetter();
    const told = await officer.call(RecogniseDraft, { bytes: bytesOf(docx) });
    expect(told).toMatchObject({ documentType: 'official-letter', obstacles: [] });
    const started = await start(m);
    const { sha256, name } = await upload(docx);
    const drafted = await officer.call(AdoptDraft, { ...of(started), body: { sha256, name } });
    const [draft] = drafted.drafts;
    expect([drafted.drafts.length, draft?.name, draft?.sha256 === sha256]).toEqual([1, 'cong-van.docx', false]);
    const stored = await officer.call(GetOutgoingFile, {
      params: { documentId: started.id, sha256: draft?.sha256 ?? '' },
    });
    expect(must(readFields(stored)).signerName).toBe('Trần Thị Bình An');
    expect(must(readIdentity(stored))).toMatchObject({ agencyId: m.agencyId, documentId: started.id });
  });

  it('is refused when it is the draft of another document, and when nobody could sign it', async () => {
    const first = await start(m);
    const { sha256, name } = await upload(aLetter());
    await officer.call(AdoptDraft, { ...of(first), body: { sha256, name } });
    const copy = await upload(await officer.call(GetWorkingCopy, { params: { documentId: first.id } }));
    const second = await start(m);
    const adopt = (file: { sha256: string; name: string }) =>
      refused(officer.call(AdoptDraft, { ...of(second), body: { sha256: file.sha256, name: file.name } }));
    expect((await adopt(copy)).code).toBe('agency-mismatch');
    expect((await adopt({ sha256: 'f'.repeat(64), name: 'x.docx' })).code).toBe('file-missing');
    const unsigned = await adopt(await upload(aLetter({ signature: '' })));
    expect([unsigned.code, unsigned.message]).toEqual(['draft-not-recognised', expect.stringContaining('Hãy')]);
  });
});

describe('two versions of a draft', () => {
  it('are compared word by word by whoever may read the document', async () => {
    const started = await start(m);
    const add = async (text: string, seen: Awaited<ReturnType<typeof start>>) => {
      const { sha256, name } = await upload(aLetter({ text: body(text) + body('Thực hiện./.') }));
      const basedOn = seen.drafts.at(-1)?.sha256;
      return officer.call(AddDraft, { ...of(seen), body: { sha256, name, ...(basedOn ? { basedOn } : {}) } });
    };
    const first = await add('Đề nghị báo cáo trước ngày 30 tháng 6.', started);
    const second = await add('Đề nghị báo cáo trước ngày 15 tháng 6.', first);
    const [earlier = '', later = ''] = second.drafts.map(({ sha256 }) => sha256);
    const asked = { params: { documentId: started.id, sha256: later }, query: { with: earlier } };
    const { paragraphs, wordsAdded, wordsRemoved } = await officer.call(CompareDrafts, asked);
    expect(paragraphs.map(({ change, parts }) => [change, parts])).toEqual([
      [
        'changed',
        [
          { change: 'same', text: 'Đề nghị báo cáo trước ngày ' },
          { change: 'removed', text: '30' },
          { change: 'added', text: '15' },
          { change: 'same', text: ' tháng 6.' },
        ],
      ],
    ]);
    expect([wordsAdded, wordsRemoved]).toEqual([1, 1]);
    const strange = { params: asked.params, query: { with: 'e'.repeat(64) } };
    expect(await codeOf(officer.call(CompareDrafts, strange))).toBe('not-found');
    expect(await codeOf(m.as('financeOfficer').call(CompareDrafts, asked))).toBe('not-found');
  });
});

describe('a document that comes back', () => {
  it('carries the remarks beside their places, counted in the journal and quoted nowhere else', async () => {
    const { documents, hash } = await submittedLetters(1);
    const [document] = documents;
    if (document === undefined) throw new Error('no document');
    const remarks = [{ paragraph: 9, words: 'Kính gửi: Cục', text: '  Ghi đúng tên Cục.  ' }];
    const head = m.as('legalHead');
    const back = await head.call(SendBackOutgoing, {
      params: { documentId: document.id },
      seen: { version: document.version },
      body: { hash, reason: 'Cần sửa', remarks },
    });
    const kept = [{ paragraph: 9, words: 'Kính gửi: Cục', text: 'Ghi đúng tên Cục.' }];
    expect(back.decisions.at(-1)?.remarks).toEqual(kept);
    expect(
      (await officer.call(GetOutgoing, { params: { documentId: document.id } })).decisions.at(-1)?.remarks,
    ).toEqual(kept);
    const history = JSON.stringify(await officer.call(GetOutgoingHistory, { params: { documentId: document.id } }));
    expect(history).toContain('"remarks":1');
    expect(history).not.toContain('Ghi đúng tên Cục');
    const { items } = await officer.call(ListOutgoing, { query: { scope: 'mine', state: 'sent-back' } });
    expect(items.find(({ id }) => id === document.id)?.sentBack).toMatchObject({ reason: 'Cần sửa', remarks: 1 });
  });

  it('takes fifty remarks and no more, each with a text', async () => {
    const { documents, hash } = await submittedLetters(1);
    const [document] = documents;
    const send = (remarks: { paragraph: number; words: string; text: string }[]) =>
      codeOf(
        m.as('legalHead').call(SendBackOutgoing, {
          params: { documentId: document?.id ?? '' },
          seen: { version: document?.version ?? 0 },
          body: { hash, reason: 'Cần sửa', remarks },
        }),
      );
    expect(await send(Array.from({ length: 51 }, () => ({ paragraph: 0, words: '', text: 'x' })))).toBe(
      'invalid-request',
    );
    expect(await send([{ paragraph: 0, words: '', text: '  ' }])).toBe('invalid-request');
  });

  it('says in a list for whom it waits, by name', async () => {
    const { documents } = await submittedLetters(1);
    const { items } = await officer.call(ListOutgoing, { query: { scope: 'mine', state: 'in-route' } });
    const line = items.find(({ id }) => id === documents[0]?.id);
    expect([line?.waitsForName, line?.sentBack]).toEqual(['Vụ trưởng Vụ Pháp chế Hà Thử Nghiệm Tám', undefined]);
  });
});

describe('a reply in a list', () => {
  it('says by when the task is due that it answers', async () => {
    const { incoming, task } = await registry(m).directed();
    const lead = await task('lead');
    await m.as('legalHead').call(AssignTask, {
      params: { taskId: lead.id },
      seen: { version: lead.version },
      body: { assigneePositionId: m.positionId('legalOfficer') },
    });
    const { id } = await start(m, { answers: { incomingId: incoming.id, ends: true } });
    const { items } = await officer.call(ListOutgoing, { query: { scope: 'mine' } });
    const line = items.find((each) => each.id === id);
    expect(line?.answersIncomingId).toBe(incoming.id);
    expect(line?.taskDueOn).toBe(lead.deadline.dueOn);
  });
});

async function submittedLetters(count: number) {
  const pdf = 'b'.repeat(64);
  const ground: Ground = { ministry: m, capacityId: 'capacity', docx: 'a'.repeat(64), pdf };
  const [, inRoute] = letters('góp ý dự thảo quy hoạch').find(([state]) => state === 'in-route') ?? [];
  if (inRoute === undefined) throw new Error('no letter lies there');
  const lying = await lettersIn(ground)(inRoute, count);
  return { documents: lying.map(({ document }) => document), hash: pdf };
}
