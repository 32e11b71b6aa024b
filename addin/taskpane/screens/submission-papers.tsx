// The papers in the folder: what is filled in beforehand can be left out.
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Slip } from '../effects/submission.ts';
import { usePane } from '../pane.ts';
import { paperText, submissionWords as words } from '../words/submission.ts';

type Papers = NonNullable<Slip['papers']>;

interface Props {
  readonly papers: Readonly<Papers>;
  readonly set: (papers: Readonly<Papers>) => void;
}

/** The papers, each with a way out. */
export function PapersField({ papers, set }: Props): ReactNode {
  const { t } = usePane().pane;
  if (papers.length === 0) return null;
  return (
    <fieldset className="group">
      <legend>{t(words.papers)}</legend>
      {papers.map((paper, index) => (
        <div className="tools" key={`${paper.kind} ${index}`}>
          <span className="grow">{`${t(paperText[paper.kind])}: ${paper.name}`}</span>
          <Button
            size="small"
            aria-label={`${t(words.remove)}: ${paper.name}`}
            onClick={() => set(papers.filter((other) => other !== paper))}
          >
            {t(words.remove)}
          </Button>
        </div>
      ))}
    </fieldset>
  );
}
