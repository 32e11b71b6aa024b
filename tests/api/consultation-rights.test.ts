// Every request × every kind of person × every state of a consultation.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import {
  AnswerConsultation,
  AssignOpinion,
  CancelConsultation,
  CloseConsultation,
  EditConsultation,
  ExtendConsultation,
  GetConsultation,
  PrepareOpinion,
  SendConsultation,
  WeighOpinion,
} from '../../api/contracts/consultation.ts';
import { cancel, close, draftConsultation, send } from '../../api/domain/consultation/ask.ts';
import type { Consultation, ConsultationOutcome } from '../../api/domain/consultation/consultation.ts';
import { answer, assign } from '../../api/domain/consultation/opine.ts';
import { consultationReaders } from '../../api/domain/consultation/standing.ts';
import { consultationStates } from '../../api/domain/consultation/workflow.ts';
import { mayRead } from '../../api/domain/kernel/access.ts';
import type { Result } from '../../api/domain/kernel/result.ts';
import { consultationStore } from '../../api/modules/consultation/index.ts';
import { outgoingStore } from '../../api/modules/outgoing/index.ts';
import { people, startTestApp, type Ministry, type TestApp } from '../support/app.ts';
import { moved } from '../support/moved.ts';
import { drafted, hash, yes } from '../support/outgoing.ts';
import { brokenPromises, type Request, type RightsOf } from '../support/rights.ts';

const title = 'một việc không phải ai cũng được biết';

let app: TestApp;
let m: Ministry;
beforeAll(async () => {
  app = await startTestApp();
  m = await app.ministry();
});
afterAll(() => app.stop());

/** As the store keeps it: every change is the next version. */
const next = (result: Result<ConsultationOutcome>): Consultation => {
  const { consultation } = yes(result);
  return { ...consultation, version: consultation.version + 1 };
};

const asking = () => ({
  draftSha256: hash('a'),
  questions: title,
  unitIds: [m.unitId('finance')],
  dueOn: '2026-11-27',
});

interface Lying {
  readonly consultation: Consultation;
  readonly opinionId: string;
}

/** The legal officer asks the finance department, whose head has answered and named an officer. */
async function store(state: Consultation['state'], count: number): Promise<[Lying, ...Lying[]]> {
  const names = new Map([
    ['bktb', m.agencyId],
    ['pc', m.unitId('legal')],
    ['drafter', m.positionId('legalOfficer')],
  ]);
  const letter = { ...moved(drafted({ subject: title }), names), id: uuid() };
  await outgoingStore(m.agencyId).add(letter);
  const [at, drafter, head] = [app.clock.now(), m.actor('legalOfficer'), m.actor('financeHead')];
  const lying = (): Lying => {
    const opinionId = uuid();
    const draft = next(draftConsultation(uuid(), letter, asking(), drafter, at));
    const sent = next(send(draft, drafter, at));
    const named = next(assign(sent, head, m.positionId('financeOfficer'), m.unitId('finance')));
    const open = next(answer(named, head, opinionId, { stance: 'agree' }, at));
    const lives: Record<Consultation['state'], () => Consultation> = {
      draft: () => draft,
      open: () => open,
      closed: () => next(close(open, drafter, at)),
      cancelled: () => next(cancel(open, drafter, 'Không cần nữa')),
    };
    return { consultation: lives[state](), opinionId };
  };
  const made: [Lying, ...Lying[]] = [lying(), ...Array.from({ length: count - 1 }, lying)];
  await consultationStore(m.agencyId).addMany(made.map(({ consultation }) => consultation));
  return made;
}

const at = ({ consultation: { id, version } }: Lying) => ({ params: { consultationId: id }, seen: { version } });

const requests = (): Record<string, Request<Lying>> => ({
  edit: { action: 'edit', send: (client, thing) => client.call(EditConsultation, { ...at(thing), body: asking() }) },
  send: { action: 'send', send: (client, thing) => client.call(SendConsultation, at(thing)) },
  assign: {
    action: 'assign',
    send: (client, thing) =>
      client.call(AssignOpinion, { ...at(thing), body: { positionId: m.positionId('financeOfficer') } }),
  },
  prepare: {
    action: 'prepare',
    send: (client, thing) => client.call(PrepareOpinion, { ...at(thing), body: { stance: 'agree' } }),
  },
  answer: {
    action: 'answer',
    send: (client, thing) => client.call(AnswerConsultation, { ...at(thing), body: { stance: 'agree' } }),
  },
  extend: {
    action: 'extend',
    send: (client, thing) => client.call(ExtendConsultation, { ...at(thing), body: { dueOn: '2026-12-01' } }),
  },
  weigh: {
    action: 'weigh',
    send: (client, thing) =>
      client.call(WeighOpinion, { ...at(thing), body: { opinionId: thing.opinionId, accepted: true } }),
  },
  close: { action: 'close', send: (client, thing) => client.call(CloseConsultation, at(thing)) },
  cancel: {
    action: 'cancel',
    send: (client, thing) => client.call(CancelConsultation, { ...at(thing), body: { reason: 'Có lý do' } }),
  },
});

describe.each(consultationStates)('a consultation that is %s', (state) => {
  it('does for everybody exactly what it offers them, and says no to all else without telling what it is', async () => {
    const rights: RightsOf<Lying> = {
      ministry: m,
      persons: people,
      title,
      requests: requests(),
      look: (client, { consultation }) => client.call(GetConsultation, { params: { consultationId: consultation.id } }),
      mayRead: ({ consultation }, actor) => mayRead(consultationReaders(consultation), actor),
      subjectOf: ({ consultation }) => consultation.id,
    };
    expect(await brokenPromises(rights, (count) => store(state, count))).toEqual([]);
  }, 60_000);
});
