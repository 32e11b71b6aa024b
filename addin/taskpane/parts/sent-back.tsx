// Why a document came back: who said what, and each remark with a way to the paragraph that it speaks of.
import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { OutgoingView } from '../../../api/contracts/outgoing-views.ts';
import { goTo, openDraft } from '../effects/document.ts';
import { usePane } from '../pane.ts';
import { isInFront } from '../standing.ts';
import { moment } from '../words/dates.ts';
import { workWords as words } from '../words/work.ts';
import { personOf } from './names.ts';

/** The newest reasons; older rounds are history. */
export function SentBack({ matter }: { readonly matter: OutgoingView }): ReactNode {
  const { pane, state } = usePane();
  const { t, language } = pane;
  const reasons = matter.decisions.filter(({ verdict, round }) => verdict === 'sent-back' && round === matter.round);
  return reasons.map(({ stepId, positionId, at, reason = '', remarks = [] }) => (
    <div className="sent-back" key={`${stepId} ${at}`}>
      <p className="soft">
        {t(words.sentBack, { who: personOf(state.directory, positionId), at: moment(at, language) })}
      </p>
      <p>{reason}</p>
      {remarks.length > 0 && (
        <ul className="plain">
          {remarks.map(({ paragraph, words: place, text }) => (
            <li key={`${paragraph} ${text}`} className="remark">
              <p>{text}</p>
              <Link
                as="button"
                onClick={() =>
                  void (isInFront(state, matter.id)
                    ? goTo(pane, { paragraph, words: place })
                    : openDraft(pane, matter.id))
                }
              >
                {t(words.remark, { words: place })}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  ));
}
