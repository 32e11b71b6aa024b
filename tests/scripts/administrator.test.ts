// What an administrator's commands write: an agency with its people and books, and keys that stay closed.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { directoryStore } from '../../api/modules/directory/index.ts';
import { journalReader, verifyAgency } from '../../api/modules/journal/index.ts';
import { registerStore } from '../../api/modules/register/index.ts';
import { makeDevelopmentCa, signaturePicture } from '../../api/modules/signing/index.ts';
import { keyVault } from '../../api/modules/signing-key/index.ts';
import { connectMongo, disconnectMongo } from '../../api/platform/mongo/connection.ts';
import { migrate } from '../../api/platform/mongo/migrate.ts';
import { importAgency, readAgencyFile } from '../../scripts/agency.ts';
import { addKey } from '../../scripts/keys.ts';
import { testDatabaseUri } from '../support/mongo.ts';
import { projectRoot } from '../support/project-files.ts';

const now = new Date('2026-11-24T02:00:00.000Z');

let example = '';
beforeAll(async () => {
  await connectMongo(testDatabaseUri());
  await migrate([]);
  example = await readFile(join(projectRoot, 'scripts', 'agency.example.json'), 'utf8');
});
afterAll(disconnectMongo);

/** The example with ids of its own, so that every test has its agency. */
function anAgency() {
  const agencyId = `agency-${uuid()}`;
  const json = example.replaceAll('"bktb', `"${agencyId}`).replaceAll(/"([up]-\d)"/g, `"${agencyId}.$1"`);
  return { agencyId, content: readAgencyFile(json.replaceAll('00000000-0000-0000-0000-0000000000', agencyId)) };
}

describe('an agency that is imported', () => {
  it('has its people and books, and its journal tells so', async () => {
    const { agencyId, content } = anAgency();
    expect(await importAgency(content, now)).toBe(2);
    const positions = await directoryStore(agencyId).positions('2026-11-24');
    expect(positions.map(({ title }) => title)).toEqual(['Bộ trưởng', 'Văn thư Bộ', 'Quản trị hệ thống']);
    expect(await registerStore(agencyId).counter(`${agencyId}.outgoing`)).toMatchObject({ year: 2026, last: 4811 });
    const [row] = await journalReader(agencyId).historyOf(agencyId);
    expect(row).toMatchObject({ actor: { userId: 'system' }, facts: [{ kind: 'directory-imported', positions: 3 }] });
    expect(await verifyAgency(agencyId, new Date())).toMatchObject({ rows: 1, unsealed: 0 });
  });

  it('keeps the numbers of its books when it is imported again', async () => {
    const { agencyId, content } = anAgency();
    await importAgency(content, now);
    const books = registerStore(agencyId);
    const counter = await books.counter(`${agencyId}.outgoing`);
    await books.advance(`${agencyId}.outgoing`, { ...counter, last: 4900 });
    expect(await importAgency(content, now)).toBe(0);
    expect(await books.counter(`${agencyId}.outgoing`)).toMatchObject({ last: 4900 });
  });

  it('is refused with every place that is wrong, before anything is stored', () => {
    const { content } = anAgency();
    const [first, ...others] = content.positions;
    const wrong = { ...content, positions: [{ ...first, unitId: 'nowhere', roles: ['king'] }, ...others], surprise: 1 };
    expect(() => readAgencyFile(JSON.stringify(wrong))).toThrow(/^Tệp chưa đúng:\n(.*\n)*.*positions\.0\.roles\.0/);
    const stranger = { ...content, positions: [{ ...first, unitId: 'nowhere' }, ...others] };
    expect(() => readAgencyFile(JSON.stringify(stranger))).toThrow('positions.0.unitId: “nowhere” không có trong tệp');
    expect(() => readAgencyFile('{')).toThrow('Tệp không phải JSON.');
  });
});

describe('a key that an administrator adds', () => {
  const pin = '314159';
  const ca = makeDevelopmentCa();
  const period = { notBefore: new Date('2026-01-01'), notAfter: new Date('2028-01-01') };

  async function files(commonName: string, kind: 'person' | 'seal', lock = pin) {
    const p12 = await (
      await ca
    ).issueCertificate({ commonName, organization: 'Bộ Kinh tế Biển', kind, ...period, pin: lock });
    return { p12, picture: await signaturePicture(commonName) };
  }

  it('is opened by its holder’s PIN alone, and the journal tells whose it is', async () => {
    const { agencyId, content } = anAgency();
    await importAgency(content, now);
    const holder = { kind: 'person', userId: `${agencyId}.u-1` } as const;
    await addKey({ agencyId, holder, ...(await files('Lưu Hải Đăng', 'person')) }, now);
    const vault = keyVault(agencyId);
    expect((await vault.open(holder, pin, now)).picture.length).toBeGreaterThan(100);
    await expect(vault.open(holder, '000000', now)).rejects.toMatchObject({ code: 'pin-wrong' });
    const rows = await journalReader(agencyId).historyOf((await vault.standing(holder))?.id ?? '');
    expect(rows.map(({ facts }) => facts)).toEqual([[{ kind: 'key-enrolled', holder: 'person' }]]);
    expect(await verifyAgency(agencyId, new Date())).toMatchObject({ unsealed: 0 });
  });

  it('is refused when it is no locked PKCS#12 file, or belongs to nobody of the agency', async () => {
    const { agencyId, content } = anAgency();
    await importAgency(content, now);
    const seal = { agencyId, holder: { kind: 'seal' } as const, ...(await files('Bộ Kinh tế Biển', 'seal')) };
    const text = new TextEncoder().encode('không phải khóa');
    await expect(addKey({ ...seal, p12: text }, now)).rejects.toThrow('Tệp khóa không đọc được');
    await expect(addKey({ ...seal, picture: text }, now)).rejects.toThrow('Hình không phải tệp PNG.');
    const open = await files('Bộ Kinh tế Biển', 'seal', '');
    await expect(addKey({ ...seal, ...open }, now)).rejects.toThrow('không có mã PIN bảo vệ');
    await expect(addKey({ ...seal, agencyId: 'nowhere' }, now)).rejects.toThrow('Không có cơ quan “nowhere”');
    const stranger = { kind: 'person', userId: 'stranger' } as const;
    await expect(addKey({ ...seal, holder: stranger }, now)).rejects.toThrow(
      'không có vị trí nào của người dùng “stranger”',
    );
    expect(await keyVault(agencyId).standing({ kind: 'seal' })).toBeUndefined();
  });
});
