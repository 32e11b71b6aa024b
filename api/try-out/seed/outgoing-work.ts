// What people do with a departure, through the API: draft, ask other units, submit, initial, sign, check, issue.
import {
  AnswerConsultation,
  CloseConsultation,
  DraftConsultation,
  SendConsultation,
  WeighOpinion,
} from '../../contracts/consultation.ts';
import { UploadFile } from '../../contracts/file.ts';
import { ChooseSigner, DraftFromTemplate, GetOutgoingFile, PreviewOutgoing, StartOutgoing } from '../../contracts/outgoing.ts'; // prettier-ignore
import {
  AddScan,
  CheckOutgoing,
  IssueOutgoing,
  RecordInkSignature,
  SignOutgoing,
  VoidNumber,
} from '../../contracts/outgoing-issue.ts';
import type { OutgoingView } from '../../contracts/outgoing-views.ts';
import { ApproveStep, SendBackOutgoing, SubmitOutgoing } from '../../contracts/submission.ts';
import { addWorkingDays } from '../../domain/calendar/working-days.ts';
import type { CivilDate } from '../../domain/kernel/dates.ts';
import { readDocument } from '../../modules/layout/index.ts';
import { must } from '../../platform/problem.ts';
import { personPin, sealPin } from '../keys.ts';
import type { Departure } from './departures.ts';
import { colourScan } from './letter-pdf.ts';
import type { Office } from './office.ts';

const of = (view: Pick<OutgoingView, 'id' | 'version'>) => ({ params: { documentId: view.id }, seen: view });
const submittedHash = (view: OutgoingView): string => view.submitted?.pdfSha256 ?? '';

const clerk = 'clerk';
const checker = 'checker';

export const outgoingWork = (office: Office) => {
  const approve = (person: string, view: OutgoingView): Promise<OutgoingView> =>
    office.as(person).call(ApproveStep, { ...of(view), body: { hash: submittedHash(view) } });

  const preview = async (departure: Departure, view: OutgoingView, body: readonly string[]): Promise<OutgoingView> => {
    const drafter = office.as(departure.drafter);
    const template = departure.type === 'submission' ? 'submission-letter' : 'official-letter';
    const drafted = await drafter.call(DraftFromTemplate, { ...of(view), body: { template, body: [...body] } });
    return drafter.call(PreviewOutgoing, of(drafted));
  };

  const submit = ({ drafter, signer, subject }: Departure, view: OutgoingView): Promise<OutgoingView> =>
    office.as(drafter).call(SubmitOutgoing, {
      ...of(view),
      body: {
        pdfSha256: view.preview?.pdfSha256 ?? '',
        slip: {
          toPositionId: office.positionId(signer),
          matter: subject,
          grounds: 'Chức năng, nhiệm vụ của Bộ; đề nghị của cơ quan gửi văn bản.',
          summary: 'Đơn vị đã rà soát quy định và trao đổi với các đơn vị liên quan.',
          proposal: 'Kính trình Lãnh đạo xem xét, ký ban hành.',
        },
      },
    });

  return {
    start: ({ key, drafter, type, subject, recipients, original, priority }: Departure): Promise<OutgoingView> =>
      office.as(drafter).call(StartOutgoing, {
        key: `seed:${key}:start`,
        body: {
          documentType: type ?? 'official-letter',
          subject,
          recipients: recipients.map((name) => ({ name, purpose: 'to-act' as const })),
          declaration: { stateSecret: false, restricted: false },
          ...(original === undefined ? {} : { original }),
          ...(priority === undefined ? {} : { priority }),
        },
      }),

    /** With its signer and a draft from the template, looked at as PDF. */
    async draft(departure: Departure, view: OutgoingView): Promise<OutgoingView> {
      const { drafter, capacityId } = departure;
      const chosen = await office.as(drafter).call(ChooseSigner, { ...of(view), body: { capacityId } });
      return preview(departure, chosen, departure.body);
    },

    /** Three units are asked: one agrees, one does not, one stays silent. */
    async consult({ drafter, key }: Departure, view: OutgoingView, on: CivilDate, close: boolean): Promise<void> {
      const draftSha256 = view.drafts.at(-1)?.sha256 ?? '';
      const drafted = await office.as(drafter).call(DraftConsultation, {
        key: `seed:${key}:consult`,
        body: {
          outgoingId: view.id,
          draftSha256,
          questions: 'Đề nghị cho ý kiến về nội dung và căn cứ của dự thảo.',
          unitIds: ['planning', 'science', 'fisheries'].map((unit) => office.unitId(unit)),
          dueOn: addWorkingDays(on, 3),
        },
      });
      const params = { consultationId: drafted.id };
      const sent = await office.as(drafter).call(SendConsultation, { params, seen: drafted });
      const agreed = await office
        .as('scienceHead')
        .call(AnswerConsultation, { params, seen: sent, body: { stance: 'agree' } });
      const body = {
        stance: 'disagree',
        comment: 'Nội dung này cần thống nhất với quy hoạch không gian biển trước khi trả lời địa phương.',
      } as const;
      const disagreed = await office.as('planningHead').call(AnswerConsultation, { params, seen: agreed, body });
      if (!close) return;
      const closed = await office.as(drafter).call(CloseConsultation, { params, seen: disagreed });
      const opinion = closed.table.find(({ counting }) => counting?.stance === 'disagree')?.counting;
      if (!opinion) throw new Error('the unit that disagreed is missing in the table');
      await office.as(drafter).call(WeighOpinion, {
        params,
        seen: closed,
        body: {
          opinionId: opinion.id,
          accepted: false,
          reason: 'Dự thảo chỉ góp ý về quản lý khu neo đậu, không đụng đến ranh giới quy hoạch.',
        },
      });
    },

    submit,

    /** The head sends it back, the drafter writes a better version, and the second round begins. */
    async secondRound(departure: Departure, view: OutgoingView): Promise<OutgoingView> {
      const body = { hash: submittedHash(view), reason: 'Bổ sung căn cứ và nêu rõ phân khu được phép nuôi biển.' };
      const returned = await office.as(departure.unitHead).call(SendBackOutgoing, { ...of(view), body });
      const better = [
        ...departure.body,
        'Danh sách phân khu được phép nuôi biển được công bố tại trụ sở của địa phương.',
      ];
      return submit(departure, await preview(departure, returned, better));
    },

    /** Sent back with a remark beside the first and the last paragraph of the text. */
    async sendBack({ unitHead, body: text }: Departure, view: OutgoingView): Promise<OutgoingView> {
      const head = office.as(unitHead);
      const params = { documentId: view.id, sha256: view.drafts.at(-1)?.sha256 ?? '' };
      const { paragraphs } = must(readDocument(await head.call(GetOutgoingFile, { params })));
      const beside = (words: string, remark: string) => {
        const paragraph = paragraphs.findIndex((each) => each.text.startsWith(words.slice(0, 40)));
        return paragraph < 0 ? [] : [{ paragraph, words: words.slice(0, 60), text: remark }];
      };
      const remarks = [
        ...beside(text[0] ?? '', 'Nêu rõ số, ngày của văn bản đề nghị.'),
        ...beside(text.at(-1) ?? '', 'Bổ sung quy định đối với tàu dưới 12 mét.'),
      ];
      const reason = 'Thiếu nội dung về tàu dưới 12 mét; đề nghị bổ sung.';
      return head.call(SendBackOutgoing, { ...of(view), body: { hash: submittedHash(view), reason, remarks } });
    },

    /** The head of the unit initials the content, unless the head signs; the checker the layout. */
    async initial({ unitHead, signer }: Departure, view: OutgoingView): Promise<OutgoingView> {
      return approve(checker, unitHead === signer ? view : await approve(unitHead, view));
    },

    approveContent: ({ unitHead }: Departure, view: OutgoingView): Promise<OutgoingView> => approve(unitHead, view),

    sign: ({ signer }: Departure, view: OutgoingView): Promise<OutgoingView> =>
      office.as(signer).call(SignOutgoing, { ...of(view), body: { hash: submittedHash(view), pin: personPin } }),

    signInInk: (view: OutgoingView, signedOn: CivilDate): Promise<OutgoingView> =>
      office.as(clerk).call(RecordInkSignature, {
        ...of(view),
        body: { hash: submittedHash(view), signedOn, paperPlace: 'Kho lưu Văn thư Bộ, tủ 3, ngăn 2' },
      }),

    async issue(view: OutgoingView): Promise<OutgoingView> {
      const answers = view.checklist.map(({ item }) => ({ item: item as never, passed: true }));
      const checked = await office
        .as(clerk)
        .call(CheckOutgoing, { ...of(view), body: { hash: view.checkedHash ?? '', answers } });
      return office.as(clerk).call(IssueOutgoing, { ...of(checked), body: { pin: sealPin } });
    },

    /** The scan of the stamped paper; the seal's signature on it is still missing then. */
    async scan(view: OutgoingView): Promise<OutgoingView> {
      const params = { documentId: view.id, sha256: submittedHash(view) };
      const bytes = await colourScan(await office.as(clerk).call(GetOutgoingFile, { params }));
      const query = { name: 'ban-quet.pdf', secrecy: 'none', denunciation: 'no' } as const;
      const { sha256 } = await office
        .as(clerk)
        .call(UploadFile, { query, bytes: new Uint8Array(bytes), type: 'application/pdf' });
      return office
        .as(clerk)
        .call(AddScan, { ...of(view), body: { sha256, paperPlace: 'Kho lưu Văn thư Bộ, tủ 3, ngăn 2' } });
    },

    voidNumber: (view: OutgoingView): Promise<OutgoingView> =>
      office.as(clerk).call(VoidNumber, {
        ...of(view),
        body: { reason: 'Bản giấy bị hỏng khi đóng dấu và nội dung không còn cần thiết; số được hủy, không dùng lại.' },
      }),
  };
};
