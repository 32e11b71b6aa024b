// Consultation over HTTP: asking, preparing, releasing, weighing, silence, and who may see what.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AnswerConsultation,
  AssignOpinion,
  CancelConsultation,
  CloseConsultation,
  DraftConsultation,
  EditConsultation,
  ExtendConsultation,
  GetConsultation,
  GetOpinionTable,
  ListConsultations,
  PrepareOpinion,
  SendConsultation,
  WeighOpinion,
  type ConsultationView,
} from '../../api/contracts/consultation.ts';
import { DraftFromTemplate, GetOutgoing } from '../../api/contracts/outgoing.ts';
import type { OutgoingView } from '../../api/contracts/outgoing-views.ts';
import {
  closeOverdueConsultations,
  consultationUseCases,
  consultationStore,
  unitOpinions,
} from '../../api/modules/consultation/index.ts';
import { readDocument } from '../../api/modules/layout/index.ts';
import { must } from '../../api/platform/problem.ts';
import { makeWhoIsWho } from '../../api/modules/directory/index.ts';
import { journalOf } from '../../api/modules/journal/index.ts';
import { outboxOf } from '../../api/modules/outbox/index.ts';
import { outgoingStore } from '../../api/modules/outgoing/index.ts';
import { makeTransact } from '../../api/platform/mongo/transact.ts';
import { people, startTestApp, type Ministry, type Person, type TestApp } from '../support/app.ts';
import { codeOf, of, paragraphs, refused, start } from '../support/outgoing-journey.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

async function drafted(ministry: Ministry): Promise<OutgoingView> {
  const document = await start(ministry);
  const body = { template: 'official-letter' as const, body: paragraphs };
  return ministry.as('legalOfficer').call(DraftFromTemplate, { ...of(document), body });
}

const about = ({ id, version }: ConsultationView) => ({ params: { consultationId: id }, seen: { version } });

async function asked(ministry: Ministry): Promise<{ document: OutgoingView; draft: ConsultationView }> {
  const document = await drafted(ministry);
  const draft = await ministry.as('legalOfficer').call(DraftConsultation, {
    body: {
      outgoingId: document.id,
      draftSha256: document.drafts[0]?.sha256 ?? '',
      questions: 'Điều 3 đã phù hợp chưa?',
      unitIds: [ministry.unitId('finance'), ministry.unitId('office')],
      dueOn: '2026-11-27',
    },
  });
  return { document, draft };
}

const open = async (ministry: Ministry): Promise<ConsultationView> => {
  const { draft } = await asked(ministry);
  return ministry.as('legalOfficer').call(SendConsultation, about(draft));
};

describe('a consultation', () => {
  it('goes from the question to the table of opinions', async () => {
    const ministry = await app.ministry();
    const sent = await open(ministry);
    expect(sent).toMatchObject({ state: 'open', actions: ['extend', 'weigh', 'close', 'cancel'] });

    const head = ministry.as('financeHead');
    const positionId = ministry.positionId('financeOfficer');
    const assigned = await head.call(AssignOpinion, { ...about(sent), body: { positionId } });
    const prepared = await ministry
      .as('financeOfficer')
      .call(PrepareOpinion, { ...about(assigned), body: { stance: 'disagree', comment: 'Trùng thẩm quyền' } });
    const preparedId = prepared.prepared[0]?.id ?? '';
    const released = await head.call(AnswerConsultation, {
      ...about(prepared),
      body: { stance: 'disagree', comment: 'Trùng thẩm quyền tại Điều 3', preparedId },
    });
    const opinionId = released.table[0]?.counting?.id ?? '';
    const officer = ministry.as('legalOfficer');
    const weighing = { opinionId, accepted: false, reason: 'Thuộc phạm vi của Quy hoạch' };
    const weighed = await officer.call(WeighOpinion, { ...about(released), body: weighing });
    const closed = await officer.call(CloseConsultation, about(weighed));

    expect(closed.table).toMatchObject([
      { standing: 'answered', counting: { stance: 'disagree', preparedId }, weighing },
      { standing: 'silent' },
    ]);
    expect(closed.tally).toEqual({
      agree: 0,
      'agree-with-comments': 0,
      disagree: 1,
      'no-opinion': 0,
      silent: 1,
      waiting: 0,
    });
    expect(await unitOpinions(ministry.agencyId, closed.outgoingId)).toEqual([
      {
        unitId: ministry.unitId('finance'),
        standing: 'disagree',
        comment: 'Trùng thẩm quyền tại Điều 3',
        accepted: false,
        answer: weighing.reason,
      },
      { unitId: ministry.unitId('office'), standing: 'silent' },
    ]);
  });

  it('gives its table as a Word file to those who may read it, in the form they ask for', async () => {
    const ministry = await app.ministry();
    const sent = await open(ministry);
    const params = { consultationId: sent.id };
    const wordsOf = async (person: Person, form?: 'summary' | 'explanation') => {
      const docx = await ministry.as(person).call(GetOpinionTable, { params, query: form ? { form } : {} });
      return must(readDocument(docx)).paragraphs.map(({ text }) => text);
    };
    const [summary, explanation] = [await wordsOf('legalOfficer'), await wordsOf('financeHead', 'explanation')];
    expect(summary).toEqual(expect.arrayContaining(['BẢNG TỔNG HỢP Ý KIẾN', 'Vụ Tài chính', 'Chưa trả lời']));
    expect(explanation).toEqual(expect.arrayContaining(['BẢN GIẢI TRÌNH, TIẾP THU Ý KIẾN', 'Giải trình']));
    expect(await codeOf(wordsOf('archivist'))).toBe('not-found');
  });

  it('lets the people of the units that are asked read the draft, from the moment they are asked', async () => {
    const ministry = await app.ministry();
    const { document, draft } = await asked(ministry);
    const reads = (person: Person) => ministry.as(person).call(GetOutgoing, { params: { documentId: document.id } });
    expect(await codeOf(reads('financeHead'))).toBe('not-found');
    expect(await codeOf(reads('financeOfficer'))).toBe('not-found');
    await ministry.as('legalOfficer').call(SendConsultation, about(draft));
    expect((await reads('financeHead')).actions).toEqual([]);
    expect((await reads('financeOfficer')).actions).toEqual([]);
    // the administrator sits in an office that is asked, and keeps its system
    expect(await codeOf(reads('administrator'))).toBe('not-found');
  });

  it('takes what any member of a unit prepared, for the head to release', async () => {
    const ministry = await app.ministry();
    const sent = await open(ministry);
    const member = ministry.as('financeOfficer');
    const prepared = await member.call(PrepareOpinion, { ...about(sent), body: { stance: 'agree' } });
    expect(prepared).toMatchObject({ actions: ['prepare'], prepared: [{ unitId: ministry.unitId('finance') }] });
    expect(await codeOf(member.call(AnswerConsultation, { ...about(prepared), body: { stance: 'agree' } }))).toBe(
      'role-not-allowed',
    );
  });

  it('shows what an officer prepared to the own unit only', async () => {
    const ministry = await app.ministry();
    const sent = await open(ministry);
    await ministry.as('financeHead').call(PrepareOpinion, { ...about(sent), body: { stance: 'agree' } });
    const seenBy = async (person: 'financeHead' | 'legalOfficer' | 'officeChief') =>
      (await ministry.as(person).call(GetConsultation, { params: { consultationId: sent.id } })).prepared.length;
    expect([await seenBy('financeHead'), await seenBy('legalOfficer'), await seenBy('officeChief')]).toEqual([1, 0, 0]);
  });

  it('refuses what is not there or comes too late', async () => {
    const ministry = await app.ministry();
    const { document, draft } = await asked(ministry);
    const officer = ministry.as('legalOfficer');
    const asking = {
      draftSha256: draft.draftSha256,
      questions: '',
      unitIds: [ministry.unitId('finance')],
      dueOn: '2026-11-27',
    };
    const unknown = { ...asking, unitIds: ['nowhere'] };
    expect(await codeOf(officer.call(EditConsultation, { ...about(draft), body: unknown }))).toBe('recipient-unknown');
    const noDraft = { ...asking, outgoingId: document.id, draftSha256: '0'.repeat(64) };
    expect(await codeOf(officer.call(DraftConsultation, { body: noDraft }))).toBe('draft-missing');
    const edited = await officer.call(EditConsultation, { ...about(draft), body: asking });
    expect(await codeOf(officer.call(SendConsultation, about(edited)))).toBe('questions-missing');
    const past = { ...asking, questions: 'Ý kiến?', dueOn: '2026-11-22' };
    const late = await officer.call(EditConsultation, { ...about(edited), body: past });
    expect(await codeOf(officer.call(SendConsultation, about(late)))).toBe('due-date-passed');
    const alone = { ...past, dueOn: '2026-11-27', unitIds: [ministry.unitId('legal')] };
    const own = await officer.call(EditConsultation, { ...about(late), body: alone });
    expect(await codeOf(officer.call(SendConsultation, about(own)))).toBe('consultation-without-units');
  });

  it('refuses an opinion without its words, from another unit, and on what somebody else changed', async () => {
    const ministry = await app.ministry();
    const sent = await open(ministry);
    const answers = (person: 'financeHead' | 'financeOfficer' | 'legalHead', stance: 'agree' | 'disagree') =>
      ministry.as(person).call(AnswerConsultation, { ...about(sent), body: { stance } });
    expect(await codeOf(answers('financeHead', 'disagree'))).toBe('opinion-needs-comment');
    expect(await codeOf(answers('financeOfficer', 'agree'))).toBe('role-not-allowed');
    expect(await codeOf(answers('legalHead', 'agree'))).toBe('role-not-allowed');
    await answers('financeHead', 'agree');
    expect((await refused(answers('financeHead', 'agree'))).problem).toMatchObject({
      code: 'changed-meanwhile',
      status: 412,
    });
  });

  it('can be given more time, and taken back with a reason', async () => {
    const ministry = await app.ministry();
    const sent = await open(ministry);
    const officer = ministry.as('legalOfficer');
    expect(await codeOf(officer.call(ExtendConsultation, { ...about(sent), body: { dueOn: '2026-11-26' } }))).toBe(
      'due-date-passed',
    );
    const longer = await officer.call(ExtendConsultation, { ...about(sent), body: { dueOn: '2026-12-01' } });
    expect(await codeOf(officer.call(CancelConsultation, { ...about(longer), body: { reason: ' ' } }))).toBe(
      'reason-missing',
    );
    const cancelled = await officer.call(CancelConsultation, { ...about(longer), body: { reason: 'Đổi phương án' } });
    expect([cancelled.state, await unitOpinions(ministry.agencyId, cancelled.outgoingId)]).toEqual(['cancelled', []]);
  });

  it('is made once for a request that is sent twice', async () => {
    const ministry = await app.ministry();
    const document = await drafted(ministry);
    const body = {
      outgoingId: document.id,
      draftSha256: document.drafts[0]?.sha256 ?? '',
      questions: 'Ý kiến?',
      unitIds: [],
      dueOn: '2026-11-27',
    };
    const officer = ministry.as('legalOfficer');
    const both = await Promise.all([1, 2].map(() => officer.call(DraftConsultation, { body, key: 'same-key-1' })));
    expect(both[0]?.id).toBe(both[1]?.id);
    expect((await officer.call(ListConsultations, { query: { outgoingId: document.id } })).items).toHaveLength(1);
  });

  it('does not exist for those who are not asked', async () => {
    const ministry = await app.ministry();
    const sent = await open(ministry);
    const reading = [
      'legalOfficer',
      'legalHead',
      'legalDeputy',
      'financeHead',
      'financeOfficer',
      'officeChief',
      'officeDeputy',
      'secretary',
      'clerk',
      'checker',
      'inspector',
    ];
    for (const person of people) {
      const client = ministry.as(person);
      const { items } = await client.call(ListConsultations, {});
      expect([person, items.length]).toEqual([person, reading.includes(person) ? 1 : 0]);
      if (!reading.includes(person))
        expect(await codeOf(client.call(CloseConsultation, about(sent)))).toBe('not-found');
    }
  });

  it('is closed by the clock after its last day, once, with silence on record', async () => {
    const ministry = await app.ministry();
    const sent = await open(ministry);
    const now = () => new Date('2026-11-27T17:00:00Z');
    const useCases = consultationUseCases({
      transact: makeTransact((actor) => ({
        consultations: consultationStore(actor.agencyId),
        outgoing: outgoingStore(actor.agencyId),
        journal: journalOf(actor, now),
        outbox: outboxOf(actor.agencyId, now),
      })),
      now,
      whoIsWho: makeWhoIsWho(),
    });
    const job = closeOverdueConsultations(useCases, () => undefined);
    await job.run(new Date('2026-11-27T16:00:00Z'));
    expect((await consultationStore(ministry.agencyId).get(sent.id)).state).toBe('open');
    await job.run(now());
    const closed = await consultationStore(ministry.agencyId).get(sent.id);
    expect(closed).toMatchObject({
      state: 'closed',
      silentUnitIds: [ministry.unitId('finance'), ministry.unitId('office')],
    });
    await job.run(now());
    expect((await consultationStore(ministry.agencyId).get(sent.id)).version).toBe(closed.version);
  });
});
