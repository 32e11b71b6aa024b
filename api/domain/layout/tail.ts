// Recognises the parts under the text: who signs, and who receives. Side by side in a table, by tabs, or one after the other.
import { fold } from '../kernel/text.ts';
import type { ParagraphFacts } from './facts.ts';
import { tagged } from './head.ts';
import { isAuthority, isCapitals, isTypedRule, linesOf, shown, type Line } from './lines.ts';

export interface Tail {
  readonly recipientsTitle: readonly Line[];
  readonly recipients: readonly Line[];
  readonly authority: readonly Line[];
  /** Other posts of the signer, between the signature and the name. */
  readonly otherPosts: readonly Line[];
  readonly signerName: readonly Line[];
  /** The first paragraph of these parts; the text ends before it. */
  readonly start: number;
}

const isRecipientsTitle = (line: Line): boolean =>
  line.text.length < 200 && /^noi nhan\s*:?\s*$|^noi nhan\s*:/.test(fold(line.text));
const isRemark = (line: Line): boolean => /^[([].*[)\]]$/.test(line.text) || /^(da ky|chu ky)\b/.test(fold(line.text));
const isDrafterMark = (line: Line): boolean =>
  /^\p{Lu}[\p{Lu}\d.]*\s*\.?\s*\(?\d*\)?$/u.test(line.text) && line.text.length <= 14;

/** Long sentences outside tables belong to the text, and there are many of them. */
const mayBeTail = ({ cell, text }: ParagraphFacts): boolean =>
  cell !== undefined || text.length <= 200 || /^\s*[-–—]/.test(text);

export function recogniseTail(paragraphs: readonly ParagraphFacts[], from: number): Tail {
  const lines = paragraphs
    .slice(from)
    .filter(mayBeTail)
    .flatMap((paragraph) => linesOf(paragraph, true));
  const titleAt = lines.findIndex(isRecipientsTitle);
  const title = lines[titleAt];
  const recipients = recipientLines(lines, titleAt);
  const signing = signingLines(lines, title, recipients);
  const signature = splitSignature(signing);
  const tags = {
    authority: tagged(lines, 'signer-authority'),
    name: tagged(lines, 'signer-name'),
    recipients: tagged(lines, 'recipients').filter((line) => !isRecipientsTitle(line)),
  };
  const parts = {
    recipientsTitle: title === undefined ? [] : [title],
    recipients: tags.recipients.length > 0 ? tags.recipients : recipients,
    authority: tags.authority.length > 0 ? tags.authority : signature.authority,
    otherPosts: tags.name.length > 0 ? [] : signature.otherPosts,
    signerName: tags.name.length > 0 ? tags.name : signature.name,
  };
  return { ...parts, start: startOf(paragraphs, Object.values(parts).flat()) };
}

function recipientLines(lines: readonly Line[], titleAt: number): readonly Line[] {
  const title = lines[titleAt];
  if (title === undefined) return [];
  const found: Line[] = [];
  const cell = title.paragraph.cell;
  for (const line of lines.slice(titleAt + 1)) {
    if (cell === undefined) {
      if (line.paragraph.cell !== undefined || (line.piece === 0 && isAuthority(line))) break;
      if (line.piece > 0 || line.text === '') continue;
      if (!/^[-–—+•]/.test(line.text)) break;
    } else {
      if (line.paragraph.cell?.table !== cell.table) break;
      if (line.paragraph.cell.column !== cell.column || line.text === '' || isTypedRule(line.text)) continue;
    }
    if (isDrafterMark(line) && found.length > 0) break;
    found.push(line);
    if (/^-?\s*luu\s*:/.test(fold(line.text)) && line.text.endsWith('.')) break;
  }
  return found;
}

function signingLines(lines: readonly Line[], title: Line | undefined, recipients: readonly Line[]): readonly Line[] {
  const cell = title?.paragraph.cell;
  if (cell !== undefined) {
    const beside = lines.filter(
      (line) => line.paragraph.cell?.table === cell.table && line.paragraph.cell.column !== cell.column,
    );
    if (beside.some((line) => line.text !== '')) return rightmost(beside);
  }
  const start = lines.findLastIndex((line) => isAuthority(line) && !recipients.includes(line) && line.text.length < 80);
  if (start < 0) return [];
  let first = start;
  while (first > 0 && isAuthorityLine(lines[first - 1])) first -= 1;
  return lines.slice(first, first + 25).filter((line) => line !== title && !recipients.includes(line));
}

/** Minutes are signed by two, the one who chairs on the right; a narrow empty column may stand between. */
function rightmost(lines: readonly Line[]): readonly Line[] {
  const column = Math.max(...lines.filter((line) => line.text !== '').map((line) => line.paragraph.cell?.column ?? 0));
  return lines.filter((line) => line.paragraph.cell?.column === column);
}

function splitSignature(lines: readonly Line[]): {
  authority: readonly Line[];
  otherPosts: readonly Line[];
  name: readonly Line[];
} {
  const filled = lines.filter((line) => line.text !== '' && !isRemark(line) && !isTypedRule(line.text));
  const isPost = (line: Line): boolean => isAuthority(line) || (isCapitals(shown(line)) && !afterGap(lines, line));
  const firstOther = filled.findIndex((line) => !isPost(line));
  let count = firstOther < 0 ? filled.length : firstOther;
  // a post typed in small letters is still the post when something else is left to be the name
  if (count === 0 && filled.length > 1) count = 1;
  const rest = filled.slice(count);
  return { authority: filled.slice(0, count), otherPosts: rest.slice(0, -1), name: rest.slice(-1) };
}

const isAuthorityLine = (line: Line | undefined): boolean => line !== undefined && isAuthority(line);

const afterGap = (lines: readonly Line[], line: Line): boolean => {
  const at = lines.indexOf(line);
  return at > 0 && lines[at - 1]?.text === '';
};

function startOf(paragraphs: readonly ParagraphFacts[], lines: readonly Line[]): number {
  if (lines.length === 0) return paragraphs.length;
  const first = lines.reduce((least, line) => Math.min(least, line.paragraph.index), paragraphs.length);
  const table = paragraphs[first]?.cell?.table;
  return table === undefined ? first : paragraphs.findIndex((paragraph) => paragraph.cell?.table === table);
}
