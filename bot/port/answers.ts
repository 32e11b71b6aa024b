// Each request of the chat service has an answer of its own type; a wrong type shows as "something went wrong" there.
import type { Envelope } from './envelope.ts';
import type { Reply } from './teams-port.ts';

/** The HTTP answer to an activity; without a body it is empty. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

const card = (content: object): Answer => ({
  status: 200,
  body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: content },
});

const sentence = (text: string): Answer => ({
  status: 200,
  body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text },
});

const notSupported: Answer = {
  status: 200,
  body: {
    statusCode: 400,
    type: 'application/vnd.microsoft.error',
    value: { code: 'NotSupported', message: 'Yêu cầu này không được hỗ trợ.' },
  },
};

const dialogSentence = (text: string): Answer => ({ status: 200, body: { task: { type: 'message', value: text } } });

function toAction(reply: Reply): Answer {
  if (reply.kind === 'card') return card(reply.card);
  if (reply.kind === 'say') return sentence(reply.text);
  return notSupported;
}

function toDialog(reply: Reply): Answer {
  if (reply.kind === 'dialog') return { status: 200, body: { task: { type: 'continue', value: reply.dialog } } };
  if (reply.kind === 'say') return dialogSentence(reply.text);
  // an empty answer closes the dialog
  return reply.kind === 'dialog-done'
    ? { status: 200 }
    : dialogSentence('Hộp thoại này không còn mở được; xin mở lại từ thẻ.');
}

function toOther(name: string): Answer {
  if (name.startsWith('composeExtension/'))
    return { status: 200, body: { composeExtension: { type: 'message', text: 'Tính năng này chưa được hỗ trợ.' } } };
  if (name === 'application/search')
    return {
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.search.searchResponse', value: { results: [] } },
    };
  return notSupported;
}

/** What is answered over HTTP to this activity. */
export function answerTo({ type, name }: Envelope, reply: Reply): Answer {
  if (type !== 'invoke') return { status: 200 };
  if (name === 'adaptiveCard/action') return toAction(reply);
  if (name === 'task/fetch' || name === 'task/submit') return toDialog(reply);
  return toOther(name ?? '');
}
