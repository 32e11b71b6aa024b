// Who may sign what on which day, and the formula that it makes.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { authorityLines, sameAuthority } from '../../api/domain/capacity/authority-lines.ts';
import { ended, mayHeSign, mayStand } from '../../api/domain/capacity/may-sign.ts';
import { capacityKinds, type CapacityKind, type SigningCapacity } from '../../api/domain/capacity/signing-capacity.ts';
import { aCapacity, refusalOf } from '../support/outgoing.ts';

const minister = { headTitle: 'Bộ trưởng' };
const office = { headTitle: 'Chánh Văn phòng' };
const letter = { documentType: 'official-letter', draftingUnitId: 'pc' } as const;
const lines = (kind: CapacityKind, title: string, collectiveName?: string) =>
  authorityLines(aCapacity({ kind, ...(collectiveName === undefined ? {} : { collectiveName }) }), {
    agency: collectiveName === undefined ? minister : { headTitle: 'Chủ tịch' },
    unit: office,
    position: { title },
  });

describe('the formula over the signature', () => {
  it.each<[CapacityKind, string, readonly string[]]>([
    ['head', 'Bộ trưởng', ['BỘ TRƯỞNG']],
    ['acting-head', 'Quyền Bộ trưởng', ['Q. BỘ TRƯỞNG']],
    ['deputy', 'Thứ trưởng', ['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG']],
    ['by-order', 'Chánh Văn phòng', ['TL. BỘ TRƯỞNG', 'CHÁNH VĂN PHÒNG']],
    ['by-order-deputy', 'Phó Chánh Văn phòng', ['TL. BỘ TRƯỞNG', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG']],
    ['mandate', 'Cục trưởng Cục Hải đảo', ['TUQ. BỘ TRƯỞNG', 'CỤC TRƯỞNG CỤC HẢI ĐẢO']],
  ])('of %s (%s) is as the decree writes it', (kind, title, expected) => {
    expect(lines(kind, title)).toEqual(expected);
  });

  it.each<[CapacityKind, string, readonly string[]]>([
    ['head', 'Chủ tịch', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    ['acting-head', 'Quyền Chủ tịch', ['TM. ỦY BAN NHÂN DÂN', 'Q. CHỦ TỊCH']],
    ['deputy', 'Phó Chủ tịch', ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
  ])('in the name of a collective begins with TM. for %s', (kind, title, expected) => {
    expect(lines(kind, title, 'Ủy ban nhân dân')).toEqual(expected);
  });

  it('is compared without regard to letter case, spaces and how the letters were composed', () => {
    const expected = lines('deputy', 'Thứ trưởng');
    expect(sameAuthority([' KT.  Bộ trưởng '.normalize('NFD'), '', 'thứ TRƯỞNG'], expected)).toBe(true);
  });

  it('is another one as soon as a line is missing, added or different', () => {
    const expected = lines('by-order-deputy', 'Phó Chánh Văn phòng');
    expect(sameAuthority(expected.slice(1), expected)).toBe(false);
    expect(sameAuthority([...expected, 'X'], expected)).toBe(false);
    expect(sameAuthority(lines('by-order', 'Phó Chánh Văn phòng'), expected)).toBe(false);
    expect(sameAuthority([], expected)).toBe(false);
  });

  it('differs between any two kinds for one and the same person', () => {
    fc.assert(
      fc.property(fc.constantFrom(...capacityKinds), fc.constantFrom(...capacityKinds), (one, other) => {
        expect(sameAuthority(lines(one, 'Phó Chánh Văn phòng'), lines(other, 'Phó Chánh Văn phòng'))).toBe(
          one === other,
        );
      }),
    );
  });
});

describe('who may sign', () => {
  const rule = aCapacity({
    from: '2026-02-01',
    until: '2026-06-30',
    documentTypes: ['official-letter'],
    draftingUnitIds: ['pc'],
  });
  const may = (over: Partial<SigningCapacity>, on = '2026-03-20', what: Parameters<typeof mayHeSign>[2] = letter) =>
    refusalOf(mayHeSign({ ...rule, ...over }, 'deputy-minister', what, on));

  it('is the position that the rule names, on the days it is in force', () => {
    expect(may({})).toBeUndefined();
    expect(may({ positionId: 'another' })).toBe('capacity-not-valid');
    expect([may({}, '2026-01-31'), may({}, '2026-07-01')]).toEqual(['capacity-not-valid', 'capacity-not-valid']);
    expect([may({}, '2026-02-01'), may({}, '2026-06-30')]).toEqual([undefined, undefined]);
  });

  it('reaches only the document types and the field that the rule names', () => {
    expect(may({}, '2026-03-20', { documentType: 'decision', draftingUnitId: 'pc' })).toBe('capacity-not-valid');
    expect(may({}, '2026-03-20', { documentType: 'official-letter', draftingUnitId: 'tc' })).toBe('capacity-not-valid');
  });

  const head = aCapacity({ id: 'tl', kind: 'by-order', positionId: 'chief', documentTypes: ['official-letter'] });
  const deputy = aCapacity({
    id: 'tl-kt',
    kind: 'by-order-deputy',
    positionId: 'deputy-chief',
    documentTypes: ['official-letter'],
    passedOnFromId: 'tl',
  });

  it('for a unit’s deputy lasts no longer and reaches no further than what the unit’s head was given', () => {
    const asks = (source?: SigningCapacity, on = '2026-03-20') =>
      refusalOf(mayHeSign(deputy, 'deputy-chief', letter, on, source));
    expect(asks(head)).toBeUndefined();
    expect(asks()).toBe('capacity-not-valid');
    expect(asks({ ...head, id: 'other' })).toBe('capacity-not-valid');
    expect(asks({ ...head, kind: 'mandate' })).toBe('capacity-not-valid');
    expect(asks({ ...head, until: '2026-03-19' })).toBe('capacity-not-valid');
    expect(asks({ ...head, documentTypes: ['notice'] })).toBe('capacity-not-valid');
  });

  it('is nobody before the rule and nobody after it, whatever its kind', () => {
    fc.assert(
      fc.property(fc.constantFrom(...capacityKinds), fc.integer({ min: 1, max: 28 }), (kind, day) => {
        const on = `2026-02-${String(day).padStart(2, '0')}`;
        const inFebruary = { ...deputy, kind, from: '2026-02-10', until: '2026-02-20' };
        expect(mayHeSign(inFebruary, 'deputy-chief', letter, on, head).ok).toBe(day >= 10 && day <= 20);
      }),
    );
  });
});

describe('the end of a rule', () => {
  const rule = aCapacity({ from: '2026-02-01', until: '2026-06-30' });

  it('is moved earlier, never later, and never into the past', () => {
    const ends = (until: string) => refusalOf(ended(rule, until, '2026-03-20'));
    expect(['2026-03-20', '2026-06-29'].map(ends)).toEqual([undefined, undefined]);
    expect(['2026-03-19', '2026-06-30', '2026-07-01'].map(ends)).toEqual(Array(3).fill('date-not-possible'));
    expect(refusalOf(ended(aCapacity({ from: '2026-09-01' }), '2026-08-31', '2026-03-20'))).toBe('date-not-possible');
  });
});

describe('a rule about signing', () => {
  const head = aCapacity({ id: 'tl', kind: 'by-order', positionId: 'chief', documentTypes: ['official-letter'] });
  const mandate = aCapacity({ kind: 'mandate', until: '2026-06-30', contents: 'Ký văn bản về cấp phép khảo sát' });
  const stands = (rule: SigningCapacity, source?: SigningCapacity) => refusalOf(mayStand(rule, source)) === undefined;

  it('says on what it rests', () => {
    expect(stands(aCapacity())).toBe(true);
    expect(stands(aCapacity({ legalBasis: ' ' }))).toBe(false);
    expect(stands(aCapacity({ from: '2026-03-01', until: '2026-02-01' }))).toBe(false);
  });

  it('gives a mandate only for a time, for a content, and to nobody further', () => {
    expect(stands(mandate)).toBe(true);
    const { until: _until, ...endless } = mandate;
    expect(stands(endless)).toBe(false);
    expect(stands({ ...mandate, contents: '' })).toBe(false);
    expect(stands({ ...mandate, passedOnFromId: 'tl' })).toBe(false);
    expect(
      stands(aCapacity({ kind: 'by-order-deputy', documentTypes: ['notice'], passedOnFromId: mandate.id }), mandate),
    ).toBe(false);
  });

  it('lets a unit sign by order only for types that it names', () => {
    expect(stands(head)).toBe(true);
    const { documentTypes: _types, ...unlimited } = head;
    expect(stands(unlimited)).toBe(false);
    expect(stands({ ...head, documentTypes: [] })).toBe(false);
  });

  it('passes by-order signing on only to another position of the same agency', () => {
    const passed = aCapacity({
      id: 'tl-kt',
      kind: 'by-order-deputy',
      positionId: 'deputy-chief',
      documentTypes: ['official-letter'],
      passedOnFromId: 'tl',
    });
    expect(stands(passed, head)).toBe(true);
    expect(stands(passed)).toBe(false);
    expect(stands({ ...passed, positionId: 'chief' }, head)).toBe(false);
    expect(stands({ ...passed, agencyId: 'cuc' }, head)).toBe(false);
  });

  it.each(['by-order', 'by-order-deputy', 'mandate'] as const)(
    'never lets %s sign in the name of the collective',
    (kind) => {
      expect(
        stands(
          aCapacity({
            kind,
            collectiveName: 'Ủy ban nhân dân',
            documentTypes: ['notice'],
            until: '2026-12-31',
            contents: 'x',
            passedOnFromId: 'tl',
          }),
          head,
        ),
      ).toBe(false);
    },
  );
});
