// The buttons of an outgoing document, one for each action that the view offers. What needs a PIN or a file opens a dialog.
import type { OutgoingView } from '../../api/contracts/outgoing-views.ts';
import type { SubmissionView } from '../../api/contracts/submission.ts';
import type { Context } from '../context.ts';
import { say } from '../text/language.ts';
import {
  outgoingActionText,
  outgoingWords,
  slipBoxText,
  stepButtonText,
  submissionActionText,
} from '../text/words-outgoing.ts';
import { words } from '../text/words.ts';
import { choose, write } from './inputs.ts';
import { execute, offered, on, openDialog, unfold, type Button } from './kit.ts';

export interface OutgoingMatter {
  readonly document: OutgoingView;
  readonly folder?: SubmissionView;
}

/** True when every item was passed: only then is there a button to issue. */
export const allChecked = ({ checklist }: OutgoingView): boolean =>
  checklist.length > 0 && checklist.every(({ passed }) => passed === true);

export function outgoingButtons(context: Context, { document, folder }: OutgoingMatter): Button[] {
  const { language } = context;
  const matter = { kind: 'outgoing', id: document.id } as const;
  const data = { ...on(matter, document), hash: document.submitted?.pdfSha256 };
  // the seal goes onto the signed bytes that were checked, not onto those that were submitted
  const checked = { ...data, hash: document.checkedHash };
  const title = (action: OutgoingView['actions'][number]) => say(outgoingActionText[action], language);
  /** Unfolds a field for the reason; whoever needs more room writes it on a page of its own. */
  const withReason = (action: 'send-back' | 'return-to-drafter' | 'recall', verb: string) =>
    unfold(
      title(action),
      [write(context, { id: `${action}.reason`, label: words.reason, most: 2000, required: true })],
      [execute(title(action), verb, data), openDialog(say(words.atLength, language), 'reason', { ...data, act: verb })],
    );
  const step = document.route.find(({ id }) => id === document.currentStepId);
  const paper = document.original === 'paper';

  return [
    ...offered<OutgoingView['actions'][number]>(document.actions, {
      sign: () => (paper ? undefined : openDialog(title('sign'), 'sign', data, { style: 'positive' })),
      approve: () =>
        execute(
          step === undefined ? title('approve') : say(stepButtonText[step.kind], language),
          'submission.approve',
          data,
          { style: 'positive', associatedInputs: 'none' },
        ),
      'start-issuing': () =>
        allChecked(document) ? openDialog(title('start-issuing'), 'issue', checked, { style: 'positive' }) : undefined,
      seal: () => openDialog(title('seal'), 'seal', checked, { style: 'positive' }),
      'add-scan': () => (paper ? openDialog(title('add-scan'), 'scan', data) : undefined),
      'record-ink-signature': () => (paper ? openDialog(title('record-ink-signature'), 'ink', data) : undefined),
      check: () =>
        execute(
          title('check'),
          'outgoing.check',
          { ...checked, items: document.checklist.map(({ item }) => item) },
          allChecked(document) ? {} : { style: 'positive' },
        ),
      submit: () => openDialog(title('submit'), 'submit', data, { style: 'positive' }),
      'add-draft': () => openDialog(title('add-draft'), 'draft', data),
      'send-back': () => withReason('send-back', 'submission.send-back'),
      'return-to-drafter': () => withReason('return-to-drafter', 'outgoing.return-to-drafter'),
      'confirm-ending': () =>
        execute(title('confirm-ending'), 'outgoing.confirm-ending', data, { associatedInputs: 'none' }),
      withdraw: () => execute(title('withdraw'), 'submission.withdraw', data, { associatedInputs: 'none' }),
      recall: () => withReason('recall', 'outgoing.recall'),
      'void-number': () => openDialog(title('void-number'), 'void', data),
      // drafting is done in Word and on its pages; the rest follows by itself or is a document of its own
      edit: undefined,
      preview: undefined,
      cancel: undefined,
      'complete-checks': undefined,
      'finish-issuing': undefined,
      correct: undefined,
      replace: undefined,
    }),
    ...(folder === undefined ? [] : slipButtons(context, folder, matter)),
    // on a phone eight rules in small type are more than a card has room for; the page has the law and a note for each
    ...(document.actions.includes('check') && document.checklist.length > 0
      ? [openDialog(say(outgoingWords.oneByOne, language), 'check', data)]
      : []),
  ];
}

function slipButtons(context: Context, folder: SubmissionView, matter: { kind: 'outgoing'; id: string }): Button[] {
  const { language } = context;
  const title = say(submissionActionText['write-opinion'], language);
  // the folder has a version of its own; its calls are named by the document
  const data = { ...on(matter, folder), id: matter.id };
  return offered<SubmissionView['actions'][number]>(folder.actions, {
    'write-opinion': () =>
      unfold(
        title,
        [
          choose(context, {
            id: 'write.box',
            label: outgoingWords.box,
            required: true,
            choices: folder.boxes.map((box) => ({ title: say(slipBoxText[box], language), value: box })),
            ...(folder.boxes[0] === undefined ? {} : { value: folder.boxes[0] }),
          }),
          write(context, { id: 'write.text', label: outgoingWords.write, most: 4000, required: true }),
        ],
        [execute(title, 'submission.write', data)],
      ),
    // the folder follows its document
    return: undefined,
    accept: undefined,
    'open-round': undefined,
    end: undefined,
  });
}
