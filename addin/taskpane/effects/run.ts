// Runs what may fail: progress while it lasts, then its result, or a sentence with the next step.
import { ApiProblem } from '../../../api/client/client.ts';
import { GetOutgoing } from '../../../api/contracts/outgoing.ts';
import type { ProblemCode } from '../../../api/contracts/problem.ts';
import { WordTrouble } from '../../word/port.ts';
import { changesBetween } from '../changes.ts';
import type { Pane, PaneParts } from '../pane.ts';
import { SignInTrouble } from '../session/session.ts';
import type { Notice } from '../state.ts';
import { frameWords } from '../words/frame.ts';
import type { Say } from '../words/language.ts';
import { signInNext, signInTroubleText, signInWords } from '../words/sign-in.ts';
import { nextSteps, troubleWords, wordTroubleText } from '../words/troubles.ts';

/** Nobody answered at all: browsers say so with a TypeError, the way to a token with a trouble of its own. */
export const isOffline = (thrown: unknown): boolean =>
  thrown instanceof TypeError || (thrown instanceof SignInTrouble && thrown.kind === 'unreachable');

function problemNotice({ problem }: ApiProblem, t: Say): Notice {
  const next = nextSteps[problem.code as ProblemCode];
  const { requestId, errors } = problem;
  return {
    tone: 'error',
    text: problem.detail ?? problem.title,
    ...(next ? { next: t(next) } : {}),
    ...(errors ? { lines: errors.map(({ detail }) => detail) } : {}),
    ...(requestId !== undefined && problem.status >= 500
      ? { reference: t(troubleWords.request, { id: requestId }) }
      : {}),
  };
}

const signInNotice = ({ kind, code, reference }: SignInTrouble, t: Say): Notice => ({
  tone: ['closed', 'unreachable'].includes(kind) ? 'warning' : 'error',
  text: t(signInTroubleText[kind], { code }),
  next: t(signInNext[kind]),
  ...(reference === '' ? {} : { reference: t(signInWords.reference, { id: reference }) }),
});

/** What is said about something that failed. */
export function noticeOf(thrown: unknown, t: Say): Notice {
  if (thrown instanceof ApiProblem) return problemNotice(thrown, t);
  if (thrown instanceof SignInTrouble) return signInNotice(thrown, t);
  if (thrown instanceof WordTrouble)
    return {
      tone: 'error',
      text: t(wordTroubleText[thrown.code], { code: thrown.hostCode }),
      next: t(troubleWords.wordNext),
    };
  if (isOffline(thrown)) return { tone: 'warning', text: t(troubleWords.offline), next: t(troubleWords.offlineNext) };
  return { tone: 'error', text: t(troubleWords.defect), next: t(troubleWords.defectNext) };
}

/** Somebody else was faster: the document is read again, and the notice says what is different. */
async function lookAgain({ client, now, tell, t }: PaneParts): Promise<Notice | undefined> {
  const before = now().matter;
  if (before === undefined) return undefined;
  const after = await client.call(GetOutgoing, { params: { documentId: before.id } });
  tell({ is: 'matter', matter: after });
  return {
    tone: 'warning',
    text: t(frameWords.changed),
    lines: changesBetween(before, after, t),
    next: t(frameWords.look),
  };
}

const moved = ['changed-meanwhile', 'not-current-version', 'action-not-open'];

/** What the person does lets go of the last notice; what is read meanwhile leaves it standing. */
export const makeRun =
  (pane: PaneParts, kind: 'act' | 'read'): Pane['run'] =>
  async (doing, work) => {
    const { tell, t } = pane;
    const text = t(doing);
    const id = crypto.randomUUID();
    if (kind === 'act') tell({ is: 'notice', notice: undefined });
    tell({ is: 'busy', busy: { id, text } });
    try {
      return await work((share) => tell({ is: 'busy', busy: { id, text, share } }));
    } catch (thrown) {
      const hasMoved = thrown instanceof ApiProblem && moved.includes(thrown.code);
      const news = hasMoved ? await lookAgain(pane).catch(() => undefined) : undefined;
      tell({ is: 'notice', notice: news ?? noticeOf(thrown, t) });
      return undefined;
    } finally {
      tell({ is: 'idle', id });
    }
  };
