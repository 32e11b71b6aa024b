// Every kind of file that we sign, before judges who share no line of code with us: pyHanko (changes after signing),
// pdfsig and NSS (trust), OpenSSL (CAdES), qpdf (structure), poppler's text. The letters come from LibreOffice.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  judgeWithPdfsig,
  openP12,
  sealAnnex,
  sealAsCopy,
  signAsPerson,
  verifyPdf,
  type SigningKey,
} from '../../api/modules/signing/index.ts';
import { judgeWithPyhanko } from '../support/judges/pyhanko.ts';
import { letterDocx } from '../support/signing/fixture-docx.ts';
import {
  aHouse,
  agency,
  given,
  signedAt,
  signedLetter,
  signerName,
  type House,
  type SignedLetter,
} from '../support/signing/signed-letter.ts';
import { append, objectLike, objectText } from '../support/signing/tamper.ts';

const run = promisify(execFile);

let house: House;
let directory: string;
let short: SignedLetter;
let long: SignedLetter;

const path = (name: string): string => join(directory, name);
const saved = async (name: string, bytes: Uint8Array): Promise<string> => {
  await writeFile(path(name), bytes);
  return path(name);
};

async function convert(name: string, docx: Uint8Array, filter = 'pdf'): Promise<Uint8Array> {
  await saved(`${name}.docx`, docx);
  const profile = `-env:UserInstallation=file://${path('profile')}`;
  await run('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', directory, path(`${name}.docx`)]);
  return new Uint8Array(await readFile(path(`${name}.pdf`)));
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'vanthu-judges-'));
  house = await aHouse();
  const title = ['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG'];
  short = await signedLetter(house, await convert('short', await letterDocx({ title, signerName })));
  long = await signedLetter(house, await convert('long', await letterDocx({ title, signerName, paragraphs: 14 })));
}, 180_000);

afterAll(() => rm(directory, { recursive: true, force: true }));

/** Ours, pyHanko, pdfsig and qpdf agree that every signature is good and everybody is trusted. */
async function expectGoodForAll(bytes: Uint8Array, signatures: number): Promise<void> {
  const ours = await verifyPdf(bytes, { anchors: house.anchors });
  expect(ours.verdict).toBe('good');
  expect(ours.signatures.filter(({ trusted }) => trusted)).toHaveLength(signatures);

  const [pyhanko] = await judgeWithPyhanko([bytes], house.ca.rootPem);
  expect(pyhanko?.error).toBeUndefined();
  expect(pyhanko?.signatures.filter(({ good, noDisallowedChanges }) => good && noDisallowedChanges)).toHaveLength(
    signatures,
  );

  const pdfsig = await judgeWithPdfsig(bytes, { anchors: house.anchors });
  expect(pdfsig.verdict).toBe('valid');
  expect(pdfsig.signatures.filter(({ valid, trusted }) => valid && trusted)).toHaveLength(signatures);
  expect(pdfsig.signatures.at(-1)?.totalDocument).toBe(true);

  const checked = await run('qpdf', ['--check', await saved('checked.pdf', bytes)]);
  expect(checked.stdout).toContain('No syntax or stream encoding errors found');
}

describe('a letter of one page', () => {
  it('is good for every judge after the signer, after the number, and after the seal', async () => {
    await expectGoodForAll(short.signed, 1);
    await expectGoodForAll(short.numbered, 2);
    await expectGoodForAll(short.sealed, 3);
  }, 120_000);

  it('carries CMS that OpenSSL accepts as CAdES', async () => {
    const text = Buffer.from(short.sealed).toString('latin1');
    const signatures = [...text.matchAll(/\/ByteRange \[0 (\d+) (\d+) (\d+)\s*\]/g)];
    expect(signatures).toHaveLength(3);
    await saved('root.pem', Buffer.from(house.ca.rootPem));
    for (const [, first, second, rest] of signatures) {
      const [from, to, length] = [Number(first), Number(second), Number(rest)];
      const content = Buffer.concat([short.sealed.subarray(0, from), short.sealed.subarray(to, to + length)]);
      const cms = Buffer.from(text.slice(from + 1, to - 1), 'hex');
      const der = cms.subarray(0, 4 + cms.readUInt16BE(2));
      const files = ['-in', await saved('cms.der', der), '-content', await saved('content.bin', content)];
      const { stderr } = await run('openssl', [
        ...['cms', '-verify', '-cades', '-binary', '-inform', 'DER', ...files],
        ...['-CAfile', path('root.pem'), '-purpose', 'any', '-out', '/dev/null', '-attime', '1795317000'],
      ]);
      expect(stderr).toContain('CAdES Verification successful');
    }
  }, 60_000);

  it('is read with its number and date on their lines', async () => {
    const { stdout } = await run('pdftotext', ['-layout', await saved('text.pdf', short.sealed), '-']);
    expect(stdout).toMatch(/Số:\s?4812\s?\/BKTB-PC/);
    expect(stdout).toMatch(/Hải Phòng, ngày\s+22\s+tháng\s+11\s+năm\s+2026/);
  });

  it('says number, date and signers to a screen reader', async () => {
    const text = Buffer.from(short.sealed).toString('latin1');
    const spoken = [...text.matchAll(/\/TU <FEFF([0-9A-F]+)>/g)].map(([, hex = '']) =>
      new TextDecoder('utf-16be').decode(Buffer.from(hex, 'hex')),
    );
    expect(spoken).toEqual([
      `Chữ ký của ${signerName}`,
      `Số 4812, ngày 22 tháng 11 năm 2026; ${agency}`,
      `Dấu của ${agency}`,
    ]);
  });
});

describe('other files', () => {
  it('of several pages are signed on the page where the name stands', async () => {
    await expectGoodForAll(long.sealed, 3);
    const text = Buffer.from(long.sealed).toString('latin1');
    const pages = [...text.matchAll(/\/T <FEFF[0-9A-F]+>[\s\S]{0,400}?\/P (\d+) 0 R/g)].map(([, page]) => page);
    expect(pages[0]).toBe(pages[2]);
    expect(pages[0]).not.toBe(pages[1]);
  }, 120_000);

  it('with reference streams and object streams are good for every judge', async () => {
    const packed = path('packed.pdf');
    await run('qpdf', ['--object-streams=generate', await saved('plain.pdf', short.unsigned), packed]);
    const letter = await signedLetter(house, new Uint8Array(await readFile(packed)));
    await expectGoodForAll(letter.sealed, 3);
  }, 120_000);

  it('for the archive (PDF/A-2b) are good for every judge', async () => {
    const filter = 'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"}}';
    const archive = await convert('archive', await letterDocx({ title: ['BỘ TRƯỞNG'], signerName }), filter);
    const letter = await signedLetter(house, archive);
    await expectGoodForAll(letter.sealed, 3);
  }, 120_000);

  it('made for the web (linearised) are good for every judge', async () => {
    await run('qpdf', ['--linearize', await saved('plain.pdf', short.unsigned), path('web.pdf')]);
    const letter = await signedLetter(house, new Uint8Array(await readFile(path('web.pdf'))));
    await expectGoodForAll(letter.sealed, 3);
  }, 120_000);

  it('from a scanner, turned in every direction, get the text of a copy', async () => {
    for (const turned of [0, 90, 180, 270]) {
      await run('qpdf', [await saved('plain.pdf', short.unsigned), path('turned.pdf'), `--rotate=${turned}:1`]);
      const scan = new Uint8Array(await readFile(path('turned.pdf')));
      const copy = given(await sealAsCopy(scan, { key: house.seal, copyForm: 'SAO Y', agency, signedAt }));
      await expectGoodForAll(copy, 1);
      const { stdout } = await run('pdftotext', ['-layout', await saved('copy.pdf', copy), '-']);
      expect(stdout).toContain('SAO Y; Bộ Kinh tế Biển; 2026-11-22T10:00:00+07:00');
    }
  }, 180_000);

  it('that are annexes get number and time without a seal', async () => {
    const annex = given(await sealAnnex(short.unsigned, { key: house.seal, notation: '4812/BKTB-PC', signedAt }));
    await expectGoodForAll(annex, 1);
  }, 60_000);

  it('signed with an ECDSA P-256 key are good for every judge', async () => {
    const ec = await ecKey();
    const signed = given(
      await signAsPerson(short.unsigned, { key: ec.key, picture: house.signature, signerName, signedAt: new Date() }),
    );
    const ours = await verifyPdf(signed, { anchors: [ec.root] });
    expect(ours.signatures).toMatchObject([{ intact: true, trusted: true }]);
    const [pyhanko] = await judgeWithPyhanko([signed], ec.rootPem);
    expect(pyhanko?.signatures).toMatchObject([{ good: true }]);
    expect((await judgeWithPdfsig(signed, { anchors: [ec.root] })).verdict).toBe('valid');
  }, 60_000);
});

describe('a file that was changed', () => {
  it('is refused by us wherever pyHanko refuses it, and pdfsig alone would not have seen it', async () => {
    const page = objectLike(short.sealed, /\/Type \/Page\b(?!s)|\/Type\/Page\b(?!s)/);
    const text = objectText(short.sealed, page).replace('/MediaBox', '/Rotate 180/MediaBox');
    const changed = append(short.sealed, { objects: { [page]: text } });
    const [pyhanko] = await judgeWithPyhanko([changed], house.ca.rootPem);
    expect(pyhanko?.signatures.some(({ good }) => good)).toBe(false);
    expect((await verifyPdf(changed, { anchors: house.anchors })).verdict).toBe('changed-after-signing');
    expect((await judgeWithPdfsig(changed, { anchors: house.anchors })).verdict).toBe('valid');
  }, 60_000);

  it('in one byte is invalid for pdfsig too', async () => {
    const bytes = short.sealed.slice();
    bytes[5_000] = (bytes[5_000] ?? 0) ^ 1;
    expect((await judgeWithPdfsig(bytes, { anchors: house.anchors })).verdict).toBe('invalid');
  });
});

describe('pdfsig', () => {
  it('calls a file without a signature not signed, and noise failed or not signed, never valid', async () => {
    expect((await judgeWithPdfsig(short.unsigned, { anchors: house.anchors })).verdict).toBe('not-signed');
    expect((await judgeWithPdfsig(Buffer.from('noise'), { anchors: house.anchors })).verdict).not.toBe('valid');
  });

  it('trusts nobody whose authority is not among the anchors', async () => {
    const other = await aHouse();
    const { signatures } = await judgeWithPdfsig(short.sealed, { anchors: other.anchors });
    expect(signatures).toHaveLength(3);
    expect(signatures.some(({ trusted }) => trusted)).toBe(false);
  }, 60_000);
});

async function ecKey(): Promise<{ key: SigningKey; root: Uint8Array; rootPem: string }> {
  const openssl = (...args: string[]): Promise<unknown> => run('openssl', args, { cwd: directory });
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  await saved(
    'ec.ext',
    Buffer.from('basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature,nonRepudiation\n'),
  );
  await openssl(
    'req',
    '-x509',
    ...curve,
    '-keyout',
    'ecr.key',
    '-out',
    'ecr.pem',
    '-days',
    '9000',
    '-subj',
    '/C=VN/CN=EC Root',
  );
  await openssl('req', ...curve, '-keyout', 'ecl.key', '-out', 'ecl.csr', '-subj', '/C=VN/CN=EC Signer');
  const issue = ['-CA', 'ecr.pem', '-CAkey', 'ecr.key', '-CAcreateserial', '-days', '8000', '-extfile', 'ec.ext'];
  await openssl('x509', '-req', '-in', 'ecl.csr', ...issue, '-out', 'ecl.pem');
  await openssl('pkcs12', '-export', '-inkey', 'ecl.key', '-in', 'ecl.pem', '-passout', 'pass:1234', '-out', 'ec.p12');
  const rootPem = await readFile(path('ecr.pem'), 'utf8');
  await openssl('x509', '-in', 'ecr.pem', '-outform', 'DER', '-out', 'ecr.der');
  const root = new Uint8Array(await readFile(path('ecr.der')));
  return {
    key: given(await openP12(new Uint8Array(await readFile(path('ec.p12'))), '1234', new Date())),
    root,
    rootPem,
  };
}
