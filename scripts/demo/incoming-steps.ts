// The first half of the journey: the paper comes in, gets its number, is directed, and a specialist has the work.
import { GetDirective, IssueDirective } from '../../api/contracts/directive.ts';
import { UploadFile } from '../../api/contracts/file.ts';
import { GetIncoming, ReceiveIncoming, RegisterIncoming } from '../../api/contracts/incoming.ts';
import { ListTasks } from '../../api/contracts/task.ts';
import { addDays, civilDate } from '../../api/domain/kernel/dates.ts';
import { issuers } from '../../api/try-out/seed/issuers.ts';
import { signedLetter } from '../../api/try-out/seed/letters.ts';
import { buttonBeginning } from './chat.ts';
import type { OwnFile } from './options.ts';
import type { Stage } from './stage.ts';
import { directive, incomingLetter, letterIssuedOn, otherArrivals, subject } from './texts.ts';

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
        issuedOn: letterIssuedOn(today),
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

const look = ({ as }: Stage, { id }: Pick<Received, 'id'>, who: 'clerk' | 'minister' = 'clerk'): Promise<Received> =>
  as(who).call(GetIncoming, { params: { incomingId: id } });

/** Before a file is taken: is it classified, is it a denunciation? Two times no leads to the upload. */
export async function askBeforeUpload({ chat }: Stage) {
  const asked = await chat.says('clerk', 'vào sổ');
  return chat.goes('clerk', asked, 'Không');
}

/** From the list of what waits into the letter, which gets its number. */
export async function register(stage: Stage, view: Received) {
  const { chat } = stage;
  const list = await chat.says('clerk', 'chờ xử lý');
  await chat.goes('clerk', list, buttonBeginning(list, 'Mở: '));
  const at = await chat.presses('clerk', 'Vào sổ', view.id);
  return { at, view: await look(stage, view) };
}

export const present = ({ chat }: Stage, { id }: Received) => chat.presses('clerk', 'Trình Chánh Văn phòng', id);

/** The office chief proposes who should handle it. */
export const propose = ({ chat }: Stage, { id }: Received) =>
  chat.presses('officeChief', 'Gửi đề xuất', id, {
    'propose.toPositionId': 'bktb.minister',
    'propose.text': 'Kính trình Bộ trưởng giao Vụ Pháp chế chủ trì.',
    'propose.lead': 'unit:bktb.legal',
    'propose.supporting': 'unit:bktb.finance',
  });

/** The minister's directive: one lead, one supporting unit, a due day in working days. */
export async function direct(stage: Stage, view: Received) {
  const at = await stage.chat.presses('minister', 'Gửi chỉ đạo', view.id, {
    'issue.text': directive,
    'issue.lead': 'unit:bktb.legal',
    'issue.supporting': 'unit:bktb.finance',
    'issue.forInformation': 'unit:bktb.planning',
    'issue.workingDays': '5',
    'issue.replyRequired': 'true',
  });
  const { directiveId = '' } = await look(stage, view, 'minister');
  return { at, directive: await stage.as('minister').call(GetDirective, { params: { directiveId } }) };
}

export const acknowledge = ({ chat }: Stage, { id }: Received) => chat.presses('legalHead', 'Đã nhận', id);

/** The unit's head names one specialist. */
export const assign = ({ chat }: Stage, { id }: Received) =>
  chat.presses('legalHead', 'Giao người làm', id, {
    assigneePositionId: 'bktb.legalOfficer',
    note: 'Trả lời đúng hạn, lấy ý kiến Vụ Tài chính.',
  });

export async function begin({ as, chat }: Stage, { id }: Received) {
  const { items } = await as('legalOfficer').call(ListTasks, { query: { incomingId: id } });
  const task = items.find(({ duty }) => duty === 'lead');
  if (!task) throw new Error('Ý kiến chỉ đạo chưa giao việc cho đơn vị chủ trì.');
  return chat.presses('legalOfficer', 'Bắt đầu làm', task.id);
}
