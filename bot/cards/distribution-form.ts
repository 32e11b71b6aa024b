// The form of a directive and of a proposal for one: lead, supporting, for information, by when, and the usual words.
import type { Context } from '../context.ts';
import { say } from '../text/language.ts';
import { incomingWords, quickPhrases } from '../text/words-incoming.ts';
import { words } from '../text/words.ts';
import { choose, chooseSeveral, pickDay, tick, write } from './inputs.ts';
import type { Element } from './kit.ts';

/** Working days that orders give. */
const usualDays = [1, 2, 3, 5, 7, 10, 15, 20, 30] as const;

export interface Prefilled {
  readonly text?: string;
  readonly lead?: string;
  readonly supporting?: readonly string[];
  readonly forInformation?: readonly string[];
  readonly dueOn?: string;
}

const unitsOf = ({ names }: Context) => names.units.map(({ id, name }) => ({ title: name, value: `unit:${id}` }));

/** Those who lead the agency, but not the reader. */
export const leadersOf = ({ names, me }: Context) =>
  names.people
    .filter(
      ({ roles, positionId }) =>
        positionId !== me.positionId && roles.some((role) => role === 'leader' || role === 'deputy-leader'),
    )
    .map(({ positionId, fullName, title }) => ({ title: `${title} ${fullName}`, value: positionId }));

/** A part that is unfolded when somebody wants it. */
const hidden = (context: Context, id: string, title: string, items: Element[], open: boolean): Element[] => [
  ...(open
    ? []
    : [
        {
          type: 'ActionSet' as const,
          spacing: 'Small' as const,
          actions: [{ type: 'Action.ToggleVisibility' as const, title, targetElements: [id] }],
        },
      ]),
  { type: 'Container', id, isVisible: open, items, spacing: 'Small' },
];

const several = (
  context: Context,
  form: string,
  field: 'supporting' | 'forInformation',
  values: readonly string[] = [],
): Element[] =>
  hidden(
    context,
    `${form}-${field}`,
    say(field === 'supporting' ? incomingWords.moreSupporting : incomingWords.moreInformed, context.language),
    [chooseSeveral(context, { id: `${form}.${field}`, label: words[field], choices: unitsOf(context), values })],
    values.length > 0,
  );

const lead = (context: Context, form: string, required: boolean, value: string | undefined): Element =>
  choose(context, {
    id: `${form}.lead`,
    label: words.lead,
    hint: incomingWords.chooseLead,
    required,
    choices: [
      ...unitsOf(context),
      ...leadersOf(context).map(({ title, value: id }) => ({ title, value: `position:${id}` })),
    ],
    ...(value === undefined ? {} : { value }),
  });

/** What a leader fills in to direct. */
export const directiveForm = (context: Context, form: string, before: Prefilled = {}): Element[] => [
  choose(context, {
    id: `${form}.phrase`,
    label: incomingWords.phrase,
    hint: incomingWords.choosePhrase,
    choices: Object.entries(quickPhrases).map(([value, title]) => ({ title, value })),
  }),
  write(context, {
    id: `${form}.text`,
    label: incomingWords.text,
    most: 2000,
    ...(before.text === undefined ? {} : { value: before.text }),
  }),
  lead(context, form, true, before.lead),
  choose(context, {
    id: `${form}.workingDays`,
    label: incomingWords.workingDays,
    choices: usualDays.map((days) => ({
      title: say(incomingWords.days, context.language, { count: days }),
      value: String(days),
    })),
    ...(before.dueOn === undefined ? { value: '5' } : {}),
  }),
  pickDay(context, {
    id: `${form}.dueOn`,
    label: incomingWords.orUntil,
    from: context.today,
    ...(before.dueOn === undefined ? {} : { value: before.dueOn }),
  }),
  tick(context, { id: `${form}.replyRequired`, label: incomingWords.reply }, incomingWords.replyRequired),
  ...several(context, form, 'supporting', before.supporting),
  ...several(context, form, 'forInformation', before.forInformation),
];

/** What the office chief fills in to propose. */
export const proposalForm = (context: Context, form: string): Element[] => [
  choose(context, {
    id: `${form}.toPositionId`,
    label: incomingWords.leader,
    hint: incomingWords.chooseLeader,
    required: true,
    choices: leadersOf(context),
  }),
  write(context, { id: `${form}.text`, label: incomingWords.proposalText, most: 2000 }),
  lead(context, form, false, undefined),
  pickDay(context, { id: `${form}.dueOn`, label: words.dueOn, from: context.today }),
  ...several(context, form, 'supporting'),
  ...several(context, form, 'forInformation'),
];
