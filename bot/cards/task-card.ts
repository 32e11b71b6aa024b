// A task (nhiệm vụ) for whom it concerns: the unit's head, the person in charge, who reviews, who gave it.
import { taskStateText } from '../../api/client/words/states.ts';
import type { Context, Rendered } from '../context.ts';
import { day } from '../text/dates.ts';
import { say } from '../text/language.ts';
import { words } from '../text/words.ts';
import { dutyText, taskWords } from '../text/words-task.ts';
import {
  box,
  card,
  dotted,
  facts,
  heading,
  line,
  openDialog,
  own,
  quoted,
  said,
  subheading,
  title,
  type Element,
  withTextsIfTheyFit,
} from './kit.ts';
import { deadline, person, recipient, urgency } from './pieces.ts';
import { replyButton, taskButtons, type Task } from './task-buttons.ts';

/** What the task is waiting for, or how it ended: the words of whoever moved it last. */
function latest(context: Context, task: Task): Element[] {
  const { language } = context;
  const full = context.chatContent === 'full';
  const said = (heading: string, text: string | undefined, tone: 'warning' | 'accent' | 'good') => [
    box(tone, [
      line([own(heading, { weight: 'Bolder' })]),
      ...(text === undefined || !full ? [] : [line([quoted(text)], { spacing: 'Small' })]),
    ]),
  ];
  switch (task.state) {
    case 'extension-asked': {
      const asked = task.extensions.at(-1);
      return asked === undefined
        ? []
        : said(say(taskWords.asked, language, { day: day(asked.wantedOn, language) }), asked.reason, 'warning');
    }
    case 'rework':
      return said(say(taskWords.rework, language), task.reworks.at(-1)?.reason, 'warning');
    case 'paused':
      return said(say(taskWords.paused, language), task.pauses.at(-1)?.reason, 'warning');
    case 'for-review':
    case 'done':
      return said(say(taskWords.result, language), task.results.at(-1)?.report, 'good');
    default:
      return [];
  }
}

/** The clock of what is over no longer counts. */
const isOver = ({ state }: Task): boolean => state === 'done' || state === 'returned' || state === 'cancelled';

function drawn(task: Task, context: Context): Rendered {
  const { language } = context;
  const { matter } = task;
  const state = say(taskStateText[task.state], language);
  const arrival =
    matter.arrival === undefined ? undefined : `${matter.arrival.number} (${day(matter.arrival.on, language)})`;
  const body: Element[] = [
    heading(context, dutyText[task.duty]),
    line(dotted(urgency(context, matter.priority), own(state, { weight: 'Bolder' })), { spacing: 'Small' }),
    title(matter.subject),
    ...facts(
      context,
      [words.dueOn, isOver(task) ? own(day(task.deadline.dueOn, language)) : deadline(context, task.deadline)],
      [words.state, task.ended && own(say(taskWords.ended, language, { day: day(task.ended.on, language) }))],
      [words.from, dotted(said(matter.issuer, { most: 120 }), said(matter.code, { most: 60 }))],
      [taskWords.arrival, arrival === undefined ? undefined : own(arrival)],
      [words.by, person(task.issued.by)],
      [taskWords.unit, recipient(task.unit)],
      [
        taskWords.assignee,
        task.assignee === undefined ? own(say(taskWords.nobody, language), { isSubtle: true }) : person(task.assignee),
      ],
    ),
    ...(matter.directive === ''
      ? []
      : [subheading(context, taskWords.directive), line([quoted(matter.directive)], { spacing: 'Small' })]),
    ...(matter.replyRequired
      ? [line([own(say(taskWords.reply, language), { isSubtle: true })], { spacing: 'Small' })]
      : []),
    ...latest(context, task),
  ];
  const due = day(task.deadline.dueOn, language);
  return {
    card: card(context, body, [
      ...taskButtons(context, task, { kind: 'task', id: task.id }),
      ...replyButton(context, task),
      openDialog(say(words.document, language), 'document', { kind: 'incoming', id: matter.incomingId }),
    ]),
    about: [{ kind: 'task', id: task.id, version: task.version }],
    summary: say(taskWords.newTask, language, { state: state.toLocaleLowerCase('vi'), due }),
  };
}

/** The task as this reader may act on it. */
export const taskCard = (matter: Task, context: Context): Rendered =>
  withTextsIfTheyFit(context, (reader) => drawn(matter, reader));
