// A sentence that says what happened and what to do next; an error is read out by screen readers when it comes.
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
    <div className={`notice ${tone}`} {...(tone === 'error' ? { role: 'alert' } : {})}>
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

/** The outcome of the last act. Its place is there before it comes: screen readers hear only what changes in a place they know. */
export function Told({ notice, action }: Partial<Pick<Props, 'notice'>> & Required<Pick<Props, 'action'>>): ReactNode {
  const bar = notice && <NoticeBar notice={notice} action={action} />;
  const isError = notice?.tone === 'error';
  return (
    <div className="told">
      {isError && bar}
      <div role="status">{!isError && bar}</div>
    </div>
  );
}
