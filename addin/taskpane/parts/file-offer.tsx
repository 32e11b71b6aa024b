// The other ways for a file that Word did not hand over.
import type { ReactNode } from 'react';
import { chosenFile, type TakenFile } from '../effects/file.ts';
import { usePane } from '../pane.ts';
import type { FileUse } from '../state.ts';
import { fileWords as words } from '../words/file.ts';
import { Action } from './action.tsx';
import { FileField } from './file-field.tsx';

interface Props {
  readonly use: FileUse;
  readonly onFile: (file: TakenFile, onTopOf?: string) => void;
  readonly onCloud?: (onTopOf?: string) => void;
}

/** Shown only when a way failed that was tried for this use. */
export function FileOffer({ use, onFile, onCloud }: Props): ReactNode {
  const { pane, state } = usePane();
  const { t } = pane;
  const { offer } = state;
  if (offer?.use !== use) return null;
  if (offer.ways.length === 0) return <p role="status">{t(words.none)}</p>;
  return (
    <section className="card warning" role="status">
      <p>{t(words.offered)}</p>
      {offer.ways.includes('cloud') && onCloud && <Action words={words.cloud} go={() => onCloud(offer.onTopOf)} />}
      {offer.ways.includes('upload') && (
        <FileField
          label={words.choose}
          accept=".docx"
          onFile={(file) => void chosenFile(file).then((taken) => onFile(taken, offer.onTopOf))}
        />
      )}
    </section>
  );
}
