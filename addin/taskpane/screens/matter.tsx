// The matter: what the open file is, how a document begins, and the details of the one in front.
import type { ReactNode } from 'react';
import { outgoingStateText } from '../../../api/client/words/states.ts';
import type { OutgoingView } from '../../../api/contracts/outgoing-views.ts';
import { detailsOf, type Details } from '../details.ts';
import { draftFromTemplate } from '../effects/begin.ts';
import { saveDetails } from '../effects/details.ts';
import { bindAgain, lookAtDocument, openDraft, refreshMatter } from '../effects/document.ts';
import { Action } from '../parts/action.tsx';
import { DetailsFields } from '../parts/details-fields.tsx';
import { Facts } from '../parts/facts.tsx';
import { useKept } from '../parts/kept.ts';
import { personOf } from '../parts/names.ts';
import { NoticeBar } from '../parts/notice-bar.tsx';
import { SentBack } from '../parts/sent-back.tsx';
import { usePane } from '../pane.ts';
import { isInFront, standingOf } from '../standing.ts';
import { matterWords as words } from '../words/matter.ts';
import { Begin } from './matter-begin.tsx';

/**
 * The details of a draft. Only what was typed is kept, so that a change that somebody else makes meanwhile is seen in the
 * other fields, and loses nothing in these.
 */
function EditForm({ matter }: { readonly matter: OutgoingView }): ReactNode {
  const { pane, state } = usePane();
  const { t } = pane;
  const kept = useKept<Partial<Details>>(`details ${matter.id}`, {});
  if (kept === undefined) return null;
  const { value: typed, change, restored, forget } = kept;
  const value = { ...detailsOf(matter), ...typed };
  const save = async (): Promise<void> => {
    if (await saveDetails(pane, matter, value)) forget();
  };
  return (
    <section>
      <h2>{t(words.details)}</h2>
      {restored && <p className="soft">{t(words.restored)}</p>}
      <DetailsFields details={value} change={change} />
      <div className="actions">
        <Action
          main
          disabled={value.subject.trim() === ''}
          words={isInFront(state, matter.id) ? words.save : words.saveOnly}
          go={() => void save()}
        />
      </div>
    </section>
  );
}

function Matter({ matter }: { readonly matter: OutgoingView }): ReactNode {
  const { pane, state } = usePane();
  const { t } = pane;
  const { signer, issue, answers, actions } = matter;
  const mayEdit = actions.includes('edit');
  return (
    <>
      <h2>{`${matter.typeName}: ${matter.subject}`}</h2>
      <Facts
        rows={[
          [words.state, t(outgoingStateText[matter.state])],
          [words.number, issue?.code],
          [words.drafter, personOf(state.directory, matter.drafterPositionId)],
          [words.signer, signer && personOf(state.directory, signer.positionId)],
          [words.recipients, mayEdit ? undefined : matter.recipients.map(({ name }) => name).join('; ')],
          [words.answers, answers?.ends ? t(words.endsIt) : undefined],
        ]}
      />
      {matter.state === 'sent-back' && <SentBack matter={matter} />}
      {matter.drafts.length === 0 && <p className="soft">{t(words.noDraft)}</p>}
      <div className="actions">
        {matter.drafts.length === 0 && actions.includes('add-draft') && (
          <Action main words={words.make} go={() => void draftFromTemplate(pane, matter)} />
        )}
        {matter.drafts.length > 0 && !isInFront(state, matter.id) && (
          <Action main={mayEdit} words={words.open} go={() => void openDraft(pane, matter.id)} />
        )}
        <Action words={words.refresh} go={() => void refreshMatter(pane, matter.id)} />
      </div>
      {mayEdit && <EditForm key={matter.id} matter={matter} />}
    </>
  );
}

/** The section with its name for screen readers. */
export function MatterScreen(): ReactNode {
  const { t } = usePane().pane;
  return (
    <>
      <h1 className="hidden">{t(words.title)}</h1>
      <Standing />
    </>
  );
}

/** What is shown depends on what the open file is. */
function Standing(): ReactNode {
  const { pane, state } = usePane();
  const { t } = pane;
  const standing = standingOf(state);
  const { matter, beginning } = state;
  if (beginning) return <Begin />;
  switch (standing) {
    case 'ours':
      return matter ? <Matter matter={matter} /> : null;
    case 'copy':
      return (
        <>
          <p>{t(words.copy)}</p>
          <p>{t(words.copyAsk)}</p>
          <div className="actions">
            <Action main words={words.goOn} go={() => void bindAgain(pane)} />
          </div>
          <Begin />
        </>
      );
    case 'hidden': {
      const text = state.hidden === 'not-ours' ? words.hidden : words.unreachable;
      const next = state.hidden === 'not-ours' ? { next: t(words.hiddenNext) } : {};
      return (
        <>
          <NoticeBar notice={{ tone: 'info', text: t(text), ...next }} />
          <Action words={words.lookAgain} go={() => void lookAtDocument(pane)} />
        </>
      );
    }
    case 'unknown':
    case 'stranger':
      return (
        <>
          <p className="soft">{t(standing === 'stranger' ? words.stranger : words.noFile)}</p>
          {standing === 'unknown' && <Action words={words.lookAgain} go={() => void lookAtDocument(pane)} />}
          <Begin />
        </>
      );
  }
}
