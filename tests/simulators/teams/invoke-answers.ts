// What the client makes of the bot's answers to invokes: the typed ones are shown, all others are "something went wrong".
import type { Delivered } from './to-bot.ts';
import { adaptiveCard, isCard, isRecord, type Card } from './wire.ts';

/** What a person sees after pressing a button. */
export type Outcome =
  | { readonly kind: 'card'; readonly card: Card }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'error'; readonly code: string; readonly message: string }
  | { readonly kind: 'login' }
  /** Inputs are missing or wrong: nothing was sent. */
  | { readonly kind: 'invalid'; readonly errors: readonly { readonly id: string; readonly message: string }[] }
  | { readonly kind: 'dialog'; readonly dialog: Dialog }
  | { readonly kind: 'closed' }
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'sent' }
  /** The client's own "Something went wrong": no answer, or one that is none of the above. */
  | { readonly kind: 'broken'; readonly why: string };

export interface Dialog {
  readonly title: string;
  readonly url?: string;
  readonly card?: Card;
  readonly width?: string | number;
  readonly height?: string | number;
  /** The message whose button opened it. */
  readonly conversationId: string;
  readonly activityId: string;
}

const string = (value: unknown): string => (typeof value === 'string' ? value : '');
const broken = (why: string): Outcome => ({ kind: 'broken', why });

function bodyOf({ status, body }: Delivered): { body: Readonly<Record<string, unknown>> } | { outcome: Outcome } {
  if (status === undefined) return { outcome: broken('the bot did not answer') };
  if (status !== 200) return { outcome: broken(`the bot answered with HTTP ${status}`) };
  return isRecord(body) ? { body } : { outcome: broken('the answer is not an object') };
}

/** The answer to `adaptiveCard/action`: HTTP 200 always, the rest in the body. */
export function cardAnswer(delivered: Delivered): Outcome {
  const given = bodyOf(delivered);
  if ('outcome' in given) return given.outcome;
  const { statusCode, type, value } = given.body;
  switch (type) {
    case adaptiveCard:
      if (statusCode !== 200 || !isCard(value)) return broken('the answer holds no card');
      return { kind: 'card', card: value };
    case 'application/vnd.microsoft.activity.message':
      return statusCode === 200 ? { kind: 'message', text: string(value) } : broken('a message with another status');
    case 'application/vnd.microsoft.error':
    case 'application/vnd.microsoft.error.preconditionFailed': {
      const { code, message } = isRecord(value) ? value : {};
      return { kind: 'error', code: string(code), message: string(message) };
    }
    case 'application/vnd.microsoft.activity.loginRequest':
      return { kind: 'login' };
    default:
      return broken(`an answer of the type ${String(type)}`);
  }
}

/** The answer to `task/fetch` and `task/submit`. */
export function dialogAnswer(delivered: Delivered, at: Pick<Dialog, 'conversationId' | 'activityId'>): Outcome {
  if (delivered.status === 200 && delivered.body === undefined) return { kind: 'closed' };
  const given = bodyOf(delivered);
  if ('outcome' in given) return given.outcome;
  const task = given.body['task'];
  if (task === undefined || task === null) return { kind: 'closed' };
  if (!isRecord(task)) return broken('the task is not an object');
  if (task['type'] === 'message') return { kind: 'message', text: string(task['value']) };
  const info = task['value'];
  if (task['type'] !== 'continue' || !isRecord(info)) return broken(`a task of the type ${String(task['type'])}`);
  const card = isRecord(info['card']) ? info['card']['content'] : undefined;
  if (string(info['url']) === '' && !isCard(card)) return broken('a dialog with neither a page nor a card');
  const size = (value: unknown) => (typeof value === 'number' || typeof value === 'string' ? value : undefined);
  const [width, height] = [size(info['width']), size(info['height'])];
  return {
    kind: 'dialog',
    dialog: {
      ...at,
      title: string(info['title']),
      ...(string(info['url']) !== '' && { url: string(info['url']) }),
      ...(isCard(card) && { card }),
      ...(width !== undefined && { width }),
      ...(height !== undefined && { height }),
    },
  };
}
