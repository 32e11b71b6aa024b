// Choosing a file on the person's machine: the browser's own field with a label tied to it.
import { Label } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { usePane } from '../pane.ts';
import type { Words } from '../words/language.ts';

interface Props {
  readonly label: Words;
  /** `.docx`; anything when missing. */
  readonly accept?: string;
  readonly onFile: (file: File) => void;
}

/** The file is taken as soon as it is chosen, and may be chosen again. */
export function FileField({ label, accept, onFile }: Props): ReactNode {
  const id = useId();
  const { t } = usePane().pane;
  return (
    <div className="stack">
      <Label htmlFor={id} size="small">
        {t(label)}
      </Label>
      <input
        id={id}
        type="file"
        accept={accept}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          currentTarget.value = '';
        }}
      />
    </div>
  );
}
