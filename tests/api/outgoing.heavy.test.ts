// Outgoing documents over HTTP with real LibreOffice, real signatures and both judges: from the draft to the book.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AddDraft,
  ChooseSigner,
  EditOutgoing,
  GetOutgoingFile,
  GetOutgoingHistory,
  GetOutgoingPage,
  GetWorkingCopy,
  ListOutgoing,
  PreviewOutgoing,
} from '../../api/contracts/outgoing.ts';
import {
  CheckOutgoing,
  IssueOutgoing,
  RecallOutgoing,
  ReturnToDrafter,
  SealAgain,
  SignOutgoing,
} from '../../api/contracts/outgoing-issue.ts';
import { LeaseDeliveries } from '../../api/contracts/delivery.ts';
import { UploadFile } from '../../api/contracts/file.ts';
import { UnlockSigningKey } from '../../api/contracts/signing-key.ts';
import {
  ApproveStep,
  GetSubmission,
  GetSubmissionSlip,
  ProposeRoute,
  SendBackOutgoing,
  SubmitOutgoing,
  WithdrawOutgoing,
  WriteOnSlip,
} from '../../api/contracts/submission.ts';
import { registerStore } from '../../api/modules/register/index.ts';
import { outgoingStore, signatureStore } from '../../api/modules/outgoing/index.ts';
import { judgeWithPdfsig, verifyPdf } from '../../api/modules/signing/index.ts';
import { people } from '../support/app.ts';
import {
  approve,
  approved,
  check,
  checked,
  codeOf,
  issue,
  issued,
  letter,
  look,
  of,
  previewed,
  refused,
  sign,
  signed,
  slip,
  start,
  submit,
} from '../support/outgoing-journey.ts';
import { keysOf, pins, startSigningApp, type SigningApp } from '../support/signing-ministry.ts';

let app: SigningApp;
beforeAll(async () => {
  app = await startSigningApp();
}, 120_000);
afterAll(() => app.stop());

const slow = 120_000;

describe('a letter', () => {
  it(
    'goes from the draft to the issued PDF, with its row in the book and everybody told',
    async () => {
      const ministry = await app.signingMinistry({ startsAfter: 4811 });
      const document = await issued(ministry);
      expect(document).toMatchObject({
        state: 'issued',
        actions: [],
        issue: { number: 4812, code: '4812/BKTB-PC', issuedOn: '2026-11-23', stage: 'verified' },
        issueBy: '2026-11-25',
        late: false,
      });

      const pdf = await ministry
        .as('legalOfficer')
        .call(GetOutgoingFile, { params: { documentId: document.id, sha256: document.issue?.sha256 ?? '' } });
      const own = await verifyPdf(pdf, { anchors: [app.ca.root] });
      expect([own.verdict, own.signatures.map(({ trusted }) => trusted)]).toEqual(['good', [true, true, true]]);
      expect((await judgeWithPdfsig(pdf, { anchors: [app.ca.root] })).verdict).toBe('valid');

      const entry = await registerStore(ministry.agencyId).entryOfDocument(document.id);
      expect(entry).toMatchObject({
        number: 4812,
        state: 'issued',
        columns: {
          notation: 'BKTB-PC',
          typeAndSubject: 'Công văn góp ý dự thảo quy hoạch không gian biển',
          signer: 'Lã Thử Nghiệm Hai',
          recipients: 'Bộ Giao thông Đường thủy',
          keeper: 'VT, PC',
          copies: 1,
        },
      });
      const signatures = await signatureStore(ministry.agencyId).ofDocument(document.id);
      expect(signatures.map(({ act }) => act)).toEqual(['sign', 'seal-number', 'add-seal']);
      expect(signatures.every(({ verdicts }) => verdicts.some(({ engine, good }) => engine === 'pdfsig' && good))).toBe(
        true,
      );

      const { items } = await ministry
        .as('legalHead')
        .call(GetOutgoingHistory, { params: { documentId: document.id } });
      expect(items.flatMap(({ facts }) => facts.map(({ kind }) => kind))).toEqual([
        'document-started',
        'signer-chosen',
        'draft-added',
        'previewed',
        'submitted',
        'decision-wanted',
        'round-opened',
        'step-approved',
        'decision-wanted',
        'step-approved',
        'decision-wanted',
        'signed',
        'round-ended',
        'checked',
        'issuing-started',
        'issue-step-done',
        'issue-step-done',
        'issue-step-done',
        'issue-step-done',
        'issued',
      ]);
      const leased = await app.withToken(() => app.bot.forDelivery()).call(LeaseDeliveries, { body: { most: 100 } });
      const told = leased.items.filter(({ subjectId }) => subjectId === document.id);
      expect(
        told.map(({ kind, recipient }) => `${kind} ${recipient.slice(ministry.agencyId.length + 1)}`).sort(),
      ).toEqual([
        'outgoing-decision-wanted checker',
        'outgoing-decision-wanted deputy',
        'outgoing-issued legalDeputy',
        'outgoing-issued legalHead',
        'outgoing-issued legalOfficer',
        'outgoing-signed clerk',
      ]);
    },
    slow,
  );

  it(
    'shows its pages, its slip and its working copy to those who may read it',
    async () => {
      const ministry = await app.signingMinistry();
      const document = await submit(ministry, await previewed(ministry));
      const params = { documentId: document.id, sha256: document.submitted?.pdfSha256 ?? '' };
      const page = await ministry.as('deputy').call(GetOutgoingPage, { params: { ...params, page: 1 } });
      expect(Buffer.from(page.subarray(1, 4)).toString()).toBe('PNG');
      const printed = await ministry.as('deputy').call(GetSubmissionSlip, { params: { documentId: document.id } });
      expect(Buffer.from(printed.subarray(0, 5)).toString()).toBe('%PDF-');
      const copy = await ministry.as('legalOfficer').call(GetWorkingCopy, { params: { documentId: document.id } });
      expect(Buffer.from(copy.subarray(0, 2)).toString()).toBe('PK');
      const foreign = { documentId: document.id, sha256: 'f'.repeat(64) };
      expect(await codeOf(ministry.as('deputy').call(GetOutgoingFile, { params: foreign }))).toBe('not-found');
      expect(await codeOf(ministry.as('clerk').call(GetOutgoingFile, { params }))).toBe('not-found');
    },
    slow,
  );
});

describe('drafting', () => {
  it('stops before anything is kept when the matter is secret or restricted', async () => {
    const ministry = await app.signingMinistry();
    for (const [declaration, code] of [
      [{ stateSecret: true, restricted: false }, 'secret-not-accepted'],
      [{ stateSecret: false, restricted: true }, 'restricted-not-accepted'],
    ] as const)
      expect(await codeOf(start(ministry, { declaration }))).toBe(code);
    expect((await ministry.as('legalOfficer').call(ListOutgoing, {})).items).toEqual([]);
  });

  it('finds nobody outside the directory and no file that was not uploaded', async () => {
    const ministry = await app.signingMinistry();
    const unknown = [{ name: 'Vụ X', purpose: 'to-know' as const, unitId: 'nowhere' }];
    expect(await codeOf(start(ministry, { recipients: unknown }))).toBe('recipient-unknown');
    const attachments = [{ sha256: '1'.repeat(64), name: 'phu-luc.pdf', issuedWithIt: true }];
    expect(await codeOf(start(ministry, { attachments }))).toBe('file-missing');
    expect(await codeOf(start(ministry, { answers: { incomingId: 'none', ends: true } }))).toBe('not-found');
  });

  it('wants to know which version was seen, and refuses one that is gone', async () => {
    const ministry = await app.signingMinistry();
    const document = await start(ministry);
    const { declaration: _declaration, ...details } = letter({ copies: 2 });
    const officer = ministry.as('legalOfficer');
    const edited = await officer.call(EditOutgoing, { ...of(document), body: details });
    expect(edited).toMatchObject({ copies: 2, version: document.version + 1 });
    const stale = await refused(officer.call(EditOutgoing, { ...of(document), body: details }));
    expect([stale.code, stale.problem.status]).toEqual(['changed-meanwhile', 412]);
    const unseen = await fetch(`${app.baseUrl}/outgoing-documents/${document.id}/details`, {
      method: 'PUT',
      headers: {
        Authorization: `Bearer ${await app.personToken({ tenant: `tenant-${ministry.agencyId}`, oid: 'legalOfficer', agencyId: ministry.agencyId, positionId: ministry.positionId('legalOfficer') })}`,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify(details),
    });
    expect(unseen.status).toBe(428);
  });

  it(
    'makes a conflict of a version from an older base, and loses none',
    async () => {
      const ministry = await app.signingMinistry();
      const document = await previewed(ministry);
      const officer = ministry.as('legalOfficer');
      const copy = await officer.call(GetWorkingCopy, { params: { documentId: document.id } });
      const query = { name: 'du-thao.docx', secrecy: 'none', denunciation: 'no' } as const;
      const { sha256 } = await officer.call(UploadFile, { query, bytes: copy });
      const second = await officer.call(AddDraft, { ...of(document), body: { sha256, name: 'du-thao.docx' } });
      expect(second.drafts.map(({ number, basedOn }) => [number, basedOn])).toEqual([
        [1, undefined],
        [2, document.drafts[0]?.sha256],
      ]);
      expect(second.preview).toBeUndefined();
      const head = ministry.as('legalHead');
      const other = document.drafts[0]?.sha256 ?? '';
      const late = head.call(AddDraft, {
        ...of(second),
        body: { sha256: other, name: 'cu.docx', basedOn: '0'.repeat(64) },
      });
      expect((await refused(late)).problem).toMatchObject({ code: 'draft-conflict', status: 409 });
    },
    slow,
  );

  it(
    'does not take another document’s file for its own, nor a file that is no Word file',
    async () => {
      const ministry = await app.signingMinistry();
      const [one, two] = [await previewed(ministry), await start(ministry)];
      const officer = ministry.as('legalOfficer');
      const copy = await officer.call(GetWorkingCopy, { params: { documentId: one.id } });
      const query = { name: 'du-thao.docx', secrecy: 'none', denunciation: 'no' } as const;
      const { sha256 } = await officer.call(UploadFile, { query, bytes: copy });
      expect(await codeOf(officer.call(AddDraft, { ...of(two), body: { sha256, name: 'a.docx' } }))).toBe(
        'agency-mismatch',
      );
      const pdf = one.preview?.pdfSha256 ?? '';
      expect(await codeOf(officer.call(AddDraft, { ...of(two), body: { sha256: pdf, name: 'a.docx' } }))).toBe(
        'not-a-word-file',
      );
    },
    slow,
  );

  it(
    'writes another signer’s formula into a new version, and asks for a new look',
    async () => {
      const ministry = await app.signingMinistry();
      const document = await previewed(ministry);
      const capacityId = ministry.capacityId('officeDeputy');
      const officer = ministry.as('legalOfficer');
      const chosen = await officer.call(ChooseSigner, { ...of(document), body: { capacityId } });
      expect([chosen.drafts.length, chosen.preview]).toEqual([2, undefined]);
      const seen = await officer.call(PreviewOutgoing, of(chosen));
      expect(seen.preview?.authorityLines).toEqual(['TL. BỘ TRƯỞNG', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG']);
    },
    slow,
  );
});

describe('the route', () => {
  it(
    'is proposed by rule and checked before it begins',
    async () => {
      const ministry = await app.signingMinistry();
      const document = await previewed(ministry);
      const officer = ministry.as('legalOfficer');
      const { steps } = await officer.call(ProposeRoute, { params: { documentId: document.id } });
      expect(steps).toEqual([
        { kind: 'content-initial', positionId: ministry.positionId('legalHead') },
        { kind: 'layout-check', positionId: ministry.positionId('checker') },
        { kind: 'sign', positionId: ministry.positionId('deputy') },
      ]);
      const body = { pdfSha256: document.preview?.pdfSha256 ?? '', slip: slip(ministry), route: steps.slice(1) };
      expect(await codeOf(officer.call(SubmitOutgoing, { ...of(document), body }))).toBe('route-not-complete');
      const empty = { ...body, route: steps, slip: { ...slip(ministry), proposal: '' } };
      expect(await codeOf(officer.call(SubmitOutgoing, { ...of(document), body: empty }))).toBe('slip-not-complete');
      const otherBytes = { ...body, route: steps, pdfSha256: '0'.repeat(64) };
      expect(await codeOf(officer.call(SubmitOutgoing, { ...of(document), body: otherBytes }))).toBe(
        'not-current-version',
      );
      expect((await look(officer, document.id)).version).toBe(document.version);
    },
    slow,
  );

  it(
    'lets one of two decide who decide at once',
    async () => {
      const ministry = await app.signingMinistry();
      const document = await submit(ministry, await previewed(ministry));
      const head = ministry.as('legalHead');
      const hash = document.submitted?.pdfSha256 ?? '';
      const both = await Promise.allSettled([
        head.call(ApproveStep, { ...of(document), body: { hash } }),
        head.call(SendBackOutgoing, { ...of(document), body: { hash, reason: 'Sửa lại' } }),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect((await look(head, document.id)).decisions).toHaveLength(1);
    },
    slow,
  );

  it(
    'acts once for a double tap',
    async () => {
      const ministry = await app.signingMinistry();
      const document = await submit(ministry, await previewed(ministry));
      const head = ministry.as('legalHead');
      await approve(head, document);
      const again = await refused(approve(head, document));
      expect([again.code, again.problem.status]).toEqual(['changed-meanwhile', 412]);
      expect((await look(head, document.id)).decisions).toHaveLength(1);
    },
    slow,
  );

  it(
    'goes round again with new bytes after it was sent back; old decisions count for nothing',
    async () => {
      const ministry = await app.signingMinistry();
      const first = await submit(ministry, await previewed(ministry));
      const hash = first.submitted?.pdfSha256 ?? '';
      const initialled = await approve(ministry.as('legalHead'), first);
      const back = await ministry
        .as('checker')
        .call(SendBackOutgoing, { ...of(initialled), body: { hash, reason: 'Sai lề trái' } });
      expect([back.state, back.decisions.at(-1)?.reason]).toEqual(['sent-back', 'Sai lề trái']);
      const officer = ministry.as('legalOfficer');
      const capacityId = ministry.capacityId('minister');
      const chosen = await officer.call(ChooseSigner, { ...of(back), body: { capacityId } });
      const second = await submit(ministry, await officer.call(PreviewOutgoing, of(chosen)));
      expect(second).toMatchObject({ round: 2, state: 'in-route' });
      expect(second.decisions.map(({ counts }) => counts)).toEqual([false, false]);
      const onOld = ministry.as('legalHead').call(ApproveStep, { ...of(second), body: { hash } });
      expect(await codeOf(onOld)).toBe('not-current-version');
      const folder = await officer.call(GetSubmission, { params: { documentId: first.id } });
      expect(folder.rounds.map(({ round, outcome }) => [round, outcome])).toEqual([
        [1, 'returned'],
        [2, undefined],
      ]);
    },
    slow,
  );

  it(
    'can be left again by the drafter, and only by the drafter',
    async () => {
      const ministry = await app.signingMinistry();
      const document = await submit(ministry, await previewed(ministry));
      expect(await codeOf(ministry.as('legalHead').call(WithdrawOutgoing, of(document)))).toBe('role-not-allowed');
      const back = await ministry.as('legalOfficer').call(WithdrawOutgoing, of(document));
      expect(back.state).toBe('drafting');
    },
    slow,
  );

  it(
    'carries what its people write on the slip, each in the own box',
    async () => {
      const ministry = await app.signingMinistry();
      const document = await submit(ministry, await previewed(ministry));
      const params = { documentId: document.id };
      const folder = await ministry.as('legalHead').call(GetSubmission, { params });
      expect(folder.boxes).toEqual(['unit-head']);
      const seen = { version: folder.version };
      const written = await ministry
        .as('legalHead')
        .call(WriteOnSlip, { params, seen, body: { box: 'unit-head', text: 'Nhất trí trình' } });
      expect(written.written).toMatchObject([{ box: 'unit-head', round: 1, text: 'Nhất trí trình' }]);
      const wrongBox = ministry
        .as('checker')
        .call(WriteOnSlip, { params, seen: { version: written.version }, body: { box: 'leader', text: 'Ký' } });
      expect(await codeOf(wrongBox)).toBe('role-not-allowed');
      const again = { params, seen, body: { box: 'unit-head' as const, text: 'Nhất trí trình' } };
      expect(await codeOf(ministry.as('legalHead').call(WriteOnSlip, again))).toBe('changed-meanwhile');
    },
    slow,
  );
});

describe('signing', () => {
  it(
    'with a wrong PIN changes nothing, says how many tries are left, and closes the key after five',
    async () => {
      const ministry = await app.signingMinistry();
      const document = await approved(ministry);
      const first = await refused(sign(ministry, document, '000000'));
      expect([first.code, first.message]).toEqual(['pin-wrong', expect.stringContaining('còn 4 lần')]);
      for (let tries = 0; tries < 3; tries++)
        expect(await codeOf(sign(ministry, document, '000000'))).toBe('pin-wrong');
      expect(await codeOf(sign(ministry, document, '000000'))).toBe('pin-locked');
      expect(await codeOf(sign(ministry, document))).toBe('pin-locked');
      const [key] = (await keysOf(ministry.as('deputy'))).items;
      expect(key?.locked).toBe(true);
      const unlock = { params: { keyId: key?.id ?? '' }, body: { reason: 'Đã xác minh người dùng' } };
      expect(await codeOf(ministry.as('officeChief').call(UnlockSigningKey, unlock))).toBe('role-not-allowed');
      await ministry.as('administrator').call(UnlockSigningKey, unlock);
      expect((await sign(ministry, document)).state).toBe('signed');
    },
    slow,
  );

  it(
    'gives many wrong tries at once no more chances than five',
    async () => {
      const ministry = await app.signingMinistry();
      const document = await approved(ministry);
      const codes = await Promise.all(
        Array.from({ length: 9 }, (_, index) => codeOf(sign(ministry, document, `wrong-${index}`))),
      );
      expect(codes.filter((code) => code === 'pin-wrong')).toHaveLength(4);
      expect(codes.filter((code) => code === 'pin-locked')).toHaveLength(5);
    },
    slow,
  );

  it(
    'is for the chosen signer alone, on the bytes that went round',
    async () => {
      const ministry = await app.signingMinistry();
      const document = await approved(ministry);
      const hash = document.submitted?.pdfSha256 ?? '';
      const asMinister = ministry
        .as('minister')
        .call(SignOutgoing, { ...of(document), body: { hash, pin: pins.minister } });
      expect(await codeOf(asMinister)).toBe('not-found');
      const asHead = ministry.as('legalHead').call(SignOutgoing, { ...of(document), body: { hash, pin: '1' } });
      expect(await codeOf(asHead)).toBe('role-not-allowed');
      const onOther = ministry
        .as('deputy')
        .call(SignOutgoing, { ...of(document), body: { hash: '0'.repeat(64), pin: pins.deputy } });
      expect(await codeOf(onOther)).toBe('not-current-version');
    },
    slow,
  );

  it(
    'never writes a PIN into the journal',
    async () => {
      const ministry = await app.signingMinistry();
      const document = await approved(ministry);
      await refused(sign(ministry, document, '00-wrong-pin-00'));
      await sign(ministry, document);
      const { items } = await ministry
        .as('legalHead')
        .call(GetOutgoingHistory, { params: { documentId: document.id } });
      const text = JSON.stringify(items);
      expect(text).toContain('pin-wrong');
      expect(text).not.toContain('00-wrong-pin-00');
      expect(text).not.toContain(pins.deputy);
    },
    slow,
  );
});

describe('the clerk', () => {
  it(
    'returns a signed document: the signature is void, the drafter goes round again',
    async () => {
      const ministry = await app.signingMinistry();
      const document = await signed(ministry);
      const clerk = ministry.as('clerk');
      const noReason = clerk.call(ReturnToDrafter, { ...of(document), body: { reason: ' ' } });
      expect(await codeOf(noReason)).toBe('reason-missing');
      const back = await clerk.call(ReturnToDrafter, { ...of(document), body: { reason: 'Thiếu nơi nhận' } });
      expect(back).toMatchObject({ state: 'sent-back', signatures: [{ void: { reason: 'Thiếu nơi nhận' } }] });
      const again = await submit(ministry, back);
      expect([again.round, again.currentStepId]).toEqual([2, '1']);
    },
    slow,
  );

  it(
    'issues nothing before every item of the checklist is passed',
    async () => {
      const ministry = await app.signingMinistry();
      const document = await signed(ministry);
      expect(await codeOf(issue(ministry, document))).toBe('checklist-not-complete');
      const hash = document.checkedHash ?? '';
      const one = await ministry
        .as('clerk')
        .call(CheckOutgoing, { ...of(document), body: { hash, answers: [{ item: 'attachments', passed: false }] } });
      const problem = await refused(issue(ministry, one));
      expect([problem.code, problem.message]).toEqual(['checklist-not-complete', expect.stringContaining('Phụ lục')]);
      expect(
        await codeOf(ministry.as('officeChief').call(IssueOutgoing, { ...of(one), body: { pin: pins.seal } })),
      ).toBe('not-found');
      expect((await registerStore(ministry.agencyId).counter(ministry.outgoingRegisterId)).last).toBe(0);
    },
    slow,
  );

  it(
    'claims no number with a wrong PIN or an expired seal',
    async () => {
      const ministry = await app.signingMinistry({ sealUntil: new Date('2026-11-22T00:00:00Z') });
      const document = await checked(ministry);
      expect(await codeOf(issue(ministry, document, '000000'))).toBe('pin-wrong');
      expect(await codeOf(issue(ministry, document))).toBe('certificate-not-in-force');
      expect((await registerStore(ministry.agencyId).counter(ministry.outgoingRegisterId)).last).toBe(0);
      expect((await look(ministry.as('clerk'), document.id)).state).toBe('signed');
    },
    slow,
  );

  it(
    'issues once for a double tap, with one number',
    async () => {
      const ministry = await app.signingMinistry();
      const document = await checked(ministry);
      const both = await Promise.allSettled([issue(ministry, document), issue(ministry, document)]);
      expect(both.some(({ status }) => status === 'fulfilled')).toBe(true);
      expect((await registerStore(ministry.agencyId).counter(ministry.outgoingRegisterId)).last).toBe(1);
      expect(await look(ministry.as('clerk'), document.id)).toMatchObject({ state: 'issued', issue: { number: 1 } });
      expect(await codeOf(issue(ministry, await look(ministry.as('clerk'), document.id)))).toBe('already-issued');
    },
    slow,
  );

  it(
    'finds on the stuck list what was cut off, and one button finishes it',
    async () => {
      const ministry = await app.signingMinistry();
      const document = await checked(ministry);
      const clerk = ministry.as('clerk');
      const { claimOnly } = await import('../support/cut-off.ts');
      await claimOnly(ministry, document);
      await app.resume();
      const { items } = await clerk.call(ListOutgoing, { query: { scope: 'stuck' } });
      expect(items).toMatchObject([{ id: document.id, code: '01/BKTB-PC', stuck: expect.stringContaining('PIN') }]);
      const stuck = await look(clerk, document.id);
      expect(stuck.actions).toEqual(expect.arrayContaining(['seal', 'void-number']));
      const done = await clerk.call(SealAgain, { ...of(stuck), body: { pin: pins.seal } });
      expect(done).toMatchObject({ state: 'issued', issue: { number: 1 } });
    },
    slow,
  );

  it(
    'needs nobody to finish what was cut off after the last seal',
    async () => {
      const ministry = await app.signingMinistry();
      const document = await issued(ministry);
      const { backToSealed } = await import('../support/cut-off.ts');
      await backToSealed(ministry.agencyId, document.id);
      await app.resume();
      expect((await outgoingStore(ministry.agencyId).get(document.id)).state).toBe('issued');
      expect((await registerStore(ministry.agencyId).entryOfDocument(document.id))?.state).toBe('issued');
    },
    slow,
  );
});

describe('after the issue', () => {
  it(
    'a recall keeps the number, with its reason, in the document and in the book',
    async () => {
      const ministry = await app.signingMinistry();
      const document = await issued(ministry);
      const body = { reason: 'Sai số liệu tại Điều 3' };
      expect(await codeOf(ministry.as('legalOfficer').call(RecallOutgoing, { ...of(document), body }))).toBe(
        'role-not-allowed',
      );
      const recalled = await ministry.as('officeChief').call(RecallOutgoing, { ...of(document), body });
      expect(recalled).toMatchObject({ state: 'recalled', issue: { number: 1 }, ending: body, actions: [] });
      const entry = await registerStore(ministry.agencyId).entryOfDocument(document.id);
      expect(entry).toMatchObject({ number: 1, state: 'recalled', reason: body.reason });
    },
    slow,
  );

  it(
    'a replacement leaves the old letter replaced, both with their numbers',
    async () => {
      const ministry = await app.signingMinistry();
      const first = await issued(ministry);
      const second = await issued(ministry, { earlier: { kind: 'replaces', documentId: first.id } });
      expect(second).toMatchObject({ state: 'issued', issue: { number: 2 } });
      expect(await look(ministry.as('legalOfficer'), first.id)).toMatchObject({
        state: 'replaced',
        laterId: second.id,
        issue: { number: 1 },
      });
    },
    slow,
  );
});

describe('who sees an outgoing document', () => {
  it(
    'is nobody without right: not in lists, not by its id, whatever they try',
    async () => {
      const ministry = await app.signingMinistry();
      const document = await submit(ministry, await previewed(ministry));
      const reading = ['legalOfficer', 'legalHead', 'legalDeputy', 'checker', 'deputy', 'inspector'];
      for (const person of people) {
        const client = ministry.as(person);
        const { items } = await client.call(ListOutgoing, {});
        expect([person, items.length]).toEqual([person, reading.includes(person) ? 1 : 0]);
        if (reading.includes(person)) continue;
        const problem = await refused(look(client, document.id));
        expect([problem.code, JSON.stringify(problem.problem)]).toEqual([
          'not-found',
          expect.not.stringContaining('quy hoạch'),
        ]);
        expect(await codeOf(approve(client, document))).toBe('not-found');
      }
    },
    slow,
  );

  it('is nobody of another agency', async () => {
    const [one, other] = [await app.signingMinistry(), await app.signingMinistry()];
    const document = await start(one);
    for (const person of ['legalOfficer', 'legalHead', 'minister', 'clerk', 'inspector'] as const)
      expect(await codeOf(look(other.as(person), document.id))).toBe('not-found');
  });

  it(
    'finds in the list of waiting matters exactly what is the own turn',
    async () => {
      const ministry = await app.signingMinistry();
      const waiting = async (person: (typeof people)[number]) =>
        (await ministry.as(person).call(ListOutgoing, { query: { scope: 'waiting' } })).items.length;
      const document = await submit(ministry, await previewed(ministry));
      expect([await waiting('legalOfficer'), await waiting('legalHead'), await waiting('checker')]).toEqual([0, 1, 0]);
      await approve(ministry.as('legalHead'), document);
      expect([await waiting('legalHead'), await waiting('checker'), await waiting('deputy')]).toEqual([0, 1, 0]);
    },
    slow,
  );

  it('pages through its list without losing or repeating anything', async () => {
    const ministry = await app.signingMinistry();
    const made = [];
    for (let index = 0; index < 5; index++) made.push((await start(ministry)).id);
    const officer = ministry.as('legalOfficer');
    const first = await officer.call(ListOutgoing, { query: { limit: 2, scope: 'mine' } });
    const second = await officer.call(ListOutgoing, { query: { limit: 2, scope: 'mine', cursor: first.next } });
    const third = await officer.call(ListOutgoing, { query: { limit: 2, scope: 'mine', cursor: second.next } });
    expect([...first.items, ...second.items, ...third.items].map(({ id }) => id)).toEqual(made.toReversed());
    expect(third.next).toBeUndefined();
  });

  it(
    'checks again what the clerk passes',
    async () => {
      const ministry = await app.signingMinistry();
      const document = await signed(ministry);
      expect((await check(ministry, document)).checklist.every(({ passed }) => passed)).toBe(true);
    },
    slow,
  );
});
