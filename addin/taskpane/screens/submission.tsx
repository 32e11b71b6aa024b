// Submitting the draft, and where it stands afterwards.
import { CheckmarkCircle16Filled, DismissCircle16Filled } from '@fluentui/react-icons';
import { useEffect, type ReactNode } from 'react';
import { outgoingStateText } from '../../../api/client/words/states.ts';
import type { OutgoingView } from '../../../api/contracts/outgoing-views.ts';
import { goTo } from '../effects/document.ts';
import { makePreview, readMarks, readSubmission, withdraw } from '../effects/submission.ts';
import { Action } from '../parts/action.tsx';
import { Pages } from '../parts/pages.tsx';
import { personOf } from '../parts/names.ts';
import { RouteView } from '../parts/route.tsx';
import { usePane } from '../pane.ts';
import { currentPreview, readiness } from '../readiness.ts';
import { isInFront } from '../standing.ts';
import { moment } from '../words/dates.ts';
import { boxText, submissionWords as words } from '../words/submission.ts';
import { SignerPart } from './submission-signer.tsx';
import { SubmitForm } from './submission-form.tsx';

/** What still stops a submission; each item leads to where it is mended. */
function Checklist({ matter }: { readonly matter: OutgoingView }): ReactNode {
  const { pane, state } = usePane();
  const { t, tell } = pane;
  const marks = isInFront(state, matter.id) ? state.marks : undefined;
  useEffect(() => void readMarks(pane, matter), [pane, matter]);
  return (
    <section>
      <h2>{t(words.checklist)}</h2>
      <ul className="plain">
        {readiness(matter, marks, t).map(({ item, done, text, tab }) => (
          <li key={item} className="ready">
            {done ? <CheckmarkCircle16Filled className="done" /> : <DismissCircle16Filled className="undone" />}
            <span className="hidden">{t(done ? words.done : words.open)}</span>
            <span className="grow">{text}</span>
            {tab && <Action words={words.goMend} about={text} go={() => tell({ is: 'tab', tab })} />}
          </li>
        ))}
      </ul>
      {marks && marks.length > 0 && (
        <>
          <ul className="plain">
            {marks.map((mark, index) => (
              <li key={`${mark.kind} ${mark.paragraph} ${index}`} className="card warning">
                <p>
                  {t(mark.kind === 'change' ? words.change : words.comment, { author: mark.author, words: mark.words })}
                </p>
                <div className="actions">
                  <Action words={words.goThere} about={mark.words} go={() => void goTo(pane, mark)} />
                </div>
              </li>
            ))}
          </ul>
          <Action words={words.markLook} go={() => void readMarks(pane, matter)} />
        </>
      )}
    </section>
  );
}

function Preview({ matter }: { readonly matter: OutgoingView }): ReactNode {
  const { pane } = usePane();
  const { t } = pane;
  const preview = currentPreview(matter);
  if (matter.drafts.length === 0) return null;
  return (
    <section>
      <h2>{t(words.preview)}</h2>
      {preview === undefined && matter.actions.includes('preview') && (
        <div className="actions">
          <Action main words={words.make} go={() => void makePreview(pane, matter)} />
        </div>
      )}
      {preview && (
        <Pages key={preview.pdfSha256} documentId={matter.id} sha256={preview.pdfSha256} pages={preview.pages} />
      )}
    </section>
  );
}

/** After it was submitted: the route, what was written on the slip, the very pages, and the way back. */
function Stands({ matter }: { readonly matter: OutgoingView }): ReactNode {
  const { pane, state } = usePane();
  const { t, language } = pane;
  useEffect(() => void readSubmission(pane, matter), [pane, matter]);
  const written = state.submission?.outgoingId === matter.id ? state.submission.written : [];
  const { submitted } = matter;
  return (
    <section>
      <h2>{t(words.stands)}</h2>
      <p>{t(words.round, { state: t(outgoingStateText[matter.state]), round: matter.round })}</p>
      <RouteView matter={matter} />
      {written.length > 0 && <h3>{t(words.written)}</h3>}
      {written.map(({ box, text, positionId, at }) => (
        <div className="card" key={`${box} ${at}`}>
          <p className="card-title">{t(boxText[box])}</p>
          <p>{text}</p>
          <p className="soft">{`${personOf(state.directory, positionId)}, ${moment(at, language)}`}</p>
        </div>
      ))}
      {matter.actions.includes('withdraw') && (
        <div className="actions">
          <Action words={words.withdraw} go={() => void withdraw(pane, matter)} />
        </div>
      )}
      {submitted && (
        <Pages key={submitted.pdfSha256} documentId={matter.id} sha256={submitted.pdfSha256} pages={submitted.pages} />
      )}
    </section>
  );
}

/** The section; a draft is prepared for submission, everything else is followed. */
export function SubmissionScreen(): ReactNode {
  const { pane, state } = usePane();
  const { t } = pane;
  const { matter } = state;
  if (matter === undefined) return null;
  const isDraft = matter.state === 'drafting' || matter.state === 'sent-back';
  return (
    <>
      <h1 className="hidden">{t(words.title)}</h1>
      {isDraft ? (
        <>
          <Checklist matter={matter} />
          <SignerPart matter={matter} />
          <Preview matter={matter} />
          {matter.actions.includes('submit') ? (
            <SubmitForm key={`${matter.round} ${matter.signer?.positionId ?? ''}`} matter={matter} />
          ) : (
            <p className="soft">{t(words.notYours)}</p>
          )}
        </>
      ) : (
        <Stands matter={matter} />
      )}
    </>
  );
}
