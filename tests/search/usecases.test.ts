// Searching for a person: what the index believes is checked once more on the things themselves.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { positionReader } from '../../api/domain/kernel/access.ts';
import type { Actor } from '../../api/domain/kernel/actor.ts';
import { ftsIndex, searchUseCases, type SearchIndex, type StillReadable } from '../../api/modules/search/index.ts';
import { aRow, asking } from './support.ts';

const officer: Actor = { userId: 'x-1', agencyId: 'a-1', positionId: 'p-1', unitId: 'u-1', roles: ['officer'] };
const deputyFor: Actor = { ...officer, positionId: 'p-2', unitId: 'u-2', onBehalfOf: 'p-9' };

const all: StillReadable = (ids) => Promise.resolve(new Set(ids));
const onlyEven: StillReadable = (ids) => Promise.resolve(new Set(ids.filter((id) => Number(id.slice(2)) % 2 === 0)));

let folder: string;
let index: SearchIndex;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vanthu-search-use-'));
  index = ftsIndex(join(folder, 'index.sqlite'));
  const at = (n: number) => new Date(Date.UTC(2026, 0, 1 + n));
  await index.apply({
    put: [
      ...Array.from({ length: 40 }, (_, n) => aRow({ id: `d-${n}`, at: at(n) })),
      aRow({ id: 'for-p-9', subject: 'V/v tuyển dụng', readers: [positionReader('p-9')] }),
      aRow({ kind: 'unknown-kind', id: 'd-2', subject: 'V/v kiểm kê' }),
    ],
  });
});
afterAll(async () => {
  await index.close();
  await rm(folder, { recursive: true, force: true });
});

const searching = (incoming: StillReadable, complete = true) =>
  searchUseCases({ index, stillReadable: { incoming }, complete: () => complete });

describe('searching', () => {
  it('shows nothing whose readers changed an instant ago, and fills the page up with what may be read', async () => {
    const first = await searching(onlyEven).find(asking('nạo vét', { limit: 8 }), officer);
    expect(first.items.map(({ id }) => id)).toEqual(['d-38', 'd-36', 'd-34', 'd-32', 'd-30', 'd-28', 'd-26', 'd-24']);
    const second = await searching(onlyEven).find(asking('nạo vét', { limit: 100, cursor: first.next }), officer);
    expect([...first.items, ...second.items]).toHaveLength(20);
    expect(second.next).toBeUndefined();
  });

  it('shows nothing of a kind that nobody can check', async () => {
    expect((await searching(all).find(asking('kiểm kê'), officer)).items).toEqual([]);
  });

  it('finds for somebody what the one they stand in for may read', async () => {
    expect((await searching(all).find(asking('tuyển dụng'), deputyFor)).items).toHaveLength(1);
    expect(
      (await searching(all).find(asking('tuyển dụng'), { ...deputyFor, positionId: 'p-3', agencyId: 'a-2' })).items,
    ).toEqual([]);
    expect(await searching(all).count(asking('tuyển dụng'), officer)).toEqual({ count: 0, more: false });
  });

  it('asks back only when nothing was found, and says when there may be more', async () => {
    expect(await searching(all).find(asking('nạo vét luồmg'), officer)).toEqual({
      items: [],
      suggestion: 'nạo vét luồng',
      complete: true,
    });
    const found = await searching(all, false).find(asking('nạo vét', { limit: 1 }), officer);
    expect(found).toMatchObject({ complete: false, items: [{ id: 'd-39' }] });
    expect(found.suggestion).toBeUndefined();
  });

  it('asks for patience when the file is broken, until it is filled anew', async () => {
    const path = join(folder, 'broken.sqlite');
    await writeFile(path, Buffer.alloc(40_000, 7));
    const broken = ftsIndex(path);
    const { find, count } = searchUseCases({ index: broken, stillReadable: { incoming: all }, complete: () => true });
    await expect(find(asking('nạo'), officer)).rejects.toMatchObject({ code: 'busy' });
    await expect(count(asking('nạo'), officer)).rejects.toMatchObject({ code: 'busy' });
    await broken.clear();
    await broken.apply({ put: [aRow()] });
    expect((await find(asking('nạo'), officer)).items).toHaveLength(1);
    await broken.close();
  });
});
