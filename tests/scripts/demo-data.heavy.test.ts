// The fictional ministry after a first start, as its own people see it through the API.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { makeClient, type ApiClient } from '../../api/client/client.ts';
import { ListConsultations } from '../../api/contracts/consultation.ts';
import { GetIncoming, ListIncoming, type IncomingRow } from '../../api/contracts/incoming.ts';
import { GetOutgoing, ListOutgoing } from '../../api/contracts/outgoing.ts';
import { ListRegisterEntries, ListRegisters } from '../../api/contracts/register.ts';
import { ListTasks } from '../../api/contracts/task.ts';
import { dayOffName } from '../../api/domain/calendar/calendar.ts';
import { addDays, civilDate } from '../../api/domain/kernel/dates.ts';
import { main, type Running } from '../../api/main.ts';
import { bookIdOf } from '../../api/try-out/books.ts';

let folder = '';
let running: Running;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vanthu-demo-data-'));
  const server = new URL(process.env['VANTHU_TEST_MONGODB'] ?? '');
  server.pathname = '/vanthu-demo-data';
  running = await main({ VANTHU_DATA: folder, MONGODB_URI: server.href, PORT: '0', LOG_LEVEL: 'silent' });
}, 300_000);
afterAll(async () => {
  await running.stop();
  await rm(folder, { recursive: true, force: true });
});

function as(positionId: string): ApiClient {
  const url = new URL(`try-out/tokens?position=${positionId}`, running.url);
  const token = fetch(url).then(async (answer) => ((await answer.json()) as { token: string }).token);
  return makeClient({ baseUrl: running.url, token: () => token });
}

interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string | null | undefined;
}

/** Every page of a list. */
async function all<T>(page: (cursor: { cursor?: string }) => Promise<Page<T>>): Promise<readonly T[]> {
  const items: T[] = [];
  for (let next: string | null | undefined = ''; next != null;) {
    const one: Page<T> = await page(next === '' ? {} : { cursor: next });
    items.push(...one.items);
    next = one.next;
  }
  return items;
}

const incoming = () => all((at) => as('bktb.clerk').call(ListIncoming, { query: { ...at, limit: 100 } }));
const outgoing = (who: string) => all((at) => as(who).call(ListOutgoing, { query: { ...at, limit: 100 } }));
type Row = z.infer<typeof IncomingRow>;
const of = (state: Row['state']) => async () => (await incoming()).filter((row) => row.state === state);
const whole = (who: string, { id }: { readonly id: string }) =>
  as(who).call(GetIncoming, { params: { incomingId: id } });

describe('the fictional ministry, as its clerks see it', () => {
  it('has about 200 documents today, three of them express', async () => {
    const rows = await incoming();
    const today = rows.filter(({ receivedAt }) => civilDate(new Date(receivedAt)) === civilDate(new Date()));
    expect(today.length).toBeGreaterThanOrEqual(175);
    expect(rows.length).toBeLessThanOrEqual(230);
    expect(rows.filter(({ priority }) => priority === 'express')).toHaveLength(3);
  });

  it('gets number 4,812 next in every book, and its books have neither gap nor double', async () => {
    for (const clerk of ['bktb.clerk', 'chdcc.clerk']) {
      const { items: books } = await as(clerk).call(ListRegisters);
      expect(books.map(({ lastNumber }) => lastNumber)).toEqual([4811, 4811]);
    }
    for (const kind of ['incoming', 'outgoing'] as const) {
      const params = { registerId: bookIdOf('bktb', kind) };
      const rows = await all((at) =>
        as('bktb.clerk').call(ListRegisterEntries, { params, query: { ...at, limit: 100 } }),
      );
      const numbers = rows.map(({ number }) => number);
      expect(numbers).toEqual(numbers.map((_, at) => 4811 - at));
      if (kind === 'outgoing') expect(rows.filter(({ state }) => state === 'void')).toHaveLength(1);
    }
  });

  it('has a letter that came twice, one that was returned, a crooked scan', async () => {
    const [twice] = await of('received')();
    expect((await whole('bktb.clerk', twice ?? { id: '' })).earlierArrivals).toHaveLength(1);
    expect(await of('returned')()).toHaveLength(1);
    const views = await Promise.all((await of('registered')()).map((row) => whole('bktb.clerk', row)));
    expect(
      views.filter(({ channel, files }) => channel === 'scan' && files.length === 1).length,
    ).toBeGreaterThanOrEqual(1);
  });

  it('has a letter that went astray and was handed back', async () => {
    const views = await Promise.all((await incoming()).map((row) => whole('bktb.clerk', row)));
    expect(views.filter(({ handBacks }) => handBacks.length > 0)).toHaveLength(1);
  });
});

describe('the fictional ministry, as its chief sees it', () => {
  it('has twelve tasks that are late, and deadlines beyond a public holiday', async () => {
    const tasks = await all((at) => as('bktb.officeChief').call(ListTasks, { query: { ...at, limit: 100 } }));
    expect(tasks.filter(({ report }) => report.bucket === 'overdue')).toHaveLength(12);
    const today = civilDate(new Date());
    const days = (until: string) =>
      Array.from({ length: 150 }, (_, at) => addDays(today, at + 1)).filter((on) => on < until);
    const across = tasks.filter(({ deadline }) => days(deadline.dueOn).some((on) => dayOffName(on) !== undefined));
    expect(across.length).toBeGreaterThanOrEqual(3);
  });
});

describe('the fictional ministry’s own letters', () => {
  it('are signed KT. and TL./KT., one is a paper original, one went round twice', async () => {
    const seen = await outgoing('bktb.clerk');
    const views = await Promise.all(
      seen.map(({ id }) => as('bktb.clerk').call(GetOutgoing, { params: { documentId: id } })),
    );
    const formulas = views.filter(({ state }) => state === 'issued').map(({ signer }) => signer?.authorityLines ?? []);
    expect(formulas).toContainEqual(['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG']);
    expect(formulas).toContainEqual(['TL. BỘ TRƯỞNG', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG']);
    expect(views.some(({ original, state }) => original === 'paper' && state === 'issuing')).toBe(true);
    const legal = await outgoing('bktb.legalOfficer');
    expect(legal.filter(({ round }) => round === 2)).toHaveLength(1);
  });

  it('were put to units that disagree and units that stay silent', async () => {
    const { items } = await as('bktb.legalOfficer').call(ListConsultations);
    const [closed] = items.filter(({ state }) => state === 'closed');
    expect(closed?.tally).toMatchObject({ agree: 1, disagree: 1, silent: 1 });
  });
});

describe('the fictional Cục', () => {
  it('has its own books, which the ministry’s clerks do not see', async () => {
    const { items } = await as('chdcc.clerk').call(ListRegisters);
    expect(items.map(({ id }) => id)).toEqual(['chdcc.incoming', 'chdcc.outgoing']);
    expect((await all((at) => as('chdcc.clerk').call(ListIncoming, { query: at }))).length).toBe(9);
    const seen = await as('bktb.clerk').call(ListRegisters);
    expect(seen.items.every(({ id }) => id.startsWith('bktb.'))).toBe(true);
  });
});
