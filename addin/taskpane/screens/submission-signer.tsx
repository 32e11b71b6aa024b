// Who signs, and as what; choosing writes the formula into the draft.
import { useEffect, useState, type ReactNode } from 'react';
import type { CapacityView } from '../../../api/contracts/capacity.ts';
import type { OutgoingView } from '../../../api/contracts/outgoing-views.ts';
import { chooseSigner, readCapacities } from '../effects/submission.ts';
import { Action } from '../parts/action.tsx';
import { Facts } from '../parts/facts.tsx';
import { ChoiceField } from '../parts/fields.tsx';
import { personOf } from '../parts/names.ts';
import { usePane } from '../pane.ts';
import { submissionWords as words } from '../words/submission.ts';

/** The choice among those who may sign this document today. */
export function SignerPart({ matter }: { readonly matter: OutgoingView }): ReactNode {
  const { pane, state } = usePane();
  const { t } = pane;
  const [capacities, setCapacities] = useState<readonly CapacityView[]>();
  const [capacityId, setCapacityId] = useState(matter.signer?.capacityId ?? '');
  const [from] = useState(matter);
  const mayChoose = matter.actions.includes('edit');
  useEffect(() => {
    if (mayChoose) void readCapacities(pane, from).then(setCapacities);
  }, [pane, mayChoose, from]);
  const { signer } = matter;
  const chosen = capacities?.find(({ id }) => id === capacityId);
  const gone = signer !== undefined && capacities?.every(({ id }) => id !== signer.capacityId) === true;
  const formula = chosen?.authorityLines ?? signer?.authorityLines ?? [];
  return (
    <section>
      <h2>{t(words.signer)}</h2>
      {capacities && (
        <ChoiceField
          label={words.signer}
          required
          value={capacityId}
          set={setCapacityId}
          choices={capacities.map(({ id, title, fullName }) => ({ value: id, text: `${title} ${fullName}` }))}
        />
      )}
      <Facts
        rows={[
          [words.signer, mayChoose ? undefined : signer && personOf(state.directory, signer.positionId)],
          [words.formula, formula.join(' / ')],
          [words.mandate, chosen?.contents],
        ]}
      />
      {gone && <p role="status">{t(words.signerGone)}</p>}
      {chosen && chosen.id !== signer?.capacityId && (
        <div className="actions">
          <Action main words={words.choose} go={() => void chooseSigner(pane, matter, chosen)} />
        </div>
      )}
    </section>
  );
}
