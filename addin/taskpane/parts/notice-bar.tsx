// A sentence that says what happened and what to do next, read out by screen readers when it comes.
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Notice } from '../state.ts';

interface Props {
  readonly notice: Notice;
  readonly action?: { readonly text: string; readonly go: () => void };
}

/** The notice, with a button where there is a way on. */
export function NoticeBar({ notice, action }: Props): ReactNode {
  const { tone, text, next, lines = [], reference } = notice;
  return (
    <div className={`notice ${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      <p className="notice-text">{text}</p>
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {next !== undefined && <p>{next}</p>}
      {reference !== undefined && <p className="soft">{reference}</p>}
      {action && (
        <Button size="small" onClick={action.go}>
          {action.text}
        </Button>
      )}
    </div>
  );
}
