// Many units answer one consultation in the same moment: each opinion is kept once, and nobody is held up by another unit.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ApiClient } from '../../api/client/client.ts';
import {
  AnswerConsultation,
  CancelConsultation,
  CloseConsultation,
  DraftConsultation,
  ExtendConsultation,
  GetConsultation,
  PrepareOpinion,
  SendConsultation,
  WeighOpinion,
  type ConsultationView,
} from '../../api/contracts/consultation.ts';
import { journalReader } from '../../api/modules/journal/index.ts';
import { askingOf } from '../support/consultation-journey.ts';
import { startTestApp, type Ministry, type TestApp } from '../support/app.ts';
import { manyUnits, type UnitWithHead } from '../support/many-units.ts';
import { codeOf } from '../support/outgoing-journey.ts';

let app: TestApp;
let ministry: Ministry;
let units: readonly UnitWithHead[];
let sent: ConsultationView;

beforeAll(async () => {
  app = await startTestApp();
  ministry = await app.ministry();
  units = await manyUnits(app, ministry, 12);
});
afterAll(() => app.stop());
beforeEach(async () => {
  const asking = await askingOf(
    ministry,
    units.map(({ unitId }) => unitId),
  );
  const drafted = await drafter().call(DraftConsultation, { body: asking });
  sent = await drafter().call(SendConsultation, at(drafted));
});

const drafter = (): ApiClient => ministry.as('legalOfficer');
const at = ({ id, version }: ConsultationView) => ({ params: { consultationId: id }, seen: { version } });
const answer = ({ head }: UnitWithHead, seen: ConsultationView, comment = 'Đề nghị làm rõ Điều 3') =>
  head.call(AnswerConsultation, { ...at(seen), body: { stance: 'agree-with-comments', comment } });
const now = (): Promise<ConsultationView> => drafter().call(GetConsultation, { params: { consultationId: sent.id } });

async function journalled(kind: string) {
  const rows = await journalReader(ministry.agencyId).historyOf(sent.id, 100);
  return rows.flatMap(({ facts }) => facts.filter((fact) => fact.kind === kind));
}

describe('twelve units that answer in the same instant', () => {
  it('are all heard, each once, and every opinion is in the journal', async () => {
    await Promise.all(units.map((unit, index) => answer(unit, sent, `Ý kiến số ${index}`)));
    const { table, tally } = await now();
    expect(table.map(({ unitId, counting, earlier }) => [unitId, counting?.comment, earlier.length])).toEqual(
      units.map(({ unitId }, index) => [unitId, `Ý kiến số ${index}`, 0]),
    );
    expect(tally).toMatchObject({ 'agree-with-comments': units.length, waiting: 0 });
    const given = table.map(({ unitId, counting }) => ({ unitId, opinionId: counting?.id }));
    const recorded = (await journalled('opinion-given')).map((fact) => fact as unknown as (typeof given)[number]);
    expect(recorded.map(({ unitId, opinionId }) => `${unitId} ${opinionId}`).sort()).toEqual(
      given.map(({ unitId, opinionId }) => `${unitId} ${opinionId}`).sort(),
    );
  });

  it('do not stand in the way of who asked: more time is given, and an opinion weighed, among them', async () => {
    const [first, ...others] = units;
    const read = await answer(first!, sent);
    const opinionId = read.table[0]?.counting?.id ?? '';
    await Promise.all([
      ...others.map((unit) => answer(unit, sent)),
      drafter().call(ExtendConsultation, { ...at(sent), body: { dueOn: '2026-12-01' } }),
      drafter().call(WeighOpinion, { ...at(read), body: { opinionId, accepted: true } }),
    ]);
    const { tally, dueOn, table } = await now();
    expect([tally['agree-with-comments'], dueOn, table[0]?.weighing?.accepted]).toEqual([12, '2026-12-01', true]);
  });
});

describe('an opinion is told to be out of date', () => {
  it('when the same unit said something meanwhile: of two presses one counts', async () => {
    const [unit] = units;
    const both = await Promise.allSettled([answer(unit!, sent), answer(unit!, sent)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await codeOf(answer(unit!, sent))).toBe('changed-meanwhile');
    const { table } = await now();
    expect([table[0]?.standing, table[0]?.earlier.length]).toEqual(['answered', 0]);
  });

  it('when somebody of the unit prepared another one meanwhile', async () => {
    const [unit, other] = units;
    await unit!.head.call(PrepareOpinion, { ...at(sent), body: { stance: 'agree' } });
    expect(await codeOf(answer(unit!, sent))).toBe('changed-meanwhile');
    expect((await answer(other!, sent)).state).toBe('open');
  });

  it('when the consultation was closed meanwhile, and silence stays on record', async () => {
    await drafter().call(CloseConsultation, at(sent));
    for (const unit of units.slice(0, 2)) expect(await codeOf(answer(unit, sent))).toBe('changed-meanwhile');
    expect((await now()).tally).toMatchObject({ silent: units.length, 'agree-with-comments': 0 });
  });

  it('when the request was taken back to ask about a newer draft', async () => {
    const [unit, other] = units;
    const answered = await answer(other!, sent);
    await drafter().call(CancelConsultation, { ...at(answered), body: { reason: 'Hỏi lại về bản dự thảo mới' } });
    expect(await codeOf(answer(unit!, sent))).toBe('changed-meanwhile');
  });
});

it('is closed only by somebody who has seen all that was said', async () => {
  const answered = await answer(units[0]!, sent);
  expect(await codeOf(drafter().call(CloseConsultation, at(sent)))).toBe('changed-meanwhile');
  expect((await drafter().call(CloseConsultation, at(answered))).state).toBe('closed');
});
