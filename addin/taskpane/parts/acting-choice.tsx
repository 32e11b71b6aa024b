// The choice of somebody who holds several positions, or acts for others. Most people never load it.
import { Select } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import type { ActsAs } from '../session/acting-kept.ts';
import { frameWords } from '../words/frame.ts';
import type { Say } from '../words/language.ts';

export interface Choice extends ActsAs {
  readonly position: string;
  readonly text: string;
}

const keyOf = ({ position = '', onBehalfOf = '' }: ActsAs): string => `${position} ${onBehalfOf}`;

interface Props {
  readonly choices: readonly Choice[];
  readonly now: ActsAs;
  readonly t: Say;
  readonly onAct: (acting: ActsAs) => void;
}

/** Choosing another position opens the pane anew for it. */
export function ActingChoice({ choices, now, t, onAct }: Props): ReactNode {
  const id = useId();
  return (
    <div className="acting">
      <label htmlFor={id} className="hidden">
        {t(frameWords.position)}
      </label>
      <Select
        id={id}
        size="small"
        value={keyOf(now)}
        onChange={(_event, { value }) => {
          const chosen = choices.find((choice) => keyOf(choice) === value);
          if (chosen) onAct(chosen);
        }}
      >
        {choices.map((choice) => (
          <option key={keyOf(choice)} value={keyOf(choice)}>
            {choice.text}
          </option>
        ))}
      </Select>
    </div>
  );
}
