// To whom a document goes: one row each, with the units of the agency offered while typing.
import { Button, Input, Select } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import type { Recipient } from '../details.ts';
import { usePane } from '../pane.ts';
import { matterWords as words } from '../words/matter.ts';
import { purposeText } from '../words/purposes.ts';

interface Props {
  readonly recipients: readonly Recipient[];
  readonly set: (recipients: readonly Recipient[]) => void;
}

const purposes = Object.keys(purposeText) as Recipient['purpose'][];

/** The rows; a name that is a unit of the agency goes to that unit. */
export function RecipientsField({ recipients, set }: Props): ReactNode {
  const { pane, state } = usePane();
  const id = useId();
  const { t } = pane;
  const units = state.directory?.units ?? [];
  const replace = (index: number, next: Recipient): void =>
    set(recipients.map((one, at) => (at === index ? next : one)));
  const rename = (index: number, { purpose }: Recipient, value: string): void => {
    const name = value.normalize('NFC');
    const unit = units.find((one) => one.name === name.trim());
    replace(index, { name, purpose, ...(unit ? { unitId: unit.id } : {}) });
  };
  return (
    <fieldset className="group">
      <legend>{t(words.recipients)}</legend>
      <datalist id={id}>
        {units.map((unit) => (
          <option key={unit.id} value={unit.name} />
        ))}
      </datalist>
      {recipients.map((recipient, index) => (
        <div className="tools" key={index}>
          <Input
            size="small"
            className="wide"
            list={id}
            maxLength={200}
            aria-label={t(words.recipient, { number: index + 1 })}
            value={recipient.name}
            onChange={(_event, { value }) => rename(index, recipient, value)}
          />
          <Select
            size="small"
            aria-label={t(words.purpose, { number: index + 1 })}
            value={recipient.purpose}
            onChange={(_event, { value }) => replace(index, { ...recipient, purpose: value as Recipient['purpose'] })}
          >
            {purposes.map((purpose) => (
              <option key={purpose} value={purpose}>
                {t(purposeText[purpose])}
              </option>
            ))}
          </Select>
          <Button
            size="small"
            aria-label={`${t(words.remove)}: ${recipient.name}`}
            onClick={() => set(recipients.filter((_one, at) => at !== index))}
          >
            {t(words.remove)}
          </Button>
        </div>
      ))}
      <Button
        size="small"
        onClick={() => set([...recipients, { name: '', purpose: recipients.length === 0 ? 'to-act' : 'to-know' }])}
      >
        {t(words.add)}
      </Button>
    </fieldset>
  );
}
