// Every step × every kind of person × every state of an incoming document: what is offered is done, all else is refused,
// and whoever may not read it learns nothing.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { ApiProblem, type ApiClient } from '../../api/client/client.ts';
import { IssueDirective } from '../../api/contracts/directive.ts';
import type { EndpointDefinition } from '../../api/contracts/endpoint.ts';
import {
  CorrectIncoming,
  PresentIncoming,
  ProposeDistribution,
  RecallIncoming,
  RegisterIncoming,
  ReturnIncoming,
} from '../../api/contracts/incoming.ts';
import { incomingStates, type IncomingDocument } from '../../api/domain/incoming/incoming.ts';
import { defaultScopes } from '../../api/domain/incoming/directing-scope.ts';
import { documentCode } from '../../api/domain/incoming/document-code.ts';
import { offered, readersOfIncoming } from '../../api/domain/incoming/standing.ts';
import { mayRead } from '../../api/domain/kernel/access.ts';
import { directiveStore } from '../../api/modules/directive/index.ts';
import { incomingStore } from '../../api/modules/incoming/index.ts';
import { journalReader } from '../../api/modules/journal/index.ts';
import { startTestApp, type Ministry, type Person, type TestApp } from '../support/app.ts';
import { aDirective, anIncoming } from '../support/incoming.ts';
import { receiving } from '../support/registry.ts';

let app: TestApp;
let m: Ministry;
beforeAll(async () => {
  app = await startTestApp();
  m = await app.ministry();
});
afterAll(() => app.stop());

const secretSubject = 'V/v một việc không phải ai cũng được biết';
// prettier-ignore
const persons: readonly Person[] = [
  'minister', 'deputy', 'secretary', 'officeChief', 'clerk', 'legalHead', 'legalOfficer', 'financeHead', 'inspector', 'administrator',
];

/** A document in this state as it would lie there: presented to the minister, directed to the legal department. */
function documentIn(state: IncomingDocument['state'], directiveId: string): IncomingDocument {
  const id = uuid();
  const deed = (person: Person) => ({
    userId: `user-${m.positionId(person)}`,
    positionId: m.positionId(person),
    at: app.clock.now(),
  });
  const legal = { kind: 'unit' as const, unitId: m.unitId('legal') };
  const early = state === 'received' || state === 'returned';
  const directed = !early && state !== 'registered' && state !== 'presented';
  const document = anIncoming({
    id,
    agencyId: m.agencyId,
    state,
    subject: secretSubject,
    code: documentCode(`${uuid()}/BHĐ`),
    received: deed('clerk'),
    ...(early
      ? {}
      : {
          arrival: { number: 1, on: '2026-11-23', registerEntryId: uuid() },
          registered: { ...deed('clerk'), acknowledgedDuplicates: [] },
        }),
    ...(directed || state === 'presented'
      ? { presented: { ...deed('officeChief'), toPositionId: m.positionId('minister') } }
      : {}),
    ...(directed
      ? {
          directive: {
            id: directiveId,
            byPositionId: m.positionId('minister'),
            capacity: 'leader' as const,
            lead: legal,
            recipients: [legal],
          },
        }
      : {}),
  });
  return { ...document, readers: readersOfIncoming(document) };
}

interface Step {
  readonly endpoint: EndpointDefinition;
  readonly call: (client: ApiClient, document: IncomingDocument) => Promise<unknown>;
}

const at = ({ id, version }: IncomingDocument) => ({ params: { incomingId: id }, seen: { version } });

const directing = (purpose: 'handle' | 'note' | 'file'): Step => ({
  endpoint: IssueDirective,
  call: (client, document) =>
    client.call(IssueDirective, {
      ...at(document),
      body: {
        text: 'Ý kiến.',
        purpose,
        ...(document.directive === undefined ? {} : { replaces: document.directive.id }),
        leads:
          purpose === 'handle' ? [{ recipient: { kind: 'unit', unitId: m.unitId('finance') }, workingDays: 2 }] : [],
      },
    }),
});

const steps: Record<string, Step> = {
  register: {
    endpoint: RegisterIncoming,
    call: (client, document) => client.call(RegisterIncoming, { ...at(document), body: {} }),
  },
  correct: {
    endpoint: CorrectIncoming,
    call: (client, document) => client.call(CorrectIncoming, { ...at(document), body: receiving().details }),
  },
  return: {
    endpoint: ReturnIncoming,
    call: (client, document) => client.call(ReturnIncoming, { ...at(document), body: { reason: 'Gửi nhầm' } }),
  },
  recall: {
    endpoint: RecallIncoming,
    call: (client, document) => client.call(RecallIncoming, { ...at(document), body: { reason: 'Thu hồi' } }),
  },
  present: {
    endpoint: PresentIncoming,
    call: (client, document) => client.call(PresentIncoming, { ...at(document), body: {} }),
  },
  propose: {
    endpoint: ProposeDistribution,
    call: (client, document) =>
      client.call(ProposeDistribution, { ...at(document), body: { toPositionId: m.positionId('minister') } }),
  },
  direct: directing('handle'),
  note: directing('note'),
  file: directing('file'),
};

const outcomeOf = async (call: Promise<unknown>): Promise<'done' | ApiProblem> => {
  try {
    await call;
    return 'done';
  } catch (thrown) {
    if (thrown instanceof ApiProblem) return thrown;
    throw thrown;
  }
};

/** A document of its own in this state for every person and step, with its directive where it is directed. */
async function documentsIn(state: IncomingDocument['state']) {
  const tries = persons.flatMap((person) =>
    Object.entries(steps).map(([action, step]) => ({ person, action, step, document: documentIn(state, uuid()) })),
  );
  await incomingStore(m.agencyId).addMany(tries.map(({ document }) => document));
  await directiveStore(m.agencyId).addMany(
    tries.flatMap(({ document: { id: incomingId, directive } }) =>
      directive === undefined
        ? []
        : [aDirective({ id: directive.id, agencyId: m.agencyId, incomingId, supporting: [], readers: [] })],
    ),
  );
  return tries;
}

describe.each(incomingStates)('a document that is %s', (state) => {
  it('does for everybody what it offers them, refuses all else, and shows nothing to who may not read it', async () => {
    const context = { scopes: defaultScopes, today: '2026-11-23' };
    const tries = await documentsIn(state);
    for (const person of persons) {
      const own = tries.filter((attempt) => attempt.person === person);
      const outcomes = await Promise.all(own.map(({ step, document }) => outcomeOf(step.call(m.as(person), document))));
      own.forEach(({ action, step, document }, index) => {
        const actor = m.actor(person);
        const open = offered(document, actor, context).some((one) => one === action);
        const outcome = outcomes[index]!;
        const where = `${person} ${action}`;
        if (!mayRead(document.readers, actor)) {
          expect([where, outcome === 'done' ? 'done' : outcome.code]).toEqual([where, 'not-found']);
        } else {
          expect([where, outcome === 'done']).toEqual([where, open]);
        }
        if (outcome !== 'done') {
          expect([where, step.endpoint.problems.includes(outcome.problem.code as never)]).toEqual([where, true]);
          expect(JSON.stringify(outcome.problem)).not.toContain(secretSubject);
        }
      });
    }
    const refused = tries.find(({ person, action }) => person === 'administrator' && action === 'recall')!;
    const rows = await journalReader(m.agencyId).historyOf(refused.document.id);
    expect(rows.flatMap(({ facts }) => facts)).toMatchObject([{ kind: 'refused', code: 'not-found' }]);
  }, 120_000);
});
