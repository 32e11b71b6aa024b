// The rules of issuing: the act step by step, paper, deadlines, and what may happen to a number afterwards.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mayRead } from '../../api/domain/kernel/access.ts';
import { mayTouch, recall, touchedBy, voidNumber } from '../../api/domain/outgoing/after-issue.ts';
import { confirmEnding } from '../../api/domain/outgoing/answering.ts';
import { check } from '../../api/domain/outgoing/checklist.ts';
import { issueDeadline, isIssuedLate } from '../../api/domain/outgoing/deadline.ts';
import {
  goesOnByItself,
  issueStages,
  issueStepNames,
  issueSteps,
  newestFile,
  nextIssueStep,
} from '../../api/domain/outgoing/issue-act.ts';
import {
  addScan,
  annexesSealed,
  finishIssuing,
  mayStartIssuing,
  sealAgain,
  startIssuing,
  stepDone,
  stuck,
} from '../../api/domain/outgoing/issue.ts';
import { originals } from '../../api/domain/incoming/incoming.ts';
import type { OutgoingDetails, OutgoingDocument } from '../../api/domain/outgoing/outgoing.ts';
import { actionsFor, outgoingReaders } from '../../api/domain/outgoing/standing.ts';
import {
  after,
  checked,
  claimed,
  electronicSteps,
  friday,
  hash,
  inkSigned,
  issued,
  issuing,
  machine,
  people,
  person,
  refusalOf,
  signed,
  through,
  yes,
} from '../support/outgoing.ts';

const issuedWith = (over: Partial<OutgoingDetails>) => issued(issuing(checked(signed(over))));

describe('beginning to issue', () => {
  it('wants every item of the checklist passed on the signed bytes', () => {
    expect(mayStartIssuing(signed(), people.clerk)).toMatchObject({
      ok: false,
      refusal: { code: 'checklist-not-complete' },
    });
    expect(mayStartIssuing(checked(signed()), people.clerk).ok).toBe(true);
    const failed = after(
      check(
        checked(signed()),
        people.clerk,
        hash('c'),
        [{ item: 'attachments', passed: false, note: 'Thiếu PL II' }],
        machine,
        friday,
      ),
    );
    expect(mayStartIssuing(failed, people.clerk)).toMatchObject({
      refusal: { detail: expect.stringContaining('Phụ lục') },
    });
  });

  it('is for the registry clerk alone', () => {
    for (const who of [people.drafter, people.head, people.deputyMinister, people.minister, people.chief])
      expect(refusalOf(mayStartIssuing(checked(signed()), who))).toBe('role-not-allowed');
  });

  it('happens once for a document', () => {
    expect(refusalOf(startIssuing(issuing(), people.clerk, claimed))).toBe('issuing-before');
    expect(refusalOf(startIssuing(issued(), people.clerk, claimed))).toBe('already-issued');
  });

  it('takes over number, notation and date exactly as the register claimed them', () => {
    expect(issuing().issue).toMatchObject({ ...claimed, stage: 'claimed', clerkPositionId: 'clerk', files: [] });
  });
});

describe('the issue act', () => {
  it('names for every stage of every original at most one next step', () => {
    for (const original of originals)
      for (const stage of issueStages)
        expect(issueSteps.filter((step) => step.original === original && step.from === stage).length).toBeLessThan(2);
  });

  it('leads from the claim to the end whatever the original, and the key is always wanted before the verification', () => {
    for (const original of originals) {
      const walked = [];
      for (
        let step = issueSteps.find((one) => one.original === original && one.from === 'claimed');
        step !== undefined;
      ) {
        walked.push(step);
        const { to, step: name } = step;
        step = name === 'finish' ? undefined : issueSteps.find((one) => one.original === original && one.from === to);
      }
      expect(walked.at(-1)?.step).toBe('finish');
      expect(walked.findLastIndex(({ needs }) => needs === 'key')).toBeLessThan(
        walked.findIndex(({ step }) => step === 'verify'),
      );
    }
  });

  it('accepts only the step that is next', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), fc.constantFrom(...issueStepNames), (done, step) => {
        const document = through(issuing(), ...electronicSteps.slice(0, done));
        const isNext = document.issue !== undefined && nextIssueStep(document.issue, 'electronic')?.step === step;
        expect(stepDone(document, step, [], friday).ok).toBe(isNext && step !== 'finish');
      }),
    );
  });

  it('goes on by itself only where no key and no person is wanted', () => {
    const goes = (document: OutgoingDocument) =>
      document.issue !== undefined && goesOnByItself(document.issue, document.original);
    const alone = [0, 1, 2, 3, 4].map((done) => goes(through(issuing(), ...electronicSteps.slice(0, done))));
    expect(alone).toEqual([false, false, false, true, true]);
    expect(goes(after(stuck(through(issuing(), ...electronicSteps.slice(0, 3)), 'pdfsig', friday)))).toBe(false);
    expect(goes(issued())).toBe(false);
  });

  it('is not finished before the file passed', () => {
    for (const done of [0, 1, 2, 3])
      expect(refusalOf(finishIssuing(through(issuing(), ...electronicSteps.slice(0, done)), friday))).toBe(
        'action-not-open',
      );
    expect(issued()).toMatchObject({ state: 'issued', issue: { finishedAt: friday } });
  });

  it('keeps its number and says why when it is stuck, and forgets the reason when it goes on', () => {
    const halted = after(stuck(through(issuing(), 'seal-number'), 'Sai mã PIN', friday));
    expect(halted).toMatchObject({
      state: 'issuing',
      issue: { number: 4812, stuck: { step: 'add-seal', reason: 'Sai mã PIN' } },
    });
    expect(through(halted, 'add-seal').issue?.stuck).toBeUndefined();
  });

  it('is sealed anew from the signer’s file when the finished file did not pass; what was made stays on record', () => {
    const failed = after(
      stuck(through(issuing(), 'seal-number', 'add-seal', 'seal-annexes'), 'pdfsig: invalid', friday),
    );
    expect(actionsFor(failed, people.clerk)).toContain('seal');
    const again = after(sealAgain(failed, people.clerk));
    expect([again.issue?.stage, again.issue?.number, again.issue?.files.length]).toEqual(['claimed', 4812, 2]);
  });

  it('has a button for the clerk wherever it is stuck, the last step included', () => {
    for (const done of electronicSteps.keys()) {
      const halted = after(stuck(through(issuing(), ...electronicSteps.slice(0, done)), 'lỗi', friday));
      expect([done, actionsFor(halted, people.clerk)]).toEqual([done, expect.arrayContaining(['seal'])]);
      expect(sealAgain(halted, people.clerk).ok).toBe(true);
    }
    const last = after(stuck(through(issuing(), ...electronicSteps.slice(0, 4)), 'lỗi', friday));
    expect(after(sealAgain(last, people.clerk)).issue?.stage).toBe('verified');
  });

  it('goes on where it stopped when it only waited for the key', () => {
    const halted = after(stuck(through(issuing(), 'seal-number'), 'Sai mã PIN', friday));
    expect(after(sealAgain(halted, people.clerk)).issue?.stage).toBe('number-sealed');
  });

  it('offers the key’s button only while the key is wanted', () => {
    expect(actionsFor(issuing(), people.clerk)).toContain('seal');
    expect(actionsFor(through(issuing(), ...electronicSteps.slice(0, 3)), people.clerk)).not.toContain('seal');
    expect(refusalOf(sealAgain(through(issuing(), ...electronicSteps.slice(0, 3)), people.clerk))).toBe(
      'action-not-open',
    );
  });

  it('seals every annex that goes out, each in its own file', () => {
    const annex = { sha256: hash('7'), name: 'phu-luc.pdf', size: 1, mediaType: 'application/pdf', issuedWithIt: true };
    const document = through(issuing(checked(signed({ attachments: [annex] }))), 'seal-number', 'add-seal');
    expect(annexesSealed(document)).toBe(false);
    const sealed = after(stepDone(document, 'seal-annexes', [{ sha256: hash('8'), annexOf: hash('7') }], friday));
    expect(annexesSealed(sealed)).toBe(true);
    expect(sealed.issue && newestFile(sealed.issue)?.sha256).toBe(hash('1'));
  });
});

describe('a paper original', () => {
  const scan = { sha256: hash('5'), dpi: 200, colour: true, paperPlace: 'Tủ 2, hộp 14' };
  const paper = () => issuing(checked(inkSigned()));

  it('waits for the scan of the stamped paper, then for the seal on the copy', () => {
    const scanned = after(addScan(paper(), people.clerk, scan, friday));
    expect(scanned).toMatchObject({ paperPlace: 'Tủ 2, hộp 14', issue: { stage: 'scanned' } });
    const document = after(finishIssuing(through(scanned, 'seal-copy', 'verify'), friday));
    expect([document.state, document.issue && newestFile(document.issue)?.step]).toEqual(['issued', 'seal-copy']);
  });

  it('is scanned in colour with at least 200 dpi, and somebody says where it lies', () => {
    expect(refusalOf(addScan(paper(), people.clerk, { ...scan, dpi: 199 }, friday))).toBe('original-mismatch');
    expect(refusalOf(addScan(paper(), people.clerk, { ...scan, colour: false }, friday))).toBe('original-mismatch');
    expect(refusalOf(addScan(paper(), people.clerk, { ...scan, paperPlace: '' }, friday))).toBe('reason-missing');
    expect(refusalOf(addScan(issuing(), people.clerk, scan, friday))).toBe('action-not-open');
  });
});

describe('the day by which it must be out', () => {
  it('is the next working day, over weekends and holidays', () => {
    expect(issueDeadline('2026-03-20', 'normal')).toBe('2026-03-23');
    expect(issueDeadline('2026-04-29', 'normal')).toBe('2026-05-04');
  });

  it('is the day of signing itself for every urgent document', () => {
    for (const priority of ['urgent', 'very-urgent', 'express'] as const)
      expect(issueDeadline('2026-03-20', priority)).toBe('2026-03-20');
    expect(isIssuedLate('2026-03-20', 'urgent', '2026-03-21')).toBe(true);
  });

  it('when it passed, is recorded with the issue and never stops it', () => {
    const late = yes(finishIssuing(through(issuing(), ...electronicSteps), new Date('2026-03-24T03:00:00Z')));
    expect(late.facts.map(({ kind }) => kind)).toEqual(['issued', 'issued-late']);
    expect(yes(finishIssuing(through(issuing(), ...electronicSteps), friday)).facts.map(({ kind }) => kind)).toEqual([
      'issued',
    ]);
  });
});

describe('after the number', () => {
  it('a number is voided only while its issue is not through, with a reason, and stays in the book', () => {
    expect(refusalOf(voidNumber(issued(), people.clerk, 'Hỏng', friday))).toBe('action-not-open');
    expect(refusalOf(voidNumber(issuing(), people.clerk, ' ', friday))).toBe('reason-missing');
    expect(after(voidNumber(issuing(), people.clerk, 'Tệp ký hỏng', friday))).toMatchObject({
      state: 'void',
      issue: { number: 4812 },
      ending: { reason: 'Tệp ký hỏng' },
    });
  });

  it('a recall wants a reason and one who may order it', () => {
    expect(refusalOf(recall(issued(), people.deputyMinister, '', friday))).toBe('reason-missing');
    for (const who of [people.drafter, people.head, people.clerk])
      expect(refusalOf(recall(issued(), who, 'Sai', friday))).toBe('role-not-allowed');
    for (const who of [people.deputyMinister, people.minister, people.chief])
      expect(recall(issued(), who, 'Sai nội dung', friday).ok).toBe(true);
    expect(after(recall(issued(), people.chief, 'Sai nội dung', friday))).toMatchObject({
      state: 'recalled',
      issue: { number: 4812 },
    });
  });

  const later = (kind: 'replaces' | 'corrects' | 'recalls', over: Partial<OutgoingDetails> = {}) => ({
    ...issuedWith({ earlier: { kind, documentId: 'o-1' }, ...over }),
    id: 'o-2',
  });

  it.each([
    ['replaces', 'replaced'],
    ['corrects', 'corrected'],
    ['recalls', 'recalled'],
  ] as const)('a later document that %s it leaves it %s, with a link', (kind, state) => {
    expect(after(touchedBy(issued(), later(kind), friday))).toMatchObject({
      state,
      laterId: 'o-2',
      issue: { number: 4812 },
    });
  });

  it('a replacement has the equivalent form, a correction is an official letter', () => {
    expect(refusalOf(mayTouch(later('replaces', { documentType: 'notice' }), issued()))).toBe('original-mismatch');
    expect(refusalOf(mayTouch(later('corrects', { documentType: 'notice' }), issued()))).toBe('original-mismatch');
    expect(mayTouch(later('recalls', { documentType: 'notice' }), issued()).ok).toBe(true);
  });

  it('nothing later touches what was never issued, is gone already, or is another agency’s', () => {
    expect(refusalOf(mayTouch(later('replaces'), issuing()))).toBe('action-not-open');
    expect(refusalOf(mayTouch(later('replaces'), after(recall(issued(), people.chief, 'Sai', friday))))).toBe(
      'action-not-open',
    );
    expect(refusalOf(mayTouch(later('replaces'), { ...issued(), agencyId: 'cuc' }))).toBe('agency-mismatch');
  });

  it('a corrected document is still in force: it can be corrected again, replaced and recalled', () => {
    const corrected = after(touchedBy(issued(), later('corrects'), friday));
    for (const kind of ['replaces', 'corrects', 'recalls'] as const)
      expect(touchedBy(corrected, later(kind), friday).ok).toBe(true);
  });

  it('the reply ends its incoming document with the issue when that is confirmed, and at once when confirmed later', () => {
    const reply = { answers: { incomingId: 'i-1', ends: true } } as const;
    const answered = (document: OutgoingDocument) =>
      yes(finishIssuing(through(document, ...electronicSteps), friday)).facts.at(-1);
    const open = issuing(checked(signed(reply)));
    expect(answered(open)).toEqual({ kind: 'answer-issued', incomingId: 'i-1', ends: false });
    expect(answered(after(confirmEnding(open, people.head, friday)))).toEqual({
      kind: 'answer-issued',
      incomingId: 'i-1',
      ends: true,
    });
    const lateFacts = yes(confirmEnding(issuedWith(reply), people.head, friday)).facts;
    expect(lateFacts.at(-1)).toEqual({ kind: 'answer-issued', incomingId: 'i-1', ends: true });
  });

  it('the drafting unit, the leaders, the archive and the recipients inside may read it, others not', () => {
    const document = issuedWith({ recipients: [{ name: 'Vụ Tài chính', purpose: 'to-know', unitId: 'tc' }] });
    const reads = [
      person('x', 'pc', 'officer'),
      people.minister,
      person('a', 'lt', 'archivist'),
      person('t', 'tc', 'unit-head'),
      people.outsider,
    ].map((who) => mayRead(outgoingReaders(document), who));
    expect(reads).toEqual([true, true, true, true, false]);
  });
});
