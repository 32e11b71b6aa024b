// Whom to ask, what, and within how many working days.
import { Checkbox, Input } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { addWorkingDays, civilDate } from '../../../api/contracts/calendar.ts';
import type { OutgoingView } from '../../../api/contracts/outgoing-views.ts';
import { ask } from '../effects/consultation.ts';
import { Action } from '../parts/action.tsx';
import { LongField, TextField } from '../parts/fields.tsx';
import { folded } from '../parts/folded.ts';
import { useKept } from '../parts/kept.ts';
import { usePane } from '../pane.ts';
import { consultationWords as words } from '../words/consultation.ts';
import { day } from '../words/dates.ts';

interface Asked {
  readonly unitIds: readonly string[];
  readonly questions: string;
  readonly days: string;
  readonly key: string;
}

const usualDays = '5';
const mostDays = 60;

const nothingAsked = (): Asked => ({ unitIds: [], questions: '', days: usualDays, key: crypto.randomUUID() });

function UnitChoice({
  value,
  set,
}: {
  readonly value: readonly string[];
  readonly set: (ids: readonly string[]) => void;
}): ReactNode {
  const { pane, state } = usePane();
  const [wanted, setWanted] = useState('');
  const { t } = pane;
  const own = state.me?.unit.id;
  const units = (state.directory?.units ?? []).filter(
    ({ id, name }) => id !== own && (value.includes(id) || folded(name).includes(folded(wanted))),
  );
  return (
    <fieldset className="group">
      <legend>{t(words.units)}</legend>
      <Input
        type="search"
        size="small"
        aria-label={t(words.find)}
        placeholder={t(words.find)}
        value={wanted}
        onChange={(_event, data) => setWanted(data.value)}
      />
      <div className="choices">
        {units.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={value.includes(id)}
            onChange={(_event, { checked }) =>
              set(checked === true ? [...value, id] : value.filter((one) => one !== id))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

interface Props {
  readonly matterId: string;
  readonly draft: OutgoingView['drafts'][number];
}

/** The form to ask; kept while it is typed. */
export function AskForm({ matterId, draft }: Props): ReactNode {
  const { pane } = usePane();
  const { t, language } = pane;
  const kept = useKept<Asked>(`ask ${matterId}`, nothingAsked());
  if (kept === undefined) return null;
  const { value, change, forget } = kept;
  const count = Number(value.days);
  const valid = Number.isInteger(count) && count >= 1 && count <= mostDays;
  const dueOn = valid ? addWorkingDays(civilDate(new Date()), count) : undefined;
  const send = async (): Promise<void> => {
    if (dueOn === undefined) return;
    const asking = { draftSha256: draft.sha256, questions: value.questions.trim(), unitIds: value.unitIds, dueOn };
    if (await ask(pane, matterId, asking, value.key)) forget(nothingAsked());
  };
  return (
    <section>
      <h2>{t(words.ask)}</h2>
      <p className="soft">{t(words.which, { number: draft.number })}</p>
      <UnitChoice value={value.unitIds} set={(unitIds) => change({ unitIds })} />
      <LongField label={words.questions} required value={value.questions} set={(questions) => change({ questions })} />
      <TextField
        label={words.days}
        required
        value={value.days}
        set={(days) => change({ days })}
        {...(dueOn === undefined ? {} : { hint: t(words.until, { day: day(dueOn, language) }) })}
      />
      <div className="actions">
        <Action
          main
          disabled={!valid || value.unitIds.length === 0 || value.questions.trim() === ''}
          words={words.send}
          go={() => void send()}
        />
      </div>
    </section>
  );
}
