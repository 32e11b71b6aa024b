// Who signs, in what capacity, under what name.
import type { Complaint, Rule, Subject } from '../finding.ts';
import { annex } from '../finding.ts';
import { rewritten, rewrittenWhere, together, type Mend } from '../fix.ts';
import { shown, spanOf, type Line } from '../lines.ts';
import { isUnfilled } from '../unfilled.ts';
import { judgeStyle } from './style.ts';
import { say } from '../sentence.ts';
import { signerWords as words } from '../words/signer.ts';

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
        message: say(words.formula, { text: wrong.text }),
        at: wrong.paragraph,
        mends: together([rightFormula(wrong)]),
      },
    ];
  if (needsFormula.test(text)) return [{ message: say(words.deputy, { text }), at }];
  const last = parts.authority.at(-1);
  if (last !== undefined && formula.test(shown(last)) && !shown(last).startsWith('Q.'))
    return [{ message: say(words.postBelow, { text: last.text }), at: last.paragraph }];
  return [];
}

/** `K/T`, `KT`, `KT.BỘ`, `KT .` become `KT. `: which capacity is meant is never in doubt. */
const rightFormula = (line: Line): Mend | undefined =>
  rewrittenWhere(
    line.paragraph,
    /(?<![\p{L}\p{N}])(t\/m|k\/t|t\/l|t\/u\/q|tm|kt|tl|tuq|q(?=\s*\.))\s*\.?[ \u00a0]*/iu,
    (found) => `${found.replace(/[^\p{L}]/gu, '').toUpperCase()}. `,
  );

const titles =
  /^(GS|PGS|TSKH|TS|ThS|Th\.S|BS|BSCK\p{L}*|KS|CN|LS|DS|NGND|NGƯT|NSND|NSƯT|Giáo sư|Phó Giáo sư|Tiến sĩ|Tiến sỹ|Thạc sĩ|Thạc sỹ|Bác sĩ|Kỹ sư|Cử nhân|Luật sư|Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Anh hùng|Ông|Bà|Đồng chí)(?!\p{L})/iu;

/** Armed forces and institutions of education, health and science may be allowed ranks and degrees by who heads their field. */
const ownRules =
  /^(BỘ QUỐC PHÒNG|BỘ CÔNG AN|BỘ TƯ LỆNH|BỘ CHỈ HUY|QUÂN |CÔNG AN |ĐẠI HỌC|TRƯỜNG|HỌC VIỆN|VIỆN |BỆNH VIỆN|TRUNG TÂM Y TẾ)/u;

function signerName({ parts }: Subject): readonly Complaint[] {
  const line = parts.signerName[0];
  if (line === undefined || isUnfilled(line.paragraph)) return [];
  const free = [...parts.parentAgency, ...parts.agency].some((name) => ownRules.test(shown(name).toUpperCase()));
  const title = free ? undefined : titles.exec(line.text)?.[0];
  const small = line.text.split(' ').find((word) => /^\p{Ll}/u.test(word));
  return [
    ...(title === undefined
      ? []
      : [
          {
            message: say(words.degree, { title }),
            at: line.paragraph,
            mends: together([withoutTitle(line)]),
            safe: false as const,
          },
        ]),
    ...(small === undefined || title !== undefined
      ? []
      : [
          {
            message: say(words.smallName, { text: line.text }),
            at: line.paragraph,
            severity: 'warning' as const,
            mends: together([capitalised(line)]),
          },
        ]),
  ];
}

/** The name without degrees and ranks; which of the words before it are the name a person confirms. */
function withoutTitle(line: Line): Mend | undefined {
  const span = spanOf(line);
  if (span === undefined) return undefined;
  let name = line.paragraph.text.slice(span.start, span.end);
  for (let found = titles.exec(name); found !== null; found = titles.exec(name))
    name = name.slice(found[0].length).replace(/^[\s.,]+/, '');
  return name === '' ? undefined : rewritten(line.paragraph, span.start, span.end, name);
}

function capitalised(line: Line): Mend | undefined {
  const span = spanOf(line);
  if (span === undefined) return undefined;
  const name = line.paragraph.text.slice(span.start, span.end);
  const written = name.replace(/(?<=^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase());
  return rewritten(line.paragraph, span.start, span.end, written);
}

export const signerRules: readonly Rule[] = [
  {
    id: 'signer.present',
    severity: 'error',
    legal: annex('II.7'),
    applies: () => true,
    check: ({ parts }) =>
      parts.authority.length === 0
        ? [{ message: words.noPost }]
        : parts.signerName.length === 0
          ? [{ message: words.noName, at: parts.authority.at(-1)?.paragraph }]
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
      judgeStyle(words.post, parts.authority, {
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
      judgeStyle(words.name, parts.signerName, { capitals: false, sizePt: [13, 14], italic: false, bold: true }),
  },
];
