// The versions of the draft: saved, compared, opened; what waits for the server, and what somebody else saved meanwhile.
import { useState, type ReactNode } from 'react';
import { outgoingStateText } from '../../../api/client/words/states.ts';
import type { DifferenceView } from '../../../api/contracts/outgoing-drafts.ts';
import type { OutgoingView } from '../../../api/contracts/outgoing-views.ts';
import { adoptOpen } from '../effects/begin.ts';
import { saveFromCloud } from '../effects/cloud-version.ts';
import { compare, openVersion, saveFile, saveVersion } from '../effects/versions.ts';
import { Action } from '../parts/action.tsx';
import { FileOffer } from '../parts/file-offer.tsx';
import { personOf } from '../parts/names.ts';
import { usePane } from '../pane.ts';
import { isAstray, isInFront } from '../standing.ts';
import { moment } from '../words/dates.ts';
import type { Say } from '../words/language.ts';
import { versionWords as words } from '../words/versions.ts';
import { ConflictCard, WaitingVersions } from './version-conflict.tsx';
import { Difference } from './version-difference.tsx';

type Draft = OutgoingView['drafts'][number];

/** Two versions side by side, in numbers. */
interface Compared {
  readonly later: Draft;
  readonly earlier: Draft;
  readonly difference: DifferenceView;
}

function findingsText({ findings, openChanges, openComments }: Draft, t: Say): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const layout = errors + warnings === 0 ? t(words.fine) : t(words.findings, { errors, warnings });
  if (openChanges + openComments === 0) return layout;
  return `${layout}; ${t(words.marks, { changes: openChanges, comments: openComments })}`;
}

/** What one does with the open file here: save it, or open the right one first. */
function SaveTools({ matter }: { readonly matter: OutgoingView }): ReactNode {
  const { pane, state } = usePane();
  const { t } = pane;
  const newest = matter.drafts.at(-1);
  if (!matter.actions.includes('add-draft'))
    return <p className="soft">{t(words.closed, { state: t(outgoingStateText[matter.state]) })}</p>;
  if (!isInFront(state, matter.id))
    return (
      <>
        <p className="soft">{t(words.notOpen)}</p>
        {newest && <Action main words={words.openNewest} go={() => void openVersion(pane, matter, newest.sha256)} />}
      </>
    );
  if (isAstray(state)) return <AstrayTools matter={matter} />;
  return (
    <div className="actions">
      <Action main words={words.save} go={() => void saveVersion(pane)} />
    </div>
  );
}

/** The draft lies in another window: one goes on there, or this text becomes a version too. */
function AstrayTools({ matter }: { readonly matter: OutgoingView }): ReactNode {
  const { pane } = usePane();
  const newest = matter.drafts.at(-1);
  return (
    <>
      <p role="status">{pane.t(words.astray)}</p>
      <div className="actions">
        {newest && <Action main words={words.openNewest} go={() => void openVersion(pane, matter, newest.sha256)} />}
        <Action words={words.adoptAgain} go={() => void adoptOpen(pane, matter)} />
      </div>
    </>
  );
}

/** The section with the versions, the newest first. */
export function VersionsScreen(): ReactNode {
  const { pane, state } = usePane();
  const [compared, setCompared] = useState<Compared>();
  const { t, language } = pane;
  const { matter } = state;
  if (matter === undefined) return null;
  const base = state.document?.identity?.versionHash;
  const show = async (later: Draft, earlier: Draft): Promise<void> => {
    const difference = await compare(pane, matter.id, later.sha256, earlier.sha256);
    if (difference) setCompared({ later, earlier, difference });
  };
  return (
    <>
      <h1 className="hidden">{t(words.title)}</h1>
      <SaveTools matter={matter} />
      <FileOffer
        use="save"
        onFile={(file, onTopOf) => void saveFile(pane, file, onTopOf)}
        onCloud={(onTopOf) => void saveFromCloud(pane, onTopOf)}
      />
      <ConflictCard matter={matter} />
      <WaitingVersions matter={matter} />
      {compared && (
        <section>
          <h2>{t(words.difference, { later: compared.later.number, earlier: compared.earlier.number })}</h2>
          <Difference difference={compared.difference} />
        </section>
      )}
      <section>
        <h2>{t(words.title)}</h2>
        {matter.drafts.length === 0 && <p className="soft">{t(words.none)}</p>}
        <ol className="plain">
          {matter.drafts.toReversed().map((draft) => {
            const earlier = matter.drafts.find(({ sha256 }) => sha256 === draft.basedOn);
            const isNewest = draft === matter.drafts.at(-1);
            const name = t(words.number, { number: draft.number });
            return (
              <li key={draft.number} className={isNewest ? 'card current' : 'card'}>
                <p className="card-title">{isNewest ? `${name}, ${t(words.current)}` : name}</p>
                <p>
                  {t(words.by, { who: personOf(state.directory, draft.positionId), at: moment(draft.at, language) })}
                </p>
                <p className="soft">{findingsText(draft, t)}</p>
                {draft.sha256 === base && <p className="soft">{t(words.base)}</p>}
                <div className="actions">
                  <Action words={words.open} about={name} go={() => void openVersion(pane, matter, draft.sha256)} />
                  {earlier && <Action words={words.differs} about={name} go={() => void show(draft, earlier)} />}
                </div>
              </li>
            );
          })}
        </ol>
      </section>
    </>
  );
}
