// The kernel: workflow tables, the right to read, days of the agency, Vietnamese text.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  mayRead,
  positionReader,
  readersOf,
  unitLeadReader,
  unitReader,
  withReaders,
} from '../../api/domain/kernel/access.ts';
import { agencyRoles, type Actor } from '../../api/domain/kernel/actor.ts';
import {
  addDays,
  civilDate,
  isCivilDate,
  isoInVietnam,
  officialDate,
  shortDate,
  startOfDay,
  weekday,
} from '../../api/domain/kernel/dates.ts';
import { fold, normalized } from '../../api/domain/kernel/text.ts';
import { openActions, take, type Step } from '../../api/domain/kernel/workflow.ts';

const aStep = fc.record({
  action: fc.constantFrom('send', 'answer', 'close'),
  from: fc.subarray(['draft', 'open', 'closed'], { minLength: 1 }),
  to: fc.constantFrom('draft', 'open', 'closed'),
  by: fc.subarray(['drafter', 'asked', 'clock'], { minLength: 1 }),
}) satisfies fc.Arbitrary<Step<string, string, string>>;

const anActor: fc.Arbitrary<Actor> = fc.record({
  userId: fc.constant('u'),
  agencyId: fc.constant('a'),
  positionId: fc.constantFrom('p1', 'p2'),
  unitId: fc.constantFrom('x', 'y'),
  roles: fc.subarray([...agencyRoles]),
});

describe('a workflow table', () => {
  it('offers exactly the steps it would accept, whatever the table', () => {
    fc.assert(
      fc.property(
        fc.array(aStep),
        fc.constantFrom('draft', 'open', 'closed'),
        fc.constantFrom('send', 'answer', 'close'),
        fc.subarray(['drafter', 'asked', 'clock']),
        (table, state, action, held) =>
          openActions(table, state, held).includes(action) === take(table, state, action, held).ok,
      ),
    );
  });

  it('tells a closed step from a step of somebody else', () => {
    const table: Step<string, string, string>[] = [{ action: 'send', from: ['draft'], to: 'open', by: ['drafter'] }];
    expect(take(table, 'open', 'send', ['drafter'])).toEqual({ ok: false, refusal: { code: 'action-not-open' } });
    expect(take(table, 'draft', 'send', ['asked'])).toEqual({ ok: false, refusal: { code: 'role-not-allowed' } });
    expect(take(table, 'draft', 'send', ['drafter'])).toEqual({ ok: true, value: 'open' });
  });
});

describe('the right to read', () => {
  it('belongs to the position, the whole unit or those who receive for the unit', () => {
    const officer: Actor = { userId: 'u', agencyId: 'a', positionId: 'p1', unitId: 'x', roles: ['officer'] };
    const head: Actor = { ...officer, positionId: 'p2', roles: ['unit-head'] };
    expect([officer, head].map((actor) => mayRead([unitLeadReader('x')], actor))).toEqual([false, true]);
    expect([officer, head].map((actor) => mayRead([unitReader('x')], actor))).toEqual([true, true]);
    expect([officer, head].map((actor) => mayRead([positionReader('p1')], actor))).toEqual([true, false]);
    expect(mayRead([unitLeadReader('y')], head)).toBe(false);
  });

  it('does not come with the care of the system or the archive', () => {
    const keeper: Actor = { userId: 'u', agencyId: 'a', positionId: 'p1', unitId: 'x', roles: ['administrator'] };
    expect(mayRead([unitReader('x')], keeper)).toBe(false);
    expect(mayRead([unitReader('x')], { ...keeper, roles: ['archivist', 'inspector'] })).toBe(false);
    expect(mayRead([unitReader('x')], { ...keeper, roles: ['administrator', 'officer'] })).toBe(true);
  });

  it('is never lost by adding readers', () => {
    fc.assert(
      fc.property(anActor, anActor, (one, other) => {
        const joined = withReaders(readersOf(one), readersOf(other));
        return mayRead(joined, one) && mayRead(joined, other) && new Set(joined).size === joined.length;
      }),
    );
  });

  it('does not reach somebody who acts for nobody, only the one who acts under a delegation', () => {
    const clerk: Actor = { userId: 'u', agencyId: 'a', positionId: 'p1', unitId: 'x', roles: [] };
    expect(mayRead([positionReader('chief')], clerk)).toBe(false);
    expect(mayRead([positionReader('chief')], { ...clerk, onBehalfOf: 'chief' })).toBe(true);
  });
});

describe('a day of the agency', () => {
  const aDay = fc.date({
    min: new Date('2000-01-01T00:00:00Z'),
    max: new Date('2099-12-31T00:00:00Z'),
    noInvalidDate: true,
  });

  it('begins at midnight in Việt Nam, not in London', () => {
    expect(civilDate(new Date('2026-12-31T16:59:59.999Z'))).toBe('2026-12-31');
    expect(civilDate(new Date('2026-12-31T17:00:00.000Z'))).toBe('2027-01-01');
    expect(startOfDay('2027-01-01').toISOString()).toBe('2026-12-31T17:00:00.000Z');
    expect(isoInVietnam(new Date('2026-11-22T03:04:05.678Z'))).toBe('2026-11-22T10:04:05+07:00');
  });

  it('is a week later after seven days, in any year', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -400, max: 400 }), (at, days) => {
        const on = civilDate(at);
        return isCivilDate(on) && addDays(addDays(on, days), -days) === on && weekday(addDays(on, 7)) === weekday(on);
      }),
    );
  });

  it('is written with a leading zero below 10 and in January and February only', () => {
    expect(officialDate('2026-06-05')).toBe('ngày 05 tháng 6 năm 2026');
    expect(officialDate('2026-02-28')).toBe('ngày 28 tháng 02 năm 2026');
    expect(officialDate('2026-12-10')).toBe('ngày 10 tháng 12 năm 2026');
    expect(shortDate('2026-06-05')).toBe('05/06/2026');
  });

  it('must exist', () => {
    expect(['2026-02-29', '2024-02-29', '2026-13-01', '26-1-1', '2026-04-31'].map(isCivilDate)).toEqual([
      false,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('Vietnamese text', () => {
  it('is found without its marks, however it was typed', () => {
    expect(fold('  Đường bộ   cao tốc BẮC – Nam ')).toBe('duong bo cao toc bac – nam');
    expect(fold('Đường'.normalize('NFD'))).toBe(fold('Đường'.normalize('NFC')));
    expect(normalized('Tiếng Việt'.normalize('NFD'))).toBe('Tiếng Việt'.normalize('NFC'));
  });

  it('folds to the same, folded once or twice', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });
});
