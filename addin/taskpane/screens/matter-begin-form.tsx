// The form with which a document begins: two questions that come first, its details, and what it answers.
import { Checkbox, Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Details, Incoming } from '../details.ts';
import { beginFromFile, beginFromTemplate, type Declared } from '../effects/begin.ts';
import type { TakenFile } from '../effects/file.ts';
import { Action } from '../parts/action.tsx';
import { DetailsFields } from '../parts/details-fields.tsx';
import { useKept } from '../parts/kept.ts';
import { meOf, usePane } from '../pane.ts';
import type { Words } from '../words/language.ts';
import { matterWords as words } from '../words/matter.ts';

interface Props {
  readonly initial: Details;
  readonly incoming?: Incoming;
  /** The open document, when it becomes the first draft. */
  readonly file?: TakenFile;
}

interface QuestionProps {
  readonly label: Words;
  readonly value: Declared['stateSecret'];
  readonly set: (value: Declared['stateSecret']) => void;
}

function Question({ label, value, set }: QuestionProps): ReactNode {
  const { t } = usePane().pane;
  return (
    <Field label={t(label)} required size="small">
      <RadioGroup layout="horizontal" value={value} onChange={(_event, data) => set(data.value as 'yes' | 'no')}>
        <Radio value="no" label={t(words.no)} />
        <Radio value="yes" label={t(words.yes)} />
      </RadioGroup>
    </Field>
  );
}

/** Kept while it is typed, and sent once however often it is tried. */
export function BeginForm({ initial, incoming, file }: Props): ReactNode {
  const { pane } = usePane();
  const { t } = pane;
  const about = incoming?.id ?? (file ? `${file.name} ${file.bytes.length}` : 'new');
  const kept = useKept<Details & Declared>(`begin ${meOf(pane)} ${about}`, {
    ...initial,
    stateSecret: '',
    restricted: '',
    paper: false,
    ends: incoming !== undefined,
    key: crypto.randomUUID(),
  });
  if (kept === undefined) return null;
  const { value, change, restored, forget } = kept;
  const { stateSecret, restricted, paper, ends, key, ...details } = value;
  const declared: Declared = { stateSecret, restricted, paper, ends, key };
  const complete = stateSecret !== '' && restricted !== '' && details.subject.trim() !== '';
  const send = async (): Promise<void> => {
    const done = file
      ? await beginFromFile(pane, file, details, declared, incoming?.id)
      : await beginFromTemplate(pane, details, declared, incoming?.id);
    if (done) forget();
  };
  return (
    <div className="stack">
      {restored && <p className="soft">{t(words.restored)}</p>}
      {incoming && <p>{t(words.reply, { code: incoming.code.text, subject: incoming.subject })}</p>}
      <Question label={words.secret} value={stateSecret} set={(given) => change({ stateSecret: given })} />
      <Question label={words.restricted} value={restricted} set={(given) => change({ restricted: given })} />
      <DetailsFields details={details} change={change} />
      {incoming && (
        <Checkbox
          label={t(words.ends)}
          checked={ends}
          onChange={(_event, { checked }) => change({ ends: checked === true })}
        />
      )}
      <Checkbox
        label={t(words.paper)}
        checked={paper}
        onChange={(_event, { checked }) => change({ paper: checked === true })}
      />
      <div className="actions">
        <Action main disabled={!complete} words={file ? words.adopt : words.start} go={() => void send()} />
      </div>
    </div>
  );
}
