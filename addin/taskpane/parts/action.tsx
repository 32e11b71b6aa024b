// A button that does something in Word or at the API: it waits while anything else is being done, and keeps the focus.
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePane } from '../pane.ts';
import type { Values, Words } from '../words/language.ts';

interface Props {
  readonly words: Words;
  readonly values?: Values;
  readonly go: () => void;
  /** The one thing to do next on this screen. */
  readonly main?: boolean;
  readonly disabled?: boolean;
  /** For screen readers, where the same words stand on several buttons. */
  readonly about?: string;
}

/** A button with its words. */
export function Action({ words, values, go, main = false, disabled = false, about }: Props): ReactNode {
  const { pane, state } = usePane();
  const text = pane.t(words, values);
  return (
    <Button
      size="small"
      appearance={main ? 'primary' : 'secondary'}
      disabledFocusable={disabled || state.busy.length > 0}
      onClick={go}
      {...(about === undefined ? {} : { 'aria-label': `${text}: ${about}` })}
    >
      {text}
    </Button>
  );
}
