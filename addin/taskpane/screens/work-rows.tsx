// The rows of My work, one for each kind of thing that waits.
import type { ReactNode } from 'react';
import { outgoingStateText, taskStateText } from '../../../api/client/words/states.ts';
import type { OutgoingSummary, OutgoingView } from '../../../api/contracts/outgoing-views.ts';
import { look, openDraft } from '../effects/document.ts';
import { begin, takeUp } from '../effects/work.ts';
import { Action } from '../parts/action.tsx';
import { SentBack } from '../parts/sent-back.tsx';
import { usePane } from '../pane.ts';
import type { Task } from '../state.ts';
import { day, deadlineText } from '../words/dates.ts';
import { workWords as words } from '../words/work.ts';

interface CardProps {
  readonly title: string;
  readonly lines: readonly (string | undefined)[];
  readonly late?: boolean;
  readonly children: ReactNode;
}

const Card = ({ title, lines, late = false, children }: CardProps): ReactNode => (
  <li className={late ? 'card late' : 'card'}>
    <p className="card-title">{title}</p>
    {lines.map((line) => line !== undefined && <p key={line}>{line}</p>)}
    <div className="actions">{children}</div>
  </li>
);

const titleOf = ({ typeName, subject }: { readonly typeName: string; readonly subject: string }): string =>
  `${typeName}: ${subject}`;

/** A task with its deadline, and the way to the reply. */
export function TaskItem({
  task,
  drafts,
}: {
  readonly task: Task;
  readonly drafts: readonly OutgoingSummary[];
}): ReactNode {
  const { pane } = usePane();
  const { t, language } = pane;
  const { matter, deadline, actions } = task;
  const draft = drafts.find(({ answersIncomingId }) => answersIncomingId === matter.incomingId);
  const due = t(words.due, { day: day(deadline.dueOn, language) });
  const number = matter.arrival && t(words.arrival, { number: matter.arrival.number });
  const source = [matter.issuer, matter.code, number].filter((part) => part !== undefined && part !== '');
  return (
    <Card
      title={matter.subject}
      late={deadline.colour === 'red'}
      lines={[
        source.join(', '),
        matter.directive === '' ? undefined : matter.directive,
        `${due}, ${deadlineText(deadline, t)} · ${t(taskStateText[task.state])}`,
      ]}
    >
      {draft && <Action main words={words.openDraft} about={draft.subject} go={() => void openDraft(pane, draft.id)} />}
      {!draft && (
        <Action
          main
          words={words.reply}
          about={matter.subject}
          go={() => begin(pane, { incomingId: matter.incomingId, taskId: task.id })}
        />
      )}
      {(actions.includes('accept') || actions.includes('start')) && (
        <Action
          words={actions.includes('accept') ? words.takeUp : words.start}
          about={matter.subject}
          go={() => void takeUp(pane, task)}
        />
      )}
    </Card>
  );
}

/** A document that came back, with the reasons. */
export function ReturnedRow({ matter }: { readonly matter: OutgoingView }): ReactNode {
  const { pane } = usePane();
  return (
    <Card title={titleOf(matter)} lines={[]} late>
      <SentBack matter={matter} />
      <Action main words={words.openDraft} about={matter.subject} go={() => void openDraft(pane, matter.id)} />
    </Card>
  );
}

/** A draft of one's own. */
export function DraftRow({ row }: { readonly row: OutgoingSummary }): ReactNode {
  const { pane } = usePane();
  const { t, language } = pane;
  const due = row.taskDueOn && t(words.dueDay, { day: day(row.taskDueOn, language) });
  return (
    <Card title={titleOf(row)} lines={[due]}>
      <Action main words={words.openDraft} about={row.subject} go={() => void openDraft(pane, row.id)} />
      <Action words={words.look} about={row.subject} go={() => void look(pane, row.id, 'matter')} />
    </Card>
  );
}

/** A document that others have now, and who. */
export function WaitingRow({ row }: { readonly row: OutgoingSummary }): ReactNode {
  const { pane } = usePane();
  const { t, language } = pane;
  const late = row.late ? `, ${t(words.late)}` : '';
  return (
    <Card
      title={titleOf(row)}
      late={row.late}
      lines={[
        `${t(outgoingStateText[row.state])}, ${t(words.round, { round: row.round })}`,
        row.waitsForName === undefined ? undefined : t(words.waitsFor, { who: row.waitsForName }),
        row.issueBy && `${t(words.issueBy, { day: day(row.issueBy, language) })}${late}`,
      ]}
    >
      <Action words={words.look} about={row.subject} go={() => void look(pane, row.id, 'submission')} />
    </Card>
  );
}

/** A document that waits for one's own decision. */
export function DecisionRow({ row }: { readonly row: OutgoingSummary }): ReactNode {
  const { pane } = usePane();
  const { t } = pane;
  return (
    <Card title={titleOf(row)} lines={[`${t(outgoingStateText[row.state])}, ${t(words.round, { round: row.round })}`]}>
      <Action main words={words.decide} about={row.subject} go={() => void look(pane, row.id, 'decision')} />
    </Card>
  );
}
