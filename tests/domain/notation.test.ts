// Official numbers: written, read back, and counted in their series.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { documentTypes } from '../../api/domain/documents/document-types.ts';
import { formatNumber, notationOf, officialNumber } from '../../api/domain/notation/official-number.ts';
import { fitsType, readOfficialNumber } from '../../api/domain/notation/read-number.ts';
import { administrativeSeries, seriesOf, seriesYear, type NumberSeries } from '../../api/domain/notation/series.ts';

const by = { agency: 'BNV', unit: 'VP' };
const aNumber = fc.integer({ min: 1, max: 99_999 });
const aType = fc.constantFrom(...documentTypes);

describe('the official number', () => {
  it('has a leading zero below ten and none from ten on', () => {
    expect([1, 9, 10, 99, 100, 4812].map(formatNumber)).toEqual(['01', '09', '10', '99', '100', '4812']);
  });

  it.each([0, -1, 1.5, Number.NaN])('is never %p', (number) => {
    expect(() => formatNumber(number)).toThrow(RangeError);
  });

  it('names the type and the agency, in a letter the agency and the unit', () => {
    expect(officialNumber(15, notationOf('decision', by))).toBe('15/QĐ-BNV');
    expect(officialNumber(5, notationOf('official-letter', by))).toBe('05/BNV-VP');
    expect(officialNumber(3, notationOf('personal-letter', by))).toBe('03');
  });

  it('can be read back for every type', () => {
    fc.assert(
      fc.property(aNumber, aType, (number, type) => {
        const text = officialNumber(number, notationOf(type.code, by));
        expect(fitsType(text, type.code)).toBe(true);
        if (type.code === 'personal-letter') return;
        expect(readOfficialNumber(text)).toMatchObject({ number, notation: notationOf(type.code, by) });
      }),
    );
  });

  it('fits no second type among those that have an abbreviation', () => {
    fc.assert(
      fc.property(aNumber, aType, aType, (number, one, other) => {
        fc.pre(one.code !== other.code && 'abbreviation' in one);
        expect(fitsType(officialNumber(number, notationOf(one.code, by)), other.code)).toBe(false);
      }),
    );
  });

  it.each([
    '5/QĐ-BNV',
    '00/QĐ-BNV',
    '15 /QĐ-BNV',
    '15/QĐ BNV',
    '15/QĐ-',
    '15QĐ-BNV',
    '015/QĐ-BNV',
    '15/BNV',
    '٣/QĐ-BNV',
  ])('is not written %s', (text) => {
    expect(readOfficialNumber(text)).toBeUndefined();
  });

  it('tells a decision from rules, and a letter from both', () => {
    expect(readOfficialNumber('15/QĐ-BNV')?.type).toBe('decision');
    expect(readOfficialNumber('15/QyĐ-BNV')?.type).toBe('rules');
    expect(readOfficialNumber('05/BNV-VP')).toEqual({ number: 5, notation: 'BNV-VP' });
    expect(fitsType('15/QĐ-BNV', 'official-letter')).toBe(false);
  });

  it('is read whichever way the keyboard composed the letters', () => {
    expect(readOfficialNumber('15/QyĐ-BNV'.normalize('NFD'))?.type).toBe('rules');
  });
});

describe('the number series', () => {
  const scheme: NumberSeries[] = [
    { id: 'decisions', name: 'Quyết định', documentTypes: ['decision', 'resolution'] },
    { id: 'rest', name: 'Văn bản hành chính khác' },
    { id: 'council', name: 'Hội đồng Khoa học', ownerUnitId: 'hdkh' },
  ];

  it('is one for all types when the agency set nothing', () => {
    fc.assert(fc.property(aType, ({ code }) => seriesOf(code, 'pc', []).id === administrativeSeries.id));
  });

  it('is the one that names the type, else the one for the rest', () => {
    expect(seriesOf('decision', 'pc', scheme).id).toBe('decisions');
    expect(seriesOf('notice', 'pc', scheme).id).toBe('rest');
  });

  it('is an advisory body’s own for all that the body issues', () => {
    expect(seriesOf('decision', 'hdkh', scheme).id).toBe('council');
    expect(seriesOf('notice', 'hdkh', scheme).id).toBe('council');
  });

  it('starts anew with the calendar year', () => {
    expect([seriesYear('2026-12-31'), seriesYear('2027-01-01')]).toEqual([2026, 2027]);
  });
});
