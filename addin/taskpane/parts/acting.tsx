// In which position somebody acts, and for whom: a choice where there is more than one.
import { lazy, Suspense, type ReactNode } from 'react';
import type { ActsAs } from '../session/acting-kept.ts';
import type { Directory, Me } from '../state.ts';
import { frameWords } from '../words/frame.ts';
import type { Say } from '../words/language.ts';
import type { Choice } from './acting-choice.tsx';

const ActingChoice = lazy(async () => ({ default: (await import('./acting-choice.tsx')).ActingChoice }));

/** The positions that the person holds, and those of whoever delegated to the present one. */
function choicesOf(
  { position: mine, positions: held, delegations }: Me,
  { positions }: Directory,
  t: Say,
): readonly Choice[] {
  // prettier-ignore
  const own = held.map(({ id, text }) => ({ position: id, text: `${mine.fullName}, ${text}` }));
  const others = delegations.flatMap(({ fromPositionId }) => {
    const from = positions.find(({ id }) => id === fromPositionId);
    const who = from === undefined ? fromPositionId : `${from.title} ${from.fullName}`;
    return [
      { position: mine.id, onBehalfOf: fromPositionId, text: `${mine.fullName}, ${t(frameWords.behalf, { who })}` },
    ];
  });
  return [...own, ...others];
}

interface Props {
  readonly me: Me;
  readonly directory: Directory;
  readonly t: Say;
  readonly onAct: (acting: ActsAs) => void;
}

/** Who acts, and the choice where there is one. */
export function Acting({ me, directory, t, onAct }: Props): ReactNode {
  const choices = choicesOf(me, directory, t);
  const { position, onBehalfOf } = me;
  const present = (
    <p className="acting">
      {choices.find((one) => one.position === position.id && one.onBehalfOf === onBehalfOf)?.text ??
        `${position.fullName}, ${position.title}`}
    </p>
  );
  if (choices.length < 2) return present;
  const now = { position: position.id, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) };
  return (
    <Suspense fallback={present}>
      <ActingChoice choices={choices} now={now} t={t} onAct={onAct} />
    </Suspense>
  );
}
