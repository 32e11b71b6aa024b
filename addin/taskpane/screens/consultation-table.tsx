// One request for opinions: its table, what the drafter did with each opinion, and its end.
import { Radio, RadioGroup } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { consultationStateText, rowText, stanceText } from '../../../api/client/words/states.ts';
import type { ConsultationView } from '../../../api/contracts/consultation.ts';
import { close, extend, openTable, sendConsultation, weigh } from '../effects/consultation.ts';
import { Action } from '../parts/action.tsx';
import { LongField, TextField } from '../parts/fields.tsx';
import { useKept } from '../parts/kept.ts';
import { unitOf } from '../parts/names.ts';
import { usePane } from '../pane.ts';
import { consultationWords as words } from '../words/consultation.ts';
import { day, moment } from '../words/dates.ts';

type Row = ConsultationView['table'][number];
type Opinion = NonNullable<Row['counting']>;

/** Taking an opinion up, or explaining why not. */
function WeighForm({
  consultation,
  opinion,
}: {
  readonly consultation: ConsultationView;
  readonly opinion: Opinion;
}): ReactNode {
  const { pane } = usePane();
  const { t } = pane;
  const kept = useKept(`weigh ${opinion.id}`, { accepted: 'yes', reason: '' });
  if (kept === undefined) return null;
  const { value, change, forget } = kept;
  const accepted = value.accepted === 'yes';
  const record = async (): Promise<void> => {
    if (await weigh(pane, consultation, { opinionId: opinion.id, accepted, reason: value.reason })) forget();
  };
  return (
    <div className="stack">
      <RadioGroup
        layout="horizontal"
        aria-label={t(words.weigh)}
        value={value.accepted}
        onChange={(_event, data) => change({ accepted: data.value })}
      >
        <Radio value="yes" label={t(words.accept)} />
        <Radio value="no" label={t(words.explain)} />
      </RadioGroup>
      <LongField
        label={words.reason}
        required={!accepted}
        hint={t(words.reasonHint)}
        value={value.reason}
        set={(reason) => change({ reason })}
      />
      <div className="actions">
        <Action disabled={!accepted && value.reason.trim() === ''} words={words.record} go={() => void record()} />
      </div>
    </div>
  );
}

function OpinionRow({ consultation, row }: { readonly consultation: ConsultationView; readonly row: Row }): ReactNode {
  const { pane, state } = usePane();
  const { t, language } = pane;
  const { unitId, standing, counting, weighing } = row;
  const stance = counting && `${t(stanceText[counting.stance])}, ${moment(counting.releasedAt, language)}`;
  const outcome = weighing && t(weighing.accepted ? words.accepted : words.explained);
  return (
    <li className="card">
      <p className="card-title">{unitOf(state.directory, unitId)}</p>
      <p>{stance ?? t(rowText[standing])}</p>
      {counting?.comment !== undefined && <p>{counting.comment}</p>}
      {weighing && <p className="soft">{[outcome, weighing.reason].filter((part) => part !== undefined).join(': ')}</p>}
      {counting && weighing?.opinionId !== counting.id && consultation.actions.includes('weigh') && (
        <WeighForm consultation={consultation} opinion={counting} />
      )}
    </li>
  );
}

function Extension({ consultation }: { readonly consultation: ConsultationView }): ReactNode {
  const { pane } = usePane();
  const [dueOn, setDueOn] = useState(consultation.dueOn);
  return (
    <div className="tools">
      <TextField label={words.extend} kind="date" value={dueOn} set={setDueOn} />
      <Action
        disabled={dueOn <= consultation.dueOn}
        words={words.doExtend}
        go={() => void extend(pane, consultation, dueOn)}
      />
    </div>
  );
}

/** The request with its rows. */
export function ConsultationTable({ consultation }: { readonly consultation: ConsultationView }): ReactNode {
  const { pane } = usePane();
  const { t, language } = pane;
  const { id, state, dueOn, questions, table, actions, tally } = consultation;
  const waiting = tally.waiting;
  return (
    <section aria-label={t(words.table)}>
      <h2>{t(words.due, { state: t(consultationStateText[state]), day: day(dueOn, language) })}</h2>
      <p>{questions}</p>
      {actions.includes('send') && (
        <>
          <p className="soft">{t(words.unsent)}</p>
          <Action main words={words.send} go={() => void sendConsultation(pane, consultation)} />
        </>
      )}
      <ul className="plain">
        {table.map((row) => (
          <OpinionRow key={row.unitId} consultation={consultation} row={row} />
        ))}
      </ul>
      {actions.includes('extend') && <Extension consultation={consultation} />}
      {actions.includes('close') && waiting > 0 && <p className="soft">{t(words.closeHint, { count: waiting })}</p>}
      <div className="actions">
        {actions.includes('close') && <Action words={words.close} go={() => void close(pane, consultation)} />}
        {state !== 'draft' && <Action words={words.summary} go={() => void openTable(pane, id, 'summary')} />}
        {state !== 'draft' && <Action words={words.explanation} go={() => void openTable(pane, id, 'explanation')} />}
      </div>
    </section>
  );
}
