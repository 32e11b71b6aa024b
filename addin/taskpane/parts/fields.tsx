// The fields of the pane's forms: a label that is tied to its control, and text that is always NFC.
import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePane } from '../pane.ts';
import type { Words } from '../words/language.ts';

interface Common {
  readonly label: Words;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly required?: boolean;
  readonly hint?: string;
}

interface TextProps extends Common {
  readonly kind?: 'text' | 'date' | 'pin';
  readonly most?: number;
}

const typeOf = { text: 'text', date: 'date', pin: 'password' } as const;
const optional = (hint: string | undefined) => (hint === undefined ? {} : { hint });

/** One line. A date is the browser's own field; a PIN is never kept by the browser. */
export function TextField({ label, value, set, required = false, hint, kind = 'text', most }: TextProps): ReactNode {
  const { t } = usePane().pane;
  return (
    <Field label={t(label)} required={required} size="small" {...optional(hint)}>
      <Input
        size="small"
        type={typeOf[kind]}
        value={value}
        autoComplete={kind === 'pin' ? 'one-time-code' : 'off'}
        {...(most === undefined ? {} : { maxLength: most })}
        onChange={(_event, data) => set(kind === 'pin' ? data.value : data.value.normalize('NFC'))}
      />
    </Field>
  );
}

/** Several lines. */
export function LongField({
  label,
  value,
  set,
  required = false,
  hint,
  rows = 3,
}: Common & { readonly rows?: number }): ReactNode {
  const { t } = usePane().pane;
  return (
    <Field label={t(label)} required={required} size="small" {...optional(hint)}>
      <Textarea
        size="small"
        resize="vertical"
        rows={rows}
        value={value}
        onChange={(_event, data) => set(data.value.normalize('NFC'))}
      />
    </Field>
  );
}

export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** One of several; an empty first line where nothing was chosen yet. */
export function ChoiceField({
  label,
  value,
  set,
  required = false,
  hint,
  choices,
}: Common & { readonly choices: readonly Choice[] }): ReactNode {
  const { t } = usePane().pane;
  const known = choices.some((choice) => choice.value === value);
  return (
    <Field label={t(label)} required={required} size="small" {...optional(hint)}>
      <Select size="small" value={known ? value : ''} onChange={(_event, data) => set(data.value)}>
        {(!known || !required) && <option value="" />}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
