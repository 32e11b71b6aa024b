// The promises of the search index, kept by the real one.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fold } from '../../api/domain/kernel/text.ts';
import { positionReader, unitReader, type Reader } from '../../api/domain/kernel/access.ts';
import { ftsIndex, type SearchIndex, type SearchRow } from '../../api/modules/search/index.ts';
import type { SearchPageQuery } from '../../api/modules/search/search-index.ts';
import { aRow, asking, aSearcher, aSubject, chance, syllables } from './support.ts';

let folder: string;
let files = 0;
const opened: SearchIndex[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vanthu-search-'));
});
afterAll(async () => {
  for (const index of opened) await index.close();
  await rm(folder, { recursive: true, force: true });
});

const newPath = (): string => join(folder, `index-${(files += 1)}.sqlite`);

async function anIndex(...rows: SearchRow[]): Promise<SearchIndex> {
  const index = ftsIndex(newPath());
  opened.push(index);
  await index.apply({ put: rows });
  return index;
}

const idsOf = async (index: SearchIndex, text: string, over: Partial<SearchPageQuery> = {}) =>
  (await index.find(asking(text, over), aSearcher())).items.map(({ id }) => id);

describe('the search index', () => {
  it('finds the words in any order, in whatever field, and all of them', async () => {
    const index = await anIndex(
      aRow({ id: 'd-1', issuer: 'Cục Cảng vụ', body: 'Kính gửi: Sở Giao thông' }),
      aRow({ id: 'd-2', subject: 'V/v nạo vét' }),
    );
    expect(await idsOf(index, 'vét nạo cảng vụ giao thông ')).toEqual(['d-1']);
    expect((await idsOf(index, 'nạo vét ')).sort()).toEqual(['d-1', 'd-2']);
    expect(await idsOf(index, 'nạo vét hàng không ')).toEqual([]);
  });

  it('finds a phrase only where its words stand together', async () => {
    const index = await anIndex(
      aRow({ id: 'd-1', subject: 'kế hoạch năm' }),
      aRow({ id: 'd-2', subject: 'năm kế hoạch' }),
    );
    expect(await idsOf(index, '"kế hoạch năm"')).toEqual(['d-1']);
  });

  it('finds while the last word is still being typed', async () => {
    const index = await anIndex(aRow({ subject: 'Quyết định phê duyệt' }));
    expect(await idsOf(index, 'phê duy')).toEqual(['d-1']);
    expect(await idsOf(index, 'phê duy ')).toEqual([]);
  });

  it('finds the number to the digit, as arrival number, as number, by the notation and by the day', async () => {
    const index = await anIndex(
      aRow({ id: 'd-1', arrivalNumber: 4812, notation: '12/BKTB-VP', dates: ['2026-06-05'] }),
      aRow({ id: 'd-2', arrivalNumber: 481, number: 4812, notation: '4812/CV-BKTB' }),
      aRow({ id: 'd-3', arrivalNumber: 48120, notation: '112/BKTB-VP' }),
    );
    expect(await idsOf(index, 'số đến 4812')).toEqual(['d-1']);
    expect(await idsOf(index, 'số đến 4.812')).toEqual(['d-1']);
    expect(await idsOf(index, 'số đi 4812')).toEqual(['d-2']);
    expect((await idsOf(index, '4.812')).sort()).toEqual(['d-1', 'd-2']);
    expect(await idsOf(index, '12/bktb-vp')).toEqual(['d-1']);
    expect(await idsOf(index, '5/6/2026')).toEqual(['d-1']);
  });

  it('keeps to kind, year and state', async () => {
    const index = await anIndex(
      aRow({ id: 'd-1' }),
      aRow({ id: 'd-2', kind: 'outgoing', state: 'in-route' }),
      aRow({ id: 'd-3', year: 2025 }),
    );
    expect(await idsOf(index, 'nạo', { kinds: ['outgoing'] })).toEqual(['d-2']);
    expect(await idsOf(index, '', { years: [2025] })).toEqual(['d-3']);
    expect(await idsOf(index, '', { states: ['in-route'] })).toEqual(['d-2']);
    expect(await idsOf(index, '', { kinds: [] })).toEqual([]);
    expect(await index.count(asking('', { years: [2026], kinds: ['incoming'] }), aSearcher())).toEqual({
      count: 1,
      more: false,
    });
  });

  it('shows the newest first, page by page, each hit once', async () => {
    const index = await anIndex(
      ...Array.from({ length: 25 }, (_, n) =>
        aRow({ id: `d-${n}`, at: new Date(Date.UTC(2026, 2, 1 + Math.floor(n / 3))) }),
      ),
    );
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await index.find(asking('nạo', { limit: 7, cursor }), aSearcher());
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(new Set(seen).size).toBe(25);
    expect(seen.map((id) => Math.floor(Number(id.slice(2)) / 3))).toEqual(
      seen.map((id) => Math.floor(Number(id.slice(2)) / 3)).toSorted((one, other) => other - one),
    );
  });

  it('shows the best first when asked, page by page', async () => {
    const index = await anIndex(
      aRow({ id: 'as-typed', subject: 'V/v cảng biển', at: new Date('2026-01-01T00:00:00Z') }),
      aRow({ id: 'other-marks', subject: 'V/v căng biên', at: new Date('2026-01-02T00:00:00Z') }),
      aRow({ id: 'apart', subject: 'biển báo ở cảng', at: new Date('2026-01-03T00:00:00Z') }),
      aRow({ id: 'in-the-body', subject: 'V/v khác', body: 'cảng biển', at: new Date('2026-01-04T00:00:00Z') }),
    );
    const first = await index.find(asking('cảng biển', { order: 'best', limit: 3 }), aSearcher());
    const second = await index.find(asking('cảng biển', { order: 'best', limit: 3, cursor: first.next }), aSearcher());
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([
      'as-typed',
      'other-marks',
      'apart',
      'in-the-body',
    ]);
    expect(second.next).toBeUndefined();
  });

  it('refuses a cursor that is none', async () => {
    const index = await anIndex(aRow());
    for (const cursor of ['', 'x', 'n!', 'bzz', 'n0; DROP TABLE document']) {
      await expect(index.find(asking('nạo', { cursor }), aSearcher())).rejects.toMatchObject({
        code: 'invalid-request',
      });
    }
  });

  it('shows a hit with its original text and the places of the words', async () => {
    const index = await anIndex(
      aRow({ issuer: 'Cục Hàng hải', arrivalNumber: 12, body: 'Đề nghị nạo vét khẩn trương.' }),
    );
    const { items } = await index.find(asking('nao vet hang'), aSearcher());
    expect(items[0]).toMatchObject({
      kind: 'incoming',
      id: 'd-1',
      arrivalNumber: 12,
      subject: { text: 'V/v phối hợp nạo vét luồng Cửa Đông', marks: [[13, 16], [17, 20]] },
      issuer: { text: 'Cục Hàng hải', marks: [[4, 8]] },
      excerpt: { text: 'Đề nghị nạo vét khẩn trương.', marks: [[8, 11], [12, 15]] },
    }); // prettier-ignore
  });

  it('takes a changed row for the old one, and forgets a removed one', async () => {
    const index = await anIndex(aRow());
    await index.apply({ put: [aRow({ subject: 'V/v thanh tra', at: new Date('2026-04-01T00:00:00Z') })] });
    expect(await idsOf(index, 'nạo')).toEqual([]);
    expect(await idsOf(index, 'thanh tra')).toEqual(['d-1']);
    await index.apply({
      remove: [
        { kind: 'incoming', id: 'd-1' },
        { kind: 'incoming', id: 'never-there' },
      ],
    });
    expect(await idsOf(index, '')).toEqual([]);
  });

  it('says what was perhaps meant, with its marks, and only when that would be found', async () => {
    const index = await anIndex(aRow(), aRow({ id: 'd-2', subject: 'V/v khen thưởng', readers: [unitReader('u-2')] }));
    expect(await index.suggest(asking('phoii hợp luông vet'), aSearcher())).toBe('phối hợp luông vet');
    expect(await index.suggest(asking('thuongg'), aSearcher())).toBeUndefined();
    expect(await index.suggest(asking('thuongg'), aSearcher({ readers: [unitReader('u-2')] }))).toBe('thưởng');
  });
});

describe('rights in the search index', () => {
  it('never leak, not in hits, not in counts, not across agencies', async () => {
    const index = await anIndex();
    const agency = fc.constantFrom('a-1', 'a-2');
    const someReaders: fc.Arbitrary<readonly Reader[]> = fc.uniqueArray(
      fc.constantFrom<Reader>(
        unitReader('u-1'),
        unitReader('u-2'),
        unitReader('u-11'),
        positionReader('u-1'),
        'role:leader',
      ),
      { minLength: 1, maxLength: 3 },
    );
    const rows = fc.array(
      fc.record({ agencyId: agency, readers: someReaders, word: fc.constantFrom('nạo', 'vét', 'cảng') }),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    await fc.assert(
      fc.asyncProperty(
        rows,
        agency,
        someReaders,
        fc.constantFrom('nạo', 'vét', ''),
        async (given, agencyId, readers, text) => {
          await index.clear();
          const put = given.map(({ word, ...row }, n) => aRow({ ...row, id: `d-${n}`, subject: word }));
          await index.apply({ put });
          const allowed = put.filter(
            (row) =>
              row.agencyId === agencyId &&
              row.readers.some((reader) => readers.includes(reader)) &&
              row.subject.includes(text),
          );
          const { items } = await index.find(asking(text, { limit: 50 }), { agencyId, readers });
          expect(items.map(({ id }) => id).sort()).toEqual(allowed.map(({ id }) => id).sort());
          expect(await index.count(asking(text), { agencyId, readers })).toEqual({
            count: allowed.length,
            more: false,
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('cannot be asked around by what somebody types', async () => {
    const secret = aRow({ id: 'secret', subject: 'mật khẩu kho', readers: [unitReader('u-2')] });
    const index = await anIndex(aRow(), secret);
    const key = `r${Buffer.from('a-1\0unit:u-2').toString('hex')}`;
    const hostile = ['keys : x', `keys:${key}`, key, `"${key}"`, '") OR ("mật', 'mật*', 'NOT nạo', 'subject:mật OR keys:*', '^mật', 'NEAR(mật kho)', "'; DROP TABLE words; --", '{keys}:x', '-keys:x', 'mật\0']; // prettier-ignore
    for (const text of hostile) expect(await idsOf(index, text)).not.toContain('secret');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
        expect(await idsOf(index, text)).not.toContain('secret');
      }),
    );
    expect(await idsOf(index, 'nạo')).toEqual(['d-1']);
  });
});

describe('words with marks and without', () => {
  it('find the same documents', async () => {
    const random = chance(7);
    const index = await anIndex(
      ...Array.from({ length: 200 }, (_, n) => aRow({ id: `d-${n}`, subject: aSubject(random) })),
    );
    const some = fc.array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(some, async (words) => {
        const text = words.join(' ');
        const all = { limit: 100 };
        const found = await idsOf(index, text, all);
        expect(await idsOf(index, fold(text), all)).toEqual(found);
        expect(await idsOf(index, words.toReversed().join(' ') + ' ', all)).toEqual(
          await idsOf(index, `${text} `, all),
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe('the file of the search index', () => {
  it('keeps rows and position over a restart, and neither of a change that failed', async () => {
    const path = newPath();
    const first = ftsIndex(path);
    await first.apply({ put: [aRow()], position: 'p-1' });
    const bad = { ...aRow({ id: 'd-2' }), at: new Date(Number.NaN) };
    await expect(first.apply({ put: [aRow({ id: 'd-3' }), bad], position: 'p-2' })).rejects.toThrow();
    await first.close();

    const second = ftsIndex(path);
    opened.push(second);
    expect(await second.position()).toBe('p-1');
    expect(await idsOf(second, '')).toEqual(['d-1']);
  });

  it('is given up when it is broken, and takes nothing in until it is filled anew', async () => {
    const path = newPath();
    await writeFile(path, 'this is no database '.repeat(500));
    const index = ftsIndex(path);
    opened.push(index);
    expect(await index.position()).toBeUndefined();
    await expect(index.apply({ put: [aRow()], position: 'p-2' })).rejects.toMatchObject({ name: 'IndexLost' });
    await index.clear();
    await index.apply({ put: [aRow()], position: 'p-3' });
    expect(await idsOf(index, 'nạo')).toEqual(['d-1']);
  });
});
