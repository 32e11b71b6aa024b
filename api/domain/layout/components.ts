// Recognises the parts of a document (NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục IV), apart from judging them.
import { fold } from '../kernel/text.ts';
import { bodyParagraphs, type BodyParagraph } from './body-kinds.ts';
import { namedTypeOf, type NamedType } from './titles.ts';
import type { DocumentFacts, ParagraphFacts } from './facts.ts';
import { recogniseHead, type Head } from './head.ts';
import { isTypedRule, linesOf, type Line } from './lines.ts';
import { recogniseTail, type Tail } from './tail.ts';

export interface Components extends Head, Tail {
  /** `letter` is a công văn. */
  readonly kind: NamedType | 'letter' | 'unknown';
  /** The line with the words “Kính gửi”, and the lines that list addressees under or beside it. */
  readonly salutation: readonly Line[];
  readonly addressees: readonly Line[];
  /** The paragraphs of the text that stand in no table. */
  readonly body: readonly ParagraphFacts[];
  /** The same paragraphs, each with what it is. */
  readonly text: readonly BodyParagraph[];
  readonly annexHeadings: readonly ParagraphFacts[];
}

export function recognise(facts: DocumentFacts): Components {
  const { paragraphs } = facts;
  const head = recogniseHead(paragraphs);
  const letter = salutationOf(paragraphs, head.end);
  const tail = recogniseTail(paragraphs, letter.end);
  const between = paragraphs.slice(letter.end, tail.start);
  const byTag = paragraphs.filter((paragraph) => paragraph.tags.includes('body'));
  const body = (byTag.length > 0 ? byTag : between).filter(isText);
  return {
    ...head,
    ...tail,
    kind: kindOf(head, letter.salutation),
    salutation: letter.salutation,
    addressees: letter.addressees,
    body,
    text: bodyParagraphs(body, head.documentType.length > 0),
    annexHeadings: paragraphs
      .slice(tail.start)
      .filter((paragraph) => /^phụ lục(\s+[ivxlc\d]+)?\s*\.?$/iu.test(paragraph.text.trim())),
  };
}

const isText = (paragraph: ParagraphFacts): boolean =>
  paragraph.cell === undefined && !paragraph.inTextBox && paragraph.text.trim() !== '' && !isTypedRule(paragraph.text);

function kindOf(head: Head, salutation: readonly Line[]): Components['kind'] {
  const title = head.documentType[0];
  if (title !== undefined) return namedTypeOf(title.text) ?? 'unknown';
  return head.letterSubject.length > 0 || salutation.length > 0 ? 'letter' : 'unknown';
}

function salutationOf(
  paragraphs: readonly ParagraphFacts[],
  from: number,
): { salutation: readonly Line[]; addressees: readonly Line[]; end: number } {
  const at = paragraphs.slice(from, from + 12).findIndex((paragraph) => fold(paragraph.text).startsWith('kinh gui'));
  const first = paragraphs[from + at];
  if (at < 0 || first === undefined) return { salutation: [], addressees: [], end: from };
  const [salutation, ...more] = linesOf(first, false);
  const addressees = more.filter((line) => line.text !== '');
  let end = first.index + 1;
  for (const paragraph of paragraphs.slice(end, end + 60)) {
    const lines = linesOf(paragraph, false).filter((line) => line.text !== '');
    const inTable = first.cell !== undefined && paragraph.cell?.table === first.cell.table;
    const tag = paragraph.tags.includes('addressees');
    if (!inTable && !tag && lines.length > 0 && !lines.every((line) => /^[-–—+•]/.test(line.text))) break;
    if (!inTable && !tag && lines.length === 0 && addressees.length > 0) break;
    addressees.push(...lines);
    if (lines.length > 0 || inTable) end = paragraph.index + 1;
  }
  return { salutation: salutation === undefined ? [] : [salutation], addressees, end };
}
