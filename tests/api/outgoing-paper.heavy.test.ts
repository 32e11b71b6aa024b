// Paper originals, annexes in files of their own, files that do not pass, and the day by which a letter must be out.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import PDFDocument from 'pdfkit';
import type { ApiClient } from '../../api/client/client.ts';
import { UploadFile } from '../../api/contracts/file.ts';
import { GetOutgoingFile, ListOutgoing } from '../../api/contracts/outgoing.ts';
import {
  AddScan,
  IssueOutgoing,
  RecordInkSignature,
  SealAgain,
  SignOutgoing,
  VoidNumber,
} from '../../api/contracts/outgoing-issue.ts';
import { bothJudges, type JudgeFile } from '../../api/modules/outgoing/index.ts';
import { registerStore } from '../../api/modules/register/index.ts';
import { verifyPdf } from '../../api/modules/signing/index.ts';
import { approved, check, checked, codeOf, issue, issued, look, of, signed } from '../support/outgoing-journey.ts';
import { scanned } from '../support/scanned-paper.ts';
import { pins, startSigningApp, type SigningApp } from '../support/signing-ministry.ts';

const slow = 120_000;

/** A judge that can be told to find fault with the next file. */
const fault = { next: false };
const moody =
  (real: JudgeFile): JudgeFile =>
  async (pdf, at) => {
    if (!fault.next) return real(pdf, at);
    fault.next = false;
    return [{ engine: 'pdfsig', good: false, explanation: 'pdfsig không xác nhận được mọi chữ ký trong tệp.', at }];
  };

let app: SigningApp;
beforeAll(async () => {
  app = await startSigningApp({ judge: (ca) => moody(bothJudges([ca.root])) });
}, 120_000);
afterAll(() => app.stop());

async function upload(client: ApiClient, name: string, bytes: Uint8Array): Promise<string> {
  const query = { name, secrecy: 'none', denunciation: 'no' } as const;
  return (await client.call(UploadFile, { query, bytes: new Uint8Array(bytes) })).sha256;
}

describe('a paper original', () => {
  it(
    'is signed in ink, numbered, scanned, and its copy carries the agency’s signature',
    async () => {
      const ministry = await app.signingMinistry({ startsAfter: 9 });
      const clerk = ministry.as('clerk');
      const document = await approved(ministry, { original: 'paper' });
      const hash = document.submitted?.pdfSha256 ?? '';
      const inFile = ministry.as('deputy').call(SignOutgoing, { ...of(document), body: { hash, pin: pins.deputy } });
      expect(await codeOf(inFile)).toBe('original-mismatch');

      const ink = { hash, signedOn: '2026-11-23', paperPlace: 'Tủ 2, phòng văn thư' };
      const tomorrow = clerk.call(RecordInkSignature, { ...of(document), body: { ...ink, signedOn: '2026-11-24' } });
      expect(await codeOf(tomorrow)).toBe('date-not-possible');
      const inked = await clerk.call(RecordInkSignature, { ...of(document), body: ink });
      expect(inked).toMatchObject({ state: 'signed', signatures: [{ ink: true }], issueBy: '2026-11-25' });

      const numbered = await issue(ministry, await check(ministry, inked));
      expect(numbered).toMatchObject({ state: 'issuing', issue: { code: '10/BKTB-PC', next: 'add-scan' } });
      expect(numbered.issue?.stuck).toBeUndefined();
      expect(numbered.actions).toContain('add-scan');

      const print = await clerk.call(GetOutgoingFile, { params: { documentId: document.id, sha256: hash } });
      const adds = async (dpi: number, grey = false) =>
        clerk.call(AddScan, {
          ...of(numbered),
          body: {
            sha256: await upload(clerk, 'quet.pdf', await scanned(print, dpi, grey)),
            paperPlace: 'Tủ 2, hộp 14',
          },
        });
      expect(await codeOf(adds(150))).toBe('original-mismatch');
      expect(await codeOf(adds(200, true))).toBe('original-mismatch');
      const withText = { sha256: hash, paperPlace: 'Tủ 2' };
      expect(await codeOf(clerk.call(AddScan, { ...of(numbered), body: withText }))).toBe('original-mismatch');
      const added = await adds(200);
      expect(added).toMatchObject({ paperPlace: 'Tủ 2, hộp 14', issue: { next: 'seal-copy' } });
      const done = await clerk.call(SealAgain, { ...of(added), body: { pin: pins.seal } });
      expect(done).toMatchObject({ state: 'issued', issue: { number: 10 } });
      const copy = await clerk.call(GetOutgoingFile, {
        params: { documentId: document.id, sha256: done.issue?.sha256 ?? '' },
      });
      const { verdict, signatures } = await verifyPdf(copy, { anchors: [app.ca.root] });
      expect([verdict, signatures.length]).toEqual(['good', 1]);
    },
    slow,
  );
});

describe('an annex in a file of its own', () => {
  it(
    'goes out with the agency’s signature on it',
    async () => {
      const ministry = await app.signingMinistry();
      const annexPdf = await scanned(Buffer.from(await samplePdf()), 100);
      const sha256 = await upload(ministry.as('legalOfficer'), 'phu-luc.pdf', annexPdf);
      const document = await issued(ministry, { attachments: [{ sha256, name: 'phu-luc.pdf', issuedWithIt: true }] });
      const sealed = document.issue?.files.find(({ annexOf }) => annexOf === sha256);
      const bytes = await ministry
        .as('legalOfficer')
        .call(GetOutgoingFile, { params: { documentId: document.id, sha256: sealed?.sha256 ?? '' } });
      expect((await verifyPdf(bytes, { anchors: [app.ca.root] })).verdict).toBe('good');
    },
    slow,
  );
});

describe('a file that does not pass', () => {
  it(
    'stays issuing with its number and the reason, and one button seals it anew',
    async () => {
      const ministry = await app.signingMinistry();
      const document = await checked(ministry);
      fault.next = true;
      const stuck = await issue(ministry, document);
      expect(stuck).toMatchObject({
        state: 'issuing',
        issue: { number: 1, next: 'verify', stuck: { step: 'verify', reason: expect.stringContaining('pdfsig') } },
      });
      expect(stuck.actions).toContain('seal');
      await app.resume();
      const listed = await ministry.as('clerk').call(ListOutgoing, { query: { scope: 'stuck' } });
      expect(listed.items.map(({ id }) => id)).toEqual([document.id]);
      const wrong = ministry.as('clerk').call(SealAgain, { ...of(stuck), body: { pin: '000000' } });
      expect(await codeOf(wrong)).toBe('pin-wrong');
      const done = await ministry.as('clerk').call(SealAgain, { ...of(stuck), body: { pin: pins.seal } });
      expect(done).toMatchObject({ state: 'issued', issue: { number: 1 } });
      expect(done.issue?.files.filter(({ step }) => step === 'add-seal')).toHaveLength(2);
    },
    slow,
  );

  it(
    'can be given up: its number is void for ever, with the reason, and the next letter takes the next one',
    async () => {
      const ministry = await app.signingMinistry();
      const document = await checked(ministry);
      fault.next = true;
      const stuck = await issue(ministry, document);
      const clerk = ministry.as('clerk');
      expect(await codeOf(clerk.call(VoidNumber, { ...of(stuck), body: { reason: '' } }))).toBe('reason-missing');
      const given = await clerk.call(VoidNumber, { ...of(stuck), body: { reason: 'Tệp không xác nhận được' } });
      expect(given).toMatchObject({ state: 'void', actions: [], issue: { number: 1 } });
      const entry = await registerStore(ministry.agencyId).entryOfDocument(document.id);
      expect(entry).toMatchObject({ number: 1, state: 'void', reason: 'Tệp không xác nhận được' });
      expect(await codeOf(clerk.call(IssueOutgoing, { ...of(given), body: { pin: pins.seal } }))).toBe(
        'issuing-before',
      );
      expect((await issued(ministry)).issue?.number).toBe(2);
    },
    slow,
  );
});

describe('the deadline', () => {
  it(
    'that passed is shown and recorded, and keeps nobody from issuing',
    async () => {
      const ministry = await app.signingMinistry();
      const document = await signed(ministry, { priority: 'urgent' });
      expect([document.issueBy, document.late]).toEqual(['2026-11-23', false]);
      app.clock.set('2026-11-25T02:00:00.000Z');
      try {
        expect((await look(ministry.as('clerk'), document.id)).late).toBe(true);
        const done = await issue(ministry, await check(ministry, document));
        expect(done).toMatchObject({ state: 'issued', late: true, issue: { issuedOn: '2026-11-25' } });
      } finally {
        app.clock.set('2026-11-23T02:00:00.000Z');
      }
    },
    slow,
  );
});

const samplePdf = async (): Promise<Uint8Array> => {
  const document = new PDFDocument({ size: 'A4' });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  document.text('Phu luc I');
  document.end();
  await ended;
  return Buffer.concat(chunks);
};
