// Paper, margins and page numbers.
import type { Complaint, Rule } from '../finding.ts';
import { annex } from '../finding.ts';
import type { ParagraphFacts, SectionFacts } from '../facts.ts';
import type { Mend } from '../fix.ts';
import { clamped, sizeRange, vn } from './style.ts';

/** Word keeps lengths in twentieths of a point and rulers in quarters of a centimetre; the law speaks of whole millimetres. */
const toleranceMm = 0.5;
const always = (): boolean => true;
const inSection = (section: SectionFacts, of: number): string =>
  of > 1 ? `phần (section) ${section.index + 1}` : 'toàn văn bản';

// prettier-ignore
const margins = [
  { side: 'top',    name: 'trên',  range: [20, 25] },
  { side: 'bottom', name: 'dưới',  range: [20, 25] },
  { side: 'left',   name: 'trái',  range: [30, 35] },
  { side: 'right',  name: 'phải',  range: [15, 20] },
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
        message: `Khổ giấy đang là ${vn(section.widthMm)} mm x ${vn(section.heightMm)} mm; phải dùng khổ A4 (210 mm x 297 mm).`,
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
          message:
            'Văn bản đang trình bày theo chiều ngang; phải trình bày theo chiều dài của khổ A4 (chỉ dùng chiều ngang cho bảng, biểu không làm thành phụ lục riêng).',
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
            .map(({ side, name, range }) => ({
              message: `Lề ${name} đang là ${vn(section.marginsMm[side])} mm; phải từ ${range[0]} đến ${range[1]} mm.`,
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
          message:
            'Số trang đang hiển thị ở trang thứ nhất; chọn “Different First Page” và để trống phần đầu trang thứ nhất.',
          at,
          where: 'phần đầu trang thứ nhất',
        })),
        ...(below
          ? [{ message: 'Số trang đang đặt ở lề dưới; phải đặt canh giữa trong phần lề trên.', where: 'chân trang' }]
          : []),
        ...(missing && !below && several
          ? [
              {
                message:
                  'Văn bản có từ hai trang nhưng chưa đánh số trang; đặt số trang canh giữa trong phần lề trên, từ trang thứ hai.',
                where: 'phần đầu trang',
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
    ? [{ message: `Số trang đang bắt đầu từ ${section.pageNumberStart}; phải đánh từ số 1.`, where: 'phần đầu trang' }]
    : [];

const misplaced = (paragraph: ParagraphFacts): readonly Complaint[] =>
  paragraph.alignment === 'center' || paragraph.centredOtherwise
    ? []
    : [{ message: 'Số trang chưa được canh giữa theo chiều ngang.', at: paragraph, where: 'phần đầu trang' }];

function wrongNumberStyle(paragraph: ParagraphFacts): readonly Complaint[] {
  const range = [13, 14] as const;
  const runs = paragraph.runs.filter((run) => run.field === 'PAGE');
  const run = runs.find((each) => each.sizePt < range[0] || each.sizePt > range[1]) ?? runs.find((each) => each.italic);
  if (run === undefined) return [];
  const measured = run.italic ? 'in nghiêng' : `để cỡ ${vn(run.sizePt)}`;
  return [
    {
      message: `Số trang đang ${measured}; phải ${sizeRange(range)}, kiểu chữ đứng.`,
      at: paragraph,
      where: 'phần đầu trang',
    },
  ];
}

const notArabic = (section: SectionFacts): readonly Complaint[] =>
  ['decimal', 'numberInDash'].includes(section.pageNumberFormat)
    ? []
    : [{ message: 'Số trang không dùng chữ số Ả Rập; chọn kiểu đánh số 1, 2, 3.', where: 'phần đầu trang' }];
