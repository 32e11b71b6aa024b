// The rules of submissions: slips, rounds, and what is written on them.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Result } from '../../api/domain/kernel/result.ts';
import { openActions, take } from '../../api/domain/kernel/workflow.ts';
import {
  actionsFor,
  endFolder,
  endRound,
  openFolder,
  openRound,
  standing,
  writeOpinion,
  type SlipOffices,
} from '../../api/domain/submission/slip.ts';
import {
  isBoxAsSeen,
  slipBoxes,
  type Slip,
  type Submission,
  type SubmissionOutcome,
} from '../../api/domain/submission/submission.ts';
import {
  submissionActions,
  submissionRoles,
  submissionStates,
  submissionWorkflow,
} from '../../api/domain/submission/workflow.ts';
import { friday, hash, people, refusalOf, yes } from '../support/outgoing.ts';

const slip = (over: Partial<Slip> = {}): Slip => ({
  toPositionId: 'deputy-minister',
  matter: 'Góp ý dự thảo quy hoạch',
  grounds: 'Số đến 812 ngày 12/3/2026',
  summary: 'Đồng ý về nguyên tắc, đề nghị sửa Điều 3',
  proposal: 'Ký ban hành',
  papers: [{ kind: 'not-issued', name: 'Bảng so sánh', sha256: hash('6') }],
  ...over,
});
const offices: SlipOffices = {
  drafterPositionId: 'drafter',
  writers: { 'unit-head': ['head'], office: ['chief', 'checker'], leader: ['deputy-minister'] },
};
const folder = { id: 's-1', agencyId: 'bktb', outgoingId: 'o-1', drafterPositionId: 'drafter', draftingUnitId: 'pc' };
const round = (over: Partial<Slip> = {}, pdf = 'b') => ({
  slip: slip(over),
  unitOpinions: [{ unitId: 'tc', standing: 'silent' as const }],
  draftSha256: hash('a'),
  pdfSha256: hash(pdf),
});
const next = (result: Result<SubmissionOutcome>): Submission => yes(result).submission;
const open = (): Submission => next(openFolder(folder, round(), friday));
const returned = (): Submission => next(endRound(open(), 'returned', friday));

describe('the life of a submission', () => {
  it('offers exactly the steps it would accept', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...submissionStates),
        fc.constantFrom(...submissionActions),
        fc.subarray([...submissionRoles]),
        (state, action, held) => {
          expect(openActions(submissionWorkflow, state, held).includes(action)).toBe(
            take(submissionWorkflow, state, action, held).ok,
          );
        },
      ),
    );
  });

  it('lets exactly those write to whom writing is offered', () => {
    const aPerson = fc.constantFrom(...Object.values(people));
    fc.assert(
      fc.property(fc.constantFrom(...submissionStates), aPerson, fc.constantFrom(...slipBoxes), (state, actor, box) => {
        const submission = { ...open(), state };
        const offered =
          actionsFor(submission, offices, actor).includes('write-opinion') && standing(offices, actor).includes(box);
        expect(writeOpinion(submission, offices, actor, { box, text: 'Đồng ý' }, friday).ok).toBe(offered);
      }),
    );
  });
});

describe('the slip', () => {
  it.each(['matter', 'grounds', 'summary', 'proposal', 'toPositionId'] as const)(
    'does not go up without its %s',
    (field) => {
      expect(refusalOf(openFolder(folder, round({ [field]: '' }), friday))).toBe('slip-not-complete');
    },
  );

  it('says all that is missing at once', () => {
    const result = openFolder(folder, round({ matter: ' ', proposal: '' }), friday);
    expect(result).toMatchObject({
      refusal: { detail: 'Phiếu trình còn thiếu: vấn đề trình, nội dung đề xuất, xin ý kiến.' },
    });
  });

  it('does not ask for an answer in the past', () => {
    expect(refusalOf(openFolder(folder, round({ dueOn: '2026-03-19' }), friday))).toBe('due-date-passed');
    expect(openFolder(folder, round({ dueOn: '2026-03-20' }), friday).ok).toBe(true);
  });
});

describe('a round', () => {
  it('keeps slip, opinions and bytes as they went up, beside the next one', () => {
    const second = next(openRound(returned(), round({ summary: 'Đã sửa Điều 3' }, 'd'), friday));
    expect(second.rounds).toMatchObject([
      { round: 1, pdfSha256: hash('b'), outcome: 'returned', unitOpinions: [{ standing: 'silent' }] },
      { round: 2, pdfSha256: hash('d'), slip: { summary: 'Đã sửa Điều 3' } },
    ]);
    expect(second.rounds[1]?.outcome).toBeUndefined();
  });

  it('is opened only after the one before was returned', () => {
    expect(refusalOf(openRound(open(), round(), friday))).toBe('action-not-open');
    expect(refusalOf(openRound(next(endRound(open(), 'accepted', friday)), round(), friday))).toBe('action-not-open');
  });

  it('that was accepted can still come back, when the clerk returns the document', () => {
    expect(next(endRound(next(endRound(open(), 'accepted', friday)), 'returned', friday)).state).toBe('returned');
  });

  it('is over with the folder', () => {
    const ended = next(endFolder(returned()));
    expect(refusalOf(openRound(ended, round(), friday))).toBe('action-not-open');
    expect(refusalOf(endFolder(ended))).toBe('action-not-open');
  });
});

describe('what is written on the slip', () => {
  it('stands in the writer’s own box and in the round in which it was written', () => {
    const first = next(
      writeOpinion(open(), offices, people.head, { box: 'unit-head', text: ' Nhất trí trình ' }, friday),
    );
    const second = next(openRound(next(endRound(first, 'returned', friday)), round(), friday));
    const both = next(writeOpinion(second, offices, people.deputyMinister, { box: 'leader', text: 'Ký' }, friday));
    expect(both.written).toMatchObject([
      { box: 'unit-head', round: 1, text: 'Nhất trí trình', positionId: 'head' },
      { box: 'leader', round: 2, text: 'Ký' },
    ]);
  });

  it('is never empty and never in somebody else’s box', () => {
    expect(refusalOf(writeOpinion(open(), offices, people.head, { box: 'unit-head', text: ' ' }, friday))).toBe(
      'reason-missing',
    );
    expect(refusalOf(writeOpinion(open(), offices, people.head, { box: 'leader', text: 'Ký' }, friday))).toBe(
      'role-not-allowed',
    );
  });

  it('goes by the own box and the round: what others wrote in theirs holds nobody up', () => {
    const kept = (result: Result<SubmissionOutcome>): Submission => {
      const submission = next(result);
      return { ...submission, version: submission.version + 1 };
    };
    const seen = open();
    const headWrote = kept(writeOpinion(seen, offices, people.head, { box: 'unit-head', text: 'Nhất trí' }, friday));
    const asSeen = (submission: Submission) => slipBoxes.filter((box) => isBoxAsSeen(submission, box, seen.version));
    expect(asSeen(seen)).toEqual(slipBoxes);
    expect(asSeen(headWrote)).toEqual(['office', 'leader']);
    expect(isBoxAsSeen(seen, 'leader', headWrote.version)).toBe(false);
    const back = kept(endRound(headWrote, 'returned', friday));
    expect(asSeen(back)).toEqual([]);
    const again = kept(openRound(back, round(), friday));
    expect(slipBoxes.filter((box) => isBoxAsSeen(again, box, again.version))).toEqual(slipBoxes);
    expect(asSeen(kept(endFolder(again)))).toEqual([]);
  });

  it('may come from a delegate', () => {
    const delegate = { ...people.outsider, onBehalfOf: 'head' };
    expect(writeOpinion(open(), offices, delegate, { box: 'unit-head', text: 'Đồng ý' }, friday).ok).toBe(true);
  });
});
