// The buttons of an incoming document, one for each action that the view offers.
import type { z } from 'zod';
import type { IncomingView } from '../../api/contracts/incoming.ts';
import type { Context } from '../context.ts';
import { say } from '../text/language.ts';
import { incomingActionText, incomingWords } from '../text/words-incoming.ts';
import { words } from '../text/words.ts';
import { directiveForm, leadersOf, proposalForm, type Prefilled } from './distribution-form.ts';
import { choose, write } from './inputs.ts';
import { execute, offered, on, openDialog, unfold, type Button } from './kit.ts';

export type Incoming = z.output<typeof IncomingView>;

const nameOf = ({ kind, id }: { kind: string; id: string }) => `${kind}:${id}`;

/** The form as the proposal to this leader would fill it in. */
const proposed = ({ proposal }: Incoming): Prefilled =>
  proposal === undefined
    ? {}
    : {
        text: proposal.text,
        ...(proposal.lead === undefined ? {} : { lead: nameOf(proposal.lead) }),
        ...(proposal.dueOn === undefined ? {} : { dueOn: proposal.dueOn }),
        supporting: proposal.supporting.map(nameOf),
        forInformation: proposal.forInformation.map(nameOf),
      };

/** A proposal that can be made the order as it is: it has a lead and a day that is not over. */
const isComplete = ({ proposal }: Incoming, today: string): boolean =>
  proposal?.lead !== undefined && proposal.dueOn !== undefined && proposal.dueOn >= today && proposal.text !== '';

export function incomingButtons(context: Context, incoming: Incoming, form: 'inline' | 'dialog'): Button[] {
  const { language } = context;
  const { actions, directiveId, earlierArrivals } = incoming;
  const data = on({ kind: 'incoming', id: incoming.id }, incoming);
  const title = (action: Incoming['actions'][number]) => say(incomingActionText[action], language);
  /** Unfolds a field for the reason; whoever needs more room writes it on a page of its own. */
  const withReason = (action: 'return' | 'recall', look: Parameters<typeof unfold>[3] = {}) =>
    unfold(
      title(action),
      [write(context, { id: `${action}.reason`, label: words.reason, most: 1000, required: true })],
      [
        execute(title(action), `incoming.${action}`, data),
        openDialog(say(words.atLength, language), 'reason', { ...data, act: `incoming.${action}` }),
      ],
      look,
    );
  // an order in force is replaced by name, so that nobody replaces one that they did not see
  const order = { ...data, ...(directiveId === undefined ? {} : { replaces: directiveId }) };
  const first = directiveId === undefined;
  const inDialog = form === 'dialog';
  const waits = incoming.proposal !== undefined && incoming.state === 'presented';
  const directing = say(waits ? incomingWords.otherwise : first ? incomingWords.text : incomingWords.replace, language);

  const agree =
    actions.includes('direct') && waits && isComplete(incoming, context.today)
      ? [
          execute(
            say(incomingWords.asProposed, language),
            'directive.issue',
            { ...order, purpose: 'handle', asProposed: true },
            { style: 'positive', associatedInputs: 'none' },
          ),
        ]
      : [];

  return [
    ...agree,
    ...offered<Incoming['actions'][number]>(actions, {
      register: () =>
        earlierArrivals.length === 0
          ? execute(title('register'), 'incoming.register', data, { style: 'positive' })
          : execute(say(incomingWords.another, language), 'incoming.register', {
              ...data,
              acknowledgedDuplicates: earlierArrivals.slice(0, 20).map(({ incomingId }) => incomingId),
            }),
      present: () =>
        execute(title('present'), 'incoming.present', data, { style: 'positive', associatedInputs: 'none' }),
      propose: () =>
        inDialog
          ? openDialog(title('propose'), 'propose', data)
          : unfold(title('propose'), proposalForm(context, 'propose'), [
              execute(say(incomingWords.send, language), 'incoming.propose', data, { style: 'positive' }),
              openDialog(say(incomingWords.proposeByName, language), 'propose', data),
            ]),
      direct: () =>
        inDialog
          ? openDialog(directing, 'direct', order)
          : unfold(directing, directiveForm(context, 'issue', waits ? proposed(incoming) : {}), [
              execute(
                say(incomingWords.issue, language),
                'directive.issue',
                { ...order, purpose: 'handle' },
                { style: 'positive' },
              ),
            ]),
      note: () =>
        first
          ? execute(title('note'), 'directive.issue', { ...order, purpose: 'note' }, { associatedInputs: 'none' })
          : undefined,
      file: () =>
        first
          ? execute(title('file'), 'directive.issue', { ...order, purpose: 'file' }, { associatedInputs: 'none' })
          : undefined,
      correct: () => openDialog(title('correct'), 'correct', data, { mode: 'secondary' }),
      return: () => withReason('return'),
      recall: () => withReason('recall', { mode: 'secondary' }),
      // work on it is done in its tasks
      begin: undefined,
      answer: undefined,
      close: undefined,
      'hand-back': undefined,
    }),
    ...(actions.includes('present') ? [presentToLeader(context, data)] : []),
  ];
}

const presentToLeader = (context: Context, data: object): Button => {
  const title = say(incomingWords.presentTo, context.language);
  const leader = choose(context, {
    id: 'present.toPositionId',
    label: incomingWords.leader,
    hint: incomingWords.chooseLeader,
    required: true,
    choices: leadersOf(context),
  });
  return unfold(title, [leader], [execute(title, 'incoming.present', data)]);
};
