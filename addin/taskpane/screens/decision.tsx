// For those who decide: what was submitted, its slip, the very pages, and the decision.
import { useEffect, type ReactNode } from 'react';
import { outgoingStateText } from '../../../api/client/words/states.ts';
import type { OutgoingView } from '../../../api/contracts/outgoing-views.ts';
import { openDraft } from '../effects/document.ts';
import { readSubmission } from '../effects/submission.ts';
import { Action } from '../parts/action.tsx';
import { Facts } from '../parts/facts.tsx';
import { personOf } from '../parts/names.ts';
import { Pages } from '../parts/pages.tsx';
import { RouteView } from '../parts/route.tsx';
import { usePane } from '../pane.ts';
import { isInFront } from '../standing.ts';
import { day, moment } from '../words/dates.ts';
import { decisionWords as words } from '../words/decision.ts';
import { ApprovePart, SendBackPart, SignPart } from './decision-acts.tsx';

function SlipPart({ matter }: { readonly matter: OutgoingView }): ReactNode {
  const { pane, state } = usePane();
  const { t, language } = pane;
  useEffect(() => void readSubmission(pane, matter), [pane, matter]);
  const slip = state.submission?.outgoingId === matter.id ? state.submission.rounds.at(-1)?.slip : undefined;
  if (slip === undefined) return null;
  return (
    <section>
      <h2>{t(words.slip)}</h2>
      <Facts
        rows={[
          [words.matter, slip.matter],
          [words.grounds, slip.grounds],
          [words.summary, slip.summary],
          [words.proposal, slip.proposal],
          [words.dueOn, slip.dueOn && day(slip.dueOn, language)],
        ]}
      />
    </section>
  );
}

/** The section; empty of decisions when none is open for this person. */
export function DecisionScreen(): ReactNode {
  const { pane, state } = usePane();
  const { t, language } = pane;
  const { matter } = state;
  if (matter === undefined) return null;
  const { submitted, signer, actions, directory } = { ...matter, directory: state.directory };
  const may = (action: OutgoingView['actions'][number]): boolean => actions.includes(action);
  const round =
    submitted &&
    t(words.roundText, { round: submitted.round, at: moment(submitted.at, language), pages: submitted.pages });
  const stateText = t(outgoingStateText[matter.state]).toLocaleLowerCase();
  return (
    <>
      <h1 className="hidden">{t(words.title)}</h1>
      <h2>{`${matter.typeName}: ${matter.subject}`}</h2>
      <Facts
        rows={[
          [words.drafter, personOf(directory, matter.drafterPositionId)],
          [words.recipients, matter.recipients.map(({ name }) => name).join('; ')],
          [words.formula, signer && [...signer.authorityLines, personOf(directory, signer.positionId)].join(' / ')],
          [words.round, round],
        ]}
      />
      <SlipPart matter={matter} />
      <RouteView matter={matter} />
      {submitted && (
        <section>
          <h2>{t(words.read)}</h2>
          <Pages
            key={submitted.pdfSha256}
            documentId={matter.id}
            sha256={submitted.pdfSha256}
            pages={submitted.pages}
          />
          {may('send-back') && !isInFront(state, matter.id) && (
            <div className="actions">
              <Action words={words.openIt} go={() => void openDraft(pane, matter.id)} />
            </div>
          )}
        </section>
      )}
      {may('approve') && <ApprovePart matter={matter} />}
      {may('sign') && <SignPart matter={matter} />}
      {may('send-back') && <SendBackPart matter={matter} />}
      {!may('approve') && !may('sign') && !may('send-back') && <p>{t(words.nothing, { state: stateText })}</p>}
    </>
  );
}
