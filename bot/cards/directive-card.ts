// A directive (bút phê) for those it speaks to: the order, its document, and what this reader's unit has to do.
import { taskStateText } from '../../api/client/words/states.ts';
import type { Context, Rendered } from '../context.ts';
import { moment } from '../text/dates.ts';
import { say } from '../text/language.ts';
import { directiveStateText } from '../text/states.ts';
import { directiveActionText, incomingWords, purposeText } from '../text/words-incoming.ts';
import { dutyText, taskWords } from '../text/words-task.ts';
import { words } from '../text/words.ts';
import type { Incoming } from './incoming-buttons.ts';
import type { Directive } from './incoming-card.ts';
import {
  box,
  card,
  dotted,
  execute,
  facts,
  go,
  heading,
  line,
  note,
  offered,
  on,
  openDialog,
  own,
  quoted,
  said,
  title,
  type Button,
  type Element,
} from './kit.ts';
import { deadline, person, recipient, recipients, urgency } from './pieces.ts';
import { replyButton, taskButtons, type Task } from './task-buttons.ts';

export interface DirectiveMatter {
  readonly directive: Directive;
  readonly incoming: Incoming;
  /** What this reader, or the reader's unit, has to do under it. */
  readonly task?: Task;
}

function duty(context: Context, task: Task): Element[] {
  const { language } = context;
  return [
    box('accent', [
      line([
        own(say(dutyText[task.duty], language), { weight: 'Bolder' }),
        own(`: ${say(taskStateText[task.state], language).toLocaleLowerCase('vi')}`),
      ]),
      ...facts(
        context,
        [words.dueOn, deadline(context, task.deadline)],
        [taskWords.assignee, task.assignee && person(task.assignee)],
      ),
    ]),
  ];
}

/** The order with the buttons of the reader's own duty. */
export function directiveCard({ directive, incoming, task }: DirectiveMatter, context: Context): Rendered {
  const { language } = context;
  const { issued, lead, supporting, forInformation } = directive;
  const matter = { kind: 'directive', id: directive.id } as const;
  const mine = offered<Directive['actions'][number]>(directive.actions, {
    acknowledge: () =>
      execute(say(directiveActionText.acknowledge, language), 'directive.acknowledge', on(matter, directive), {
        associatedInputs: 'none',
      }),
    // handed back by its task, replaced on its document
    'hand-back': undefined,
    replace: undefined,
  });
  const body: Element[] = [
    heading(context, incomingWords.directive),
    ...(directive.replacedBy === undefined ? [] : [note('warning', say(incomingWords.replaced, language))]),
    line(
      dotted(
        urgency(context, incoming.priority),
        own(say(directiveStateText[directive.state], language)),
        own(say(purposeText[directive.purpose], language), { isSubtle: true }),
      ),
      { spacing: 'Small' },
    ),
    title(incoming.subject),
    box('emphasis', [
      line([
        said(`${issued.by.title} ${issued.by.fullName}`, { weight: 'Bolder' }),
        own(`, ${moment(issued.at, language)}`, { isSubtle: true }),
      ]),
      ...(issued.onBehalfOf === undefined
        ? []
        : [
            line([
              said(
                say(incomingWords.onBehalf, language, {
                  who: `${issued.onBehalfOf.title} ${issued.onBehalfOf.fullName}`,
                }),
              ),
            ]),
          ]),
      line([quoted(directive.text, 900)], { spacing: 'Small' }),
    ]),
    ...facts(
      context,
      [words.lead, lead && recipient(lead.recipient)],
      [words.supporting, recipients(supporting.map((charge) => charge.recipient))],
      [words.forInformation, recipients(forInformation)],
      [words.dueOn, lead && deadline(context, lead.deadline)],
      [words.from, dotted(said(incoming.issuer.name, { most: 120 }), said(incoming.code.text, { most: 60 }))],
      [taskWords.arrival, incoming.arrival && own(String(incoming.arrival.number))],
    ),
    ...(directive.replyRequired ? [line([own(say(taskWords.reply, language), { isSubtle: true })])] : []),
    ...(task === undefined ? [] : duty(context, task)),
  ];
  const buttons: Button[] = [
    ...mine,
    ...(task === undefined ? [] : [...taskButtons(context, task, matter), ...replyButton(context, task)]),
    ...(incoming.files.length === 0
      ? [go(say(incomingWords.showIncoming, language), 'open.incoming', { id: incoming.id })]
      : [openDialog(say(words.document, language), 'document', { kind: 'incoming', id: incoming.id })]),
  ];
  return {
    card: card(context, body, buttons),
    about: [
      { kind: 'directive', id: directive.id, version: directive.version },
      { kind: 'incoming', id: incoming.id, version: incoming.version },
      ...(task === undefined ? [] : [{ kind: 'task' as const, id: task.id, version: task.version }]),
    ],
    summary: say(incomingWords.summaryDirective, language),
  };
}
