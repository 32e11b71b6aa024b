// The pane once somebody is signed in: who acts, the sections, what is going on, and the section in front.
import { lazy, Suspense, useEffect, useState, useSyncExternalStore, type ComponentType, type ReactNode } from 'react';
import { makeRun } from './effects/run.ts';
import { follow } from './effects/follow.ts';
import { noticingReach } from './effects/reach.ts';
import { Acting } from './parts/acting.tsx';
import { Told } from './parts/notice-bar.tsx';
import { panelId, tabId, Tabs } from './parts/tabs.tsx';
import { BusyBar, Waiting } from './parts/waiting.tsx';
import { PaneContext, type Pane } from './pane.ts';
import { WorkScreen } from './screens/work.tsx';
import { tabsOf } from './standing.ts';
import type { Tab as Section } from './state.ts';
import type { ActsAs } from './session/acting-kept.ts';
import type { Ready } from './session/enter.ts';
import { makeStore, tabIn, type Store } from './store.ts';
import { frameWords, tabText } from './words/frame.ts';
import { sayIn, type Language } from './words/language.ts';

/** My work comes with the frame; every other section when it is first opened. */
const screens: Readonly<Record<Section, ComponentType>> = {
  work: WorkScreen,
  matter: lazy(async () => ({ default: (await import('./screens/matter.tsx')).MatterScreen })),
  layout: lazy(async () => ({ default: (await import('./screens/layout.tsx')).LayoutScreen })),
  versions: lazy(async () => ({ default: (await import('./screens/versions.tsx')).VersionsScreen })),
  consultation: lazy(async () => ({ default: (await import('./screens/consultation.tsx')).ConsultationScreen })),
  submission: lazy(async () => ({ default: (await import('./screens/submission.tsx')).SubmissionScreen })),
  decision: lazy(async () => ({ default: (await import('./screens/decision.tsx')).DecisionScreen })),
};

function paneOf(ready: Ready, language: Language, { now, tell }: Store): Pane {
  const { word, settings, session } = ready;
  const { graphToken } = session;
  const t = sayIn(language);
  const client = noticingReach(ready.client, (reachable) => tell({ is: 'reachable', reachable }));
  const parts = { client, word, settings, language, t, now, tell };
  const pane = graphToken === undefined ? parts : { ...parts, graphToken };
  return { ...pane, run: makeRun(pane, 'act'), read: makeRun(pane, 'read') };
}

interface Props {
  readonly ready: Ready;
  readonly language: Language;
  readonly onAct: (acting: ActsAs) => void;
}

/** The pane of one position; another position gets another one. */
export function Frame({ ready, language, onAct }: Props): ReactNode {
  const [{ store, pane }] = useState(() => {
    const made = makeStore(tabIn(location.search));
    made.tell({ is: 'signed-in', me: ready.me, directory: ready.directory });
    return { store: made, pane: paneOf(ready, language, made) };
  });
  const state = useSyncExternalStore(store.subscribe, store.now);
  useEffect(() => follow(pane), [pane]);

  const { t } = pane;
  const { tab, notice, reachable } = state;
  const Screen = screens[tab];
  return (
    <PaneContext value={{ pane, state }}>
      <header className="top">
        <Acting me={ready.me} directory={ready.directory} t={t} onAct={onAct} />
        {!reachable && <p className="away">{t(frameWords.offline)}</p>}
        <Tabs
          label={t(frameWords.tabs)}
          tabs={tabsOf(state).map((value) => ({ value, text: t(tabText[value]) }))}
          selected={tab}
          onSelect={(value) => pane.tell({ is: 'tab', tab: value as Section })}
        />
        <BusyBar busy={state.busy.at(-1)} />
      </header>
      <main>
        <Told
          {...(notice ? { notice } : {})}
          action={{ text: t(frameWords.close), go: () => pane.tell({ is: 'notice', notice: undefined }) }}
        />
        <div className="screen" role="tabpanel" id={panelId} aria-labelledby={tabId(tab)}>
          <Suspense fallback={<Waiting text={t(frameWords.loading)} />}>
            <Screen />
          </Suspense>
        </div>
      </main>
    </PaneContext>
  );
}
