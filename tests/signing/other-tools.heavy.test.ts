// Files that another tool made, as they come in from other agencies: certified, filled in, timestamped, with evidence.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PdfVerdict, Verdict } from '../../api/domain/signing/verdict.ts';
import { makeDevelopmentCa, openP12, sealAsCopy, verifyPdf } from '../../api/modules/signing/index.ts';
import { pyhankoPython } from '../support/judges/pyhanko.ts';
import { given } from '../support/signing/signed-letter.ts';

const run = promisify(execFile);
const pin = '123456';
let directory: string;
let anchors: Uint8Array[];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'vanthu-other-tools-'));
  const ca = await makeDevelopmentCa();
  anchors = [ca.root];
  const order = {
    commonName: 'Cục Hàng hải phía Bắc',
    organization: 'Cục Hàng hải phía Bắc',
    kind: 'seal',
    pin,
  } as const;
  const now = Date.now();
  const period = { notBefore: new Date(now - 86_400_000), notAfter: new Date(now + 86_400_000) };
  await writeFile(join(directory, 'key.p12'), await ca.issueCertificate({ ...order, ...period }));
  const script = join(import.meta.dirname, '..', 'support', 'judges', 'pyhanko_make.py');
  await run(await pyhankoPython(), [script, directory, join(directory, 'key.p12'), pin]);
}, 180_000);
afterAll(() => rm(directory, { recursive: true, force: true }));

const judge = async (name: string): Promise<PdfVerdict> =>
  verifyPdf(new Uint8Array(await readFile(join(directory, `${name}.pdf`))), { anchors });

describe('a file from another tool', () => {
  // prettier-ignore
  const rows: readonly (readonly [string, Verdict, string])[] = [
    ['adobe',                  'good',                  'is signed in the form that Adobe had before PAdES'],
    ['two-signers',            'good',                  'is signed by two, one after the other'],
    ['certified-filled',       'good',                  'is certified for filling in, and filled in'],
    ['certified-signed',       'good',                  'is certified for filling in, and signed again without being seen'],
    ['locked-filled',          'good',                  'is certified, signed and then filled in, with nothing locked'],
    ['with-timestamp',         'good',                  'has a timestamp on its signature'],
    ['document-timestamp',     'good',                  'has a timestamp on the whole document'],
    ['closed-timestamped',     'good',                  'is certified against every change, and timestamped'],
    ['with-store',             'good',                  'has validation data'],
    ['with-store-timestamped', 'good',                  'has validation data and a timestamp over it'],
    ['closed-filled',          'changed-after-signing', 'is certified against every change, and filled in'],
    ['closed',                 'good',                  'is certified against every change'],
    ['approved-filled',        'changed-after-signing', 'is filled in after an ordinary signature, which permits nothing'],
  ];
  for (const [name, expected, what] of rows)
    it(`is ${expected} when it ${what}`, async () => {
      const { verdict, signatures } = await judge(name);
      expect({ verdict, signatures }).toMatchObject({ verdict: expected });
      expect(signatures.length).toBeGreaterThan(0);
      expect(signatures.every(({ intact, trusted }) => intact && trusted)).toBe(true);
    });

  it('is changed-after-signing when it is certified against every change, and signed by us all the same', async () => {
    const key = await openP12(new Uint8Array(await readFile(join(directory, 'key.p12'))), pin);
    const closed = new Uint8Array(await readFile(join(directory, 'closed.pdf')));
    const wish = { copyForm: 'SAO Y', agency: 'Bộ Kinh tế Biển', signedAt: new Date() };
    const signed = await sealAsCopy(closed, { ...wish, key: given(key) });
    const { verdict, signatures } = await verifyPdf(given(signed), { anchors });
    expect(verdict).toBe('changed-after-signing');
    expect(signatures.map(({ changesAfter }) => changesAfter)).toEqual([true, false]);
  });

  it('names the one who signed', async () => {
    expect((await judge('adobe')).signatures).toMatchObject([{ signer: 'Cục Hàng hải phía Bắc' }]);
  });
});
