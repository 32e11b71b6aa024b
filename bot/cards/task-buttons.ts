// The buttons of a task, one for each action that the view offers.
import type { z } from 'zod';
import type { TaskView } from '../../api/contracts/task.ts';
import type { Context, Matter } from '../context.ts';
import { day } from '../text/dates.ts';
import { say } from '../text/language.ts';
import { words } from '../text/words.ts';
import { taskActionText, taskWords } from '../text/words-task.ts';
import { choose, pickDay, write } from './inputs.ts';
import { execute, offered, on, openDialog, unfold, type Button } from './kit.ts';

export type Task = z.output<typeof TaskView>;

const later = { most: 1000, required: true } as const;

const answerable: readonly Task['state'][] = ['accepted', 'in-progress', 'rework', 'extension-asked'];

/** The page on which whoever does the work begins the reply; the API decides there who may. */
export const replyButton = ({ language, me }: Context, task: Task): readonly Button[] =>
  task.duty === 'lead' && task.assignee?.positionId === me.positionId && answerable.includes(task.state)
    ? [openDialog(`${say(taskWords.draftReply, language)}…`, 'draft', { answers: task.matter.incomingId })]
    : [];

/** The buttons for this reader; `matter` is the card that follows. */
export function taskButtons(context: Context, task: Task, matter: Matter): Button[] {
  const { language } = context;
  const data = on(matter, task);
  const title = (action: Task['actions'][number]) => say(taskActionText[action], language);
  const because = (id: string) => write(context, { id, label: words.reason, hint: taskWords.reasonHint, ...later });
  const asked = task.extensions.at(-1)?.wantedOn;
  // a unit's head gives it on first of all
  const nobodyYet = task.assignee === undefined && (task.state === 'new' || task.state === 'accepted');
  const staff = context.names.people.filter(({ unitId }) => unitId === context.me.unitId);

  return offered<Task['actions'][number]>(task.actions, {
    approve: () => execute(title('approve'), 'task.approve', data, { style: 'positive' }),
    assign: () =>
      unfold(
        title('assign'),
        [
          choose(context, {
            id: 'assigneePositionId',
            label: taskWords.assignee,
            hint: taskWords.chooseWho,
            required: true,
            choices: staff
              .slice(0, 40)
              .map(({ positionId, fullName, title: post }) => ({ title: `${fullName} – ${post}`, value: positionId })),
          }),
          pickDay(context, { id: 'dueOn', label: taskWords.ownDue, from: context.today, to: task.deadline.dueOn }),
          write(context, { id: 'note', label: taskWords.guidance, most: 1000 }),
        ],
        [execute(title('assign'), 'task.assign', data, { style: 'positive' })],
        nobodyYet ? { style: 'positive' } : {},
      ),
    accept: () =>
      execute(title('accept'), 'task.accept', data, task.actions.includes('assign') ? {} : { style: 'positive' }),
    start: () => execute(title('start'), 'task.start', data, { style: 'positive' }),
    resume: () => execute(title('resume'), 'task.resume', data, { style: 'positive' }),
    'grant-extension': () =>
      execute(
        asked === undefined ? title('grant-extension') : `${title('grant-extension')}: ${day(asked, language)}`,
        'task.decide-extension',
        { ...data, granted: true },
        { style: 'positive' },
      ),
    'refuse-extension': () =>
      unfold(
        title('refuse-extension'),
        [write(context, { id: 'note', label: words.reason, most: 1000 })],
        [execute(title('refuse-extension'), 'task.decide-extension', { ...data, granted: false })],
      ),
    submit: () =>
      unfold(
        title('submit'),
        [
          write(context, {
            id: 'submit.report',
            label: taskWords.report,
            hint: taskWords.reportHint,
            most: 4000,
            required: true,
          }),
        ],
        [execute(title('submit'), 'task.submit', data, { style: 'positive' })],
      ),
    complete: () =>
      unfold(
        title('complete'),
        [
          write(context, {
            id: 'complete.report',
            label: taskWords.report,
            hint: taskWords.reportHint,
            most: 4000,
            required: true,
          }),
        ],
        [execute(title('complete'), 'task.complete', data, { style: 'positive' })],
      ),
    rework: () => unfold(title('rework'), [because('rework.reason')], [execute(title('rework'), 'task.rework', data)]),
    'ask-extension': () =>
      unfold(
        title('ask-extension'),
        [
          pickDay(context, { id: 'wantedOn', label: taskWords.wantedOn, from: task.deadline.dueOn, required: true }),
          because('ask-extension.reason'),
        ],
        [execute(title('ask-extension'), 'task.ask-extension', data)],
      ),
    'hand-back': () =>
      unfold(title('hand-back'), [because('hand-back.reason')], [execute(title('hand-back'), 'task.hand-back', data)]),
    pause: () => unfold(title('pause'), [because('pause.reason')], [execute(title('pause'), 'task.pause', data)]),
    // nobody's button: the order's replacement and the issued answer end a task
    cancel: undefined,
    conclude: undefined,
  });
}
