// The rules of consultations: the table, opinions that are added, silence that is recorded.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cancel, close, draftConsultation, edit, expire, extend, send } from '../../api/domain/consultation/ask.ts';
import { stances, type Consultation, type ConsultationOutcome } from '../../api/domain/consultation/consultation.ts';
import { answer, assign, prepare, weigh } from '../../api/domain/consultation/opine.ts';
import { opinionTable, tally, unweighed } from '../../api/domain/consultation/opinion-table.ts';
import { actionsFor, consultationReaders, standing } from '../../api/domain/consultation/standing.ts';
import {
  consultationActions,
  consultationRoles,
  consultationStates,
  consultationWorkflow,
  type ConsultationAction,
} from '../../api/domain/consultation/workflow.ts';
import { mayRead } from '../../api/domain/kernel/access.ts';
import { agencyRoles, type Actor } from '../../api/domain/kernel/actor.ts';
import type { Result } from '../../api/domain/kernel/result.ts';
import { openActions, take } from '../../api/domain/kernel/workflow.ts';
import { friday, hash, people, person, refusalOf, yes } from '../support/outgoing.ts';

const about = {
  id: 'o-1',
  agencyId: 'bktb',
  drafterPositionId: 'drafter',
  draftingUnitId: 'pc',
  drafts: [{ sha256: hash('a') }],
};
const asking = {
  draftSha256: hash('a'),
  questions: 'Điều 3 đã phù hợp chưa?',
  unitIds: ['tc', 'vp'],
  dueOn: '2026-03-27',
};
const finance = {
  head: person('tc-head', 'tc', 'unit-head'),
  deputy: person('tc-deputy', 'tc', 'unit-deputy'),
  officer: person('tc-1', 'tc', 'officer'),
};
const office = people.chief;

const next = (result: Result<ConsultationOutcome>): Consultation => yes(result).consultation;
const aDraft = (over = {}): Consultation =>
  next(draftConsultation('c-1', about, { ...asking, ...over }, people.drafter, friday));
const open = (over = {}): Consultation => next(send(aDraft(over), people.drafter, friday));
const agreed = (): Consultation => next(answer(open(), finance.head, 'op-1', { stance: 'agree' }, friday));

const perform: Record<Exclude<ConsultationAction, 'expire'>, (consultation: Consultation, actor: Actor) => boolean> = {
  edit: (one, actor) => edit(one, about, asking, actor).ok,
  send: (one, actor) => send(one, actor, friday).ok,
  assign: (one, actor) => assign(one, actor, 'tc-1', actor.unitId).ok,
  prepare: (one, actor) => prepare(one, actor, 'p', { stance: 'agree' }, friday).ok,
  answer: (one, actor) => answer(one, actor, 'o', { stance: 'agree' }, friday).ok,
  extend: (one, actor) => extend(one, actor, '2026-12-01').ok,
  weigh: (one, actor) => weigh(one, actor, { opinionId: 'op-1', accepted: true }, friday).ok,
  close: (one, actor) => close(one, actor, friday).ok,
  cancel: (one, actor) => cancel(one, actor, 'Không cần nữa').ok,
};

const anActor: fc.Arbitrary<Actor> = fc.record({
  userId: fc.constant('u'),
  agencyId: fc.constantFrom('bktb', 'bktb', 'cuc'),
  positionId: fc.constantFrom('drafter', 'head', 'tc-head', 'tc-1', 'nobody'),
  unitId: fc.constantFrom('pc', 'tc', 'vp', 'xx'),
  roles: fc.uniqueArray(fc.constantFrom(...agencyRoles), { maxLength: 3 }),
  onBehalfOf: fc.constantFrom('drafter', 'tc-1', 'none'),
});

describe('the life of a consultation', () => {
  it('offers exactly the steps it would accept', () => {
    const some = fc.subarray([...consultationRoles]);
    fc.assert(
      fc.property(
        fc.constantFrom(...consultationStates),
        fc.constantFrom(...consultationActions),
        some,
        (state, action, held) => {
          expect(openActions(consultationWorkflow, state, held).includes(action)).toBe(
            take(consultationWorkflow, state, action, held).ok,
          );
        },
      ),
    );
  });

  it('accepts from a person exactly what it offered to that person', () => {
    const opined = next(assign(agreed(), finance.head, 'tc-1', 'tc'));
    const aState = fc.constantFrom(...consultationStates);
    fc.assert(
      fc.property(
        aState,
        anActor,
        fc.constantFrom(...(Object.keys(perform) as (keyof typeof perform)[])),
        (state, actor, action) => {
          const consultation = { ...opined, state };
          expect(perform[action](consultation, actor)).toBe(actionsFor(consultation, actor).includes(action));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('lets everybody read who may act', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(aDraft(), open(), agreed(), next(close(agreed(), people.drafter, friday))),
        anActor,
        (consultation, actor) => {
          if (actionsFor(consultation, actor).some((action) => action !== 'close'))
            expect(mayRead(consultationReaders(consultation), actor)).toBe(true);
        },
      ),
    );
  });

  it('gives the inspector nothing to do and everything to read', () => {
    expect([actionsFor(open(), people.inspector), mayRead(consultationReaders(open()), people.inspector)]).toEqual([
      [],
      true,
    ]);
  });
});

describe('asking', () => {
  it('is for the drafter, about a version that exists', () => {
    expect(refusalOf(draftConsultation('c', about, asking, people.head, friday))).toBe('role-not-allowed');
    expect(
      refusalOf(draftConsultation('c', about, { ...asking, draftSha256: hash('f') }, people.drafter, friday)),
    ).toBe('draft-missing');
  });

  it('wants a unit besides the own one, a question, and a day to come', () => {
    expect(refusalOf(send(aDraft({ unitIds: ['pc'] }), people.drafter, friday))).toBe('consultation-without-units');
    expect(refusalOf(send(aDraft({ questions: ' ' }), people.drafter, friday))).toBe('questions-missing');
    expect(refusalOf(send(aDraft({ dueOn: '2026-03-19' }), people.drafter, friday))).toBe('due-date-passed');
    expect(send(aDraft({ dueOn: '2026-03-20' }), people.drafter, friday).ok).toBe(true);
  });

  it('asks every unit once', () => {
    expect(open({ unitIds: ['tc', 'tc', 'vp', 'pc'] }).units.map(({ unitId }) => unitId)).toEqual(['tc', 'vp']);
  });

  it('is read by the units only once it is sent', () => {
    expect(mayRead(consultationReaders(aDraft()), finance.head)).toBe(false);
    expect(mayRead(consultationReaders(open()), finance.head)).toBe(true);
    expect(mayRead(consultationReaders(aDraft()), finance.officer)).toBe(false);
    expect(mayRead(consultationReaders(open()), finance.officer)).toBe(true);
    expect(mayRead(consultationReaders(open()), people.drafter)).toBe(true);
    expect(mayRead(consultationReaders(open()), person('pc-2', 'pc', 'officer'))).toBe(false);
  });

  it('moves its last day only to a later one', () => {
    expect(refusalOf(extend(open(), people.drafter, '2026-03-27'))).toBe('due-date-passed');
    expect(next(extend(open(), people.drafter, '2026-03-30')).dueOn).toBe('2026-03-30');
  });
});

describe('an opinion', () => {
  it.each(stances)('that says %s needs words only when it is not plain', (stance) => {
    const wants = stance === 'agree-with-comments' || stance === 'disagree';
    expect(refusalOf(answer(open(), finance.head, 'o', { stance, comment: '  ' }, friday))).toBe(
      wants ? 'opinion-needs-comment' : undefined,
    );
  });

  it('is prepared by an officer and counts for nothing until the head releases it', () => {
    const prepared = next(
      prepare(
        next(assign(open(), finance.head, 'tc-1', 'tc')),
        finance.officer,
        'p-1',
        { stance: 'disagree', comment: 'Trùng thẩm quyền' },
        friday,
      ),
    );
    expect(opinionTable(prepared)[0]).toMatchObject({ unitId: 'tc', standing: 'waiting' });
    expect(refusalOf(answer(prepared, finance.officer, 'o', { stance: 'agree' }, friday))).toBe('role-not-allowed');
    const released = next(
      answer(
        prepared,
        finance.head,
        'o-1',
        { stance: 'disagree', comment: 'Trùng thẩm quyền', preparedId: 'p-1' },
        friday,
      ),
    );
    expect(opinionTable(released)[0]).toMatchObject({
      standing: 'answered',
      counting: { stance: 'disagree', preparedId: 'p-1' },
    });
  });

  it('is released neither by the deputy nor from another unit’s preparation', () => {
    expect(refusalOf(answer(open(), finance.deputy, 'o', { stance: 'agree' }, friday))).toBe('role-not-allowed');
    const prepared = next(prepare(open(), finance.head, 'p-1', { stance: 'agree' }, friday));
    expect(refusalOf(answer(prepared, office, 'o', { stance: 'agree', preparedId: 'p-1' }, friday))).toBe(
      'opinion-unknown',
    );
  });

  it('is prepared by anybody who does the work of the unit, named or not', () => {
    for (const member of [finance.officer, finance.deputy, person('tc-2', 'tc', 'unit-clerk')]) {
      expect(next(prepare(open(), member, 'p-1', { stance: 'agree' }, friday)).prepared).toMatchObject([
        { unitId: 'tc', positionId: member.positionId },
      ]);
    }
    for (const keeper of ['administrator', 'archivist', 'inspector'] as const) {
      const refused = prepare(open(), person('tc-3', 'tc', keeper), 'p-1', { stance: 'agree' }, friday);
      expect(refusalOf(refused)).toBe('role-not-allowed');
    }
  });

  it('is prepared by nobody outside the unit', () => {
    expect(refusalOf(prepare(open(), people.head, 'p-1', { stance: 'agree' }, friday))).toBe('role-not-allowed');
    expect(refusalOf(assign(open(), finance.head, 'vp-1', 'vp'))).toBe('recipient-unknown');
  });

  it('is added, never replaced, and the newest released one counts', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...stances), { minLength: 1, maxLength: 6 }), (said) => {
        const all = said.reduce(
          (one, stance, index) => next(answer(one, finance.head, `o-${index}`, { stance, comment: 'Ý kiến' }, friday)),
          open(),
        );
        expect(all.opinions.map(({ stance }) => stance)).toEqual(said);
        const [row] = opinionTable(all);
        expect([row?.counting?.stance, row?.earlier.length]).toEqual([said.at(-1), said.length - 1]);
      }),
    );
  });

  it('that is not taken up is answered with a reason', () => {
    const given = { opinionId: 'op-1', accepted: false };
    expect(refusalOf(weigh(agreed(), people.drafter, given, friday))).toBe('reason-missing');
    expect(refusalOf(weigh(agreed(), people.drafter, { ...given, opinionId: 'x', reason: 'y' }, friday))).toBe(
      'opinion-unknown',
    );
    const weighed = next(weigh(agreed(), people.drafter, { ...given, reason: 'Ngoài phạm vi' }, friday));
    expect(opinionTable(weighed)[0]?.weighing).toMatchObject({ accepted: false, reason: 'Ngoài phạm vi' });
  });

  it('newer than the drafter’s answer waits for a new answer', () => {
    const weighed = next(weigh(agreed(), people.drafter, { opinionId: 'op-1', accepted: true }, friday));
    const newer = next(
      answer(weighed, finance.head, 'op-2', { stance: 'disagree', comment: 'Xem lại Điều 3' }, friday),
    );
    expect(opinionTable(newer)[0]?.weighing).toBeUndefined();
    expect(unweighed(opinionTable(newer)).map(({ id }) => id)).toEqual(['op-2']);
  });
});

describe('the end of a consultation', () => {
  it('records silence as silence, never as consent', () => {
    const closed = next(close(agreed(), people.drafter, friday));
    expect(closed.silentUnitIds).toEqual(['vp']);
    expect(tally(opinionTable(closed))).toEqual({
      agree: 1,
      'agree-with-comments': 0,
      disagree: 0,
      'no-opinion': 0,
      silent: 1,
      waiting: 0,
    });
    expect(tally(opinionTable(agreed()))).toMatchObject({ silent: 0, waiting: 1 });
  });

  it('comes by the clock only when the last day is over', () => {
    expect(refusalOf(expire(open(), new Date('2026-03-27T16:59:59Z')))).toBe('action-not-open');
    expect(yes(expire(open(), new Date('2026-03-27T17:00:00Z'))).facts).toEqual([
      { kind: 'consultation-closed', silentUnitIds: ['tc', 'vp'], byClock: true },
    ]);
  });

  it('by cancelling wants a reason and keeps what was said', () => {
    expect(refusalOf(cancel(agreed(), people.drafter, ''))).toBe('reason-missing');
    expect(next(cancel(agreed(), people.drafter, 'Đổi phương án'))).toMatchObject({
      state: 'cancelled',
      opinions: [{ id: 'op-1' }],
    });
  });

  it('is for the drafter, the drafting lead or the office', () => {
    expect(
      [people.drafter, people.head, office, finance.head, people.minister].map(
        (who) => standing(open(), who).length > 0 && close(open(), who, friday).ok,
      ),
    ).toEqual([true, true, true, false, false]);
  });
});
