// Where a finding is, in words that a person can follow in Word.
import type { ParagraphFacts } from './facts.ts';
import { say, type Sentence } from './sentence.ts';
import { placeWords } from './words/places.ts';

export interface Place {
  /** Counted from 0 over the paragraphs of the body, table cells included; -1 speaks of the document as a whole. */
  readonly paragraph: number;
  readonly where: string;
  readonly words: string;
}

/** So much of a paragraph as tells which one it is. */
export const firstWords = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 60 ? line : `${line.slice(0, 57).trimEnd()}…`;
};

/** The place in words. */
export function whereOf(paragraph: ParagraphFacts | undefined, otherwise: Sentence = placeWords.whole): Sentence {
  if (paragraph === undefined) return otherwise;
  if (paragraph.index < 0) return placeWords.margin;
  const position = say(placeWords.paragraph, { number: paragraph.index + 1 });
  if (paragraph.inTextBox) return say(placeWords.textBox, { position });
  if (paragraph.cell === undefined) return position;
  const { table, row, column } = paragraph.cell;
  return say(placeWords.cell, { position, table: table + 1, row: row + 1, column: column + 1 });
}

/** A place in the document, or the document as a whole. */
export const placeOf = (paragraph: ParagraphFacts | undefined, where: string): Place =>
  paragraph === undefined
    ? { paragraph: -1, where, words: '' }
    : { paragraph: paragraph.index, where, words: firstWords(paragraph.text) };
