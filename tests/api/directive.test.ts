// Directives over HTTP: given, acknowledged, replaced; what happens to document, tasks, register and who is told.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { LeaseDeliveries } from '../../api/contracts/delivery.ts';
import { AcknowledgeDirective, GetDirective, IssueDirective, ListDirectives } from '../../api/contracts/directive.ts';
import { GetIncoming, ListIncoming } from '../../api/contracts/incoming.ts';
import { GetTask, ListTasks } from '../../api/contracts/task.ts';
import { registerStore } from '../../api/modules/register/index.ts';
import { people, startTestApp, type Ministry, type Person, type TestApp } from '../support/app.ts';
import { refused, registry } from '../support/registry.ts';

let app: TestApp;
let m: Ministry;
beforeAll(async () => {
  app = await startTestApp();
  m = await app.ministry();
});
afterAll(() => app.stop());

const seen = ({ version }: { version: number }) => ({ seen: { version } });

/** Who is told what of one agency, from the queue that the bot leases. */
async function toldIn(ministry: Ministry): Promise<string[]> {
  const bot = app.withToken(() => app.bot.forDelivery());
  const told: string[] = [];
  for (;;) {
    const { items } = await bot.call(LeaseDeliveries, { body: { most: 100 } });
    if (items.length === 0) return told.sort();
    for (const { agencyId, kind, recipient } of items) {
      if (agencyId === ministry.agencyId) told.push(`${kind} → ${recipient.slice(agencyId.length + 1)}`);
    }
  }
}

describe('giving a directive', () => {
  it('puts the document in the hands of one lead, with tasks and days counted in working days', async () => {
    const { directive, incoming, task } = await registry(m).directed();
    expect(directive).toMatchObject({
      state: 'issued',
      issued: { by: { title: 'Bộ trưởng', fullName: 'Đinh Thử Nghiệm Một' }, capacity: 'leader' },
      // 24/11 is a day off: five working days after Monday 23/11 is Tuesday 1/12
      lead: { recipient: { name: 'Vụ Pháp chế' }, deadline: { dueOn: '2026-12-01', remaining: 5, colour: 'grey' } },
      supporting: [{ recipient: { name: 'Vụ Tài chính' }, deadline: { dueOn: '2026-11-27' } }],
    });
    expect(incoming).toMatchObject({ state: 'directed', directiveId: directive.id, deadline: { dueOn: '2026-12-01' } });
    expect(await task('lead')).toMatchObject({ id: incoming.leadTaskId, state: 'new', unit: { name: 'Vụ Pháp chế' } });
    expect(await task('supporting')).toMatchObject({ duty: 'supporting', unit: { name: 'Vụ Tài chính' } });
  });

  it('writes who got the document and who received it into the later columns of the register', async () => {
    const { directive, incoming } = await registry(m).directed();
    await m.as('legalHead').call(AcknowledgeDirective, { params: { directiveId: directive.id }, ...seen(directive) });
    const notes = await registerStore(m.agencyId).notesOf([incoming.registerEntryId ?? '']);
    expect(notes.map(({ kind, text, on }) => ({ kind, text, on }))).toEqual([
      { kind: 'handed-over', text: 'Vụ Pháp chế; Vụ Tài chính', on: '2026-11-23' },
      { kind: 'received', text: 'Vụ trưởng Vụ Pháp chế Hà Thử Nghiệm Tám', on: '2026-11-23' },
    ]);
  });

  it('tells those it speaks to, once each, and not the one who gave it', async () => {
    const ministry = await app.ministry();
    await registry(ministry).directed();
    expect(await toldIn(ministry)).toEqual([
      'directive-issued → financeHead',
      'directive-issued → legalDeputy',
      'directive-issued → legalHead',
      'distribution-proposed → minister',
      'incoming-presented → officeChief',
    ]);
  });

  it('ends the matter at once when it is only to be noted or filed', async () => {
    const { issue, proposed, finance } = registry(m);
    const none = { leads: [], supporting: [] };
    const noted = await proposed();
    await issue(noted, { ...none, purpose: 'note', text: 'Để biết.', forInformation: [finance] });
    expect((await m.as('financeHead').call(GetIncoming, { params: { incomingId: noted.id } })).state).toBe('noted');
    const filed = await proposed();
    await issue(filed, { ...none, purpose: 'file', text: 'Lưu.' });
    expect((await m.as('clerk').call(GetIncoming, { params: { incomingId: filed.id } })).state).toBe('closed');
    expect((await m.as('minister').call(ListTasks, { query: { incomingId: filed.id } })).items).toEqual([]);
  });

  it('is transferred directly by the clerk where the handler is clear, and by the office within its scope', async () => {
    const { issue, registered, presented } = registry(m);
    const transferred = await issue(await registered(), {}, 'clerk');
    expect(transferred.issued).toMatchObject({ capacity: 'registry-clerk', by: { title: 'Văn thư Bộ' } });
    expect((await issue(await presented(), {}, 'officeChief')).issued.capacity).toBe('office-chief');
    expect((await refused(issue(await presented(), {}, 'clerk'))).code).toBe('role-not-allowed');
  });

  it('explains what is missing, and changes nothing then', async () => {
    const { issue, proposed, legal, finance } = registry(m);
    const document = await proposed();
    const five = { workingDays: 5 };
    for (const [over, code] of [
      [{ text: ' ' }, 'directive-text-missing'],
      [{ leads: [] }, 'lead-missing'],
      [
        {
          leads: [
            { recipient: legal, ...five },
            { recipient: finance, ...five },
          ],
          supporting: [],
        },
        'lead-not-single',
      ],
      [{ leads: [{ recipient: legal }] }, 'due-date-missing'],
      [{ leads: [{ recipient: legal, dueOn: '2026-11-20' }] }, 'due-date-passed'],
      [{ supporting: [{ recipient: finance, workingDays: 6 }] }, 'due-date-after-lead'],
      [{ supporting: [{ recipient: legal }] }, 'recipient-repeated'],
      [{ supporting: [{ recipient: { kind: 'unit', unitId: 'nowhere' } }] }, 'recipient-unknown'],
      [{ replaces: uuid() }, 'not-current-version'],
    ] as const) {
      expect((await refused(issue(document, over as never))).code).toBe(code);
    }
    const both = await refused(issue(document, { leads: [{ recipient: legal, ...five, dueOn: '2026-11-30' }] }));
    expect(both.problem.errors).toMatchObject([{ pointer: '/body/leads/0/workingDays' }]);
    const now = await m.as('minister').call(GetIncoming, { params: { incomingId: document.id } });
    expect(now).toMatchObject({ state: 'presented', version: document.version });
  });

  it('does not let a document for information only be handled', async () => {
    const { issue, proposed } = registry(m);
    const flagged = await proposed('minister', { channel: 'electronic', original: 'electronic' });
    const seenByMinister = await m.as('minister').call(GetIncoming, { params: { incomingId: flagged.id } });
    expect(seenByMinister.actions).toEqual(['note', 'file']);
    const problem = await refused(issue(flagged));
    expect(problem).toMatchObject({
      code: 'information-only',
      message: 'Văn bản điện tử không có chữ ký số, chỉ có giá trị để biết.',
    });
  });

  it('has one effect when it is sent twice, and of two leaders at once only one is heard', async () => {
    const { issue, proposed } = registry(m);
    const document = await proposed();
    const asked = {
      params: { incomingId: document.id },
      ...seen(document),
      body: { text: 'Lưu.', purpose: 'file' as const },
      key: uuid(),
    };
    const twice = await Promise.all([1, 2].map(() => m.as('minister').call(IssueDirective, asked)));
    expect(twice[0]?.id).toBe(twice[1]?.id);
    const { items } = await m.as('minister').call(ListDirectives, { params: { incomingId: document.id } });
    expect(items).toHaveLength(1);

    const contested = await proposed();
    const outcomes = await Promise.allSettled([issue(contested), issue(contested, {}, 'officeChief')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('a directive', () => {
  it('is acknowledged by those it speaks to, the lead’s word counting for its state', async () => {
    const { directive } = await registry(m).directed();
    const call = { params: { directiveId: directive.id } };
    const bySupporting = await m.as('financeHead').call(AcknowledgeDirective, { ...call, ...seen(directive) });
    expect(bySupporting).toMatchObject({
      state: 'issued',
      acknowledgements: [{ recipient: { name: 'Vụ Tài chính' } }],
      actions: [],
    });
    const byLead = await m.as('legalDeputy').call(AcknowledgeDirective, { ...call, ...seen(bySupporting) });
    expect(byLead.state).toBe('acknowledged');
    const again = m.as('legalHead').call(AcknowledgeDirective, { ...call, ...seen(byLead) });
    expect((await refused(again)).code).toBe('role-not-allowed');
    const stale = m.as('legalHead').call(AcknowledgeDirective, { ...call, seen: { version: 1 } });
    expect((await refused(stale)).problem.status).toBe(412);
  });

  it('is corrected only by a new one that names it: the old tasks end, the new ones begin', async () => {
    const ministry = await app.ministry();
    const { directed, issue, finance } = registry(ministry);
    const before = await directed();
    const lead = await before.task('lead');
    const changed = await issue(before.incoming, {
      replaces: before.directive.id,
      text: 'Chuyển Vụ Tài chính chủ trì.',
      leads: [{ recipient: finance, workingDays: 2 }],
      supporting: [],
    });
    const old = await ministry.as('legalHead').call(GetDirective, { params: { directiveId: before.directive.id } });
    expect(old).toMatchObject({ state: 'replaced', replacedBy: changed.id, text: before.directive.text, actions: [] });
    const oldTask = await ministry.as('legalHead').call(GetTask, { params: { taskId: lead.id } });
    expect(oldTask).toMatchObject({
      state: 'cancelled',
      ended: { reason: 'Đã có ý kiến chỉ đạo mới' },
      report: { bucket: 'withdrawn' },
    });
    const { items } = await ministry
      .as('minister')
      .call(ListDirectives, { params: { incomingId: before.incoming.id } });
    expect(items.map(({ id }) => id)).toEqual([changed.id, before.directive.id]);
    expect((await toldIn(ministry)).filter((line) => line.endsWith('→ legalHead'))).toContain(
      'directive-replaced → legalHead',
    );
  });

  it('is not replaced by whoever stands below its giver', async () => {
    const { directed, issue } = registry(m);
    const { directive, incoming } = await directed();
    expect((await refused(issue(incoming, { replaces: directive.id }, 'officeChief'))).code).toBe('role-not-allowed');
    expect((await refused(issue(incoming, { replaces: directive.id }, 'deputy'))).problem.status).toBe(404);
  });

  it('does not exist for units that it does not speak to', async () => {
    const ministry = await app.ministry();
    const { directed } = registry(ministry);
    const { directive, incoming } = await directed({ supporting: [] });
    const strangers: readonly Person[] = people.filter(
      (person) =>
        !['minister', 'secretary', 'officeChief', 'clerk', 'legalHead', 'legalDeputy', 'inspector'].includes(person),
    );
    for (const person of strangers) {
      const client = ministry.as(person);
      expect((await refused(client.call(GetDirective, { params: { directiveId: directive.id } }))).code).toBe(
        'not-found',
      );
      expect((await refused(client.call(ListDirectives, { params: { incomingId: incoming.id } }))).code).toBe(
        'not-found',
      );
      expect((await client.call(ListTasks)).items).toEqual([]);
      expect((await client.call(ListIncoming)).items).toEqual([]);
    }
    const inspected = await ministry.as('inspector').call(GetDirective, { params: { directiveId: directive.id } });
    expect(inspected.actions).toEqual([]);
  });
});
