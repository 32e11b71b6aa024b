// What the registry clerk has to see: the checklist before issue, and where an issue is stuck.
import type { OutgoingView } from '../../api/contracts/outgoing-views.ts';
import type { Context } from '../context.ts';
import { say } from '../text/language.ts';
import { issueStepText, outgoingWords } from '../text/words-outgoing.ts';
import { chooseSeveral } from './inputs.ts';
import { box, line, own, quoted, said, subheading, type Element } from './kit.ts';

/** The checklist: inputs for whoever may answer it, otherwise how far it is. */
export function checklist(context: Context, document: OutgoingView): Element[] {
  if (document.state !== 'signed' || document.checklist.length === 0) return [];
  const { language } = context;
  const passed = document.checklist.filter((one) => one.passed === true).length;
  const done = say(outgoingWords.checksDone, language, { passed, of: document.checklist.length });
  const mayAnswer = document.actions.includes('check');
  return [
    subheading(context, outgoingWords.checklist),
    line([own(done, passed === document.checklist.length ? { color: 'Good', weight: 'Bolder' } : {})], {
      spacing: 'Small',
    }),
    ...(mayAnswer
      ? [
          chooseSeveral(context, {
            id: 'check.passed',
            label: outgoingWords.checkHint,
            choices: document.checklist.map(({ item, question }) => ({ title: question, value: item })),
            values: document.checklist.filter((one) => one.passed === true).map(({ item }) => item),
          }),
        ]
      : document.checklist
          .filter((one) => one.passed === false)
          .map(({ question, note }) =>
            line([
              own(`✗ ${question}`),
              ...(note === undefined || context.chatContent === 'minimal' ? [] : [own(': '), quoted(note, 200)]),
            ]),
          )),
  ];
}

/** A document that has its number and could not be issued: why, and that going on is safe. */
export function stuck(context: Context, { state, issue }: OutgoingView): Element[] {
  if (state !== 'issuing' || issue === undefined) return [];
  const { language } = context;
  const step = issue.stuck?.step ?? issue.next;
  return [
    box('warning', [
      ...(step === undefined
        ? []
        : [
            line([
              own(
                say(issue.stuck === undefined ? outgoingWords.next : outgoingWords.stuck, language, {
                  step: say(issueStepText[step], language),
                }),
                { weight: 'Bolder' },
              ),
            ]),
          ]),
      ...(issue.stuck === undefined ? [] : [line([said(issue.stuck.reason, { most: 300 })], { spacing: 'Small' })]),
      line([own(say(outgoingWords.stuckSafe, language))], { spacing: 'Small' }),
    ]),
  ];
}
