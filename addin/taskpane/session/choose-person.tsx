// The try-out's way to sign in: everybody is listed, and choosing somebody is enough.
import { Button, Input } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { Waiting } from '../parts/waiting.tsx';
import { folded } from '../parts/folded.ts';
import { frameWords } from '../words/frame.ts';
import type { Say } from '../words/language.ts';
import type { Session } from './session.ts';
import { tryOutPeople, tryOutSession, type TryOutAgency } from './try-out.ts';

interface Props {
  readonly t: Say;
  readonly onChosen: (session: Session) => void;
}

/** The people by agency, found by name, post or unit. */
export function ChoosePerson({ t, onChosen }: Props): ReactNode {
  const [agencies, setAgencies] = useState<readonly TryOutAgency[]>();
  const [failed, setFailed] = useState(false);
  const [wanted, setWanted] = useState('');
  useEffect(() => {
    tryOutPeople().then(setAgencies, () => setFailed(true));
  }, []);
  if (failed) return <p role="alert">{t(frameWords.failed)}</p>;
  if (agencies === undefined) return <Waiting text={t(frameWords.loading)} />;
  const fits = (...texts: readonly string[]): boolean => folded(texts.join(' ')).includes(folded(wanted));
  return (
    <main className="screen">
      <h1>{t(frameWords.who)}</h1>
      <Input
        type="search"
        aria-label={t(frameWords.find)}
        placeholder={t(frameWords.find)}
        value={wanted}
        onChange={(_event, { value }) => setWanted(value)}
      />
      {agencies.map(({ id, name, people }) => (
        <section key={id}>
          <h2>{name}</h2>
          <ul className="plain">
            {people
              .filter(({ fullName, title, unit }) => fits(fullName, title, unit))
              .map(({ positionId, fullName, title, unit }) => (
                <li key={positionId}>
                  <Button appearance="subtle" className="row" onClick={() => onChosen(tryOutSession(positionId))}>
                    <span className="row-lines">
                      <span>{fullName}</span>
                      <span className="soft">{`${title}, ${unit}`}</span>
                    </span>
                  </Button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
