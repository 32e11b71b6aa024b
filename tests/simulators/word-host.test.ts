// The simulated Word over HTTP: files in slices, faults on demand, several documents, each Word with its own abilities.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startWord, type Word } from './word/index.ts';
import { isSetSupported } from './word/requirement-sets.ts';
import { aLetter } from './support/drafts.ts';

let word: Word;
beforeAll(async () => {
  word = await startWord();
});
afterAll(() => word.stop());
beforeEach(() => word.faults.clear());

const open = (): string => word.windows.open(aLetter(), { name: 'du-thao.docx' }).id;

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

async function ask(method: string, path: string, body?: object): Promise<Answer> {
  const answer = await fetch(`${word.url}/documents/${path}`, {
    method,
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    body: text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : { text },
  };
}

const codeOf = ({ body }: Answer): unknown => (body['error'] as { code: unknown } | undefined)?.code;

describe('the file in slices', () => {
  it('is put together again to what the document is', async () => {
    const id = open();
    const { body } = await ask('POST', `${id}/files`, { type: 'compressed', sliceSize: 4000 });
    const slices: Buffer[] = [];
    for (let index = 0; index < Number(body['sliceCount']); index += 1) {
      const answer = await fetch(`${word.url}/documents/${id}/files/${String(body['id'])}/${index}`);
      slices.push(Buffer.from(await answer.arrayBuffer()));
    }
    expect(slices.length).toBeGreaterThan(1);
    expect(Buffer.concat(slices)).toHaveLength(Number(body['size']));
    expect(Buffer.concat(slices).equals(Buffer.from(word.windows.find(id)!.file.bytes()))).toBe(true);
  });

  it('is refused beyond 4 MB a slice, and a third time while two are open', async () => {
    const id = open();
    expect(codeOf(await ask('POST', `${id}/files`, { type: 'compressed', sliceSize: 5_000_000 }))).toBe(5008);
    const first = await ask('POST', `${id}/files`, { type: 'compressed' });
    await ask('POST', `${id}/files`, { type: 'compressed' });
    expect(codeOf(await ask('POST', `${id}/files`, { type: 'compressed' }))).toBe(5007);
    await ask('DELETE', `${id}/files/${String(first.body['id'])}`);
    expect((await ask('POST', `${id}/files`, { type: 'compressed' })).status).toBe(200);
  });

  it('gives nothing more once it is closed', async () => {
    const id = open();
    const { body } = await ask('POST', `${id}/files`, { type: 'compressed' });
    const file = `${id}/files/${String(body['id'])}`;
    await ask('DELETE', file);
    expect([codeOf(await ask('GET', `${file}/0`)), codeOf(await ask('DELETE', file))]).toEqual([5001, 5001]);
  });
});

describe('faults', () => {
  const write = [
    { do: 'call', id: 1, on: { of: 'Document', target: 'document' }, name: 'save', args: [], member: 'Document.save' },
  ];

  it('meet the call they were planned for, as often as planned, and no other', async () => {
    const id = open();
    word.faults.plan({ on: 'open-file', answer: 11001, after: 1 });
    const opening = () => ask('POST', `${id}/files`, { type: 'compressed' });
    const codes = [await opening(), await ask('POST', `${id}/batch`, write), await opening()].map(codeOf);
    expect(codes).toEqual([undefined, undefined, 11001]);
    expect(word.faults.waiting()).toEqual([]);
  });

  it('wait for the member they are about', async () => {
    const id = open();
    word.faults.plan({ on: 'sync', member: 'insertText', answer: 'GeneralException' });
    expect(codeOf(await ask('POST', `${id}/batch`, write))).toBeUndefined();
    expect(word.faults.waiting()).toHaveLength(1);
  });

  it('that lose the answer have done what was asked', async () => {
    const id = open();
    word.faults.plan({ on: 'sync', answer: 'GeneralException', lost: true });
    const lost = await ask('POST', `${id}/batch`, write);
    expect([codeOf(lost), word.windows.find(id)?.saved]).toEqual(['GeneralException', true]);
  });

  it('keep Word from the service when it is offline, and nothing is done', async () => {
    const id = open();
    word.faults.plan({ on: 'sync', answer: 'ConnectionFailure' });
    const answer = await ask('POST', `${id}/batch`, write);
    expect([codeOf(answer), word.windows.find(id)?.saved]).toEqual(['ConnectionFailure', false]);
  });
});

describe('windows', () => {
  it('open beside each other, each with its own document', async () => {
    const id = open();
    const base64 = Buffer.from(aLetter(['Một văn bản khác.'])).toString('base64');
    const before = word.windows.all().length;
    await ask('POST', `${id}/batch`, [
      { do: 'call', id: 1, on: { of: 'Application', target: 'application' }, name: 'createDocument', args: [base64], member: 'Application.createDocument' }, // prettier-ignore
      { do: 'call', id: 2, on: { id: 1 }, name: 'open', args: [], member: 'DocumentCreated.open' },
    ]);
    expect(word.windows.all()).toHaveLength(before + 1);
    const text = await (await fetch(`${word.url}/documents/${word.windows.all().at(-1)!.id}/text`)).text();
    expect(text).toContain('Một văn bản khác');
  });

  it('do not open what is no Word document, and say so', async () => {
    const answer = await fetch(`${word.url}/documents?name=x.docx`, { method: 'POST', body: 'no zip' });
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('không phải văn bản Word')]);
  });

  it('tell what happens in them', async () => {
    const id = open();
    const answer = await fetch(`${word.url}/events`);
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    let heard = (await reader.read()).value ?? '';
    await ask('POST', `${id}/acts`, { do: 'type', paragraph: 0, text: 'BỘ KHÁC' });
    await ask('POST', `${id}/acts`, { do: 'select', paragraph: 3 });
    while (!heard.includes('selection')) heard += (await reader.read()).value ?? '';
    await reader.cancel();
    const happenings = [...heard.matchAll(/data: (.*)/g)].map(([, data = '']) => JSON.parse(data) as { kind: string; controls?: number[] }); // prettier-ignore
    expect(happenings.map(({ kind }) => kind)).toEqual(['changed', 'selection']);
    expect(happenings[0]?.controls).toHaveLength(1);
  });

  it('do not act for pages of another site', async () => {
    const answer = await fetch(`${word.url}/documents`, { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(answer.status).toBe(404);
  });
});

describe('requirement sets', () => {
  it('are those that Microsoft names for each Word', () => {
    const asked = [
      ['WordApi', '1.3'],
      ['WordApi', '1.4'],
      ['WordApi', '1.9'],
      ['WordApiDesktop', '1.3'],
      ['NestedAppAuth', '1.1'],
      ['CompressedFile', '1.1'],
    ] as const;
    const table = (['m365-desktop', 'm365-web', 'office-2019'] as const).map((host) =>
      asked.map(([set, version]) => isSetSupported(host, set, version)),
    );
    expect(table).toEqual([
      [true, true, true, true, true, true],
      [true, true, true, false, true, true],
      [true, false, false, false, false, true],
    ]);
  });
});
