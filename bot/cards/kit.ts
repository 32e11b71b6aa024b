// The pieces that cards are built of (Adaptive Cards 1.5). Whatever people wrote stands in text runs, which know no markup:
// no card can turn a title into a link. Colour never says anything that words do not say too.
import type {
  IAdaptiveCard,
  IColumnSet,
  IContainer,
  IExecuteAction,
  IRichTextBlock,
  IShowCardAction,
  ISubmitAction,
  ITextBlock,
  ITextRun,
} from '@microsoft/teams.cards';
import type { Context, Matter, Rendered } from '../context.ts';
import { say, type Words } from '../text/language.ts';
import { clip, harmless, oneLine, plain } from '../text/plain.ts';
import { words } from '../text/words.ts';

export type Card = IAdaptiveCard;
export type Element = Card['body'][number];
export type Button = NonNullable<Card['actions']>[number];
export type Tone = 'default' | 'emphasis' | 'accent' | 'good' | 'warning' | 'attention';

/** Longer texts than this are cut on a card and read whole in the dialog of the document. */
const longestSaid = 300;

type Look = Omit<ITextRun, 'type' | 'text'>;

/** What somebody wrote, in one line. */
export const said = (text: string, look: Look & { most?: number } = {}): ITextRun => {
  const { most = longestSaid, ...rest } = look;
  return { type: 'TextRun', text: clip(oneLine(text), most), ...rest };
};

/** What somebody wrote, with its line breaks. */
export const quoted = (text: string, most = longestSaid): ITextRun => ({
  type: 'TextRun',
  text: clip(plain(text), most),
});

/** Words of our own; values that come from people are made harmless all the same. */
export const own = (text: string, look: Look = {}): ITextRun => ({ type: 'TextRun', text: harmless(text), ...look });

/** A paragraph of runs. */
export const line = (runs: readonly (ITextRun | undefined)[], look: Omit<IRichTextBlock, 'type' | 'inlines'> = {}) =>
  ({ type: 'RichTextBlock', inlines: runs.filter((run) => run !== undefined), ...look }) satisfies IRichTextBlock;

const dot: ITextRun = { type: 'TextRun', text: ' · ', isSubtle: true };

/** Runs with a middle dot between them. */
export const dotted = (...runs: readonly (ITextRun | undefined)[]): ITextRun[] =>
  runs.filter((run) => run !== undefined).flatMap((run, index) => (index === 0 ? [run] : [dot, run]));

/** What kind of thing the card shows: a heading for eyes and screen readers. Only words of ours can stand here. */
export const heading = (context: Context, kind: Words, values: Record<string, number> = {}) =>
  ({
    type: 'TextBlock',
    text: say(kind, context.language, values),
    style: 'heading',
    size: 'Small',
    weight: 'Bolder',
    color: 'Accent',
    wrap: true,
    spacing: 'None',
  }) satisfies ITextBlock;

/** The title of the matter, largest on the card; subjects are written to follow "về việc", here they stand first. */
export const title = (text: string): IRichTextBlock =>
  line(
    [said(text.charAt(0).toLocaleUpperCase('vi') + text.slice(1), { size: 'Medium', weight: 'Bolder', most: 500 })],
    { spacing: 'Small' },
  );

/** A smaller heading inside a card. */
export const subheading = (context: Context, text: Words): IRichTextBlock =>
  line([own(say(text, context.language), { weight: 'Bolder', size: 'Small', isSubtle: true })], { spacing: 'Medium' });

export type Fact = readonly [label: Words, value: ITextRun | readonly ITextRun[] | undefined];

/** Label and value side by side; what has no value is left out. */
export const facts = (context: Context, ...rows: readonly Fact[]): IColumnSet[] =>
  rows.flatMap(([label, value]) => {
    if (value === undefined) return [];
    const labelled = line([own(say(label, context.language), { isSubtle: true, size: 'Small' })]);
    const valued = line(Array.isArray(value) ? (value as readonly ITextRun[]) : [value as ITextRun]);
    return [
      {
        type: 'ColumnSet',
        spacing: 'Small',
        columns: [
          { type: 'Column', width: '92px', items: [labelled] },
          { type: 'Column', width: 'stretch', spacing: 'Small', items: [valued] },
        ],
      } satisfies IColumnSet,
    ];
  });

/** A framed part of the card. */
export const box = (tone: Tone, items: readonly Element[]): IContainer => ({
  type: 'Container',
  style: tone,
  spacing: 'Medium',
  items: [...items],
});

/** What just happened, on top of the card. */
export const note = (tone: 'good' | 'warning' | 'attention' | 'accent', text: string): IContainer =>
  box(tone, [line([own(text, { weight: 'Bolder' })])]);

/** What a button says of itself: on what, in which version it was seen, and which card is to follow. */
export const on = (matter: Matter, thing: { id: string; version: number }) => ({
  id: thing.id,
  seen: thing.version,
  on: `${matter.kind}:${matter.id}`,
});

/** The buttons of the actions that the view offers, in the order of the table; nothing else is ever drawn. */
export const offered = <A extends string>(
  actions: readonly A[],
  table: Readonly<Record<A, (() => Button | undefined) | undefined>>,
): Button[] =>
  (Object.keys(table) as A[]).flatMap((action) => (actions.includes(action) ? (table[action]?.() ?? []) : []));

type ButtonLook = Partial<Pick<IExecuteAction, 'style' | 'associatedInputs' | 'mode' | 'tooltip'>>;

/** A button that acts: its verb runs as the person who presses it. */
export const execute = (title: string, verb: string, data: object, look: ButtonLook = {}): IExecuteAction => ({
  type: 'Action.Execute',
  title: clip(oneLine(title), 60),
  verb,
  data: { ...data, verb },
  ...look,
});

/** A button that opens something or goes somewhere: what stands in the inputs does not matter to it. */
export const go = (title: string, verb: string, data: object, look: ButtonLook = {}): IExecuteAction =>
  execute(title, verb, data, { associatedInputs: 'none', ...look });

/** A button that opens a page of ours inside the chat. */
export const openDialog = (title: string, dialog: string, data: object, look: ButtonLook = {}): ISubmitAction => ({
  type: 'Action.Submit',
  title: clip(oneLine(title), 60),
  data: { ...data, dialog, msteams: { type: 'task/fetch' } },
  associatedInputs: 'none',
  ...look,
});

/** A button that unfolds a form, as its three dots say; only the form's own inputs go with its buttons. */
export const unfold = (
  title: string,
  body: readonly Element[],
  buttons: readonly Button[],
  look: Pick<IShowCardAction, 'style' | 'mode'> = {},
): IShowCardAction => ({
  type: 'Action.ShowCard',
  title: `${clip(oneLine(title), 60)}…`,
  card: { type: 'AdaptiveCard', body: [...body], actions: [...buttons] },
  ...look,
});

/** More than six buttons are not shown: the last ones go into the menu. */
const withinSix = (buttons: readonly Button[]): Button[] =>
  buttons.map((button, index) => (buttons.length > 6 && index >= 5 ? { ...button, mode: 'secondary' } : button));

/** The card of these elements and buttons, in the width that the chat has. */
export const card = (
  context: Pick<Context, 'language'>,
  body: readonly Element[],
  buttons: readonly Button[] = [],
): Card => ({
  type: 'AdaptiveCard',
  $schema: 'https://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  fallbackText: say(words.fallback, context.language),
  msteams: { width: 'full' },
  body: [...body],
  ...(buttons.length === 0 ? {} : { actions: withinSix(buttons) }),
});

/** A message is counted in UTF-16; this is far below what the service takes, and short enough for a phone. */
const mostBytes = 25 * 1024;

const fits = ({ card: made }: Rendered): boolean => JSON.stringify(made).length * 2 < mostBytes;

/** The first that is not too large; the last one is small whatever people wrote. */
export function firstThatFits(first: () => Rendered, ...others: (() => Rendered)[]): Rendered {
  const made = first();
  const [next, ...rest] = others;
  return next === undefined || fits(made) ? made : firstThatFits(next, ...rest);
}

/** With the texts where the agency allows them and they fit; otherwise they are read in the dialog. */
export const withTextsIfTheyFit = (context: Context, make: (context: Context) => Rendered): Rendered =>
  firstThatFits(
    () => make(context),
    () => make({ ...context, chatContent: 'minimal' }),
  );
