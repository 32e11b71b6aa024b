// What never gets in: secrets, denunciations, and files that are not what they should be. Each is refused in a Vietnamese
// sentence that says what to do, and of none a byte is stored.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { v7 as uuid } from 'uuid';
import { zipSync } from 'fflate';
import type { QueryInputOf } from '../../api/contracts/endpoint.ts';
import { UploadFile } from '../../api/contracts/file.ts';
import { ReadIncomingFile, ReceiveIncoming } from '../../api/contracts/incoming.ts';
import { StartOutgoing } from '../../api/contracts/outgoing.ts';
import { fileStore } from '../../api/platform/files/file-store.mongo.ts';
import { aPdf } from '../intake/support/a-pdf.ts';
import { docxEntries } from '../layout/support/a-docx.ts';
import { startTestApp, type Ministry, type TestApp } from '../support/app.ts';
import { letter } from '../support/outgoing-journey.ts';
import { pdfWith } from '../support/received-pdf.ts';
import { receiving, refused, upload } from '../support/registry.ts';

let app: TestApp;
let m: Ministry;
beforeAll(async () => {
  app = await startTestApp();
  m = await app.ministry();
});
afterAll(() => app.stop());

const countIn = (collection: string, filter: object = {}): Promise<number> =>
  mongoose.connection.collection(collection).countDocuments(filter);

/** Everything that could hold a byte of a file, over all agencies. */
const bytesStored = async () => [
  await countIn('files'),
  await countIn('file-bytes.files'),
  await countIn('file-bytes.chunks'),
  await countIn('file-texts'),
];

/** What the journal has of this agency besides refusals. */
const deeds = () => countIn('journal-rows', { agencyId: m.agencyId, 'facts.kind': { $ne: 'refused' } });

const counted = async (kind: string): Promise<number> => {
  const rows = await mongoose.connection
    .collection<{ count: number }>('refused-intake')
    .find({ agencyId: m.agencyId, kind })
    .toArray();
  return rows.reduce((sum, { count }) => sum + count, 0);
};

type Query = QueryInputOf<typeof UploadFile>;

const secretName = 'To-trinh-ve-viec-tuyet-mat-Song-Ngam.pdf';
const text = (over: Record<string, string>) => {
  const entries = docxEntries({ body: '' });
  return zipSync({
    ...entries,
    ...Object.fromEntries(Object.entries(over).map(([name, part]) => [name, new TextEncoder().encode(part)])),
  });
};
const relationship = (type: string, target: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`;

// prettier-ignore
const bad: readonly (readonly [what: string, code: string, name: string, make: () => Uint8Array])[] = [
  ['of 0 bytes',                         'file-empty',             'a.pdf',  () => new Uint8Array(0)],
  ['that is no PDF',                     'file-type-not-accepted', 'a.pdf',  () => Buffer.from('Kính gửi quý cơ quan')],
  ['that is half a PDF',                 'file-broken',            'a.pdf',  () => aPdf().slice(0, 300)],
  ['that is a PDF with a password',      'file-encrypted',         'a.pdf',  () => aPdf({ trailer: '/Encrypt 4 0 R', objects: ['<< /Filter /Standard /V 2 /R 3 >>'] })],
  ['that is a PDF with a script',        'file-has-script',        'a.pdf',  () => aPdf({ catalogue: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' })],
  ['that is a Word file with a macro',   'file-has-macro',         'a.docx', () => text({ 'word/vbaProject.bin': 'x' })],
  ['with a template somewhere else',     'file-has-external-link', 'a.docx', () => text({ 'word/_rels/settings.xml.rels': relationship('attachedTemplate', 'https://evil.example/t.dotm') })],
  ['that unpacks to 1000 times it',      'file-is-bomb',           'a.docx', () => text({ 'word/media/a.bmp': 'a'.repeat(8 * 2 ** 20) })],
  ['over the limit',                     'too-large',              'a.pdf',  () => new Uint8Array(5 * 1024 * 1024 + 1)],
];

describe.each(bad)('a file %s', (_what, code, name, make) => {
  it('is refused in a Vietnamese sentence, and nothing of it is stored', async () => {
    const before = await bytesStored();
    const query: Query = { name, secrecy: 'none', denunciation: 'no' };
    const problem = await refused(m.as('clerk').call(UploadFile, { query, bytes: new Uint8Array(make()) }));
    expect(problem.code).toBe(code);
    expect(problem.message).toMatch(/[ạ-ỹàáâãèéêìíòóôõùúýăđĩũơư]/);
    expect(await bytesStored()).toEqual(before);
  });
});

describe('what is declared secret, or a denunciation', () => {
  const answers = [
    [{ secrecy: 'secret' }, 'secret-not-accepted', 'secret'],
    [{ denunciation: 'yes' }, 'denunciation-not-accepted', 'denunciation'],
  ] as const;

  it.each(answers)('is refused before its bytes are read, with the way it must take: %j', async (over, code, kind) => {
    const before = [await bytesStored(), await deeds(), await counted(kind)] as const;
    const query = { name: secretName, secrecy: 'none', denunciation: 'no', ...over };
    // a body that never ends: an answer shows that nobody waited for it
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1024)) });
    const token = await app.personToken({
      tenant: `tenant-${m.agencyId}`,
      oid: 'clerk',
      agencyId: m.agencyId,
      positionId: m.positionId('clerk'),
    });
    const response = await fetch(`${app.baseUrl}/files?${new URLSearchParams(query).toString()}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/pdf' },
      body: endless,
      duplex: 'half',
    } as RequestInit);
    const problem = (await response.json()) as { code: string; detail: string };
    expect([response.status, problem.code]).toEqual([422, code]);
    expect(problem.detail).toMatch(/không được tải lên hệ thống này.*Đề nghị/);
    expect([await bytesStored(), await deeds(), await counted(kind)]).toEqual([before[0], before[1], before[2] + 1]);
  });

  it('leaves a count by day and nothing else: no name, no person', async () => {
    const rows = await mongoose.connection.collection('refused-intake').find({ agencyId: m.agencyId }).toArray();
    expect(new Set(rows.flatMap((row) => Object.keys(row)))).toEqual(
      new Set(['_id', 'agencyId', 'on', 'kind', 'count']),
    );
    const journal = await mongoose.connection.collection('journal-rows').find({ agencyId: m.agencyId }).toArray();
    expect(JSON.stringify(journal)).not.toContain('Song-Ngam');
  });

  it('is counted right when many are the first of the day at once', async () => {
    const other = await app.ministry();
    const query: Query = { name: secretName, secrecy: 'secret', denunciation: 'no' };
    const all = Array.from({ length: 12 }, () =>
      refused(other.as('clerk').call(UploadFile, { query, bytes: new Uint8Array(3) })),
    );
    expect((await Promise.all(all)).map(({ code }) => code)).toEqual(Array(12).fill('secret-not-accepted'));
    const row = await mongoose.connection.collection('refused-intake').findOne({ agencyId: other.agencyId });
    expect(row?.['count']).toBe(12);
  });

  it('takes what was uploaded for it out of the store when it is found out at the desk', async () => {
    const { sha256 } = await upload(m, await pdfWith('BỘ HẢI ĐẢO', uuid()));
    const kept = await upload(m, await pdfWith('BỘ HẢI ĐẢO', uuid()));
    const files = [{ sha256: kept.sha256, name: 'a.pdf' }];
    await m.as('clerk').call(ReceiveIncoming, { body: receiving({ files }) });
    for (const over of [{ secrecy: 'secret' }, { denunciation: 'yes' }] as const) {
      const body = receiving({ ...over, files: [{ sha256, name: 'b.pdf' }, ...files] });
      await refused(m.as('clerk').call(ReceiveIncoming, { body }));
      expect(await fileStore(m.agencyId).stat(sha256)).toBeUndefined();
    }
    // what another document keeps is not anybody's to take away
    expect((await fileStore(m.agencyId).read(kept.sha256)).length).toBe(kept.size);
  });

  it('is refused in drafting before anything is kept', async () => {
    const before = [await bytesStored(), await deeds(), await countIn('outgoing-documents')];
    for (const [declaration, code] of [
      [{ stateSecret: true, restricted: false }, 'secret-not-accepted'],
      [{ stateSecret: false, restricted: true }, 'restricted-not-accepted'],
    ] as const) {
      const problem = await refused(m.as('legalOfficer').call(StartOutgoing, { body: letter({ declaration }) }));
      expect(problem.code).toBe(code);
    }
    expect([await bytesStored(), await deeds(), await countIn('outgoing-documents')]).toEqual(before);
  });
});

describe('a PDF that bears a mark of secrecy although it was declared open', () => {
  it.each(['MẬT', 'TỐI MẬT', 'TUYỆT MẬT'])('is not stored before somebody has looked: %s', async (mark) => {
    const before = await bytesStored();
    const bytes = await pdfWith('BỘ HẢI ĐẢO', mark, uuid());
    const problem = await refused(upload(m, bytes));
    expect(problem.code).toBe('secret-not-accepted');
    expect(problem.message).toContain('giống dấu chỉ độ mật');
    expect(await bytesStored()).toEqual(before);
    const checked = await upload(m, bytes, { secrecyMarkChecked: 'yes' });
    await expect(m.as('clerk').call(ReadIncomingFile, { body: { sha256: checked.sha256 } })).resolves.toBeDefined();
  });
});
