// The way into the pane: Word, settings, sign-in, and who it is. Each way to fail has its sentence and its way on.
import { ApiProblem, makeClient, type ApiClient } from '../../../api/client/client.ts';
import { GetMe, ListPositions, ListUnits } from '../../../api/contracts/directory.ts';
import type { ProblemChoice } from '../../../api/contracts/problem.ts';
import { WordTrouble, type OpenWord, type WordPort } from '../../word/port.ts';
import { noticeOf } from '../effects/run.ts';
import { readSettings, type Settings } from '../settings.ts';
import type { Directory, Me, Notice } from '../state.ts';
import { frameWords } from '../words/frame.ts';
import { languageOf, sayIn, type Language, type Say } from '../words/language.ts';
import { signInWords } from '../words/sign-in.ts';
import { keepActing, keptActing, type ActsAs } from './acting-kept.ts';
import { openSession } from './open-session.ts';
import { renewingFetch } from './renewing-fetch.ts';
import type { Session } from './session.ts';

/** Before anybody is signed in. */
export interface Begun {
  readonly word: WordPort;
  readonly settings: Settings;
}

export interface Ready extends Begun {
  readonly session: Session;
  readonly client: ApiClient;
  readonly me: Me;
  readonly directory: Directory;
}

export type Phase =
  | { readonly is: 'starting' }
  | { readonly is: 'failed'; readonly notice: Notice }
  | { readonly is: 'choosing'; readonly begun: Begun }
  | {
      readonly is: 'choosing-position';
      readonly begun: Begun;
      readonly session: Session;
      readonly choices: readonly ProblemChoice[];
    }
  | { readonly is: 'ready'; readonly ready: Ready };

export interface Looks {
  readonly language: Language;
  readonly dark: boolean;
}

/** Until Word says how it speaks and looks, the browser's ways are taken. */
export const browserLooks = (): Looks => ({
  language: languageOf(navigator.language),
  dark: matchMedia('(prefers-color-scheme: dark)').matches,
});

function noticeBefore(thrown: unknown, language: Language): Notice {
  const t = sayIn(language);
  if (thrown instanceof WordTrouble && thrown.code === 'no-document')
    return { tone: 'info', text: t(frameWords.outside), next: t(frameWords.outsideNext) };
  return noticeOf(thrown, t);
}

/** Somebody whom the identity provider knows and the directory does not. */
const unknownNotice = (account: string | undefined, t: Say): Notice => ({
  tone: 'warning',
  text: t(signInWords.unknown, { account: account ?? t(signInWords.unnamed) }),
  next: t(signInWords.unknownNext),
});

/** Also of a delegation that is over. */
const isNotHeld = (thrown: unknown): boolean => thrown instanceof ApiProblem && thrown.code === 'position-not-held';

/** The pane of one position. Throws what the API and the sign-in say. */
async function readyAs(begun: Begun, session: Session, acting: ActsAs): Promise<Ready> {
  const { position = session.positionId, onBehalfOf } = acting;
  const client = makeClient({
    baseUrl: new URL(begun.settings.api, location.origin).href,
    token: () => session.token(),
    fetch: renewingFetch(session),
    ...(position === undefined ? {} : { position }),
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
  });
  const [me, { items: units }, { items: positions }] = await Promise.all([
    client.call(GetMe),
    client.call(ListUnits),
    client.call(ListPositions),
  ]);
  return { ...begun, session, client, me, directory: { units, positions } };
}

/** As the person acted last; plainly, when they may not act so any more. */
async function asBefore(begun: Begun, session: Session): Promise<Ready> {
  await session.token(); // says who it is
  const kept = await keptActing(session);
  if (kept === undefined) return readyAs(begun, session, {});
  try {
    return await readyAs(begun, session, kept);
  } catch (thrown) {
    if (!isNotHeld(thrown)) throw thrown;
    return readyAs(begun, session, {});
  }
}

/**
 * Signs in with this session: in the position that was chosen, which is kept for the next time, else as the person acted
 * last. Never throws.
 */
export async function enter(begun: Begun, session: Session, language: Language, chosen?: ActsAs): Promise<Phase> {
  try {
    if (chosen === undefined) return { is: 'ready', ready: await asBefore(begun, session) };
    const ready = await readyAs(begun, session, chosen);
    await keepActing(session, chosen);
    return { is: 'ready', ready };
  } catch (thrown) {
    if (thrown instanceof ApiProblem && thrown.code === 'position-not-chosen')
      return { is: 'choosing-position', begun, session, choices: thrown.problem.choices ?? [] };
    const notice =
      chosen === undefined && isNotHeld(thrown)
        ? unknownNotice(session.account?.(), sayIn(language))
        : noticeBefore(thrown, language);
    return { is: 'failed', notice };
  }
}

/** From the opened page to the signed-in person, or as far as it goes; never throws. */
export async function begin(
  openWord: OpenWord,
  query: URLSearchParams,
): Promise<{ readonly phase: Phase; readonly looks: Looks }> {
  let looks = browserLooks();
  try {
    const [word, settings] = await Promise.all([openWord(), readSettings()]);
    const { language, dark } = word.surroundings;
    looks = { language: languageOf(query.get('lang') ?? language), dark };
    const session = await openSession(settings, word, query);
    const begun = { word, settings };
    if (session === undefined) return { looks, phase: { is: 'choosing', begun } };
    return { looks, phase: await enter(begun, session, looks.language) };
  } catch (thrown) {
    return { looks, phase: { is: 'failed', notice: noticeBefore(thrown, looks.language) } };
  }
}
