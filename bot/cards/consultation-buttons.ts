// The buttons of a consultation, one for each action that the view offers.
import { stanceText } from '../../api/client/words/states.ts';
import type { ConsultationView } from '../../api/contracts/consultation.ts';
import type { Context } from '../context.ts';
import { say } from '../text/language.ts';
import { consultationActionText, consultationWords } from '../text/words-consultation.ts';
import { choicesOf, choose, pickDay, write } from './inputs.ts';
import { execute, line, offered, on, openDialog, own, unfold, type Button } from './kit.ts';

/** The newest text that somebody prepared for the reader's unit and that is not released yet. */
export function preparedFor({ prepared, table }: ConsultationView, unitId: string) {
  const mine = prepared.findLast((one) => one.unitId === unitId);
  const released = table.find((row) => row.unitId === unitId)?.counting?.preparedId;
  return mine === undefined || mine.id === released ? undefined : mine;
}

export function consultationButtons(context: Context, consultation: ConsultationView): Button[] {
  const { language, me, names } = context;
  const { actions, tally } = consultation;
  const data = on({ kind: 'consultation', id: consultation.id }, consultation);
  const title = (action: ConsultationView['actions'][number]) => say(consultationActionText[action], language);
  const prepared = preparedFor(consultation, me.unitId);
  const staff = names.people.filter(({ unitId }) => unitId === me.unitId).slice(0, 40);
  const opinion = [
    choose(context, {
      id: 'stance',
      label: consultationWords.stance,
      required: true,
      choices: choicesOf(context, stanceText),
    }),
    write(context, {
      id: 'comment',
      label: consultationWords.comment,
      hint: consultationWords.commentHint,
      most: 4000,
    }),
  ];
  const prepare = execute(title('prepare'), 'consultation.prepare', data);
  const release = execute(title('answer'), 'consultation.answer', data, { style: 'positive' });
  const reply = say(consultationWords.reply, language);

  const asPrepared =
    actions.includes('answer') && prepared !== undefined
      ? [
          execute(
            say(consultationWords.release, language),
            'consultation.answer',
            { ...data, preparedId: prepared.id, asPrepared: true },
            { style: 'positive', associatedInputs: 'none' },
          ),
        ]
      : [];
  return [
    ...asPrepared,
    ...offered<ConsultationView['actions'][number]>(actions, {
      answer: () => unfold(reply, opinion, [release, ...(actions.includes('prepare') ? [prepare] : [])]),
      prepare: () => (actions.includes('answer') ? undefined : unfold(reply, opinion, [prepare])),
      assign: () =>
        unfold(
          title('assign'),
          [
            choose(context, {
              id: 'positionId',
              label: consultationWords.officer,
              hint: consultationWords.chooseWho,
              required: true,
              choices: staff.map(({ positionId, fullName, title: post }) => ({
                title: `${fullName} – ${post}`,
                value: positionId,
              })),
            }),
          ],
          [execute(title('assign'), 'consultation.assign', data)],
        ),
      send: () => execute(title('send'), 'consultation.send', data, { style: 'positive' }),
      edit: () => openDialog(title('edit'), 'consult', { ...data, for: 'edit' }),
      weigh: () => openDialog(title('weigh'), 'consult', { ...data, for: 'weigh' }),
      close: () =>
        unfold(
          title('close'),
          [
            line([
              own(
                say(tally.waiting === 0 ? consultationWords.closeAll : consultationWords.closeNow, language, {
                  count: tally.waiting,
                }),
              ),
            ]),
          ],
          [execute(title('close'), 'consultation.close', data, { style: 'positive' })],
        ),
      extend: () =>
        unfold(
          title('extend'),
          [
            pickDay(context, {
              id: 'dueOn',
              label: consultationWords.answerBy,
              from: consultation.dueOn > context.today ? consultation.dueOn : context.today,
              required: true,
            }),
          ],
          [execute(title('extend'), 'consultation.extend', data)],
        ),
      // the clock's own, and what the drafter does on the page of the document
      expire: undefined,
      cancel: undefined,
    }),
  ];
}
