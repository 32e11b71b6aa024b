// What the open document was recognised as, what will be cleaned, and why it cannot be taken yet.
import type { ReactNode } from 'react';
import type { Recognised } from '../details.ts';
import { Facts } from '../parts/facts.tsx';
import { usePane } from '../pane.ts';
import { matterWords as words } from '../words/matter.ts';

/** The recognition, for the person to judge. */
export function RecognisedFacts({ recognised }: { readonly recognised: Recognised }): ReactNode {
  const { t } = usePane().pane;
  const { typeName, parts, cleaning, obstacles } = recognised;
  return (
    <>
      <Facts
        rows={[
          [words.type, typeName],
          [words.found, parts.found.join(', ')],
          [words.missing, parts.missing.join(', ')],
          [words.cleaning, cleaning.map(({ sentence }) => sentence).join(' ')],
        ]}
      />
      {obstacles.length > 0 && (
        <div className="notice error" role="alert">
          <p className="notice-text">{t(words.obstacles)}</p>
          <ul>
            {obstacles.map(({ code, sentence }) => (
              <li key={code}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
