// The table of opinions as a Word file for the submission: what the units said, or what became of what they said.
import type { Agency } from '../../domain/directory/directory.ts';
import type { Consultation, Stance } from '../../domain/consultation/consultation.ts';
import { opinionTable, tally, type OpinionRow } from '../../domain/consultation/opinion-table.ts';
import { documentTypeName } from '../../domain/documents/document-types.ts';
import { civilDate, shortDate } from '../../domain/kernel/dates.ts';
import type { OutgoingDocument } from '../../domain/outgoing/outgoing.ts';
import { tableDocument, type TableDocument } from '../documents/index.ts';
import type { WhoIsWho } from '../directory/index.ts';

export type OpinionTableForm = 'summary' | 'explanation';

const stanceText: Readonly<Record<Stance, string>> = {
  agree: 'Nhất trí',
  'agree-with-comments': 'Nhất trí, có ý kiến bổ sung',
  disagree: 'Không nhất trí',
  'no-opinion': 'Không có ý kiến',
};
const withoutAnswer = { silent: 'Không trả lời trong thời hạn', waiting: 'Chưa trả lời', answered: '' } as const;

const said = ({ counting, standing }: OpinionRow): string =>
  counting === undefined
    ? withoutAnswer[standing]
    : [stanceText[counting.stance], ...(counting.comment === undefined ? [] : [counting.comment])].join('.\n');

/** Only what has words can be taken up or not. */
function acceptance({ counting, weighing }: OpinionRow): string {
  if (counting?.comment === undefined) return '';
  if (weighing === undefined) return 'Chưa xem xét';
  return weighing.accepted ? 'Tiếp thu' : 'Không tiếp thu';
}

type Column = TableDocument['columns'][number] & { readonly of: (row: OpinionRow, index: number) => string };

const columnsOf = (form: OpinionTableForm, who: WhoIsWho): readonly Column[] => {
  const first: readonly Column[] = [
    { title: 'STT', share: 6, centred: true, of: (_row, index) => String(index + 1) },
    { title: 'Đơn vị', share: 22, of: ({ unitId }) => who.unitName(unitId) },
  ];
  const answeredOn: Column = {
    ...{ title: 'Ngày trả lời', share: 12, centred: true },
    of: ({ counting }) => (counting === undefined ? '' : shortDate(civilDate(counting.releasedAt))),
  };
  return form === 'summary'
    ? [...first, { title: 'Nội dung ý kiến', share: 60, of: said }, answeredOn]
    : [
        ...first,
        { title: 'Nội dung ý kiến', share: 34, of: said },
        { title: 'Tiếp thu', share: 12, centred: true, of: acceptance },
        { title: 'Giải trình', share: 26, of: ({ weighing }) => weighing?.reason ?? '' },
      ];
};

const titles: Readonly<Record<OpinionTableForm, string>> = {
  summary: 'BẢNG TỔNG HỢP Ý KIẾN',
  explanation: 'BẢN GIẢI TRÌNH, TIẾP THU Ý KIẾN',
};

function introOf(consultation: Consultation, rows: readonly OpinionRow[]): string {
  const count = tally(rows);
  const parts = [
    [count.agree + count['agree-with-comments'], 'nhất trí'],
    [count.disagree, 'không nhất trí'],
    [count['no-opinion'], 'không có ý kiến'],
    [count.silent, 'không trả lời'],
    [count.waiting, 'chưa trả lời'],
  ] as const;
  const told = parts.flatMap(([number, text]) => (number === 0 ? [] : [`${number} ${text}`]));
  return `Số đơn vị được lấy ý kiến: ${rows.length}, hạn trả lời ngày ${shortDate(consultation.dueOn)}; trong đó: ${told.join(', ')}.`;
}

/** The file as .docx bytes; who was silent is told to have been silent, not to have agreed. */
export function opinionTableFile(
  consultation: Consultation,
  document: Pick<OutgoingDocument, 'documentType' | 'subject'>,
  { agency, who }: { readonly agency: Agency; readonly who: WhoIsWho },
  form: OpinionTableForm,
): Uint8Array {
  const rows = opinionTable(consultation);
  const columns = columnsOf(form, who);
  const name = documentTypeName(document.documentType).toLocaleLowerCase('vi');
  return tableDocument({
    ...(agency.parentName === undefined ? {} : { parentAgency: agency.parentName.toLocaleUpperCase('vi') }),
    agency: agency.name.toLocaleUpperCase('vi'),
    title: titles[form],
    subtitle: `Đối với dự thảo ${name} ${document.subject}`,
    intro: [introOf(consultation, rows)],
    columns: columns.map(({ of: _of, ...column }) => column),
    rows: rows.map((row, index) => columns.map((column) => column.of(row, index))),
  });
}
