// Paper, margins and page numbers.
import type { Complaint, Rule } from '../finding.ts';
import { annex } from '../finding.ts';
import type { ParagraphFacts, SectionFacts } from '../facts.ts';
import type { Mend } from '../fix.ts';
import { clamped, sizeRange } from './style.ts';
import { figure, say, type Sentence } from '../sentence.ts';
import { pageWords as words } from '../words/page.ts';
import { placeWords } from '../words/places.ts';
import { styleWords } from '../words/style.ts';

/** Word keeps lengths in twentieths of a point and rulers in quarters of a centimetre; the law speaks of whole millimetres. */
const toleranceMm = 0.5;
const always = (): boolean => true;
const inSection = (section: SectionFacts, of: number): Sentence =>
  of > 1 ? say(placeWords.section, { number: section.index + 1 }) : placeWords.whole;

// prettier-ignore
const margins = [
  { side: 'top',    range: [20, 25] },
  { side: 'bottom', range: [20, 25] },
  { side: 'left',   range: [30, 35] },
  { side: 'right',  range: [15, 20] },
] as const;

const outside = (value: number, [least, most]: readonly [number, number]): boolean =>
  value < least - toleranceMm || value > most + toleranceMm;

/** All margins at once, as Word sets them for every page: where a wide table lies across, a person sets them. */
function rightMargins(sections: readonly SectionFacts[]): readonly Mend[] | undefined {
  const [first] = sections;
  if (first === undefined || sections.some(({ landscape }) => landscape)) return undefined;
  const [topMm = 0, bottomMm = 0, leftMm = 0, rightMm = 0] = margins.map(
    ({ side, range }) => Math.round(clamped(first.marginsMm[side], range) * 10) / 10,
  );
  return [{ steps: [{ do: 'margins', topMm, bottomMm, leftMm, rightMm }] }];
}

function wrongPaper(section: SectionFacts): boolean {
  const sides = [section.widthMm, section.heightMm].sort((a, b) => a - b);
  return outside(sides[0] ?? 0, [210, 210]) || outside(sides[1] ?? 0, [297, 297]);
}

const pageField = (paragraph: ParagraphFacts): boolean => paragraph.runs.some((run) => run.field === 'PAGE');
const numbersIn = (paragraphs: readonly ParagraphFacts[] | undefined): readonly ParagraphFacts[] =>
  (paragraphs ?? []).filter(pageField);

/** Some 3.200 characters of text at size 14 cannot stand on one page; below that only the saved page count tells. */
const charactersOfOnePage = 3200;

export const pageRules: readonly Rule[] = [
  {
    id: 'page.size',
    severity: 'error',
    legal: annex('I.1'),
    applies: always,
    check: ({ facts }) =>
      facts.sections.filter(wrongPaper).map((section) => ({
        message: say(words.paper, { width: figure(section.widthMm), height: figure(section.heightMm) }),
        where: inSection(section, facts.sections.length),
      })),
  },
  {
    id: 'page.orientation',
    severity: 'error',
    legal: annex('I.2'),
    applies: always,
    check: ({ facts }) =>
      facts.sections
        .filter((section) => section.landscape && (section.index === 0 ? !section.hasTable : false))
        .map((section) => ({
          message: words.landscape,
          where: inSection(section, facts.sections.length),
        })),
  },
  {
    id: 'page.margins',
    severity: 'error',
    legal: annex('I.3'),
    applies: always,
    check: ({ facts }) =>
      facts.sections
        .filter((section) => !section.landscape)
        .flatMap((section) =>
          margins
            .filter(({ side, range }) => outside(section.marginsMm[side], range))
            .map(({ side, range: [least, most] }) => ({
              message: say(words.margin, { side: words[side], value: figure(section.marginsMm[side]), least, most }),
              where: inSection(section, facts.sections.length),
              mends: rightMargins(facts.sections),
            })),
        ),
  },
  {
    id: 'page.number',
    severity: 'error',
    legal: annex('I.7'),
    applies: always,
    check: ({ facts, parts }) => {
      const shownOnFirst = firstPageNumber(facts.sections[0]);
      const missing = facts.sections.every((section) => numbersIn(section.headers.default).length === 0);
      const length = parts.body.reduce((sum, paragraph) => sum + paragraph.text.length, 0);
      const several = (facts.pages ?? 1) > 1 || length > charactersOfOnePage;
      const below = facts.sections.some((section) =>
        Object.values(section.footers).some((footer) => numbersIn(footer).length > 0),
      );
      return [
        ...shownOnFirst.map((at) => ({
          message: words.onFirst,
          at,
          where: placeWords.firstHeader,
        })),
        ...(below ? [{ message: words.below, where: placeWords.footer }] : []),
        ...(missing && !below && several
          ? [
              {
                message: words.missing,
                where: placeWords.header,
              },
            ]
          : []),
        ...wrongStart(facts.sections[0]),
      ];
    },
  },
  {
    id: 'page.number-style',
    severity: 'error',
    legal: annex('I.7'),
    applies: always,
    check: ({ facts }) => {
      const seen = new Set<ParagraphFacts>();
      return facts.sections.flatMap((section) =>
        numbersIn(section.headers.default)
          .filter((paragraph) => !seen.has(paragraph) && seen.add(paragraph))
          .flatMap((paragraph) => [...misplaced(paragraph), ...wrongNumberStyle(paragraph), ...notArabic(section)]),
      );
    },
  },
];

function firstPageNumber(section: SectionFacts | undefined): readonly ParagraphFacts[] {
  if (section === undefined) return [];
  const header = section.titlePage ? section.headers.first : section.headers.default;
  const footer = section.titlePage ? section.footers.first : section.footers.default;
  return [...numbersIn(header), ...numbersIn(footer)].slice(0, 1);
}

const wrongStart = (section: SectionFacts | undefined): readonly Complaint[] =>
  section?.pageNumberStart !== undefined &&
  section.pageNumberStart !== 1 &&
  numbersIn(section.headers.default).length > 0
    ? [{ message: say(words.start, { start: section.pageNumberStart }), where: placeWords.header }]
    : [];

const misplaced = (paragraph: ParagraphFacts): readonly Complaint[] =>
  paragraph.alignment === 'center' || paragraph.centredOtherwise
    ? []
    : [{ message: words.notCentred, at: paragraph, where: placeWords.header }];

function wrongNumberStyle(paragraph: ParagraphFacts): readonly Complaint[] {
  const range = [13, 14] as const;
  const runs = paragraph.runs.filter((run) => run.field === 'PAGE');
  const run = runs.find((each) => each.sizePt < range[0] || each.sizePt > range[1]) ?? runs.find((each) => each.italic);
  if (run === undefined) return [];
  const measured = run.italic ? styleWords.isSlanted : say(styleWords.isSize, { size: figure(run.sizePt) });
  return [
    {
      message: say(words.numberStyle, { measured, sizes: sizeRange(range) }),
      at: paragraph,
      where: placeWords.header,
    },
  ];
}

const notArabic = (section: SectionFacts): readonly Complaint[] =>
  ['decimal', 'numberInDash'].includes(section.pageNumberFormat)
    ? []
    : [{ message: words.notArabic, where: placeWords.header }];
