// The first half of the journey: the paper comes in, gets its number, is directed, and a specialist has the work.
import { GetDirective, IssueDirective } from '../../api/contracts/directive.ts';
import { UploadFile } from '../../api/contracts/file.ts';
import {
  ProposeDistribution,
  PresentIncoming,
  ReceiveIncoming,
  RegisterIncoming,
} from '../../api/contracts/incoming.ts';
import { AssignTask, ListTasks, StartTask } from '../../api/contracts/task.ts';
import { addWorkingDays } from '../../api/domain/calendar/working-days.ts';
import { addDays, civilDate } from '../../api/domain/kernel/dates.ts';
import { issuers } from '../../api/try-out/seed/issuers.ts';
import { signedLetter } from '../../api/try-out/seed/letters.ts';
import type { OwnFile } from './options.ts';
import type { Stage } from './stage.ts';
import { directive, incomingLetter, otherArrivals, subject } from './texts.ts';

/** A person's own file, or the letter of a fictional province with its signature and seal. */
export async function incomingFile({ instance }: Stage, own: OwnFile | undefined): Promise<OwnFile> {
  if (own !== undefined) return own;
  const now = new Date();
  const [sender] = issuers;
  const bytes = await signedLetter(incomingLetter(civilDate(now)), sender, { keyFolder: instance.keyFolder, at: now });
  return { name: '1125-UBND-KT.pdf', bytes: new Uint8Array(bytes) };
}

const unit = (key: string) => ({ kind: 'unit' as const, unitId: `bktb.${key}` });

/** Other letters of the same morning, so that the book has neighbours. */
export async function otherMail({ as }: Stage): Promise<void> {
  const issuedOn = addDays(civilDate(new Date()), -3);
  for (const { issuer, code, subject: about, type } of otherArrivals) {
    const view = await as('clerk').call(ReceiveIncoming, {
      body: {
        secrecy: 'none',
        denunciation: 'no',
        channel: 'paper',
        original: 'paper',
        details: { issuer: { name: issuer }, code, issuedOn, documentType: type, subject: about },
      },
    });
    const params = { incomingId: view.id };
    const registered = await as('clerk').call(RegisterIncoming, { params, seen: view, body: {} });
    const body = { text: 'Chuyển để biết, theo dõi.', purpose: 'note', forInformation: [unit('fisheries')] } as const;
    await as('officeChief').call(IssueDirective, {
      params,
      seen: registered,
      body: { ...body, forInformation: [...body.forInformation] },
    });
  }
}

/** Received with its file: secrecy and denunciation are asked before a byte is sent, the signatures are judged. */
export async function receive({ as }: Stage, file: OwnFile, own: boolean) {
  const isPdf = file.name.toLowerCase().endsWith('.pdf');
  const { sha256 } = await as('clerk').call(UploadFile, {
    query: { name: file.name, secrecy: 'none', denunciation: 'no' },
    bytes: file.bytes,
    type: isPdf ? 'application/pdf' : 'application/octet-stream',
  });
  const today = civilDate(new Date());
  return as('clerk').call(ReceiveIncoming, {
    body: {
      secrecy: 'none',
      denunciation: 'no',
      // somebody's own file may be unsigned: it is taken as the scan of a paper, which may be acted upon
      channel: own ? 'scan' : 'electronic',
      original: own ? 'paper' : 'electronic',
      files: [{ sha256, name: file.name }],
      details: {
        issuer: { name: own ? 'Cơ quan gửi (tệp của người dùng)' : 'UBND tỉnh Hải Đảo' },
        code: '1125/UBND-KT',
        issuedOn: addDays(today, -2),
        documentType: 'official-letter',
        subject: own ? `Văn bản trong tệp ${file.name}` : subject,
        priority: 'urgent',
        pages: 1,
        signer: { fullName: 'Lò Văn Hải Triều', title: 'Chủ tịch' },
      },
    },
  });
}

type Received = Awaited<ReturnType<typeof receive>>;

export const register = ({ as }: Stage, view: Received): Promise<Received> =>
  as('clerk').call(RegisterIncoming, { params: { incomingId: view.id }, seen: view, body: {} });

/** The clerk presents it, the office chief proposes who should handle it. */
export async function propose({ as }: Stage, view: Received): Promise<Received> {
  const params = { incomingId: view.id };
  const presented = await as('clerk').call(PresentIncoming, { params, seen: view, body: {} });
  return as('officeChief').call(ProposeDistribution, {
    params,
    seen: presented,
    body: {
      toPositionId: 'bktb.minister',
      text: 'Kính trình Bộ trưởng giao Vụ Pháp chế chủ trì.',
      lead: unit('legal'),
      supporting: [unit('finance')],
    },
  });
}

/** The minister's directive: one lead, one supporting unit, a due day in working days. */
export async function direct({ as }: Stage, view: Received) {
  const issued = await as('minister').call(IssueDirective, {
    params: { incomingId: view.id },
    seen: view,
    body: {
      text: directive,
      purpose: 'handle',
      replyRequired: true,
      leads: [{ recipient: unit('legal'), dueOn: addWorkingDays(civilDate(new Date()), 5) }],
      supporting: [{ recipient: unit('finance'), workingDays: 3 }],
      forInformation: [unit('planning')],
    },
  });
  return as('minister').call(GetDirective, { params: { directiveId: issued.id } });
}

/** The unit's head names one specialist, who begins. */
export async function assign({ as }: Stage, incomingId: string) {
  const { items } = await as('legalHead').call(ListTasks, { query: { incomingId } });
  const task = items.find(({ duty }) => duty === 'lead');
  if (!task) throw new Error('Ý kiến chỉ đạo chưa giao việc cho đơn vị chủ trì.');
  const params = { taskId: task.id };
  const assigned = await as('legalHead').call(AssignTask, {
    params,
    seen: task,
    body: { assigneePositionId: 'bktb.legalOfficer', note: 'Trả lời đúng hạn, lấy ý kiến Vụ Tài chính.' },
  });
  return as('legalOfficer').call(StartTask, { params, seen: assigned });
}
