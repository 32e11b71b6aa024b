// Kính gửi, the signer, and nơi nhận.
import { fold } from '../../kernel/text.ts';
import type { Complaint, Rule, Subject } from '../finding.ts';
import { annex } from '../finding.ts';
import { shown, type Line } from '../lines.ts';
import { judgeStyle } from './style.ts';

const dash = /^[-–—]/;
const isLetter = ({ parts }: Subject): boolean => parts.kind === 'letter';
const isAbbreviated = ({ parts }: Subject, ...types: readonly string[]): boolean =>
  typeof parts.kind === 'object' && types.includes(parts.kind.abbreviation);

function addresseeForm({ parts }: Subject): readonly Complaint[] {
  const first = parts.salutation[0];
  if (first === undefined) return [];
  const at = first.paragraph;
  const beside = first.text.replace(/^kính gửi\s*:?\s*/iu, '');
  const list = parts.addressees;
  const complaints: Complaint[] = [];
  if (!/^Kính gửi\s?:/u.test(first.text))
    complaints.push({ message: 'Phải ghi “Kính gửi:”, chữ in thường, sau đó là dấu hai chấm (:).', at });
  if (beside === '' && list.length === 0)
    complaints.push({
      message: 'Sau “Kính gửi:” chưa ghi cơ quan, tổ chức hoặc cá nhân nhận văn bản.',
      at,
      severity: 'error',
    });
  if (list.length === 1 && beside === '')
    complaints.push({ message: 'Chỉ gửi một nơi: “Kính gửi:” và tên nơi nhận phải nằm trên cùng một dòng.', at });
  if (list.length === 0 && /;\s*\S/.test(beside))
    complaints.push({
      message:
        'Gửi từ hai nơi trở lên: mỗi nơi nhận phải trình bày trên một dòng riêng, đầu dòng có gạch đầu dòng (-).',
      at,
    });
  const all = beside === '' || list.length === 0 ? list : [{ ...first, text: beside }, ...list];
  return all.length < 2 ? complaints : [...complaints, ...listForm(all, 'Nơi nhận sau “Kính gửi:”')];
}

function listForm(lines: readonly Line[], name: string): readonly Complaint[] {
  const noDash = lines.find((line) => !dash.test(line.text));
  const noEnd = lines.slice(0, -1).find((line) => !line.text.endsWith(';'));
  const last = lines.at(-1);
  return [
    ...(noDash === undefined
      ? []
      : [{ message: `${name} phải có gạch đầu dòng (-) ở mỗi dòng: “${noDash.text}”.`, at: noDash.paragraph }]),
    ...(noEnd === undefined
      ? []
      : [{ message: `${name}: cuối dòng phải có dấu chấm phẩy (;): “${noEnd.text}”.`, at: noEnd.paragraph }]),
    ...(last === undefined || last.text.endsWith('.')
      ? []
      : [{ message: `${name}: dòng cuối cùng phải kết thúc bằng dấu chấm (.): “${last.text}”.`, at: last.paragraph }]),
  ];
}

const needsFormula = /^(PHÓ|THỨ TRƯỞNG)(?!\p{L})/u;
const formula = /^(TM|KT|TL|TUQ|Q)\./u;
const brokenFormula =
  /^(T\/M|K\/T|T\/L|T\/U\/Q|(TM|KT|TL|TUQ)(?![.\p{L}\p{N}])|(TM|KT|TL|TUQ|Q)\.(?=\S)|(TM|KT|TL|TUQ|Q)\s+\.)/u;

function authorityFormula({ parts }: Subject): readonly Complaint[] {
  const first = parts.authority[0];
  if (first === undefined) return [];
  const text = shown(first);
  const at = first.paragraph;
  const wrong = parts.authority.find((line) => brokenFormula.test(shown(line).toUpperCase()));
  if (wrong !== undefined)
    return [
      {
        message: `Quyền hạn của người ký đang ghi “${wrong.text}”; phải ghi “TM. ”, “Q. ”, “KT. ”, “TL. ” hoặc “TUQ. ” (có dấu chấm và cách chữ) trước chức vụ.`,
        at: wrong.paragraph,
      },
    ];
  if (needsFormula.test(text))
    return [{ message: `“${text}” là cấp phó: phải ghi “KT.” và chức vụ của người đứng đầu ở dòng trên.`, at }];
  const last = parts.authority.at(-1);
  if (last !== undefined && formula.test(shown(last)) && !shown(last).startsWith('Q.'))
    return [{ message: `Dưới “${last.text}” thiếu chức vụ của người ký.`, at: last.paragraph }];
  return [];
}

const titles =
  /^(GS|PGS|TSKH|TS|ThS|Th\.S|BS|BSCK\p{L}*|KS|CN|LS|DS|NGND|NGƯT|NSND|NSƯT|Giáo sư|Phó Giáo sư|Tiến sĩ|Tiến sỹ|Thạc sĩ|Thạc sỹ|Bác sĩ|Kỹ sư|Cử nhân|Luật sư|Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Anh hùng|Ông|Bà|Đồng chí)(?!\p{L})/iu;

function signerName({ parts }: Subject): readonly Complaint[] {
  const line = parts.signerName[0];
  if (line === undefined) return [];
  const title = titles.exec(line.text)?.[0];
  const small = line.text.split(' ').find((word) => /^\p{Ll}/u.test(word));
  return [
    ...(title === undefined
      ? []
      : [
          {
            message: `Trước họ tên người ký đang ghi “${title}”; không ghi học hàm, học vị và các danh hiệu khác.`,
            at: line.paragraph,
          },
        ]),
    ...(small === undefined || title !== undefined
      ? []
      : [
          {
            message: `Họ tên người ký “${line.text}” phải viết hoa chữ cái đầu của mọi âm tiết.`,
            at: line.paragraph,
            severity: 'warning' as const,
          },
        ]),
  ];
}

const isFiling = (line: Line): boolean => /^[-–—]?\s*luu\b/.test(fold(line.text));

function filing({ parts }: Subject): readonly Complaint[] {
  const title = parts.recipientsTitle[0]?.paragraph;
  const line = parts.recipients.find(isFiling);
  if (line === undefined)
    return [
      {
        message: 'Nơi nhận thiếu dòng cuối “- Lưu: VT, <đơn vị soạn thảo>.”.',
        at: parts.recipients.at(-1)?.paragraph ?? title,
      },
    ];
  const at = line.paragraph;
  if (line !== parts.recipients.at(-1))
    return [{ message: 'Dòng “Lưu: VT, …” phải là dòng cuối cùng của Nơi nhận.', at }];
  if (!/^[-–—]?\s*Lưu\s?:/u.test(line.text))
    return [{ message: `Dòng lưu đang ghi “${line.text}”; sau chữ “Lưu” phải có dấu hai chấm (:).`, at }];
  if (!/^[-–—]?\s*Lưu\s?:\s*VT(?![\p{L}\p{N}])/u.test(line.text))
    return [{ message: `Dòng lưu đang ghi “${line.text}”; sau “Lưu:” phải là chữ viết tắt “VT”.`, at }];
  const complete = /VT,\s*\S/u.test(line.text) || (typeof parts.kind === 'object' && parts.kind.abbreviation === 'GGT');
  return complete
    ? []
    : [
        {
          message: `Dòng lưu “${line.text}” thiếu dấu phẩy và chữ viết tắt tên đơn vị soạn thảo sau “VT”.`,
          at,
          severity: 'warning',
        },
      ];
}

const always = (): boolean => true;

export const peopleRules: readonly Rule[] = [
  {
    id: 'addressees.present',
    severity: 'error',
    legal: annex('II.9b'),
    applies: (subject) => (isLetter(subject) || isAbbreviated(subject, 'TTr')) && subject.parts.salutation.length === 0,
    check: () => [{ message: 'Thiếu phần “Kính gửi:” và tên cơ quan, tổ chức, cá nhân nhận văn bản.' }],
  },
  {
    id: 'addressees.form',
    severity: 'warning',
    legal: annex('II.9d'),
    applies: ({ parts }) => parts.salutation.length > 0,
    check: addresseeForm,
  },
  {
    id: 'addressees.style',
    severity: 'error',
    legal: annex('II.9d'),
    applies: ({ parts }) => parts.salutation.length > 0,
    check: ({ parts }) =>
      judgeStyle('“Kính gửi” và tên nơi nhận', [...parts.salutation, ...parts.addressees], {
        capitals: false,
        sizePt: [13, 14],
        italic: false,
        bold: false,
      }),
  },
  {
    id: 'signer.present',
    severity: 'error',
    legal: annex('II.7'),
    applies: always,
    check: ({ parts }) =>
      parts.authority.length === 0
        ? [{ message: 'Thiếu quyền hạn, chức vụ của người ký.' }]
        : parts.signerName.length === 0
          ? [{ message: 'Thiếu họ và tên của người ký.', at: parts.authority.at(-1)?.paragraph }]
          : [],
  },
  {
    id: 'signer.authority',
    severity: 'error',
    legal: annex('II.7b'),
    applies: ({ parts }) => parts.authority.length > 0,
    check: authorityFormula,
  },
  {
    id: 'signer.authority-style',
    severity: 'error',
    legal: annex('II.7đ'),
    applies: ({ parts }) => parts.authority.length > 0,
    check: ({ parts }) =>
      judgeStyle('Quyền hạn, chức vụ của người ký', parts.authority, {
        capitals: true,
        sizePt: [13, 14],
        italic: false,
        bold: true,
      }),
  },
  {
    id: 'signer.name',
    severity: 'error',
    legal: annex('II.7c'),
    applies: ({ parts }) => parts.signerName.length > 0,
    check: signerName,
  },
  {
    id: 'signer.name-style',
    severity: 'error',
    legal: annex('II.7đ'),
    applies: ({ parts }) => parts.signerName.length > 0,
    check: ({ parts }) =>
      judgeStyle('Họ tên người ký', parts.signerName, { capitals: false, sizePt: [13, 14], italic: false, bold: true }),
  },
  {
    id: 'recipients.present',
    severity: 'error',
    legal: annex('II.9d'),
    applies: ({ parts }) => parts.recipientsTitle.length === 0,
    check: () => [{ message: 'Thiếu phần “Nơi nhận:” (ngang hàng với chức vụ của người ký, sát lề trái).' }],
  },
  {
    id: 'recipients.title-style',
    severity: 'error',
    legal: annex('II.9d'),
    applies: ({ parts }) => parts.recipientsTitle.length > 0,
    check: ({ parts }) => [
      ...judgeStyle('Từ “Nơi nhận”', parts.recipientsTitle, {
        capitals: false,
        sizePt: [12, 12],
        italic: true,
        bold: true,
      }),
      ...parts.recipientsTitle
        .filter((line) => !line.text.endsWith(':'))
        .map((line) => ({ message: 'Sau từ “Nơi nhận” phải có dấu hai chấm (:).', at: line.paragraph })),
    ],
  },
  {
    id: 'recipients.list-style',
    severity: 'error',
    legal: annex('II.9d'),
    applies: ({ parts }) => parts.recipients.length > 0,
    check: ({ parts }) =>
      judgeStyle('Danh sách nơi nhận', parts.recipients, { sizePt: [11, 11], italic: false, bold: false }),
  },
  {
    id: 'recipients.list-form',
    severity: 'warning',
    legal: annex('II.9d'),
    applies: ({ parts }) => parts.recipients.length > 0,
    check: ({ parts }) => listForm(parts.recipients, 'Nơi nhận'),
  },
  {
    id: 'recipients.filing',
    severity: 'error',
    legal: annex('II.9d'),
    applies: ({ parts }) => parts.recipientsTitle.length > 0,
    check: filing,
  },
  {
    id: 'recipients.as-above',
    severity: 'warning',
    legal: annex('II.9b'),
    applies: ({ parts }) => parts.salutation.length > 0 && parts.recipients.length > 0,
    check: ({ parts }) =>
      fold(parts.recipients[0]?.text ?? '').includes('nhu tren')
        ? []
        : [
            {
              message: 'Văn bản có phần “Kính gửi”: dòng đầu của Nơi nhận ghi “- Như trên;”.',
              at: parts.recipients[0]?.paragraph,
            },
          ],
  },
];
