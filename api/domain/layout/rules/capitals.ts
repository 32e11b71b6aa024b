// Capital letters that can be judged with high certainty (Phụ lục II): Nhân dân, Nhà nước; parts of a cited text.
import type { Complaint, Rule, Subject } from '../finding.ts';
import { mendAll, rewritten } from '../fix.ts';
import { andMore } from './style.ts';
import { say, type Sentence } from '../sentence.ts';
import { bodyWords as words } from '../words/body.ts';

const legal = (place: string): string => `NĐ 30/2020/NĐ-CP, Phụ lục II, mục ${place}`;

/** Names of bodies and honours carry the word in small letters (Ủy ban nhân dân), and so does the word as an attribute. */
const people =
  /(?<!(?:[ủỦ]y ban|[hH]ội đồng|[tT]òa án|[vV]iện kiểm sát|[qQ]uân đội|[cC]ông an|vũ trang|[nN]ghệ sĩ|[nN]hà giáo|[tT]hầy thuốc|[qQ]uỹ tín dụng|[aA]n ninh|quốc phòng toàn dân,?)\s)(?<=[\p{L},;]\s)nhân dân(?!\p{L})/gu;
const state = /(?<=(?:Đảng(?: và|,)|của|do|được|bởi|với) )nhà nước(?!\p{L})/gu;
const cited =
  /(?<=[\p{Ll},;)\d] )(Khoản \d+|Điểm [a-zđ](?!\p{L})|điều \d+|chương [IVXLC]+(?!\p{L})|mục [IVXLC\d]+ (?=Chương|Phần)|phần [IVXLC]+(?!\p{L}))/gu;

function search(
  subject: Subject,
  pattern: RegExp,
  tell: (found: string, more: Sentence) => Sentence,
): readonly Complaint[] {
  const hits = subject.parts.body.flatMap((at) =>
    [...at.text.matchAll(pattern)].map((match) => ({ at, text: match[0], start: match.index })),
  );
  const first = hits[0];
  if (first === undefined) return [];
  const mends = mendAll(hits, ({ at, text, start }) => rewritten(at, start, start + text.length, swapCase(text)));
  return [{ message: tell(first.text, andMore(hits.length)), at: first.at, mends, safe: false }];
}

const swapCase = (text: string): string => {
  const letter = text.charAt(0);
  return (letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase()) + text.slice(1);
};

export const capitalRules: readonly Rule[] = [
  {
    id: 'capitals.people-and-state',
    severity: 'warning',
    legal: legal('V.1'),
    applies: ({ parts }) => parts.body.length > 0,
    check: (subject) => [
      ...search(subject, people, (_found, more) => say(words.people, { more })),
      ...search(subject, state, (_found, more) => say(words.state, { more })),
    ],
  },
  {
    id: 'capitals.citation',
    severity: 'warning',
    legal: legal('V.7'),
    applies: ({ parts }) => parts.body.length > 0,
    check: (subject) =>
      search(subject, cited, (found, more) => say(words.citation, { found, more, wanted: swapCase(found) })),
  },
];
