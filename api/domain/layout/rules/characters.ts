// Letters everywhere in the document: font, encoding, colour; and what an unfinished draft still carries.
import type { Complaint, Rule, Subject } from '../finding.ts';
import { annex } from '../finding.ts';
import type { ParagraphFacts, RunFacts } from '../facts.ts';
import { look, mendAll, type FixStep, type Mend } from '../fix.ts';
import { legacyFont } from '../legacy-letters.ts';
import { composed, inUnicode } from '../letters-fix.ts';
import { isPriorityMark } from '../titles.ts';
import { isUnfilled } from '../unfilled.ts';
import { andMore } from './style.ts';
import { say, type Sentence } from '../sentence.ts';
import { characterWords as words } from '../words/characters.ts';

const always = (): boolean => true;

function allParagraphs({ facts }: Subject): readonly ParagraphFacts[] {
  const margins = facts.sections.flatMap((section) =>
    [...Object.values(section.headers), ...Object.values(section.footers)].flat(),
  );
  return [...facts.paragraphs, ...new Set(margins)];
}

/** The paragraphs in which each distinct value shows up, in order. */
function spots(
  subject: Subject,
  valuesOf: (run: RunFacts, paragraph: ParagraphFacts) => readonly string[],
): ReadonlyMap<string, readonly ParagraphFacts[]> {
  const found = new Map<string, ParagraphFacts[]>();
  for (const paragraph of allParagraphs(subject)) {
    const inside = new Set<string>();
    for (const run of paragraph.runs) {
      if (run.symbol || run.hidden || run.text.trim() === '') continue;
      for (const value of valuesOf(run, paragraph)) inside.add(value);
    }
    for (const value of inside) {
      const seen = found.get(value);
      if (seen === undefined) found.set(value, [paragraph]);
      else seen.push(paragraph);
    }
  }
  return found;
}

/** One complaint for each value, with the places in the text apart from those in headers, which have no paragraph number. */
const complain = (
  found: ReadonlyMap<string, readonly ParagraphFacts[]>,
  tell: (value: string, more: Sentence) => Sentence,
  mend?: (paragraph: ParagraphFacts) => Mend | undefined,
): readonly Complaint[] =>
  [...found].flatMap(([value, places]) =>
    [places.filter(({ index }) => index >= 0), places.filter(({ index }) => index < 0)].flatMap((some) =>
      some[0] === undefined
        ? []
        : [
            {
              message: tell(value, andMore(some.length)),
              at: some[0],
              ...(mend && { mends: mendAll(some, mend) }),
            },
          ],
    ),
  );

/** The whole paragraph looks like this, unless something in it must keep its own look. */
const unlessKept =
  (kept: (run: RunFacts, paragraph: ParagraphFacts) => boolean, step: FixStep) =>
  (paragraph: ParagraphFacts): Mend | undefined =>
    paragraph.runs.some((run) => run.text.trim() !== '' && kept(run, paragraph)) ? undefined : look(paragraph, step);

const isRequired = (font: string): boolean => font.trim().toLowerCase() === 'times new roman';

/** Black, or so near to it that no print tells the difference. */
const isBlack = (colour: string): boolean =>
  colour === 'auto' || [0, 2, 4].every((at) => Number.parseInt(colour.slice(at, at + 2), 16) <= 0x1f);

/** Word's reds, of the bright as of the dark sort. */
const isRed = (colour: string): boolean => /^[c-f].[0-3].[0-3].$/i.test(colour);

/** The stamp for the degree of urgency is red, in however many runs. NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục III.2b */
const isStamp = ({ text, colour }: RunFacts, paragraph: ParagraphFacts): boolean =>
  isRed(colour) && (isPriorityMark(paragraph.text) || isPriorityMark(text));

export const characterRules: readonly Rule[] = [
  {
    id: 'font.family',
    severity: 'error',
    legal: annex('I.4'),
    applies: always,
    check: (subject) =>
      complain(
        spots(subject, (run) => run.fonts.filter((font) => !isRequired(font) && !legacyFont.test(font))),
        (font, more) => say(words.family, { font, more }),
        // pictures that are letters of a font, and text that another font would make unreadable
        unlessKept(({ symbol, fonts }) => symbol || fonts.some((font) => legacyFont.test(font)), {
          do: 'font',
          name: 'Times New Roman',
        }),
      ),
  },
  {
    id: 'font.legacy',
    severity: 'error',
    legal: annex('I.4'),
    applies: always,
    check: (subject) =>
      [...spots(subject, (run) => run.fonts.filter((font) => legacyFont.test(font)))].flatMap(([font, places]) => {
        const known = places.filter((place) => inUnicode(place, font) !== undefined);
        const others = places.filter((place) => !known.includes(place));
        return [
          ...complain(
            new Map([[font, known]]),
            (_, more) => say(words.legacy, { font, more }),
            (place) => inUnicode(place, font),
          ),
          ...complain(new Map([[font, others]]), (_, more) => say(words.uncertain, { font, more })),
        ];
      }),
  },
  {
    id: 'font.unicode',
    severity: 'warning',
    legal: annex('I.4'),
    applies: always,
    check: ({ facts }) => {
      const decomposed = facts.paragraphs.filter((paragraph) => paragraph.decomposed);
      return decomposed.slice(0, 1).map((at) => ({
        message: say(words.decomposed, { more: andMore(decomposed.length) }),
        at,
        mends: mendAll(decomposed, composed),
      }));
    },
  },
  {
    id: 'font.colour',
    severity: 'error',
    legal: annex('I.4'),
    applies: always,
    check: (subject) =>
      complain(
        spots(subject, (run, paragraph) =>
          run.placeholder || isBlack(run.colour) || isStamp(run, paragraph) ? [] : [run.colour.toUpperCase()],
        ),
        (colour, more) => say(words.colour, { colour, more }),
        unlessKept((run, paragraph) => run.placeholder || isStamp(run, paragraph), { do: 'colour', value: '000000' }),
      ),
  },
  {
    id: 'draft.tracked-changes',
    severity: 'error',
    legal: 'NĐ 30/2020/NĐ-CP, Điều 12',
    applies: ({ facts }) => facts.revisions.length > 0,
    check: ({ facts }) => [
      {
        message: say(words.changes, { count: facts.revisions.length }),
        at: facts.paragraphs[facts.revisions[0]?.paragraph ?? 0],
      },
    ],
  },
  {
    id: 'draft.comments',
    severity: 'error',
    legal: 'NĐ 30/2020/NĐ-CP, Điều 12',
    applies: ({ facts }) => facts.comments.length > 0,
    check: ({ facts }) => [
      {
        message: say(words.comments, { count: facts.comments.length }),
        at: facts.paragraphs[facts.comments[0] ?? 0],
      },
    ],
  },
  {
    id: 'draft.unfilled',
    severity: 'error',
    legal: 'NĐ 30/2020/NĐ-CP, Điều 8',
    applies: always,
    check: ({ facts }) => {
      const empty = facts.paragraphs.filter(isUnfilled);
      return empty.slice(0, 1).map((at) => ({ message: say(words.unfilled, { more: andMore(empty.length) }), at }));
    },
  },
  {
    id: 'draft.hidden-text',
    severity: 'warning',
    legal: 'NĐ 30/2020/NĐ-CP, Điều 8',
    applies: always,
    check: ({ facts }) => {
      const hidden = facts.paragraphs.filter((paragraph) =>
        paragraph.runs.some((run) => run.hidden && run.text.trim() !== ''),
      );
      return hidden.slice(0, 1).map((at) => ({ message: say(words.hidden, { more: andMore(hidden.length) }), at }));
    },
  },
];
