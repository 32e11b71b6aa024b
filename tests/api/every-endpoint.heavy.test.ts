// Every endpoint there is, asked by everybody who has no business with the thing: refused, no title told, and journalled.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { EndpointDefinition } from '../../api/contracts/endpoint.ts';
import { problems, ProblemDocument, type ProblemCode } from '../../api/contracts/problem.ts';
import { DraftConsultation } from '../../api/contracts/consultation.ts';
import { ListTasks } from '../../api/contracts/task.ts';
import { problemsOf } from '../../api/platform/http/openapi.ts';
import { people, type Person } from '../support/app.ts';
import { previewed, submit } from '../support/outgoing-journey.ts';
import { registry } from '../support/registry.ts';
import { sampleOf } from '../support/sample.ts';
import { startSigningApp, type SigningApp, type SigningMinistry } from '../support/signing-ministry.ts';

const title = 'xây dựng bến cảng Sóng Ngầm số 7';

let app: SigningApp;
let ours: SigningMinistry;
let theirs: SigningMinistry;
let ids: Readonly<Record<string, string>>;

beforeAll(async () => {
  app = await startSigningApp();
  ours = await app.signingMinistry();
  theirs = await app.signingMinistry();
  ids = await someOfEverything();
}, 120_000);
afterAll(() => app.stop());

/** One thing of each kind, with the same title, none of them the business of Vụ Tài chính. */
async function someOfEverything(): Promise<Readonly<Record<string, string>>> {
  const office = registry(ours);
  const details = {
    issuer: { name: 'Bộ Hải đảo' },
    code: '77/BHĐ',
    issuedOn: '2026-11-20',
    documentType: 'official-letter',
    subject: title,
  } as const;
  const proposed = await office.proposed('minister', { details });
  const directive = await office.issue(proposed, { text: title, supporting: [] });
  const { items } = await ours.as('minister').call(ListTasks, { query: { incomingId: proposed.id } });
  const previewedLetter = await previewed(ours, { subject: title });
  const consultation = await ours.as('legalOfficer').call(DraftConsultation, {
    body: {
      outgoingId: previewedLetter.id,
      draftSha256: previewedLetter.drafts[0]?.sha256 ?? '',
      questions: title,
      unitIds: [ours.unitId('office')],
      dueOn: '2026-11-27',
    },
  });
  const submitted = await submit(ours, previewedLetter);
  return {
    incomingId: proposed.id,
    directiveId: directive.id,
    taskId: items[0]?.id ?? '',
    documentId: submitted.id,
    consultationId: consultation.id,
    registerId: ours.outgoingRegisterId,
    sha256: proposed.files[0]?.sha256 ?? '',
    page: '1',
  };
}

const addressOf = ({ path }: EndpointDefinition): string =>
  path.replace(/:(\w+)/g, (_all, name: string) => ids[name] ?? 'no-such-thing');

const queryOf = ({ query }: EndpointDefinition): string =>
  query
    ? `?${new URLSearchParams(Object.entries(sampleOf(query) as object).map(([name, value]): [string, string] => [name, String(value)])).toString()}`
    : '';

async function ask(
  ministry: SigningMinistry,
  person: Person,
  endpoint: EndpointDefinition,
  without: readonly string[] = [],
): Promise<{ status: number; body: string }> {
  const { agencyId } = ministry;
  const token = await app.personToken({
    tenant: `tenant-${agencyId}`,
    oid: person,
    agencyId,
    positionId: ministry.positionId(person),
  });
  const takesJson = endpoint.body instanceof z.ZodType;
  const headers = new Headers({
    Authorization: `Bearer ${token}`,
    'If-Match': '"1"',
    'Idempotency-Key': crypto.randomUUID(),
    ...(takesJson ? { 'Content-Type': 'application/json' } : {}),
    ...(endpoint.secret ? { [endpoint.secret.header]: 'a-secret-of-the-caller' } : {}),
  });
  for (const header of without) headers.delete(header);
  const response = await fetch(`${app.baseUrl}${addressOf(endpoint)}${queryOf(endpoint)}`, {
    method: endpoint.method,
    headers,
    ...(takesJson ? { body: JSON.stringify(sampleOf(endpoint.body)) } : endpoint.body === 'bytes' ? { body: 'x' } : {}),
  });
  return { status: response.status, body: await response.text() };
}

const endpoints = (): EndpointDefinition[] => app.routes.map(({ endpoint }) => endpoint);
/** Those that name one of our things. */
const aboutOurs = (): EndpointDefinition[] =>
  endpoints().filter(
    ({ path, access }) =>
      access === undefined && [...path.matchAll(/:(\w+)/g)].some(([, name]) => name !== undefined && name in ids),
  );

describe('every endpoint', () => {
  it('has a name of its own, an address of its own and a summary in Vietnamese', () => {
    const all = endpoints();
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`)).size).toBe(all.length);
    expect(all.filter(({ summary }) => summary.length < 10).map(({ id }) => id)).toEqual([]);
  });

  it('lists only problems that exist, and wants a version or a key wherever it changes or creates', () => {
    for (const endpoint of endpoints()) {
      for (const code of endpoint.problems) expect([endpoint.id, code in problems]).toEqual([endpoint.id, true]);
      if (endpoint.access === 'bot' || endpoint.method === 'GET') continue;
      const careful = [endpoint.changes, endpoint.creates].some(Boolean);
      expect([endpoint.id, careful || withoutEffect.has(endpoint.id)]).toEqual([endpoint.id, true]);
    }
  });

  it('asks who is there before anything else', async () => {
    for (const endpoint of endpoints().filter(({ access }) => access !== 'anybody')) {
      const response = await fetch(`${app.baseUrl}${addressOf(endpoint)}`, { method: endpoint.method });
      expect([endpoint.id, response.status]).toEqual([endpoint.id, 401]);
    }
  });

  it('is not changed by whoever does not say what they saw, and creates nothing without a key of its own', async () => {
    const careful = endpoints().filter(({ changes, creates }) => changes ?? creates);
    for (const endpoint of careful) {
      // who may do it is asked later: a request that cannot be told from its repetition is wrong by itself
      for (const [header, code, wanted] of [
        ['If-Match', 'version-missing', endpoint.changes],
        ['Idempotency-Key', 'idempotency-key-missing', endpoint.creates],
      ] as const) {
        if (!wanted) continue;
        const { body } = await ask(ours, 'clerk', endpoint, [header]);
        expect([endpoint.id, ProblemDocument.parse(JSON.parse(body)).code]).toEqual([endpoint.id, code]);
      }
    }
  }, 60_000);

  it('tells nobody of another agency anything, whoever they are', async () => {
    for (const endpoint of aboutOurs()) {
      for (const person of people) {
        const { status, body } = await ask(theirs, person, endpoint);
        expect([endpoint.id, person, status < 400, body.includes(title)]).toEqual([endpoint.id, person, false, false]);
      }
    }
  }, 240_000);

  it('tells an officer of another unit nothing, and says no with a problem that it lists', async () => {
    for (const endpoint of aboutOurs()) {
      for (const person of ['financeOfficer', 'financeHead', 'administrator', 'archivist'] as const) {
        const { status, body } = await ask(ours, person, endpoint);
        const mayLook = person === 'archivist' && endpoint.id.startsWith('register.');
        if (mayLook) continue;
        expect([endpoint.id, person, status < 400, body.includes(title)]).toEqual([endpoint.id, person, false, false]);
        const { code } = ProblemDocument.parse(JSON.parse(body));
        expect([endpoint.id, person, code, problemsOf(endpoint).includes(code as ProblemCode)]).toEqual([
          endpoint.id,
          person,
          code,
          true,
        ]);
      }
    }
  }, 240_000);

  it('keeps titles out of lists and counts of those who may not read', async () => {
    const lists = endpoints().filter(
      ({ method, path, access }) => method === 'GET' && !path.includes(':') && access === undefined,
    );
    for (const endpoint of lists) {
      for (const [ministry, person] of [
        [theirs, 'minister'],
        [theirs, 'clerk'],
        [ours, 'financeOfficer'],
        [ours, 'administrator'],
      ] as const) {
        const { body } = await ask(ministry, person, endpoint);
        expect([endpoint.id, person, body.includes(title)]).toEqual([endpoint.id, person, false]);
      }
    }
  }, 120_000);
});

/** They change nothing that has a version, and doing them twice is doing them once. */
const withoutEffect = new Set([
  'chat.bind-channel',
  'draft.recognise',
  'file.upload',
  'incoming.read-file',
  'layout.check',
  'signing-key.unlock',
]);
