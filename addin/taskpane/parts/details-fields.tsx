// The details of a document as fields, the same when it begins and when it is edited.
import { Button, Checkbox } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { priorityText } from '../../../api/client/words/states.ts';
import { documentTypes } from '../../../api/contracts/document-types.ts';
import type { Details } from '../details.ts';
import { uploadAttachment } from '../effects/details.ts';
import { usePane } from '../pane.ts';
import { matterWords as words } from '../words/matter.ts';
import { FileField } from './file-field.tsx';
import { ChoiceField, LongField, TextField } from './fields.tsx';
import { RecipientsField } from './recipients-field.tsx';

interface Props {
  readonly details: Details;
  readonly change: (patch: Partial<Details>) => void;
}

const types = documentTypes.map(({ code, name }) => ({ value: code, text: name }));

function Attachments({ details, change }: Props): ReactNode {
  const { pane } = usePane();
  const { t } = pane;
  const { attachments } = details;
  const add = async (file: File): Promise<void> => {
    const added = await uploadAttachment(pane, file);
    if (added) change({ attachments: [...attachments.filter(({ sha256 }) => sha256 !== added.sha256), added] });
  };
  return (
    <fieldset className="group">
      <legend>{t(words.attachments)}</legend>
      {attachments.map((one) => (
        <div className="tools" key={one.sha256}>
          <span className="grow">{one.name}</span>
          <Checkbox
            label={t(words.withIt)}
            checked={one.issuedWithIt}
            onChange={(_event, { checked }) =>
              change({
                attachments: attachments.map((other) =>
                  other === one ? { ...one, issuedWithIt: checked === true } : other,
                ),
              })
            }
          />
          <Button
            size="small"
            aria-label={`${t(words.remove)}: ${one.name}`}
            onClick={() => change({ attachments: attachments.filter((other) => other !== one) })}
          >
            {t(words.remove)}
          </Button>
        </div>
      ))}
      <FileField label={words.attach} onFile={(file) => void add(file)} />
    </fieldset>
  );
}

/** Type, subject, recipients, priority, the day of the answer, attachments. */
export function DetailsFields({ details, change }: Props): ReactNode {
  const { t } = usePane().pane;
  const priorities = Object.entries(priorityText).map(([value, text]) => ({ value, text: t(text) }));
  return (
    <>
      <ChoiceField
        label={words.type}
        required
        choices={types}
        value={details.documentType}
        set={(value) => change({ documentType: value as Details['documentType'] })}
      />
      <LongField label={words.subject} required value={details.subject} set={(subject) => change({ subject })} />
      <RecipientsField recipients={details.recipients} set={(recipients) => change({ recipients })} />
      <ChoiceField
        label={words.priority}
        required
        choices={priorities}
        value={details.priority}
        set={(value) => change({ priority: value as Details['priority'] })}
      />
      <TextField
        label={words.answerBy}
        kind="date"
        value={details.answerDueOn}
        set={(answerDueOn) => change({ answerDueOn })}
      />
      <Attachments details={details} change={change} />
    </>
  );
}
