// The register books over HTTP: who may read them, what is added to a row, the printed book.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { ApiProblem } from '../../api/client/client.ts';
import { AddEntryNote, ListRegisterEntries, ListRegisters, PrintRegisterBook } from '../../api/contracts/register.ts';
import { ok } from '../../api/domain/kernel/result.ts';
import type { RegisterEntry } from '../../api/domain/register/register.ts';
import { makeLanes } from '../../api/modules/register/index.ts';
import { people, startTestApp, type Ministry, type TestApp } from '../support/app.ts';

let app: TestApp;
let ministry: Ministry;
beforeAll(async () => {
  app = await startTestApp();
  ministry = await app.ministry({ startsAfter: 4811 });
  for (const entry of [
    'Công văn về việc nạo vét luồng Cửa Sóng',
    'Tờ trình phê duyệt đề án cảng cá',
    'Báo cáo quý III',
  ])
    await enter(entry);
});
afterAll(() => app.stop());

const enter = (typeAndSubject: string): Promise<RegisterEntry> =>
  makeLanes(app.clock.now).claim(
    {
      state: 'entered',
      admit: async (_agencyId, claims) => claims.map(() => ok(undefined)),
      record: async () => undefined,
    },
    ministry.incomingRegisterId,
    {
      actor: ministry.actor('clerk'),
      documentId: uuid(),
      columns: {
        kind: 'incoming',
        issuer: 'UBND tỉnh Hải Đảo',
        code: '12/UBND-KT',
        issuedOn: '2026-11-20',
        typeAndSubject,
      },
    },
  );

const params = () => ({ registerId: ministry.incomingRegisterId });

describe('the register books', () => {
  it('name their last number and list their rows, newest first, a page at a time', async () => {
    const { items } = await ministry.as('clerk').call(ListRegisters);
    expect(items.map(({ kind, lastNumber }) => [kind, lastNumber])).toEqual([
      ['incoming', 4814],
      ['outgoing', 4811],
    ]);
    const first = await ministry.as('clerk').call(ListRegisterEntries, { params: params(), query: { limit: 2 } });
    expect(first.items.map(({ number }) => number)).toEqual([4814, 4813]);
    const second = await ministry
      .as('clerk')
      .call(ListRegisterEntries, { params: params(), query: { limit: 2, cursor: first.next } });
    expect(second.items.map(({ number }) => number)).toEqual([4812]);
    expect(second.next).toBeUndefined();
  });

  it('are closed to whoever has no business with them, and to another agency', async () => {
    const readers = ['clerk', 'officeChief', 'minister', 'deputy', 'archivist', 'inspector'];
    for (const person of people) {
      const answer = await ministry
        .as(person)
        .call(ListRegisterEntries, { params: params() })
        .then(
          () => 'read',
          (thrown: unknown) => (thrown as ApiProblem).code,
        );
      expect([person, answer]).toEqual([person, readers.includes(person) ? 'read' : 'role-not-allowed']);
    }
    const other = await app.ministry();
    await expect(other.as('clerk').call(ListRegisterEntries, { params: params() })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('get hand-over, receipt and remarks as added records, only from the registry', async () => {
    const { items } = await ministry.as('clerk').call(ListRegisterEntries, { params: params() });
    const entryId = items[0]!.id;
    const body = { kind: 'handed-over', text: 'Vụ Pháp chế' } as const;
    await expect(ministry.as('officeChief').call(AddEntryNote, { params: { entryId }, body })).rejects.toMatchObject({
      code: 'role-not-allowed',
    });
    const view = await ministry.as('clerk').call(AddEntryNote, { params: { entryId }, body });
    expect(view.notes).toMatchObject([{ kind: 'handed-over', text: 'Vụ Pháp chế', on: '2026-11-23' }]);
  });

  it('are printed in the columns of the decree', async () => {
    const bytes = await ministry.as('clerk').call(PrintRegisterBook, { params: params(), query: {} });
    const folder = await mkdtemp(join(tmpdir(), 'vanthu-book-'));
    await writeFile(join(folder, 'book.pdf'), bytes);
    const { stdout } = await promisify(execFile)('pdftotext', ['-layout', join(folder, 'book.pdf'), '-']);
    await rm(folder, { recursive: true });
    expect(stdout).toContain('SỔ ĐĂNG KÝ VĂN BẢN ĐẾN');
    const text = stdout.replace(/\s+/g, ' ');
    for (const words of ['4812', '4814', '12/UBND-KT', 'Vụ Pháp chế', '20/11/2026']) expect(text).toContain(words);
  });
});
