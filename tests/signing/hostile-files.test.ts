// Files that are damaged by chance or built to harm: the verifier answers, in time, and never calls them good.
import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { verifyPdf } from '../../api/modules/signing/index.ts';
import { judgePdf } from '../../api/modules/signing/verify/verify-pdf.ts';
import { aHouse, signedLetter, type House, type SignedLetter } from '../support/signing/signed-letter.ts';
import { append, flipped, joined, lastStart, objectLike } from '../support/signing/tamper.ts';

let house: House;
let letter: SignedLetter;

const verdict = (bytes: Uint8Array, deadlineMs = 20_000): string =>
  judgePdf({ bytes, anchors: house.anchors, deadlineMs }).verdict;

beforeAll(async () => {
  house = await aHouse();
  letter = await signedLetter(house);
});

/** A file of one revision with these objects and this trailer, its table right unless given. */
function pdf(objects: readonly string[], trailer = '/Root 1 0 R', table?: string): Uint8Array {
  let text = '%PDF-1.7\n';
  const rows = objects.map((body, index) => {
    const row = `${String(text.length).padStart(10, '0')} 00000 n \n`;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return row;
  });
  const at = text.length;
  text +=
    table ?? `xref\n0 ${rows.length + 1}\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size 99 ${trailer} >>\n`;
  return joined(`${text}startxref\n${at}\n%%EOF\n`);
}

describe('damage by chance', () => {
  it('of any one bit inside what is signed is never good', () => {
    const { sealed } = letter;
    const holes = [
      ...Buffer.from(sealed)
        .toString('latin1')
        .matchAll(/\/Contents </g),
    ].map(({ index }) => index + 11);
    const inHole = (at: number): boolean => holes.some((from) => at >= from && at < from + 32_770);
    const anyPlace = fc.nat(sealed.length - 1).filter((at) => !inHole(at));
    fc.assert(
      fc.property(anyPlace, fc.nat(7), (at, bit) => verdict(flipped(sealed, at, bit)) !== 'good'),
      { numRuns: 60 },
    );
  });

  it('of any one bit of a signature value is never good', () => {
    const { signed } = letter;
    const text = Buffer.from(signed).toString('latin1');
    const cms = text.indexOf('/Contents <') + 11;
    // the value is the last thing in the CMS, whose length stands in its first four bytes
    const end = cms + 2 * (4 + parseInt(text.slice(cms + 4, cms + 8), 16));
    fc.assert(
      fc.property(fc.integer({ min: end - 512, max: end - 1 }), fc.nat(7), (at, bit) => {
        const damaged = flipped(signed, at, bit);
        return isSameHex(signed, at, bit) || verdict(damaged) !== 'good';
      }),
      { numRuns: 30 },
    );
  });

  it('that cuts the file off anywhere is answered, and is good only where a signed state ends', () => {
    const { signed, numbered, sealed } = letter;
    const states = [signed, numbered, sealed].map(({ length }) => length);
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), (length) => {
        const said = verdict(sealed.subarray(0, length));
        return said !== 'good' || states.includes(length);
      }),
      { numRuns: 40 },
    );
    expect(verdict(sealed.subarray(0, signed.length))).toBe('good');
  });

  it('that leaves only noise is unreadable', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3_000 }), (noise) => {
        expect(verdict(noise)).toBe('unreadable');
        expect(verdict(joined('%PDF-1.7\n', noise))).toBe('unreadable');
      }),
      { numRuns: 60 },
    );
  });

  it('that exchanges whole stretches of the file never crashes and is never good', () => {
    const { sealed } = letter;
    fc.assert(
      fc.property(fc.nat(sealed.length - 200), fc.uint8Array({ minLength: 1, maxLength: 150 }), (at, noise) => {
        const bytes = sealed.slice();
        bytes.set(noise, at);
        const same = Buffer.compare(bytes, sealed) === 0;
        return same || verdict(bytes) !== 'good';
      }),
      { numRuns: 40 },
    );
  });
});

describe('a file built to tire the reader', () => {
  const hostile: Record<string, () => Uint8Array> = {
    'nested arrays': () => pdf([`<< /Type /Catalog /AcroForm ${'['.repeat(50_000)} >>`]),
    'nested dictionaries': () => pdf([`<< /Type /Catalog /AcroForm ${'<</A '.repeat(50_000)} >>`]),
    'tables in a circle': () => {
      const file = pdf(['<< /Type /Catalog >>']);
      const start = lastStart(file);
      return joined(Buffer.from(file).toString('latin1').replace('/Size 99', `/Size 99 /Prev ${start}`));
    },
    'references in a circle': () => pdf(['2 0 R', '1 0 R']),
    'fields in a circle': () =>
      pdf(['<< /Type /Catalog /AcroForm << /Fields [2 0 R] >> >>', '<< /T (a) /FT /Sig /Kids [2 0 R] >>']),
    'a table of a billion objects': () =>
      pdf(['<< >>'], '', 'xref\n0 999999999\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R >>\n'),
    'a table that lists an object twice': () =>
      pdf(
        ['<< /Type /Catalog >>'],
        '',
        'xref\n1 1\n0000000009 00000 n \n1 1\n0000000009 00000 n \ntrailer\n<< /Root 1 0 R >>\n',
      ),
    'a reference stream that unpacks into a gigabyte': () => {
      const bomb = deflateSync(Buffer.alloc(300 * 1024 * 1024));
      const dict = `<< /Type /XRef /Size 9 /W [1 4 1] /Root 1 0 R /Filter /FlateDecode /Length ${bomb.length} >>`;
      const head = `%PDF-1.7\n1 0 obj\n${dict}\nstream\n`;
      return joined(head, bomb, '\nendstream\nendobj\nstartxref\n9\n%%EOF\n');
    },
    'a number of object streams that is not true': () => pdf(['<< /Type /ObjStm /N 99999999 /First 4 >>']),
    'a string that never ends': () => pdf(['<< /Type /Catalog /Lang (' + '('.repeat(10_000) + ' >>']),
    'end marks without end': () => joined('%PDF-1.7\n', 'startxref\n9\n%%EOF\n'.repeat(5_000)),
  };
  for (const [name, make] of Object.entries(hostile))
    it(`is answered, whatever it is made of: ${name}`, () => {
      expect(['unreadable', 'not-signed']).toContain(verdict(make()));
    });

  it('is given up when it holds more values than any document has', () => {
    expect(verdict(pdf([`<< /Type /Catalog /X [${'[]'.repeat(3_100_000)}] >>`]))).toBe('unreadable');
  });

  it('is given up at the deadline', () => {
    expect(verdict(letter.sealed, 0)).toBe('unreadable');
  });

  it('does not hold up the server: many increments, in a worker, with a deadline', async () => {
    let file = letter.sealed;
    const page = objectLike(file, /\/Type \/Page\b(?!s)/);
    for (let more = 0; more < 40; more++) file = append(file, { objects: { [page]: '<< /Type /Page >>' } });
    const { verdict: said } = await verifyPdf(file, { anchors: house.anchors });
    expect(said).toBe('changed-after-signing');
  });

  it('is unreadable when it is locked with a password', () => {
    expect(verdict(pdf(['<< /Type /Catalog >>', '<< /Filter /Standard >>'], '/Root 1 0 R /Encrypt 2 0 R'))).toBe(
      'unreadable',
    );
  });

  it('is unreadable when it is empty', () => {
    expect(verdict(new Uint8Array())).toBe('unreadable');
  });
});

/** Turning bit 5 of a letter only changes its case, and hexadecimal digits mean the same in both. */
const isSameHex = (file: Uint8Array, at: number, bit: number): boolean =>
  bit === 5 && /[a-fA-F]/.test(String.fromCharCode(file[at] ?? 0));
