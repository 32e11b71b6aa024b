// Who is told of what happens to a consultation: whoever asked when it matters, and nobody of what they did themselves.
import { describe, expect, it } from '@jest/globals';
import { close, draftConsultation, expire, send } from '../../api/domain/consultation/ask.ts';
import type { Consultation, ConsultationOutcome } from '../../api/domain/consultation/consultation.ts';
import { answer, prepare } from '../../api/domain/consultation/opine.ts';
import type { Actor } from '../../api/domain/kernel/actor.ts';
import type { Result } from '../../api/domain/kernel/result.ts';
import { consultationNotices } from '../../api/modules/consultation/notices.ts';
import { friday, hash, people, person, yes } from '../support/outgoing.ts';

const headOf = (unitId: string) => person(`${unitId}-head`, unitId, 'unit-head');
const who = { leadsOf: (unitId: string) => [`${unitId}-head`, `${unitId}-deputy`] };

function open(...unitIds: readonly string[]): Consultation {
  const drafts = [{ sha256: hash('a') }];
  const about = { id: 'o-1', agencyId: 'bktb', drafterPositionId: 'drafter', draftingUnitId: 'pc', drafts };
  const asking = { draftSha256: hash('a'), questions: 'Điều 3?', unitIds, dueOn: '2026-03-27' };
  const { consultation } = yes(draftConsultation('c-1', about, asking, people.drafter, friday));
  return yes(send(consultation, people.drafter, friday)).consultation;
}

/** The consultation after the act, and who is told of it. */
function told(result: Result<ConsultationOutcome>, by: Pick<Actor, 'positionId'>) {
  const { consultation, facts } = yes(result);
  return { consultation, to: consultationNotices(consultation, facts, by.positionId, who).map((one) => one.recipient) };
}
const answered = (consultation: Consultation, unitId: string, id = `o-${unitId}`) =>
  told(answer(consultation, headOf(unitId), id, { stance: 'agree' }, friday), headOf(unitId));

describe('whoever asked', () => {
  it('is told of the first opinion and of the last, and of a change of mind after that', () => {
    const units = ['tc', 'vp', 'kh', 'qh'];
    const calls = units.reduce<{ consultation: Consultation; to: readonly string[][] }>(
      ({ consultation, to }, unitId) => {
        const next = answered(consultation, unitId);
        return { consultation: next.consultation, to: [...to, next.to] };
      },
      { consultation: open(...units), to: [] },
    );
    expect(calls.to).toEqual([['drafter'], [], [], ['drafter']]);
    expect(answered(calls.consultation, 'kh', 'o-again').to).toEqual(['drafter']);
  });

  it('is told once by the only unit that was asked', () => {
    expect(answered(open('tc'), 'tc').to).toEqual(['drafter']);
  });

  it('is told when the time is over, and not of the end that they made themselves', () => {
    const sent = open('tc');
    const units = ['tc-head', 'tc-deputy'];
    const clock = { positionId: 'system' };
    expect(told(expire(sent, new Date('2026-03-28T02:00:00Z')), clock).to).toEqual(['drafter', ...units]);
    expect(told(close(sent, people.drafter, friday), people.drafter).to).toEqual(units);
    expect(told(close(sent, people.chief, friday), people.chief).to).toEqual(['drafter', ...units]);
  });
});

it('tells the leads of a unit what was prepared for them, but not whoever prepared it', () => {
  const by = headOf('tc');
  expect(told(prepare(open('tc'), by, 'p-1', { stance: 'agree' }, friday), by).to).toEqual(['tc-deputy']);
});
