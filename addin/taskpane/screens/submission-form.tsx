// The slip and the route, filled beforehand and free to change, and the button that submits.
import { useEffect, useState, type ReactNode } from 'react';
import type { OutgoingView } from '../../../api/contracts/outgoing-views.ts';
import { prepareSlip, type Prepared } from '../effects/slip.ts';
import { submit, type Slip } from '../effects/submission.ts';
import { Action } from '../parts/action.tsx';
import { ChoiceField, LongField, TextField } from '../parts/fields.tsx';
import { useKept } from '../parts/kept.ts';
import { usePane } from '../pane.ts';
import { currentPreview, readiness } from '../readiness.ts';
import { isInFront } from '../standing.ts';
import { submissionWords as words } from '../words/submission.ts';
import { PapersField } from './submission-papers.tsx';
import { RouteField } from './submission-route.tsx';

/** A day that is not given is left out. */
function slipOf(prepared: Slip & { readonly dueOn: string }): Slip {
  const { dueOn, ...slip } = prepared;
  return dueOn === '' ? slip : { ...slip, dueOn };
}

interface Props {
  readonly matter: OutgoingView;
  readonly prepared: Prepared;
}

function Form({ matter, prepared }: Props): ReactNode {
  const { pane, state } = usePane();
  const { t } = pane;
  const { toPositionId: to, ...said } = prepared.slip;
  const round = `${matter.id} ${matter.round}`;
  const kept = useKept(`slip ${round}`, { ...said, dueOn: said.dueOn ?? '' });
  // another signer has another route, and what was typed on the slip stays
  const way = useKept(`route ${round} ${matter.signer?.positionId ?? ''}`, { toPositionId: to, route: prepared.route });
  if (kept === undefined || way === undefined) return null;
  const { value, change, restored, forget } = kept;
  const { toPositionId, route } = way.value;
  const slip = { ...value, toPositionId };
  const preview = currentPreview(matter);
  const marks = isInFront(state, matter.id) ? state.marks : undefined;
  const ready = readiness(matter, marks, t).every(({ done }) => done);
  const written = [slip.toPositionId, slip.matter, slip.grounds, slip.summary, slip.proposal];
  const complete = written.every((text) => text.trim() !== '');
  const people = (state.directory?.positions ?? []).map(({ id, title, fullName }) => ({
    value: id,
    text: `${title} ${fullName}`,
  }));
  const send = async (): Promise<void> => {
    if (preview === undefined) return;
    const body = { pdfSha256: preview.pdfSha256, slip: slipOf(slip), route: [...route] };
    if (!(await submit(pane, matter, body))) return;
    forget();
    way.forget();
  };
  return (
    <section>
      <h2>{t(words.slip)}</h2>
      {restored && <p className="soft">{t(words.restored)}</p>}
      <ChoiceField
        label={words.to}
        required
        choices={people}
        value={toPositionId}
        set={(chosen) => way.change({ toPositionId: chosen })}
      />
      <LongField
        label={words.matter}
        required
        rows={2}
        value={slip.matter}
        set={(matter_) => change({ matter: matter_ })}
      />
      <LongField label={words.grounds} required value={slip.grounds} set={(grounds) => change({ grounds })} />
      <LongField label={words.summary} required value={slip.summary} set={(summary) => change({ summary })} />
      <LongField label={words.proposal} required value={slip.proposal} set={(proposal) => change({ proposal })} />
      <TextField label={words.dueOn} kind="date" value={slip.dueOn} set={(dueOn) => change({ dueOn })} />
      <PapersField papers={slip.papers ?? []} set={(papers) => change({ papers: [...papers] })} />
      <RouteField route={route} proposed={prepared.route} set={(steps) => way.change({ route: [...steps] })} />
      <div className="actions">
        <Action
          main
          disabled={!ready || !complete || preview === undefined}
          words={words.send}
          go={() => void send()}
        />
      </div>
    </section>
  );
}

/** The form, once it is known what to put into it. */
export function SubmitForm({ matter }: { readonly matter: OutgoingView }): ReactNode {
  const { pane } = usePane();
  const [prepared, setPrepared] = useState<Prepared>();
  const [from] = useState(matter);
  useEffect(() => {
    void prepareSlip(pane, from).then(setPrepared);
  }, [pane, from]);
  return prepared ? <Form matter={matter} prepared={prepared} /> : null;
}
