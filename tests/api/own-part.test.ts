// People who act on parts of one thing that do not touch each other: nobody is told that the matter has moved by what
// somebody else did to another part.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { AssignOpinion, DraftConsultation, SendConsultation } from '../../api/contracts/consultation.ts';
import { AcknowledgeDirective, GetDirective } from '../../api/contracts/directive.ts';
import { DraftFromTemplate, GetOutgoing } from '../../api/contracts/outgoing.ts';
import { GetSubmission, WriteOnSlip } from '../../api/contracts/submission.ts';
import { AcceptTask, GetTask, ListTasks } from '../../api/contracts/task.ts';
import { journalReader } from '../../api/modules/journal/index.ts';
import { askingOf } from '../support/consultation-journey.ts';
import { startTestApp, type Ministry, type TestApp } from '../support/app.ts';
import { manyUnits } from '../support/many-units.ts';
import { codeOf, paragraphs } from '../support/outgoing-journey.ts';
import { letters, lettersIn } from '../support/outgoing-lives.ts';
import { registry } from '../support/registry.ts';

let app: TestApp;
let m: Ministry;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  m = await app.ministry();
});

describe('an order to twelve units', () => {
  const informed = async () => {
    const units = await manyUnits(app, m, 12);
    const forInformation = units.map(({ unitId }) => ({ kind: 'unit' as const, unitId }));
    const { directive } = await registry(m).directed({ forInformation });
    return { units, directive, call: { params: { directiveId: directive.id }, seen: directive } };
  };

  it('is confirmed by all of them in the same instant, each once', async () => {
    const { units, directive, call } = await informed();
    await Promise.all(units.map(({ head }) => head.call(AcknowledgeDirective, call)));
    const { acknowledgements } = await m.as('minister').call(GetDirective, { params: { directiveId: directive.id } });
    expect(acknowledgements.map(({ recipient }) => recipient.id).sort()).toEqual(
      units.map(({ unitId }) => unitId).sort(),
    );
  });

  it('is out of date for who has confirmed it already: of two presses one counts', async () => {
    const { units, directive, call } = await informed();
    const { head } = units[0]!;
    const both = await Promise.allSettled([1, 2].map(() => head.call(AcknowledgeDirective, call)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await codeOf(head.call(AcknowledgeDirective, call))).toBe('changed-meanwhile');
    const { acknowledgements } = await m.as('minister').call(GetDirective, { params: { directiveId: directive.id } });
    expect(acknowledgements).toHaveLength(1);
  });

  it('has its tasks taken on by all who were given one in the same instant', async () => {
    const units = await manyUnits(app, m, 12);
    const supporting = units.map(({ unitId }) => ({ recipient: { kind: 'unit' as const, unitId }, workingDays: 3 }));
    const { incoming } = await registry(m).directed({ supporting });
    await Promise.all(
      units.map(async ({ head }) => {
        const { items } = await head.call(ListTasks, { query: { incomingId: incoming.id } });
        const task = await head.call(GetTask, { params: { taskId: items[0]!.id } });
        return head.call(AcceptTask, { params: { taskId: task.id }, seen: task });
      }),
    );
    const tasks = await m.as('minister').call(ListTasks, { query: { incomingId: incoming.id } });
    expect(tasks.items.filter(({ state }) => state === 'accepted')).toHaveLength(12);
  });
});

describe('a draft that others are asked about', () => {
  it('stays the version that its drafter works on, while units name who prepares their opinion', async () => {
    const drafter = m.as('legalOfficer');
    const asking = await askingOf(m, [m.unitId('finance')]);
    const params = { documentId: asking.outgoingId };
    const before = await drafter.call(GetOutgoing, { params });
    const drafted = await drafter.call(DraftConsultation, { body: asking });
    const sent = await drafter.call(SendConsultation, { params: { consultationId: drafted.id }, seen: drafted });
    await m.as('financeHead').call(AssignOpinion, {
      params: { consultationId: sent.id },
      seen: sent,
      body: { positionId: m.positionId('financeOfficer') },
    });
    expect((await m.as('financeOfficer').call(GetOutgoing, { params })).id).toBe(before.id);
    const body = { template: 'official-letter' as const, body: [...paragraphs, 'Đề nghị sớm có ý kiến'] };
    const { drafts } = await drafter.call(DraftFromTemplate, { params, seen: before, body });
    expect(drafts).toHaveLength(before.drafts.length + 1);
    const rows = await journalReader(m.agencyId).historyOf(before.id);
    const shared = rows.flatMap(({ facts }) => facts.filter(({ kind }) => kind === 'shared'));
    expect(shared).toMatchObject([
      { readers: [`unit:${m.unitId('finance')}`] },
      { readers: [`position:${m.positionId('financeOfficer')}`] },
    ]);
  });
});

describe('a slip', () => {
  it('takes what head and leader write in the same instant, each in the own box and once', async () => {
    const hash = 'a'.repeat(64);
    const ground = { ministry: m, capacityId: uuid(), docx: hash, pdf: hash };
    const inRoute = letters('góp ý').find(([state]) => state === 'in-route')![1];
    const [{ document }] = await lettersIn(ground)(inRoute, 1);
    const params = { documentId: document.id };
    const seen = await m.as('legalHead').call(GetSubmission, { params });
    const write = (person: 'legalHead' | 'deputy', box: 'unit-head' | 'leader') =>
      m.as(person).call(WriteOnSlip, { params, seen, body: { box, text: `Ý kiến: ${box}` } });
    await Promise.all([write('legalHead', 'unit-head'), write('deputy', 'leader')]);
    expect(await codeOf(write('deputy', 'leader'))).toBe('changed-meanwhile');
    const { written } = await m.as('legalHead').call(GetSubmission, { params });
    expect(written.map(({ box }) => box).sort()).toEqual(['leader', 'unit-head']);
  });
});
