// The rules of outgoing documents up to the signature: table, versions, route, decisions, checklist, readers.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mayRead } from '../../api/domain/kernel/access.ts';
import { agencyRoles, type Actor } from '../../api/domain/kernel/actor.ts';
import { broughtIn, confirmEnding } from '../../api/domain/outgoing/answering.ts';
import { check, checklistFor, returnToDrafter } from '../../api/domain/outgoing/checklist.ts';
import { approve, sendBack } from '../../api/domain/outgoing/decide.ts';
import { addDraft, cancel, chooseSigner, edit, preview, start } from '../../api/domain/outgoing/draft.ts';
import { may } from '../../api/domain/outgoing/may.ts';
import {
  currentDraft,
  validDecisions,
  validSignature,
  type OutgoingDocument,
} from '../../api/domain/outgoing/outgoing.ts';
import { checkRoute, numbered, proposeRoute } from '../../api/domain/outgoing/route.ts';
import { maySign, recordInkSignature, sign } from '../../api/domain/outgoing/sign.ts';
import { actionsFor, outgoingReaders } from '../../api/domain/outgoing/standing.ts';
import { submit, withdraw } from '../../api/domain/outgoing/submit.ts';
import { outgoingActions, outgoingStates, type OutgoingAction } from '../../api/domain/outgoing/workflow.ts';
import {
  aCapacity,
  aDraft,
  aPreview,
  after,
  approved,
  checked,
  currentStep,
  details,
  drafted,
  friday,
  hash,
  inkSigned,
  inRoute,
  issued,
  issuing,
  ktLines,
  machine,
  offices,
  onRecord,
  people,
  person,
  refusalOf,
  signed,
  signing,
  started,
  submitting,
  unseen,
  yes,
} from '../support/outgoing.ts';

const stages: Record<string, () => OutgoingDocument> = {
  started,
  drafted,
  inRoute,
  approved,
  signed,
  inkSigned,
  paperApproved: () => approved({ original: 'paper' }),
  checked: () => checked(signed()),
  issuing,
  issued,
  answering: () => approved({ answers: { incomingId: 'i-1', ends: true } }),
};
const aStage = fc.constantFrom(...Object.values(stages).map((make) => make()));
const aDocument = fc
  .tuple(aStage, fc.constantFrom(...outgoingStates))
  .map(([document, state]): OutgoingDocument => ({ ...document, state }));
const anActor: fc.Arbitrary<Actor> = fc.oneof(
  fc.constantFrom<Actor>(...Object.values(people)),
  fc.record({
    userId: fc.constant('u'),
    agencyId: fc.constantFrom('bktb', 'cuc'),
    positionId: fc.constantFrom('drafter', 'head', 'checker', 'deputy-minister', 'clerk', 'nobody'),
    unitId: fc.constantFrom('pc', 'vp', 'tc'),
    roles: fc.uniqueArray(fc.constantFrom(...agencyRoles), { maxLength: 3 }),
    onBehalfOf: fc.constantFrom('drafter', 'head', 'checker', 'deputy-minister', 'none'),
  }),
);

/** Every action of a person, done as well as it can be done. */
const perform: Record<
  Exclude<
    OutgoingAction,
    | 'complete-checks'
    | 'finish-issuing'
    | 'correct'
    | 'replace'
    | 'start-issuing'
    | 'seal'
    | 'add-scan'
    | 'void-number'
    | 'recall'
  >,
  (document: OutgoingDocument, actor: Actor) => boolean
> = {
  edit: (document, actor) => edit(document, actor, details({ subject: 'Khác' })).ok,
  'add-draft': (document, actor) => {
    const base = currentDraft(document)?.sha256;
    return addDraft(
      document,
      actor,
      aDraft({ sha256: hash('9'), ...(base === undefined ? {} : { basedOn: base }) }),
      friday,
    ).ok;
  },
  preview: (document, actor) =>
    preview(document, actor, aPreview({ draftSha256: currentDraft(document)?.sha256 ?? '' })).ok,
  submit: (document, actor) => submit(document, actor, submitting(), friday).ok,
  approve: (document, actor) => approve(document, actor, document.submitted?.pdfSha256 ?? '', friday).ok,
  'send-back': (document, actor) =>
    sendBack(document, actor, { hash: document.submitted?.pdfSha256 ?? '', reason: 'Sửa' }, friday).ok,
  withdraw: (document, actor) => withdraw(document, actor).ok,
  sign: (document, actor) => sign(document, actor, signing, { sha256: hash('c'), signatureId: 's' }, friday).ok,
  'record-ink-signature': (document, actor) =>
    recordInkSignature(
      document,
      actor,
      { ...signing, signerUserId: 'u', signedOn: '2026-03-20', paperPlace: 'Tủ 2' },
      friday,
    ).ok,
  check: (document, actor) =>
    check(document, actor, validSignature(document)?.sha256 ?? document.submitted?.pdfSha256 ?? '', [], machine, friday)
      .ok,
  'return-to-drafter': (document, actor) => returnToDrafter(document, actor, 'Thiếu phụ lục', friday).ok,
  'confirm-ending': (document, actor) => confirmEnding(document, actor, friday).ok,
  cancel: (document, actor) => cancel(document, actor, 'Không còn cần', friday).ok,
};

describe('the life of an outgoing document', () => {
  it('offers exactly the steps it would accept', () => {
    fc.assert(
      fc.property(aDocument, anActor, fc.constantFrom(...outgoingActions), (document, actor, action) => {
        expect(may(document, actor, action).ok).toBe(actionsFor(document, actor).includes(action));
      }),
      { numRuns: 2000 },
    );
  });

  it('accepts nothing from anybody to whom it was not offered', () => {
    fc.assert(
      fc.property(
        aDocument,
        anActor,
        fc.constantFrom(...(Object.keys(perform) as (keyof typeof perform)[])),
        (document, actor, action) => {
          fc.pre(!actionsFor(document, actor).includes(action));
          expect(perform[action](document, actor)).toBe(false);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('accepts every step that it offers on the way from the draft to the book', () => {
    for (const make of Object.values(stages)) {
      const document = make();
      const ready = document.drafts.length > 0;
      for (const actor of Object.values(people))
        for (const action of actionsFor(document, actor)) {
          if (!(action in perform) || (!ready && (action === 'submit' || action === 'preview'))) continue;
          expect([
            document.state,
            actor.positionId,
            action,
            perform[action as keyof typeof perform](document, actor),
          ]).toEqual([document.state, actor.positionId, action, true]);
        }
    }
  });

  it('offers nothing to the inspector, to another agency, and to a person without any part in it', () => {
    fc.assert(
      fc.property(aDocument, (document) => {
        expect(actionsFor(document, people.inspector)).toEqual([]);
        expect(actionsFor(document, people.outsider)).toEqual([]);
        expect(actionsFor(document, { ...people.drafter, agencyId: 'cuc' })).toEqual([]);
      }),
    );
  });

  it('has no way out of an end', () => {
    for (const state of ['replaced', 'recalled', 'void', 'cancelled'] as const)
      for (const actor of Object.values(people)) expect(actionsFor({ ...signed(), state }, actor)).toEqual([]);
  });
});

describe('drafting', () => {
  const nothing = { stateSecret: false, restricted: false };

  it('does not begin for secrets and for what a leader restricted', () => {
    expect(refusalOf(start('o', details(), { ...nothing, stateSecret: true }, people.drafter, friday))).toBe(
      'secret-not-accepted',
    );
    expect(refusalOf(start('o', details(), { ...nothing, restricted: true }, people.drafter, friday))).toBe(
      'restricted-not-accepted',
    );
  });

  it('wants a subject, keeps it composed and trimmed', () => {
    expect(refusalOf(start('o', details({ subject: '  ' }), nothing, people.drafter, friday))).toBe('subject-missing');
    expect(started({ subject: ' Về việc '.normalize('NFD') }).subject).toBe('Về việc'.normalize('NFC'));
  });

  it('takes only PDF annexes, because the agency signs each of them', () => {
    const annex = {
      sha256: hash('7'),
      name: 'phu-luc.xlsx',
      size: 1,
      mediaType: 'application/vnd.ms-excel',
      issuedWithIt: true,
    };
    expect(refusalOf(start('o', details({ attachments: [annex] }), nothing, people.drafter, friday))).toBe(
      'original-mismatch',
    );
    expect(
      start('o', details({ attachments: [{ ...annex, issuedWithIt: false }] }), nothing, people.drafter, friday).ok,
    ).toBe(true);
  });

  it('keeps every version and refuses one made from an older base', () => {
    const second = after(
      addDraft(drafted(), people.drafter, aDraft({ sha256: hash('d'), basedOn: hash('a') }), friday),
    );
    expect(second.drafts.map(({ number, sha256 }) => [number, sha256])).toEqual([
      [1, hash('a')],
      [2, hash('d')],
    ]);
    const late = addDraft(second, people.head, aDraft({ sha256: hash('e'), basedOn: hash('a') }), friday);
    expect(refusalOf(late)).toBe('draft-conflict');
    expect(refusalOf(addDraft(second, people.head, aDraft({ sha256: hash('e') }), friday))).toBe('draft-conflict');
  });

  it('takes the same bytes twice without making a second version', () => {
    const outcome = yes(addDraft(drafted(), people.drafter, aDraft(), friday));
    expect(outcome.document.drafts).toHaveLength(1);
    expect(outcome.facts).toEqual([]);
  });

  it('says which details changed and lets the signer go when the type changes', () => {
    const { document, facts } = yes(edit(drafted(), people.drafter, details({ documentType: 'notice', copies: 3 })));
    expect(facts).toEqual([{ kind: 'details-changed', fields: ['documentType', 'copies'] }]);
    expect(document.signer).toBeUndefined();
    expect(after(edit(drafted(), people.drafter, details({ copies: 3 }))).signer).toBeDefined();
  });

  it('clears what the new details no longer carry', () => {
    const full = drafted({ note: 'Gấp', answerDueOn: '2026-04-01', answers: { incomingId: 'i-1', ends: true } });
    const document = after(edit(full, people.drafter, details()));
    expect([document.note, document.answerDueOn, document.answers]).toEqual([undefined, undefined, undefined]);
  });

  it('cannot be told that an ending is confirmed', () => {
    const confirmed = { userId: 'u', positionId: 'drafter', at: friday };
    const document = started({ answers: { incomingId: 'i-1', ends: true, confirmed } });
    expect(document.answers).toEqual({ incomingId: 'i-1', ends: true });
    const honest = after(confirmEnding(document, people.head, friday));
    expect(
      after(edit(honest, people.drafter, details({ answers: { incomingId: 'i-1', ends: true } }))).answers?.confirmed,
    ).toBeDefined();
    expect(
      after(edit(honest, people.drafter, details({ answers: { incomingId: 'i-2', ends: true, confirmed } }))).answers
        ?.confirmed,
    ).toBeUndefined();
  });

  it('lets nobody be chosen to sign without capacity on the day', () => {
    const ended = { ...onRecord, capacity: aCapacity({ until: '2026-03-19' }) };
    expect(refusalOf(chooseSigner(drafted(), people.drafter, ended, '2026-03-20'))).toBe('capacity-not-valid');
  });

  it('is cancelled only with a reason', () => {
    expect(refusalOf(cancel(drafted(), people.drafter, ' ', friday))).toBe('reason-missing');
    expect(after(cancel(drafted(), people.drafter, 'Không còn cần', friday))).toMatchObject({
      state: 'cancelled',
      ending: { reason: 'Không còn cần' },
    });
  });
});

describe('the route', () => {
  it('proposed by rule is always one that may begin', () => {
    const positions = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 4, maxLength: 6 });
    fc.assert(
      fc.property(
        positions,
        fc.boolean(),
        ([drafter = '', head = '', checker = '', signer = '', ...more], headSigns) => {
          const own = {
            drafterPositionId: drafter,
            unitHeads: [head],
            layoutCheckers: [drafter, checker],
            signerPositionId: headSigns ? head : signer,
          };
          expect(checkRoute(proposeRoute(own, more), own).ok).toBe(true);
        },
      ),
    );
  });

  it('runs from the content over the layout to the signature', () => {
    expect(proposeRoute(offices, ['chief'])).toEqual([
      { id: '1', kind: 'content-initial', positionId: 'head' },
      { id: '2', kind: 'layout-check', positionId: 'checker' },
      { id: '3', kind: 'initial', positionId: 'chief' },
      { id: '4', kind: 'sign', positionId: 'deputy-minister' },
    ]);
  });

  const content = { kind: 'content-initial', positionId: 'head' } as const;
  const layout = { kind: 'layout-check', positionId: 'checker' } as const;
  const signs = { kind: 'sign', positionId: 'deputy-minister' } as const;
  it.each([
    ['without the content responsibility', [layout, signs]],
    ['without the layout responsibility', [content, signs]],
    ['without a signature', [content, layout]],
    ['with something after the signature', [content, signs, layout]],
    ['with two signatures', [content, layout, signs, signs]],
    ['with another signer', [content, layout, { ...signs, positionId: 'minister' }]],
    ['with the content initialled by somebody else', [{ ...content, positionId: 'outsider' }, layout, signs]],
    [
      'with the layout checked by somebody not charged with it',
      [content, { ...layout, positionId: 'outsider' }, signs],
    ],
    ['that is empty', []],
  ])('cannot begin %s', (_, steps) => {
    expect(refusalOf(checkRoute(numbered(steps), offices))).toBe('route-not-complete');
  });

  it('does not let the drafter check the own layout', () => {
    const own = { ...offices, layoutCheckers: ['drafter', 'checker'] };
    expect(refusalOf(checkRoute(numbered([content, { ...layout, positionId: 'drafter' }, signs]), own))).toBe(
      'route-not-complete',
    );
  });
});

describe('submitting', () => {
  const tries = (document: OutgoingDocument, over = {}) =>
    refusalOf(submit(document, people.drafter, submitting(over), friday));
  const withDraft = (over: Partial<ReturnType<typeof aDraft>>) => {
    const document = drafted();
    return { ...document, drafts: document.drafts.map((draft) => ({ ...draft, ...over })) };
  };

  it('stops a draft with layout errors, and names them, but not one with mere hints', () => {
    const finding = {
      rule: 'L01',
      message: 'Lề trái phải từ 30 đến 35 mm.',
      place: { paragraph: -1, where: 'Trang', words: '' },
      legal: 'NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục I.4',
    };
    const result = submit(
      withDraft({ findings: [{ ...finding, severity: 'error' }] }),
      people.drafter,
      submitting(),
      friday,
    );
    expect(result).toMatchObject({
      ok: false,
      refusal: { code: 'layout-has-errors', detail: expect.stringContaining('Lề trái') },
    });
    expect(tries(withDraft({ findings: [{ ...finding, severity: 'warning' }] }))).toBeUndefined();
  });

  it('stops a draft with open changes or comments', () => {
    expect(tries(withDraft({ openChanges: 1 }))).toBe('tracked-changes-open');
    expect(tries(withDraft({ openComments: 1 }))).toBe('tracked-changes-open');
  });

  it('stops what is not there: a draft, a preview, recipients, a signer', () => {
    expect(tries(started())).toBe('draft-missing');
    expect(tries(unseen())).toBe('not-current-version');
    expect(tries(drafted(), { pdfSha256: hash('0') })).toBe('not-current-version');
    expect(tries(drafted({ recipients: [] }))).toBe('recipients-missing');
    const { signer: _signer, ...unsigned } = drafted();
    expect(tries(unsigned)).toBe('capacity-not-valid');
  });

  it('wants the newest version looked at, not an earlier one', () => {
    const newer = after(addDraft(drafted(), people.drafter, aDraft({ sha256: hash('d'), basedOn: hash('a') }), friday));
    expect(tries(newer)).toBe('not-current-version');
    expect(refusalOf(preview(newer, people.drafter, aPreview()))).toBe('not-current-version');
    expect(refusalOf(preview(started(), people.drafter, aPreview()))).toBe('draft-missing');
  });

  it('stops a PDF that carries another formula than the chosen signer’s', () => {
    expect(tries(drafted({}, { authorityLines: ['BỘ TRƯỞNG'] }))).toBe('formula-mismatch');
    expect(tries(drafted({}, { authorityLines: [] }))).toBe('formula-mismatch');
  });

  it('stops a signer whose capacity ended since the choice, or is another one', () => {
    expect(tries(drafted(), { capacity: { ...onRecord, capacity: aCapacity({ until: '2026-03-19' }) } })).toBe(
      'capacity-not-valid',
    );
    expect(tries(drafted(), { capacity: { ...onRecord, capacity: aCapacity({ id: 'other' }) } })).toBe(
      'capacity-not-valid',
    );
  });

  it('asks the first of the route, and nobody else', () => {
    const { facts } = yes(submit(drafted(), people.drafter, submitting(), friday));
    expect(facts.filter(({ kind }) => kind === 'decision-wanted')).toEqual([
      { kind: 'decision-wanted', stepId: '1', step: 'content-initial', positionId: 'head' },
    ]);
  });
});

describe('deciding', () => {
  it('goes step by step, and waits for the signer after the last check', () => {
    const first = yes(approve(inRoute(), people.head, hash('b'), friday)).document;
    expect([first.state, currentStep(first)?.positionId]).toEqual(['in-route', 'checker']);
    const second = yes(approve(first, people.checker, hash('b'), friday));
    expect([second.document.state, currentStep(second.document)?.positionId]).toEqual(['approved', 'deputy-minister']);
    expect(second.facts.map(({ kind }) => kind)).toEqual(['step-approved', 'decision-wanted']);
  });

  it('acts once for two taps', () => {
    const once = after(approve(inRoute(), people.head, hash('b'), friday));
    expect(refusalOf(approve(once, people.head, hash('b'), friday))).toBe('role-not-allowed');
  });

  it('refuses every decision on bytes that do not go round any more', () => {
    expect(refusalOf(approve(inRoute(), people.head, hash('0'), friday))).toBe('not-current-version');
    expect(refusalOf(sendBack(inRoute(), people.head, { hash: hash('0'), reason: 'Sửa' }, friday))).toBe(
      'not-current-version',
    );
    expect(refusalOf(maySign(approved(), people.deputyMinister, { ...signing, hash: hash('0') }, friday))).toBe(
      'not-current-version',
    );
  });

  it('sends back only with a reason', () => {
    expect(refusalOf(sendBack(inRoute(), people.head, { hash: hash('b'), reason: ' ' }, friday))).toBe(
      'reason-missing',
    );
  });

  it('keeps the decisions of an earlier round as history that counts for nothing', () => {
    const halfway = after(approve(inRoute(), people.head, hash('b'), friday));
    const back = after(sendBack(halfway, people.checker, { hash: hash('b'), reason: 'Sai lề' }, friday));
    expect(back.state).toBe('sent-back');
    const redrafted = after(addDraft(back, people.drafter, aDraft({ sha256: hash('d'), basedOn: hash('a') }), friday));
    const seen = after(preview(redrafted, people.drafter, aPreview({ draftSha256: hash('d'), pdfSha256: hash('e') })));
    const again = after(submit(seen, people.drafter, submitting({ pdfSha256: hash('e') }), friday));
    expect([again.round, again.decisions.length, validDecisions(again)]).toEqual([2, 2, []]);
    expect(currentStep(again)?.positionId).toBe('head');
    expect(refusalOf(approve(again, people.head, hash('b'), friday))).toBe('not-current-version');
  });

  it('counts nothing of an earlier round even when the same bytes go round again', () => {
    const halfway = after(approve(inRoute(), people.head, hash('b'), friday));
    const again = after(submit(after(withdraw(halfway, people.drafter)), people.drafter, submitting(), friday));
    expect(currentStep(again)?.positionId).toBe('head');
  });

  it('lets a delegate decide, on record for whom, but never sign', () => {
    const delegate: Actor = { ...person('deputy-head', 'pc', 'unit-deputy'), onBehalfOf: 'head' };
    const { document, facts } = yes(approve(inRoute(), delegate, hash('b'), friday));
    expect(document.decisions).toMatchObject([{ positionId: 'deputy-head', stepPositionId: 'head' }]);
    expect(facts[0]).toMatchObject({ kind: 'step-approved', onBehalfOf: 'head' });
    const forSigner: Actor = { ...person('secretary', 'ld', 'secretary'), onBehalfOf: 'deputy-minister' };
    expect(refusalOf(maySign(approved(), forSigner, signing, friday))).toBe('role-not-allowed');
  });

  it('lets the signer send back before the turn comes', () => {
    const back = after(sendBack(inRoute(), people.deputyMinister, { hash: hash('b'), reason: 'Dừng lại' }, friday));
    expect(back.decisions).toMatchObject([{ kind: 'sign', verdict: 'sent-back' }]);
  });
});

describe('signing', () => {
  it('checks capacity and formula once more', () => {
    const tries = (over: Partial<typeof signing>) =>
      refusalOf(maySign(approved(), people.deputyMinister, { ...signing, ...over }, friday));
    expect(tries({})).toBeUndefined();
    expect(tries({ foundLines: ['KT. BỘ TRƯỞNG'] })).toBe('formula-mismatch');
    expect(tries({ capacity: { ...onRecord, capacity: aCapacity({ until: '2026-03-19' }) } })).toBe(
      'capacity-not-valid',
    );
  });

  it('is only for the chosen signer, once all checks are done', () => {
    expect(refusalOf(maySign(approved(), people.minister, signing, friday))).toBe('role-not-allowed');
    expect(refusalOf(maySign(inRoute(), people.deputyMinister, signing, friday))).toBe('action-not-open');
  });

  it('of paper is recorded by the clerk with the day and the place, never done in the file', () => {
    expect(refusalOf(maySign(approved({ original: 'paper' }), people.deputyMinister, signing, friday))).toBe(
      'original-mismatch',
    );
    const ink = { ...signing, signerUserId: 'u', signedOn: '2026-03-20', paperPlace: 'Tủ 2' };
    const paper = approved({ original: 'paper' });
    expect(refusalOf(recordInkSignature(approved(), people.clerk, ink, friday))).toBe('original-mismatch');
    expect(refusalOf(recordInkSignature(paper, people.clerk, { ...ink, signedOn: '2026-03-21' }, friday))).toBe(
      'date-not-possible',
    );
    expect(refusalOf(recordInkSignature(paper, people.clerk, { ...ink, signedOn: '2026-03-19' }, friday))).toBe(
      'date-not-possible',
    );
    expect(refusalOf(recordInkSignature(paper, people.clerk, { ...ink, paperPlace: ' ' }, friday))).toBe(
      'reason-missing',
    );
    expect(inkSigned()).toMatchObject({ state: 'signed', paperPlace: 'Tủ 2, phòng văn thư' });
  });
});

describe('the clerk’s checklist', () => {
  it('asks paper for ink and copies, a file for its signature', () => {
    const codes = (original: 'electronic' | 'paper') => checklistFor(original).map(({ code }) => code);
    expect(codes('electronic')).toContain('signature');
    expect(codes('electronic')).not.toContain('ink');
    expect(codes('paper')).toEqual(expect.arrayContaining(['ink', 'copies']));
    expect(codes('paper')).not.toContain('signature');
  });

  it('does not let a clerk pass what the machine knows to be wrong', () => {
    const tries = (item: string, wrong: Partial<typeof machine>) =>
      refusalOf(check(signed(), people.clerk, hash('c'), [{ item, passed: true }], { ...machine, ...wrong }, friday));
    expect(tries('signature', { signatureGood: false })).toBe('checklist-not-complete');
    expect(tries('layout', { layoutErrors: 1 })).toBe('checklist-not-complete');
    expect(tries('authority', { formulaMatches: false })).toBe('checklist-not-complete');
    expect(tries('subject', { signatureGood: false, layoutErrors: 1 })).toBeUndefined();
  });

  it('is answered for the signed bytes, and knows its own items only', () => {
    expect(refusalOf(check(signed(), people.clerk, hash('b'), [], machine, friday))).toBe('not-current-version');
    expect(refusalOf(check(signed(), people.clerk, hash('c'), [{ item: 'ink', passed: true }], machine, friday))).toBe(
      'checklist-not-complete',
    );
  });

  it('makes the signature void when the clerk returns the document, and keeps it on record', () => {
    expect(refusalOf(returnToDrafter(signed(), people.clerk, '', friday))).toBe('reason-missing');
    const back = after(returnToDrafter(checked(signed()), people.clerk, 'Thiếu phụ lục II', friday));
    expect([back.state, validSignature(back), back.checks]).toEqual(['sent-back', undefined, []]);
    expect(back.signatures).toMatchObject([{ sha256: hash('c'), void: { reason: 'Thiếu phụ lục II' } }]);
  });
});

describe('a reply to an incoming document', () => {
  it('ends it only when the drafter says so and the lead confirms, once', () => {
    const reply = drafted({ answers: { incomingId: 'i-1', ends: true } });
    expect(refusalOf(confirmEnding(reply, people.drafter, friday))).toBe('role-not-allowed');
    const confirmed = after(confirmEnding(reply, people.head, friday));
    expect(confirmed.answers?.confirmed?.positionId).toBe('head');
    expect(refusalOf(confirmEnding(confirmed, people.head, friday))).toBe('action-not-open');
    expect(
      refusalOf(confirmEnding(drafted({ answers: { incomingId: 'i-1', ends: false } }), people.head, friday)),
    ).toBe('action-not-open');
  });
});

describe('who may read an outgoing document', () => {
  const reads = (document: OutgoingDocument, actor: Actor) => mayRead(outgoingReaders(document), actor);

  it('is the drafter, the lead of the unit and the inspector while it is drafted', () => {
    const document = drafted();
    expect([people.drafter, people.head, people.inspector].map((who) => reads(document, who))).toEqual([
      true,
      true,
      true,
    ]);
    expect(
      [people.checker, people.deputyMinister, people.minister, people.clerk, people.chief, people.outsider].map((who) =>
        reads(document, who),
      ),
    ).toEqual([false, false, false, false, false, false]);
  });

  it('grows by the route when it is submitted, and by the clerk when it is signed', () => {
    expect(reads(inRoute(), people.deputyMinister)).toBe(true);
    expect(reads(inRoute(), people.clerk)).toBe(false);
    expect(reads(signed(), people.clerk)).toBe(true);
    expect(reads(approved({ original: 'paper' }), people.clerk)).toBe(true);
    expect(reads(after(returnToDrafter(signed(), people.clerk, 'Sai', friday)), people.clerk)).toBe(true);
  });

  it('grows by whom another matter brings in', () => {
    const before = drafted();
    const sharedWith = broughtIn(before, ['unit-lead:tc', 'unit-lead:tc']);
    const document = { ...before, sharedWith };
    const head = person('tc-head', 'tc', 'unit-head');
    expect([sharedWith, reads(before, head), reads(document, head)]).toEqual([['unit-lead:tc'], false, true]);
    expect(broughtIn(document, ['unit-lead:tc'])).toEqual([]);
  });

  it('always holds whoever may act', () => {
    fc.assert(
      fc.property(aStage, anActor, (document, actor) => {
        if (actionsFor(document, actor).length > 0) expect(reads(document, actor)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('carries the formula of the signer in its bytes', () => {
    expect(drafted().signer?.authorityLines).toEqual(ktLines);
  });
});
