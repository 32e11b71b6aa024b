// An incoming document (văn bản đến) for clerk, office chief and leaders: what it is, what is proposed, who does what.
import type { z } from 'zod';
import { taskStateText } from '../../api/client/words/states.ts';
import type { DirectiveView } from '../../api/contracts/directive.ts';
import { TaskRow } from '../../api/contracts/task.ts';
import type { Context, Rendered } from '../context.ts';
import { day, moment } from '../text/dates.ts';
import { say } from '../text/language.ts';
import { incomingStateText } from '../text/states.ts';
import { incomingWords, verdictText } from '../text/words-incoming.ts';
import { words } from '../text/words.ts';
import { incomingButtons, type Incoming } from './incoming-buttons.ts';
import {
  box,
  card,
  dotted,
  facts,
  firstThatFits,
  go,
  heading,
  line,
  openDialog,
  own,
  quoted,
  said,
  subheading,
  title,
  type Button,
  type Element,
} from './kit.ts';
import { deadline, recipient, recipients, urgency } from './pieces.ts';

export type Directive = z.output<typeof DirectiveView>;
type Row = z.output<typeof TaskRow>;
const duties = TaskRow.shape.duty.options;

export interface IncomingMatter {
  readonly incoming: Incoming;
  /** The order in force, if there is one and the reader may see it. */
  readonly directive?: Directive;
  readonly tasks: readonly Row[];
}

/** For whom it waits, where somebody else has to act. */
function waiting(context: Context, { state, presented, actions }: Incoming): Element[] {
  if (state !== 'presented' || actions.includes('direct') || actions.includes('propose')) return [];
  const { language } = context;
  const to = presented?.to;
  const text =
    to === undefined
      ? say(incomingWords.waitsOffice, language)
      : say(incomingWords.waitsLeader, language, { who: `${to.title} ${to.fullName}` });
  return [line([own(text, { isSubtle: true })])];
}

/** What a clerk has to look at before it gets a number. */
function warnings(context: Context, incoming: Incoming): Element[] {
  const { language } = context;
  const { clock, earlierArrivals, informationOnlyReason, handBacks, state } = incoming;
  const back = state === 'presented' ? handBacks.at(-1) : undefined;
  const items: Element[] = [];
  if (clock !== undefined)
    items.push(
      ...facts(context, [
        incomingWords.byToday,
        clock.atOnce
          ? own(say(incomingWords.atOnce, language), { color: 'Attention', weight: 'Bolder' })
          : deadline(context, clock.deadline),
      ]),
    );
  if (earlierArrivals.length > 0)
    items.push(
      box('warning', [
        line([own(say(incomingWords.duplicate, language), { weight: 'Bolder' })]),
        ...earlierArrivals
          .slice(0, 3)
          .map(({ arrivalNumber, arrivedOn, issuer, code }) =>
            line(
              [
                own(
                  `${say(arrivalNumber === undefined ? incomingWords.unnumbered : incomingWords.earlier, language, { number: arrivalNumber ?? '', day: day(arrivedOn, language) })}: `,
                ),
                said(`${issuer} ${code}`, { most: 160 }),
              ],
              { spacing: 'Small' },
            ),
          ),
      ]),
    );
  if (informationOnlyReason !== undefined)
    items.push(
      box('warning', [
        line([
          own(`${say(incomingWords.onlyInfo, language)}. `, { weight: 'Bolder' }),
          said(informationOnlyReason, { most: 300 }),
        ]),
      ]),
    );
  if (back !== undefined)
    items.push(
      box('warning', [
        line([
          said(say(incomingWords.handedBack, language, { who: `${back.by.title} ${back.by.fullName}` }), {
            weight: 'Bolder',
          }),
        ]),
        ...(context.chatContent === 'full' ? [line([quoted(back.reason)])] : []),
      ]),
    );
  return items;
}

function proposal(context: Context, { proposal: given, state }: Incoming): Element[] {
  if (given === undefined || state !== 'presented') return [];
  const { language } = context;
  return [
    box('accent', [
      line([said(say(incomingWords.proposal, language, { who: given.by.title }), { weight: 'Bolder' })]),
      ...(given.text === '' ? [] : [line([quoted(given.text)], { spacing: 'Small' })]),
      ...facts(
        context,
        [words.lead, given.lead && recipient(given.lead)],
        [words.supporting, recipients(given.supporting)],
        [words.forInformation, recipients(given.forInformation)],
        [words.dueOn, given.dueOn === undefined ? undefined : own(day(given.dueOn, language))],
      ),
    ]),
  ];
}

/** The order in force and who works on it, whoever leads first. */
function order(context: Context, { directive, tasks }: IncomingMatter): Element[] {
  const { language } = context;
  return [
    ...(directive === undefined
      ? []
      : [
          box('emphasis', [
            line([
              said(`${directive.issued.by.title} ${directive.issued.by.fullName}`, { weight: 'Bolder' }),
              own(`, ${moment(directive.issued.at, language)}`, { isSubtle: true }),
            ]),
            line([quoted(directive.text)], { spacing: 'Small' }),
          ]),
        ]),
    ...(tasks.length === 0 ? [] : [subheading(context, incomingWords.progress)]),
    ...tasks
      .toSorted((one, other) => duties.indexOf(one.duty) - duties.indexOf(other.duty))
      .slice(0, 8)
      .map((task) =>
        line(
          [
            said(task.unit.name, { most: 100, weight: task.duty === 'lead' ? 'Bolder' : 'Default' }),
            own(
              ` (${say(words[task.duty], language).toLocaleLowerCase('vi')}): ${say(taskStateText[task.state], language).toLocaleLowerCase('vi')}, `,
            ),
            ...deadline(context, task.deadline),
          ],
          { spacing: 'Small' },
        ),
      ),
  ];
}

function drawn(matter: IncomingMatter, context: Context, form: 'inline' | 'dialog'): Rendered {
  const { language } = context;
  const { incoming, directive } = matter;
  const { arrival, issuer, code, signature, ended, answeredBy } = incoming;
  const state = say(incomingStateText[incoming.state], language);
  const number = arrival?.number;
  const body: Element[] = [
    number === undefined
      ? heading(context, incomingWords.kind)
      : heading(context, incomingWords.kindNumber, { number }),
    line(dotted(urgency(context, incoming.priority), own(state, { weight: 'Bolder' })), { spacing: 'Small' }),
    title(incoming.subject),
    ...facts(
      context,
      [words.dueOn, incoming.deadline && deadline(context, incoming.deadline)],
      [words.from, said(issuer.name, { most: 200 })],
      [
        words.code,
        code.text === '' ? undefined : dotted(said(code.text, { most: 60 }), own(day(incoming.issuedOn, language))),
      ],
      [
        incomingWords.signature,
        signature.verdict in verdictText && incoming.state !== 'answered'
          ? own(say(verdictText[signature.verdict], language), signature.verdict === 'good' ? {} : { isSubtle: true })
          : undefined,
      ],
      [
        words.state,
        ended === undefined ? undefined : own(say(incomingWords.ended, language, { day: moment(ended.at, language) })),
      ],
    ),
    ...waiting(context, incoming),
    ...warnings(context, incoming),
    ...proposal(context, incoming),
    ...order(context, matter),
  ];
  const look: Button[] = [
    ...(answeredBy === undefined
      ? []
      : [go(say(incomingWords.showAnswer, language), 'open.outgoing', { id: answeredBy })]),
    ...(incoming.files.length === 0
      ? []
      : [openDialog(say(words.document, language), 'document', { kind: 'incoming', id: incoming.id })]),
  ];
  return {
    card: card(context, body, [...incomingButtons(context, incoming, form), ...look]),
    about: [
      { kind: 'incoming', id: incoming.id, version: incoming.version },
      ...(directive === undefined
        ? []
        : [{ kind: 'directive' as const, id: directive.id, version: directive.version }]),
      ...matter.tasks.map(({ id, version }) => ({ kind: 'task' as const, id, version })),
    ],
    summary: say(incomingWords.summary, language, { state: state.toLocaleLowerCase('vi') }),
  };
}

/** The document as this reader may act on it; a long form opens as a dialog. */
export const incomingCard = (matter: IncomingMatter, context: Context): Rendered =>
  firstThatFits(
    () => drawn(matter, context, 'inline'),
    () => drawn(matter, context, 'dialog'),
    () => drawn(matter, { ...context, chatContent: 'minimal' }, 'dialog'),
  );
