// What people do with an arrival, through the API: receive, register, present, propose, direct, and the unit's work.
import type { z } from 'zod';
import { UploadFile } from '../../contracts/file.ts';
import { IssueDirective } from '../../contracts/directive.ts';
import {
  IncomingView,
  PresentIncoming,
  ProposeDistribution,
  ReceiveIncoming,
  RegisterIncoming,
  ReturnIncoming,
} from '../../contracts/incoming.ts';
import { AcceptTask, ApproveTask, AskExtension, AssignTask, HandBackTask, ListTasks, StartTask, SubmitTaskResult } from '../../contracts/task.ts'; // prettier-ignore
import { addWorkingDays } from '../../domain/calendar/working-days.ts';
import { addDays, type CivilDate } from '../../domain/kernel/dates.ts';
import type { Arrival, Fate } from './arrivals.ts';
import type { Desk } from './desk.ts';
import { fileOf } from './letters.ts';
import type { Office } from './office.ts';

type View = z.infer<typeof IncomingView>;
type Handled = Extract<Fate, { end: 'handled' }>;

export interface IncomingWorkDeps {
  readonly office: Office;
  readonly desk: Desk;
  readonly keyFolder: string;
  /** The first working day after the next public holiday. */
  readonly acrossHoliday: CivilDate;
}

/** An arrival on its way, with its view as last seen. */
export interface Going {
  readonly arrival: Arrival;
  readonly view: View;
  readonly on: CivilDate;
  readonly clerk: string;
}

const directiveTexts = [
  'Giao chủ trì nghiên cứu, tham mưu văn bản trả lời đúng hạn.',
  'Giao xử lý theo thẩm quyền, báo cáo kết quả.',
  'Khẩn trương rà soát, đề xuất phương án giải quyết.',
  'Chủ trì, phối hợp các đơn vị liên quan trả lời bằng văn bản.',
];

const isHandled = (fate: Fate): fate is Handled => fate.end === 'handled';

export const incomingWork = ({ office, desk, keyFolder, acrossHoliday }: IncomingWorkDeps) => {
  const recipient = (unit: string) => ({ kind: 'unit' as const, unitId: office.unitId(unit) });
  const headOf = (unit: string): string => desk.headOf[unit] ?? desk.chief;
  const officerOf = (unit: string): string => desk.officerOf[unit] ?? desk.chief;

  const upload = async (clerk: string, arrival: Arrival, issuedOn: CivilDate, at: Date) => {
    const bytes = await fileOf(arrival, desk.name, issuedOn, { keyFolder, at });
    if (bytes === undefined) return [];
    const name = `${arrival.code.replace(/[^\p{L}\p{N}]+/gu, '-')}.pdf`;
    const query = { name, secrecy: 'none', denunciation: 'no' } as const;
    const { sha256 } = await office
      .as(clerk)
      .call(UploadFile, { query, bytes: new Uint8Array(bytes), type: 'application/pdf' });
    return [{ sha256, name }];
  };

  const dueFor = (due: Handled['due'], on: CivilDate): CivilDate =>
    due === 'across-holiday' ? acrossHoliday : addWorkingDays(on, due);

  const direct = async (going: Going, by: string, unit: string, replaces?: string): Promise<Going> => {
    const { arrival, view, on } = going;
    const fate = arrival.fate;
    if (!isHandled(fate)) throw new Error('only what is handled is directed');
    const text = directiveTexts[view.arrival ? view.arrival.number % directiveTexts.length : 0] ?? '';
    await office.as(by).call(IssueDirective, {
      params: { incomingId: view.id },
      seen: view,
      key: `seed:${arrival.key}:directive:${unit}`,
      body: {
        text,
        purpose: 'handle',
        replyRequired: arrival.type === 'official-letter',
        leads: [{ recipient: recipient(unit), dueOn: dueFor(fate.due, on) }],
        supporting: (fate.supporting ?? []).filter((one) => one !== unit).map((one) => ({ recipient: recipient(one) })),
        ...(replaces === undefined ? {} : { replaces }),
      },
    });
    return going;
  };

  const note = async ({ arrival, view, clerk }: Going): Promise<void> => {
    const filed = arrival.fate.end === 'filed';
    await office.as(filed ? clerk : desk.chief).call(IssueDirective, {
      params: { incomingId: view.id },
      seen: view,
      key: `seed:${arrival.key}:note`,
      body: {
        text: filed ? 'Lưu.' : 'Chuyển để biết, theo dõi.',
        purpose: filed ? 'file' : 'note',
        forInformation: filed ? [] : [recipient(arrival.unit)],
      },
    });
  };

  const leadTask = async (head: string, incomingId: string) => {
    const { items } = await office.as(head).call(ListTasks, { query: { incomingId } });
    const task = items.find(({ duty, state }) => duty === 'lead' && state !== 'returned' && state !== 'cancelled');
    if (task === undefined) throw new Error('the directive gave no task');
    return task;
  };

  return {
    /** Received today, with its file; the number comes with `register`. */
    async receive(arrival: Arrival, clerk: string, on: CivilDate, at: Date): Promise<Going> {
      const issuedOn = addDays(on, -2);
      const { issuer, code, type, subject, priority, file } = arrival;
      const electronic = file === 'signed' || file === 'claims-signature';
      const files = await upload(clerk, arrival, issuedOn, at);
      const view = await office.as(clerk).call(ReceiveIncoming, {
        key: `seed:${arrival.key}:receive`,
        body: {
          secrecy: 'none',
          denunciation: 'no',
          channel: electronic ? 'electronic' : file === 'none' ? 'paper' : 'scan',
          original: electronic ? 'electronic' : 'paper',
          files,
          details: {
            issuer: { name: issuer.name },
            code,
            issuedOn,
            documentType: type,
            subject,
            priority,
            pages: 1,
            signer: { fullName: issuer.signer.fullName, title: issuer.signer.title },
          },
        },
      });
      return { arrival, view, on, clerk };
    },

    async register(going: Going): Promise<Going> {
      const { arrival, view, clerk } = going;
      const asked = { params: { incomingId: view.id }, seen: view };
      if (arrival.fate.end === 'received') return going;
      if (arrival.fate.end === 'returned') {
        const body = { reason: 'Văn bản gửi nhầm nơi nhận: nơi nhận ghi trong văn bản là Sở Thủy sản tỉnh Hải Đảo.' };
        return { ...going, view: await office.as(clerk).call(ReturnIncoming, { ...asked, body }) };
      }
      const key = `seed:${arrival.key}:register`;
      return { ...going, view: await office.as(clerk).call(RegisterIncoming, { ...asked, key, body: {} }) };
    },

    async present(going: Going): Promise<Going> {
      const { arrival, view, clerk } = going;
      if (['received', 'returned', 'registered', 'filed'].includes(arrival.fate.end)) return going;
      const params = { incomingId: view.id };
      return { ...going, view: await office.as(clerk).call(PresentIncoming, { params, seen: view, body: {} }) };
    },

    async propose(going: Going): Promise<Going> {
      const { arrival, view } = going;
      const { fate, unit } = arrival;
      const byHead = isHandled(fate) && fate.by === 'minister';
      if (fate.end !== 'proposed' && !byHead) return going;
      const to = byHead ? desk.head : desk.leaderFor(unit);
      const proposed = await office.as(desk.chief).call(ProposeDistribution, {
        params: { incomingId: view.id },
        seen: view,
        body: {
          toPositionId: office.positionId(to),
          text: 'Văn phòng kính trình Lãnh đạo xem xét, chỉ đạo.',
          lead: recipient(unit),
        },
      });
      return { ...going, view: proposed };
    },

    /** The directive, where there is one: for handling, for information, for the file. */
    async distribute(going: Going): Promise<void> {
      const { fate, unit } = going.arrival;
      if (fate.end === 'noted' || fate.end === 'filed') await note(going);
      if (isHandled(fate))
        await direct(
          going,
          fate.by === 'minister' ? desk.head : desk.chief,
          fate.work === 'astray' ? desk.astray : unit,
        );
    },

    /** What went to the wrong unit comes back and is directed anew. */
    async correctAstray(going: Going, view: (id: string) => Promise<View>): Promise<void> {
      if (!isHandled(going.arrival.fate) || going.arrival.fate.work !== 'astray') return;
      const task = await leadTask(headOf(desk.astray), going.view.id);
      await office.as(headOf(desk.astray)).call(HandBackTask, {
        params: { taskId: task.id },
        seen: task,
        body: { reason: 'Nội dung thuộc chức năng của đơn vị khác, đề nghị Văn phòng chuyển lại.' },
      });
      const seen = await view(going.view.id);
      await direct({ ...going, view: seen }, desk.chief, going.arrival.unit, seen.directiveId);
    },

    /** The unit's own work on it, as far as its fate says. */
    async work({ arrival, view, on }: Going): Promise<void> {
      const { fate, unit } = arrival;
      if (!isHandled(fate) || fate.work === 'new') return;
      const head = office.as(headOf(unit));
      const officer = office.as(officerOf(unit));
      const task = await leadTask(headOf(unit), view.id);
      const params = { taskId: task.id };
      if (fate.work === 'astray') {
        await head.call(AcceptTask, { params, seen: task });
        return;
      }
      const assigned = await head.call(AssignTask, {
        params,
        seen: task,
        body: { assigneePositionId: office.positionId(officerOf(unit)) },
      });
      if (fate.work === 'accepted') return;
      const started = await officer.call(StartTask, { params, seen: assigned });
      if (fate.work === 'in-progress') return;
      if (fate.work === 'extension-asked') {
        await officer.call(AskExtension, {
          params,
          seen: started,
          body: {
            wantedOn: addWorkingDays(dueFor(fate.due, on), 5),
            reason: 'Chờ số liệu của cảng cá, chưa đủ căn cứ trả lời.',
          },
        });
        return;
      }
      const submitted = await officer.call(SubmitTaskResult, {
        params,
        seen: started,
        body: { report: 'Đã rà soát hồ sơ, trao đổi với đơn vị gửi và thống nhất nội dung xử lý.' },
      });
      if (fate.work === 'done') await head.call(ApproveTask, { params, seen: submitted });
    },
  };
};
