// The acts of signing: who may sign, in which order, where it is seen, and what is said when it cannot be done.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Result } from '../../api/domain/kernel/result.ts';
import {
  complete,
  openP12,
  placeSignature,
  prepare,
  sealAsCopy,
  sealNumberAndDate,
  sealPicture,
  signAsPerson,
  takeBack,
  verifyPdf,
  wordsOf,
} from '../../api/modules/signing/index.ts';
import { letterPdf } from '../support/signing/letter-pdf.ts';
import {
  agency,
  aHouse,
  given,
  pin,
  signedAt,
  signedLetter,
  signerName,
  type House,
  type SignedLetter,
} from '../support/signing/signed-letter.ts';
import { append } from '../support/signing/tamper.ts';

let house: House;
let letter: SignedLetter;
const directory = mkdtempSync(join(tmpdir(), 'vanthu-acts-'));

beforeAll(async () => {
  house = await aHouse();
  letter = await signedLetter(house);
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code);
const detailOf = (result: Result<unknown>): string => (result.ok ? '' : (result.refusal.detail ?? ''));

describe('opening a key', () => {
  it('refuses a wrong PIN in a sentence that does not repeat it', async () => {
    const opened = await openP12(house.personP12, 'sai-PIN-8899', signedAt);
    expect(codeOf(opened)).toBe('pin-wrong');
    expect(JSON.stringify(opened)).not.toContain('8899');
  });

  it('never lets PIN or private key be seen in what it gives', async () => {
    const key = given(await openP12(house.personP12, pin, signedAt));
    expect(Object.keys(key).sort()).toEqual(['algorithm', 'certificates', 'holder', 'sign']);
    expect(JSON.stringify(key)).not.toContain(pin);
  });

  it('refuses a certificate that has run out or is not in force yet, with the day', async () => {
    const late = await openP12(house.personP12, pin, new Date('2030-01-01T00:00:00Z'));
    const early = await openP12(house.personP12, pin, new Date('2025-01-01T00:00:00Z'));
    expect([codeOf(late), codeOf(early)]).toEqual(['certificate-not-in-force', 'certificate-not-in-force']);
    expect(detailOf(late)).toContain('đã hết hạn từ ngày 01/01/2029');
    expect(detailOf(early)).toContain('dùng được từ ngày 01/01/2026');
  });

  it('refuses what is not a key file', async () => {
    for (const bytes of [
      new Uint8Array(),
      new Uint8Array([1, 2, 3]),
      letter.unsigned,
      house.personP12.subarray(0, 500),
    ])
      expect(codeOf(await openP12(bytes, pin, signedAt))).toBe('key-file-unreadable');
  });

  it('refuses a key that is too short, of another kind, or not made for signing', async () => {
    const rsa = ['-newkey', 'rsa:1024'];
    const p384 = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-384'];
    const strong = ['-newkey', 'rsa:2048'];
    expect(codeOf(await openP12(madeByOpenssl(rsa, 'digitalSignature'), pin, new Date()))).toBe('key-not-supported');
    expect(codeOf(await openP12(madeByOpenssl(p384, 'digitalSignature'), pin, new Date()))).toBe('key-not-supported');
    const encipher = await openP12(madeByOpenssl(strong, 'keyEncipherment'), pin, new Date());
    expect(codeOf(encipher)).toBe('certificate-not-for-signing');
  });

  it('opens what other programs make: AES-256, old triple DES, and ECDSA P-256', async () => {
    const rsa = madeByOpenssl(['-newkey', 'rsa:2048'], 'nonRepudiation');
    const old = madeByOpenssl(['-newkey', 'rsa:2048'], 'nonRepudiation', [
      '-keypbe',
      'PBE-SHA1-3DES',
      '-certpbe',
      'PBE-SHA1-3DES',
    ]);
    const ec = madeByOpenssl(['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'], 'digitalSignature');
    expect(given(await openP12(rsa, pin, new Date())).algorithm).toBe('rsa-sha256');
    expect(given(await openP12(old, pin, new Date())).algorithm).toBe('rsa-sha256');
    expect(given(await openP12(ec, pin, new Date())).algorithm).toBe('ecdsa-sha256');
  });
});

describe('the order of signing', () => {
  it('lets the agency come only after the signer, and the seal only after the number', async () => {
    const number = { key: house.seal, number: 7, date: '2026-11-22', signedAt };
    expect(codeOf(await sealNumberAndDate(letter.unsigned, number))).toBe('signature-order-wrong');
    const seal = { key: house.seal, picture: house.sealImage, signedAt };
    expect(codeOf(await sealPicture(letter.signed, seal))).toBe('signature-order-wrong');
  });

  it('lets nobody sign twice', async () => {
    const again = await signAsPerson(letter.signed, {
      key: house.person,
      picture: house.signature,
      signerName,
      signedAt,
    });
    expect(codeOf(again)).toBe('signature-already-there');
    const number = await sealNumberAndDate(letter.sealed, { key: house.seal, number: 8, date: '2026-11-22', signedAt });
    expect(codeOf(number)).toBe('signature-already-there');
  });

  it('goes on from the stored file after a break, and keeps every byte of it', () => {
    for (const [earlier, later] of [
      [letter.unsigned, letter.signed],
      [letter.signed, letter.numbered],
      [letter.numbered, letter.sealed],
    ] as const)
      expect(Buffer.compare(later.subarray(0, earlier.length), earlier)).toBe(0);
  });

  it('places the same bytes for the same wish', async () => {
    const wish = {
      as: 'number-and-date',
      pdf: letter.signed,
      number: 5,
      date: '2026-02-03',
      holder: agency,
      signedAt,
    } as const;
    const [first, second] = [given(await placeSignature(wish)), given(await placeSignature(wish))];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    expect(first.byteRange).toEqual(second.byteRange);
  });
});

describe('places', () => {
  it('refuses a letter without room for the number, or with one written in already', async () => {
    for (const numberBlank of ['12', '']) {
      const pdf = await letterPdf({ numberBlank });
      const signed = given(
        await signAsPerson(pdf, { key: house.person, picture: house.signature, signerName, signedAt }),
      );
      const numbered = await sealNumberAndDate(signed, { key: house.seal, number: 5, date: '2026-02-03', signedAt });
      expect(codeOf(numbered)).toBe('signing-place-missing');
      expect(detailOf(numbered)).toMatch(/^Không tìm thấy chỗ trống để ghi số/);
    }
  });

  it('writes no year over the one that the draft bears, and gives no number in another year', async () => {
    const bearing = async (year: string) =>
      given(
        await signAsPerson(await letterPdf({ year }), {
          ...{ key: house.person, picture: house.signature, signerName, signedAt },
        }),
      );
    const number = { key: house.seal, number: 5, signedAt };
    const right = given(await sealNumberAndDate(await bearing(' 2026'), { ...number, date: '2026-02-03' }));
    const [page] = given(await wordsOf(right));
    const line = page?.words.filter(({ text }) => /^(ngày|03|tháng|02|năm|2026)$/.test(text)).map(({ text }) => text);
    expect(line?.toSorted()).toEqual(['02', '03', '2026', 'ngày', 'năm', 'tháng'].toSorted());

    const late = await sealNumberAndDate(await bearing(' 2026'), { ...number, date: '2027-01-04' });
    expect(codeOf(late)).toBe('number-not-possible');
    expect(detailOf(late)).toMatch(/in sẵn năm 2026, không ban hành được trong năm 2027/);

    const more = await sealNumberAndDate(await bearing(' 2026 (dự thảo)'), { ...number, date: '2026-02-03' });
    expect(codeOf(more)).toBe('signing-place-missing');
  });

  it('refuses a letter that does not bear the name of the signer, and names it', async () => {
    const wish = { key: house.person, picture: house.signature, signerName: 'Lê Văn Sóng', signedAt };
    const signed = await signAsPerson(letter.unsigned, wish);
    expect(codeOf(signed)).toBe('signing-place-missing');
    expect(detailOf(signed)).toContain('Lê Văn Sóng');
  });

  it('refuses a number that does not fit, and numbers and days that do not exist', async () => {
    const wish = { key: house.seal, signedAt, date: '2026-11-22' };
    expect(codeOf(await sealNumberAndDate(letter.signed, { ...wish, number: 123_456 }))).toBe('number-not-possible');
    expect(codeOf(await sealNumberAndDate(letter.signed, { ...wish, number: 0 }))).toBe('number-not-possible');
    const noDay = await sealNumberAndDate(letter.signed, { ...wish, number: 5, date: '2026-02-30' });
    expect(codeOf(noDay)).toBe('number-not-possible');
  });

  it('writes zeros in front as the decree says', async () => {
    const numbered = given(
      await sealNumberAndDate(letter.signed, { key: house.seal, number: 5, date: '2026-02-03', signedAt }),
    );
    const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: numbered }).toString();
    expect(text).toMatch(/Số:\s+05\s*\/BKTB-PC/);
    expect(text).toMatch(/ngày\s+03\s+tháng\s+02\s+năm\s+2026/);
  });

  it('puts the text of a copy on the part of the sheet that is shown', async () => {
    const scan = await PDFDocument.load(letter.unsigned);
    scan.getPage(0).setCropBox(100, 150, 400, 500);
    const wish = { key: house.seal, copyForm: 'SAO Y', agency, signedAt } as const;
    const copy = given(await sealAsCopy(await scan.save(), wish));
    const text = execFileSync('pdftotext', ['-bbox', '-cropbox', '-', '-'], { input: copy }).toString();
    const [, left, top, right] = /xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([\d.]+)"[^>]*>SAO</.exec(text) ?? [];
    expect(Number(top)).toBeGreaterThan(0);
    expect(Number(top)).toBeLessThan(60);
    expect(Number(left)).toBeGreaterThan(100);
    expect(Number(right)).toBeLessThan(400);
  });

  it('refuses a picture that is not a PNG, and a file that is not a PDF', async () => {
    const wish = { key: house.person, signerName, signedAt };
    const noPicture = await signAsPerson(letter.unsigned, { ...wish, picture: new Uint8Array([1, 2, 3]) });
    expect(codeOf(noPicture)).toBe('picture-unreadable');
    for (const pdf of [new Uint8Array(), new Uint8Array(Buffer.from('xin chào')), letter.unsigned.subarray(0, 800)])
      expect(codeOf(await signAsPerson(pdf, { ...wish, picture: house.signature }))).toBe('pdf-unreadable');
  });
});

describe('a key that is somewhere else', () => {
  it('signs what was prepared, and a value of another key is refused', async () => {
    const wish = {
      as: 'signer',
      pdf: letter.unsigned,
      picture: house.signature,
      signerName,
      holder: signerName,
      signedAt,
    } as const;
    const prepared = prepare(given(await placeSignature(wish)), house.person);
    expect(codeOf(complete(prepared, await house.seal.sign(prepared.bytesToSign)))).toBe('signature-value-wrong');
    const signed = given(complete(prepared, await house.person.sign(prepared.bytesToSign)));
    expect((await verifyPdf(signed, { anchors: house.anchors })).verdict).toBe('good');
  });
});

describe('a file signed elsewhere', () => {
  it('is taken back when it is ours with one good signature more', async () => {
    const taken = given(await takeBack(letter.unsigned, letter.signed, { anchors: house.anchors }));
    expect(taken.added).toMatchObject([{ signer: signerName, trusted: true }]);
  });

  it('is refused when it is another file, unsigned, signed too often, or changed besides', async () => {
    const options = { anchors: house.anchors };
    const other = await signedLetter(house, await letterPdf({ text: 'Nội dung khác.' }));
    const changed = append(letter.signed, { objects: { 900: '<< >>' } });
    for (const returned of [other.signed, letter.unsigned, letter.sealed, changed]) {
      const taken = await takeBack(letter.unsigned, returned, options);
      expect(codeOf(taken)).toBe('returned-file-not-ours');
      expect(detailOf(taken)).toMatch(/\.$/);
    }
  });
});

describe('work for many at once', () => {
  it('leaves the event loop free while a dozen files are signed and judged', async () => {
    const delays: number[] = [];
    let last = performance.now();
    const beat = setInterval(() => {
      const now = performance.now();
      delays.push(now - last - 5);
      last = now;
    }, 5);
    const copies = await Promise.all(
      Array.from({ length: 12 }, () =>
        sealAsCopy(letter.unsigned, { key: house.seal, copyForm: 'SAO Y', agency, signedAt }),
      ),
    );
    const said = await Promise.all(copies.map((copy) => verifyPdf(given(copy), { anchors: house.anchors })));
    clearInterval(beat);
    expect(said.map(({ verdict }) => verdict)).toEqual(Array.from({ length: 12 }, () => 'good'));
    delays.sort((a, b) => a - b);
    expect(delays[Math.floor(delays.length * 0.9)]).toBeLessThan(250);
  });
});

function madeByOpenssl(key: readonly string[], usage: string, lock: readonly string[] = []): Uint8Array {
  const openssl = (...args: readonly string[]): unknown =>
    execFileSync('openssl', args, { cwd: directory, stdio: 'ignore' });
  const extensions = ['-addext', `keyUsage=critical,${usage}`, '-addext', 'basicConstraints=critical,CA:FALSE'];
  openssl(
    'req',
    '-x509',
    ...key,
    '-nodes',
    '-keyout',
    'k',
    '-out',
    'c',
    '-days',
    '30',
    '-subj',
    '/CN=Thu',
    ...extensions,
  );
  openssl('pkcs12', '-export', '-inkey', 'k', '-in', 'c', '-passout', `pass:${pin}`, ...lock, '-out', 'p12');
  return new Uint8Array(readFileSync(join(directory, 'p12')));
}
