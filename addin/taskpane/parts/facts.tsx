// Pairs of a name and what it is; a pair without a value is left out.
import type { ReactNode } from 'react';
import { usePane } from '../pane.ts';
import type { Words } from '../words/language.ts';

/** A list of facts. */
export function Facts({ rows }: { readonly rows: readonly (readonly [Words, string | undefined])[] }): ReactNode {
  const { t } = usePane().pane;
  return (
    <dl className="facts">
      {rows.map(
        ([name, value]) =>
          value !== undefined &&
          value !== '' && (
            <div key={name.vi} className="fact">
              <dt>{t(name)}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
