// Incoming documents: what is let in, what it is worth, and that only what is offered is accepted.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { admit, denunciationAnswers, secrecyAnswers } from '../../api/domain/incoming/admission.ts';
import { registryClock } from '../../api/domain/incoming/clocks.ts';
import { comparableCode, documentCode } from '../../api/domain/incoming/document-code.ts';
import { duplicateKey, earlierArrivals, isSameDocument } from '../../api/domain/incoming/duplicates.ts';
import { present, propose } from '../../api/domain/incoming/distribute.ts';
import { incomingStates, type CurrentDirective, type IncomingDocument } from '../../api/domain/incoming/incoming.ts';
import { recallByExchange, recallByIssuer, returnToIssuer } from '../../api/domain/incoming/leave.ts';
import { informationOnlyReason, legalEffect, signatureVerdicts } from '../../api/domain/incoming/legal-effect.ts';
import { begin, directed, finish, handBackIncoming } from '../../api/domain/incoming/progress.ts';
import { correct, receive } from '../../api/domain/incoming/receive.ts';
import { duplicateWarning, register } from '../../api/domain/incoming/register.ts';
import { offered, readersOfIncoming, standing } from '../../api/domain/incoming/standing.ts';
import {
  incomingActions,
  incomingRoles,
  incomingWorkflow,
  type IncomingAction,
} from '../../api/domain/incoming/workflow.ts';
import { mayRead } from '../../api/domain/kernel/access.ts';
import type { Actor } from '../../api/domain/kernel/actor.ts';
import type { Result } from '../../api/domain/kernel/result.ts';
import { openActions, take } from '../../api/domain/kernel/workflow.ts';
import {
  aContext,
  aDirected,
  anArrival,
  anIncoming,
  aPresented,
  aRegistered,
  finance,
  legal,
  morning,
  receivedInput,
  typedDetails,
} from '../support/incoming.ts';
import {
  chief,
  clerk,
  deputy,
  everybody,
  financeHead,
  financeOfficer,
  legalHead,
  legalOfficer,
  minister,
  stranger,
} from '../support/people.ts';

const context = aContext();
const none = { earlier: [], acknowledged: [] };
const code = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code);
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

const directive = (by: Actor): CurrentDirective => ({
  id: 'd-2',
  byPositionId: by.positionId,
  capacity: 'leader',
  lead: finance,
  recipients: [finance],
});

/** Every action of a person, tried with input that is in order. */
const attempts: Record<
  Exclude<IncomingAction, 'begin' | 'answer' | 'close'>,
  (d: IncomingDocument, a: Actor) => Result<unknown>
> = {
  register: (document, actor) => register(document, actor, anArrival, none, morning, context),
  correct: (document, actor) => correct(document, actor, typedDetails({ subject: 'V/v khác' }), context),
  return: (document, actor) => returnToIssuer(document, actor, 'Gửi nhầm nơi nhận', morning, context),
  present: (document, actor) => present(document, actor, undefined, morning, context),
  propose: (document, actor) =>
    propose(
      document,
      actor,
      { toPositionId: 'pos-deputy', text: '', supporting: [], forInformation: [] },
      morning,
      context,
    ),
  direct: (document, actor) => directed(document, actor, 'handle', directive(actor), morning, context),
  note: (document, actor) => directed(document, actor, 'note', directive(actor), morning, context),
  file: (document, actor) => directed(document, actor, 'file', directive(actor), morning, context),
  'hand-back': (document, actor) => handBackIncoming(document, actor, 'Không thuộc chức năng', morning, context),
  recall: (document, actor) => recallByIssuer(document, actor, 'Cơ quan gửi thu hồi', morning, context),
};

const anyone = fc.constantFrom(...everybody);
const someDirective = fc.option(
  fc.record({ by: anyone, capacity: fc.constantFrom('leader', 'deputy-leader', 'office-chief', 'registry-clerk') }),
);
const someDocument = fc
  .record({
    state: fc.constantFrom(...incomingStates),
    effect: fc.constantFrom('full' as const, 'information-only' as const),
    to: fc.constantFrom('pos-minister', 'pos-deputy'),
    order: someDirective,
  })
  .map(({ state, effect, to, order }) =>
    aPresented({
      state,
      effect,
      presented: { userId: 'user-clerk', positionId: 'pos-clerk', at: morning, toPositionId: to },
      ...(order === null
        ? {}
        : {
            directive: {
              id: 'd-1',
              byPositionId: order.by.positionId,
              capacity: order.capacity,
              lead: legal,
              recipients: [legal],
            },
          }),
    }),
  );

describe('the life of an incoming document', () => {
  it('offers exactly the steps of the table that it would take', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...incomingStates),
        fc.constantFrom(...incomingActions),
        fc.subarray([...incomingRoles]),
        (state, action, held) =>
          openActions(incomingWorkflow, state, held).includes(action) ===
          take(incomingWorkflow, state, action, held).ok,
      ),
    );
  });

  it('accepts from a person exactly the actions that it offers', () => {
    fc.assert(
      fc.property(someDocument, anyone, (document, actor) => {
        const open = offered(document, actor, context);
        for (const [action, attempt] of Object.entries(attempts)) {
          // a hand-back answers an order: without one there is nothing to hand back
          expect({ action, ok: attempt(document, actor).ok }).toEqual({
            action,
            ok: open.includes(action as IncomingAction),
          });
        }
      }),
      { numRuns: 400 },
    );
  });

  it('offers nothing to another agency, in whatever role', () => {
    fc.assert(
      fc.property(someDocument, (document) => {
        expect(standing(document, stranger, context)).toEqual([]);
        expect(offered(document, stranger, context)).toEqual([]);
      }),
    );
  });

  it('goes from the registry over the leader to the answer', () => {
    const received = value(receive(receivedInput(), clerk, morning)).incoming;
    const registered = value(register(received, clerk, anArrival, none, morning, context));
    expect(registered.facts).toEqual([
      { kind: 'incoming-registered', arrivalNumber: 45, arrivedOn: '2026-06-03', priority: 'normal', duplicatesOf: [] },
    ]);
    const presented = value(present(registered.incoming, clerk, undefined, morning, context)).incoming;
    const proposed = value(
      propose(
        presented,
        chief,
        {
          toPositionId: 'pos-minister',
          text: ' Chuyển Vụ Pháp chế ',
          lead: legal,
          supporting: [finance],
          forInformation: [],
        },
        morning,
        context,
      ),
    ).incoming;
    expect(proposed.proposal?.text).toBe('Chuyển Vụ Pháp chế');
    const order = { ...directive(minister), lead: legal, recipients: [legal] };
    const underWay = value(
      begin(value(directed(proposed, minister, 'handle', order, morning, context)).incoming, 't-1'),
    );
    expect(underWay.facts).toEqual([{ kind: 'incoming-begun', taskId: 't-1' }]);
    expect(value(begin(underWay.incoming, 't-2')).facts).toEqual([]);
    const answered = value(finish(underWay.incoming, 't-1', 'out-9', morning)).incoming;
    expect(answered).toMatchObject({ state: 'answered', answeredBy: 'out-9', arrival: { number: 45 } });
    expect(code(finish(answered, 't-1', 'out-9', morning))).toBe('action-not-open');
  });

  it('closes without an answer when the lead has only something to report', () => {
    expect(value(finish(aDirected(), 't-1', undefined, morning)).incoming).toMatchObject({
      state: 'closed',
      ended: { at: morning },
    });
  });

  it('ends at once when it is only to be noted or filed, and opens again under a new order', () => {
    const noted = value(
      directed(aPresented(), minister, 'note', { ...directive(minister), recipients: [] }, morning, context),
    ).incoming;
    expect(noted).toMatchObject({ state: 'noted', ended: { at: morning } });
    const again = value(directed(noted, minister, 'handle', directive(minister), morning, context)).incoming;
    expect(again.state).toBe('directed');
    expect(again.ended).toBeUndefined();
  });

  it('lies before who distributes again when the lead hands it back, with the reason', () => {
    const back = value(handBackIncoming(aDirected(), legalHead, 'Thuộc Vụ Tài chính', morning, context)).incoming;
    expect(back).toMatchObject({
      state: 'presented',
      handBacks: [{ directiveId: 'd-1', reason: 'Thuộc Vụ Tài chính' }],
    });
    expect(code(handBackIncoming(aDirected(), financeHead, 'x', morning, context))).toBe('role-not-allowed');
  });

  it('does not let the office overrule the minister, but lets the minister overrule the office', () => {
    const handedBack = aDirected({ state: 'presented' });
    expect(code(directed(handedBack, chief, 'handle', directive(chief), morning, context))).toBe('role-not-allowed');
    expect(offered(handedBack, chief, context)).toEqual(['propose']);
    const transferred = aDirected({ directive: { ...directive(clerk), capacity: 'registry-clerk' } });
    expect(directed(transferred, chief, 'handle', directive(chief), morning, context).ok).toBe(true);
    expect(directed(transferred, minister, 'handle', directive(minister), morning, context).ok).toBe(true);
  });

  it('lets a deputy direct only what is put before him', () => {
    const toDeputy = aPresented({
      presented: { userId: 'u', positionId: 'p', at: morning, toPositionId: deputy.positionId },
    });
    expect(directed(toDeputy, deputy, 'handle', directive(deputy), morning, context).ok).toBe(true);
    expect(code(directed(aPresented(), deputy, 'handle', directive(deputy), morning, context))).toBe(
      'role-not-allowed',
    );
    const standIn: Actor = { ...deputy, onBehalfOf: 'pos-other' };
    const toOther = aPresented({ presented: { userId: 'u', positionId: 'p', at: morning, toPositionId: 'pos-other' } });
    expect(directed(toOther, standIn, 'handle', directive(deputy), morning, context).ok).toBe(true);
  });

  it('lets office and clerk direct only within the scope that the agency has set', () => {
    const onlyInvitations = aContext({
      scopes: [
        {
          by: 'registry-clerk',
          documentTypes: ['invitation'],
          from: '2026-01-01',
          until: '2026-12-31',
          legalBasis: 'QĐ 1/QĐ-BKTB',
        },
      ],
    });
    const invitation = aRegistered({ documentType: 'invitation' });
    expect(offered(aRegistered(), clerk, onlyInvitations)).not.toContain('direct');
    expect(offered(invitation, clerk, onlyInvitations)).toContain('direct');
    expect(offered(invitation, clerk, { ...onlyInvitations, today: '2027-01-01' })).not.toContain('direct');
    expect(offered(invitation, chief, onlyInvitations)).not.toContain('direct');
  });

  it('is put before leaders only, and proposed to people and units that exist', () => {
    const proposed = { toPositionId: 'pos-minister', text: '', supporting: [], forInformation: [] };
    const proposing = (over: object) => code(propose(aPresented(), chief, { ...proposed, ...over }, morning, context));
    expect(code(present(aRegistered(), clerk, 'pos-legal-officer', morning, context))).toBe('recipient-unknown');
    expect(proposing({ toPositionId: 'pos-legal-head' })).toBe('recipient-unknown');
    expect(proposing({ lead: { kind: 'unit', unitId: 'nowhere' } })).toBe('recipient-unknown');
    expect(proposing({ lead: legal, supporting: [legal] })).toBe('recipient-repeated');
    expect(proposing({ dueOn: '2026-06-02' })).toBe('due-date-passed');
    expect(proposing({ dueOn: '2026-06-03' })).toBe('ok');
  });

  it('goes back to its issuer only with a reason, and without a number if it had none', () => {
    const returned = value(returnToIssuer(anIncoming(), clerk, '  Tệp bị sửa đổi  ', morning, context));
    expect(returned.incoming).toMatchObject({ state: 'returned', ended: { reason: 'Tệp bị sửa đổi' } });
    expect(returned.incoming.arrival).toBeUndefined();
    expect(returned.facts).toEqual([{ kind: 'incoming-returned', reason: 'Tệp bị sửa đổi' }]);
    expect(code(returnToIssuer(anIncoming(), clerk, ' ', morning, context))).toBe('reason-missing');
    const late = value(returnToIssuer(aRegistered(), clerk, 'Gửi nhầm', morning, context));
    expect(late.incoming.arrival).toEqual(anArrival);
    expect(late.facts).toEqual([{ kind: 'incoming-returned', reason: 'Gửi nhầm', arrivalNumber: 45 }]);
  });

  it('may be taken back by the issuer over the axis at any time, once', () => {
    const recalled = value(recallByExchange(aDirected(), 'Ban hành nhầm', morning)).incoming;
    expect(recalled).toMatchObject({ state: 'recalled-by-issuer', arrival: anArrival });
    expect(code(recallByExchange(recalled, 'Ban hành nhầm', morning))).toBe('action-not-open');
  });
});

describe('admission', () => {
  it('lets in only what is neither secret nor a denunciation, and says which way the paper must take', () => {
    for (const secrecy of secrecyAnswers) {
      for (const denunciation of denunciationAnswers) {
        const admitted = admit({ secrecy, denunciation });
        expect(admitted.ok).toBe(secrecy === 'none' && denunciation === 'no');
        if (!admitted.ok) expect(admitted.refusal.detail).toMatch(/sổ|bản giấy/);
      }
    }
    expect(code(admit({ secrecy: 'secret', denunciation: 'yes' }))).toBe('secret-not-accepted');
    expect(code(admit({ secrecy: 'none', denunciation: 'yes' }))).toBe('denunciation-not-accepted');
  });
});

describe('receiving', () => {
  const receiving = (over: Parameters<typeof receivedInput>[0], actor = clerk) =>
    receive(receivedInput(over), actor, morning);
  const typing = (over: Parameters<typeof typedDetails>[0]) => receiving({ details: typedDetails(over) });

  it('is the registry’s alone', () => {
    expect(everybody.filter((actor) => receiving({}, actor).ok)).toEqual([clerk, stranger]);
  });

  it('asks the two questions again, whatever was answered at the upload', () => {
    expect(code(receiving({ answers: { secrecy: 'secret', denunciation: 'no' } }))).toBe('secret-not-accepted');
    expect(code(receiving({ answers: { secrecy: 'none', denunciation: 'yes' } }))).toBe('denunciation-not-accepted');
  });

  it('wants a subject, an issuer, a day that has been, and a file of what is electronic', () => {
    expect(code(typing({ subject: ' \n' }))).toBe('subject-missing');
    expect(code(typing({ issuer: { name: '' } }))).toBe('issuer-missing');
    expect(code(typing({ issuedOn: '2026-06-04' }))).toBe('date-not-possible');
    expect(code(typing({ issuedOn: '2026-06-03' }))).toBe('ok');
    expect(code(receiving({ files: [] }))).toBe('document-without-file');
    expect(code(receiving({ files: [], original: 'paper', channel: 'paper' }))).toBe('ok');
  });

  it('cuts nothing off: what is too long is refused, counted in characters', () => {
    expect(code(typing({ subject: 'ệ'.repeat(500) }))).toBe('ok');
    expect(code(typing({ subject: 'ệ'.normalize('NFD').repeat(500) }))).toBe('ok');
    expect(code(typing({ subject: 'ệ'.repeat(501) }))).toBe('text-too-long');
    const twice = typing({ subject: 'x'.repeat(501), issuer: { name: 'y'.repeat(201) } });
    expect(twice.ok ? '' : twice.refusal.detail).toBe(
      'Trích yếu dài quá 500 ký tự. Tên cơ quan ban hành dài quá 200 ký tự.',
    );
  });

  it('corrects what was misread, keeps the number, and records what stood there', () => {
    const registered = aRegistered({ description: 'kèm phụ lục' });
    const corrected = value(correct(registered, clerk, typedDetails({ code: '132/BHĐ-KH' }), context));
    expect(corrected.incoming).toMatchObject({ code: { number: '132' }, arrival: anArrival, state: 'registered' });
    expect(corrected.incoming.description).toBeUndefined();
    expect(corrected.facts).toEqual([
      {
        kind: 'incoming-corrected',
        before: { code: documentCode('123/BHĐ-KH'), description: 'kèm phụ lục' },
        after: { code: documentCode('132/BHĐ-KH') },
      },
    ]);
  });

  it('records nothing when a correction changes nothing, in whatever order the parts were stored', () => {
    const stored = aRegistered({ issuer: { code: 'G98', name: 'Bộ Hải đảo' } });
    expect(value(correct(stored, clerk, typedDetails(), context)).facts).toEqual([]);
  });
});

describe('the signature of an incoming file', () => {
  it.each([
    ['good', true, 'electronic', 'full'],
    ['changed-after-signing', true, 'electronic', 'information-only'],
    ['broken', true, 'electronic', 'information-only'],
    ['unreadable', false, 'electronic', 'information-only'],
    ['not-signed', false, 'electronic', 'information-only'],
    ['not-signed', true, 'electronic', 'information-only'],
    ['not-signed', false, 'paper', 'full'],
    ['not-signed', true, 'paper', 'information-only'],
    ['paper', false, 'paper', 'full'],
    ['paper', true, 'paper', 'information-only'],
    ['paper', false, 'electronic', 'information-only'],
    ['changed-after-signing', false, 'paper', 'information-only'],
  ] as const)(
    'that is %s, saying it is signed: %s, original %s, has the effect %s',
    (verdict, claimsToBeSigned, original, effect) => {
      expect(legalEffect({ original, signature: { verdict, claimsToBeSigned } })).toBe(effect);
    },
  );

  it('is explained in a sentence whenever the document is for information only', () => {
    for (const verdict of signatureVerdicts) {
      for (const claimsToBeSigned of [true, false]) {
        for (const original of ['paper', 'electronic'] as const) {
          const judged = { original, signature: { verdict, claimsToBeSigned } };
          if (legalEffect(judged) === 'full') expect(informationOnlyReason(judged)).toBeUndefined();
          else expect(informationOnlyReason(judged)).toMatch(/chỉ có giá trị để biết\.$/);
        }
      }
    }
  });

  it('keeps a document for information only from being handled, but not from being noted', () => {
    const flagged = aPresented({
      effect: 'information-only',
      signature: { verdict: 'not-signed', claimsToBeSigned: true, signers: [] },
    });
    const refused = directed(flagged, minister, 'handle', directive(minister), morning, context);
    expect(refused.ok ? {} : refused.refusal).toEqual({
      code: 'information-only',
      detail: 'Văn bản ghi đã ký số nhưng tệp không có chữ ký số, chỉ có giá trị để biết.',
    });
    expect(offered(flagged, minister, context)).toEqual(['note', 'file']);
  });
});

describe('number and notation of others', () => {
  it.each([
    ['123/BTC-VP', '123', 'BTC-VP'],
    ['30/2020/NĐ-CP', '30', '2020/NĐ-CP'],
    ['215-CV/BTCTW', '215', 'CV/BTCTW'],
    [' 05 / QĐ–BNV ', '05', 'QĐ–BNV'],
    ['77', '77', undefined],
    ['Thư mời', undefined, undefined],
    ['', undefined, undefined],
  ])('%s is kept as it stands and split into %s and %s', (text, number, notation) => {
    expect(documentCode(text)).toEqual({
      text: text.trim(),
      ...(number === undefined ? {} : { number }),
      ...(notation === undefined ? {} : { notation }),
    });
  });

  it('compare equal however they are spaced, dashed and cased, and never across marks', () => {
    const same = (one: string, other: string) =>
      comparableCode(documentCode(one)) === comparableCode(documentCode(other));
    expect(same('05/QĐ-BNV', ' 5 / qđ – bnv')).toBe(true);
    expect(same('12/ĐA-BTC', '12/DA-BTC')).toBe(false);
    expect(same('12/QĐ-BTC', '12/QyĐ-BTC')).toBe(false);
  });
});

describe('duplicates', () => {
  const earlier = aRegistered({ id: 'in-0', issuer: { name: 'BỘ HẢI ĐẢO' }, channel: 'paper', original: 'paper' });

  it('are found across channels by issuer, number, notation and year', () => {
    expect(isSameDocument(anIncoming(), earlier)).toBe(true);
    expect(
      isSameDocument(anIncoming({ issuer: { name: 'Bo Hai dao (VP)', code: 'G98' } }), {
        ...earlier,
        issuer: { name: 'Khác', code: 'G98' },
      }),
    ).toBe(true);
    expect(isSameDocument(anIncoming({ issuer: { name: 'Bộ Hải sản' } }), earlier)).toBe(false);
    expect(isSameDocument(anIncoming({ issuedOn: '2025-06-01' }), earlier)).toBe(false);
    expect(isSameDocument(anIncoming({ code: documentCode('124/BHĐ-KH') }), earlier)).toBe(false);
  });

  it('are never seen between documents without a number, nor of a document with itself', () => {
    const unnumbered = anIncoming({ code: documentCode('') });
    expect(duplicateKey(unnumbered)).toBeUndefined();
    expect(isSameDocument(unnumbered, { ...unnumbered })).toBe(false);
    expect(earlierArrivals(anIncoming(), [anIncoming(), earlier])).toEqual([earlier]);
  });

  it('keep a document from its number until the clerk says that it is another one', () => {
    const trying = (acknowledged: string[]) =>
      register(anIncoming(), clerk, anArrival, { earlier: [earlier], acknowledged }, morning, context);
    const refused = trying([]);
    expect(refused.ok ? {} : refused.refusal).toEqual({
      code: 'duplicate-not-acknowledged',
      detail: 'Văn bản cùng số, ký hiệu và cơ quan ban hành đã đến trước: số đến 45 ngày 03/06/2026.',
    });
    expect(value(trying(['in-0'])).incoming.registered?.acknowledgedDuplicates).toEqual([
      { incomingId: 'in-0', arrivalNumber: 45, arrivedOn: '2026-06-03' },
    ]);
  });

  it('are named even when the earlier one has no number yet', () => {
    expect(duplicateWarning([anIncoming()])).toContain('tiếp nhận ngày 03/06/2026, chưa vào sổ');
  });
});

describe('the clocks of the registry', () => {
  const friday = { userId: 'u', positionId: 'p', at: new Date('2026-06-05T09:00:00Z') };

  it('give until the next working day, and no time at all when it is urgent', () => {
    expect(registryClock(anIncoming({ received: friday }))).toEqual({
      step: 'register',
      dueOn: '2026-06-08',
      atOnce: false,
    });
    expect(registryClock(aRegistered({ registered: { ...friday, acknowledgedDuplicates: [] } }))?.dueOn).toBe(
      '2026-06-08',
    );
    for (const priority of ['urgent', 'very-urgent', 'express'] as const) {
      expect(registryClock(anIncoming({ received: friday, priority }))).toEqual({
        step: 'register',
        dueOn: '2026-06-05',
        atOnce: true,
      });
    }
  });

  it('run only while the registry holds the document', () => {
    expect(registryClock(aPresented())).toBeUndefined();
    expect(registryClock(anIncoming({ state: 'returned' }))).toBeUndefined();
  });
});

describe('the readers of an incoming document', () => {
  const reading = (document: IncomingDocument) => {
    const readers = readersOfIncoming(document);
    return everybody.filter((actor) => actor.agencyId === document.agencyId && mayRead(readers, actor));
  };

  it('are registry and office before it is registered, then the head', () => {
    expect(reading(anIncoming())).toEqual([clerk, chief]);
    expect(reading(aRegistered())).toEqual([clerk, chief, minister]);
  });

  it('are the leader before whom it lies and those to whom it is directed, not the officers beside them', () => {
    expect(
      reading(aPresented({ presented: { userId: 'u', positionId: 'p', at: morning, toPositionId: 'pos-deputy' } })),
    ).toContain(deputy);
    const seen = reading(aDirected());
    expect(seen).toContain(legalHead);
    expect(seen).toContain(financeHead);
    expect(seen).not.toContain(legalOfficer);
    expect(seen).not.toContain(financeOfficer);
    expect(seen).not.toContain(deputy);
  });

  it('only grow: who was asked before keeps seeing what was asked', () => {
    const before = aDirected({ readers: readersOfIncoming(aDirected()) });
    const after = value(directed(before, minister, 'handle', directive(minister), morning, context)).incoming;
    expect(mayRead(after.readers, legalHead)).toBe(true);
  });
});
