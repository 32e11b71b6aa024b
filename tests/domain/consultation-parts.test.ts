// What an act on a consultation must find as its actor saw it: the own part, never what other units do meanwhile.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cancel, close, draftConsultation, extend, send } from '../../api/domain/consultation/ask.ts';
import type { Consultation, ConsultationOutcome } from '../../api/domain/consultation/consultation.ts';
import { answer, assign, prepare, weigh } from '../../api/domain/consultation/opine.ts';
import { isAsSeen, type Act } from '../../api/domain/consultation/parts.ts';
import type { Result } from '../../api/domain/kernel/result.ts';
import { friday, hash, people, person, yes } from '../support/outgoing.ts';

const unitIds = ['tc', 'vp', 'kh', 'qh'];
const headOf = (unitId: string) => person(`${unitId}-head`, unitId, 'unit-head');
const { drafter } = people;

/** As the store keeps it: every change is the next version. */
const stored = (result: Result<ConsultationOutcome>): Consultation => {
  const { consultation } = yes(result);
  return { ...consultation, version: consultation.version + 1 };
};

function open(): Consultation {
  const about = { id: 'o-1', agencyId: 'bktb', drafterPositionId: 'drafter', draftingUnitId: 'pc' };
  const asking = { draftSha256: hash('a'), questions: 'Điều 3?', unitIds, dueOn: '2026-03-27' };
  const drafts = [{ sha256: hash('a') }];
  const { consultation } = yes(draftConsultation('c-1', { ...about, drafts }, asking, drafter, friday));
  return stored(send(consultation, drafter, friday));
}

const says = { stance: 'disagree', comment: 'Trùng thẩm quyền' } as const;
type Move = (consultation: Consultation, unitId: string, turn: number) => Consultation;

/** Everything that touches the part of one unit; a weighing where there is nothing to weigh touches nobody's. */
const moves: Readonly<Record<'assign' | 'prepare' | 'answer' | 'weigh', Move>> = {
  assign: (one, unitId, turn) => stored(assign(one, headOf(unitId), `${unitId}-${turn}`, unitId)),
  prepare: (one, unitId, turn) => stored(prepare(one, headOf(unitId), `p-${turn}`, says, friday)),
  answer: (one, unitId, turn) => stored(answer(one, headOf(unitId), `o-${turn}`, says, friday)),
  weigh: (one, unitId) => {
    const opinion = one.opinions.findLast((said) => said.unitId === unitId);
    return opinion ? stored(weigh(one, drafter, { opinionId: opinion.id, accepted: true }, friday)) : one;
  },
};

const aMove = fc.record({
  action: fc.constantFrom(...(Object.keys(moves) as (keyof typeof moves)[])),
  unitId: fc.constantFrom(...unitIds),
});

/** Every version that the moves lead through, the sent one first. */
const histories = fc
  .array(aMove, { maxLength: 30 })
  .map((done) =>
    done.reduce<readonly Consultation[]>(
      (all, { action, unitId }, turn) => [...all, moves[action](all.at(-1)!, unitId, turn)],
      [open()],
    ),
  );

/** All that a unit was asked and said, and what became of it. */
const partOf = (one: Consultation, unitId: string) => ({
  officer: one.units.find((unit) => unit.unitId === unitId)?.officerPositionId,
  prepared: one.prepared.filter((said) => said.unitId === unitId),
  opinions: one.opinions.filter((said) => said.unitId === unitId),
  weighings: one.weighings.filter(({ opinionId }) =>
    one.opinions.some(({ id, unitId: whose }) => id === opinionId && whose === unitId),
  ),
});

const answerOf = (unitId: string): Act => ({ action: 'answer', actor: headOf(unitId) });

describe('the part of a unit', () => {
  it('is as its head saw it exactly as long as nothing of that unit changed, whatever the others do', () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(...unitIds), fc.nat(), (history, unitId, pick) => {
        const now = history.at(-1)!;
        const seen = history[pick % history.length]!;
        const unchanged = JSON.stringify(partOf(seen, unitId)) === JSON.stringify(partOf(now, unitId));
        expect(isAsSeen(now, seen.version, answerOf(unitId))).toBe(unchanged);
      }),
      { numRuns: 500 },
    );
  });

  it('takes the opinions of all units that saw the same version, in any order, each once', () => {
    const anOrder = fc.shuffledSubarray(unitIds, { minLength: unitIds.length });
    fc.assert(
      fc.property(anOrder, (order) => {
        const sent = open();
        const after = order.reduce((one, unitId, turn) => {
          expect(isAsSeen(one, sent.version, answerOf(unitId))).toBe(true);
          const next = moves.answer(one, unitId, turn);
          expect(isAsSeen(next, sent.version, answerOf(unitId))).toBe(false);
          return next;
        }, sent);
        expect(after.opinions.map(({ unitId }) => unitId)).toEqual(order);
      }),
    );
  });

  it('of whom another unit named is that unit’s', () => {
    const lent = person('lent', 'pc', 'officer');
    const sent = open();
    const units = sent.units.map((unit) => (unit.unitId === 'tc' ? { ...unit, officerPositionId: 'lent' } : unit));
    const named = { ...sent, units };
    const preparing: Act = { action: 'prepare', actor: lent };
    expect(isAsSeen(moves.answer(named, 'vp', 1), named.version, preparing)).toBe(true);
    expect(isAsSeen(moves.answer(named, 'tc', 1), named.version, preparing)).toBe(false);
  });

  it('is weighed as the drafter read it: a newer opinion of the same unit must be read first', () => {
    const read = moves.answer(open(), 'tc', 1);
    const weighing: Act = { action: 'weigh', actor: drafter, opinionId: 'o-1' };
    expect(isAsSeen(moves.answer(read, 'vp', 2), read.version, weighing)).toBe(true);
    expect(isAsSeen(moves.answer(read, 'tc', 2), read.version, weighing)).toBe(false);
    expect(isAsSeen(moves.weigh(read, 'tc', 2), read.version, weighing)).toBe(false);
  });
});

describe('the request', () => {
  const ends: readonly [string, (one: Consultation) => Result<ConsultationOutcome>][] = [
    ['is closed', (one) => close(one, drafter, friday)],
    ['is taken back', (one) => cancel(one, drafter, 'Đổi phương án')],
  ];
  it.each(ends)('that %s leaves nobody’s part as it was', (_what, end) => {
    const sent = open();
    const over = stored(end(sent));
    for (const unitId of unitIds) expect(isAsSeen(over, sent.version, answerOf(unitId))).toBe(false);
  });

  it('is given more time while units answer, and they go on answering', () => {
    const sent = open();
    const answered = moves.answer(sent, 'tc', 1);
    const extending: Act = { action: 'extend', actor: drafter };
    expect(isAsSeen(answered, sent.version, extending)).toBe(true);
    const longer = stored(extend(answered, drafter, '2026-03-30'));
    expect(isAsSeen(longer, sent.version, answerOf('vp'))).toBe(true);
    expect(isAsSeen(longer, sent.version, extending)).toBe(false);
  });

  it('is closed or taken back only by somebody who saw all that was said', () => {
    const sent = open();
    const answered = moves.answer(sent, 'tc', 1);
    for (const action of ['close', 'cancel'] as const) {
      expect(isAsSeen(answered, sent.version, { action, actor: drafter })).toBe(false);
      expect(isAsSeen(answered, answered.version, { action, actor: drafter })).toBe(true);
    }
  });

  it('is never as somebody saw it who names a version that is still to come', () => {
    const sent = open();
    expect(isAsSeen(sent, sent.version + 1, answerOf('tc'))).toBe(false);
  });
});
