// My work: what is assigned, what came back and why, what is drafted, and where the rest stands.
import { Input } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { readWork } from '../effects/work.ts';
import { Action } from '../parts/action.tsx';
import { folded } from '../parts/folded.ts';
import { usePane } from '../pane.ts';
import type { WorkLists } from '../state.ts';
import { workWords as words } from '../words/work.ts';
import { DraftRow, DecisionRow, ReturnedRow, TaskItem, WaitingRow } from './work-rows.tsx';

const groups = {
  drafts: ['drafting'],
  others: ['in-route', 'approved', 'signed', 'issuing'],
} as const;

/** The lists with only those that speak of what is wanted. */
function matching(work: WorkLists, wanted: string): WorkLists {
  const search = folded(wanted);
  const fits = (...texts: readonly (string | undefined)[]): boolean => folded(texts.join(' ')).includes(search);
  return {
    tasks: work.tasks.filter(({ matter }) => fits(matter.subject, matter.issuer, matter.code, matter.directive)),
    mine: work.mine.filter(({ subject, typeName, waitsForName }) => fits(subject, typeName, waitsForName)),
    returned: work.returned.filter(({ subject, typeName }) => fits(subject, typeName)),
    forMe: work.forMe.filter(({ subject, typeName }) => fits(subject, typeName)),
  };
}

interface GroupProps {
  readonly title: string;
  readonly count: number;
  /** What to do when there is nothing; a group without it is not shown then. */
  readonly empty?: string;
  readonly children: ReactNode;
}

function Group({ title, count, empty, children }: GroupProps): ReactNode {
  if (count === 0 && empty === undefined) return null;
  return (
    <section>
      <h2>{count === 0 ? title : `${title} (${count})`}</h2>
      {count === 0 ? <p className="soft">{empty}</p> : <ul className="plain">{children}</ul>}
    </section>
  );
}

/** The first section of the pane. */
export function WorkScreen(): ReactNode {
  const { pane, state } = usePane();
  const { t } = pane;
  const [wanted, setWanted] = useState('');
  const { work } = state;
  const shown = work && matching(work, wanted);
  const mine = shown?.mine ?? [];
  const drafts = mine.filter(({ state: own }) => groups.drafts.some((one) => one === own));
  const others = mine.filter(({ state: own }) => groups.others.some((one) => one === own));
  const count =
    shown && shown.tasks.length + shown.returned.length + shown.forMe.length + drafts.length + others.length;
  const searched = wanted.trim() !== '';
  return (
    <>
      <h1 className="hidden">{t(words.title)}</h1>
      <div className="tools">
        <Input
          type="search"
          size="small"
          className="grow"
          aria-label={t(words.find)}
          placeholder={t(words.find)}
          value={wanted}
          onChange={(_event, { value }) => setWanted(value)}
        />
        <Action words={words.refresh} go={() => void readWork(pane)} />
      </div>
      {searched && count === 0 && <p className="soft">{t(words.noMatch, { wanted })}</p>}
      {shown && !(searched && count === 0) && (
        <>
          <Group title={t(words.returned)} count={shown.returned.length}>
            {shown.returned.map((one) => (
              <ReturnedRow key={one.id} matter={one} />
            ))}
          </Group>
          <Group title={t(words.forMe)} count={shown.forMe.length}>
            {shown.forMe.map((one) => (
              <DecisionRow key={one.id} row={one} />
            ))}
          </Group>
          <Group title={t(words.tasks)} count={shown.tasks.length} {...(searched ? {} : { empty: t(words.noTasks) })}>
            {shown.tasks.map((task) => (
              <TaskItem key={task.id} task={task} drafts={work.mine} />
            ))}
          </Group>
          <Group title={t(words.drafts)} count={drafts.length} {...(searched ? {} : { empty: t(words.noDrafts) })}>
            {drafts.map((one) => (
              <DraftRow key={one.id} row={one} />
            ))}
          </Group>
          <Group title={t(words.others)} count={others.length}>
            {others.map((one) => (
              <WaitingRow key={one.id} row={one} />
            ))}
          </Group>
        </>
      )}
    </>
  );
}
