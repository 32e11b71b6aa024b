// Nơi nhận: who gets the document, and where it is filed.
import { fold } from '../../kernel/text.ts';
import type { Complaint, Rule, Subject } from '../finding.ts';
import { annex } from '../finding.ts';
import type { Line } from '../lines.ts';
import { rewrittenWhere, together } from '../fix.ts';
import { listForm } from './list-form.ts';
import { judgeStyle } from './style.ts';
import { say } from '../sentence.ts';
import { recipientWords as words } from '../words/receivers.ts';

const isFiling = (line: Line): boolean => /^[-–—]?\s*luu\b/.test(fold(line.text));

function filing({ parts }: Subject): readonly Complaint[] {
  const title = parts.recipientsTitle[0]?.paragraph;
  const line = parts.recipients.find(isFiling);
  if (line === undefined)
    return [
      {
        message: words.noFiling,
        at: parts.recipients.at(-1)?.paragraph ?? title,
      },
    ];
  const at = line.paragraph;
  if (line !== parts.recipients.at(-1)) return [{ message: words.filingLast, at }];
  if (!/^[-–—]?\s*Lưu\s?:/u.test(line.text))
    return [
      {
        message: say(words.filingColon, { text: line.text }),
        at,
        mends: together([rewrittenWhere(at, /lưu(?:[ \u00a0]*[.;,])?/iu, () => 'Lưu:')]),
      },
    ];
  if (!/^[-–—]?\s*Lưu\s?:\s*VT(?![\p{L}\p{N}])/u.test(line.text))
    return [{ message: say(words.filingVt, { text: line.text }), at }];
  const complete = /VT,\s*\S/u.test(line.text) || (typeof parts.kind === 'object' && parts.kind.abbreviation === 'GGT');
  return complete
    ? []
    : [
        {
          message: say(words.filingUnit, { text: line.text }),
          at,
          severity: 'warning',
        },
      ];
}

export const recipientRules: readonly Rule[] = [
  {
    id: 'recipients.present',
    severity: 'error',
    legal: annex('II.9d'),
    applies: ({ parts }) => parts.recipientsTitle.length === 0,
    check: () => [{ message: words.missing }],
  },
  {
    id: 'recipients.title-style',
    severity: 'error',
    legal: annex('II.9d'),
    applies: ({ parts }) => parts.recipientsTitle.length > 0,
    check: ({ parts }) => [
      ...judgeStyle(words.title, parts.recipientsTitle, {
        capitals: false,
        sizePt: [12, 12],
        italic: true,
        bold: true,
      }),
      ...parts.recipientsTitle
        .filter((line) => !line.text.endsWith(':'))
        .map((line) => ({
          message: words.colon,
          at: line.paragraph,
          mends: together([rewrittenWhere(line.paragraph, /nơi nhận(?!\s*:)/iu, (found) => `${found}:`)]),
        })),
    ],
  },
  {
    id: 'recipients.list-style',
    severity: 'error',
    legal: annex('II.9d'),
    applies: ({ parts }) => parts.recipients.length > 0,
    check: ({ parts }) => judgeStyle(words.list, parts.recipients, { sizePt: [11, 11], italic: false, bold: false }),
  },
  {
    id: 'recipients.list-form',
    severity: 'warning',
    legal: annex('II.9d'),
    applies: ({ parts }) => parts.recipients.length > 0,
    check: ({ parts }) => listForm(parts.recipients, words.name),
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
              message: words.asAbove,
              at: parts.recipients[0]?.paragraph,
            },
          ],
  },
];
