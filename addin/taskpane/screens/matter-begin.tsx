// Beginning a document, three ways: from the template, from what is open in Word, in answer to what came in.
import { useEffect, useState, type ReactNode } from 'react';
import { noDetails, recognisedDetails, replyTo, type Details, type Incoming, type Recognised } from '../details.ts';
import { readIncoming, recogniseFile, recogniseOpen } from '../effects/begin.ts';
import type { TakenFile } from '../effects/file.ts';
import { begin } from '../effects/work.ts';
import { Action } from '../parts/action.tsx';
import { FileOffer } from '../parts/file-offer.tsx';
import { usePane } from '../pane.ts';
import { matterWords as words } from '../words/matter.ts';
import { BeginForm } from './matter-begin-form.tsx';
import { RecognisedFacts } from './matter-recognised.tsx';

interface Opened {
  readonly file: TakenFile;
  readonly recognised: Recognised;
}

/** The tasks that ask for an answer. */
function Tasks(): ReactNode {
  const { pane, state } = usePane();
  const tasks = state.work?.tasks ?? [];
  if (tasks.length === 0) return <p className="soft">{pane.t(words.noTask)}</p>;
  return (
    <ul className="plain">
      {tasks.map(({ id, matter }) => (
        <li key={id} className="card">
          <p>{`${matter.issuer}: ${matter.subject}`}</p>
          <div className="actions">
            <Action
              words={words.fromTask}
              about={matter.subject}
              go={() => begin(pane, { incomingId: matter.incomingId, taskId: id })}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The form for a reply, once it is known what it answers. */
function Reply({
  incomingId,
  opened,
}: {
  readonly incomingId: string;
  readonly opened: Opened | undefined;
}): ReactNode {
  const { pane } = usePane();
  const [incoming, setIncoming] = useState<Incoming>();
  useEffect(() => {
    void readIncoming(pane, incomingId).then(setIncoming);
  }, [pane, incomingId]);
  if (incoming === undefined) return null;
  return <BeginForm incoming={incoming} initial={replyTo(incoming)} {...(opened ? { file: opened.file } : {})} />;
}

/** What stands in the section while the open file is no document of ours. */
export function Begin(): ReactNode {
  const { pane, state } = usePane();
  const [way, setWay] = useState<'template' | 'task'>();
  const [opened, setOpened] = useState<Opened>();
  const { t, tell } = pane;
  const { beginning } = state;
  const back = (): void => {
    setWay(undefined);
    setOpened(undefined);
    tell({ is: 'beginning', beginning: undefined });
  };
  const initial: Details = opened ? recognisedDetails(opened.recognised) : noDetails;
  const going = beginning !== undefined || way !== undefined || opened !== undefined;
  const refused = opened !== undefined && opened.recognised.obstacles.length > 0;
  return (
    <section>
      <h2>{t(words.ways)}</h2>
      {!going && (
        <div className="stack">
          <Action main words={words.fromTemplate} go={() => setWay('template')} />
          <Action words={words.fromOpen} go={() => void recogniseOpen(pane).then(setOpened)} />
          <Action words={words.fromTask} go={() => setWay('task')} />
        </div>
      )}
      <FileOffer use="adopt" onFile={(file) => void recogniseFile(pane, file).then(setOpened)} />
      {going && (
        <div className="actions">
          <Action words={words.back} go={back} />
          {beginning && !opened && (
            <Action words={words.fromOpen} go={() => void recogniseOpen(pane).then(setOpened)} />
          )}
        </div>
      )}
      {opened && <RecognisedFacts recognised={opened.recognised} />}
      {beginning && !refused && <Reply incomingId={beginning.incomingId} opened={opened} />}
      {!beginning && way === 'task' && <Tasks />}
      {!beginning && !refused && (way === 'template' || opened) && (
        <BeginForm initial={initial} {...(opened ? { file: opened.file } : {})} />
      )}
    </section>
  );
}
