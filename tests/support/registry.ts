// What the registry of a test ministry does before a test begins: receiving, registering, presenting, directing.
import { v7 as uuid } from 'uuid';
import type { z } from 'zod';
import { ApiProblem } from '../../api/client/client.ts';
import type { BodyInputOf, QueryInputOf } from '../../api/contracts/endpoint.ts';
import { UploadFile } from '../../api/contracts/file.ts';
import { IssueDirective, type DirectiveView } from '../../api/contracts/directive.ts';
import {
  GetIncoming,
  PresentIncoming,
  ProposeDistribution,
  ReceiveIncoming,
  RegisterIncoming,
  type IncomingView,
} from '../../api/contracts/incoming.ts';
import { GetTask, ListTasks, type TaskView } from '../../api/contracts/task.ts';
import type { Ministry, Person } from './app.ts';
import { pdfWith } from './received-pdf.ts';

export type Incoming = z.output<typeof IncomingView>;
export type DirectiveSeen = z.output<typeof DirectiveView>;
export type TaskSeen = z.output<typeof TaskView>;

/** The problem that a call ends with; fails when it went through. */
export async function refused(call: Promise<unknown>): Promise<ApiProblem> {
  const thrown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (thrown instanceof ApiProblem) return thrown;
  throw new Error(`expected a problem document, got ${String(thrown)}`);
}

export const upload = async (
  ministry: Ministry,
  bytes: Uint8Array<ArrayBuffer>,
  over: Partial<QueryInputOf<typeof UploadFile>> = {},
) =>
  ministry
    .as('clerk')
    .call(UploadFile, { query: { name: 'cong-van.pdf', secrecy: 'none', denunciation: 'no', ...over }, bytes });

type ReceiveBody = BodyInputOf<typeof ReceiveIncoming>;

/** What the clerk types for a scanned letter; every one has a number of its own. */
export const receiving = (over: Partial<ReceiveBody> = {}): ReceiveBody => ({
  secrecy: 'none',
  denunciation: 'no',
  channel: 'scan',
  original: 'paper',
  files: [],
  details: {
    issuer: { name: 'Bộ Hải đảo', code: 'G98' },
    code: `${Number.parseInt(uuid().slice(-6), 16)}/BHĐ-KH`,
    issuedOn: '2026-11-20',
    documentType: 'official-letter',
    subject: 'V/v góp ý dự thảo Đề án phát triển cảng cá',
  },
  ...over,
});

export const registry = (ministry: Ministry) => {
  const clerk = ministry.as('clerk');

  /** Received with a scan of its own. */
  const received = async (over: Partial<ReceiveBody> = {}): Promise<Incoming> => {
    const file = await upload(ministry, await pdfWith('BỘ HẢI ĐẢO', uuid()));
    const files = [{ sha256: file.sha256, name: 'cong-van.pdf' }];
    return clerk.call(ReceiveIncoming, { body: receiving({ files, ...over }) });
  };
  const registered = async (over: Partial<ReceiveBody> = {}): Promise<Incoming> => {
    const { id, version } = await received(over);
    return clerk.call(RegisterIncoming, { params: { incomingId: id }, body: {}, seen: { version } });
  };
  const presented = async (over: Partial<ReceiveBody> = {}): Promise<Incoming> => {
    const { id, version } = await registered(over);
    return clerk.call(PresentIncoming, { params: { incomingId: id }, body: {}, seen: { version } });
  };
  /** Proposed to a leader by the office chief. */
  const proposed = async (to: Person = 'minister', over: Partial<ReceiveBody> = {}): Promise<Incoming> => {
    const { id, version } = await presented(over);
    const body = { toPositionId: ministry.positionId(to) };
    return ministry
      .as('officeChief')
      .call(ProposeDistribution, { params: { incomingId: id }, body, seen: { version } });
  };
  const legal = { kind: 'unit' as const, unitId: ministry.unitId('legal') };
  const finance = { kind: 'unit' as const, unitId: ministry.unitId('finance') };

  const issue = (
    { id, version }: Pick<Incoming, 'id' | 'version'>,
    over: Partial<BodyInputOf<typeof IssueDirective>> = {},
    by: Person = 'minister',
  ): Promise<DirectiveSeen> =>
    ministry.as(by).call(IssueDirective, {
      params: { incomingId: id },
      seen: { version },
      body: {
        text: 'Giao Vụ Pháp chế chủ trì, tham mưu trả lời.',
        purpose: 'handle',
        leads: [{ recipient: legal, workingDays: 5 }],
        supporting: [{ recipient: finance, workingDays: 3 }],
        ...over,
      },
    });

  /** Directed by the minister: legal leads, finance supports. */
  const directed = async (over: Partial<BodyInputOf<typeof IssueDirective>> = {}) => {
    const before = await proposed();
    const directive = await issue(before, over);
    const incoming = await ministry.as('minister').call(GetIncoming, { params: { incomingId: before.id } });
    const tasks = await ministry.as('minister').call(ListTasks, { query: { incomingId: before.id } });
    const one = async (duty: 'lead' | 'supporting'): Promise<TaskSeen> => {
      const row = tasks.items.find((task) => task.duty === duty);
      if (!row) throw new Error(`no ${duty} task`);
      return ministry.as('minister').call(GetTask, { params: { taskId: row.id } });
    };
    return { directive, incoming, tasks: tasks.items, task: one };
  };

  return { clerk, received, registered, presented, proposed, directed, issue, legal, finance };
};

/** The lead's task about a letter of this subject, directed by the minister. */
export async function taskAbout(ministry: Ministry, subject: string): Promise<TaskSeen> {
  const desk = registry(ministry);
  const letter = await desk.proposed('minister', { details: { ...receiving().details, subject } });
  await desk.issue(letter);
  const { items } = await ministry.as('minister').call(ListTasks, { query: { incomingId: letter.id } });
  const lead = items.find(({ duty }) => duty === 'lead');
  if (lead === undefined) throw new Error('no task for the lead');
  return ministry.as('minister').call(GetTask, { params: { taskId: lead.id } });
}
