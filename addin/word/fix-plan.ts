// Before a fix is carried out: where its place is, whether the words it changes are there, and whether that part is locked.
import type { FixStep } from '../../api/contracts/layout.ts';
import {
  fontProperties,
  isLook,
  isMargins,
  isText,
  paragraphProperties,
  pieceIn,
  searchText,
  type LookStep,
  type MarginStep,
  type TextStep,
} from './fix-steps.ts';
import { findPlace } from './places.ts';
import type { PlacedFix } from './port.ts';

interface AskedText {
  readonly step: TextStep;
  readonly found: Word.RangeCollection;
  /** Which of the places found is meant. */
  readonly nth: number;
}

/** A fix of one paragraph with what Word was asked about it; readable after the next sync. */
export interface ParagraphPlan {
  readonly fix: PlacedFix;
  readonly paragraph: Word.Paragraph;
  readonly looks: readonly LookStep[];
  readonly texts: readonly AskedText[];
  readonly outer: Word.ContentControl;
}

/** A fix of the pages. */
export interface PagePlan {
  readonly fix: PlacedFix;
  readonly margins: readonly MarginStep[];
}

interface Piece {
  readonly step: TextStep;
  readonly text: string;
  readonly nth: number;
  readonly from: number;
  readonly to: number;
}

/** Letters that are composed already and may keep their font. */
const isDone = (step: TextStep, text: string): boolean =>
  step.do === 'letters' && step.font === undefined && step.to === text;

/** Where the pieces stand that the steps change; nothing when one is not there, or another fix changes it already. */
function piecesOf(steps: readonly FixStep[], text: string, taken: readonly Piece[]): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  for (const step of steps.filter(isText)) {
    const piece = pieceIn(text, step.from, step.do === 'letters' ? step.nth : 0);
    if (piece === undefined) return undefined;
    if (isDone(step, piece.text)) continue;
    const { from } = piece;
    const to = from + piece.text.length;
    if ([...taken, ...pieces].some((other) => from < other.to && other.from < to)) return undefined;
    pieces.push({ step, ...piece, to });
  }
  return pieces;
}

function ask(fix: PlacedFix, paragraph: Word.Paragraph, pieces: readonly Piece[]): ParagraphPlan {
  paragraph.load([...paragraphProperties, ...fontProperties.map((name) => `font/${name}`)]);
  paragraph.contentControls.load('items/cannotEdit');
  const outer = paragraph.parentContentControlOrNullObject;
  outer.load('cannotEdit');
  const texts = pieces.map(({ step, text, nth }) => {
    const found = paragraph.search(searchText(text), { matchCase: true });
    found.load('items/text,items/font/name');
    return { step, found, nth };
  });
  return { fix, paragraph, looks: fix.steps.filter(isLook), texts, outer };
}

const spells = ({ steps }: PlacedFix): boolean => steps.some((step) => step.do === 'letters');

/**
 * The fixes of paragraphs whose place and words are there. Letters come first: what other fixes say of words in an old font
 * was said of other letters.
 */
export function planParagraphs(fixes: readonly PlacedFix[], paragraphs: readonly Word.Paragraph[]): ParagraphPlan[] {
  const all = paragraphs.map(({ text }) => text);
  const taken = new Map<number, readonly Piece[]>();
  const inTurn = fixes.toSorted((one, other) => Number(spells(other)) - Number(spells(one)));
  return inTurn.flatMap((fix): ParagraphPlan[] => {
    const index = fix.steps.some(isMargins) ? undefined : findPlace(fix.place, all);
    const paragraph = index === undefined ? undefined : paragraphs[index];
    if (index === undefined || paragraph === undefined) return [];
    const before = taken.get(index) ?? [];
    const pieces = piecesOf(fix.steps, paragraph.text, before);
    if (pieces === undefined) return [];
    taken.set(index, [...before, ...pieces]);
    return [ask(fix, paragraph, pieces)];
  });
}

/** The fixes that change margins and nothing else; none where Word has no API for them. */
export const planPages = (fixes: readonly PlacedFix[], pageSetup: boolean): PagePlan[] =>
  fixes
    .filter(({ steps }) => pageSetup && steps.length > 0 && steps.every(isMargins))
    .map((fix) => ({ fix, margins: fix.steps.filter(isMargins) }));

const isLocked = ({ paragraph, outer }: ParagraphPlan): boolean =>
  (!outer.isNullObject && outer.cannotEdit) || paragraph.contentControls.items.some(({ cannotEdit }) => cannotEdit);

/** Whether Word would carry it out, by what it has answered. */
export const isPossible = (plan: ParagraphPlan): boolean =>
  !isLocked(plan) && plan.texts.every(({ found, nth }) => found.items[nth] !== undefined);
