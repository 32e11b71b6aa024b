// Bases, parts, chapters, sections, articles, points; annexes.
import type { Complaint, Rule, Subject } from '../finding.ts';
import { annex } from '../finding.ts';
import type { ParagraphFacts } from '../facts.ts';
import { look, rewrittenWhere, together } from '../fix.ts';
import { asLine, linesOf, shown, visibleRuns } from '../lines.ts';
import type { BodyKind } from '../body-kinds.ts';
import { judgeStyle, type LetterStyle } from './style.ts';
import { say, type Sentence } from '../sentence.ts';
import { structureWords as words } from '../words/structure.ts';

const ofKind = ({ parts }: Subject, kind: BodyKind) => parts.text.filter((each) => each.kind === kind);
const has = (kind: BodyKind) => (subject: Subject) => ofKind(subject, kind).length > 0;
const style = (name: Sentence, paragraph: ParagraphFacts, wanted: LetterStyle) =>
  judgeStyle(name, linesOf(paragraph, false), wanted);
const isCentred = (paragraph: ParagraphFacts): boolean =>
  paragraph.alignment === 'center' || paragraph.centredOtherwise;
const heading: LetterStyle = { capitals: false, sizePt: [13, 14], italic: false, bold: true };
const title: LetterStyle = { capitals: true, sizePt: [13, 14], italic: false, bold: true };

/** The heading below the word and its number: the next paragraph of the text, when it is centred too. */
const titleBelow = ({ parts }: Subject, paragraph: ParagraphFacts): ParagraphFacts | undefined => {
  const next = parts.body[parts.body.indexOf(paragraph) + 1];
  return next !== undefined && isCentred(next) ? next : undefined;
};

const centring = (paragraph: ParagraphFacts) =>
  paragraph.text.includes('\t') ? undefined : [look(paragraph, { do: 'alignment', value: 'center' })];

const articleName = (found: string): string => `Điều ${/\d+/.exec(found)?.[0] ?? ''}.`;

function chapters(subject: Subject): readonly Complaint[] {
  return ofKind(subject, 'chapter').flatMap(({ paragraph, text }) => {
    const below = titleBelow(subject, paragraph);
    return [
      ...style(words.chapter, paragraph, heading),
      ...(isCentred(paragraph)
        ? []
        : [
            {
              message: say(words.ownLine, { text }),
              at: paragraph,
              mends: centring(paragraph),
            },
          ]),
      ...(/\d/.test(text) ? [{ message: say(words.roman, { text }), at: paragraph }] : []),
      ...(below === undefined ? [] : style(words.chapterName, below, title)),
    ];
  });
}

function sections(subject: Subject): readonly Complaint[] {
  return ofKind(subject, 'section').flatMap(({ paragraph, text }) => {
    const below = titleBelow(subject, paragraph);
    return [
      ...style(words.section, paragraph, heading),
      ...(/^(tiểu )?mục\s+[ivxlc]+/iu.test(text) ? [{ message: say(words.arabic, { text }), at: paragraph }] : []),
      ...(below === undefined ? [] : style(words.sectionName, below, title)),
    ];
  });
}

function articles(subject: Subject): readonly Complaint[] {
  return ofKind(subject, 'article').flatMap(({ paragraph, text }) => {
    const number = visibleRuns(paragraph.runs)[0];
    return [
      ...(number?.bold === false && paragraph.label === undefined
        ? [{ message: say(words.articleBold, { text: text.slice(0, 8).trim() }), at: paragraph }]
        : []),
      ...(/^Điều \d+\./u.test(text)
        ? []
        : [
            {
              message: say(words.articleForm, { text: text.slice(0, 10).trim() }),
              at: paragraph,
              mends: together([
                rewrittenWhere(paragraph, /điều[ \u00a0]+\d+[ \u00a0]*[.:]/iu, (found) => articleName(found)),
              ]),
            },
          ]),
    ];
  });
}

const vietnameseOrder = 'abcdđeghiklmnopqrstuvxy';

/** Points run a, b, c, d, đ, e, g: a list that leaves out đ or uses f, j, w, z is in the wrong alphabet. */
function points({ parts }: Subject): readonly Complaint[] {
  const complaints: Complaint[] = [];
  let previous = '';
  for (const paragraph of parts.body) {
    const letter = /^\s*(\p{Ll})\)\s*/u.exec(
      `${paragraph.label ?? ''}${paragraph.label === undefined ? paragraph.text : ''} `,
    )?.[1];
    if (letter === undefined) {
      if (/^\s*(\d+\.|điều\s)/iu.test(`${paragraph.label ?? ''}${paragraph.text}`)) previous = '';
      continue;
    }
    if (!vietnameseOrder.includes(letter))
      complaints.push({
        message: say(words.alphabet, { letter }),
        at: paragraph,
      });
    else if (previous === 'd' && letter === 'e') complaints.push({ message: words.leftOut, at: paragraph });
    previous = letter;
  }
  return complaints;
}

function bases(subject: Subject): readonly Complaint[] {
  const found = ofKind(subject, 'basis');
  return found.flatMap(({ paragraph, text }, index) => {
    const end = index === found.length - 1 ? '.' : ';';
    return [
      ...style(words.basis, paragraph, { capitals: false, sizePt: [13, 14], italic: true }).map((each) => ({
        ...each,
        severity: 'error' as const,
      })),
      ...(text.endsWith(end)
        ? []
        : [
            {
              message: end === '.' ? words.lastBasis : words.eachBasis,
              at: paragraph,
              mends: together([rewrittenWhere(paragraph, /[;.,]?\s*$/u, () => end)]),
            },
          ]),
    ];
  });
}

function annexes({ parts }: Subject): readonly Complaint[] {
  const several = parts.annexHeadings.length > 1;
  const numbered = several
    ? parts.annexHeadings
        .filter((paragraph) => !/^phụ lục\s+[ivxlc]+\s*\.?$/iu.test(paragraph.text.trim()))
        .map((at) => ({
          message: words.annexNumber,
          at,
        }))
    : [];
  const mentioned = parts.body.some((paragraph) => /phụ lục|kèm theo|đính kèm/iu.test(paragraph.text));
  const first = parts.annexHeadings[0];
  return [
    ...numbered,
    ...(first === undefined || mentioned || parts.body.length === 0
      ? []
      : [
          {
            message: words.annexUnsaid,
            at: first,
            severity: 'warning' as const,
          },
        ]),
    ...parts.annexHeadings.flatMap((paragraph) => [
      ...style(words.annex, paragraph, {
        capitals: false,
        sizePt: [14, 14],
        italic: false,
        bold: true,
      }),
      ...(isCentred(paragraph)
        ? []
        : [
            {
              message: say(words.annexLine, { text: shown(asLine(paragraph)) }),
              at: paragraph,
              mends: centring(paragraph),
            },
          ]),
    ]),
  ];
}

export const structureRules: readonly Rule[] = [
  { id: 'body.legal-basis', severity: 'warning', legal: annex('II.6a'), applies: has('basis'), check: bases },
  { id: 'structure.chapter', severity: 'error', legal: annex('II.6đ'), applies: has('chapter'), check: chapters },
  { id: 'structure.section', severity: 'error', legal: annex('II.6đ'), applies: has('section'), check: sections },
  { id: 'structure.article', severity: 'error', legal: annex('II.6đ'), applies: has('article'), check: articles },
  {
    id: 'structure.point',
    severity: 'warning',
    legal: annex('II.6đ'),
    applies: ({ parts }) => parts.body.length > 0,
    check: points,
  },
  {
    id: 'annex.heading',
    severity: 'error',
    legal: annex('III.1'),
    applies: ({ parts }) => parts.annexHeadings.length > 0,
    check: annexes,
  },
];
