// What stands before the pane: opening, failing with a way on, choosing a person of the try-out; then the pane itself.
import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import type { OpenWord } from '../word/port.ts';
import { Frame } from './frame.tsx';
import { NoticeBar } from './parts/notice-bar.tsx';
import { Waiting } from './parts/waiting.tsx';
import type { ActsAs } from './session/acting-kept.ts';
import { begin, browserLooks, enter, type Begun, type Phase } from './session/enter.ts';
import type { Session } from './session/session.ts';
import { frameWords } from './words/frame.ts';
import { sayIn } from './words/language.ts';

const ChoosePerson = lazy(async () => ({ default: (await import('./session/choose-person.tsx')).ChoosePerson }));

const ChoosePosition = lazy(async () => ({
  default: (await import('./session/choose-position.tsx')).ChoosePosition,
}));

/** Draws the pane, or what stands before it. */
export function Start({
  openWord,
  query,
}: {
  readonly openWord: OpenWord;
  readonly query: URLSearchParams;
}): ReactNode {
  const [phase, setPhase] = useState<Phase>({ is: 'starting' });
  const [looks, setLooks] = useState(browserLooks);
  const [attempt, setAttempt] = useState(0);
  const t = sayIn(looks.language);

  useEffect(() => {
    const ended = new AbortController();
    void begin(openWord, query).then((begun) => {
      if (ended.signal.aborted) return;
      setLooks(begun.looks);
      setPhase(begun.phase);
    });
    return () => ended.abort();
  }, [attempt, openWord, query]);

  useEffect(() => {
    document.documentElement.lang = looks.language;
  }, [looks.language]);

  const enterAs = (begun: Begun, session: Session, acting?: ActsAs): void => {
    setPhase({ is: 'starting' });
    void enter(begun, session, looks.language, acting).then(setPhase);
  };
  const again = (): void => {
    setPhase({ is: 'starting' });
    setAttempt(attempt + 1);
  };
  return (
    <FluentProvider theme={looks.dark ? webDarkTheme : webLightTheme} className="pane">
      <Suspense fallback={<Waiting text={t(frameWords.starting)} />}>
        {phase.is === 'starting' && <Waiting text={t(frameWords.starting)} />}
        {phase.is === 'failed' && (
          <main className="screen">
            <h1>{t(frameWords.failed)}</h1>
            <NoticeBar notice={phase.notice} action={{ text: t(frameWords.again), go: again }} />
          </main>
        )}
        {phase.is === 'choosing' && <ChoosePerson t={t} onChosen={(session) => enterAs(phase.begun, session)} />}
        {phase.is === 'choosing-position' && (
          <ChoosePosition
            t={t}
            choices={phase.choices}
            onChosen={(position) => enterAs(phase.begun, phase.session, { position })}
          />
        )}
        {phase.is === 'ready' && (
          <Frame
            key={`${phase.ready.me.position.id} ${phase.ready.me.onBehalfOf ?? ''}`}
            ready={phase.ready}
            language={looks.language}
            onAct={(acting) => enterAs(phase.ready, phase.ready.session, acting)}
          />
        )}
      </Suspense>
    </FluentProvider>
  );
}
