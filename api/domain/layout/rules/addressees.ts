// Kính gửi: to whom a letter or a submission goes.
import type { Complaint, Rule, Subject } from '../finding.ts';
import { annex } from '../finding.ts';
import { rewrittenWhere, together } from '../fix.ts';
import { listForm } from './list-form.ts';
import { judgeStyle } from './style.ts';
import { addresseeWords as words } from '../words/receivers.ts';

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
  if (!first.text.startsWith('Kính gửi:'))
    complaints.push({
      message: words.word,
      at,
      mends: together([rewrittenWhere(at, /kính gửi(?:[ \u00a0]*[:;.,])?/iu, () => 'Kính gửi:')]),
    });
  if (beside === '' && list.length === 0)
    complaints.push({
      message: words.nobody,
      at,
      severity: 'error',
    });
  if (list.length === 1 && beside === '') complaints.push({ message: words.oneLine, at });
  if (list.length === 0 && /;\s*\S/.test(beside))
    complaints.push({
      message: words.ownLines,
      at,
    });
  const all = beside === '' || list.length === 0 ? list : [{ ...first, text: beside }, ...list];
  return all.length < 2 ? complaints : [...complaints, ...listForm(all, words.list)];
}

export const addresseeRules: readonly Rule[] = [
  {
    id: 'addressees.present',
    severity: 'error',
    legal: annex('II.9b'),
    applies: (subject) => (isLetter(subject) || isAbbreviated(subject, 'TTr')) && subject.parts.salutation.length === 0,
    check: () => [{ message: words.missing }],
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
      judgeStyle(words.name, [...parts.salutation, ...parts.addressees], {
        capitals: false,
        sizePt: [13, 14],
        italic: false,
        bold: false,
      }),
  },
];
