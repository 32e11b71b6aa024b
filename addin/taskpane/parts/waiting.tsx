// Something is being fetched, or done: a sign that moves, and a share where it is known.
import { ProgressBar, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Busy } from '../state.ts';

/** In place of what is not there yet. */
export const Waiting = ({ text }: { readonly text: string }): ReactNode => (
  <div className="waiting">
    <Spinner size="small" label={text} />
  </div>
);

/** Over the screen while something is done; takes no room when nothing is. */
export const BusyBar = ({ busy }: { readonly busy: Busy | undefined }): ReactNode => (
  <div className="busy" role="status">
    {busy && (
      <>
        <ProgressBar
          thickness="medium"
          aria-label={busy.text}
          {...(busy.share === undefined ? {} : { value: busy.share })}
        />
        <span>{busy.share === undefined ? busy.text : `${busy.text} ${Math.round(busy.share * 100)} %`}</span>
      </>
    )}
  </div>
);
