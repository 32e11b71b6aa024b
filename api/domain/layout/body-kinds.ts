// What a paragraph of the text is: a basis, a heading, an article, a point, or simply text.
import type { ParagraphFacts } from './facts.ts';
import { oneSpace } from './lines.ts';

export const bodyKinds = ['basis', 'chapter', 'section', 'article', 'centred', 'text'] as const;
export type BodyKind = (typeof bodyKinds)[number];

export interface BodyParagraph {
  readonly paragraph: ParagraphFacts;
  readonly text: string;
  readonly kind: BodyKind;
}

/** Bases stand before everything else; letters have none as a part of their own. */
export function bodyParagraphs(body: readonly ParagraphFacts[], hasBases: boolean): readonly BodyParagraph[] {
  let bases = hasBases;
  return body.map((paragraph) => {
    const typed = oneSpace(paragraph.text);
    const text = paragraph.label === undefined ? typed : `${paragraph.label} ${typed}`;
    const isBasis = bases && /^(Căn cứ|Theo đề nghị|Xét đề nghị)\s/iu.test(text) && /[;.,]$/.test(text);
    const centred = paragraph.alignment === 'center' || paragraph.centredOtherwise;
    // the line that says who decides stands above the bases
    bases &&= isBasis || centred;
    return { paragraph, text, kind: isBasis ? 'basis' : headingOf(text, centred) };
  });
}

function headingOf(text: string, centred: boolean): BodyKind {
  if (/^(phần|chương)\s+(thứ\s+\p{L}+|[ivxlc]+|\d+)[.:]?$/iu.test(text)) return 'chapter';
  if (/^(mục|tiểu mục)\s+([ivxlc]+|\d+)[.:]?(\s|$)/iu.test(text) && centred) return 'section';
  if (/^điều\s+\d+\s*[.:]/iu.test(text)) return 'article';
  return centred ? 'centred' : 'text';
}
