// The way into the pane: Word, settings, sign-in, and who it is. Each way to fail has its sentence and its way on.
import { makeClient, type ApiClient } from '../../../api/client/client.ts';
import { GetMe, ListPositions, ListUnits } from '../../../api/contracts/directory.ts';
import { WordTrouble, type OpenWord, type WordPort } from '../../word/port.ts';
import { noticeOf } from '../effects/run.ts';
import { readSettings, type Settings } from '../settings.ts';
import type { Directory, Me, Notice } from '../state.ts';
import { frameWords } from '../words/frame.ts';
import { languageOf, sayIn, type Language } from '../words/language.ts';
import { openSession } from './open-session.ts';
import { SignInTrouble, type Session } from './session.ts';

/** Which position acts, and for whom. */
export interface ActsAs {
  readonly position?: string;
  readonly onBehalfOf?: string;
}

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
  if (thrown instanceof SignInTrouble)
    return {
      tone: 'error',
      text: t(frameWords.signIn, { reason: thrown.message }),
      next: t(frameWords.signInNext),
      ...(thrown.reference === '' ? {} : { reference: t(frameWords.signInId, { id: thrown.reference }) }),
    };
  return noticeOf(thrown, t);
}

/** Signs in with this session in one of its positions; never throws. */
export async function enter(
  begun: Begun,
  session: Session,
  language: Language,
  { position = session.positionId, onBehalfOf }: ActsAs = {},
): Promise<Phase> {
  const client = makeClient({
    baseUrl: new URL(begun.settings.api, location.origin).href,
    token: () => session.token(),
    ...(position === undefined ? {} : { position }),
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
  });
  try {
    const [me, { items: units }, { items: positions }] = await Promise.all([
      client.call(GetMe),
      client.call(ListUnits),
      client.call(ListPositions),
    ]);
    return { is: 'ready', ready: { ...begun, session, client, me, directory: { units, positions } } };
  } catch (thrown) {
    return { is: 'failed', notice: noticeBefore(thrown, language) };
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
