// What the open document was recognised as, what will be cleaned, and why it cannot be taken yet.
import type { ReactNode } from 'react';
import type { Recognised } from '../details.ts';
import { Facts } from '../parts/facts.tsx';
import { usePane } from '../pane.ts';
import { matterWords as words } from '../words/matter.ts';
import { partText, type PartTag } from '../words/parts.ts';

/** The recognition, for the person to judge. */
export function RecognisedFacts({ recognised }: { readonly recognised: Recognised }): ReactNode {
  const { t } = usePane().pane;
  const named = (tags: readonly PartTag[]): string => tags.map((tag) => t(partText[tag])).join(', ');
  const { typeName, parts, cleaning, obstacles } = recognised;
  return (
    <>
      <Facts
        rows={[
          [words.type, typeName],
          [words.found, named(parts.found)],
          [words.missing, named(parts.missing)],
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
