// A newer version was saved: whose it is, what it changed, and only then the way to save on top of it.
import { useState, type ReactNode } from 'react';
import type { DifferenceView } from '../../../api/contracts/outgoing-drafts.ts';
import type { OutgoingView } from '../../../api/contracts/outgoing-views.ts';
import { settleQueued } from '../effects/send-queued.ts';
import { compare, openVersion, saveVersion } from '../effects/versions.ts';
import { Action } from '../parts/action.tsx';
import { personOf } from '../parts/names.ts';
import { meOf, usePane } from '../pane.ts';
import type { QueuedVersion } from '../queue.ts';
import { moment } from '../words/dates.ts';
import { versionWords as words } from '../words/versions.ts';
import { Difference } from './version-difference.tsx';

interface NewerProps {
  readonly matter: OutgoingView;
  readonly basedOn: string;
  /** Saves on top of the newest version. */
  readonly onTop: (sha256: string) => void;
  readonly children?: ReactNode;
}

/** The newer version, what it changed, and what one may do about it. */
function Newer({ matter, basedOn, onTop, children }: NewerProps): ReactNode {
  const { pane, state } = usePane();
  const [seen, setSeen] = useState<{ readonly sha256: string; readonly difference: DifferenceView }>();
  const { t, language } = pane;
  const newest = matter.drafts.at(-1);
  if (newest === undefined) return null;
  const looked = seen?.sha256 === newest.sha256;
  const look = async (): Promise<void> => {
    const difference = await compare(pane, matter.id, newest.sha256, basedOn);
    if (difference) setSeen({ sha256: newest.sha256, difference });
  };
  const who = personOf(state.directory, newest.positionId);
  const isOwn = newest.positionId === meOf(pane) && newest.basedOn === basedOn;
  return (
    <>
      <p>{t(isOwn ? words.own : words.whose, { number: newest.number, who, at: moment(newest.at, language) })}</p>
      {looked ? <Difference difference={seen.difference} /> : <p className="soft">{t(words.lookFirst)}</p>}
      <div className="actions">
        {!looked && <Action main words={words.theirs} go={() => void look()} />}
        {looked && <Action words={words.onTop} go={() => onTop(newest.sha256)} />}
        <Action words={words.beside} go={() => void openVersion(pane, matter, newest.sha256)} />
        {children}
      </div>
    </>
  );
}

/** Shown after a version was refused because of a newer one. */
export function ConflictCard({ matter }: { readonly matter: OutgoingView }): ReactNode {
  const { pane, state } = usePane();
  const { conflict } = state;
  if (conflict === undefined) return null;
  return (
    <section className="card warning" role="status">
      <h2>{pane.t(words.newer)}</h2>
      <Newer matter={matter} basedOn={conflict.basedOn} onTop={(sha256) => void saveVersion(pane, sha256)} />
    </section>
  );
}

function Refused({ matter, version }: { readonly matter: OutgoingView; readonly version: QueuedVersion }): ReactNode {
  const { pane } = usePane();
  const { t, language } = pane;
  const onTop = (sha256: string): void => void settleQueued(pane, version, sha256);
  return (
    <section className="card warning">
      <p>{t(words.refused, { name: version.name, at: moment(version.at, language) })}</p>
      <Newer matter={matter} basedOn={version.basedOn} onTop={onTop}>
        <Action words={words.giveUp} go={() => void settleQueued(pane, version, undefined)} />
      </Newer>
    </section>
  );
}

/** Versions of this document that were saved while the server was away. */
export function WaitingVersions({ matter }: { readonly matter: OutgoingView }): ReactNode {
  const { pane, state } = usePane();
  const { t, language } = pane;
  return state.queued
    .filter(({ documentId }) => documentId === matter.id)
    .map((version) =>
      version.refused === undefined ? (
        <p key={version.documentId} role="status">
          {t(words.waiting, { name: version.name, at: moment(version.at, language) })}
        </p>
      ) : (
        <Refused key={version.documentId} matter={matter} version={version} />
      ),
    );
}
