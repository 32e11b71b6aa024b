// The route of a submitted document: who decided what and when, whose turn it is, and who comes later.
import type { ReactNode } from 'react';
import { stepText } from '../../../api/client/words/states.ts';
import type { OutgoingView } from '../../../api/contracts/outgoing-views.ts';
import { usePane } from '../pane.ts';
import { moment } from '../words/dates.ts';
import { submissionWords as words } from '../words/submission.ts';
import { personOf } from './names.ts';

/** The steps in their order. */
export function RouteView({ matter }: { readonly matter: OutgoingView }): ReactNode {
  const { pane, state } = usePane();
  const { t, language } = pane;
  const { route, decisions, currentStepId, signatures } = matter;
  return (
    <ol className="plain">
      {route.map(({ id, kind, positionId }) => {
        const decision = decisions.findLast((one) => one.stepId === id && one.counts);
        const signature = kind === 'sign' ? signatures.findLast((one) => one.void === undefined) : undefined;
        const owner = personOf(state.directory, positionId);
        const actor = decision?.positionId ?? positionId;
        const who = actor === positionId ? owner : t(words.instead, { who: personOf(state.directory, actor), owner });
        const at = decision?.at ?? signature?.signedAt;
        const done = decision?.verdict === 'sent-back' ? words.back : words.approved;
        const standing =
          at === undefined
            ? t(id === currentStepId ? words.waiting : words.later)
            : t(done, { at: moment(at, language) });
        return (
          <li key={id} className={id === currentStepId ? 'card current' : 'card'}>
            <p className="card-title">{t(stepText[kind])}</p>
            <p>{who}</p>
            <p className="soft">{standing}</p>
          </li>
        );
      })}
    </ol>
  );
}
