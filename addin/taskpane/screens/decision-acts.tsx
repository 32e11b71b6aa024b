// The decisions themselves: approving a step, signing with the own PIN, sending back with remarks beside paragraphs.
import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { OutgoingView } from '../../../api/contracts/outgoing-views.ts';
import { approve, selectedPlace, sendBack, sign, type Remark } from '../effects/decide.ts';
import { Action } from '../parts/action.tsx';
import { LongField, TextField } from '../parts/fields.tsx';
import { useKept } from '../parts/kept.ts';
import { usePane } from '../pane.ts';
import { isInFront } from '../standing.ts';
import { decisionWords as words, stepButtonText } from '../words/decision.ts';

interface Props {
  readonly matter: OutgoingView;
}

/** The step that waits for this person. */
export function ApprovePart({ matter }: Props): ReactNode {
  const { pane } = usePane();
  const kind = matter.route.find(({ id }) => id === matter.currentStepId)?.kind ?? 'initial';
  return (
    <section>
      <h2>{pane.t(words.decide)}</h2>
      <div className="actions">
        <Action main words={stepButtonText[kind]} go={() => void approve(pane, matter)} />
      </div>
    </section>
  );
}

/** The PIN leaves the field before it is sent, and is kept nowhere. */
export function SignPart({ matter }: Props): ReactNode {
  const { pane } = usePane();
  const { t } = pane;
  const [pin, setPin] = useState('');
  const go = (): void => {
    setPin('');
    void sign(pane, matter, pin);
  };
  return (
    <section>
      <h2>{t(words.sign)}</h2>
      <TextField label={words.pin} kind="pin" required hint={t(words.pinHint)} value={pin} set={setPin} />
      <div className="actions">
        <Action main disabled={pin === ''} words={words.sign} go={go} />
      </div>
    </section>
  );
}

interface Written {
  readonly reason: string;
  readonly text: string;
  readonly remarks: readonly Remark[];
}

const nothingWritten: Written = { reason: '', text: '', remarks: [] };

/** The reason, and remarks on the paragraphs of the open draft. */
export function SendBackPart({ matter }: Props): ReactNode {
  const { pane, state } = usePane();
  const { t } = pane;
  const kept = useKept<Written>(`send-back ${matter.id} ${matter.round}`, nothingWritten);
  if (kept === undefined) return null;
  const { value, change, forget } = kept;
  const { reason, text, remarks } = value;
  const add = async (): Promise<void> => {
    const place = await selectedPlace(pane);
    if (place) change({ text: '', remarks: [...remarks, { ...place, text: text.trim() }] });
  };
  const go = async (): Promise<void> => {
    if (await sendBack(pane, matter, reason, remarks)) forget();
  };
  return (
    <section>
      <h2>{t(words.back)}</h2>
      <LongField label={words.reason} required value={reason} set={(given) => change({ reason: given })} />
      {isInFront(state, matter.id) && (
        <fieldset className="group">
          <legend>{t(words.remarks)}</legend>
          <LongField
            label={words.remark}
            hint={t(words.remarkHint)}
            rows={2}
            value={text}
            set={(given) => change({ text: given })}
          />
          <Action disabled={text.trim() === ''} words={words.addRemark} go={() => void add()} />
        </fieldset>
      )}
      {remarks.length > 0 && (
        <ul className="plain">
          {remarks.map((remark, index) => (
            <li key={`${remark.paragraph} ${index}`} className="remark">
              <p>{remark.text}</p>
              <p className="soft">{t(words.at, { words: remark.words })}</p>
              <div className="actions">
                <Button
                  size="small"
                  aria-label={`${t(words.remove)}: ${remark.text}`}
                  onClick={() => change({ remarks: remarks.filter((other) => other !== remark) })}
                >
                  {t(words.remove)}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <div className="actions">
        <Action disabled={reason.trim() === ''} words={words.back} go={() => void go()} />
      </div>
    </section>
  );
}
