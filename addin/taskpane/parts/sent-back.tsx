// Why a document came back: sent back on its route, each remark with a way to its paragraph, or returned after it was signed.
import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { OutgoingView } from '../../../api/contracts/outgoing-views.ts';
import { goTo, openDraft } from '../effects/document.ts';
import { usePane } from '../pane.ts';
import { isInFront } from '../standing.ts';
import { moment } from '../words/dates.ts';
import type { Words } from '../words/language.ts';
import { workWords as words } from '../words/work.ts';
import { personOf } from './names.ts';

type Remark = NonNullable<OutgoingView['decisions'][number]['remarks']>[number];

interface Reason {
  readonly said: Words;
  readonly positionId: string;
  readonly at: string;
  readonly text: string;
  readonly remarks: readonly Remark[];
}

/** Of the newest round: of those on its route, and of the registry to which it went signed; older rounds are history. */
function reasonsOf({ round, decisions, signatures }: OutgoingView): readonly Reason[] {
  const sent = decisions.flatMap(({ verdict, positionId, at, reason = '', remarks = [], ...decision }) =>
    verdict === 'sent-back' && decision.round === round
      ? [{ said: words.sentBack, positionId, at, text: reason, remarks }]
      : [],
  );
  const returned = signatures.flatMap((signature) =>
    signature.void !== undefined && signature.round === round
      ? [{ ...signature.void, said: words.voided, text: signature.void.reason, remarks: [] }]
      : [],
  );
  return [...sent, ...returned];
}

/** Who sent it back, and why. */
export function SentBack({ matter }: { readonly matter: OutgoingView }): ReactNode {
  const { pane, state } = usePane();
  const { t, language } = pane;
  return reasonsOf(matter).map(({ said, positionId, at, text, remarks }) => (
    <div className="sent-back" key={at}>
      <p className="soft">{t(said, { who: personOf(state.directory, positionId), at: moment(at, language) })}</p>
      <p>{text}</p>
      {remarks.length > 0 && (
        <ul className="plain">
          {remarks.map(({ paragraph, words: place, text: remark }) => (
            <li key={`${paragraph} ${remark}`} className="remark">
              <p>{remark}</p>
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
