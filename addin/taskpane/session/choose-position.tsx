// Somebody who holds several positions says in which one they work now; the pane keeps it for the next time.
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ProblemChoice } from '../../../api/contracts/problem.ts';
import type { Say } from '../words/language.ts';
import { signInWords } from '../words/sign-in.ts';

interface Props {
  readonly t: Say;
  readonly choices: readonly ProblemChoice[];
  readonly onChosen: (position: string) => void;
}

/** One button for each position. */
export function ChoosePosition({ t, choices, onChosen }: Props): ReactNode {
  return (
    <main className="screen">
      <h1>{t(signInWords.which)}</h1>
      <ul className="plain">
        {choices.map(({ id, text }) => (
          <li key={id}>
            <Button appearance="subtle" className="row" onClick={() => onChosen(id)}>
              {text}
            </Button>
          </li>
        ))}
      </ul>
    </main>
  );
}
