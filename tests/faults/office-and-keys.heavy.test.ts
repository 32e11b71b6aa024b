// Trouble at a desk: LibreOffice dies while a draft becomes a PDF, a signer's certificate has run out. The person reads what to
// do in Vietnamese, the document stays what it was, and the next try works.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { DraftFromTemplate, PreviewOutgoing } from '../../api/contracts/outgoing.ts';
import type { OutgoingView } from '../../api/contracts/outgoing-views.ts';
import { libreOfficeProducer, type LibreOfficeProducer } from '../../api/modules/documents/index.ts';
import { signaturePicture } from '../../api/modules/signing/index.ts';
import { keyVault } from '../../api/modules/signing-key/index.ts';
import { startTestApp, type Ministry, type TestApp } from '../support/app.ts';
import { approved, look, of, paragraphs, refused, sign, start } from '../support/outgoing-journey.ts';
import { pins, startSigningApp, type SigningApp } from '../support/signing-ministry.ts';

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('LibreOffice killed while a draft becomes a PDF', () => {
  let producer: LibreOfficeProducer;
  let app: TestApp;
  let m: Ministry;
  beforeAll(async () => {
    producer = libreOfficeProducer();
    app = await startTestApp({ deps: { convertToPdf: (docx) => producer.convert(docx) } });
    m = await app.ministry();
    await producer.warmUp();
  }, 60_000);
  afterAll(async () => {
    await app.stop();
    await producer.close();
  });

  const drafted = async (): Promise<OutgoingView> => {
    const body = { template: 'official-letter' as const, body: paragraphs };
    return m.as('legalOfficer').call(DraftFromTemplate, { ...of(await start(m)), body });
  };

  it('once, is not noticed by the drafter', async () => {
    const draft = await drafted();
    const { officePid } = producer.running()[0]!;
    process.kill(officePid, 'SIGSTOP');
    const previewing = m.as('legalOfficer').call(PreviewOutgoing, of(draft));
    await sleep(500);
    process.kill(officePid, 'SIGKILL');
    expect((await previewing).preview?.pages).toBe(1);
  }, 60_000);

  it('again and again, is told in a sentence; the draft stays as it was, and the next try works', async () => {
    const draft = await drafted();
    const officer = m.as('legalOfficer');
    const killer = setInterval(() => {
      for (const { officePid } of producer.running()) if (isRunning(officePid)) process.kill(officePid, 'SIGKILL');
    }, 1);
    const problem = await refused(officer.call(PreviewOutgoing, of(draft)));
    clearInterval(killer);
    expect(problem.code).toBe('conversion-failed');
    expect(problem.message).toMatch(/PDF/);
    expect(await look(officer, draft.id)).toEqual(draft);
    expect((await officer.call(PreviewOutgoing, of(draft))).preview?.pages).toBe(1);
  }, 90_000);
});

describe('a certificate that has run out', () => {
  let app: SigningApp;
  beforeAll(async () => {
    app = await startSigningApp();
  }, 60_000);
  afterAll(() => app.stop());

  it('signs nothing: the signer is told, and the letter still waits for the signature', async () => {
    const ministry = await app.signingMinistry();
    const document = await approved(ministry);
    const { userId } = ministry.actor('deputy');
    const p12 = await app.ca.issueCertificate({
      commonName: 'Lã Thử Nghiệm Hai',
      organization: 'Bộ Kinh tế Biển',
      kind: 'person',
      pin: pins.deputy,
      notBefore: new Date('2026-01-01T00:00:00Z'),
      notAfter: new Date('2026-11-22T00:00:00Z'),
    });
    const picture = await signaturePicture('Lã Thử Nghiệm Hai');
    await keyVault(ministry.agencyId).enrol({ holder: { kind: 'person', userId }, p12, picture });

    const problem = await refused(sign(ministry, document));
    expect(problem.code).toBe('certificate-not-in-force');
    expect(problem.message).toMatch(/[Cc]hứng thư/);
    const still = await look(ministry.as('deputy'), document.id);
    expect([still.state, still.version, still.signatures]).toEqual(['approved', document.version, []]);
  }, 120_000);
});
