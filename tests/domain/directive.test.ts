// Directives: an order that people can follow, whose content never changes.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { directiveStates, type Directive } from '../../api/domain/directive/directive.ts';
import { acknowledge, handBack, replace } from '../../api/domain/directive/follow.ts';
import { issueDirective, type DirectiveInput } from '../../api/domain/directive/issue.ts';
import { capacityOf, directiveCapacities, outranks } from '../../api/domain/directive/rank.ts';
import { offered, readersOfDirective } from '../../api/domain/directive/standing.ts';
import { directiveActions, directiveRoles, directiveWorkflow } from '../../api/domain/directive/workflow.ts';
import { mayRead } from '../../api/domain/kernel/access.ts';
import type { Actor } from '../../api/domain/kernel/actor.ts';
import { addDays } from '../../api/domain/kernel/dates.ts';
import type { Result } from '../../api/domain/kernel/result.ts';
import { openActions, take } from '../../api/domain/kernel/workflow.ts';
import {
  aContext,
  aDirected,
  aDirective,
  aPresented,
  aRegistered,
  directiveInput,
  finance,
  legal,
  morning,
  today,
} from '../support/incoming.ts';
import {
  anActor,
  chief,
  clerk,
  deputy,
  everybody,
  financeHead,
  financeOfficer,
  legalClerk,
  legalHead,
  legalOfficer,
  minister,
  stranger,
} from '../support/people.ts';

const context = aContext();
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const code = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code);
const issuing = (over: Partial<DirectiveInput>, actor: Actor = minister, document = aPresented()) =>
  issueDirective(document, actor, directiveInput(over), morning, context);

describe('giving a directive', () => {
  it('puts the document under it, with lead, supporting and a due date for each', () => {
    const issued = value(issuing({}));
    expect(issued.incoming).toMatchObject({
      state: 'directed',
      directive: {
        id: 'd-1',
        byPositionId: 'pos-minister',
        capacity: 'leader',
        lead: legal,
        dueOn: '2026-06-12',
        leadTaskId: 't-1',
      },
    });
    expect(issued.directive).toMatchObject({
      state: 'issued',
      lead: { recipient: legal, dueOn: '2026-06-12' },
      supporting: [{ recipient: finance, dueOn: '2026-06-10' }],
    });
    expect(issued.directiveFacts).toEqual([
      {
        kind: 'directive-issued',
        incomingId: 'in-1',
        purpose: 'handle',
        capacity: 'leader',
        recipients: [legal, finance],
        dueOn: '2026-06-12',
      },
    ]);
  });

  it('counts working days from today and gives supporting ones the day of the lead when they have none', () => {
    const { directive } = value(
      issuing({ leads: [{ recipient: legal, workingDays: 5 }], supporting: [{ recipient: finance }] }),
    );
    expect(directive.lead?.dueOn).toBe('2026-06-10');
    expect(directive.supporting).toEqual([{ recipient: finance, dueOn: '2026-06-10' }]);
  });

  it.each<[string, Partial<DirectiveInput>]>([
    ['lead-missing', { leads: [] }],
    [
      'lead-not-single',
      {
        leads: [
          { recipient: legal, workingDays: 1 },
          { recipient: finance, workingDays: 1 },
        ],
        supporting: [],
      },
    ],
    ['lead-not-single', { purpose: 'note' }],
    ['lead-not-single', { purpose: 'file', leads: [] }],
    ['due-date-missing', { leads: [{ recipient: legal }] }],
    ['due-date-passed', { leads: [{ recipient: legal, dueOn: '2026-06-02' }], supporting: [] }],
    ['due-date-passed', { supporting: [{ recipient: finance, dueOn: '2026-06-02' }] }],
    ['due-date-after-lead', { supporting: [{ recipient: finance, dueOn: '2026-06-13' }] }],
    ['recipient-repeated', { supporting: [{ recipient: legal }] }],
    ['recipient-repeated', { forInformation: [finance] }],
    ['recipient-unknown', { forInformation: [{ kind: 'unit', unitId: 'nowhere' }] }],
    ['directive-text-missing', { text: '  ' }],
    ['not-current-version', { replaces: 'd-0' }],
  ])('is refused as %s when %j', (refusal, over) => {
    expect(code(issuing(over))).toBe(refusal);
  });

  it('takes a day that is today, and a day off as the leader wrote it', () => {
    expect(code(issuing({ leads: [{ recipient: legal, dueOn: today }], supporting: [] }))).toBe('ok');
    expect(
      value(issuing({ leads: [{ recipient: legal, dueOn: '2026-06-07' }], supporting: [] })).directive.lead?.dueOn,
    ).toBe('2026-06-07');
  });

  it('lets a leader name an officer directly', () => {
    const officer = { kind: 'position', positionId: legalOfficer.positionId } as const;
    const { directive } = value(issuing({ leads: [{ recipient: officer, workingDays: 3 }], supporting: [] }));
    expect(directive.lead?.recipient).toEqual(officer);
  });

  it('gives nobody a duty when the document is only to be noted, and says whom it informs', () => {
    const { directive, incoming } = value(
      issuing({ purpose: 'note', leads: [], supporting: [], forInformation: [legal] }),
    );
    expect(directive).toMatchObject({ forInformation: [legal], supporting: [] });
    expect(directive.lead).toBeUndefined();
    expect(incoming.state).toBe('noted');
    expect(mayRead(incoming.readers, legalHead)).toBe(true);
  });

  it('records in what capacity it was given, and for whom', () => {
    expect(value(issuing({}, chief)).directive.issued.capacity).toBe('office-chief');
    expect(value(issuing({}, clerk, aRegistered())).directive.issued.capacity).toBe('registry-clerk');
    const toDeputy = aPresented({
      presented: { userId: 'u', positionId: 'p', at: morning, toPositionId: 'pos-minister' },
    });
    expect(value(issuing({}, { ...deputy, onBehalfOf: 'pos-minister' }, toDeputy)).directive.issued).toMatchObject({
      capacity: 'deputy-leader',
      onBehalfOf: 'pos-minister',
    });
  });

  it('tells who may not direct so, and not what is wrong with the words', () => {
    for (const actor of [legalHead, legalOfficer, stranger, deputy, clerk]) {
      expect(['role-not-allowed', 'action-not-open']).toContain(code(issuing({ text: '', leads: [] }, actor)));
    }
  });

  it('never ends with a day before today or a supporting day after the lead’s', () => {
    const someDay = fc.integer({ min: -5, max: 40 }).map((days) => addDays(today, days));
    fc.assert(
      fc.property(someDay, fc.option(someDay, { nil: undefined }), (leadDay, supportingDay) => {
        const charge =
          supportingDay === undefined ? { recipient: finance } : { recipient: finance, dueOn: supportingDay };
        const issued = issuing({ leads: [{ recipient: legal, dueOn: leadDay }], supporting: [charge] });
        if (!issued.ok) {
          expect(['due-date-passed', 'due-date-after-lead']).toContain(issued.refusal.code);
          return;
        }
        const { lead, supporting } = issued.value.directive;
        expect(lead!.dueOn >= today).toBe(true);
        expect(supporting.every(({ dueOn }) => today <= dueOn && dueOn <= lead!.dueOn)).toBe(true);
      }),
    );
  });

  it('replaces the one in force only when that is the one its giver saw', () => {
    const inForce = aDirected();
    expect(code(issuing({ id: 'd-2' }, minister, inForce))).toBe('not-current-version');
    const issued = value(
      issuing(
        { id: 'd-2', replaces: 'd-1', leads: [{ recipient: finance, workingDays: 2 }], supporting: [] },
        minister,
        inForce,
      ),
    );
    expect(issued.directive.replaces).toBe('d-1');
    expect(issued.incoming.directive?.id).toBe('d-2');
  });
});

describe('the life of a directive', () => {
  const someDirective = fc
    .record({
      state: fc.constantFrom(...directiveStates),
      confirmed: fc.subarray([legal, finance]),
      back: fc.subarray([legal, finance]),
      informed: fc.boolean(),
    })
    .map(({ state, confirmed, back, informed }) =>
      aDirective({
        state,
        acknowledgements: confirmed.map((recipient) => ({ userId: 'u', positionId: 'p', at: morning, recipient })),
        handBacks: back.map((recipient) => ({ userId: 'u', positionId: 'p', at: morning, recipient, reason: 'x' })),
        forInformation: informed ? [{ kind: 'position', positionId: legalOfficer.positionId }] : [],
      }),
    );

  it('offers exactly the steps of the table that it would take', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...directiveStates),
        fc.constantFrom(...directiveActions),
        fc.subarray([...directiveRoles]),
        (state, action, held) =>
          openActions(directiveWorkflow, state, held).includes(action) ===
          take(directiveWorkflow, state, action, held).ok,
      ),
    );
  });

  it('accepts from a person exactly what it offers, and never changes its content', () => {
    const content = ({ text, purpose, lead, supporting, forInformation, issued }: Directive) => ({
      text,
      purpose,
      lead,
      supporting,
      forInformation,
      issued,
    });
    fc.assert(
      fc.property(someDirective, fc.constantFrom(...everybody), (directive, actor) => {
        const open = offered(directive, actor);
        const tried = {
          acknowledge: acknowledge(directive, actor, morning),
          'hand-back': handBack(
            directive,
            actor,
            actor.unitId === 'finance' ? finance : legal,
            'Không đúng chức năng',
            morning,
          ),
        };
        for (const [action, outcome] of Object.entries(tried)) {
          expect({ action, ok: outcome.ok }).toEqual({ action, ok: open.some((one) => one === action) });
          if (outcome.ok) expect(content(outcome.value.directive)).toEqual(content(directive));
        }
      }),
    );
  });

  it('is acknowledged when the lead has it; the unit’s clerk may confirm, once', () => {
    const bySupporting = value(acknowledge(aDirective(), financeHead, morning)).directive;
    expect(bySupporting.state).toBe('issued');
    const byClerk = value(acknowledge(bySupporting, legalClerk, morning));
    expect(byClerk.directive.state).toBe('acknowledged');
    expect(byClerk.facts).toEqual([{ kind: 'directive-acknowledged', recipient: legal }]);
    expect(offered(byClerk.directive, legalHead)).toEqual(['hand-back']);
    expect(code(acknowledge(byClerk.directive, legalHead, morning))).toBe('role-not-allowed');
  });

  it('confirms at one stroke for everybody one receives for', () => {
    const both = anActor('both', 'legal', 'unit-head');
    const directive = aDirective({ forInformation: [{ kind: 'position', positionId: both.positionId }] });
    expect(value(acknowledge(directive, both, morning)).directive.acknowledgements).toHaveLength(2);
  });

  it('is handed back with a reason, and says whether that was the lead', () => {
    expect(code(handBack(aDirective(), legalHead, legal, ' ', morning))).toBe('reason-missing');
    expect(value(handBack(aDirective(), legalHead, legal, 'Thuộc Vụ Tài chính', morning))).toMatchObject({
      byLead: true,
    });
    expect(value(handBack(aDirective(), financeHead, finance, 'Không liên quan', morning))).toMatchObject({
      byLead: false,
    });
    expect(code(handBack(aDirective(), legalClerk, legal, 'x', morning))).toBe('role-not-allowed');
  });

  it('gives way once to the one that names it', () => {
    const replaced = value(replace(aDirective(), 'd-2'));
    expect(replaced.directive).toMatchObject({ state: 'replaced', replacedBy: 'd-2' });
    expect(code(replace(replaced.directive, 'd-3'))).toBe('action-not-open');
    expect(everybody.flatMap((actor) => offered(replaced.directive, actor))).toEqual([]);
  });

  it('is read by who gave it and to whom it speaks, not by the officers beside them', () => {
    const readers = readersOfDirective(aDirective());
    const seen = everybody.filter((actor) => actor.agencyId === 'agency-1' && mayRead(readers, actor));
    expect(seen).toEqual([clerk, chief, minister, legalHead, legalClerk, financeHead]);
    expect(seen).not.toContain(financeOfficer);
  });
});

describe('rank', () => {
  it('is a strict order: nobody stands above themselves, and of two one stands above the other', () => {
    const people = [minister, deputy, chief, clerk];
    expect(people.map(capacityOf)).toEqual([...directiveCapacities]);
    people.forEach((one, row) =>
      directiveCapacities.forEach((capacity, column) => expect(outranks(one, capacity)).toBe(row < column)),
    );
    expect(directiveCapacities.some((capacity) => outranks(legalHead, capacity))).toBe(false);
  });
});
